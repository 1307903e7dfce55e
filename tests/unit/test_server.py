"""The server extension in a real Jupyter server: the API, the save hook, and a log without words."""

import inspect
import json
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_server.base.handlers import JupyterHandler

from tests.server_process import Reply, ServerProcess, running_server
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import MIME, put_answers
from weerstand_widgets.server.routes import routes
from weerstand_widgets.workspace import create_workspace, new_session, read_notebook, write_notebook

QUESTION = "case.situation"
UNLINKED = "reasons.weights"
MARKER = "kenmerkende woorden van een deelnemer"
NEEDLES = (MARKER, MARKER.replace(" ", "%20"), MARKER.replace(" ", "+"))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """Run one server on a workspace, for all tests here."""
    root = tmp_path_factory.mktemp("server") / "team"
    create_workspace(root)
    with running_server(root) as running:
        yield running


class OneSession:
    """A session on a running server."""

    def __init__(self, server: ServerProcess) -> None:
        made = server.api("POST", "sessions", {"title": f"Sessie {uuid.uuid4().hex[:6]}", "setting": "team"})
        self.server = server
        self.path: str = made.json["path"]
        self.id = read_notebook(self.file)["metadata"]["weerstand"]["session"]

    @property
    def file(self) -> Path:
        """The notebook's file."""
        return self.server.root.joinpath(self.path)

    def record(self, value: Any, revision: int = 1, question_id: str = QUESTION, **more: Any) -> Reply:
        """Send one entry."""
        answers = more.pop("answers", {"": {"value": value, "revision": revision, "updated_at": ""}})
        entry = {"id": more.pop("id", uuid.uuid4().hex), "question_id": question_id, "answers": answers}
        message = {"path": more.pop("path", self.path), "entries": [entry | {"forget": more.pop("forget", False)}]}
        return self.server.api("POST", f"sessions/{self.id}/entries", message)

    def sync(self, answers: Any = None, **more: Any) -> Any:
        """Open the session."""
        message = {"path": self.path, "answers": answers or {}, "forget": [UNLINKED], **more}
        reply = self.server.api("POST", f"sessions/{self.id}/sync", message)
        assert reply.status == 200, reply.body
        return reply.json


@pytest.fixture
def session(server: ServerProcess) -> OneSession:
    """Make a session on the server."""
    return OneSession(server)


class TestLogin:
    """Nobody without a login (T34)."""

    def test_every_route_asks_for_a_login(self, server: ServerProcess) -> None:
        """Each of our routes, with each method, answers 403 and a sentence."""
        for pattern, handler in routes("/"):
            path = pattern.replace(r"([0-9a-f]{32})", "0" * 32)
            for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"):
                reply = server.request(method, path, b"{}" if method == "POST" else None, token=None)
                has_method = method.lower() in vars(handler)
                assert reply.status in ({403} if has_method else {403, 405}), (method, path)
                if has_method:
                    assert "ingelogd" in reply.json["message"]

    def test_every_handler_is_jupyter_s_own_kind(self) -> None:
        """A plain tornado handler would be open to everyone; each method has the login's wrapper."""
        for _, handler in routes("/"):
            assert issubclass(handler, JupyterHandler)
            for name in ("get", "post", "put", "patch", "delete"):
                if name in vars(handler):
                    source = inspect.getsource(vars(handler)[name])
                    assert "@web.authenticated" in source

    def test_a_foreign_host_or_page_is_refused(self, server: ServerProcess) -> None:
        """A page elsewhere cannot have the browser ask on its behalf."""
        foreign = [{"Host": "kwaad.example"}, {"Origin": "https://kwaad.example"}]
        for headers in foreign:
            reply = server.request("GET", "weerstand/api/sessions", token=None, headers=headers)
            assert reply.status in {403, 404}
        with_token = server.request("GET", "weerstand/api/sessions", headers={"Host": "kwaad.example"})
        assert with_token.status == 403


