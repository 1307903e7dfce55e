"""What the start screen asks, in the words of the tests."""

from pathlib import Path
from typing import Any

from tests.one_session import OneSession
from tests.server_process import Reply, ServerProcess


def listed(session: OneSession) -> dict[str, Any]:
    """Return a session as the start screen lists it."""
    found: dict[str, Any]
    (found,) = (one for one in session.server.api("GET", "start").json["sessions"] if one["session"] == session.id)
    return found


def team_of(server: ServerProcess, name: str) -> dict[str, Any]:
    """Return a team as the start screen lists it."""
    found: dict[str, Any]
    (found,) = (one for one in server.api("GET", "start").json["teams"] if one["name"] == name)
    return found


def make(server: ServerProcess, **wish: Any) -> Path:
    """Make a session and return its file."""
    reply = server.api("POST", "sessions", wish)
    assert reply.status == 201, reply.body
    return server.root.joinpath(reply.json["path"])


def ask(session: OneSession, what: str, **more: Any) -> Reply:
    """Ask something about a session."""
    return session.server.api("POST", f"sessions/{what}", {"path": session.path, **more})
