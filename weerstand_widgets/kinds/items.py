"""An ordered list of short texts."""

from typing import Any, ClassVar

from weerstand_widgets.kinds.question import Question
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Listing, make_listing
from weerstand_widgets.kinds.value import Rows, Text


class Items(Question, frozen=True, kw_only=True):
    """Ask for an ordered list; `rows` lines stand ready.

    Example:
        `phase.items("tried", "Wat heb je al geprobeerd?", rows=3)`
    """

    value_type: ClassVar = Rows[Text]
    author_defaults: ClassVar[dict[str, Any]] = {"rows": 3}
    rows: int = 1

    def show(self, value: list[str], reader: Reader) -> Listing | None:
        """Return the texts in their order, empty ones left out."""
        del reader
        return make_listing(value, ordered=True)
