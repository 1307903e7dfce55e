"""Agreements: who does what, when, and what is its first sign."""

from datetime import date
from typing import ClassVar

import msgspec

from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds.question import Question
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Grid, make_grid
from weerstand_widgets.kinds.value import Degree, Part, Rows, Text
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
        """Return the agreements with their dates written in one way."""
        return [msgspec.structs.replace(action, when=self._day(action.when)) for action in value]

    def _day(self, text: str) -> str:
        try:
            return date.fromisoformat(text).isoformat() if text else ""
        except ValueError:
            raise AnswerError("answer_date", where=self.id) from None

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
