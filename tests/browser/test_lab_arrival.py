"""Where JupyterLab was started for a team, no case shows by itself: the start page first, and its titles covered."""

import json
import uuid
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import TOKEN, LabServer
from tests.browser.room_session import session_in
from tests.browser.second_engine import faults_in
from tests.browser.start_steps import make_session, press, sheet, show_sessions
from weerstand_widgets.locale import say

QUESTION = "case.situation"
TITLE = "Een deur die dicht bleef"


@pytest.fixture(scope="module")
def team_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """A server as `weerstand start` starts it."""
    server = LabServer(tmp_path_factory.mktemp("team"))
    server.options["Weerstand.quiet"] = True
    server.start()
    yield server
    server.stop()


@pytest.fixture
def session(team_server: LabServer) -> str:
    """The contents path of a session that is under way."""
    path = make_session(team_server, TITLE)
    notebook = session_in("case")
    header = notebook["cells"]
    for cell in header:
        meta = cell["metadata"].get("weerstand", {})
        if meta.get("id") == "session":
            meta["answers"][""]["value"]["title"] = TITLE
    notebook["metadata"]["weerstand"]["session"] = uuid.uuid4().hex
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path.relative_to(team_server.root).as_posix()


@pytest.fixture
def team_lab(context: BrowserContext, team_server: LabServer) -> LabPage:
    """A window on that server."""
    return LabPage(context.new_page(), team_server)


def open_by_link(lab: LabPage, path: str) -> None:
    """Go to a session's own address."""
    lab.page.goto(f"{lab.server.base}lab/tree/{path}?token={TOKEN}", wait_until="commit")
    lab.wait_for_fields()
    lab.expect_ready()


def expect_start_page(lab: LabPage) -> None:
    """Wait for the start page; nothing of the session is on screen, in the window's title, or open behind it."""
    expect(lab.page.locator(".weerstand-start .ws-start-programme").first).to_be_visible()
    expect(lab.page.locator(".weerstand-output")).to_have_count(0)
    expect(lab.page.get_by_text(TITLE)).to_have_count(0)
    expect(lab.page).to_have_title(say("lab.category"))


def test_the_program_opens_at_the_start_page(team_lab: LabPage, session: str) -> None:
    """A link opens its session; after that the program's own address shows no case, and no title until asked."""
    open_by_link(team_lab, session)
    team_lab.page.goto(f"{team_lab.server.base}lab?token={TOKEN}", wait_until="commit")
    expect_start_page(team_lab)
    page = team_lab.page
    expect(page.get_by_role("button", name=say("start.back"))).to_be_hidden()
    page.locator(".ws-start-covered button").click()
    row = page.locator(".weerstand-start").get_by_role("button", name=TITLE)
    expect(row.first).to_be_focused()
    row.first.press("Enter")
    team_lab.wait_for_fields()
    team_lab.expect_ready()
    team_lab.command("weerstand:start-screen")
    expect(page.locator(".ws-start-covered")).to_be_visible()
    expect(row).to_have_count(0)
    assert team_lab.errors == []


def test_after_edit_mode_it_opens_there_too(team_lab: LabPage, session: str) -> None:
    """JupyterLab would open its notebooks again."""
    open_by_link(team_lab, session)
    team_lab.command("weerstand:edit-mode")
    team_lab.wait_for_kernel()
    team_lab.page.goto(f"{team_lab.server.base}lab?token={TOKEN}", wait_until="commit")
    expect_start_page(team_lab)


def test_loading_again_is_one_press_from_where_the_group_was(team_lab: LabPage, session: str) -> None:
    """F5 in mid-session: the start page, with the way back under the focus; Enter, and the phase is there."""
    open_by_link(team_lab, session)
    team_lab.page.reload(wait_until="commit")
    expect_start_page(team_lab)
    back = team_lab.page.get_by_role("button", name=say("start.back"))
    expect(back).to_be_focused()
    team_lab.page.keyboard.press("Enter")
    team_lab.wait_for_fields()
    team_lab.expect_ready()
    expect(team_lab.page.get_by_role("heading", name="4. Casus vertellen")).to_be_in_viewport()
    assert team_lab.errors == []


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_it_is_dark_where_the_system_is(browser: Browser, team_server: LabServer, session: str, scheme: str) -> None:
    """Start page and sheet follow the system, as the report does; a second engine finds nothing in them."""
    assert session
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-NL", color_scheme=scheme)  # type: ignore[arg-type]
    lab = LabPage(context.new_page(), team_server)
    lab.open_start()
    is_light = "true" if scheme == "light" else "false"
    lab.page.locator(f'body[data-jp-theme-light="{is_light}"]').wait_for(state="attached")
    show_sessions(lab.page)
    assert faults_in(lab.page) == []
    press(lab.page, "lab.new_session")
    sheet(lab.page).wait_for()
    assert faults_in(lab.page) == []
    context.close()
