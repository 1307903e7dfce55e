"""A session filled with an invented case: for a demonstration, a trainer, and the tests.

Knows the cases that lie beside the programmes, and makes one up where there is none; each value is checked like one
that was typed.
"""

import uuid
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from weerstand_widgets.answers import GROUP, Answer, Answers
from weerstand_widgets.cells import KEY, put_answers, read_session, refresh, start_session
from weerstand_widgets.errors import AnswerError, EncodingError, WorkspaceError
from weerstand_widgets.fitting import check_answer
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import is_id
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Header, Phase, Plan
from weerstand_widgets.session import HEADER_ID
from weerstand_widgets.workspace.encoding import UnsureEncodingError
from weerstand_widgets.workspace.invented import invent_values
from weerstand_widgets.workspace.new_session import local_day, new_folder, slug_of
from weerstand_widgets.workspace.notebook import decode_json, read_notebook, write_notebook
from weerstand_widgets.workspace.programmes import Programme
from weerstand_widgets.workspace.session_file import REHEARSAL
from weerstand_widgets.workspace.shipped import shipped_folder

CASES = "cases"


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An invented case: mapping of question, phase or header id to author to value."""

    schema: Literal[1]
    programme: str
    setting: str
    title: str
    answers: dict[str, dict[str, Any]]


def rehearse_session(programme: Programme, setting: str, folder: Path, *, today: date | None = None) -> Path:
    """Make a session of a programme, filled with the case of a setting.

    It says of itself that it is for practice, so nothing that is remembered of a team comes from it.

    Args:
        programme: The programme.
        setting: The id of a setting; "" takes the first one that has a case. Without a case its answers are made up.
        folder: The session's own folder is made in it.
        today: For somebody who wants to play with it: the session is of this day, is titled as what it is, and its
            clocks have still to run; a case that does not fit the programme any more is passed over. None leaves all
            as the case has it.

    Raises:
        WorkspaceError: The programme has no such setting, or its case cannot be read.
        AnswerError: A value of the case does not fit its question.
    """
    notebook = read_notebook(programme.path)
    plan = read_session(notebook).plan
    case = _case_of(programme, plan, setting, is_played=today is not None)
    answers = _checked(case, plan)
    value = answers[HEADER_ID][GROUP].value
    if today is not None:
        value |= {"date": today.isoformat(), "title": say("workspace.rehearsal", title=value["title"])}
        answers = {
            spec_id: given for spec_id, given in answers.items() if spec_id not in {one.id for one in plan.phases}
        }
    fresh = start_session(notebook, uuid.uuid4().hex, value)
    fresh["metadata"][KEY][REHEARSAL] = True
    put_answers(fresh, answers)
    refresh(fresh)
    path = new_folder(folder, value["date"], slug_of(value["title"]))
    write_notebook(path, fresh)
    return path


def settings_with_case(programme: Programme) -> list[str]:
    """Return the settings of a programme that can be rehearsed."""
    return [option.id for option in programme.settings if _case_file(programme, option.id) is not None]


def _case_file(programme: Programme, setting: str) -> Path | None:
    if not (is_id(programme.programme_id) and is_id(setting)):
        return None  # A file from outside may call itself anything, also something that is no file's name.
    folders = [folder for folder in (programme.path.parent, shipped_folder()) if folder is not None]
    paths = (folder / CASES / f"{programme.programme_id}-{setting}.json" for folder in folders)
    return next((path for path in paths if path.is_file()), None)


def _case_of(programme: Programme, plan: Plan, setting: str, *, is_played: bool) -> Case:
    settings = [option.id for option in programme.settings]
    if setting and setting not in settings:
        raise WorkspaceError("setting_unknown", where=programme.name, known=", ".join(settings))
    for one in [setting] if setting else settings:
        if (path := _case_file(programme, one)) is not None:
            case = _read_case(path)
            if not is_played or next(case_faults(case, plan), None) is None:
                return case
    values = invent_values(plan, setting, local_day(datetime.now().astimezone()))
    return Case(1, programme.programme_id, setting, plan.header.title, values)


def _read_case(path: Path) -> Case:
    try:
        return msgspec.convert(decode_json(path.read_bytes()), Case)
    except UnsureEncodingError as fault:
        raise EncodingError(where=path.name, found=fault.found) from None
    except (OSError, ValueError):  # msgspec's are ValueErrors too.
        raise WorkspaceError("case_unreadable", where=path.name) from None


def _checked(case: Case, plan: Plan) -> dict[str, Answers]:
    asked: list[Question | Phase | Header] = [*plan.phases, *plan.questions, plan.header]
    specs = {spec.id: spec for spec in asked}
    header = case.answers.get(HEADER_ID, {}).get("", {})
    moment = f"{header.get('date', '')}T12:00:00Z"
    if fault := next(case_faults(case, plan), None):
        raise fault
    answers: dict[str, Answers] = {}
    for spec_id, values in case.answers.items():
        spec = specs[spec_id]
        is_unlinked = isinstance(spec, Question) and spec.is_unlinked
        answers[spec_id] = {
            author: Answer(check_answer(spec, value, author), 1, "" if is_unlinked and author else moment)
            for author, value in values.items()
        }
    return answers


def case_faults(case: Case, plan: Plan) -> Iterator[AnswerError]:
    """Yield what of a case does not fit a programme: questions that it does not have, answers that it does not take."""
    asked: list[Question | Phase | Header] = [*plan.phases, *plan.questions, plan.header]
    specs = {spec.id: spec for spec in asked}
    for spec_id, values in case.answers.items():
        if spec_id not in specs:
            yield AnswerError("case_question", where=spec_id)
            continue
        for author, value in values.items():
            try:
                check_answer(specs[spec_id], value, author)
            except AnswerError as fault:
                yield fault
    if not case.answers.get(HEADER_ID):
        yield AnswerError("case_question", where=HEADER_ID)


def cases_beside(path: Path, header: Header) -> Iterator[Case | WorkspaceError]:
    """Yield the cases of a programme's settings, and instead of one that cannot be read its error."""
    for setting in header.settings:
        programme = Programme(path.stem, header.title, path, header.settings, header.lengths, header.programme)
        if (found := _case_file(programme, setting.id)) is not None:
            try:
                yield _read_case(found)
            except WorkspaceError as fault:
                yield fault
