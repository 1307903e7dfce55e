"""Archive and delete, asked of a real Jupyter server: what goes is said, and what goes is gone."""

import sqlite3
import subprocess
import sys
import uuid

import pytest

from tests.one_session import MARKER, QUESTION, OneSession, save
from tests.server_process import ServerProcess
from tests.unit.start_screen import ask, listed
from weerstand_widgets.workspace import read_notebook

PEOPLE = [
    {"id": "p1", "name": "Ans", "roles": ["facilitator"], "present": True},
    {"id": "p2", "name": "Bo", "roles": ["presenter"], "present": False},
    {"id": "p3", "name": "Cor", "roles": [], "present": True},
]


class TestArchive:
    """Out of sight, and nothing lost."""

    def test_it_goes_and_comes_back(self, session: OneSession) -> None:
        """Its folder moves; the list says so; the journal knows where it is."""
        session.sync()
        session.record("zo was het")
        away = ask(session, "archive", archived=True).json["path"]
        assert away == session.path.replace("sessies/", "sessies/archief/")
        assert listed(session)["archived"] is True
        shown = session.server.api("GET", "start").json["sessions"]
        assert session.id not in {one["session"] for one in shown if not one["archived"]}
        assert session.sync(path=away)["copy_of"] is None
        back = session.server.api("POST", "sessions/archive", {"path": away, "archived": False}).json["path"]
        assert (back, listed(session)["archived"]) == (session.path, False)
        assert ask(session, "archive", archived=False).json["path"] == session.path

    def test_a_page_that_has_it_open_loses_nothing(self, session: OneSession) -> None:
        """What it still types is kept; its save makes no second file and says where to look."""
        session.sync()
        notebook = read_notebook(session.file)
        away = ask(session, "archive", archived=True).json["path"]
        assert session.record("nog net getypt").status == 200
        refused = save(session, notebook)
        assert refused.status == 410
        assert "verplaatst" in refused.json["message"]
        assert not session.file.parent.exists()
        assert session.sync(path=away)["answers"][QUESTION][""]["value"] == "nog net getypt"
        copy = away.replace(".ipynb", "-kopie.ipynb")
        model = {"type": "notebook", "format": "json", "content": notebook}
        assert session.server.request("PUT", f"api/contents/{copy}", model).status in {200, 201}

    def test_what_has_no_folder_of_its_own_stays(self, server: ServerProcess) -> None:
        """A programme, or a loose notebook: a sentence, and nothing moves."""
        reply = server.api("POST", "sessions/archive", {"path": "notebooks/weerstand.ipynb", "archived": True})
        assert reply.status == 400
        assert (server.root / "notebooks" / "weerstand.ipynb").exists()


class TestDelete:
    """Exactly what goes, and that it goes."""

    def test_it_says_what_goes_and_then_it_is_gone(self, session: OneSession) -> None:
        """Files, checkpoint and rows; a backup that may hold it is named; another session is left alone."""
        other = OneSession(session.server)
        other.record("van een ander")
        session.record(MARKER)
        session.record(MARKER, 2)
        session.server.api("POST", "make", {"path": session.path})
        assert session.server.request("POST", f"api/contents/{session.path}/checkpoints").status == 201
        backup = session.server.root / "weerstand.damaged-20261101-100000.sqlite"
        backup.write_bytes(b"")
        would = ask(session, "deletion").json
        would["files"].sort()
        stem = session.file.stem
        checkpoint = f".ipynb_checkpoints/{stem}-checkpoint.ipynb"
        assert would == {
            "title": listed(session)["title"],
            "files": [checkpoint, f"{stem}.html", f"{stem}.ipynb"],
            "answers": 1,
            "copies": [backup.name],
        }
        assert session.file.exists()
        assert sorted(ask(session, "delete").json["deleted"]) == sorted(would["files"])
        assert not session.file.parent.exists()
        backup.unlink()
        files = [path for path in session.server.root.rglob("*") if path.is_file()]
        assert not [path for path in files if MARKER.encode() in path.read_bytes()]
        assert other.sync()["answers"][QUESTION][""]["value"] == "van een ander"

    def test_a_page_that_has_it_open_does_not_bring_it_back(self, session: OneSession) -> None:
        """Neither its save nor what it types."""
        notebook = read_notebook(session.file)
        session.record("x")
        assert ask(session, "delete").status == 200
        assert save(session, notebook).status == 410
        typed = session.record(MARKER, id=uuid.uuid4().hex)
        assert typed.status == 410
        assert "gewist" in typed.json["message"]
        assert not session.file.parent.exists()
        with sqlite3.connect(session.server.root / "weerstand.sqlite") as journal:
            query = "SELECT count(*) FROM entries WHERE session_id = ?"
            assert journal.execute(query, (session.id,)).fetchone() == (0,)
        journal.close()

    def test_a_session_deleted_beside_the_server_does_not_come_back_either(self, session: OneSession) -> None:
        """By the command, of which this server knows nothing: what a page still types or holds is kept nowhere."""
        session.record("x")
        answers = {QUESTION: {"": {"value": MARKER, "revision": 2, "updated_at": ""}}}
        notebook = read_notebook(session.file)
        command = [sys.executable, "-m", "weerstand_widgets", "delete", "--yes", str(session.file)]
        subprocess.run(command, check=True, capture_output=True)
        assert session.record(MARKER).status == 410
        assert save(session, notebook).status == 410
        message = {"path": session.path, "answers": answers, "forget": []}
        assert session.server.api("POST", f"sessions/{session.id}/sync", message).status == 410
        files = [path for path in session.server.root.rglob("*") if path.is_file()]
        assert not [path for path in files if MARKER.encode() in path.read_bytes()]

    def test_a_page_that_has_it_open_where_it_was_before_does_not_either(self, session: OneSession) -> None:
        """First moved to the archive, then deleted there: what is typed at the old place is not kept."""
        session.sync()
        away = ask(session, "archive", archived=True).json["path"]
        assert session.server.api("POST", "sessions/delete", {"path": away}).status == 200
        assert session.record(MARKER).status == 410

    def test_only_sessions_can_be_deleted(self, server: ServerProcess) -> None:
        """A programme, a folder, another file, a place outside: refused, and still there."""
        for path in ("notebooks/weerstand.ipynb", "sessies", "weerstand.toml", "../x.ipynb", "weg/x.ipynb"):
            for what in ("deletion", "delete"):
                assert 400 <= server.api("POST", f"sessions/{what}", {"path": path}).status < 500, path
        assert (server.root / "notebooks" / "weerstand.ipynb").exists()
        assert (server.root / "weerstand.toml").exists()


