"""What must hold for a programme that an author writes, each breach as one sentence that names the place.

Used when a cell runs and by `weerstand check`; reading a session from outside asks only for the specs' shape.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any, TypeVar

import msgspec

from weerstand_widgets.asked import steps_question
from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import ID_PATTERN, LONGEST, MAX_ID, MOST_REPEATS, SHORTEST
from weerstand_widgets.plan import VOICES, CellSpec, Header, Phase, Plan, roles_in
from weerstand_widgets.spec import Named, Spec, Terms, placeholders

VALUE_PLACEHOLDER = "value"
"""Reserved in a scale's `why`: stands for the chosen number."""

S = TypeVar("S", bound=msgspec.Struct)


def check_shape(spec: S, where: str) -> S:
    """Return a spec as its types want it, so that a number where a text belongs is noticed at once.

    Raises:
        PlanError: A field has the wrong type, or a role, kind or setting is unknown.
    """
    try:
        found: S = msgspec.convert(msgspec.to_builtins(spec, str_keys=True), type(spec), str_keys=True)
    except (msgspec.ValidationError, TypeError) as fault:
        raise PlanError("plan_shape", where=where, found=_path(str(fault))) from None
    return found


def _path(message: str) -> str:
    what, _, path = message.rpartition(" - at ")
    return f"{path.strip('`').removeprefix('$.')}: {what}" if path and what else message


def check_id(spec_id: str, where: str) -> None:
    """Refuse an id that is not snake_case or too long: ids are for ever, so they are strict from the start."""
    if ID_PATTERN.fullmatch(spec_id) is None:
        raise PlanError("plan_id", where=where, found=spec_id)
    if len(spec_id) > MAX_ID:
        raise PlanError("plan_id_long", where=where, found=str(len(spec_id)), limit=MAX_ID)


def check_header(header: Header) -> Header:
    """Check a programme's name, settings and terms.

    Raises:
        PlanError: See the sentence.
    """
    header = check_shape(header, header.programme)
    check_id(header.programme, header.programme)
    _check_ids([setting.id for setting in header.settings], header.programme)
    lengths = header.lengths
    odd = [one for one in lengths if not SHORTEST <= one <= LONGEST or lengths.count(one) > 1]
    if odd or not lengths:
        found = str(odd[0]) if odd else "-"
        raise PlanError("plan_lengths", where=header.programme, found=found, shortest=SHORTEST, longest=LONGEST)
    if header.restart:
        _check_full_id(header.restart, header.programme)
    settings = {setting.id for setting in header.settings}
    for term, words in header.terms.items():
        check_id(term, header.programme)
        if settings != set(words):
            lacking = ", ".join(sorted(settings ^ set(words)))
            raise PlanError("plan_term", where=header.programme, found=term, settings=lacking)
    _check_ids([role.id for role in header.roles], header.programme)
    if header.alone and header.roles:
        raise PlanError("plan_alone", where=header.programme, found="roles")
    for role in header.roles:
        if role.id in VOICES:
            raise PlanError("plan_role_taken", where=header.programme, found=role.id)
    check_words(header.rescues, header.programme, header.terms)
    check_words(header.roles, header.programme, header.terms)
    return header


def check_phase(phase: Phase, header: Header, others: Iterable[Phase] = ()) -> Phase:
    """Check a phase, and that its minutes fit beside those of the other phases.

    Raises:
        PlanError: See the sentence.
    """
    phase = check_shape(phase, phase.id)
    check_id(phase.id, phase.id)
    check_words(phase, phase.id, header.terms)
    settings = {setting.id for setting in header.settings}
    for card in phase.cards:
        if unknown := [setting for setting in card.settings if setting not in settings]:
            raise PlanError("plan_setting", where=phase.id, found=unknown[0], known=", ".join(sorted(settings)))
    _check_voices(phase, header)
    if not 1 <= phase.repeats <= MOST_REPEATS:
        raise PlanError("plan_repeats", where=phase.id, found=str(phase.repeats)[:20], most=MOST_REPEATS)
    plan = [*(other for other in others if other.id != phase.id), phase]
    for length in header.lengths:
        if length not in phase.minutes:
            raise PlanError("plan_length", where=phase.id, found=str(length))
        total = sum(one.minutes.get(length, 0) for one in plan)
        if total > length:
            raise PlanError("plan_minutes", where=phase.id, found=str(total), length=length)
    return phase


def _check_voices(phase: Phase, header: Header) -> None:
    others = {"speaks": phase.speaks not in ((), ("everyone",)), "silent": phase.silent, "appoints": phase.appoints}
    if header.alone and (named := [name for name, is_said in others.items() if is_said]):
        raise PlanError("plan_alone", where=phase.id, found=named[0])
    roles = roles_in(header)
    voices = (*roles, *VOICES)
    said = [(voice, voices) for voice in (*phase.speaks, *phase.silent)]
    for voice, known in [*said, *([(phase.appoints, roles)] if phase.appoints is not None else [])]:
        if voice not in known:
            raise PlanError("plan_role", where=phase.id, found=voice[:MAX_ID], known=", ".join(known))


