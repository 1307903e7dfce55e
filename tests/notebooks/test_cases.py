"""The invented cases: valid as if they were typed, about nobody, and as unlike as sessions are."""

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.notebooks.conftest import CASES, NOTEBOOKS
from tests.notebooks.test_programme import STEPS
from tests.notebooks.visible_words import sentences
from weerstand_widgets.answers import Answer
from weerstand_widgets.asked import asked_in
from weerstand_widgets.budget import OPENING, cost
from weerstand_widgets.cells import read_session
from weerstand_widgets.fitting import check_answer
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.cost import typed
from weerstand_widgets.kinds.value import is_blank
from weerstand_widgets.limits import LENGTHS
from weerstand_widgets.plan import Header, Phase, Plan
from weerstand_widgets.session import HEADER_ID, Session

TOKEN = re.compile(r"[0-9a-f]{32}")
MAX_WORDS = 26
"""People write a little longer than a programme speaks."""
SLACK_MINUTES = 2

# What could lead to a person, or puts one down.
TELLING = (
    r"\b\d{9}\b",  # citizen service number
    r"\b\d{4} ?[A-Z]{2}\b",  # postcode
    r"\b0\d{1,3}[- ]?\d{6,8}\b",  # telephone
    r"\S+@\S+",  # mail
    r"\b(meneer|mevrouw|familie|gezin) [A-Z]",  # a name
    r"(?i)\b(cli[eë]nt\w*|weerstandig\w*|lastige|onwillig\w*|ongemotiveerd\w*)\b",
)


def as_session(case: dict[str, Any]) -> Session:
    """Return a case as a session of its programme."""
    programme = json.loads((NOTEBOOKS / f"{case['programme']}.ipynb").read_text(encoding="utf-8"))
    answers = {key: {author: Answer(one) for author, one in values.items()} for key, values in case["answers"].items()}
    return Session(read_session(programme).plan, "0" * 32, answers)


@pytest.fixture
def session(case: dict[str, Any]) -> Session:
    """Return a case as a session."""
    return as_session(case)


@pytest.fixture
def cases() -> list[Session]:
    """Return all cases as sessions."""
    return [as_session(json.loads(path.read_text(encoding="utf-8"))) for path in CASES]


def texts_in(value: Any) -> list[str]:
    """Return every text in a value, however deep."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in texts_in(part)]


def present(session: Session) -> set[str]:
    """Return the ids of who is there."""
    return {person.id for person in session.header.people if person.present}


def test_a_case_is_called_after_its_setting(case_path: Path, case: dict[str, Any], case_plan: Plan) -> None:
    """The file's name tells programme and setting, and it names itself as the header does."""
    assert case_path.stem == f"{case['programme']}-{case['setting']}"
    assert case["setting"] in {setting.id for setting in case_plan.header.settings}
    header = case["answers"][HEADER_ID][""]
    assert (header["setting"], header["title"]) == (case["setting"], case["title"])


def test_every_value_could_have_been_typed(case: dict[str, Any], case_plan: Plan) -> None:
    """Each value is what the check for its kind makes of it, so nothing changes on the way in."""
    asked: tuple[Header | Phase | Question, ...] = (case_plan.header, *case_plan.phases, *case_plan.questions)
    specs = {spec.id: spec for spec in asked}
    for spec_id, values in case["answers"].items():
        for author, value in values.items():
            assert check_answer(specs[spec_id], value, author) == value, f"{spec_id} {author}"


def test_a_phase_is_never_passed_over(session: Session) -> None:
    """Every phase is done; what its length and steps ask is answered, and nothing else; a table's rows are whole."""
    assert {session.timing(phase.id).state for phase in session.plan.phases} == {"done"}
    values = {question.id: session.value(question.id) for question in session.plan.questions}
    asked = asked_in(session.plan, session.header.length, values)
    answered = tuple(question for question in session.plan.questions if not session.is_empty(question.id))
    assert [question.id for question in answered] == [question.id for question in asked]
    for question in answered:
        if question.kind == "table" and question.id != "questions.cards":
            assert [row for row in session.value(question.id) if any(map(is_blank, row.values()))] == []


def test_what_was_typed_fits_in_the_hour(session: Session) -> None:
    """By the time model, with the characters that this case really holds: all of it, and nearly each phase alone."""
    plan, length = session.plan, session.header.length
    people = len(present(session))
    needed: dict[str, float] = {}
    for phase in plan.phases:
        writing = people - ("presenter" in phase.silent)
        answered = [question for question in plan.questions_of(phase.id) if not session.is_empty(question.id)]
        costs = [cost(question, writing) for question in answered]
        texts = (text for question in answered for text in texts_in(typed_in(session, question)))
        seconds = OPENING + sum(one.total - one.typing for one in costs) + typed(sum(map(len, texts)))
        needed[phase.id] = seconds / 60
    assert sum(needed.values()) <= length
    over = [phase.id for phase in plan.phases if needed[phase.id] > 1.1 * phase.minutes[length]]
    assert over == []


def typed_in(session: Session, question: Question) -> list[Any]:
    """Return what people typed for a question, the state of a turn left out."""
    if question.is_turn:
        return list(session.contributions(question.id).values())
    return [session.value(question.id)]


