"""Who does what next time: roles go round, as a proposal the team may change.

The rule, so that anybody can foretell it: each role goes to the next person on the list, the facilitator first.
Whoever has a role already is passed over while there are others. Who was facilitator in the last two sessions stays
it. An observer is given nothing else. Nobody is proposed as presenter: bringing in a case is for who wants to, and the
group chooses that in the session.
"""

from collections.abc import Sequence

import msgspec

from weerstand_widgets.alike import alike
from weerstand_widgets.plan import Role
from weerstand_widgets.session import Person

PRESENTER: Role = "presenter"
FACILITATOR: Role = "facilitator"
ROTATING: tuple[Role, ...] = (FACILITATOR, "note_taker", "timekeeper")
PARTICIPANT: Role = "participant"
OBSERVER: Role = "observer"


def propose_roles(earlier: Sequence[Sequence[Person]]) -> tuple[Person, ...]:
    """Return the people of the last session, all present, with the roles gone round.

    Args:
        earlier: The people of each of the team's sessions, the last one first.
    """
    people = [person for person in earlier[0] if person.name.strip()] if earlier else []
    fixed = _fixed_facilitator(earlier)
    given: dict[int, list[Role]] = {n: [] for n in range(len(people))}
    for role in ROTATING:
        place = _next(role, people, given, fixed)
        if place is not None:
            given[place].append(role)
    has_participants = any(PARTICIPANT in person.roles for person in people)
    return tuple(_as_asked(person, given[n], has_participants) for n, person in enumerate(people))


def without_presenter(people: Sequence[Person]) -> tuple[Person, ...]:
    """Return the people as they begin another session: who brings in a case is chosen there."""
    return tuple(
        msgspec.structs.replace(one, roles=tuple(role for role in one.roles if role != PRESENTER)) for one in people
    )


def _fixed_facilitator(earlier: Sequence[Sequence[Person]]) -> str:
    """Return the name of who was facilitator in the last two sessions, or ""."""
    last, before = ([_name(one) for one in people if FACILITATOR in one.roles] for people in (*earlier[:2], (), ())[:2])
    return next((name for name in last if name in before), "")


def _next(role: Role, people: list[Person], given: dict[int, list[Role]], fixed: str) -> int | None:
    holders = [n for n, person in enumerate(people) if role in person.roles]
    if not holders:
        return None
    if role == FACILITATOR and fixed:
        return next((n for n in holders if _name(people[n]) == fixed), holders[-1])
    round_table = [(holders[-1] + step) % len(people) for step in range(1, len(people) + 1)]
    able = [n for n in round_table if OBSERVER not in people[n].roles]
    free = [n for n in able if not given[n] and _name(people[n]) != fixed]
    return next(iter(free or able or holders))


def _as_asked(person: Person, given: list[Role], has_participants: bool) -> Person:  # noqa: FBT001  private
    kept = [role for role in person.roles if role not in (*ROTATING, PRESENTER, PARTICIPANT)]
    rest = [PARTICIPANT] if has_participants and not given and not kept else []
    return msgspec.structs.replace(person, roles=(*given, *kept, *rest), present=True)


def _name(person: Person) -> str:
    return alike(person.name)
