"""The routes of the start screen: what there is, and how something new begins."""

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from weerstand_widgets.programme.outline import outline_text
from weerstand_widgets.server.handler import PathHandler, WeerstandHandler
from weerstand_widgets.server.message import PathMessage
from weerstand_widgets.server.start_message import (
    ArchiveMessage,
    Deletion,
    ExportMessage,
    Merged,
    PastedMessage,
    ProgrammeMessage,
    Recovered,
    RehearsalMessage,
    SessionMessage,
    Updating,
)


class StartHandler(WeerstandHandler):
    """All that the start screen shows."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Reply with programmes, sessions and teams."""
        await self.reply(self.start.screen)


class ProgrammesHandler(WeerstandHandler):
    """Makes programmes."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Make a programme and reply with its path."""
        message = self.message(ProgrammeMessage)
        self.set_status(201)
        await self.reply(lambda: self.start.new_programme(message))


class OutlineHandler(WeerstandHandler):
    """Reads what a document put on the clipboard, and keeps nothing."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Reply with the same as a text, without markup."""
        message = self.message(PastedMessage)
        await self.reply(lambda: {"text": outline_text(message.html)})


class PreviewHandler(WeerstandHandler):
    """Says what a text or a file will be as a programme, and makes nothing."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Reply with its phases, questions and words."""
        message = self.message(ProgrammeMessage)
        await self.reply(lambda: self.start.preview(message))


class ExportHandler(WeerstandHandler):
    """Gives programmes as files."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Reply with a programme's file."""
        message = self.message(ExportMessage)
        await self.reply(lambda: self.start.export(message))


class SessionsHandler(WeerstandHandler):
    """Makes sessions."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Make a session and reply with its path."""
        message = self.message(SessionMessage)
        self.set_status(201)
        await self.reply(lambda: self.start.new_session(message))


class RehearsalHandler(WeerstandHandler):
    """Makes practice sessions."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Make a practice session and reply with its path."""
        message = self.message(RehearsalMessage)
        self.set_status(201)
        await self.reply(lambda: self.start.rehearsal(message))


class CopyHandler(WeerstandHandler):
    """Begins anew with the same people."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Make a session like another one and reply with its path."""
        message = self.message(PathMessage)
        self.set_status(201)
        await self.reply(lambda: self.start.copy(message.path))


class ArchiveHandler(WeerstandHandler):
    """Puts sessions out of sight, and back."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Move a session and reply with its new path."""
        message = self.message(ArchiveMessage)
        await self.reply(lambda: self.shelf.archive(message))


class RecoverHandler(PathHandler):
    """Makes damaged sessions whole, in their place and without a kernel."""

    def work(self, path: str) -> Recovered:
        """Reply with how many answers the session has now, and under which name the damaged file is kept."""
        return self.shelf.recover(path)


class MergeHandler(PathHandler):
    """Makes one file of the several that a session is in."""

    def work(self, path: str) -> Merged:
        """Reply with the file it is in now, and under which names the others are kept."""
        return self.shelf.merge(path)


class ChangesHandler(PathHandler):
    """Says what bringing a session up to date would change."""

    def work(self, path: str) -> Updating:
        """Reply with the changes; change nothing."""
        return self.shelf.update(path, is_real=False)


class UpdateHandler(PathHandler):
    """Brings sessions up to a newer edition of their programme."""

    def work(self, path: str) -> Updating:
        """Do it, and reply with what changed."""
        return self.shelf.update(path, is_real=True)


class DeletionHandler(PathHandler):
    """Says what deleting a session would take away."""

    def work(self, path: str) -> Deletion:
        """Reply with files, answers and copies; delete nothing."""
        return self.shelf.deletion(path)


class DeleteHandler(PathHandler):
    """Deletes sessions."""

    def work(self, path: str) -> dict[str, list[str]]:
        """Delete a session for good and reply with what went."""
        return self.shelf.delete(path)


START_HANDLERS: dict[str, type[JupyterHandler]] = {
    "start": StartHandler,
    "programmes": ProgrammesHandler,
    "programmes/outline": OutlineHandler,
    "programmes/preview": PreviewHandler,
    "programmes/export": ExportHandler,
    "sessions": SessionsHandler,
    "sessions/copy": CopyHandler,
    "sessions/archive": ArchiveHandler,
    "sessions/recover": RecoverHandler,
    "sessions/merge": MergeHandler,
    "sessions/changes": ChangesHandler,
    "sessions/update": UpdateHandler,
    "sessions/deletion": DeletionHandler,
    "sessions/delete": DeleteHandler,
    "rehearsal": RehearsalHandler,
}
"""Mapping of address below `weerstand/api/` to what answers there."""