class TestEntries:
    """What was typed."""

    def test_an_entry_is_acknowledged_and_comes_back(self, session: OneSession) -> None:
        """The reply names the ids; another browser gets the answer when it opens the session."""
        entry_id = uuid.uuid4().hex
        assert session.record("zo was het", id=entry_id).json == {"saved": [entry_id]}
        assert session.record("zo was het", id=entry_id).json == {"saved": [entry_id]}
        assert session.sync()["answers"][QUESTION][""] == {"value": "zo was het", "revision": 1, "updated_at": ""}

    def test_nothing_comes_back_that_the_cells_know(self, session: OneSession) -> None:
        """Only what is newer in the journal is sent."""
        session.record("zo was het", 2)
        known = {QUESTION: {"": {"value": "zo was het", "revision": 2, "updated_at": ""}}}
        assert session.sync(known)["answers"] == {}

    def test_the_journal_is_filled_from_the_cells(self, session: OneSession) -> None:
        """What only the cells knew is in the journal after opening, so it comes back to a page that lost it."""
        session.sync({QUESTION: {"": {"value": "uit de cel", "revision": 5, "updated_at": ""}}})
        assert session.sync()["answers"][QUESTION][""]["value"] == "uit de cel"

    def test_two_views_get_the_same(self, session: OneSession) -> None:
        """Two edits of one revision: both views are told the same winner (T16)."""
        session.record("van mij", 3)
        session.record("van jou", 3)
        views = [
            session.sync({QUESTION: {"": {"value": text, "revision": 3, "updated_at": ""}}})["answers"]
            for text in ("van mij", "van jou")
        ]
        assert views == [{}, {QUESTION: {"": {"value": "van mij", "revision": 3, "updated_at": ""}}}]

    def test_half_an_emoji_is_kept_visibly(self, session: OneSession) -> None:
        """A lone surrogate and a NUL become U+FFFD instead of stopping everything (T27)."""
        body = json.dumps(
            {
                "path": session.path,
                "entries": [
                    {
                        "id": uuid.uuid4().hex,
                        "question_id": QUESTION,
                        "answers": {"": {"value": "half \ud83d en \0", "revision": 1, "updated_at": ""}},
                    }
                ],
            }
        ).encode()
        assert session.server.api("POST", f"sessions/{session.id}/entries", body).status == 200
        assert session.sync()["answers"][QUESTION][""]["value"] == "half \ufffd en \ufffd"

    @pytest.mark.parametrize(
        "change",
        [
            {"question_id": "../../etc"},
            {"answers": {"a b": {"value": 1, "revision": 1, "updated_at": ""}}},
            {"answers": {"": {"value": 1, "revision": 0, "updated_at": ""}}},
            {"answers": {"": {"value": 1, "revision": 10**30, "updated_at": ""}}},
            {"answers": {"": {"value": 1, "revision": 1, "updated_at": MARKER}}},
            {"answers": {"": {"value": 1, "revision": 1, "updated_at": "", MARKER: 1}}},
            {"answers": {"": 3}},
            {"id": "geen id"},
            {"path": "../buiten.ipynb"},
            {"path": ""},
        ],
    )
    def test_what_no_page_of_ours_sends_is_refused(self, session: OneSession, change: dict[str, Any]) -> None:
        """One sentence that quotes nothing; nothing is kept (T24)."""
        reply = session.record("x", **change)
        assert 400 <= reply.status < 500
        assert MARKER not in reply.json["message"]
        assert session.sync()["answers"] == {}

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"path": "a"}'])
    def test_other_bodies_are_refused(self, session: OneSession, body: bytes) -> None:
        """Cut, deep or other JSON is a refusal, never a traceback."""
        for route in ("entries", "sync"):
            reply = session.server.api("POST", f"sessions/{session.id}/{route}", body)
            assert (reply.status, route) in {(400, route), (200, "sync")}

    def test_a_body_beyond_all_measure_is_refused(self, session: OneSession) -> None:
        """413, with the limit named."""
        reply = session.record("x" * 33_000_000)
        assert reply.status == 413
        assert "MB" in reply.json["message"]


