"""How long a team's phases really take, learned from its own earlier sessions and from nobody else's.

Only shares of the net time are kept, never who spoke. What is learned is a proposal for the minutes of each phase;
their sum stays the booked length.
"""

from collections.abc import Iterable, Mapping
from statistics import median

import msgspec

from weerstand_widgets.workspace.session_file import SessionFile

MIN_SESSIONS = 2
SHORTEST, LONGEST = 3, 2
"""Net time is at least a third of the booked length and at most twice that: else a clock was tried out or forgotten."""
MIN_TIMED = 0.5
"""The part of the phases that had a clock, at least."""


class Learned(msgspec.Struct, frozen=True):
    """What earlier sessions tell: from how many, and each phase's share of the net time (0 to 1)."""

    sessions: int
    shares: dict[str, float]


def learn_shares(sessions: Iterable[SessionFile]) -> dict[str, Learned]:
    """Return what a team's sessions tell, by programme id; programmes with too few sessions are left out."""
    clocks: dict[str, list[dict[str, float]]] = {}
    for session in sessions:
        if session.state == "done" and not session.is_rehearsal and (found := _shares(session)):
            clocks.setdefault(session.programme, []).append(found)
    return {
        programme: Learned(len(found), _medians(found))
        for programme, found in clocks.items()
        if len(found) >= MIN_SESSIONS
    }


def _shares(session: SessionFile) -> dict[str, float]:
    """Return each timed phase's share of one session's net time; nothing where its clock was not for real."""
    seconds = {phase.id: phase.timing.elapsed_seconds for phase in session.phases if phase.timing.elapsed_seconds > 0}
    net, booked = sum(seconds.values()), session.header.length * 60
    if not booked <= net * SHORTEST or net > booked * LONGEST or len(seconds) < len(session.phases) * MIN_TIMED:
        return {}
    return {phase_id: spent / net for phase_id, spent in seconds.items()}


def _medians(found: list[dict[str, float]]) -> dict[str, float]:
    phase_ids = dict.fromkeys(phase_id for shares in found for phase_id in shares)
    middle = {one: median(shares[one] for shares in found if one in shares) for one in phase_ids}
    whole = sum(middle.values())
    return {phase_id: share / whole for phase_id, share in middle.items()}


def learned_minutes(planned: Mapping[str, int], shares: Mapping[str, float], length: int) -> dict[str, int]:
    """Return the minutes of each phase after what was learned; together they are the booked length.

    A phase that nothing is known of keeps its planned minutes. Every phase keeps at least one minute.

    Args:
        planned: Each phase's minutes at this length, in programme order.
        shares: See `Learned`.
        length: The booked length in minutes.

    Example:
        >>> learned_minutes({"a": 30, "b": 30}, {"a": 0.75, "b": 0.25}, 60)
        {'a': 45, 'b': 15}
    """
    known = {phase_id: shares[phase_id] for phase_id in planned if shares.get(phase_id, 0) > 0}
    room = length - sum(minutes for phase_id, minutes in planned.items() if phase_id not in known)
    if room < len(known) or not known:
        return dict(planned)
    whole = sum(known.values())
    exact = {phase_id: room * share / whole for phase_id, share in known.items()}
    minutes = {phase_id: max(1, int(wish)) for phase_id, wish in exact.items()}
    while (left := room - sum(minutes.values())) != 0:
        step = 1 if left > 0 else -1
        open_to_it = [phase_id for phase_id in minutes if step > 0 or minutes[phase_id] > 1]
        minutes[max(open_to_it, key=lambda one: step * (exact[one] - minutes[one]))] += step
    return {phase_id: minutes.get(phase_id, before) for phase_id, before in planned.items()}
