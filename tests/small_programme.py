"""A small programme with every kind of question, as specs and as cells."""

from typing import Any

import msgspec

from weerstand_widgets.cells import MIME
from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.plan import CellSpec
from weerstand_widgets.spec import SCHEMA, Option

TERMS = {"ander": {"inwoner": "de inwoner", "team": "je collega"}}
HEADER: dict[str, Any] = {
    "title": "Casus verhuizing",
    "team": "Wijkteam Noord",
    "setting": "inwoner",
    "length": 90,
    "date": "2026-11-18",
    "start": "13:30",
    "end": "15:05",
    "break_minutes": 5,
    "place": "",
    "online": False,
    "people": [
        {"id": "p1", "name": "Inbrenger", "roles": ["presenter"], "present": True},
        {"id": "p2", "name": "Collega jeugd", "roles": ["participant"], "present": True},
    ],
}


def question(question_id: str, kind: Any, title: str = "Vraag?", **fields: Any) -> Question:
    """Return a question's spec with as few words as a test needs."""
    return KINDS[kind](schema=SCHEMA, id=question_id, title=title, **fields)


def every_kind() -> tuple[Question, ...]:
    """Return one question of each kind, in one phase."""
    options = (Option(id="a", title="Keuze A"), Option(id="b", title="Keuze B"))
    columns = (
        Column(id="what", title="Wat"),
        Column(id="warmth", title="Warmte", kind="choice", options=options),
        Column(id="progress", title="Stand", kind="scale"),
    )
    return (
        question("case.situation", "text", "Wat doet {ander}?", terms=TERMS),
        question("case.tried", "items"),
        question("case.one", "choice", options=options, other=True),
        question("case.more", "choices", options=options, other=True),
        question("case.now", "scale", low="geen contact", high="samen", why="Waarom een {value}?"),
        question("case.cards", "table", columns=columns),
        question("case.rules", "checklist", items=options),
        question("case.weights", "weigh", options=options),
        question("case.learned", "round"),
        question("case.secret", "round", anonymous=True),
        question("case.priority", "vote", of="case.tried"),
        question("case.agreements", "actions"),
        question("case.circle", "place", rings=("dichtbij", "in beeld", "op afstand")),
    )


def code_cell(spec: CellSpec) -> dict[str, Any]:
    """Return a notebook's cell that shows a spec, as after a run."""
    data = {MIME: msgspec.json.decode(msgspec.json.encode(spec)), "text/html": "", "text/plain": ""}
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    cell_id = spec.id.replace(".", "-").replace("_", "-")
    return {
        "cell_type": "code",
        "id": cell_id,
        "metadata": {},
        "source": "",
        "execution_count": 1,
        "outputs": [output],
    }
