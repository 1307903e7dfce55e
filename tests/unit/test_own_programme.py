"""A trainer's programme that shares no id with ours has its first page and its look-back all the same."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.report_session import PLAN, make_session
from tests.small_programme import code_cell, question
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, put_answers, read_session
from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.locale import say
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan
from weerstand_widgets.plan_check import check_plan
from weerstand_widgets.reading import roles_in_words
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.context import Front, make_context
from weerstand_widgets.report.render import render_report
from weerstand_widgets.session import Session
from weerstand_widgets.spec import Option
from weerstand_widgets.workspace import create_workspace, list_sessions, new_session, read_notebook, write_notebook

HEADER = Header(schema=1, programme="eigen", version="1.0", title="Eigen")
PHASE = Phase(schema=1, id="talk", title="Praten", goal="", minutes={60: 6, 90: 8, 120: 10})
COLUMNS = (Column(id="how_far", title="Hoe ver?", kind="scale"), Column(id="agreed", title="Afspraak"))
QUESTIONS = (
    question("talk.before", "table", columns=COLUMNS, looks_back=True),
    question("talk.riddle", "text", front="question"),
    question("talk.riddle_again", "text", front="new_question"),
    question("talk.opening", "text", front="first_question"),
    question("talk.energy", "scale", "Hoeveel energie is er?", front="now"),
    question("talk.energy_then", "scale", front="hoped"),
    question("talk.harvest", "items", front="learned"),
    question("talk.promises", "actions"),
    question("talk.wishes", "actions", carries=False),
)
OWN = Plan(HEADER, (PHASE,), QUESTIONS)
SAID: dict[str, Any] = {
    "talk.riddle": "Hoe blijf ik rustig?",
    "talk.riddle_again": "Wanneer was ik rustig?",
    "talk.opening": "Wat gaat er al goed?",
    "talk.energy": {"value": 4, "why": ""},
    "talk.energy_then": {"value": 6, "why": ""},
    "talk.harvest": ["Eerst ademen", ""],
    "talk.promises": [{"what": "Bellen"}, {"what": "Gedaan", "done": True}],
    "talk.wishes": [{"what": "Een keer samen eten"}],
}


def front(plan: Plan, said: dict[str, Any]) -> Front:
    """Return the first page of a session of this programme."""
    answers = {spec_id: {"": Answer(value)} for spec_id, value in said.items()}
    return make_context(Session(plan, "0" * 32, answers), say).front


def changed(**by_name: Question | None) -> Plan:
    """Return the programme with some questions changed by the name after the dot, or left out."""
    named = {one.id.partition(".")[2]: one for one in QUESTIONS} | by_name
    return msgspec.structs.replace(OWN, questions=tuple(one for one in named.values() if one is not None))


def test_what_an_author_says_stands_on_the_first_page() -> None:
    """Its questions, its numbers under their own question, and what is taken along."""
    check_plan(OWN)
    found = front(OWN, SAID)
    assert (found.question, found.new_question) == ("Hoe blijf ik rustig?", "Wanneer was ik rustig?")
    assert (found.first_question, found.learned) == ("Wat gaat er al goed?", ("Eerst ademen",))
    assert (found.scale, found.now and found.now.value, found.hoped and found.hoped.value) == (
        "Hoeveel energie is er?",
        4,
        6,
    )
    page = render_report(Session(OWN, "0" * 32, {key: {"": Answer(value)} for key, value in SAID.items()}), FULL)
    assert page.count("Wat gaat er al goed?") == 2
    assert "Hoeveel energie is er?" in page.partition("<nav")[0]


def test_the_first_page_without_a_number_for_now_names_the_other() -> None:
    """Only what one hopes for was filled in."""
    assert front(OWN, {"talk.energy_then": {"value": 6}}).scale == "Vraag?"


def test_what_is_learned_may_be_one_text() -> None:
    """As in the template."""
    text = question("talk.harvest", "text", front="learned")
    assert front(changed(harvest=text), {"talk.harvest": "Eerst ademen."}).learned == ("Eerst ademen.",)


def test_old_ids_give_way_to_what_an_author_says() -> None:
    """Files from before the roles have them by their ids; one that says where its question is, is believed."""
    old = make_context(make_session(), say).front
    assert old.question.startswith("Wat doe ik waardoor ik ga duwen")
    own_part = next(one for one in PLAN.questions if one.id == "case.own_part")
    said = msgspec.structs.replace(own_part, front="question")
    plan = msgspec.structs.replace(PLAN, questions=(*(q for q in PLAN.questions if q is not own_part), said))
    new = make_context(msgspec.structs.replace(make_session(), plan=plan), say).front
    assert new.question.startswith("Ik voelde de datum")


def programme_in(folder: Path, plan: Plan) -> None:
    """Write a programme as a trainer's notebook."""
    specs: list[CellSpec] = [plan.header, *plan.phases, *plan.questions]
    cells = [code_cell(spec) for spec in specs]
    metadata = {KEY: {"schema": 1, "programme": "eigen", "version": "1.0"}}
    write_notebook(folder / "eigen.ipynb", {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


@pytest.mark.parametrize(
    ("plan", "rows"),
    [
        (OWN, [{"how_far": None, "agreed": "Bellen"}]),
        (changed(before=question("talk.before", "items", looks_back=True)), ["Bellen"]),
        (changed(before=question("talk.before", "table", columns=COLUMNS[:1], looks_back=True)), None),
        (changed(before=question("talk.before", "items")), None),
    ],
    ids=["table", "items", "no room for text", "no look-back"],
)
def test_open_actions_come_back_where_an_author_says(tmp_path: Path, plan: Plan, rows: Any) -> None:
    """What is not done and carries; a session is still new when that is all it holds."""
    workspace = create_workspace(tmp_path)
    programme_in(workspace.notebooks, plan)
    first = new_session(workspace, "een", programme="eigen", today=date(2026, 11, 1))
    notebook = read_notebook(first)
    put_answers(notebook, {key: {"": Answer(value, 2, "2026-11-01T12:00:00Z")} for key, value in SAID.items()})
    write_notebook(first, notebook)
    second = new_session(workspace, "twee", programme="eigen", today=date(2026, 11, 8))
    assert read_session(read_notebook(second)).value("talk.before") == rows
    assert [one.state for one in list_sessions(workspace)] == ["new", "underway"]


@pytest.mark.parametrize(
    ("plan", "named"),
    [
        (changed(more=question("talk.more", "text", front="question")), "front=question"),
        (changed(more=question("talk.more", "items", looks_back=True)), "looks_back"),
        (changed(harvest=question("talk.harvest", "actions", front="learned")), "learned"),
        (changed(energy=question("talk.energy", "text", front="now")), "first_question"),
    ],
    ids=["a part twice", "two look-backs", "what no actions can be", "a text as a number"],
)
def test_parts_that_cannot_be_are_refused(plan: Plan, named: str) -> None:
    """Two learning questions, or a text where a number belongs; the sentence names what is wrong or what can be."""
    with pytest.raises(PlanError, match=named):
        check_plan(plan)


def test_a_role_of_its_own_stands_in_the_report() -> None:
    """By the programme's own name, in the words of the setting; a name for a role there always is replaces it."""
    roles = (Option(id="gossips", title="roddelaar over {ander}"), Option(id="presenter", title="regisseur"))
    settings = (Option(id="inwoner", title="Inwoner"),)
    header = msgspec.structs.replace(HEADER, roles=roles, settings=settings, terms={"ander": {"inwoner": "de inwoner"}})
    people = [
        {"id": "p1", "name": "An de Boer", "roles": ["gossips"], "present": True},
        {"id": "p2", "name": "Bo de Boer", "roles": ["presenter", "nobody"], "present": True},
    ]
    answers = {"session": {"": Answer({"people": people})}, "talk.riddle": {"": Answer("Wat denkt An de Boer?")}}
    session = Session(msgspec.structs.replace(OWN, header=header), "0" * 32, answers)
    assert session.header.people[1].roles == ("presenter",)
    assert roles_in_words(session.header.people[1].roles, session, say) == "regisseur"
    page = render_report(session)
    assert "roddelaar over de inwoner" in page
    assert "An de Boer" not in page
