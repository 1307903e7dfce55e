"""Names on a plane: how near somebody stands, or where something lies between two pairs of ends."""

from math import hypot
from typing import Annotated, Any, ClassVar

import msgspec

from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.question import Question, Told
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Plane, Spot
from weerstand_widgets.kinds.value import Json, Part, is_blank
from weerstand_widgets.limits import MAX_NAME, MAX_POINTS, MAX_XY

RINGS, ENDS = 3, 2
MIDDLE = MAX_XY / 2
NEAR_MIDDLE = MAX_XY / 6
"""How far from the middle of an axis a point still stands between its ends."""

Distance = Annotated[int, msgspec.Meta(ge=0, le=MAX_XY)]
Ends = Annotated[tuple[str, ...], msgspec.Meta(max_length=ENDS)]


class Point(Part, frozen=True):
    """A name, and where it stands: `x` from left to right and `y` from the bottom up, each from 0 to 100."""

    name: Annotated[str, msgspec.Meta(max_length=MAX_NAME)] = ""
    x: Distance = MAX_XY // 2
    y: Distance = MAX_XY // 2


class Place(Question, frozen=True, kw_only=True):
    """Ask to place names: in three `rings` around a `centre`, or on a plane with two ends `across` and two `up`.

    Example:
        `phase.place("circle", "Wie staat hoe dichtbij?", rings=["dichtbij", "in beeld", "op afstand"], centre="Jij")`
    """

    value_type: ClassVar = Annotated[list[Point], msgspec.Meta(max_length=MAX_POINTS)]
    rings: Annotated[tuple[str, ...], msgspec.Meta(max_length=RINGS)] = ()
    centre: str = ""
    across: Ends = ()
    up: Ends = ()

    def check_fields(self) -> None:
        """Refuse a plane that is neither three rings nor two axes."""
        super().check_fields()
        has_rings = len(self.rings) == RINGS and not self.across and not self.up
        has_axes = len(self.across) == len(self.up) == ENDS and not self.rings and not self.centre
        if not has_rings and not has_axes:
            raise PlanError("plan_plane", where=self.id)

    @classmethod
    def is_blank(cls, value: Json) -> bool:
        """Say whether no point has a name; a place alone is nothing."""
        points = value if isinstance(value, list) else []
        return is_blank([point.get("name") for point in points if isinstance(point, dict)])

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        del people
        return Cost(thinking=15) + Cost(saying=12, typing=typed(12, clicks=3)).times(6)

    def invent(self, number: int, told: Told) -> list[dict[str, Any]]:
        """Return three names, each farther from the middle."""
        places = ((50, 58), (72, 50), (50, 10))
        return [{"name": told("name", number + n), "x": x, "y": y} for n, (x, y) in enumerate(places)]

    def show(self, value: list[Point], reader: Reader) -> Plane:
        """Return the plane with its names, each with where it stands in words."""
        named = [point for point in value if point.name.strip()]
        rings, across, up = (self._words(texts, reader) for texts in (self.rings, self.across, self.up))
        spots = tuple(Spot(p.name.strip(), _where(p, rings, across, up, reader), p.x, p.y) for p in named)
        centre = reader.words(self.centre, self.terms)
        return Plane(spots, rings, centre, across, up, alt=reader.count(len(spots), "report.place"))

    def _words(self, texts: tuple[str, ...], reader: Reader) -> tuple[str, ...]:
        return tuple(reader.words(text, self.terms) for text in texts)


def _where(point: Point, rings: tuple[str, ...], across: tuple[str, ...], up: tuple[str, ...], reader: Reader) -> str:
    """Return where a point stands in words: its ring, or where it lies on each axis."""
    if rings:
        distance = hypot(point.x - MIDDLE, point.y - MIDDLE)
        return rings[min(int(distance * RINGS / MIDDLE), RINGS - 1)]
    return ", ".join(_between(place, ends, reader) for place, ends in ((point.x, across), (point.y, up)))


def _between(place: int, ends: tuple[str, ...], reader: Reader) -> str:
    if abs(place - MIDDLE) <= NEAR_MIDDLE:
        return reader.say("field.place.between", low=ends[0], high=ends[1])
    return ends[place > MIDDLE]
