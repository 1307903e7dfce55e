"""Options that each participant weighs alone, shown as whole numbers: guesses have no decimals. Linked to nobody."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Annotated, ClassVar

import msgspec

from weerstand_widgets.kinds.cost import PASSING, Cost, typed
from weerstand_widgets.kinds.question import Options, Times, Told, TurnQuestion, TurnState
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Bar, Bars
from weerstand_widgets.kinds.value import Json, Weight, check_keys
from weerstand_widgets.limits import HIGHEST_WEIGHT
from weerstand_widgets.spec import Option

SECOND_WEIGHING = 2
FAR_APART = 2
DIVIDED = 0.45
"""From this share of pairs that are far apart on, a group is divided; one voice apart from four is not yet that."""


class WeighState(TurnState, frozen=True):
    """How far a weighing is. Once a group weighs again, `weighing` is 2, and the rest is about that second time."""

    weighing: Annotated[int, msgspec.Meta(ge=1, le=SECOND_WEIGHING)] | msgspec.UnsetType = msgspec.UNSET


class Weigh(TurnQuestion, frozen=True, kw_only=True):
    """Let each participant weigh options from 0 to 3, alone; shown together, linked to nobody.

    Example:
        `phase.weigh("reasons", "Hoe zwaar weegt elke reden?", options={"time": "Geen tijd", "trust": "Geen zin"})`
    """

    value_type: ClassVar = dict[str, Weight]
    state_type: ClassVar = WeighState
    has_second: ClassVar[bool] = True
    options: Options

    @property
    def is_unlinked(self) -> bool:
        """Always."""
        return True

    def fit(self, value: dict[str, int]) -> dict[str, int]:
        """Return the weights by option, sorted: their order tells nothing."""
        check_keys(value, (option.id for option in self.options), self.id)
        return dict(sorted(value.items()))

    def part_names(self, reader: Reader) -> dict[str, str]:
        """Return the titles of the options."""
        return {one.id: reader.words(one.title, self.terms) for one in self.options}

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        options = len(self.options)
        return Cost(saying=90) + Cost(thinking=2.0 * options, typing=typed(0, options), passing=PASSING).times(people)

    def invent(self, number: int, told: Told) -> dict[str, int]:
        """Return weights that go down the list, and not the same for everyone."""
        del told
        weights = (max(0, HIGHEST_WEIGHT - place) for place, _ in enumerate(self.options))
        return {
            option.id: max(0, weight - (number + place) % 2)
            for place, (option, weight) in enumerate(zip(self.options, weights, strict=True))
        }

    def wordless(self, value: Json) -> Json:
        """Return all of it: weights of the programme's own options, see `Question.wordless`."""
        return value

    def show(self, value: Times, reader: Reader) -> Bars | None:
        """Return averages with their spread, the heaviest first, as the group weighed them last.

        Of a weighing only the sum is shown: never who weighed what.
        """
        found = []
        for option in self.options:
            bars = [self._bar(option, contributions, reader) for contributions in value]
            if any(bar.alt for bar in bars):
                found.append((bars[0], *(_again(reader, bar) for bar in bars[1:])))
        found.sort(key=lambda bars: -bars[-1].average)
        keys = ("report.weighed", "report.weighed.second")
        notes = [reader.count(len(contributions), key) for contributions, key in zip(value, keys, strict=False)]
        return Bars(tuple(chain(*found)), " ".join([*notes, reader.say("report.weighed.dots")])) if found else None

    def _bar(self, option: Option, contributions: Mapping[str, dict[str, int]], reader: Reader) -> Bar:
        weights = [one[option.id] for one in contributions.values() if option.id in one]
        counts = tuple(weights.count(weight) for weight in range(HIGHEST_WEIGHT + 1))
        average = sum(weights) / len(weights) if weights else 0.0
        given = (reader.say("report.times", weight=weight, count=count) for weight, count in enumerate(counts) if count)
        key = agreement(counts)
        title, alike = reader.words(option.title, self.terms), reader.say(key) if key else ""
        return Bar(title, average, counts, str(int(average + 0.5)), alike, ", ".join(given))


def _again(reader: Reader, bar: Bar) -> Bar:
    name = reader.say("report.second.of", title=bar.title)
    return msgspec.structs.replace(bar, title=reader.say("report.second"), name=name)


def agreement(counts: Sequence[int]) -> str:
    """Return the key of the word for how alike weights are; "" where fewer than two were given.

    Counted in pairs of people: how many pairs are two or more apart? None is alike, close to half is divided. The
    page decides by the same rule (`agreement.js`); a test holds the two together.

    Example:
        >>> agreement((0, 0, 2, 3)), agreement((1, 0, 0, 4)), agreement((2, 0, 1, 2))
        ('agreement.alike', 'agreement.nearly', 'agreement.divided')
    """
    total = sum(counts)
    pairs = total * (total - 1) / 2
    if not pairs:
        return ""
    apart = sum(
        counts[one] * counts[two] for two in range(FAR_APART, len(counts)) for one in range(two - FAR_APART + 1)
    )
    if apart == 0:
        return "agreement.alike"
    return "agreement.divided" if apart / pairs >= DIVIDED else "agreement.nearly"
