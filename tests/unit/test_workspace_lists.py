"""The list of sessions: two hundred of them, damaged ones, hostile ones, and how far each is."""

import os
import shutil
import time
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerstand_widgets.cells import KEY, MIME, session_in
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.message import encode
from weerstand_widgets.server.start import Start
from weerstand_widgets.workspace import (
    create_workspace,
    find_programme,
    new_session,
    read_notebook,
    read_sessions,
    rehearse_session,
    write_notebook,
)
from weerstand_widgets.workspace.new_session import local_day
from weerstand_widgets.workspace.session_file import SessionFile, read_session_file

MANY = 200


def clock(state: str, started_at: str = "", seconds: int = 0) -> dict[str, Any]:
    """Return a phase's clock."""
    return {"started_at": started_at, "elapsed_seconds": seconds, "extra_minutes": 0, "state": state}


def session_of(path: Path, answers: dict[str, Any]) -> SessionFile:
    """Write a small session of three phases with these answers, and read it as a list does."""
    specs = [{"type": "session", "id": "session"}]
    for phase in ("a", "b", "c"):
        specs += [{"type": "phase", "id": phase, "title": phase.upper()}, {"type": "question", "id": f"{phase}.q"}]
    cells = [
        {
            "cell_type": "code",
            "metadata": {KEY: {"id": spec["id"], "answers": {"": {"value": value, "revision": 2, "updated_at": "x"}}}}
            if (value := answers.get(spec["id"])) is not None
            else {KEY: {"id": spec["id"]}},
            "outputs": [{"output_type": "display_data", "data": {MIME: spec}}],
        }
        for spec in specs
    ]
    write_notebook(path, {"cells": cells, "metadata": {KEY: {"session": "1" * 32, "programme": "klein"}}})
    found = read_session_file(path)
    assert found is not None
    return found


class TestProgress:
    """State, and the phase that was reached."""

    @pytest.mark.parametrize(
        ("answers", "state", "phase"),
        [
            ({}, "new", None),
            ({"a": clock("idle")}, "new", None),
            ({"a.q": "x"}, "underway", 0),
            ({"a.q": "x", "c.q": ""}, "underway", 0),
            ({"b.q": "x", "a.q": "x"}, "underway", 1),
            ({"a": clock("done", seconds=60)}, "underway", 1),
            ({"a": clock("done"), "b": clock("paused", "2026-11-22T20:00:00Z")}, "underway", 1),
            (
                {
                    "a": clock("running", "2026-11-22T21:00:00.5Z"),
                    "c": clock("running", "2026-11-22T20:00:00Z"),
                },
                "underway",
                0,
            ),
            ({"c": clock("done")}, "done", 2),
        ],
    )
    def test_a_session_is_where_its_clocks_are(
        self, tmp_path: Path, answers: dict[str, Any], state: str, phase: int | None
    ) -> None:
        """The phase that runs, else the one after the last that was done, else the last with an answer."""
        found = session_of(tmp_path / "x.ipynb", answers)
        assert (found.state, found.phase) == (state, phase)

    def test_a_report_makes_it_done(self, tmp_path: Path) -> None:
        """Whatever the clocks say."""
        (tmp_path / "x.html").write_text("<!doctype html>", encoding="utf-8")
        found = session_of(tmp_path / "x.ipynb", {})
        assert (found.state, found.report) == ("done", tmp_path / "x.html")


