"""How long the phases of a pasted text are, and the programme with them."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from weerstand_widgets.limits import LENGTHS, LONGEST, SHORTEST, USUAL_LENGTH

LEAST = 5
"""Minutes that a phase should get of which the text says nothing."""
STEP = 30


def divide(minutes: Sequence[int | None]) -> tuple[tuple[int, ...], list[dict[int, int]]]:
    """Return the lengths of a programme, and of each phase its minutes at each length.

    What the text says is kept as long as it fits in the longest session there is, else in proportion. Phases of which
    it says nothing share what is left.

    Args:
        minutes: What the text says of each phase; at least one phase.

    Example:
        >>> divide([10, 20]), divide([10, None])
        (((30,), [{30: 10}, {30: 20}]), ((90,), [{90: 10}, {90: 80}]))
    """
    said = [one for one in minutes if one is not None]
    if not said:
        shares = [_shared(length, len(minutes)) for length in LENGTHS]
        return LENGTHS, [dict(zip(LENGTHS, its, strict=True)) for its in zip(*shares, strict=True)]
    total, silent = sum(said), len(minutes) - len(said)
    length = max(SHORTEST, min(LONGEST, total))
    if silent:
        wanted = total + silent * LEAST
        length = min(LONGEST, max(USUAL_LENGTH, -(-wanted // STEP) * STEP))
    if total > LONGEST:
        fitted = _fitted(said, total)
        return (LONGEST,), [{LONGEST: 0 if one is None else next(fitted)} for one in minutes]
    rest = iter(_shared(length - total, silent))
    return (length,), [{length: next(rest) if one is None else one} for one in minutes]


def _shared(minutes: int, phases: int) -> list[int]:
    """Return equal shares; the first ones get the minutes that are left."""
    return [minutes // phases + (number < minutes % phases) for number in range(phases)] if phases else []


def _fitted(said: Sequence[int], total: int) -> Iterator[int]:
    ends = [whole * LONGEST // total for whole in accumulate(said)]
    return (end - start for start, end in zip([0, *ends], ends, strict=False))
