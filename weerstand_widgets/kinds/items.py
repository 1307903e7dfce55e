"""An ordered list of short texts."""

from collections.abc import Sequence
from typing import Any, ClassVar

from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.question import Question, Told
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Listing, make_listing
from weerstand_widgets.kinds.value import Rows, Text


class Items(Question, frozen=True, kw_only=True):
    """Ask for an ordered list; `rows` lines stand ready.

    With `looks_back` it begins with the open actions of the team's previous session, a line for each.

    Example:
        `phase.items("tried", "Wat heb je al geprobeerd?", rows=3)`
    """

    value_type: ClassVar = Rows[Text]
    fronts: ClassVar = frozenset({"learned"})
    author_defaults: ClassVar[dict[str, Any]] = {"rows": 3}
    rows: int = 1
    looks_back: bool = False

    def first_rows(self, actions: Sequence[str]) -> list[str]:
        """Return what a look-back begins with."""
        return list(actions)

    def row_labels(self, value: list[str], reader: Reader) -> list[str]:
        """Return the texts."""
        del reader
        return value

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        del people
        return Cost(thinking=15) + Cost(saying=20, typing=typed(40)).times(3)

    def invent(self, number: int, told: Told) -> list[str]:
        """Return three lines."""
        return [told("item", number + place) for place in range(3)]

    def show(self, value: list[str], reader: Reader) -> Listing | None:
        """Return the texts in their order, empty ones left out."""
        del reader
        return make_listing(value, ordered=True)
