"""What all our routes have in common: a login, JSON, work in a thread, and a log without what people wrote."""

import asyncio
import traceback
from collections.abc import Callable
from typing import Any, TypeVar

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler
from tornado import web

from weerstand_widgets.causes import Cause
from weerstand_widgets.errors import AnswerError, WeerstandError
from weerstand_widgets.locale import say, speak
from weerstand_widgets.server.desk import Desk
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.maker import Maker
from weerstand_widgets.server.message import PathMessage, encode, read_message
from weerstand_widgets.server.shelf import Shelf
from weerstand_widgets.server.start import Start

T = TypeVar("T")
LANGUAGE_HEADER = "X-Weerstand-Language"
"""What a page sends along: its own language, as "en" or "nl-NL"."""
CAUSES = {401: Cause.LOGIN, 403: Cause.LOGIN, 404: Cause.UNKNOWN, 405: Cause.UNKNOWN}
"""What a refusal means that is the server's own, by its status; any other is a fault."""


class RefusedError(web.HTTPError):
    """A request that cannot be done, with the sentence that says why and the cause that a page goes by."""

    def __init__(self, fault: WeerstandError) -> None:
        super().__init__(fault.status)
        self.sentence, self.cause = str(fault), fault.cause


class WeerstandHandler(APIHandler):
    """Base of all our routes: replies and refusals in JSON, work in a thread, a log without texts."""

    auth_resource = "contents"

    @property
    def ground(self) -> Ground:
        """The server's folders."""
        ground: Ground = self.settings["weerstand_ground"]
        return ground

    @property
    def desk(self) -> Desk:
        """The work behind the routes."""
        desk: Desk = self.settings["weerstand_desk"]
        return desk

    @property
    def maker(self) -> Maker:
        """The work behind what is made of a session."""
        maker: Maker = self.settings["weerstand_maker"]
        return maker

    @property
    def start(self) -> Start:
        """The work behind the start screen's routes."""
        start: Start = self.settings["weerstand_start"]
        return start

    @property
    def shelf(self) -> Shelf:
        """The work behind the list of sessions."""
        shelf: Shelf = self.settings["weerstand_shelf"]
        return shelf

    async def prepare(self) -> None:  # type: ignore[override]  # as in APIHandler itself
        """Speak the page's language, or else the team's, before anything can go wrong."""
        speak(self.request.headers.get(LANGUAGE_HEADER, "") or self.ground.language())
        await super().prepare()

    def message(self, kind: type[T]) -> T:
        """Read the request's body."""
        try:
            return read_message(self.request.body, kind)
        except AnswerError as fault:
            raise RefusedError(fault) from None

    async def reply(self, work: Callable[[], Any], then: Callable[[], None] = lambda: None) -> None:
        """Do blocking work in a thread and send what it gives.

        Args:
            work: The work.
            then: What follows when it succeeded and its reply is on its way: the page need not wait for this.
        """
        try:
            done = await asyncio.to_thread(work)  # The language that is spoken goes along.
        except WeerstandError as fault:
            raise RefusedError(fault) from None
        self.set_header("Content-Type", "application/json")
        sent = self.finish(encode(done))
        then()
        await sent

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Send a sentence a person understands, and its cause for the page."""
        fault = (kwargs.get("exc_info") or (None, None, None))[1]
        if isinstance(fault, RefusedError):
            sentence, cause = fault.sentence, fault.cause
        else:
            cause = CAUSES.get(status_code, Cause.FAULT)
            sentence = say(f"server.{cause.key}")
        self.set_header("Content-Type", "application/json")
        self.finish(encode({"message": sentence, "cause": cause.key}))

    def log_exception(self, typ: Any, value: BaseException | None, tb: Any) -> None:
        """Log where it went wrong, without the error's text: it may quote what somebody wrote."""
        if isinstance(value, web.HTTPError):
            self.log.debug("weerstand: refused with %s", value.status_code)
            return
        places = "".join(traceback.format_tb(tb))
        self.log.error("weerstand: %s in\n%s", getattr(typ, "__name__", typ), places)


class PathHandler(WeerstandHandler):
    """Base of the routes that do one thing with one file."""

    def work(self, path: str) -> Any:
        """Do it, and return what to reply; blocking, in a thread."""
        raise NotImplementedError

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Do it with the file at the path that was sent."""
        message = self.message(PathMessage)
        await self.reply(lambda: self.work(message.path))