class TestRecover:
    """`POST weerstand/api/sessions/recover`: what the button "Herstel deze sessie" asks."""

    def test_a_cut_session_is_whole_again(self, session: OneSession) -> None:
        """In its place, with what the journal has; the cut file is kept and named, and the report can be made."""
        session.sync()
        session.record(MARKER)
        left = session.file.read_bytes()[:2000]
        session.file.write_bytes(left)
        done = ask(session, "recover")
        assert done.status == 200, done.body
        assert done.json["recovered"] >= 1
        assert session.file.with_name(done.json["kept"]).read_bytes() == left
        assert session.server.api("POST", "make", {"path": session.path, "size": "full"}).status == 200
        assert MARKER in session.file.with_suffix(".volledig.html").read_text(encoding="utf-8")

    def test_a_whole_session_is_left_alone(self, session: OneSession) -> None:
        """No byte changes, and nothing is set aside."""
        before = session.file.read_bytes()
        assert ask(session, "recover").json["kept"] is None
        assert session.file.read_bytes() == before

    @pytest.mark.parametrize("path", ["weerstand.toml", "weerstand.sqlite", "../elders.ipynb", "sessies"])
    def test_what_is_no_session_is_refused(self, server: ServerProcess, path: str) -> None:
        """With a sentence, and nothing is written."""
        before = sorted(server.root.rglob("*"))
        assert server.api("POST", "sessions/recover", {"path": path}).status in {400, 404}
        assert sorted(server.root.rglob("*")) == before


class TestMerge:
    """`POST weerstand/api/sessions/merge`: what the button "Voeg samen" asks."""

    def test_two_files_are_one_and_a_page_with_the_other_is_told(self, session: OneSession) -> None:
        """The list has one line, the other file is kept under another name, and is not saved anew."""
        other = session.file.with_name(f"{session.file.stem}-LAPTOP.ipynb")
        other.write_bytes(session.file.read_bytes())
        assert listed(session)["others"] == [session.path.replace(".ipynb", "-LAPTOP.ipynb")]
        done = ask(session, "merge")
        assert (done.status, done.json["path"]) == (200, session.path)
        assert other.with_name(done.json["aside"][0]).exists()
        assert "others" not in listed(session)
        model = {"type": "notebook", "format": "json", "content": read_notebook(session.file)}
        path = session.path.replace(".ipynb", "-LAPTOP.ipynb")
        assert session.server.request("PUT", f"api/contents/{path}", model).status == 410

    @pytest.mark.parametrize("path", ["weerstand.toml", "notebooks/weerstand.ipynb", "../elders.ipynb", "sessies"])
    def test_what_is_no_session_is_refused(self, server: ServerProcess, path: str) -> None:
        """With a sentence."""
        assert server.api("POST", "sessions/merge", {"path": path}).status in {400, 404}