class TestFiles:
    """A session that moves or is copied (T20)."""

    def test_a_renamed_session_is_followed(self, session: OneSession) -> None:
        """The user sees nothing of it, and everything is there."""
        session.sync()
        session.record("zo was het")
        moved = session.path.replace(".ipynb", "-hernoemd.ipynb")
        renamed = session.server.request("PATCH", f"api/contents/{session.path}", {"path": moved})
        assert renamed.status == 200
        found = session.sync(path=moved)
        assert found["copy_of"] is None
        assert found["answers"][QUESTION][""]["value"] == "zo was het"

    def test_a_copy_is_noticed_and_writes_nothing(self, session: OneSession) -> None:
        """The other file is named, the copy's answers stay out of the journal until the user chose to go on."""
        session.sync()
        copy = session.file.with_name("kopie.ipynb")
        shutil.copy(session.file, copy)
        path = copy.relative_to(session.server.root).as_posix()
        mine = {QUESTION: {"": {"value": "in de kopie", "revision": 9, "updated_at": ""}}}
        assert session.sync(mine, path=path)["copy_of"] == session.path
        assert session.sync()["answers"] == {}
        assert session.sync(mine, path=path, adopt=True)["copy_of"] is None
        assert session.sync()["copy_of"] == path

    def test_nothing_outside_the_root_is_reached(self, server: ServerProcess) -> None:
        """Upwards, absolute, by a link: refused alike."""
        outside = server.root.parent / "buiten"
        outside.mkdir(exist_ok=True)
        write_notebook(outside / "x.ipynb", {"cells": [], "metadata": {}})
        link = server.root / "link"
        if not link.exists():
            link.symlink_to(outside)
        for path in ("../buiten/x.ipynb", "/../buiten/x.ipynb", "link/x.ipynb", "a/../../buiten/x.ipynb", "x\0y"):
            assert server.api("POST", "report", {"path": path}).status == 404
        assert not (outside / "x.html").exists()


class TestSessionsAndReports:
    """What the launcher and the report's button ask for."""

    def test_programmes_name_their_settings(self, server: ServerProcess) -> None:
        """Enough to fill a dialog with."""
        found = next(one for one in server.api("GET", "programmes").json["programmes"] if one["name"] == "weerstand")
        assert found["path"] == "notebooks/weerstand.ipynb"
        assert {setting["id"] for setting in found["settings"]} == {"inwoner", "casuistiek", "team"}
        assert found["lengths"] == [60, 90, 120]

    def test_a_new_session_is_listed_first(self, session: OneSession) -> None:
        """And its notebook is one that Jupyter opens."""
        listed = session.server.api("GET", "sessions").json["sessions"]
        assert listed[0]["path"] == session.path or session.path in {one["path"] for one in listed}
        assert session.server.request("GET", f"api/contents/{session.path}").json["type"] == "notebook"

    def test_a_wrong_wish_is_a_sentence(self, server: ServerProcess) -> None:
        """An unknown programme or setting names what there is."""
        assert "weerstand" in server.api("POST", "sessions", {"programme": "kapper"}).json["message"]
        assert "inwoner" in server.api("POST", "sessions", {"setting": "kapper"}).json["message"]

    def test_the_report_stands_beside_the_session(self, session: OneSession) -> None:
        """Its contents path and name come back."""
        made = session.server.api("POST", "report", {"path": session.path}).json
        assert made == {"path": session.path.replace(".ipynb", ".html"), "name": session.file.stem + ".html"}
        assert session.file.with_suffix(".html").read_text(encoding="utf-8").startswith("<!")


def save(session: OneSession, notebook: dict[str, Any]) -> Reply:
    """Save a notebook the way JupyterLab does."""
    model = {"type": "notebook", "format": "json", "content": notebook}
    return session.server.request("PUT", f"api/contents/{session.path}", model)


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


def test_no_words_of_people_in_the_log(server: ServerProcess) -> None:
    """After every kind of fault with one marker in it, the whole debug log is free of it (T37)."""
    session = OneSession(server)
    session.record(MARKER)
    session.record(MARKER, question_id=MARKER)
    session.record(MARKER, path=f"{MARKER}/x.ipynb")
    session.record(MARKER, id=MARKER)
    session.record(None, answers={MARKER: MARKER})
    session.sync({QUESTION: {"": {"value": MARKER, "revision": 2, "updated_at": ""}}})
    for path in ("report", "sessions", f"sessions/{session.id}/entries", f"sessions/{session.id}/sync"):
        server.api("POST", path, {"path": MARKER, MARKER: MARKER, "title": MARKER * 99, "programme": MARKER})
        server.api("POST", path, f'{{"path": "{MARKER}'.encode())
    notebook = read_notebook(session.file)
    put_answers(notebook, {QUESTION: {"": Answer(MARKER, 3)}})
    save(session, notebook)
    session.file.write_bytes(session.file.read_bytes()[:-400])
    server.api("POST", "report", {"path": session.path})
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
