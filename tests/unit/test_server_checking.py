"""Answers at the server's door: what does not fit its question is named, and nothing else is held up or lost."""

import json
import uuid
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.one_session import MARKER, NEEDLES, QUESTION, UNLINKED, OneSession, save
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import MIME
from weerstand_widgets.journal import Entry
from weerstand_widgets.server.desk import Desk
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.message import SyncMessage
from weerstand_widgets.server.save import renew_plan
from weerstand_widgets.workspace import create_workspace, new_session, read_notebook, write_notebook

SCALE, CHOICES = "case.cooperation_now", "takeaways.dimensions"


def entry(question_id: str, *values: Any, forget: bool = False) -> dict[str, Any]:
    """Return an entry with the group's value, and further values of tokens."""
    authors = ("", *(f"token{number}" for number in range(1, len(values))))
    answers = {
        who: {"value": value, "revision": 1, "updated_at": ""} for who, value in zip(authors, values, strict=True)
    }
    return {"id": uuid.uuid4().hex, "question_id": question_id, "answers": answers, "forget": forget}


def post(session: OneSession, *entries: dict[str, Any]) -> Any:
    """Send entries and return the reply."""
    message = {"path": session.path, "entries": list(entries)}
    reply = session.server.api("POST", f"sessions/{session.id}/entries", message)
    assert reply.status == 200, reply.body
    return reply.json


@pytest.mark.parametrize(
    ("question_id", "value"),
    [
        (QUESTION, {"tekst": MARKER}),
        (QUESTION, "x" * 20_001),
        (SCALE, {"value": 11, "why": ""}),
        (CHOICES, [MARKER]),
        ("case", {"state": MARKER}),
    ],
)
def test_what_does_not_fit_is_named_and_the_others_are_saved(session: OneSession, question_id: str, value: Any) -> None:
    """A question, a clock, the header: refused by id, with a sentence that quotes nothing; nor does the log."""
    good, bad, last = entry("case.own_part", "ja"), entry(question_id, value), entry("case.tried", ["x"])
    reply = post(session, good, bad, last)
    assert reply["saved"] == [good["id"], last["id"]]
    (refused,) = reply["refused"]
    assert (refused["id"], refused["question_id"]) == (bad["id"], question_id)
    assert refused["message"].endswith(".")
    assert not [needle for needle in NEEDLES if needle in refused["message"]]
    assert set(session.sync()["answers"]) == {"case.own_part", "case.tried"}
    log = session.server.log.read_text(encoding="utf-8")
    assert not [needle for needle in NEEDLES if needle in log]


def test_a_value_deeper_than_anybody_reads_is_refused_too(session: OneSession) -> None:
    """It ends in a sentence, not in a fault that a page would send again for ever."""
    deep = "[" * 900 + "]" * 900
    for question_id in (QUESTION, "session", UNLINKED):
        body = json.dumps({"path": session.path, "entries": [entry(question_id, MARKER)]}).replace(f'"{MARKER}"', deep)
        reply = session.server.api("POST", f"sessions/{session.id}/entries", body.encode())
        assert (reply.status, reply.json["saved"], len(reply.json["refused"])) == (200, [], 1)


def test_one_contribution_does_not_take_the_others_along(session: OneSession) -> None:
    """Of a weighing only the one that cannot be is left out; its entry counts as refused, so its page keeps it."""
    state = {"done": ["p1"], "revealed": False}
    turn = entry(UNLINKED, state, {"practical_obstacle": 2}, {"practical_obstacle": 99}, forget=True)
    reply = post(session, turn)
    assert reply["saved"] == []
    assert [one["question_id"] for one in reply["refused"]] == [UNLINKED]
    assert set(session.sync()["answers"][UNLINKED]) == {"", "token1"}
    again = entry(UNLINKED, state, {"practical_obstacle": 2}, {"practical_obstacle": 3}, forget=True)
    assert post(session, again) == {"saved": [again["id"]], "refused": []}
    assert set(session.sync()["answers"][UNLINKED]) == {"", "token1", "token2"}


