"""The routes under `<base>/weerstand/api/`.

Every one of them asks for a login, and none of them puts in the log what people wrote.
"""

import asyncio
import traceback
from collections.abc import Callable
from typing import Any, TypeVar

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web

from weerstand_widgets.errors import AnswerError, JournalError, WeerstandError
from weerstand_widgets.locale import say
from weerstand_widgets.server.desk import Desk
from weerstand_widgets.server.message import (
    EntriesMessage,
    ReportMessage,
    SessionMessage,
    SyncMessage,
    check_answers,
    check_entry,
    encode,
    read_message,
)

T = TypeVar("T")
SENTENCES = {403: "server.login", 404: "server.unknown", 405: "server.unknown"}
STATUSES = {
    "message_too_large": 413,
    "notebook_missing": 404,
    "path_outside": 404,
    "programme_unknown": 404,
    "contents_elsewhere": 501,
    "not_written": 507,
    "workspace_closed": 507,
    "settings_unreadable": 503,  # The page waits until somebody mended the settings; nothing typed is refused.
    "settings_too_new": 503,
    "settings_unknown": 503,
    "settings_shape": 503,
}


class RefusedError(web.HTTPError):
    """A request that cannot be done, with the sentence that says why."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(status)
        self.sentence = sentence


class WeerstandHandler(APIHandler):
    """Base of all our routes: replies and refusals in JSON, work in a thread, a log without texts."""

    auth_resource = "contents"

    @property
    def desk(self) -> Desk:
        """The work behind the routes."""
        desk: Desk = self.settings["weerstand_desk"]
        return desk

    def message(self, kind: type[T]) -> T:
        """Read the request's body."""
        try:
            return read_message(self.request.body, kind)
        except AnswerError as fault:
            raise RefusedError(_status(fault), str(fault)) from None

    async def reply(self, work: Callable[[], Any]) -> None:
        """Do blocking work in a thread and send what it gives."""
        try:
            done = await asyncio.get_running_loop().run_in_executor(None, work)
        except WeerstandError as fault:
            raise RefusedError(_status(fault), str(fault)) from None
        self.set_header("Content-Type", "application/json")
        await self.finish(encode(done))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Send a sentence a person understands."""
        fault = (kwargs.get("exc_info") or (None, None, None))[1]
        usual = say(SENTENCES.get(status_code, "server.fault"))
        self.set_header("Content-Type", "application/json")
        self.finish(encode({"message": fault.sentence if isinstance(fault, RefusedError) else usual}))

    def log_exception(self, typ: Any, value: BaseException | None, tb: Any) -> None:
        """Log where it went wrong, without the error's text: it may quote what somebody wrote."""
        if isinstance(value, web.HTTPError):
            self.log.debug("weerstand: refused with %s", value.status_code)
            return
        places = "".join(traceback.format_tb(tb))
        self.log.error("weerstand: %s in\n%s", getattr(typ, "__name__", typ), places)


def _status(fault: WeerstandError) -> int:
    return 503 if isinstance(fault, JournalError) else STATUSES.get(fault.key, 400)


class EntriesHandler(WeerstandHandler):
    """Keeps what was typed."""

    @web.authenticated
    @authorized
    async def post(self, session_id: str) -> None:
        """Reply with the entries' ids once they are safe on the disk."""
        message = self.message(EntriesMessage)
        try:
            for entry in message.entries:
                check_entry(entry)
        except AnswerError as fault:
            raise RefusedError(_status(fault), str(fault)) from None
        await self.reply(lambda: {"saved": self.desk.record(session_id, message.path, message.entries)})


class SyncHandler(WeerstandHandler):
    """Joins the cells and the journal when a session is opened."""

    @web.authenticated
    @authorized
    async def post(self, session_id: str) -> None:
        """Reply with what is newer in the journal."""
        message = self.message(SyncMessage)
        try:
            for spec_id, answers in message.answers.items():
                check_answers(spec_id, answers)
        except AnswerError as fault:
            raise RefusedError(_status(fault), str(fault)) from None
        await self.reply(lambda: self.desk.sync(session_id, message))


class ProgrammesHandler(WeerstandHandler):
    """Lists programmes."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Reply with the programmes to choose from."""
        await self.reply(lambda: {"programmes": self.desk.programmes()})


class SessionsHandler(WeerstandHandler):
    """Lists sessions and makes new ones."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Reply with the sessions, newest first."""
        await self.reply(lambda: {"sessions": self.desk.sessions()})

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Make a session and reply with its path."""
        message = self.message(SessionMessage)
        self.set_status(201)
        await self.reply(lambda: {"path": self.desk.new_session(message)})


class ReportHandler(WeerstandHandler):
    """Makes reports."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Make a report and reply with its path."""
        message = self.message(ReportMessage)

        def work() -> dict[str, str]:
            file = self.desk.report(message.path)
            return {"path": self.desk.contents_path(file), "name": file.name}

        await self.reply(work)


def routes(base_url: str) -> list[tuple[str, type[JupyterHandler]]]:
    """Return every route of ours."""
    session = r"sessions/([0-9a-f]{32})"
    handlers: dict[str, type[JupyterHandler]] = {
        f"{session}/entries": EntriesHandler,
        f"{session}/sync": SyncHandler,
        "sessions": SessionsHandler,
        "programmes": ProgrammesHandler,
        "report": ReportHandler,
    }
    return [(url_path_join(base_url, "weerstand", "api", path), handler) for path, handler in handlers.items()]
