"""A session as a report tells it: plain frozen values, every word of the programme in the setting's words.

Knows what stands where in a report and what is left out; knows nothing of HTML, files or the clock.
"""

from collections.abc import Iterable

import msgspec

from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.question import Front as FrontPart
from weerstand_widgets.kinds.shown import Grid, Listing, Notice, Prose, Say, Scale, Shown, Unfit, Voices
from weerstand_widgets.reading import SessionReader, make_reader, read_answer, read_stray
from weerstand_widgets.report.document import Attendee, Fact
from weerstand_widgets.report.figures import in_minutes, whole_minutes
from weerstand_widgets.report.record import attendees, clock, facts, keep_until, method, minutes
from weerstand_widgets.session import Session

GIST_CHARS = 220


class Entry(msgspec.Struct, frozen=True):
    """One question and what is shown of it; `anchor` is set when the answer stands on the first page instead."""

    title: str
    shown: Shown
    anchor: str = ""


class PhasePart(msgspec.Struct, frozen=True):
    """One phase; without entries it was held aloud, or skipped where no time was spent. Unknown minutes are None."""

    number: int
    title: str
    goal: str
    planned: int | None
    spent: int | None
    entries: tuple[Entry, ...]


class Front(msgspec.Struct, frozen=True):
    """The first page: what can be read in one minute. What the programme does not ask is "" or empty.

    Attributes:
        scale: What the numbers are about: the title of the question that asked for them.
    """

    question: str = ""
    new_question: str = ""
    first_question: str = ""
    learned: tuple[str, ...] = ()
    scale: str = ""
    now: Scale | None = None
    hoped: Scale | None = None
    actions: tuple[Grid, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """Everything that stands in a report; `rest` is what the file holds that its programme does not ask any more.

    Attributes:
        keep_until: The last day on which the case should still be kept, in words; "" where the date is unknown.
    """

    title: str
    sender: str
    date: str
    summary: tuple[str, ...]
    front: Front
    phases: tuple[PhasePart, ...]
    rest: tuple[Entry, ...]
    facts: tuple[Fact, ...]
    attendees: tuple[Attendee, ...]
    programme: str
    keep_until: str = ""


def make_context(session: Session, say: Say) -> Report:
    """Return what a session's report says.

    Args:
        session: The session; of turns only what was shown together is used.
        say: The catalogue in the report's language.
    """
    reader = make_reader(session, say)
    header, spec = reader.header, session.plan.header
    shown = {question.id: read_answer(question, reader) for question in session.plan.questions}
    programme = reader.words(spec.title, spec.terms)
    return Report(
        title=header.title.strip() or programme,
        sender=header.team.strip() or programme,
        date=reader.date(header.date),
        summary=_summary(reader, programme),
        front=_front(reader, shown),
        phases=tuple(_phases(reader, shown)),
        rest=tuple(_rest(reader, shown)),
        facts=tuple(facts(reader)),
        attendees=tuple(attendees(reader)),
        programme=method(reader),
        keep_until=reader.date(keep_until(header.date)),
    )


def _summary(reader: SessionReader, programme: str) -> tuple[str, ...]:
    net = minutes(reader)
    present = sum(person.present for person in reader.header.people)
    parts = (
        clock(reader),
        in_minutes(net, reader.say, "report.net") if net else "",
        reader.count(present, "report.people") if present else "",
        programme,
    )
    return tuple(part for part in parts if part)


def _front(reader: SessionReader, shown: dict[str, Shown | None]) -> Front:
    plan = reader.session.plan

    def part(name: FrontPart) -> Shown | None:
        question = plan.front(name)
        return None if question is None else _what_fits(shown[question.id])

    now, hoped = _number(part("now")), _number(part("hoped"))
    asked = plan.front("now" if now else "hoped") if now or hoped else None
    answers = ((question.kind, _what_fits(shown[question.id])) for question in plan.questions)
    return Front(
        question=_text(part("question")),
        new_question=_text(part("new_question")),
        first_question=_text(part("first_question")),
        learned=_learned(part("learned")),
        scale="" if asked is None else reader.words(asked.title, asked.terms),
        now=now,
        hoped=hoped,
        actions=tuple(grid for kind, grid in answers if kind == "actions" and isinstance(grid, Grid)),
    )


def _what_fits(shown: Shown | None) -> Shown | None:
    return shown.shown if isinstance(shown, Unfit) else shown


def _text(shown: Shown | None) -> str:
    return shown.text.strip() if isinstance(shown, Prose) else ""


def _learned(shown: Shown | None) -> tuple[str, ...]:
    if isinstance(shown, Voices):
        return tuple(gist(voice.text) for voice in shown.voices)
    if isinstance(shown, Listing):
        return tuple(map(gist, shown.items))
    return (gist(shown.text),) if isinstance(shown, Prose) else ()


def _number(shown: Shown | None) -> Scale | None:
    return shown if isinstance(shown, Scale) and shown.value is not None else None


def gist(text: str) -> str:
    """Return a contribution as short as the first page needs; the whole text stands with its phase.

    Example:
        >>> gist("Stilte is ook werk."), len(gist("lang " * 100)) <= 221
        ('Stilte is ook werk.', True)
    """
    text = text.strip()
    if len(text) <= GIST_CHARS:
        return text
    cut = text[:GIST_CHARS]
    return cut[: max(cut.rfind(" "), GIST_CHARS // 2)].rstrip(" ,;:-–\n") + "…"


def _phases(reader: SessionReader, shown: dict[str, Shown | None]) -> Iterable[PhasePart]:
    questions: dict[str, list[Question]] = {}
    for question in reader.session.plan.questions:
        questions.setdefault(question.phase_id, []).append(question)
    number = 0
    for phase in reader.session.plan.phases:
        asked = [question for question in questions.get(phase.id, ()) if reader.session.is_part(question)]
        found = (_entry(reader, question, shown[question.id]) for question in asked)
        entries = (*(entry for entry in found if entry is not None), *_strays(reader, {phase.id}))
        if phase.id in reader.session.left and not (entries or reader.session.timing(phase.id).elapsed_seconds):
            continue
        number += 1
        yield PhasePart(
            number,
            title=reader.words(phase.title, phase.terms),
            goal=reader.words(phase.goal, phase.terms),
            planned=phase.minutes.get(reader.header.length) or None,
            spent=whole_minutes(reader.session.timing(phase.id).elapsed_seconds),
            entries=entries,
        )


def _rest(reader: SessionReader, shown: dict[str, Shown | None]) -> Iterable[Entry]:
    """Yield what was answered and is asked nowhere any more."""
    for question in reader.session.plan.questions:
        if not reader.session.is_part(question) and (entry := _entry(reader, question, shown[question.id])):
            yield entry
    yield from _strays(reader, {phase.id for phase in reader.session.plan.phases}, within=False)


def _strays(reader: SessionReader, phase_ids: set[str], *, within: bool = True) -> Iterable[Entry]:
    """Yield what is in the file of these phases, or of all others, and belongs to no question of the plan."""
    for spec_id, stray in reader.session.strays.items():
        is_here = (spec_id.partition(".")[0] in phase_ids) == within
        if is_here and reader.session.plan.question(spec_id) is None and (shown := read_stray(spec_id, reader)):
            yield Entry(reader.words(stray.title, {}) or spec_id or reader.say("report.nameless"), shown)


def _entry(reader: SessionReader, question: Question, shown: Shown | None) -> Entry | None:
    if shown is None and reader.session.is_spoken(question):
        shown = Notice(reader.say("report.spoken"))
    if shown is None:
        return None
    on_front = question.kind == "actions" and isinstance(shown, Grid)
    return Entry(reader.words(question.title, question.terms), shown, anchor="actions" if on_front else "")
