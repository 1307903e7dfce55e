"""Any number of several options."""

from typing import ClassVar

import msgspec

from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds.choice import Offering, OtherText
from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.question import Told
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Listing
from weerstand_widgets.kinds.value import Json, Rows, Text


class Choices(Offering, frozen=True, kw_only=True):
    """Ask to choose any number of options; `other` adds "anders" with a text.

    With `take` the options are the steps of the phase, and a group chooses how many it has time for: a question with
    `step="loss"` is asked once the option `loss` is chosen. At a length that `take` does not name every step is
    asked, and this question is not.

    Attributes:
        take: Mapping of session length in minutes to how many steps a group has time for.
        weighed_in: Full id of the `weigh` question whose heaviest options propose steps.
        suits: Mapping of option of that question to the steps that suit it, the best one first.

    Example:
        `phase.choices("about", "Waar ging het over?", options={"skill": "Aanpak", "norm": "Waarden"}, other=True)`
    """

    value_type: ClassVar = Rows[Text | OtherText]

    take: dict[int, int] = msgspec.field(default_factory=dict)
    weighed_in: str = ""
    suits: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)

    def check_fields(self) -> None:
        """Refuse steps that are none of the options; see `Question.check_fields`."""
        super().check_fields()
        known = {option.id for option in self.options}
        for step in (step for steps in self.suits.values() for step in steps):
            if step not in known:
                raise PlanError("plan_step", where=self.id, found=step, known=", ".join(sorted(known)))

    def fit(self, value: list[str | OtherText]) -> list[str | OtherText]:
        """Refuse what this question does not offer."""
        for one in value:
            self.check_chosen(one)
        return value

    def row_labels(self, value: list[str | OtherText], reader: Reader) -> list[str]:
        """Return the titles and texts of what was chosen."""
        return [self.title_of(one, reader) for one in value]

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        del people
        return Cost(thinking=10, saying=25, typing=typed(0, clicks=3))

    def invent(self, number: int, told: Told) -> list[str]:
        """Return the first options: as many as there is time for."""
        del number, told
        most = min(self.take.values(), default=2)
        return [option.id for option in self.options[:most]]

    def wordless(self, value: Json) -> Json:
        """Return the options, see `Question.wordless`."""
        return [one for one in value if isinstance(one, str)]

    def show(self, value: list[str | OtherText], reader: Reader) -> Listing | None:
        """Return the titles and texts, in the order in which they were chosen."""
        return self.listing(value, reader)
