"""Agreements: who does what, when, and what is its first sign."""

from datetime import date
from typing import Any, ClassVar

from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.question import Question, Told
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Grid, make_grid
from weerstand_widgets.kinds.value import Degree, Part, Rows, Text, first_filled
from weerstand_widgets.limits import Day


class Action(Part, frozen=True):
    """One agreement; `when` is "YYYY-MM-DD", or "" for some day."""

    what: Text = ""
    who: Text = ""
    when: Day = ""
    first_sign: Text = ""
    confidence: Degree | None = None
    done: bool = False


class Actions(Question, frozen=True, kw_only=True):
    """Ask for agreements: what, who, when, first sign, confidence.

    What is not done comes back where the team's next session looks back, unless `carries` is False.

    Example:
        `phase.actions("agreements", "Wat spreken we af?", rows=1)`
    """

    value_type: ClassVar = Rows[Action]
    rows: int = 1
    carries: bool = True

    def fit(self, value: list[Action]) -> list[Action]:
        """Refuse a day that does not exist, or that a browser cannot show."""
        for action in value:
            self._check_day(action.when)
        return value

    def _check_day(self, text: str) -> None:
        try:
            is_day = not text or date.fromisoformat(text).isoformat() == text  # there are more ways to write a day
        except ValueError:
            is_day = False
        if not is_day:
            raise AnswerError("answer_date", where=self.id)

    def part_names(self, reader: Reader) -> dict[str, str]:
        """Return the heads of the table."""
        return {part: reader.say(f"action.{part}") for part in Action.__struct_fields__}

    def row_labels(self, value: list[Action], reader: Reader) -> list[str]:
        """Return what is to be done, else by whom, else the first sign."""
        del reader
        return [first_filled((action.what, action.who, action.first_sign)) for action in value]

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        del people
        return Cost(thinking=15) + Cost(saying=30, typing=typed(90, clicks=4)).times(3)

    def invent(self, number: int, told: Told) -> list[dict[str, Any]]:
        """Return one agreement, on no day."""
        what, sign = told("action", number), told("sign", number)
        return [{"what": what, "who": told("person", number), "first_sign": sign, "confidence": 7}]

    def show(self, value: list[Action], reader: Reader) -> Grid | None:
        """Return the agreements as a table."""
        rows = []
        for action in value:
            texts = {
                "when": reader.date(action.when, short=True),
                "confidence": "" if action.confidence is None else str(action.confidence),
                "done": reader.say("state.yes") if action.done else "",
            }
            rows.append([texts.get(part, getattr(action, part)) for part in Action.__struct_fields__])
        return make_grid([reader.say(f"action.{part}") for part in Action.__struct_fields__], rows)