class TestHostile:
    """A list stands whatever is in the folder."""

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(("id", "type", "kind", "title", "terms", "answers", "", "value", "people", "team")),
                    inner,
                    max_size=5,
                )
            ),
            max_leaves=12,
        )
    )
    def test_any_json_is_a_session_or_none(self, tmp_path_factory: pytest.TempPathFactory, part: Any) -> None:
        """In every place where a session says something of itself."""
        path = tmp_path_factory.getbasetemp() / "vreemd.ipynb"
        for notebook in (
            {"cells": part},
            {"cells": [{"metadata": part, "outputs": []}]},
            {"cells": [{"metadata": {KEY: part}, "outputs": [{"data": {MIME: {"type": "phase", "id": "a"}}}]}]},
            {"cells": [{"metadata": {KEY: {"id": "session", "answers": {"": {"value": part}}}}}]},
            {"cells": [{"metadata": {KEY: {"id": "a"}}, "outputs": [{"data": {MIME: part}}]}]},
            {"cells": [{"metadata": {}, "outputs": [{"data": {MIME: {"type": "phase", "id": part, "title": part}}}]}]},
        ):
            path.write_bytes(msgspec.json.encode(notebook | {"metadata": {KEY: {"session": "1" * 32}}}))
            try:
                found = read_session_file(path)
            except ValueError:
                continue
            assert found is not None
            assert found.state in {"new", "underway", "done"}
            assert found.title
            assert isinstance(found.team + found.date, str)
            assert found.phase is None or 0 <= found.phase < len(found.phases)

    @pytest.mark.posix
    def test_what_is_no_file_is_not_waited_for(self, tmp_path: Path) -> None:
        """A pipe, a link to nowhere, nesting without end, half a file: named, and the others are there."""
        workspace = create_workspace(tmp_path)
        new_session(workspace, "gewoon")
        folder = workspace.sessions / "2026-11-01-vreemd"
        folder.mkdir()
        os.mkfifo(folder / "pijp.ipynb")
        (folder / "nergens.ipynb").symlink_to(tmp_path / "weg.ipynb")
        (folder / "diep.ipynb").write_bytes(b'{"cells": [], "x": ' + b"[" * 99_999)
        (folder / "half.ipynb").write_bytes(b'{"cells": [')
        (folder / "ander.ipynb").write_bytes(b'{"cells": [], "metadata": {}}')
        found = read_sessions(workspace)
        assert [one.title for one in found.found] == ["gewoon"]
        assert [path.stem for path in found.unreadable] == ["diep", "half", "nergens", "pijp"]

    @pytest.mark.parametrize("depth", [1, 300, 600, 900])
    def test_a_deep_answer_leaves_the_others_alone(self, tmp_path: Path, depth: int) -> None:
        """As deep as JSON may be, and too deep to walk through: also in a question of an unknown kind."""
        workspace = create_workspace(tmp_path)
        new_session(workspace, "gewoon")
        folder = workspace.sessions / "2026-11-01-vreemd"
        folder.mkdir()
        shown = {"data": {MIME: {"type": "question", "id": "a.q", "kind": ["actions"]}}}
        cell = {"metadata": {KEY: {"id": "a.q", "answers": {"": {"value": "DEEP", "revision": 2}}}}, "outputs": [shown]}
        notebook = msgspec.json.encode({"cells": [cell], "metadata": {KEY: {"session": "1" * 32}}})
        deep = b"[" * depth + b'"x"' + b"]" * depth
        (folder / "vreemd.ipynb").write_bytes(notebook.replace(b'"DEEP"', deep))
        assert "gewoon" in [one.title for one in read_sessions(workspace).found]

    def test_the_start_screen_stands(self, tmp_path: Path) -> None:
        """A file's name that is no text, a length without end, a programme whose id is no file's name."""
        workspace = create_workspace(tmp_path)
        folder = workspace.sessions / "2026-11-01-vreemd"
        folder.mkdir()
        header = {"title": "gewoon", "team": "Noord", "length": 10**400}
        session_of(folder / "x.ipynb", {"session": header, "a": clock("done", seconds=60), "c": clock("done")})
        (folder / "x.ipynb").replace(folder / os.fsdecode(b"\xff.ipynb"))
        programme = read_notebook(workspace.notebooks / "weerstand.ipynb")
        programme["metadata"][KEY]["programme"] = "../" * 200
        write_notebook(workspace.notebooks / "vreemd.ipynb", programme)
        screen = encode(Start(Ground(SimpleNamespace(root_dir=str(tmp_path)))).screen())
        assert [one["title"] for one in msgspec.json.decode(screen)["sessions"]] == ["gewoon"]

    def test_a_checkpoint_is_no_session(self, tmp_path: Path) -> None:
        """What Jupyter keeps of a notebook that lies loose among the sessions."""
        workspace = create_workspace(tmp_path)
        path = new_session(workspace, "gewoon")
        folder = workspace.sessions / ".ipynb_checkpoints"
        folder.mkdir()
        shutil.copy(path, folder / "los-checkpoint.ipynb")
        assert [one.path for one in read_sessions(workspace).found] == [path]


class TestTime:
    """Many sessions, and an hour that comes twice."""

    def test_two_hundred_sessions_are_read_in_a_second(self, tmp_path: Path) -> None:
        """Of this process's own time, so that a busy machine is no failure."""
        workspace = create_workspace(tmp_path)
        one = rehearse_session(find_programme(workspace, "weerstand"), "team", workspace.sessions)
        content, session_id = one.read_bytes(), session_in(read_notebook(one)).encode()
        for number in range(MANY - 1):
            folder = workspace.sessions / f"2026-11-01-sessie-{number}"
            folder.mkdir()
            own_id = f"{number:032x}".encode()
            (folder / "sessie.ipynb").write_bytes(content.replace(session_id, own_id))
        before = time.process_time()
        assert len(read_sessions(workspace).found) == MANY
        assert time.process_time() - before < 1

    def test_the_hour_that_comes_twice_keeps_its_order(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """At 2:30 the clock goes back to 2:00: what was changed later is still later, on the day it was."""
        monkeypatch.setenv("TZ", "Europe/Amsterdam")
        time.tzset()
        try:
            first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1))
            assert first.astimezone().strftime("%H:%M") == second.astimezone().strftime("%H:%M") == "02:30"
            workspace = create_workspace(tmp_path)
            for title, moment in (("later", second), ("eerder", first)):
                path = new_session(workspace, title, today=local_day(moment))
                os.utime(path, (moment.timestamp(), moment.timestamp()))
            found = read_sessions(workspace).found
            assert [one.title for one in found] == ["later", "eerder"]
            assert {one.date for one in found} == {"2026-10-25"}
            spent = datetime.fromisoformat(found[0].modified) - datetime.fromisoformat(found[1].modified)
            assert spent.total_seconds() == 3600
            assert local_day(datetime(2026, 10, 24, 22, 30, tzinfo=UTC)) == date(2026, 10, 25)
            assert local_day(datetime(2026, 10, 25, 23, 30, tzinfo=UTC)) == date(2026, 10, 26)
        finally:
            monkeypatch.undo()
            time.tzset()

    def test_a_phase_that_began_in_that_hour_is_the_last_one(self, tmp_path: Path) -> None:
        """Clocks are in UTC: the second half past two is after the first."""
        clocks = {"a": clock("paused", "2026-10-25T01:30:00Z"), "b": clock("paused", "2026-10-25T00:30:00Z")}
        assert session_of(tmp_path / "x.ipynb", clocks).phase == 0


def test_a_programme_is_no_session(tmp_path: Path) -> None:
    """A copy of a programme in the folder of the sessions is passed over."""
    workspace = create_workspace(tmp_path)
    folder = workspace.sessions / "2026-11-01-x"
    folder.mkdir()
    write_notebook(folder / "x.ipynb", read_notebook(workspace.notebooks / "weerstand.ipynb"))
    found = read_sessions(workspace)
    assert (found.found, found.unreadable) == ([], [])
