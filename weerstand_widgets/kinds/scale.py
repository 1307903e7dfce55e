"""A number from 0 to 10, and what makes it so."""

from typing import Any, ClassVar

from weerstand_widgets.kinds import shown
from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.question import Question, Told
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.value import Degree, Json, Part, Text


class ScaleValue(Part, frozen=True):
    """The number, and what makes it so."""

    value: Degree | None = None
    why: Text = ""


class Scale(Question, frozen=True, kw_only=True):
    """Ask a scale question, 0 to 10; `why` asks on about the chosen `{value}`.

    Example:
        `phase.scale("now", "Hoe is het nu?", low="geen contact", high="samen", why="Wat zit er al in die {value}?")`
    """

    value_type: ClassVar = ScaleValue
    fronts: ClassVar = frozenset({"now", "hoped"})
    low: str = ""
    high: str = ""
    why: str = ""

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        del people
        return Cost(thinking=10, saying=35, typing=typed(60 if self.why else 0, clicks=1))

    def invent(self, number: int, told: Told) -> dict[str, Any]:
        """Return a number: less for how it is than for how it may be."""
        degree = {"now": 4, "hoped": 7}.get(self.front, 6)
        return {"value": degree, "why": told("text", number) if self.why else ""}

    def wordless(self, value: Json) -> Json:
        """Return the number without its why, see `Question.wordless`."""
        return {"value": value.get("value")}

    def show(self, value: ScaleValue, reader: Reader) -> shown.Scale:
        """Return the number on its line, with what makes it so."""
        known = "…" if value.value is None else str(value.value)
        return shown.Scale(
            value.value,
            low=reader.words(self.low, self.terms),
            high=reader.words(self.high, self.terms),
            why=value.why.strip(),
            why_label=reader.words(self.why, self.terms).replace("{value}", known),
            alt=reader.say("report.scale.alt", value=known),
        )
