"""Dots that each participant puts on another question's rows; linked to nobody."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, ClassVar

import msgspec

from weerstand_widgets.alike import alike
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds.cost import PASSING, Cost, typed
from weerstand_widgets.kinds.question import Times, Told, TurnQuestion, TurnState
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Tallies, Tally
from weerstand_widgets.kinds.value import Rows, Text, check_keys
from weerstand_widgets.limits import MAX_DOTS, MAX_ROWS

Dots = Annotated[int, msgspec.Meta(ge=0, le=MAX_DOTS)]
ROW_NUMBERS = frozenset(map(str, range(MAX_ROWS)))


class VoteState(TurnState, frozen=True):
    """How far a vote is; `rows` is what the group voted on, as it was called at the first vote."""

    rows: Rows[Text] | msgspec.UnsetType = msgspec.UNSET


class Vote(TurnQuestion, frozen=True, kw_only=True):
    """Let each participant put dots on the rows of another question (`of`: its full id).

    Example:
        `phase.vote("priority", "Welke situatie nu?", of="begin.candidates", dots=3)`
    """

    value_type: ClassVar = dict[str, Dots]
    state_type: ClassVar = VoteState
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

    def invent(self, number: int, told: Told) -> dict[str, int]:
        """Return most dots on one row, the last one on another."""
        del told
        first, second = ("0", "1") if number % 3 else ("1", "0")
        return {first: self.dots - 1, second: 1} if self.dots else {}

    def show(self, value: Times, reader: Reader) -> Tallies | None:
        """Return the rows that got a dot, most dots first; never who voted what."""
        voted = count_votes(reader.voted_rows(self.id), reader.row_labels(self.of), value[0].values())
        tallies = tuple(_tally(reader, one) for one in voted if one.dots > 0)
        return Tallies(tallies) if tallies else None


class Voted(msgspec.Struct, frozen=True):
    """A row and its dots.

    Attributes:
        row: Its number at the first vote, from 0.
        label: What it was called; "" where nobody knows which row it was.
        dots: How many it got.
        gone: The list does not have it any more, or not like this.
    """

    row: int
    label: str
    dots: int
    gone: bool


def count_votes(voted: Sequence[str] | None, now: Sequence[str], given: Iterable[Mapping[str, int]]) -> list[Voted]:
    """Count dots by what was voted on, most first; `votes.js` has the same rule.

    Args:
        voted: The rows as they were voted on; None in an older file.
        now: The rows there are.
        given: Dots by row number, of each participant.
    """
    totals: dict[int, int] = {}
    for one in given:
        for number, dots in one.items():
            totals[int(number)] = totals.get(int(number), 0) + dots
    if voted is None:
        fits = all(row < len(now) and alike(now[row]) for row, dots in totals.items() if dots)
        voted = now if fits else ()
    left = [alike(label) for label in now]
    told = []
    for row in range(max([len(voted), *(row + 1 for row in totals)])):
        label, dots = voted[row] if row < len(voted) else "", totals.get(row, 0)
        name = alike(label)
        label = label if name else ""
        is_there = name != "" and name in left
        if is_there:
            left.remove(name)
        if label or dots:
            told.append(Voted(row, label, dots, gone=not is_there))
    return sorted(told, key=lambda one: -one.dots)


def _tally(reader: Reader, voted: Voted) -> Tally:
    """Return one row of a vote; a row that was changed or removed after it says so."""
    if not voted.label:
        title = reader.say("field.vote.row_unknown", number=voted.row + 1)
    else:
        title = reader.say("field.vote.row_gone", title=voted.label) if voted.gone else voted.label
    return Tally(title, voted.dots, reader.count(voted.dots, "report.dots"))
