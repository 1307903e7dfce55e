"""Opzet: whether each part is there, has its name, and stands where its chapter begins."""

import re
from collections.abc import Iterator

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text, texts_of_spec
from weerstand_widgets.plan import Phase

HEADING = re.compile(r"^#{1,6}[ \t]+(?:(\d+)[.)][ \t]+)?(.+?)[ \t#]*$", re.MULTILINE)
NAMED_PHASE = re.compile(r"\bfase (\d+), ([A-Z][\w-]*)")
USUAL = 0.5
"""From this share of the phases on, a programme does it so, and who does not stands out."""


@rule("setup", "error")
def title_empty(material: Material) -> Iterator[Spot]:
    """A phase, a question, an option or a column without a name."""
    for cell in material.cells:
        yield from (Spot(cell, {"field": text.field}) for text in _names(cell) if not alike(text.words))


def _names(cell: Cell) -> Iterator[Text]:
    for text in texts_of_spec(cell.spec):
        if text.field == "title" or text.form == "label" or text.field.startswith(("cards.", "realign.")):
            yield text


@rule("setup", "error")
def source_broken(material: Material) -> Iterator[Spot]:
    """A cell whose call cannot be read, so that it cannot run either."""
    for cell in material.cells:
        if cell.fault is not None:
            yield Spot(cell, {"cause": cell.fault.what, "remedy": cell.fault.remedy})


@rule("setup", "error")
def not_run(material: Material) -> Iterator[Spot]:
    """A cell that was changed and not run: a group still gets what it asked before."""
    yield from (Spot(cell, {}) for cell in material.not_run)


@rule("setup", "error")
def id_twice(material: Material) -> Iterator[Spot]:
    """Two cells that ask the same: a session keeps the answers of one of them only."""
    for cell in material.cells:
        if any(other.spec_id == cell.spec_id for other in material.cells if other is not cell and cell.spec_id):
            yield Spot(cell, {"found": cell.spec_id})


@rule("setup")
def goal_empty(material: Material) -> Iterator[Spot]:
    """A phase that does not say what it is for."""
    yield from (Spot(cell, {}) for cell, phase in material.phases if not alike(phase.goal))


@rule("setup")
def phase_without_questions(material: Material) -> Iterator[Spot]:
    """A phase in which nothing is asked."""
    yield from (Spot(cell, {}) for cell, phase in material.phases if not material.plan.questions_of(phase.id))


@rule("setup")
def phase_without_text(material: Material) -> Iterator[Spot]:
    """A phase that no text of its own leads to, or not the chapter that its like have."""
    chapters = list(_chapters(material))
    titled = [cell for cell, text in chapters if _has_heading(cell, text)]
    is_usual = len(titled) > USUAL * len(chapters)
    for cell, text in chapters:
        if not text.strip() or (is_usual and cell not in titled and not _numbered(text)):
            yield Spot(cell, {})


@rule("setup")
def heading_differs(material: Material) -> Iterator[Spot]:
    """A numbered heading that calls its phase otherwise than the phase itself, or counts it wrong."""
    for number, (cell, text) in enumerate(_chapters(material), 1):
        found = _numbered(text)
        title = cell.spec.title if isinstance(cell.spec, Phase) else ""
        if found and (int(found[-1][0]), alike(found[-1][1])) != (number, alike(title)):
            yield Spot(cell, {"found": f"{found[-1][0]}. {found[-1][1]}", "known": f"{number}. {title}"})


@rule("setup")
def phase_named_wrong(material: Material) -> Iterator[Spot]:
    """A text that sends to a phase by number and name, where another phase has that number."""
    titles = [phase.title for _, phase in material.phases]
    for cell, text in material.texts:
        for number, name in NAMED_PHASE.findall(text.words):
            known = titles[int(number) - 1] if 0 < int(number) <= len(titles) else ""
            if not known.startswith(name):
                yield Spot(cell, {"found": f"fase {number}, {name}"})


def _chapters(material: Material) -> Iterator[tuple[Cell, str]]:
    """Yield each phase's cell with the texts between it and what was asked before."""
    before: list[str] = []
    for cell in material.cells:
        if isinstance(cell.spec, Phase):
            yield cell, "\n".join(before)
        if cell.kind == "markdown" and not cell.is_for_trainers:
            before.append(cell.source)
        elif cell.kind == "code":
            before = []


def _has_heading(cell: Cell, text: str) -> bool:
    title = cell.spec.title if isinstance(cell.spec, Phase) else ""
    return any(alike(found) == alike(title) for _, found in HEADING.findall(text))


def _numbered(text: str) -> list[tuple[str, str]]:
    return [(number, title) for number, title in HEADING.findall(text) if number]
