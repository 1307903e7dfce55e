"""Saving through a real Jupyter server: the hooks, a log without words, and a server that is killed."""

import hashlib
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from pathlib import Path
from typing import Any

from tests.one_session import MARKER, NEEDLES, QUESTION, OneSession, save
from tests.server_process import ServerProcess, running_server
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import MIME, put_answers, read_session
from weerstand_widgets.server.overtaken import KNOWN, WRITTEN
from weerstand_widgets.workspace import create_workspace, new_session, read_notebook, write_notebook


class TestSaving:
    """The save hook."""

    def test_a_viewer_sees_the_answer(self, session: OneSession) -> None:
        """The static HTML and text say what the cell's metadata says; widget state is not kept."""
        notebook = read_notebook(session.file)
        put_answers(notebook, {QUESTION: {"": Answer("Zij zei <niets>.", 1)}})
        notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {}}
        assert save(session, notebook).status == 200
        saved = read_notebook(session.file)
        data = next(
            cell["outputs"][0]["data"]
            for cell in saved["cells"]
            if cell.get("metadata", {}).get("weerstand", {}).get("id") == QUESTION
        )
        assert "Zij zei &lt;niets&gt;." in "".join(data["text/html"])
        assert "Zij zei <niets>." in "".join(data["text/plain"])
        assert "widgets" not in saved["metadata"]

    def test_no_older_copy_tells_who_weighed_what(self, session: OneSession) -> None:
        """Ctrl+S leaves a checkpoint; once the file goes on, no copy may stay behind that is one participant older."""
        notebook = read_notebook(session.file)
        put_answers(notebook, {QUESTION: {"": Answer(MARKER)}})
        save(session, notebook)
        made = session.server.request("POST", f"api/contents/{session.path}/checkpoints", b"")
        assert made.status == HTTPStatus.CREATED
        put_answers(notebook, {QUESTION: {"": Answer("iets anders", 2)}})
        save(session, notebook)
        copies = list(session.file.parent.rglob("*.ipynb"))
        assert session.file in copies
        assert not [copy for copy in copies if MARKER in copy.read_text(encoding="utf-8")]

    def test_a_broken_cell_does_not_stop_a_save(self, session: OneSession) -> None:
        """The cell stays as it is, the others are renewed, the log names the cell and no word of it."""
        notebook = read_notebook(session.file)
        broken = next(cell for cell in notebook["cells"] if cell["metadata"].get("weerstand", {}).get("id") == QUESTION)
        broken["metadata"]["weerstand"]["answers"] = {"": {"value": {MARKER: [MARKER]}, "revision": "veel"}}
        notebook["metadata"]["weerstand"][MARKER] = MARKER
        assert save(session, notebook).status == 200
        assert MARKER in session.file.read_text(encoding="utf-8")
        log = session.server.log.read_text(encoding="utf-8")
        assert "weerstand: cell" in log
        assert MARKER not in log

    def test_another_notebook_is_saved_as_it_is(self, server: ServerProcess) -> None:
        """A notebook that is not ours is none of our business, whatever is in it."""
        output = {"output_type": "display_data", "data": {MIME: {"type": "?"}}, "metadata": {}}
        cell: dict[str, Any] = {"cell_type": "code", "id": "a", "source": [], "execution_count": None}
        cell |= {"metadata": {}, "outputs": [output]}
        content = {"cells": [cell], "metadata": {"widgets": {"x": {}}}, "nbformat": 4, "nbformat_minor": 5}
        model = {"type": "notebook", "format": "json", "content": content}
        assert server.request("PUT", "api/contents/vreemd.ipynb", model).status == 201
        assert read_notebook(server.root / "vreemd.ipynb") == content


class TestOvertaken:
    """Two pages that save in the same moment."""

    def test_the_later_save_is_refused(self, session: OneSession) -> None:
        """Who knows an older file writes nothing, and each hears which file it wrote itself."""
        notebook, address = read_notebook(session.file), f"api/contents/{session.path}"
        known = session.server.request("GET", f"{address}?content=0&hash=1").json["hash"]
        model = {"type": "notebook", "format": "json", KNOWN: known}

        def saved(words: str) -> dict[str, Any]:
            put_answers(notebook, {QUESTION: {"": Answer(words)}})
            return model | {"content": notebook}

        first = session.server.request("PUT", address, saved("De een"))
        there = session.file.read_bytes()
        assert (first.status, first.json[WRITTEN]) == (200, hashlib.sha256(there).hexdigest())
        assert session.server.request("PUT", address, saved("De ander")).status == HTTPStatus.PRECONDITION_FAILED
        assert session.file.read_bytes() == there
        assert session.server.request("PUT", address, saved("De ander") | {KNOWN: first.json[WRITTEN]}).status == 200

    def test_of_many_at_once_one_is_saved(self, session: OneSession) -> None:
        """Whatever goes on meanwhile: of ten saves on one file, nine are refused, ten times over."""
        address = f"api/contents/{session.path}"

        def put(words: str, known: str) -> int:
            notebook = read_notebook(session.file)
            put_answers(notebook, {QUESTION: {"": Answer(words)}})
            model = {"type": "notebook", "format": "json", KNOWN: known, "content": notebook}
            return session.server.request("PUT", address, model).status

        with ThreadPoolExecutor(10) as pages:
            for turn in range(10):
                known = session.server.request("GET", f"{address}?content=0&hash=1").json["hash"]
                saves = [pages.submit(put, f"{turn} van {page}", known) for page in range(10)]
                found = sorted(one.result() for one in saves)
                assert found == [HTTPStatus.OK, *[HTTPStatus.PRECONDITION_FAILED] * 9]


