"""The server extension in a real Jupyter server: logins, the API, files that move."""

import inspect
import json
import shutil
import uuid
from typing import Any

import pytest
from jupyter_server.base.handlers import JupyterHandler

from tests.one_session import MARKER, QUESTION, OneSession
from tests.server_process import ServerProcess
from weerstand_widgets.causes import Cause
from weerstand_widgets.server.routes import routes
from weerstand_widgets.workspace import write_notebook


def own_method(handler: type[JupyterHandler], name: str) -> Any:
    """Return what answers a method in a handler or in a base of ours; None where nothing of ours does."""
    ours = (one for one in handler.__mro__ if one.__module__.startswith("weerstand_widgets"))
    return next((vars(one)[name] for one in ours if name in vars(one)), None)


class TestLogin:
    """Nobody without a login (T34)."""

    def test_every_route_asks_for_a_login(self, server: ServerProcess) -> None:
        """Each of our routes, with each method, answers 403 and a sentence."""
        for pattern, handler in routes():
            path = pattern.replace(r"([0-9a-f]{32})", "0" * 32)
            for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"):
                reply = server.request(method, path, b"{}" if method == "POST" else None, token=None)
                has_method = own_method(handler, method.lower()) is not None
                assert reply.status in ({403} if has_method else {403, 405}), (method, path)
                if has_method:
                    assert "ingelogd" in reply.json["message"]
                    assert reply.json["cause"] == "login"

    def test_every_handler_is_jupyter_s_own_kind(self) -> None:
        """A plain tornado handler would be open to everyone; each method has the login's wrapper."""
        for _, handler in routes():
            assert issubclass(handler, JupyterHandler)
            for name in ("get", "post", "put", "patch", "delete"):
                if (method := own_method(handler, name)) is not None:
                    assert "@web.authenticated" in inspect.getsource(method)

    def test_a_foreign_host_or_page_is_refused(self, server: ServerProcess) -> None:
        """A page elsewhere cannot have the browser ask on its behalf."""
        foreign = [{"Host": "kwaad.example"}, {"Origin": "https://kwaad.example"}]
        for headers in foreign:
            reply = server.request("GET", "weerstand/api/start", token=None, headers=headers)
            assert reply.status in {403, 404}
        with_token = server.request("GET", "weerstand/api/start", headers={"Host": "kwaad.example"})
        assert with_token.status == 403


class TestEntries:
    """What was typed."""

    def test_an_entry_is_acknowledged_and_comes_back(self, session: OneSession) -> None:
        """The reply names the ids; another browser gets the answer when it opens the session."""
        entry_id = uuid.uuid4().hex
        assert session.record("zo was het", id=entry_id).json["saved"] == [entry_id]
        assert session.record("zo was het", id=entry_id).json["saved"] == [entry_id]
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

    @pytest.mark.parametrize("change", [{"id": "geen id"}, {"path": "../buiten.ipynb"}, {"path": ""}, {"answers": 3}])
    def test_what_no_page_of_ours_sends_is_refused(self, session: OneSession, change: dict[str, Any]) -> None:
        """One sentence; nothing is kept (T24)."""
        assert 400 <= session.record("x", **change).status < 500
        assert session.sync()["answers"] == {}

    @pytest.mark.parametrize(
        "change",
        [
            {"question_id": "../../etc"},
            {"answers": {"a b": {"value": 1, "revision": 1, "updated_at": ""}}},
            {"answers": {"": {"value": 1, "revision": 0, "updated_at": ""}}},
            {"answers": {"": {"value": 1, "revision": 10**30, "updated_at": ""}}},
            {"answers": {"": {"value": 1, "revision": 1, "updated_at": MARKER}}},
            {"answers": {"": {"value": 1, "revision": 1, "updated_at": "", MARKER: 1}}},
            {"answers": {"": {"value": 1, "revision": 2**31, "updated_at": ""}}},
            {"answers": {"": 3}},
        ],
    )
    def test_one_answer_that_is_none_takes_no_other_along(self, session: OneSession, change: dict[str, Any]) -> None:
        """It is refused with a sentence that quotes nothing, typed or from a cell; what came with it is kept (T58)."""
        good = {"": {"value": "blijft", "revision": 1, "updated_at": ""}}
        bad = {"id": uuid.uuid4().hex, "question_id": "case.tried", "answers": good} | change
        other = {"id": uuid.uuid4().hex, "question_id": QUESTION, "answers": good}
        message = {"path": session.path, "entries": [bad, other]}
        reply = session.server.api("POST", f"sessions/{session.id}/entries", message)
        assert (reply.status, reply.json["saved"]) == (200, [other["id"]])
        assert [one["id"] for one in reply.json["refused"]] == [bad["id"]]
        assert MARKER not in str(reply.json)
        later = {"": {"value": "uit de cel", "revision": 2, "updated_at": ""}}
        synced = session.sync({bad["question_id"]: bad["answers"], QUESTION: later})
        assert [one["question_id"] for one in synced["refused"]] == [bad["question_id"]]
        assert session.sync()["answers"] == {QUESTION: later}

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"path": "a"}'])
    def test_other_bodies_are_refused(self, session: OneSession, body: bytes) -> None:
        """Cut, deep or other JSON is a refusal, never a traceback."""
        for route in ("entries", "sync"):
            reply = session.server.api("POST", f"sessions/{session.id}/{route}", body)
            assert (reply.status, route) in {(400, route), (410, "sync")}

    def test_a_body_beyond_all_measure_is_refused(self, session: OneSession) -> None:
        """413, with the limit named."""
        reply = session.record("x" * 33_000_000)
        assert reply.status == 413
        assert "MB" in reply.json["message"]


