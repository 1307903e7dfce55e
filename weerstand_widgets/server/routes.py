"""The routes under `<base>/weerstand/api/`, and those of a session that is open.

Every one of them asks for a login, and none of them puts in the log what people wrote.
"""

from typing import TYPE_CHECKING

import msgspec
from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from weerstand_widgets.errors import PlanError
from weerstand_widgets.programme import rename_term, rewrite
from weerstand_widgets.programme.renaming import Renamed
from weerstand_widgets.programme.rewriting import WrittenCell
from weerstand_widgets.server.events import tell_answers
from weerstand_widgets.server.handler import PathHandler, WeerstandHandler
from weerstand_widgets.server.maker import Offer
from weerstand_widgets.server.message import (
    AnswersMessage,
    EntriesMessage,
    MakeMessage,
    RenameMessage,
    RewriteMessage,
    SentSync,
    read_entries,
    read_sync,
    with_refused,
)
from weerstand_widgets.server.start_routes import START_HANDLERS

if TYPE_CHECKING:
    from weerstand_widgets.server.tasks import ListedTask


class EntriesHandler(WeerstandHandler):
    """Keeps what was typed."""

    @web.authenticated
    @authorized
    async def post(self, session_id: str) -> None:
        """Reply with the entries' ids once they are safe on the disk, and with what does not fit its question."""
        message = self.message(EntriesMessage)
        entries, refused = read_entries(message.entries)
        asked = {entry.question_id for entry in entries}
        await self.reply(
            lambda: self.desk.record(session_id, message.path, entries, refused),
            lambda: tell_answers(self.event_logger, session_id, asked, message.writer),
        )


class AnswersHandler(WeerstandHandler):
    """Tells a page what it heard that others wrote."""

    @web.authenticated
    @authorized
    async def post(self, session_id: str) -> None:
        """Reply with the present answers of the questions that are asked for, as far as they may be seen yet."""
        message = self.message(AnswersMessage)
        await self.reply(lambda: {"answers": self.desk.answers(session_id, message)})


class SyncHandler(WeerstandHandler):
    """Joins the cells and the journal when a session is opened."""

    @web.authenticated
    @authorized
    async def post(self, session_id: str) -> None:
        """Reply with what is newer in the journal."""
        message, refused = read_sync(self.message(SentSync))
        await self.reply(lambda: with_refused(self.desk.sync(session_id, message), refused))


class MakeHandler(WeerstandHandler):
    """Makes reports, proofs and lists, and shows them before they are made."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Reply with what was made, or with how it would be."""
        message = self.message(MakeMessage)
        await self.reply(lambda: self.maker.preview(message) if message.is_preview else self.maker.make(message))


class OfferHandler(PathHandler):
    """Says what can be made."""

    def work(self, path: str) -> Offer:
        """Reply with what there is to choose from for a session, and what was made of it before."""
        return self.maker.offer(path)


class CribHandler(PathHandler):
    """Makes the facilitator's sheet."""

    def work(self, path: str) -> dict[str, str]:
        """Make the sheet of a session and reply with it."""
        return self.desk.crib(path)


class RewriteHandler(WeerstandHandler):
    """Writes programmes, and keeps nothing: the page's notebook does."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Reply with the cells that change: their source, and what they show."""
        message = self.message(RewriteMessage)
        await self.reply(lambda: {"cells": _rewritten(message)})


def _rewritten(message: RewriteMessage) -> list[WrittenCell]:
    """Write what was asked; a refusal names the place as who writes in forms knows it, and not by its id."""
    titles = {spec.get("id"): spec.get("title") for spec in message.specs.values()}
    try:
        return rewrite([msgspec.structs.asdict(cell) for cell in message.cells], message.specs)
    except PlanError as fault:
        raise fault.in_form(str(titles.get(fault.where) or fault.where)) from None


class TermHandler(WeerstandHandler):
    """Gives terms another name, and keeps nothing: the page's notebook does."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Reply with the cells that change, and how many are left that name the term."""
        message = self.message(RenameMessage)
        await self.reply(lambda: _with_term_renamed(message))


def _with_term_renamed(message: RenameMessage) -> Renamed:
    try:
        return rename_term([msgspec.structs.asdict(cell) for cell in message.cells], message.term, message.name)
    except PlanError as fault:
        raise fault.in_form("") from None


class TasksHandler(PathHandler):
    """Checks programmes."""

    def work(self, path: str) -> "dict[str, list[ListedTask]]":
        """Reply with the task list of a programme, as it stands in its file."""
        from weerstand_widgets.server.tasks import list_tasks  # The rules are half of what all routes take to load.

        return list_tasks(self.ground.file(path))


def routes() -> list[tuple[str, type[JupyterHandler]]]:
    """Return every route of ours, below the server's base address."""
    session = r"sessions/([0-9a-f]{32})"
    handlers: dict[str, type[JupyterHandler]] = {
        f"{session}/entries": EntriesHandler,
        f"{session}/answers": AnswersHandler,
        f"{session}/sync": SyncHandler,
        "make": MakeHandler,
        "offer": OfferHandler,
        "crib": CribHandler,
        "programme": RewriteHandler,
        "programme/tasks": TasksHandler,
        "programme/term": TermHandler,
        **START_HANDLERS,
    }
    return [(f"/weerstand/api/{path}", handler) for path, handler in handlers.items()]
