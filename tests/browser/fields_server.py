"""The page with all fields, in a real browser: knows the folders it serves; knows nothing of Jupyter.

The product's modules and styles come as an installation has them, each kind in one file: a hundred requests for every
page took the tests more time than all they do.
"""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from hatch_build import exports, room_word, rooms, style

PAGES = Path(__file__).parent
PACKAGE = PAGES.parents[1] / "weerstand_widgets"
PATIENCE_MS = 20_000
FOLDERS = {"static": PACKAGE / "labextension" / "static", "locale": PACKAGE / "locale", "page": PAGES}
ELSEWHERE = {
    "/static/locale/nl.json": PACKAGE / "locale" / "nl.json",  # an installation lays it beside the rest
    "/static/tokens.css": PACKAGE / "tokens.css",
    "/static/apart.css": PACKAGE / "labextension" / "static" / "style.css",  # each room's rules in a sheet of its own
}
STATIC = FOLDERS["static"]
WINGS = ("session", "time", "fields", "page", "start")
"""All that names no JupyterLab; `lab` is asked for module by module."""


@cache
def put_together(address: str) -> str | None:
    """Return what takes the place of a module or style of the product; None for any other file."""
    name = address.removeprefix("/static/")
    if address == "/static/style.css":
        return style(STATIC, PACKAGE / "tokens.css")
    if address == "/static/all.js":
        found = (path for wing in WINGS for path in sorted((STATIC / wing).glob("*.js")))
        made = rooms(STATIC, [one.relative_to(STATIC).as_posix() for one in found if exports(_text(one))])
        return "".join([*made.values(), f"export const rooms = {{ {', '.join(made)} }};\n"])
    if name.partition("/")[0] in WINGS and name.endswith(".js") and (STATIC / name).is_file():
        room = f"rooms.{room_word(name)}"
        given = exports(_text(STATIC / name))
        return f'import {{ rooms }} from "/static/all.js";\nexport const {{ {given} }} = {room};\n'
    return None


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


class FieldsHandler(BaseHTTPRequestHandler):
    """Serves the fields' own files, the catalogue and the page, and nothing else."""

    protocol_version = "HTTP/1.1"  # one connection for a page's files

    def do_GET(self) -> None:
        """Answer with a file out of one of the folders, or 404."""
        address = self.path.partition("?")[0]
        made = put_together(address)
        if made is not None:
            self._send(made.encode(), address)
            return
        folder, _, name = address.lstrip("/").partition("/")
        root = FOLDERS.get(folder)
        path = (root / name).resolve() if root else PAGES / "fields_page.html"
        path = ELSEWHERE.get(address, path)
        if not path.is_file() or not path.is_relative_to(PACKAGE if address in ELSEWHERE else root or PAGES):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(path.read_bytes(), path.name)

    def _send(self, content: bytes, name: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", mimetypes.guess_type(name)[0] or "text/plain")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a test's own words are enough."""


@contextmanager
def serve_fields() -> Iterator[str]:
    """Serve the page on a free port of this machine; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), FieldsHandler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)


class Board:
    """One browser with the page of fields; each `open` starts it afresh."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser = browser
        self.url = url
        self.errors: list[str] = []
        self.page = self._window()

    def _window(self) -> Page:
        page = self.browser.new_context().new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.set_default_timeout(PATIENCE_MS)
        self._has_clock = False
        return page

    @property
    def timed(self) -> Page:
        """The page, for who sets its clock: no window gives that back, so the next `open` is in another one."""
        self._has_clock = True
        return self.page

    def open(self, query: str = "", *, width: int = 1280) -> Page:
        """Open the page as who was never there: `query` such as "show=all&theme=dark".

        Its window stays, for half of what another one takes.
        """
        if self._has_clock:
            self.page.context.close()
            self.page = self._window()
        self.page.goto("about:blank")
        self.page.mouse.move(0, 0)
        self.page.emulate_media(color_scheme="null", media="null", forced_colors="null", contrast="null")
        self.page.set_viewport_size({"width": width, "height": 900})
        self.errors.clear()
        self.page.goto(f"{self.url}/?{query}")
        self.page.wait_for_selector("body[data-ready]")
        return self.page

    def draw(self, spec_id: str, value: Any = None, **changes: Any) -> Locator:
        """Draw one question, phase, header or report by its id (or type), with a value; gives its element."""
        self.page.evaluate(
            """([id, value, changes]) => {
              const { spec } = page.specs.find(({ spec }) => (spec.id ?? spec.type) === id);
              page.draw({ ...spec, ...changes }, value);
            }""",
            [spec_id, value, changes],
        )
        return self.page.locator("main > .weerstand").last

    def update(self, value: Any, revision: int = 99) -> None:
        """Give the question that was drawn last a value from outside (a turn: values by author)."""
        self.page.evaluate(
            """([value, revision]) => {
              const values = page.isTurn ? value : { "": value };
              const answer = (value) => ({ value, revision, updated_at: "" });
              page.field.update(Object.fromEntries(Object.entries(values).map(([key, one]) => [key, answer(one)])));
            }""",
            [value, revision],
        )

    def calls(self, count: int = 1) -> list[Any]:
        """Wait until the fields said at least this many things, and return all they said."""
        self.page.wait_for_function("count => page.calls.length >= count", arg=count)
        calls: list[Any] = self.page.evaluate("page.calls")
        return calls

    def said(self, value: Any) -> None:
        """Wait until the last thing said is this value."""
        self.page.wait_for_function("wanted => JSON.stringify(page.calls.at(-1)) === JSON.stringify(wanted)", arg=value)


@contextmanager
def bare_page(browser: Browser, url: str, *, width: int = 1366, height: int = 768) -> Iterator[Page]:
    """Open the bare page, without a session yet."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{url}/page/bare_page.html")
    page.wait_for_selector("body[data-ready]")
    yield page
    assert errors == []
    context.close()
