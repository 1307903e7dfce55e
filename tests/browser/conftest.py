"""A browser, the page of fields, a JupyterLab server, and session notebooks for it."""

import json
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from bench.chromium import launch
from tests.browser.fields_server import Board, bare_page, serve_fields
from tests.browser.lab_page import PATIENCE_MS, LabPage
from tests.browser.lab_server import CHECKOUT, LabServer
from tests.browser.standing_lab import StandingLab
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session

PROGRAMME = CHECKOUT / "notebooks" / "weerstand.ipynb"
TEMPLATE = CHECKOUT / "notebooks" / "template" / "programma.ipynb"

DRIVER = Path(__file__).with_name("driver.cjs")

Opener = Callable[..., str]
Windows = dict[tuple[str, str], StandingLab]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; a busy machine may take its time, for what is proven is what happens, not how fast."""
    expect.set_options(timeout=PATIENCE_MS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NODE_OPTIONS", f'--require "{DRIVER.as_posix()}"')
        playwright = sync_playwright().start()
    browser = launch(playwright)
    yield browser
    browser.close()
    playwright.stop()


@pytest.fixture(scope="module")
def page_of_fields(browser: Browser) -> Iterator[Board]:
    """The page of fields, served for all tests of a file."""
    with serve_fields() as url:
        board = Board(browser, url)
        yield board
        board.page.context.close()


@pytest.fixture
def board(page_of_fields: Board) -> Board:
    """The page of fields, fresh."""
    page_of_fields.open()
    return page_of_fields


@pytest.fixture(scope="module")
def bare_url() -> Iterator[str]:
    """Where the bare page is served, for all tests of a file."""
    with serve_fields() as url:
        yield url


@pytest.fixture
def bare(browser: Browser, bare_url: str) -> Iterator[Page]:
    """The bare page, without a session yet."""
    with bare_page(browser, bare_url) as page:
        yield page


@pytest.fixture(scope="session")
def lab_server(tmp_path_factory: pytest.TempPathFactory, standing: Windows) -> Iterator[LabServer]:
    """A JupyterLab server that many files share; a file whose tests kill it or list its sessions has its own."""
    yield from served(LabServer(tmp_path_factory.mktemp("lab")), standing)


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory, standing: Windows) -> Iterator[LabServer]:
    """A JupyterLab server that the tests of one file share; who kills it starts it again."""
    yield from served(LabServer(tmp_path_factory.mktemp("own")), standing)


@pytest.fixture(scope="module")
def quiet_server(tmp_path_factory: pytest.TempPathFactory, standing: Windows) -> Iterator[LabServer]:
    """A server as `weerstand start` starts it, for the tests of one file."""
    server = LabServer(tmp_path_factory.mktemp("team"))
    server.options["Weerstand.quiet"] = True
    yield from served(server, standing)


def served(server: LabServer, standing: Windows) -> Iterator[LabServer]:
    """Run a server for as long as it is used, and close the windows that stand on it."""
    server.start()
    yield server
    for key in [key for key in standing if key[0] == server.base]:
        standing.pop(key).close()
    server.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser profile of its own: its windows share what the browser keeps."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    yield context
    context.close()


@pytest.fixture(scope="session")
def standing(browser: Browser) -> Iterator[Windows]:
    """The windows that stay open, by server and name: most servers have one, some a second in another browser."""
    found: Windows = {}
    yield found
    for window in found.values():
        window.close()


@pytest.fixture
def lab(
    browser: Browser, lab_server: LabServer, standing: Windows, request: pytest.FixtureRequest
) -> Iterator[LabPage]:
    """One window on JupyterLab, with nothing in it: the one that stays open, unless a test asks for its own."""
    if request.node.get_closest_marker("own_window"):
        yield LabPage(request.getfixturevalue("context").new_page(), lab_server)
        end_kernels(lab_server)
        return
    with stand(browser, lab_server, standing, request) as window:
        yield window
    end_kernels(lab_server)


@contextmanager
def stand(
    browser: Browser, server: LabServer, standing: Windows, request: pytest.FixtureRequest, name: str = "first"
) -> Iterator[StandingLab]:
    """Use a window that stays open; one that is not as it was, or in which a test failed, is not used again."""
    failed, key = request.session.testsfailed, (server.base, name)
    if key not in standing:
        standing[key] = StandingLab(browser, server)
    standing[key].errors.clear()  # of what an earlier test closed
    standing[key].requests.clear()
    yield standing[key]
    if request.session.testsfailed != failed or not standing[key].clear():
        standing.pop(key).close()


def end_kernels(server: LabServer) -> None:
    """End what a test left running."""
    for session in server.request("GET", "api/sessions"):
        server.request("DELETE", f"api/sessions/{session['id']}")


@pytest.fixture
def second_lab(
    browser: Browser, lab_server: LabServer, standing: Windows, request: pytest.FixtureRequest
) -> Iterator[LabPage]:
    """A window in another browser, on the same server."""
    with stand(browser, lab_server, standing, request, "second") as window:
        yield window


@pytest.fixture
def put_notebook(lab_server: LabServer) -> Callable[..., str]:
    """Put a notebook in the server's folder; gives its contents path, in a folder of its own."""

    def put(notebook: dict[str, Any], name: str = "x.sessie.ipynb") -> str:
        path = Path(uuid.uuid4().hex) / name
        (lab_server.root / path).parent.mkdir()
        (lab_server.root / path).write_text(json.dumps(notebook), encoding="utf-8")
        return path.as_posix()

    return put


@pytest.fixture
def small_session(programme: dict[str, Any], put_notebook: Callable[..., str]) -> str:
    """The contents path of a session of the small programme: every kind, never run, not trusted."""
    return put_notebook(start_session(programme, uuid.uuid4().hex, HEADER))


@pytest.fixture
def short_session(put_notebook: Callable[..., str]) -> str:
    """The contents path of a session of the programme that new ones are made from: its cells can be run in no time."""
    programme = json.loads(TEMPLATE.read_text(encoding="utf-8"))
    return put_notebook(start_session(programme, uuid.uuid4().hex, HEADER))


@pytest.fixture
def real_session(put_notebook: Callable[..., str]) -> str:
    """The contents path of a session of the programme that comes with the package."""
    programme = json.loads(PROGRAMME.read_text(encoding="utf-8"))
    return put_notebook(start_session(programme, uuid.uuid4().hex, HEADER))
