"""What a new programme will be, for whoever looks before it is made: as data, from a text or from a file."""

import re

import msgspec

from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Header, Phase
from weerstand_widgets.plan_check import plan_faults
from weerstand_widgets.programme import AskingCell, Document, HandCell, TextCell
from weerstand_widgets.programme.document import AnyCell, spec_of

ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
HEADING = re.compile(r"#{1,6}\s+(?:\d+\.\s+)?(.*)")
MOST_FAULTS = 5


class SeenPart(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question, words, or code that comes as text.

    Attributes:
        text: What is asked, or said.
        kind: Of a question; "" for words.
        options: What can be chosen in it.
        is_code: Whether it is code of its author.
    """

    text: str
    kind: str = ""
    options: list[str] = []
    is_code: bool = False


class SeenPhase(msgspec.Struct, frozen=True):
    """A phase; the first has no title: it is what stands before all phases."""

    title: str
    minutes: dict[int, int]
    parts: list[SeenPart]


class Preview(msgspec.Struct, frozen=True):
    """A programme as somebody sees it before it is made.

    Attributes:
        title: What it is called.
        lengths: Its lengths in minutes.
        phases: What is before its phases, and each of them.
        questions: How many there are.
        notices: Sentences for whoever makes it.
    """

    title: str
    lengths: list[int]
    phases: list[SeenPhase]
    questions: int
    notices: list[str]


def preview_of(document: Document, notices: list[str]) -> Preview:
    """Return what a programme will be.

    Raises:
        PlanError: It has no header.
        CellError: A cell asks something that this version does not know.
    """
    plan = document.plan()
    titles = {plan.header.title, *(phase.title for phase in plan.phases)}
    seen = [SeenPhase("", {}, [])]
    waiting: list[SeenPart] = []
    for cell in document.cells:
        spec = spec_of(cell) if isinstance(cell, AskingCell) else None
        if isinstance(spec, Phase):
            seen.append(SeenPhase(spec.title, spec.minutes, waiting))
        elif isinstance(spec, Question):
            seen[-1].parts.extend([*waiting, _asked(spec)])
        elif isinstance(spec, Header):
            seen[0].parts.extend(waiting)
        elif spec is None:
            # Words right above a phase are its own, from their heading on.
            if isinstance(cell, TextCell) and cell.text.startswith("#"):
                seen[-1].parts.extend(waiting)
                waiting = []
            waiting += _said(cell, titles)
            continue
        waiting = []
    seen[-1].parts.extend(waiting)
    told = [*notices, *(str(fault) for fault, _ in zip(plan_faults(plan), range(MOST_FAULTS), strict=False))]
    return Preview(plan.header.title, list(plan.header.lengths), seen, len(plan.questions), told)


def _asked(question: Question) -> SeenPart:
    names = [one for name in ("options", "items", "columns") for one in getattr(question, name, ())]
    return SeenPart(question.title, question.kind, [one.title for one in names])


def _said(cell: AnyCell, titles: set[str]) -> list[SeenPart]:
    """Return the words of a cell without its headings that are titles already; nothing where it has no others."""
    if isinstance(cell, HandCell):
        return [SeenPart(cell.source, is_code=cell.is_code)]
    if not isinstance(cell, TextCell):
        return []
    lines = []
    for line in cell.text.splitlines():
        heading = HEADING.fullmatch(line)
        words = ESCAPE.sub("", BOLD.sub(r"\1", heading[1] if heading else line))
        if heading is None or words not in titles:
            lines.append(words)
    text = "\n".join(lines).strip()
    return [SeenPart(text)] if text else []
