"""A page's ear on Jupyter's event bus, as JupyterLab has one."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from tests.server_process import PATIENCE_SECONDS, TOKEN, ServerProcess
from weerstand_widgets.server.events import ANSWERS_EVENT

T = TypeVar("T")
LOOPS = ThreadPoolExecutor(1)
"""One thread, as a server has: what SQLite opened in it is used in it again."""


def hear(server: ServerProcess, act: Callable[[], Any], count: int = 1) -> list[dict[str, Any]]:
    """Do something, and return the first so many of our events that a page hears of it."""
    return in_own_loop(asyncio.wait_for(_hear(server, act, count), PATIENCE_SECONDS))


def in_own_loop(work: Coroutine[Any, Any, T]) -> T:
    """Run something to its end in the thread for loops: a browser of other tests may have a loop in this one."""
    return LOOPS.submit(asyncio.run, work).result()  # noqa: TID251  This is what the others have it for.


async def _hear(server: ServerProcess, act: Callable[[], Any], count: int) -> list[dict[str, Any]]:
    address = server.base.replace("http:", "ws:") + "api/events/subscribe"
    page = await websocket_connect(HTTPRequest(address, headers={"Authorization": f"token {TOKEN}"}))
    acting = asyncio.get_running_loop().run_in_executor(None, act)
    heard: list[dict[str, Any]] = []
    while len(heard) < count:
        message = await page.read_message()
        assert message is not None, "the server hung up"
        event = json.loads(message)
        if event["schema_id"] == ANSWERS_EVENT:
            heard.append(event)
    await acting
    page.close()
    while await page.read_message() is not None:
        pass  # Until the server has hung up too.
    return heard
