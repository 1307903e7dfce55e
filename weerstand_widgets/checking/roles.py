"""Verslag: what of a session reaches the report's first page, and what comes back the next time."""

from collections.abc import Iterator

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.actions import Actions
from weerstand_widgets.kinds.items import Items
from weerstand_widgets.kinds.scale import Scale
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.locale import say
from weerstand_widgets.plan import OLD_LOOK_BACK
from weerstand_widgets.session import REPORT_ID

OWN_IDS = {"learning_question": "question"} | {
    name: name for name in ("new_question", "first_question", "learned", "now", "hoped")
}
"""What a question is likely to be on the first page, by its own id."""
PAIRS = (("now", "hoped"), ("hoped", "now"))


@rule("report", "error")
def front_twice(material: Material) -> Iterator[Spot]:
    """Two questions that are the same part of the report's first page."""
    for cell, question in material.questions:
        same = [other.id for _, other in material.questions if other.front == question.front != ""]
        for other in same:
            if other != question.id:
                yield Spot(cell, {**_place(question.front), "other": other})


@rule("report")
def front_missing(material: Material) -> Iterator[Spot]:
    """A question that is called after a part of the first page, or one end of a pair, and does not say it."""
    said = {question.front for _, question in material.questions}
    for cell, question in material.questions:
        meant = OWN_IDS.get(question.id.partition(".")[2], "") or _other_end(material, question)
        if meant and meant not in said and not question.front and meant in question.fronts:
            yield Spot(cell, _place(meant))


@rule("report")
def front_page_bare(material: Material) -> Iterator[Spot]:
    """A programme of which nothing that was learned, or of a presenter no question, stands on the first page."""
    said = {question.front for _, question in material.questions}
    has_presenter = any("presenter" in (*phase.speaks, *phase.silent) for _, phase in material.phases)
    named = {spot.values["found"] for spot in front_missing(material)}
    for part in ("question", "learned") if has_presenter else ("learned",):
        if part not in said | named and material.plan.questions:
            yield Spot(_last_question(material), _place(part))


@rule("report", "error")
def looks_back_twice(material: Material) -> Iterator[Spot]:
    """Two questions that begin with the open actions of the previous session."""
    looking = [cell for cell, question in material.questions if getattr(question, "looks_back", False)]
    for cell in looking:
        yield from (Spot(cell, {"other": other.spec_id}) for other in looking if other is not cell)


@rule("report")
def looks_back_missing(material: Material) -> Iterator[Spot]:
    """No question begins with the open actions of the previous session."""
    questions = [(cell, question) for cell, question in material.questions if isinstance(question, Items | Table)]
    if _comes_back(material) and not any(question.looks_back for _, question in questions):
        guess = next((cell for cell, question in questions if question.id == OLD_LOOK_BACK), None)
        yield Spot(guess or (questions[0][0] if questions else material.header), {})


@rule("report")
def carries_missing(material: Material) -> Iterator[Spot]:
    """No agreements come back in the next session."""
    actions = [(cell, question) for cell, question in material.questions if isinstance(question, Actions)]
    if _comes_back(material) and not any(question.carries for _, question in actions):
        yield Spot(actions[0][0] if actions else _last_question(material), {})


@rule("report")
def report_missing(material: Material) -> Iterator[Spot]:
    """A programme without the cell that makes the report."""
    if not material.reports:
        yield Spot(_last_question(material), {"id": REPORT_ID})


@rule("report")
def report_early(material: Material) -> Iterator[Spot]:
    """Questions after the report's cell."""
    asked = [cell.place for cell, _ in material.questions]
    for cell in material.reports[:1]:
        if asked and cell.place < asked[-1]:
            yield Spot(cell, {})


def _other_end(material: Material, question: Question) -> str:
    """Return what a scale is whose twin, with the same ends, says to be now or hoped."""
    if not isinstance(question, Scale):
        return ""
    ends = alike(question.low), alike(question.high)
    for _, other in material.questions:
        if isinstance(other, Scale) and other.id != question.id and (alike(other.low), alike(other.high)) == ends:
            for mine, theirs in PAIRS:
                if other.front == theirs:
                    return mine
    return ""


def _last_question(material: Material) -> Cell | None:
    return [cell for cell, _ in material.questions][-1] if material.plan.questions else material.header


def _comes_back(material: Material) -> bool:
    """Say whether a next session begins with what was agreed: a team's does, who works alone has none."""
    return bool(material.plan.questions) and not material.plan.header.alone


def _place(front: str) -> dict[str, str]:
    """Return a place on the first page as code calls it, and as people do."""
    return {"found": front, "place": say(f"writing.front.{front}")}
