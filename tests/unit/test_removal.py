"""Deleting and archiving, where a folder holds more than one session, or a damaged one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.journal_writer import entry, journal_at
from weerstand_widgets.errors import JournalError, WorkspaceError
from weerstand_widgets.journal import KnownSession
from weerstand_widgets.journal.journal import Journal
from weerstand_widgets.journal.removal import plan_removal, remove_session
from weerstand_widgets.workspace import Workspace, create_workspace, new_session, read_notebook, write_notebook
from weerstand_widgets.workspace.archive import archive_session, copy_session
from weerstand_widgets.workspace.session_file import read_session_file


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Make a workspace."""
    return create_workspace(tmp_path / "team")


@pytest.fixture
def journal(workspace: Workspace) -> Iterator[Journal]:
    """Open its journal, and close it afterwards: Windows lets nobody take an open file away."""
    opened = journal_at(workspace.root / "weerstand.sqlite")
    yield opened
    opened.close()


def id_of(path: Path) -> str:
    """Return a session's id."""
    found = read_session_file(path)
    assert found is not None
    return found.session_id


def remove(workspace: Workspace, journal: Journal, path: Path) -> list[str]:
    """Delete a session and return the names of what went."""
    removal = plan_removal(workspace, journal, path)
    remove_session(journal, removal)
    return sorted(removal.remains.names)


