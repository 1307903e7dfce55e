"""Where the cells of a session that is brought up to date stand: in its programme's order, the group's own between."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from weerstand_widgets.cells.form import Json, text_of
from weerstand_widgets.cells.mending import spec_id_of

Key: TypeAlias = tuple[str, ...]
"""By what a cell is the same in two editions: what it asks, else its own id, else its text."""


def by_key(cells: Iterable[Json]) -> dict[Key, Json]:
    """Return cells by what they are the same by, in their order."""
    found: dict[Key, Json] = {}
    for cell in cells:
        spec_id = spec_id_of(cell, {}) if cell.get("cell_type") == "code" else ""
        cell_id = cell.get("id")
        text = ("text", str(cell.get("cell_type")), text_of(cell))
        key: Key = ("asks", spec_id) if spec_id else ("cell", cell_id) if isinstance(cell_id, str) else text
        number = 1
        while (*key, *([] if number == 1 else [str(number)])) in found:
            number += 1
        found[*key, *([] if number == 1 else [str(number)])] = cell
    return found


def in_place(before: Sequence[Key], now: Sequence[Key], staying: Iterable[Key]) -> list[Key]:
    """Return the order of cells: as it is now, with what stays of before after what it stood after.

    A question stays within its phase, wherever that is now.

    Args:
        before: The session's cells.
        now: The programme's.
        staying: Those of before that the programme does not have.
    """
    left = set(staying)
    there = set(now) | left
    phases = _phases(now)
    followers: dict[Key, list[Key]] = {}
    seen: list[Key] = []
    for key in before:
        if key in left:
            anchor = _anchor(key, seen, phases)
            followers.setdefault(anchor, []).append(key)
            phases[key] = phase_of(key) or phases.get(anchor, "")
        if key in there:
            seen.append(key)
    order: list[Key] = []
    waiting = [*followers.pop((), []), *now]
    while waiting:
        key = waiting.pop(0)
        order.append(key)
        waiting[:0] = followers.pop(key, [])
    return order


def moved(before: Sequence[Key], now: Sequence[Key]) -> list[Key]:
    """Return the fewest of these that have to move to come from one order to the other."""
    common = set(now)
    place = {key: number for number, key in enumerate(key for key in before if key in common)}
    order = [key for key in now if key in place]
    longest: list[list[Key]] = []
    for key in order:
        best = max((one for one in longest if place[one[-1]] < place[key]), key=len, default=[])
        longest.append([*best, key])
    staying: list[Key] = max(longest, key=len, default=[])
    return [key for key in order if key not in staying]


def phase_of(key: Key) -> str:
    """Return the phase of a question or of itself; "" for what is in none by its name."""
    return key[1].partition(".")[0] if key[0] == "asks" else ""


def _anchor(key: Key, seen: Sequence[Key], phases: Mapping[Key, str]) -> Key:
    """Return the last cell before this one, for a question the last one in its phase; () at the very top."""
    phase = phase_of(key) if "." in key[1] else ""
    within = [one for one in seen if not phase or phases.get(one) == phase]
    return (within or list(seen) or [()])[-1]


def _phases(keys: Iterable[Key]) -> dict[Key, str]:
    """Return in which phase each cell stands."""
    found, phase = {}, ""
    for key in keys:
        if key[0] == "asks" and "." not in key[1]:
            phase = key[1]
        found[key] = phase
    return found