class TestCauses:
    """A page hears by name why something is not kept, and so can say the right thing in the right place."""

    @pytest.mark.parametrize(
        ("change", "cause"),
        [
            ({"id": "geen id"}, "unfit"),
            ({"path": "../buiten.ipynb"}, "outside"),
            ({"path": "weg.ipynb"}, "deleted"),
        ],
    )
    def test_a_refusal_has_its_cause(self, session: OneSession, change: dict[str, Any], cause: str) -> None:
        """Its status is the one the list of causes gives."""
        reply = session.record("x", **change)
        assert reply.json["cause"] == cause
        assert reply.status == Cause[cause.upper()].status

    def test_settings_that_cannot_be_read_are_named(self, session: OneSession) -> None:
        """Nothing is refused for good: mended, the same entry is kept."""
        settings = session.server.root / "weerstand.toml"
        before = settings.read_bytes()
        settings.write_bytes(b"journal = ")
        try:
            refused = session.record("x")
        finally:
            settings.write_bytes(before)
        assert (refused.status, refused.json["cause"]) == (503, "settings")
        assert session.record("x").json["saved"]

    def test_an_unknown_address_is_one(self, server: ServerProcess) -> None:
        """Of another version's page, or with another method."""
        assert server.api("GET", "make").json["cause"] == "unknown"


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
            assert server.api("POST", "make", {"path": path}).status in {400, 404}
        assert not (outside / "x.html").exists()


class TestSessionsAndReports:
    """What the launcher and the report's button ask for."""

    def test_programmes_name_their_settings(self, server: ServerProcess) -> None:
        """Enough to fill a dialog with."""
        found = next(one for one in server.api("GET", "start").json["programmes"] if one["name"] == "weerstand")
        assert found["path"] == "notebooks/weerstand.ipynb"
        assert {setting["id"] for setting in found["settings"]} == {"inwoner", "casuistiek", "team", "eigen_team"}
        assert found["lengths"] == [60, 90, 120]

    def test_a_new_session_is_listed_first(self, session: OneSession) -> None:
        """And its notebook is one that Jupyter opens."""
        listed = session.server.api("GET", "start").json["sessions"]
        assert listed[0]["path"] == session.path or session.path in {one["path"] for one in listed}
        assert session.server.request("GET", f"api/contents/{session.path}").json["type"] == "notebook"

    def test_a_wrong_wish_is_a_sentence(self, server: ServerProcess) -> None:
        """An unknown programme or setting names what there is."""
        assert "weerstand" in server.api("POST", "sessions", {"programme": "kapper"}).json["message"]
        assert "inwoner" in server.api("POST", "sessions", {"setting": "kapper"}).json["message"]

    def test_the_report_stands_beside_the_session(self, session: OneSession) -> None:
        """Its contents path and name come back; what its file has yet to get from the journal is in it."""
        session.record(MARKER)
        made = session.server.api("POST", "make", {"path": session.path}).json["files"]
        name = session.file.stem + ".html"
        assert [one.pop("wish")["size"] for one in made] == ["short"]
        assert made == [{"path": session.path.replace(".ipynb", ".html"), "name": name, "title": "Verslag, kort"}]
        full = session.server.api("POST", "make", {"path": session.path, "size": "full"}).json["files"][0]
        assert full["name"] == session.file.stem + ".volledig.html"
        html = session.file.with_name(full["name"]).read_text(encoding="utf-8")
        assert html.startswith("<!")
        assert MARKER in html

    def test_the_facilitators_sheet_holds_no_answer(self, session: OneSession) -> None:
        """In the words of the session's setting; nothing is written beside it."""
        session.record(MARKER)
        before = sorted(session.file.parent.iterdir())
        html = session.server.api("POST", "crib", {"path": session.path}).json["html"]
        assert html.startswith("<!")
        assert "Als het spannend wordt" in html
        assert MARKER not in html
        assert sorted(session.file.parent.iterdir()) == before
