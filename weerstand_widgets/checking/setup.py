"""Opzet: whether each part is there, has its name, and stands where its chapter begins."""

import re
from collections import Counter
from collections.abc import Iterator

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.chapters import chapters
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text, texts_of_spec
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import MAX_CHARS
from weerstand_widgets.plan import Phase

HEADING = re.compile(r"^(#{1,6})[ \t]+(?:(\d+)[.)][ \t]+)?(.+?)[ \t#]*$", re.MULTILINE)
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
    counts = Counter(cell.spec_id for cell in material.cells if cell.spec_id)
    yield from (Spot(cell, {"found": cell.spec_id}) for cell in material.cells if counts[cell.spec_id] > 1)


@rule("setup")
def text_long(material: Material) -> Iterator[Spot]:
    """A text so long that nobody reads it together; what is beyond is not looked at."""
    for cell, text in material.texts:
        if len(text.words) == MAX_CHARS:
            yield Spot(cell, {"known": MAX_CHARS})


@rule("setup")
def goal_empty(material: Material) -> Iterator[Spot]:
    """A phase that does not say what it is for."""
    yield from (Spot(cell, {}) for cell, phase in material.phases if not alike(phase.goal))


@rule("setup")
def phase_without_questions(material: Material) -> Iterator[Spot]:
    """A phase in which nothing is asked."""
    yield from (Spot(cell, {}) for cell, phase in material.phases if not material.plan.questions_of(phase.id))


@rule("setup", "error")
def question_astray(material: Material) -> Iterator[Spot]:
    """A question that stands below another phase than its own."""
    phase_id = ""
    known = {phase.id for _, phase in material.phases}
    for cell in material.cells:
        if isinstance(cell.spec, Phase):
            phase_id = cell.spec_id
        elif isinstance(cell.spec, Question) and cell.spec.phase_id in known and cell.spec.phase_id != phase_id:
            yield Spot(cell, {"found": phase_id or "-", "known": cell.spec.phase_id})


@rule("setup")
def phase_without_text(material: Material) -> Iterator[Spot]:
    """A phase that no text of its own leads to, or not the chapter that its like have."""
    told = list(chapters(material))
    titled = [cell for cell, texts in told if _has_heading(cell, texts)]
    is_usual = len(titled) > USUAL * len(told)
    for cell, texts in told:
        if not texts:
            yield Spot(cell, {})
        elif is_usual and cell not in titled and not any(_headings(text, numbered=True) for text in texts):
            yield from (Spot(one, {}) for one in (cell, texts[-1]))


@rule("setup")
def heading_differs(material: Material) -> Iterator[Spot]:
    """A numbered heading that names or counts its phase otherwise, or is of another size than its like."""
    numbered = [
        (number, cell, text, found)
        for number, (cell, texts) in enumerate(chapters(material), 1)
        for text in texts[-1:]
        for found in _headings(text, numbered=True)[-1:]
    ]
    told = [(number, cell, texts) for number, (cell, texts) in enumerate(chapters(material), 1) if texts]
    bare = [one for one in told if not any(_headings(text, numbered=True) for text in one[2])]
    for number, cell, texts in bare if len(numbered) > USUAL * len(told) else ():
        for text in texts[-1:] if _has_heading(cell, texts) else ():
            title = cell.spec.title if isinstance(cell.spec, Phase) else ""
            yield Spot(text, {"found": title, "known": f"{number}. {title}"})
    marked = [marks for *_, (marks, _, _) in numbered]
    usual = max(marked, key=marked.count, default="")
    for number, cell, text, (marks, counted, name) in numbered:
        title = cell.spec.title if isinstance(cell.spec, Phase) else ""
        if (marks, int(counted), alike(name)) != (usual, number, alike(title)):
            values = {"found": f"{marks} {counted}. {name}", "known": f"{usual} {number}. {title}"}
            yield from (Spot(one, values) for one in (cell, text))


@rule("setup")
def phase_named_wrong(material: Material) -> Iterator[Spot]:
    """A text that sends to a phase by number and name, where another phase has that number."""
    titles = [phase.title for _, phase in material.phases]
    for cell, text in material.texts:
        for number, name in NAMED_PHASE.findall(text.words):
            known = titles[int(number) - 1] if 0 < int(number) <= len(titles) else ""
            if not known.startswith(name):
                yield Spot(cell, {"found": f"fase {number}, {name}"})


def _has_heading(cell: Cell, texts: list[Cell]) -> bool:
    title = cell.spec.title if isinstance(cell.spec, Phase) else ""
    return any(alike(found) == alike(title) for text in texts for _, _, found in _headings(text))


def _headings(text: Cell, *, numbered: bool = False) -> list[tuple[str, str, str]]:
    """Return a text's headings as marks, number and words; those with a number only where that is asked."""
    return [found for found in HEADING.findall(text.source) if found[1] or not numbered]