def test_no_words_of_people_in_the_log(server: ServerProcess) -> None:
    """After every kind of fault with one marker in it, the whole debug log is free of it (T37)."""
    session = OneSession(server)
    session.record(MARKER)
    session.record(MARKER, question_id=MARKER)
    session.record(MARKER, path=f"{MARKER}/x.ipynb")
    session.record(MARKER, id=MARKER)
    session.record(None, answers={MARKER: MARKER})
    session.sync({QUESTION: {"": {"value": MARKER, "revision": 2, "updated_at": ""}}})
    for path in ("make", "sessions", f"sessions/{session.id}/entries", f"sessions/{session.id}/sync"):
        server.api("POST", path, {"path": MARKER, MARKER: MARKER, "title": MARKER * 99, "programme": MARKER})
        server.api("POST", path, f'{{"path": "{MARKER}'.encode())
    notebook = read_notebook(session.file)
    put_answers(notebook, {QUESTION: {"": Answer(MARKER, 3)}})
    save(session, notebook)
    session.file.write_bytes(session.file.read_bytes()[:-400])
    for own in ({"question": MARKER}, {MARKER: MARKER}, {"question": MARKER * 99}):
        server.api("POST", "make", {"path": session.path, "kind": "proof", "person": MARKER, "own": own})
    server.api("POST", "make", {"path": session.path})
    (server.root / "weerstand.sqlite").write_bytes(MARKER.encode() * 500)
    session.record(MARKER, 4)
    log = server.log.read_text(encoding="utf-8")
    assert not [needle for needle in NEEDLES if needle in log]
    names = {path.relative_to(server.root).as_posix() for path in server.root.rglob("*")}
    assert not [name for name in names if any(needle in name for needle in NEEDLES)]


def test_a_killed_server_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    """A kill between two entries: after a new start all that was called saved is there (T3)."""
    root = tmp_path / "team"
    path = new_session(create_workspace(root), "x")
    meta = read_notebook(path)["metadata"]["weerstand"]
    message = {"path": path.relative_to(root).as_posix()}
    saved = []
    with running_server(root) as first:
        for revision in range(1, 21):
            entry = {
                "id": uuid.uuid4().hex,
                "question_id": QUESTION,
                "answers": {"": {"value": f"versie {revision}", "revision": revision, "updated_at": ""}},
            }
            reply = first.api("POST", f"sessions/{meta['session']}/entries", message | {"entries": [entry]})
            saved += reply.json["saved"]
        first.kill()
    assert len(saved) == 20
    with running_server(root) as second:
        found = second.api("POST", f"sessions/{meta['session']}/sync", message).json
    assert found["answers"][QUESTION][""]["value"] == "versie 20"
    assert found["notice"] is None


def test_a_report_waits_for_a_file_that_is_being_written(session: OneSession) -> None:
    """Some programs write a notebook in place: a report that is asked for meanwhile is made of the whole of it."""
    whole = session.file.read_bytes()
    session.file.write_bytes(whole[: len(whole) // 2])
    writer = threading.Timer(0.2, lambda: session.file.write_bytes(whole))
    writer.start()
    reply = session.server.api("POST", "make", {"path": session.path})
    writer.join()
    assert reply.status == 200, reply.body


def test_who_reads_while_others_save_has_a_whole_file(session: OneSession) -> None:
    """Jupyter's own way loses the file here for a moment: in 30 saves beside three readers some ten requests fail."""
    notebook = read_notebook(session.file)
    done = threading.Event()

    def look() -> list[int]:
        found = [session.server.request("GET", f"api/contents/{session.path}").status]
        while not done.is_set():
            found.append(session.server.request("GET", f"api/contents/{session.path}").status)
        return found

    with ThreadPoolExecutor(3) as readers:
        looks = [readers.submit(look) for _ in range(3)]
        saves = [save(session, notebook).status for _ in range(30)]
        done.set()
    assert {*saves, *(status for look in looks for status in look.result())} == {HTTPStatus.OK}
    assert [file for file in session.file.parent.iterdir() if file.is_file()] == [session.file]


def test_a_page_with_older_words_keeps_the_newer_ones(session: OneSession) -> None:
    """What it saves after the session was brought up to date is in the file, in the newer words; nothing is lost."""
    older = read_notebook(session.file)
    newer = read_notebook(session.file)
    question = next(one for one in newer["cells"] if one["metadata"].get("weerstand", {}).get("id") == QUESTION)
    question["outputs"][0]["data"][MIME]["title"] = "Een nieuwe vraag"
    ours = newer["metadata"]["weerstand"]
    ours |= {"edition": "f" * 32, "earlier": [ours["edition"]]}
    put_answers(newer, {"takeaways.learned": {"": Answer({"done": [], "revealed": False}, 2)}})
    write_notebook(session.file, newer)
    put_answers(older, {QUESTION: {"": Answer(MARKER, 1)}})
    assert save(session, older).status == HTTPStatus.OK
    saved = read_session(read_notebook(session.file))
    asked = saved.plan.question(QUESTION)
    assert asked is not None
    assert (asked.title, saved.value(QUESTION)) == ("Een nieuwe vraag", MARKER)
    assert saved.value("takeaways.learned") == {"done": [], "revealed": False}
