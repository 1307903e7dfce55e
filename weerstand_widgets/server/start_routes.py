"""The routes of the start screen: what there is, and how something new begins."""

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from weerstand_widgets.server.handler import WeerstandHandler
from weerstand_widgets.server.start_message import SessionMessage


class StartHandler(WeerstandHandler):
    """All that the start screen shows."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Reply with programmes, sessions and teams."""
        await self.reply(self.start.screen)


class ProgrammesHandler(WeerstandHandler):
    """Lists programmes."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Reply with the programmes to choose from."""
        await self.reply(lambda: {"programmes": self.start.programmes()})


class SessionsHandler(WeerstandHandler):
    """Lists sessions and makes new ones."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Reply with the sessions, newest first."""
        await self.reply(lambda: {"sessions": self.start.sessions()})

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Make a session and reply with its path."""
        message = self.message(SessionMessage)
        self.set_status(201)
        await self.reply(lambda: self.start.new_session(message))


START_HANDLERS: dict[str, type[JupyterHandler]] = {
    "start": StartHandler,
    "programmes": ProgrammesHandler,
    "sessions": SessionsHandler,
}
"""Mapping of address below `weerstand/api/` to what answers there."""