def check_question(question: Question, header: Header, others: Iterable[Question] = ()) -> Question:
    """Check a question: its id, its words, what its kind needs, and that no other has its part already.

    Raises:
        PlanError: See the sentence.
    """
    for name in _needed_by(type(question)):
        if not getattr(question, name):
            raise PlanError("plan_needs", where=question.id, found=name, kind=question.kind)
    question = check_shape(question, question.id)
    _check_full_id(question.id, question.id)
    question.check_fields()
    if header.alone and question.is_turn:
        raise PlanError("plan_alone", where=question.id, found=question.kind)
    for other in others:
        if other.id != question.id and (part := _shared_part(question, other)):
            raise PlanError("plan_part_twice", where=question.id, found=part, other=other.id)
    for ids in _ids_in(question):
        _check_ids(ids, question.id)
    check_words(question, question.id, header.terms, reserved=VALUE_PLACEHOLDER)
    return question


@cache
def _needed_by(kind: type[Question]) -> tuple[str, ...]:
    """Return the fields that a kind has beside those of all questions, and that may not be left out."""
    fields = msgspec.structs.fields(kind)
    return tuple(one.name for one in fields if one.name not in Question.__struct_fields__ and one.required)


def check_plan(plan: Plan) -> None:
    """Check a whole programme as it was read from a notebook.

    Raises:
        PlanError: The first breach, phases before questions.
    """
    check_header(plan.header)
    for phase in plan.phases:
        check_phase(phase, plan.header, plan.phases)
    phases = {phase.id for phase in plan.phases}
    for question in plan.questions:
        check_question(question, plan.header, plan.questions)
        if question.phase_id not in phases:
            raise PlanError("plan_phase", where=question.id, found=question.phase_id)
        for about in filter(None, (question.about, getattr(question, "weighed_in", ""))):
            if plan.question(about) is None:
                raise PlanError("plan_of", where=question.id, found=about)
        check_asking(question, plan)
    if plan.header.restart and plan.question(plan.header.restart) is None:
        raise PlanError("plan_restart", where=plan.header.programme, found=plan.header.restart)


def plan_faults(plan: Plan) -> Iterator[PlanError]:
    """Yield what is wrong with a programme: each cell's first fault, then what its cells have wrong together."""
    checks: list[Callable[[], object]] = [
        partial(check_header, plan.header),
        *(partial(check_phase, phase, plan.header, plan.phases) for phase in plan.phases),
        *(partial(check_question, question, plan.header) for question in plan.questions),
        partial(check_plan, plan),
    ]
    told = set()
    for check in checks:
        try:
            check()
        except PlanError as fault:
            if (fault.key, fault.where) not in told:
                told.add((fault.key, fault.where))
                yield fault


def check_asking(question: Question, plan: Plan) -> None:
    """Check that a question is asked at some time: in a length there is, of a step there is.

    Raises:
        PlanError: It would never be on screen.
    """
    for length in (*question.lengths, *getattr(question, "take", ())):
        if length not in plan.header.lengths:
            raise PlanError("plan_length_unknown", where=question.id, found=str(length))
    if not question.step:
        return
    steps = steps_question(plan, question.phase_id)
    known = set() if steps is None else {option.id for option in steps.options}
    if question.step not in known:
        raise PlanError("plan_step", where=question.id, found=question.step, known=", ".join(sorted(known)) or "-")


def check_words(spec: CellSpec | tuple[Spec, ...], where: str, terms: Terms, reserved: str = "") -> None:
    """Refuse a placeholder that no term explains.

    Raises:
        PlanError: Names the word and the terms there are.
    """
    for name in placeholders(*texts_of(spec)):
        if name not in terms and name != reserved:
            raise PlanError("plan_placeholder", where=where, found=name, known=", ".join(sorted(terms)) or "-")


def used_terms(spec: CellSpec, terms: Terms) -> Terms:
    """Return the terms that a spec's texts use, so that a cell carries what it needs and no more."""
    return {name: terms[name] for name in placeholders(*texts_of(spec)) if name in terms}


def texts_of(spec: Any) -> Iterator[str]:
    """Yield every text in a spec, however deep; ids have no braces and do no harm here."""
    if isinstance(spec, str):
        yield spec
    elif isinstance(spec, msgspec.Struct):
        for name in spec.__struct_fields__:
            if name != "terms":
                yield from texts_of(getattr(spec, name))
    elif isinstance(spec, tuple):
        for part in spec:
            yield from texts_of(part)


def _check_full_id(question_id: str, where: str) -> None:
    phase_id, _, own_id = question_id.partition(".")
    check_id(phase_id, where)
    check_id(own_id, where)


def _shared_part(question: Question, other: Question) -> str:
    """Return what only one question of a programme can be, and both are; "" for nothing."""
    if question.front and question.front == other.front:
        return f"front={question.front}"
    return "looks_back" if getattr(question, "looks_back", False) and getattr(other, "looks_back", False) else ""


def _ids_in(spec: Spec) -> Iterator[list[str]]:
    """Yield the ids of each row of options or columns in a spec, and of the options in those."""
    for name in spec.__struct_fields__:
        value = getattr(spec, name)
        parts = [part for part in value if isinstance(part, Spec)] if isinstance(value, tuple) else []
        yield [part.id for part in parts if isinstance(part, Named)]
        for part in parts:
            yield from _ids_in(part)


def _check_ids(ids: list[str], where: str) -> None:
    for number, one in enumerate(ids):
        check_id(one, where)
        if one in ids[:number]:
            raise PlanError("plan_option_twice", where=where, found=one)
