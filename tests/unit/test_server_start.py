"""What the start screen asks of a real Jupyter server: the list, and everything that begins or ends there."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.one_session import MARKER, OneSession, save
from tests.server_process import ServerProcess, running_server
from tests.unit.start_screen import listed, make, team_of
from weerstand_widgets.cells import read_session
from weerstand_widgets.workspace import read_notebook
from weerstand_widgets.workspace.roles import without_presenter

PEOPLE = [
    {"id": "p1", "name": "Ans", "roles": ["facilitator"], "present": True},
    {"id": "p2", "name": "Bo", "roles": ["presenter"], "present": False},
    {"id": "p3", "name": "Cor", "roles": [], "present": True},
]


class TestList:
    """`GET start`."""

    def test_a_session_shows_how_far_it_is(self, session: OneSession) -> None:
        """New, then underway in the phase whose clock runs, then done once its report is made."""
        assert listed(session) | {"modified": ""} == {
            "path": session.path,
            "session": session.id,
            "title": listed(session)["title"],
            "team": "",
            "date": listed(session)["date"],
            "modified": "",
            "programme": "weerstand",
            "state": "new",
            "phase": None,
            "report": None,
            "archived": False,
            "rehearsal": False,
        }
        notebook = read_notebook(session.file)
        cell = next(one for one in notebook["cells"] if one["metadata"].get("weerstand", {}).get("id") == "case")
        running = {"started_at": "2026-11-22T20:00:00Z", "elapsed_seconds": 0, "extra_minutes": 0, "state": "running"}
        cell["metadata"]["weerstand"]["answers"] = {"": {"value": running, "revision": 1, "updated_at": ""}}
        assert save(session, notebook).status == 200
        assert listed(session)["state"] == "underway"
        assert listed(session)["phase"] == {"number": 4, "total": 12, "title": "Casus vertellen"}
        report = session.server.api("POST", "make", {"path": session.path}).json["files"][0]["path"]
        assert (listed(session)["state"], listed(session)["report"]) == ("done", report)

    def test_a_damaged_session_is_named_and_no_more(self, session: OneSession) -> None:
        """The others are still there."""
        broken = session.file.parent.parent / "2026-11-01-stuk" / "stuk.ipynb"
        broken.parent.mkdir()
        broken.write_bytes(session.file.read_bytes()[:500])
        screen = session.server.api("GET", "start").json
        assert screen["unreadable"] == [broken.relative_to(session.server.root).as_posix()]
        assert session.id in {one["session"] for one in screen["sessions"]}
        broken.unlink()

    def test_it_is_quiet_only_when_asked(self, server: ServerProcess, tmp_path: Path) -> None:
        """A plain server hides nothing of JupyterLab; the option that `weerstand start` gives does."""
        assert server.api("GET", "start").json["quiet"] is False
        with running_server(tmp_path, "--Weerstand.quiet=True") as quiet:
            assert quiet.api("GET", "start").json["quiet"] is True

    def test_the_journal_is_no_file_to_open(self, session: OneSession) -> None:
        """The list of files shows the settings and not the database."""
        session.record("x")
        assert (session.server.root / "weerstand.sqlite").exists()
        names = {one["name"] for one in session.server.request("GET", "api/contents").json["content"]}
        assert {"weerstand.toml", "sessies"} <= names
        assert not [name for name in names if name.startswith("weerstand.sqlite")]


class TestNewSession:
    """`POST sessions`, with all a team brings along."""

    def test_team_people_and_actions_are_in_the_notebook(self, server: ServerProcess) -> None:
        """In the header, and in the look back."""
        wish = {"team": " Wijkteam  Oost ", "people": PEOPLE, "actions": ["Bellen (Ans)"], "setting": "team"}
        session = read_session(read_notebook(make(server, title="Met elkaar", **wish)))
        assert session.header.team == "Wijkteam Oost"
        assert [(one.name, one.roles, one.present) for one in session.header.people] == [
            ("Ans", ("facilitator",), True),
            ("Bo", ("presenter",), False),
            ("Cor", (), True),
        ]
        assert [row["action"] for row in session.value("look_back.follow_up")] == ["Bellen (Ans)"]

    def test_what_a_session_is_born_with_is_nobody_s_answer(self, server: ServerProcess) -> None:
        """Open actions and learned minutes alone leave it new."""
        path = make(server, title="Pas gemaakt", team="Wijkteam Nieuw", actions=["Bellen"])
        screen = server.api("GET", "start").json
        found = next(one for one in screen["sessions"] if one["path"] == path.relative_to(server.root).as_posix())
        assert (found["state"], found["phase"]) == ("new", None)

    @pytest.mark.parametrize(
        "people",
        [
            [{"id": "p1", "name": MARKER, "roles": ["koning"]}],
            [{"id": "p 1", "name": MARKER}],
            [{"id": "", "name": MARKER}],
            [{"id": "p1", "name": MARKER}, {"id": "p1", "name": "x"}],
            [{"id": "p1", "name": 3}],
            [{"id": "p1", "name": "x", MARKER: 1}],
            MARKER,
        ],
    )
    def test_people_that_are_none_are_refused(self, server: ServerProcess, people: Any) -> None:
        """One sentence that names nobody; nothing is made, nothing is logged."""
        before = len(server.api("GET", "start").json["sessions"])
        reply = server.api("POST", "sessions", {"title": "x", "people": people})
        assert reply.status == 400
        assert MARKER not in reply.json["message"]
        assert len(server.api("GET", "start").json["sessions"]) == before
        assert MARKER not in server.log.read_text(encoding="utf-8")

    def test_a_team_is_remembered(self, server: ServerProcess) -> None:
        """Its people come back all present, roles one place on and nobody presenting yet; so do its open actions."""
        first = make(server, title="Eerste", team="Wijkteam Zuid", people=PEOPLE, setting="team", length=60)
        path = first.relative_to(server.root).as_posix()
        assert team_of(server, "Wijkteam Zuid")["previous"] is None
        notebook = read_notebook(first)
        answers = {
            "case.situation": "Zo was het.",
            "actions.agreements": [{"what": "Bellen", "who": "Bo"}, {"what": "Gedaan", "done": True}],
        }
        for cell in notebook["cells"]:
            meta = cell["metadata"].get("weerstand", {})
            if meta.get("id") in answers:
                moment = "2026-11-22T20:00:00Z"
                meta["answers"] = {"": {"value": answers[meta["id"]], "revision": 1, "updated_at": moment}}
        model = {"type": "notebook", "format": "json", "content": notebook}
        assert server.request("PUT", f"api/contents/{path}", model).status == 200
        team = team_of(server, "Wijkteam Zuid")
        assert (team["setting"], team["length"]) == ("team", 60)
        assert team["previous"] == {"path": path, "title": "Eerste", "date": team["previous"]["date"]}
        assert [(one["name"], one["roles"], one["present"]) for one in team["people"]] == [
            ("Ans", [], True),
            ("Bo", ["facilitator"], True),
            ("Cor", [], True),
        ]
        assert team["actions"] == ["Bellen (Bo)"]
        assert team["learned"] == {}
        second = read_session(read_notebook(make(server, title="Tweede", team="wijkteam zuid")))
        assert [row["action"] for row in second.value("look_back.follow_up")] == ["Bellen (Bo)"]


class TestCopyAndRehearsal:
    """Beginning anew, and beginning for practice."""

    def test_a_copy_has_the_people_and_no_answer(self, server: ServerProcess) -> None:
        """Another session of the same kind; who brings in a case is chosen in it."""
        first = make(server, title="Zelfde", team="Wijkteam West", people=PEOPLE, setting="team", length=120)
        path = first.relative_to(server.root).as_posix()
        model = {"path": server.api("POST", "sessions/copy", {"path": path}).json["path"]}
        before, copy = (read_session(read_notebook(server.root / one)) for one in (path, model["path"]))
        assert copy.session_id != before.session_id
        assert copy.header == msgspec.structs.replace(before.header, people=without_presenter(before.header.people))
        assert [one for one in copy.plan.questions if not copy.is_empty(one.id)] == []

    def test_a_rehearsal_is_filled_and_counts_for_nothing(self, server: ServerProcess) -> None:
        """It says what it is, its clocks have still to run, and its invented team is not remembered."""
        path = server.api("POST", "rehearsal", {"programme": "weerstand", "setting": "team"}).json["path"]
        session = read_session(read_notebook(server.root / path))
        assert session.header.title.startswith("Oefensessie")
        assert [one for one in session.asked() if session.is_empty(one.id)] == []
        assert {session.timing(phase.id).state for phase in session.plan.phases} == {"idle"}
        screen = server.api("GET", "start").json
        programme = next(one for one in screen["programmes"] if one["name"] == "weerstand")
        assert programme["cases"] == ["inwoner", "casuistiek", "team"]
        assert next(one for one in screen["sessions"] if one["path"] == path)["rehearsal"] is True
        assert session.header.team not in {team["name"] for team in screen["teams"]}

    def test_a_new_programme_is_on_the_list(self, server: ServerProcess) -> None:
        """Under its title, and a session of it can begin at once."""
        path = server.api("POST", "programmes", {"title": "Kennismaken"}).json["path"]
        assert path == "notebooks/kennismaken.ipynb"
        found = next(one for one in server.api("GET", "start").json["programmes"] if one["path"] == path)
        assert (found["name"], found["title"], found["cases"]) == ("kennismaken", "Kennismaken", [])
        session = read_session(read_notebook(make(server, title="Eerste keer", programme=path)))
        assert session.plan.header.programme == "kennismaken"
