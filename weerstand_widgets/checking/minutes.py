"""Tijd: whether the minutes add up, and leave room for what is asked by the model in `budget`."""

from collections.abc import Iterator
from itertools import pairwise

from weerstand_widgets.asked import asked_in, steps_question
from weerstand_widgets.budget import cost, phase_cost
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.plan import Phase

MOST = 0.5
"""A question that takes more than this share of what a phase asks is named beside it."""
SLACK = 1.1
"""A phase may take a tenth longer than it says before that is told: a model is no clock."""


@rule("time", "error")
def minutes_over(material: Material) -> Iterator[Spot]:
    """Phases that take longer together than the session; named are those that can be to blame."""
    for length, total in _totals(material).items():
        over = total - length
        if over <= 0:
            continue
        phases = [(cell, phase) for cell, phase in material.phases if phase.minutes.get(length, 0) > 0]
        blamed = [
            cell
            for cell, phase in phases
            if phase.minutes[length] - over >= max(1, needed(material, phase, length) / SLACK)
        ]
        values = {"total": total, "length": length, "over": over}
        yield from (Spot(cell, values) for cell in blamed or [cell for cell, _ in phases])


@rule("time")
def minutes_left(material: Material) -> Iterator[Spot]:
    """Minutes that no phase has; named is the phase that could use them most."""
    for length, total in _totals(material).items():
        if 0 < total < length:
            scarce, phase = max(material.phases, key=lambda one: _scarcity(material, one[1], length))
            if _scarcity(material, phase, length) <= SLACK:
                scarce = _short_beside_others(material, length, length - total) or scarce
            values = {"total": total, "length": length, "left": length - total}
            blamed = [scarce, *_flat(material, length)]
            yield from (Spot(cell, values) for cell in blamed)


@rule("time")
def time_short(material: Material) -> Iterator[Spot]:
    """A phase that asks more than fits in its minutes."""
    for cell, phase in material.phases:
        for length in material.plan.header.lengths:
            minutes = phase.minutes.get(length, 0)
            need = needed(material, phase, length)
            if minutes and need > SLACK * minutes:
                yield Spot(cell, {"length": length, "minutes": minutes, "needed": round(need)})
                yield from _too_long(material, phase, length, need)


def _too_long(material: Material, phase: Phase, length: int, need: float) -> Iterator[Spot]:
    """Yield the one question that alone takes more than a phase has, and without which the rest would fit."""
    minutes = phase.minutes[length]
    people = 1 if material.plan.header.alone else material.people - ("presenter" in phase.silent)
    steps = steps_question(material.plan, phase.id)
    every = {} if steps is None else {steps.id: [option.id for option in steps.options]}
    asked = [one for one in asked_in(material.plan, length, every) if one.phase_id == phase.id]
    taken = {one.id: cost(one, people).total / 60 for one in asked}
    alone = [one for one, its in taken.items() if its > minutes and need - its <= SLACK * minutes]
    long = alone or [one for one, its in taken.items() if its > MOST * need]
    for one in long if len(long) == 1 else ():
        yield Spot(material.at(one), {"length": length, "minutes": minutes, "needed": round(taken[one])})


@rule("time")
def length_short(material: Material) -> Iterator[Spot]:
    """A length in which all phases together ask more than fits, though each alone may nearly do."""
    for length in material.plan.header.lengths:
        need = sum(needed(material, phase, length) for _, phase in material.phases)
        if need > length:
            yield Spot(material.header, {"length": length, "needed": round(need)})


@rule("time")
def minutes_shrink(material: Material) -> Iterator[Spot]:
    """A phase that gets less in a longer session."""
    for cell, phase in material.phases:
        for shorter, longer in pairwise(sorted(set(material.plan.header.lengths) & set(phase.minutes))):
            if phase.minutes[longer] < phase.minutes[shorter]:
                yield Spot(cell, {"shorter": shorter, "longer": longer})


@rule("time", "error")
def minutes_none(material: Material) -> Iterator[Spot]:
    """A phase without a minute in a length that a team can choose."""
    for cell, phase in material.phases:
        for length in material.plan.header.lengths:
            if phase.minutes.get(length, 0) < 1:
                yield Spot(cell, {"length": length})


def needed(material: Material, phase: Phase, length: int) -> float:
    """Return the minutes that a group needs for a phase."""
    needs: dict[tuple[str, int], float] = dict(material.kept(_needs))
    return needs[phase.id, length]


def _needs(material: Material) -> Iterator[tuple[tuple[str, int], float]]:
    for _, phase in material.phases:
        for length in material.plan.header.lengths:
            yield (phase.id, length), phase_cost(material.plan, phase, length, material.people).total / 60


def _flat(material: Material, length: int) -> Iterator[Cell]:
    """Yield the phases that get nothing more than in the shorter length, and more in the longer one."""
    before = [one for one in material.plan.header.lengths if one < length]
    after = [one for one in material.plan.header.lengths if one > length]
    for cell, phase in material.phases if before and after else ():
        shorter, mine, longer = (phase.minutes.get(one, 0) for one in (max(before), length, min(after)))
        if mine <= shorter < longer:
            yield cell


def _short_beside_others(material: Material, length: int, left: int) -> Cell | None:
    """Return the phase that gets least of its share in the other lengths, where that explains what is left over."""
    sound = [other for other, total in _totals(material).items() if total == other != length]
    lacks = [
        (
            sum(phase.minutes.get(other, 0) / other for other in sound) / len(sound) * length
            - phase.minutes.get(length, 0),
            cell,
        )
        for cell, phase in (material.phases if sound else ())
    ]
    lack, most = max(lacks, key=lambda one: one[0], default=(0.0, None))
    return most if lack >= left / 2 else None


def _totals(material: Material) -> dict[int, int]:
    lengths = material.plan.header.lengths
    return {length: sum(phase.minutes.get(length, 0) for _, phase in material.phases) for length in lengths}


def _scarcity(material: Material, phase: Phase, length: int) -> float:
    return needed(material, phase, length) / max(phase.minutes.get(length, 0), 1)
