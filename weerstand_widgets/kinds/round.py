"""What each participant wrote, shown together."""

from typing import ClassVar

from weerstand_widgets.kinds.cost import PASSING, Cost, typed
from weerstand_widgets.kinds.question import Times, Told, TurnQuestion
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Voice, Voices
from weerstand_widgets.kinds.value import Text


class Round(TurnQuestion, frozen=True, kw_only=True):
    """Let each participant write something, then show it together; `anonymous` keeps no names.

    Example:
        `phase.round("mood", "Hoe zit je erbij?", anonymous=True)`
    """

    value_type: ClassVar = Text
    fronts: ClassVar = frozenset({"learned"})
    anonymous: bool = False

    @property
    def is_unlinked(self) -> bool:
        """Where the author asked for it."""
        return self.anonymous

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        return Cost(thinking=8, saying=6, typing=typed(60), passing=PASSING).times(people)

    def invent(self, number: int, told: Told) -> str:
        """Return what somebody might have written."""
        return told("voice", number)

    def show(self, value: Times, reader: Reader) -> Voices:
        """Return the contributions with names and roles, in the header's order.

        Without names they go by their words: an order that cannot hint at who wrote first, whatever the file's was.
        """
        contributions = value[0]
        if self.is_unlinked:
            return Voices(tuple(Voice(text) for text in sorted(contributions.values())))
        places = {person_id: place for place, person_id in enumerate(reader.people)}
        in_order = sorted(contributions.items(), key=lambda one: (places.get(one[0], len(places)), one[0]))
        voices = tuple(Voice(text, *reader.people.get(author, ("", ""))) for author, text in in_order)
        return Voices(voices, named=any(voice.name for voice in voices))
