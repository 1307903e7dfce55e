"""One user's server without the server: its folder, and the work behind its routes."""

import uuid
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from weerstand_widgets.answers import Answer, Answers
from weerstand_widgets.cells import read_meta
from weerstand_widgets.journal import Entry
from weerstand_widgets.server.desk import Desk
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.maker import Maker
from weerstand_widgets.server.message import Recorded, Synced, SyncMessage
from weerstand_widgets.server.shelf import Shelf
from weerstand_widgets.server.start import Start
from weerstand_widgets.workspace import create_workspace, new_session, read_notebook

QUESTION = "case.situation"


class Seat:
    """Who sits at a server of their own.

    Attributes:
        root: The folder it shows.
    """

    def __init__(self, root: Path, *, is_workspace: bool = True) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        if is_workspace:
            create_workspace(root)
        contents: Any = SimpleNamespace(root_dir=str(root), checkpoints=None)
        self.ground = Ground(contents)
        self.desk, self.shelf, self.start = Desk(self.ground), Shelf(self.ground), Start(self.ground)
        self.maker = Maker(self.ground)

    def new(self, title: str = "Casus", **more: Any) -> str:
        """Make a session and return its contents path."""
        return self.ground.contents_path(new_session(self.ground.home(), title, **more))

    def file(self, path: str) -> Path:
        """Return a contents path's file."""
        return self.root / path

    def id_of(self, path: str) -> str:
        """Return a session's id."""
        return read_meta(read_notebook(self.file(path))).session

    def record(self, path: str, value: Any, revision: int = 1, *, session_id: str = "") -> Recorded:
        """Keep one answer, as a page does."""
        entry = Entry(uuid.uuid4().hex, QUESTION, {"": Answer(value, revision)})
        return self.desk.record(session_id or self.id_of(path), path, [entry])

    def sync(self, path: str, answers: dict[str, Answers] | None = None, *, session_id: str = "") -> Synced:
        """Open a session, as a page does."""
        return self.desk.sync(session_id or self.id_of(path), SyncMessage(path, answers or {}))

    def known(self, path: str) -> Any:
        """Return what the journal says of a session's one question."""
        found = self.sync(path).answers.get(QUESTION, {})
        return found[""].value if found else None