def test_cases_are_as_unlike_as_sessions_are(cases: list[Session]) -> None:
    """A group learns from one that kept keywords, from steps left out, from another reason, from one point higher."""
    assert {one.header.length for one in cases} == set(LENGTHS)
    assert sorted(len(one.value("turn.steps") or STEPS) for one in cases) == [2, 4, 7]
    assert len({heaviest(one) for one in cases}) > 1
    risen = [
        one.value("response.cooperation_hoped")["value"] - one.value("case.cooperation_now")["value"]
        for one in cases
        if not one.is_empty("case.cooperation_now")
    ]
    assert 1 in risen
    assert len(set(risen)) > 1
    asked = [row["question"] for one in cases for row in one.value("questions.cards")]
    assert any("veiligheid" in question for question in asked)


def heaviest(session: Session) -> str:
    """Return the reason that weighs most."""
    weighed: list[dict[str, int]] = list(session.contributions("reasons.weights").values())
    return max(weighed[0], key=lambda reason: sum(one[reason] for one in weighed))


def test_a_group_that_could_be_real(session: Session) -> None:
    """Five or six people, called by their role; one presents and one leads."""
    people = session.header.people
    assert 5 <= len(present(session)) <= 6
    assert [person.id for person in people] == [f"p{number}" for number in range(1, len(people) + 1)]
    assert len({person.name for person in people}) == len(people)
    roles = [role for person in people for role in person.roles]
    assert [roles.count(role) for role in ("presenter", "facilitator", "note_taker", "timekeeper")] == [1, 1, 1, 1]


def test_the_clock_adds_up(session: Session) -> None:
    """The phases took as long as the session did, without the break."""
    header = session.header
    start, end = (datetime.fromisoformat(f"{header.date}T{at}") for at in (header.start, header.end))
    net = (end - start).total_seconds() / 60 - header.break_minutes
    assert net == header.length
    elapsed = sum(session.timing(phase.id).elapsed_seconds for phase in session.plan.phases) / 60
    assert abs(elapsed - net) <= SLACK_MINUTES


def test_turns_are_complete_and_tell_nothing(session: Session, case: dict[str, Any]) -> None:
    """Everybody is done, all is shown, and what must not be linked to a person stands under sorted tokens."""
    presenters = {person.id for person in session.header.people if "presenter" in person.roles}
    for question in session.plan.questions:
        if not question.is_turn or question.id not in case["answers"]:
            continue
        expected = present(session) - (presenters if question.id == "affirm.strengths" else set())
        assert session.turn(question.id).revealed
        assert session.turn(question.id).done == tuple(sorted(expected))
        authors = [author for author in case["answers"][question.id] if author]
        assert len(authors) == len(expected)
        assert authors == sorted(authors)
        if question.is_unlinked:
            assert all(TOKEN.fullmatch(author) for author in authors)
        else:
            assert set(authors) == expected


def test_votes_fall_on_what_was_named(session: Session) -> None:
    """Each gives all dots, and only to a case on the list; the first one is chosen."""
    if session.is_empty("case_choice.priority"):
        assert session.header.length == min(LENGTHS)
        return
    rows = len(session.value("case_choice.candidates"))
    votes = session.contributions("case_choice.priority").values()
    assert {int(row) for vote in votes for row in vote} <= set(range(rows))
    assert {sum(vote.values()) for vote in votes} == {3}
    dots = [sum(vote.get(str(row), 0) for vote in votes) for row in range(rows)]
    assert dots[0] == max(dots)


def test_the_question_is_about_oneself(session: Session) -> None:
    """A learning question is in the first person, at the start and after the group has thought along."""
    for question_id in ("case.learning_question", "response.new_question"):
        text = session.value(question_id)
        if text is None:
            assert (question_id, session.header.length) == ("response.new_question", min(LENGTHS))
            continue
        assert re.search(r"\b(ik|mijn|mij)\b", text)
        assert text.endswith("?")


def test_the_group_comes_further(session: Session) -> None:
    """A step is hoped for, it is small, and there is something to look back on next time."""
    now, hoped = (session.value(one) for one in ("case.cooperation_now", "response.cooperation_hoped"))
    assert (now is None) == (hoped is None) == (session.header.length == min(LENGTHS))
    assert now is None or now["value"] < hoped["value"] <= now["value"] + 3
    assert len(session.value("turn.scenarios") or [{}] * 3) >= 3
    assert session.value("response.first_question").endswith("?")
    day = date.fromisoformat(session.header.date)
    for action in session.value("actions.agreements"):
        assert date.fromisoformat(action["when"]) > day
        assert action["first_sign"]
        assert action["confidence"] >= 6


def test_a_case_is_about_nobody(case: dict[str, Any]) -> None:
    """No number, place or name leads to a person, and nobody is put down."""
    found = [text for text in texts_in(case) for pattern in TELLING if re.search(pattern, text)]
    assert found == []


def test_a_case_reads_like_people_write(case: dict[str, Any]) -> None:
    """Short sentences, curved quotes in pairs, no placeholders."""
    texts = texts_in(case)
    assert [one for text in texts for one in sentences(text) if len(one.split()) > MAX_WORDS] == []
    assert [text for text in texts if text.count("“") != text.count("”")] == []
    assert [text for text in texts if re.search(r"[{}\"']|  |\.\.\.", text)] == []
