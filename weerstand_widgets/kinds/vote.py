"""Dots that each participant puts on another question's rows; linked to nobody."""

from collections import Counter
from typing import Annotated, ClassVar

import msgspec

from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds.cost import PASSING, Cost, typed
from weerstand_widgets.kinds.question import Times, TurnQuestion
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Tallies, Tally
from weerstand_widgets.kinds.value import check_keys
from weerstand_widgets.limits import MAX_DOTS, MAX_ROWS

Dots = Annotated[int, msgspec.Meta(ge=0, le=MAX_DOTS)]
ROW_NUMBERS = frozenset(map(str, range(MAX_ROWS)))


class Vote(TurnQuestion, frozen=True, kw_only=True):
    """Let each participant put dots on the rows of another question (`of`: its full id).

    Example:
        `phase.vote("priority", "Welke situatie nu?", of="begin.candidates", dots=3)`
    """

    value_type: ClassVar = dict[str, Dots]
    of: str
    dots: int = 3

    @property
    def is_unlinked(self) -> bool:
        """Always."""
        return True

    @property
    def about(self) -> str:
        """The question voted on."""
        return self.of

    def fit(self, value: dict[str, int]) -> dict[str, int]:
        """Return the dots by row number, sorted: their order tells nothing."""
        check_keys(value, ROW_NUMBERS, self.id)
        if (given := sum(value.values())) > self.dots:
            raise AnswerError("answer_range", where=self.id, found=str(given)[:20], highest=self.dots)
        return dict(sorted(value.items()))

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        return Cost(saying=45) + Cost(thinking=8, typing=typed(0, clicks=self.dots), passing=PASSING).times(people)

    def show(self, value: Times, reader: Reader) -> Tallies | None:
        """Return the rows that got a dot, most dots first; never who voted what."""
        totals: Counter[int] = Counter()
        for one in value[0].values():
            totals.update({int(row): dots for row, dots in one.items()})
        labels = reader.row_labels(self.of)
        tallies = [_tally(reader, labels, row, dots) for row, dots in sorted(totals.items()) if dots > 0]
        tallies.sort(key=lambda tally: -tally.dots)
        return Tallies(tuple(tallies)) if tallies else None


def _tally(reader: Reader, labels: list[str], row: int, dots: int) -> Tally:
    """Return one row of a vote; a row that was removed after the vote goes by its number."""
    label = labels[row] if row < len(labels) else ""
    return Tally(label or reader.say("report.row", number=row + 1), dots, reader.count(dots, "report.dots"))