def test_what_nothing_is_known_of_is_kept(session: OneSession) -> None:
    """A question the notebook does not have, a notebook that is damaged, one that is gone: the answer is safe."""
    unknown = entry("case.never_heard_of", {"wat": ["dan", 3]})
    assert post(session, unknown)["saved"] == [unknown["id"]]
    whole = session.file.read_bytes()
    session.file.write_bytes(whole[:-300])
    damaged = entry(SCALE, "geen schaal")
    assert post(session, damaged)["saved"] == [damaged["id"]]
    session.file.write_bytes(whole)
    session.sync()
    session.file.rename(session.file.with_name("elders.ipynb"))
    gone = entry("case.tried", "geen lijst")
    assert post(session, gone)["saved"] == [gone["id"]]


def test_a_cell_that_cannot_be_read_leaves_the_others_checked(session: OneSession) -> None:
    """Its own question goes unchecked."""
    notebook = read_notebook(session.file)
    output_of(notebook, SCALE)["kind"] = "onbekend"
    write_notebook(session.file, notebook)
    reply = post(session, entry(SCALE, "iets"), entry(CHOICES, "geen lijst"))
    assert (len(reply["saved"]), [one["question_id"] for one in reply["refused"]]) == (1, [CHOICES])


def test_a_changed_question_counts_as_soon_as_it_is_saved(session: OneSession) -> None:
    """Somebody adds an option in edit mode: refused before the save, kept after it."""
    assert post(session, entry(CHOICES, ["new_one"]))["saved"] == []
    notebook = read_notebook(session.file)
    output_of(notebook, CHOICES)["options"].append({"id": "new_one", "title": "Nieuw"})
    assert save(session, notebook).status == 200
    assert len(post(session, entry(CHOICES, ["new_one"]))["saved"]) == 1


def test_a_cell_s_bad_answer_stays_out_of_the_journal(session: OneSession) -> None:
    """Opening says which; the others in the cells are kept."""
    cells = {
        QUESTION: {"": {"value": "zo was het", "revision": 2, "updated_at": ""}},
        SCALE: {"": {"value": MARKER, "revision": 2, "updated_at": ""}},
    }
    reply = session.sync(cells)
    assert [(one["id"], one["question_id"]) for one in reply["refused"]] == [("", SCALE)]
    assert set(session.sync()["answers"]) == {QUESTION}


def test_typing_reads_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a session reads its notebook once, and typing not at all: a save by this server reads it again itself."""
    root = tmp_path / "team"
    file = new_session(create_workspace(root), "x")
    session_id = read_notebook(file)["metadata"]["weerstand"]["session"]
    ground = Ground(SimpleNamespace(root_dir=str(root), checkpoints=None))
    desk, path = Desk(ground), file.relative_to(root).as_posix()
    read: list[Path] = []
    whole = Path.read_bytes

    def note(file: Path) -> bytes:
        read.extend([file] if file.suffix == ".ipynb" else [])
        return whole(file)

    def type_something() -> None:
        typed = Entry(uuid.uuid4().hex, QUESTION, {"": Answer("zo was het")})
        assert desk.record(session_id, path, [typed]).saved == [typed.id]

    monkeypatch.setattr(Path, "read_bytes", note)
    desk.sync(session_id, SyncMessage(path))
    type_something()
    type_something()
    assert read == [file]
    write_notebook(file, json.loads(whole(file)))
    type_something()
    assert read == [file, file]
    write_notebook(file, json.loads(whole(file)))
    renew_plan(desk)(model={"type": "notebook", "path": path})
    assert read == [file] * 3
    type_something()
    assert read == [file] * 3
    ground.close()


def output_of(notebook: dict[str, Any], question_id: str) -> dict[str, Any]:
    """Return a question's spec as its cell shows it."""
    specs = (output["data"].get(MIME, {}) for cell in notebook["cells"] for output in cell.get("outputs", ()))
    found: dict[str, Any] = next(spec for spec in specs if spec.get("id") == question_id)
    return found
