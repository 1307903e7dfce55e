"""A rehearsal of a programme that nobody wrote a case for."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from tests.any_programme import questions
from tests.small_programme import every_kind
from weerstand_widgets.answers import GROUP
from weerstand_widgets.cells import KEY, read_session
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds import Question
from weerstand_widgets.locale import say
from weerstand_widgets.workspace import Workspace, create_workspace, find_programme, read_notebook
from weerstand_widgets.workspace.new_programme import new_programme
from weerstand_widgets.workspace.rehearsal import CASES, rehearse_session


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """An empty workspace."""
    return create_workspace(tmp_path / "team")


def made_up(name: str, number: int) -> str:
    """Give a sentence as a rehearsal does."""
    return say(f"invented.{name}", number=number)


@given(questions())
def test_what_is_made_up_for_a_question_can_be_kept(question: Question) -> None:
    """Whatever it asks; of a turn also what the second person says, which is not the same for everybody."""
    author = "p1" if question.is_turn else GROUP
    for number in (1, 2, 3):
        value = question.invent(number, made_up)
        assert question.check_value(value, author) is not None
        assert not question.is_blank(value) or question.kind == "vote"


@pytest.mark.parametrize("question", every_kind(), ids=lambda one: one.id)
def test_a_group_is_not_of_one_mind(question: Question) -> None:
    """Else a rehearsal would show nothing of what a turn is for."""
    if question.is_turn:
        assert len({json.dumps(question.invent(number, made_up)) for number in range(1, 7)}) > 1


def test_a_programme_of_ones_own_is_rehearsed(workspace: Workspace) -> None:
    """Every question that is asked is answered, every role has somebody, nobody takes it for a real session."""
    programme = find_programme(workspace, str(new_programme(workspace, "Aan de balie")))
    path = rehearse_session(programme, "", workspace.sessions)
    notebook = read_notebook(path)
    session = read_session(notebook)
    assert [question.id for question in session.asked() if session.is_empty(question.id)] == []
    assert {role for person in session.header.people for role in person.roles} >= {"facilitator", "presenter"}
    assert notebook["metadata"][KEY]["rehearsal"] is True
    assert session.strays == {}


def test_a_case_that_a_trainer_outgrew_does_not_stand_in_the_way(workspace: Workspace) -> None:
    """Who plays with a changed programme gets answers that fit it; who checks the case hears what does not."""
    programme = find_programme(workspace, str(new_programme(workspace, "Aan de balie")))
    cases = workspace.notebooks / CASES
    cases.mkdir()
    setting = programme.settings[0].id
    answers = {"session": {"": {"title": "x", "setting": setting, "date": "2026-11-22"}}, "agree.gone": {"": "weg"}}
    case = {"schema": 1, "programme": programme.programme_id, "setting": setting, "title": "x", "answers": answers}
    (cases / f"{programme.programme_id}-{setting}.json").write_text(json.dumps(case), encoding="utf-8")
    with pytest.raises(AnswerError):
        rehearse_session(programme, setting, workspace.sessions)
    played = rehearse_session(programme, setting, workspace.sessions, today=date(2026, 11, 26))
    session = read_session(read_notebook(played))
    assert [question.id for question in session.asked() if session.is_empty(question.id)] == []
