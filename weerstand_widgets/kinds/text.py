"""An open answer."""

from typing import ClassVar

from weerstand_widgets.kinds import value
from weerstand_widgets.kinds.question import Question
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Prose


class Text(Question, frozen=True, kw_only=True):
    """Ask for an open answer.

    Example:
        `phase.text("situation", "Wat gebeurde er?", help="Alleen wat je zag en hoorde.")`
    """

    value_type: ClassVar = value.Text
    fronts: ClassVar = frozenset({"question", "new_question", "first_question", "learned"})

    def show(self, value: str, reader: Reader) -> Prose | None:
        """Return the text with its line breaks."""
        del reader
        return Prose(value.strip("\r\n"))
