"""The group's report as a document, in the size that was chosen.

Knows what stands where; what there is to tell comes from `context`, how it looks is for who writes the document.
"""

from collections.abc import Iterator

from weerstand_widgets.kinds.shown import Bars, Notice, Prose, Say, Shown
from weerstand_widgets.report.choices import Choices
from weerstand_widgets.report.context import Entry, PhasePart, Report
from weerstand_widgets.report.document import (
    Attendance,
    Document,
    Facts,
    Gist,
    Heading,
    Quote,
    Reference,
    Section,
    Way,
)

ACTIONS = "actions"


def make_document(report: Report, choices: Choices, say: Say) -> Document:
    """Return the report as a document.

    Args:
        report: What there is to tell, with the names that were chosen.
        choices: How much of it.
        say: The catalogue in the report's language.
    """
    is_full = choices.size == "full"
    first = [*_question(report, say), *_front(report, say)]
    rest = list(_full(report, say) if is_full else _short(report, choices, say))
    if not any(section.is_filled for section in (*first, *rest)):
        # Of a programme that puts nothing in front, a short report would be an empty sheet.
        rest = list(_full(report, say))
    sections = [*first, *rest]
    note = _notes(report, choices, say)
    until = say("report.joint.until", date=report.keep_until) if report.keep_until and choices.case else ""
    return Document(
        title=report.title,
        kind=say("report.kind"),
        line=" · ".join((say("report.kind"), say("report.joint"))),
        sender=report.sender,
        date=report.date,
        summary=report.summary,
        note=" ".join(filter(None, (*note, until))),
        sections=tuple(section for section in sections if section.is_filled),
        foot=report.programme,
        contents=say("report.contents") if is_full and report.phases else "",
    )


def _question(report: Report, say: Say) -> Iterator[Section]:
    front = report.front
    if front.question or front.new_question:
        became = front.new_question if front.question else ""
        quote = Quote(front.question or front.new_question, say("report.new_question"), became)
        yield Section("question", say("report.question"), (quote,))
    if front.first_question:
        yield Section("first", say("report.first_question"), (Prose(front.first_question),))


def _front(report: Report, say: Say) -> Iterator[Section]:
    front = report.front
    learned = Section("learned", say("report.learned"), (Gist(front.learned),) if front.learned else ())
    numbers = Section("numbers", front.scale, (Way(front.now, front.hoped),) if front.now or front.hoped else ())
    yield Section("pair", sections=tuple(one for one in (learned, numbers) if one.is_filled))


def _actions(report: Report, say: Say) -> Section:
    return Section("actions", say("report.actions"), report.front.actions, anchor=ACTIONS)


def _notes(report: Report, choices: Choices, say: Say) -> Iterator[str]:
    """Yield for whom it is, and what was left out: nobody may take a part for the whole."""
    yield say("report.joint.note" if choices.case else "report.joint.without_case")
    if choices.phases:
        yield say("report.joint.phases", numbers=", ".join(str(phase.number) for phase in report.phases))


def _short(report: Report, choices: Choices, say: Say) -> Iterator[Section]:
    yield _actions(report, say)
    for phase in report.phases:
        for entry in phase.entries:
            if isinstance(entry.shown, Bars):
                yield Section("reasons", entry.title, (entry.shown,))
    yield _rest(report, say)
    if not choices.case:  # What is left to file is that it was held.
        yield _record(report, say)


def _rest(report: Report, say: Say) -> Section:
    """Return what was answered and is asked nowhere: no size of report may leave that out in silence."""
    return Section("rest", say("report.rest"), tuple(_entries(report.rest, say)))


def _full(report: Report, say: Say) -> Iterator[Section]:
    yield _actions(report, say)
    yield Section("phases", sections=tuple(_phase(phase, say) for phase in report.phases))
    yield _rest(report, say)
    yield _record(report, say)


def _record(report: Report, say: Say) -> Section:
    people = (Heading(say("report.attendance"), "attendance"), Attendance(report.attendees)) if report.attendees else ()
    return Section("record", say("report.record"), (Notice(say("report.record.note")), Facts(report.facts), *people))


def _phase(phase: PhasePart, say: Say) -> Section:
    if phase.entries:
        blocks, goal, aside = tuple(_entries(phase.entries, say)), phase.goal, ""
    else:
        said = say("report.discussed" if phase.spent else "report.skipped")
        aside = say("report.discussed.short" if phase.spent else "report.skipped.short")
        blocks, goal = (Notice(said),), ""
    minutes = {"report.planned": phase.planned, "report.spent": phase.spent} if phase.entries or phase.spent else {}
    return Section(
        "phase" if phase.entries else "phase skipped",
        phase.title,
        blocks,
        anchor=f"phase-{phase.number}",
        number=phase.number,
        margin=tuple(say(key, minutes=count) for key, count in minutes.items() if count),
        goal=goal,
        aside=aside,
    )


def _entries(entries: tuple[Entry, ...], say: Say) -> Iterator[Shown]:
    for entry in entries:
        yield Heading(entry.title)
        yield Reference(say("report.on_front"), entry.anchor) if entry.anchor else entry.shown
