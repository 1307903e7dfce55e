"""One option of several."""

from collections.abc import Iterable
from typing import ClassVar

from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.question import Options, Question, Told
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Listing, make_listing
from weerstand_widgets.kinds.value import Json, Part, Text, check_option


class OtherText(Part, frozen=True):
    """What was typed at "anders"."""

    other: Text = ""


class Offering(Question, frozen=True, kw_only=True):
    """What kinds share in which options are chosen; `other` adds "anders" with a text."""

    options: Options
    other: bool = False

    def check_chosen(self, one: str | OtherText) -> None:
        """Refuse an option that is not there, and a text of one's own where none is asked for."""
        if isinstance(one, str):
            check_option(one, (option.id for option in self.options), self.id)
        elif not self.other:
            raise AnswerError("answer_shape", where=self.id, found="dict")

    def title_of(self, one: str | OtherText, reader: Reader) -> str:
        """Return what was chosen in words."""
        return reader.title(self.options, one, self.terms) if isinstance(one, str) else one.other

    def listing(self, chosen: Iterable[str | OtherText], reader: Reader) -> Listing | None:
        """Return what was chosen in words, in the order in which it was chosen."""
        return make_listing(self.title_of(one, reader) for one in chosen)


class Choice(Offering, frozen=True, kw_only=True):
    """Ask to choose one option; `other` adds "anders" with a text.

    Example:
        `phase.choice("urgency", "Hoe snel?", options={"now": "Vandaag", "later": "Later"}, other=True)`
    """

    value_type: ClassVar = Text | OtherText

    def fit(self, value: str | OtherText) -> str | OtherText:
        """Refuse what this question does not offer."""
        self.check_chosen(value)
        return value

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        del people
        return Cost(thinking=10, saying=15, typing=typed(0, clicks=1))

    def invent(self, number: int, told: Told) -> str:
        """Return an option, another one for the next."""
        del told
        return self.options[(number - 1) % len(self.options)].id

    def wordless(self, value: Json) -> Json:
        """Return the option, see `Question.wordless`."""
        return value if isinstance(value, str) else None

    def show(self, value: str | OtherText, reader: Reader) -> Listing | None:
        """Return the option's title, or the text."""
        return self.listing([value], reader)
