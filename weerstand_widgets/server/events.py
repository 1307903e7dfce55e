"""What the server says to every open page by itself, on Jupyter's own event bus.

An event may be logged by whoever runs the server, so it holds ids and never a word that somebody typed: a page that
hears of an answer asks for it.
"""

from collections.abc import Collection
from typing import Any

ANSWERS_EVENT = "https://schema.weerstand-widgets/events/answers/v1"
"""The event's name; it is no address of anything."""
ANSWERS_SCHEMA: dict[str, Any] = {
    "$id": ANSWERS_EVENT,
    "version": "1",
    "title": "Answers were kept",
    "personal-data": False,
    "description": "Which questions of a session may have new answers in the journal, and which page sent them.",
    "type": "object",
    "properties": {
        "session": {"type": "string", "description": "The session's id."},
        "question_ids": {"type": "array", "items": {"type": "string"}, "description": "Questions, phases, the header."},
        "writer": {"type": "string", "description": "A random id of the page that sent them; it knows them already."},
    },
    "required": ["session", "question_ids", "writer"],
    "additionalProperties": False,
}


def tell_answers(event_logger: Any, session_id: str, question_ids: Collection[str], writer: str) -> None:
    """Tell every page that is open that a session may have new answers; call it on the server's own thread."""
    if question_ids:
        data = {"session": session_id, "question_ids": sorted(question_ids), "writer": writer}
        event_logger.emit(schema_id=ANSWERS_EVENT, data=data)
