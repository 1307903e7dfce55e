"""A page hears of what another page wrote, and asks for it; nothing that somebody typed goes over the event bus."""

import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from tornado.httpclient import HTTPClientError
from tornado.websocket import websocket_connect

from tests.event_listener import hear, in_own_loop
from tests.one_session import MARKER, NEEDLES, QUESTION, UNLINKED, OneSession
from tests.server_process import ServerProcess, running_server
from weerstand_widgets.workspace import create_workspace, read_notebook, write_notebook

ME = "0123456789abcdef"


def send(session: OneSession, question_id: str, answers: dict[str, Any], revision: int = 1) -> Any:
    """Write as the page `ME`."""
    given = {author: {"value": value, "revision": revision, "updated_at": ""} for author, value in answers.items()}
    forget = question_id == UNLINKED
    entry = {"id": uuid.uuid4().hex, "question_id": question_id, "answers": given, "forget": forget}
    message = {"path": session.path, "entries": [entry], "writer": ME}
    reply = session.server.api("POST", f"sessions/{session.id}/entries", message)
    assert reply.status == 200, reply.body
    return reply.json


def ask(session: OneSession, *question_ids: str) -> Any:
    """Return what the journal tells a page of these questions: values by id and author."""
    message = {"path": session.path, "question_ids": list(question_ids)}
    reply = session.server.api("POST", f"sessions/{session.id}/answers", message)
    assert reply.status == 200, reply.body
    found = reply.json["answers"].items()
    return {spec_id: {author: one["value"] for author, one in answers.items()} for spec_id, answers in found}


class TestEvent:
    """What the server says by itself."""

    def test_another_page_hears_of_an_answer_and_gets_it(self, session: OneSession) -> None:
        """It is told whose session, which questions and which page wrote; then it asks for these alone."""
        send(session, "case.own_part", {"": "iets anders"})
        (event,) = hear(session.server, lambda: send(session, QUESTION, {"": MARKER}))
        assert (event["session"], event["question_ids"], event["writer"]) == (session.id, [QUESTION], ME)
        assert ask(session, *event["question_ids"]) == {QUESTION: {"": MARKER}}

    def test_nothing_is_said_of_what_was_refused(self, session: OneSession) -> None:
        """A message that no page of ours sends leaves the others in peace."""

        def act() -> None:
            assert len(session.record(MARKER, question_id=MARKER).json["refused"]) == 1
            send(session, "case.tried", {"": ["x"]})

        (event,) = hear(session.server, act)
        assert event["question_ids"] == ["case.tried"]

    def test_a_page_without_a_login_hears_nothing(self, server: ServerProcess) -> None:
        """The bus is Jupyter's own, with its own door."""
        address = server.base.replace("http:", "ws:") + "api/events/subscribe"

        async def connect() -> None:
            await websocket_connect(address)

        with pytest.raises(HTTPClientError) as refusal:
            in_own_loop(connect())
        assert refusal.value.code == 403

    def test_what_an_operator_logs_has_no_words(self, tmp_path: Path) -> None:
        """Events may be written to a file by whoever runs the server: ids and nothing else are in it."""
        config, events = tmp_path / "jupyter" / "config" / "jupyter_server_config.py", tmp_path / "events.log"
        config.parent.mkdir(parents=True)
        config.write_text(f"import logging\nc.EventLogger.handlers = [logging.FileHandler({str(events)!r})]\n")
        create_workspace(tmp_path / "team")
        with running_server(tmp_path / "team") as server:
            session = OneSession(server)
            hear(server, lambda: send(session, QUESTION, {"": MARKER}))
            hear(server, lambda: send(session, UNLINKED, {"": {"done": ["p1"], "revealed": False}}))
        lines = [json.loads(line) for line in events.read_text(encoding="utf-8").splitlines()]
        ours = [line for line in lines if "question_ids" in line]
        named = {"session", "question_ids", "writer"}
        assert [{name for name in line if not name.startswith("__")} - {"taskName"} for line in ours] == [named, named]
        assert not [needle for needle in (*NEEDLES, session.path) if needle in str(ours)]


class TestAnswers:
    """`POST sessions/<id>/answers`."""

    def test_unlinked_contributions_wait_until_they_are_shown(self, session: OneSession) -> None:
        """Who is done may be known; which weighing came in with whom may not, also the second time."""
        first, second = {"practical_obstacle": 1}, {"practical_obstacle": 3}
        state: dict[str, Any] = {"done": ["p1"], "revealed": False}
        send(session, UNLINKED, {"": state, "token": first})
        assert ask(session, UNLINKED) == {UNLINKED: {"": state}}
        state |= {"revealed": True}
        send(session, UNLINKED, {"": state}, 2)
        assert ask(session, UNLINKED) == {UNLINKED: {"": state, "token": first}}
        state |= {"revealed": False, "weighing": 2}
        send(session, UNLINKED, {"": state, "second_token": second}, 3)
        assert ask(session, UNLINKED) == {UNLINKED: {"": state, "token": first}}
        state |= {"revealed": True}
        send(session, UNLINKED, {"": state}, 4)
        assert ask(session, UNLINKED) == {UNLINKED: {"": state, "second_token": second, "token": first}}

    def test_of_an_unknown_question_no_contribution_is_told(self, session: OneSession) -> None:
        """Where the notebook does not say what a question is, it may be one of those."""
        send(session, UNLINKED, {"": {"done": [], "revealed": False}, "token1": {"practical_obstacle": 1}})
        notebook = read_notebook(session.file)
        notebook["cells"] = [
            cell for cell in notebook["cells"] if cell["metadata"].get("weerstand", {}).get("id") != UNLINKED
        ]
        write_notebook(session.file, notebook)
        assert ask(session, UNLINKED)[UNLINKED].keys() == {""}

    def test_a_round_with_names_is_told_as_it_is(self, session: OneSession) -> None:
        """It hides nothing from the page on which it is written."""
        given = {"": {"done": [], "revealed": False}, "p1": "nog aan het schrijven"}
        send(session, "takeaways.learned", given)
        assert ask(session, "takeaways.learned") == {"takeaways.learned": given}

    def test_nothing_is_told_of_what_is_not_there(self, session: OneSession) -> None:
        """Questions without an answer, and a session that was deleted."""
        assert ask(session, QUESTION, "../../etc", "x" * 9_000) == {}
        session.record("x")
        assert session.server.api("POST", "sessions/delete", {"path": session.path}).status == 200
        message = {"path": session.path, "question_ids": [QUESTION]}
        assert session.server.api("POST", f"sessions/{session.id}/answers", message).status == 410