class TestRemoval:
    """What goes is what was said, and nothing else."""

    def test_a_neighbour_in_the_folder_stays(self, workspace: Workspace, journal: Journal) -> None:
        """Only the session's own files go, with what Jupyter left beside them."""
        path = new_session(workspace, "x")
        neighbour = path.with_name("buur.ipynb")
        neighbour.write_bytes(new_session(workspace, "buur").read_bytes())
        beside = (".~x.sessie.ipynb", "x.sessie.ipynb.damaged-20261101-1000")
        mine = (
            path.with_suffix(".html"),
            path.with_suffix(".volledig.html"),
            *(path.with_name(name) for name in beside),
        )
        checkpoints = path.parent / ".ipynb_checkpoints"
        checkpoints.mkdir()
        for file in (*mine, checkpoints / "x.sessie-checkpoint.ipynb", neighbour.with_suffix(".html")):
            file.write_bytes(b"x")
        names = [*(file.name for file in mine), "x.sessie.ipynb", ".ipynb_checkpoints/x.sessie-checkpoint.ipynb"]
        assert remove(workspace, journal, path) == sorted(names)
        assert sorted(file.name for file in path.parent.iterdir()) == ["buur.html", "buur.ipynb"]

    def test_a_damaged_neighbour_stays(self, workspace: Workspace, journal: Journal) -> None:
        """A notebook that cannot be read may be somebody's session: it does not go along."""
        path = new_session(workspace, "x")
        neighbour = path.with_name("buur.ipynb")
        neighbour.write_bytes(b"{")
        assert remove(workspace, journal, path) == ["x.sessie.ipynb"]
        assert neighbour.exists()

    def test_the_original_keeps_its_journal_when_a_copy_goes(self, workspace: Workspace, journal: Journal) -> None:
        """What was typed in the original and is not in its file yet is still there."""
        path = new_session(workspace, "x")
        copy = path.with_name("kopie.ipynb")
        copy.write_bytes(path.read_bytes())
        journal.remember(KnownSession(id_of(path), path.relative_to(workspace.root).as_posix()))
        journal.record(id_of(path), [entry("a")])
        removal = plan_removal(workspace, journal, copy)
        assert removal.answers == 0
        remove_session(journal, removal)
        assert journal.count_answers(id_of(path)) == 1

    def test_a_copy_is_named_and_stays(self, workspace: Workspace, journal: Journal) -> None:
        """The same session in two files: whoever deletes it must know of the other."""
        path, other = new_session(workspace, "x"), new_session(workspace, "y")
        other.write_bytes(path.read_bytes())
        path.with_name("kopie.ipynb").write_bytes(path.read_bytes())
        (workspace.root / ".jupyter_ystore.db").write_bytes(b"x")
        removal = plan_removal(workspace, journal, path)
        copies = (path.with_name("kopie.ipynb"), other)
        named = (copy.relative_to(workspace.root).as_posix() for copy in copies)
        assert removal.remains.copies == (".jupyter_ystore.db", *named)
        remove_session(journal, removal)
        assert not path.exists()
        assert all(copy.exists() for copy in copies)

    def test_answers_are_counted_once(self, workspace: Workspace, journal: Journal) -> None:
        """However often they were changed; and then there are none."""
        path = new_session(workspace, "x")
        for revision, question_id in ((1, "case.situation"), (2, "case.situation"), (1, "case.own_part")):
            journal.record(id_of(path), [entry("x", revision, question_id)])
        removal = plan_removal(workspace, journal, path)
        assert removal.answers == 2
        remove_session(journal, removal)
        assert journal.count_answers(removal.session_id) == 0

    def test_a_damaged_session_is_known_by_its_place(self, workspace: Workspace, journal: Journal) -> None:
        """It can be deleted like any other; a stranger cannot."""
        path = new_session(workspace, "x")
        session_id = id_of(path)
        journal.remember(KnownSession(session_id, path.relative_to(workspace.root).as_posix(), "weerstand"))
        journal.record(session_id, [entry()])
        path.write_bytes(path.read_bytes()[:300])
        assert remove(workspace, journal, path) == ["x.sessie.ipynb"]
        assert (path.parent.exists(), journal.count_answers(session_id)) == (False, 0)
        stranger = workspace.root / "vreemd.ipynb"
        stranger.write_bytes(b"{")
        with pytest.raises(WorkspaceError):
            plan_removal(workspace, journal, stranger)

    def test_the_archive_is_nobodys_own_folder(self, workspace: Workspace, journal: Journal) -> None:
        """A notebook that lies loose in it goes alone, also when nobody can read the others."""
        kept = archive_session(workspace, new_session(workspace, "x"), archived=True)
        kept.write_bytes(kept.read_bytes()[:300])
        loose = kept.parent.with_name("los.ipynb")
        loose.write_bytes(new_session(workspace, "y").read_bytes())
        with pytest.raises(WorkspaceError) as refusal:
            archive_session(workspace, loose, archived=True)
        assert refusal.value.key == "session_loose"
        assert remove(workspace, journal, loose) == ["los.ipynb"]
        assert (loose.exists(), kept.exists()) == (False, True)

    def test_what_lies_behind_a_link_stays(self, workspace: Workspace, journal: Journal) -> None:
        """A link among the sessions may lead to a folder with other things in it."""
        loose = workspace.root / "los.ipynb"
        new_session(workspace, "x").replace(loose)
        (workspace.sessions / "verwijzing").symlink_to(workspace.root, target_is_directory=True)
        assert remove(workspace, journal, workspace.sessions / "verwijzing" / "los.ipynb") == ["los.ipynb"]
        assert (workspace.notebooks / "weerstand.ipynb").exists()

    def test_a_programme_is_no_session(self, workspace: Workspace, journal: Journal) -> None:
        """Nobody loses their programme this way."""
        with pytest.raises(WorkspaceError) as refusal:
            plan_removal(workspace, journal, workspace.notebooks / "weerstand.ipynb")
        assert refusal.value.key == "no_session"

    def test_without_a_journal_nothing_goes(
        self, workspace: Workspace, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Half a deletion would leave words that nobody can find any more."""
        path = new_session(workspace, "x")
        removal = plan_removal(workspace, journal, path)

        def refuse(_session_id: str) -> None:
            raise JournalError("journal_closed")

        monkeypatch.setattr(journal, "delete_session", refuse)
        with pytest.raises(JournalError):
            remove_session(journal, removal)
        assert path.exists()


class TestArchive:
    """Out of sight and back, without two of a name in each other's way."""

    def test_a_name_that_is_taken_gets_a_number(self, workspace: Workspace) -> None:
        """Both stay."""
        today = datetime.now(UTC).date()
        first = archive_session(workspace, new_session(workspace, "x", today=today), archived=True)
        second = archive_session(workspace, new_session(workspace, "x", today=today), archived=True)
        assert second.parent.name == f"{first.parent.name}-2"
        assert id_of(first) != id_of(second)
        archive_session(workspace, first, archived=False)
        archive_session(workspace, second, archived=False)
        assert not (workspace.sessions / "archief").exists()

    @pytest.mark.parametrize(
        ("content", "key"), [(None, "notebook_missing"), (b"{", "notebook_damaged"), (b'{"cells": []}', "no_session")]
    )
    def test_what_is_no_session_is_refused(self, workspace: Workspace, content: bytes | None, key: str) -> None:
        """One sentence, and nothing moves."""
        path = workspace.sessions / "2026-11-01-x" / "x.sessie.ipynb"
        path.parent.mkdir()
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(WorkspaceError) as refusal:
            archive_session(workspace, path, archived=True)
        assert refusal.value.key == key
        assert path.parent.exists()

    def test_a_loose_notebook_stays(self, workspace: Workspace) -> None:
        """It has no folder of its own to move."""
        loose = workspace.root / "los.ipynb"
        loose.write_bytes(new_session(workspace, "x").read_bytes())
        with pytest.raises(WorkspaceError) as refusal:
            archive_session(workspace, loose, archived=True)
        assert refusal.value.key == "session_loose"

    def test_a_copy_needs_its_programme(self, workspace: Workspace) -> None:
        """Where that is gone, the sentence says which there are."""
        path = new_session(workspace, "x")
        notebook = read_notebook(path)
        notebook["metadata"]["weerstand"]["programme"] = "vergeten"
        write_notebook(path, notebook)
        with pytest.raises(WorkspaceError) as refusal:
            copy_session(workspace, path)
        assert refusal.value.key == "programme_unknown"
        assert "weerstand" in str(refusal.value)
