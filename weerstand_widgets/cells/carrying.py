"""What a session carries along of its header: the setting, length and roles that were chosen, when they are gone."""

from typing import TypeVar

import msgspec

from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan, roles_in
from weerstand_widgets.session import Session
from weerstand_widgets.spec import Option, Spec, Terms

S = TypeVar("S", bound=Spec)


class Carrier:
    """What of a session's header its programme no longer knows.

    Args:
        session: The session as it was.
        plan: What its programme is now.

    Attributes:
        header: The programme's header, with that added.
        setting: The session's.
        titles: What was added, as a person knows it.
    """

    def __init__(self, session: Session, plan: Plan) -> None:
        self._before, now = session.plan, plan.header
        value, old = session.header, session.plan.header
        self.setting, self._length = value.setting, value.length
        setting = [one for one in old.settings if one.id == value.setting and one.id not in _ids(now.settings)]
        held = {role for person in value.people for role in person.roles}
        held |= {voice for phase in session.plan.phases if _stays(phase, session, plan) for voice in _voices(phase)}
        roles = [one for one in old.roles if one.id in held and one.id not in roles_in(now)]
        self._is_length_gone = value.length in old.lengths and value.length not in now.lengths
        self._is_setting_gone = bool(setting)
        lengths = [value.length] if self._is_length_gone else []
        self.titles = [*(one.title for one in (*setting, *roles)), *map(str, lengths)]
        self.header = self._worded(
            msgspec.structs.replace(
                now,
                settings=(*now.settings, *setting),
                roles=(*now.roles, *roles),
                lengths=(*now.lengths, *lengths),
                terms={**_terms_of_answered(session), **now.terms},
            )
        )

    def carried(self, spec: CellSpec) -> CellSpec:
        """Return what a cell asks, with the words and the minutes that the session goes on with."""
        if isinstance(spec, Header):
            return self.header
        if isinstance(spec, Phase) and self._is_length_gone and self._length not in spec.minutes:
            was = next((one for one in self._before.phases if one.id == spec.id), None)
            nearest = min(spec.minutes, key=lambda length: abs(length - self._length), default=0)
            minutes = (was or spec).minutes.get(self._length, spec.minutes.get(nearest, 0))
            spec = msgspec.structs.replace(spec, minutes={**spec.minutes, self._length: minutes})
        return self._worded(spec) if isinstance(spec, Phase | Question) else spec

    def _worded(self, spec: S) -> S:
        """Return a spec whose terms have a word for the session's setting, where there was one."""
        terms: Terms = getattr(spec, "terms", {})
        old = self._before.header.terms
        if not self._is_setting_gone or not terms:
            return spec
        known = {name: old.get(name, {}).get(self.setting) for name in terms}
        worded = {
            name: words if self.setting in words or (found := known[name]) is None else {**words, self.setting: found}
            for name, words in terms.items()
        }
        return msgspec.structs.replace(spec, terms=worded)


def _ids(options: tuple[Option, ...]) -> set[str]:
    return {one.id for one in options}


def _stays(phase: Phase, session: Session, plan: Plan) -> bool:
    """Say whether a phase is kept that its programme no longer has."""
    ids = {phase.id, *(one.id for one in session.plan.questions_of(phase.id))}
    is_gone = phase.id not in {one.id for one in plan.phases}
    return is_gone and bool(ids & {*session.answers, *session.strays})


def _voices(phase: Phase) -> set[str]:
    return {*phase.speaks, *phase.silent, *([phase.appoints] if phase.appoints else [])}


def _terms_of_answered(session: Session) -> Terms:
    """Return the terms whose words a question may need that stays for its answer."""
    answered = {*session.answers, *session.strays}
    used = {name for one in session.plan.questions if one.id in answered for name in one.terms}
    return {name: words for name, words in session.plan.header.terms.items() if name in used}
