"""Any number of several options."""

from typing import ClassVar

from weerstand_widgets.kinds.choice import Offering, OtherText
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Listing
from weerstand_widgets.kinds.value import Rows, Text


class Choices(Offering, frozen=True, kw_only=True):
    """Ask to choose any number of options; `other` adds "anders" with a text.

    Example:
        `phase.choices("about", "Waar ging het over?", options={"skill": "Aanpak", "norm": "Waarden"}, other=True)`
    """

    value_type: ClassVar = Rows[Text | OtherText]

    def fit(self, value: list[str | OtherText]) -> list[str | OtherText]:
        """Refuse what this question does not offer."""
        for one in value:
            self.check_chosen(one)
        return value

    def row_labels(self, value: list[str | OtherText], reader: Reader) -> list[str]:
        """Return the titles and texts of what was chosen."""
        return [self.title_of(one, reader) for one in value]

    def show(self, value: list[str | OtherText], reader: Reader) -> Listing | None:
        """Return the titles and texts, in the order in which they were chosen."""
        return self.listing(value, reader)
