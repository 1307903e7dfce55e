"""A session on a running server, as a page of ours would use it."""

import uuid
from pathlib import Path
from typing import Any

from tests.server_process import Reply, ServerProcess
from weerstand_widgets.workspace import read_notebook

QUESTION = "case.situation"
UNLINKED = "reasons.weights"
MARKER = "kenmerkende woorden van een deelnemer"
NEEDLES = (MARKER, MARKER.replace(" ", "%20"), MARKER.replace(" ", "+"))


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


def save(session: OneSession, notebook: dict[str, Any]) -> Reply:
    """Save a notebook the way JupyterLab does."""
    model = {"type": "notebook", "format": "json", "content": notebook}
    return session.server.request("PUT", f"api/contents/{session.path}", model)
