"""Where JupyterLab was started for a team, no case shows by itself: the start page first, and its titles covered."""

import json
import uuid
from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import TOKEN, LabServer
from tests.browser.room_session import session_in
from tests.browser.second_engine import faults_in
from tests.browser.start_steps import make_session, press, sheet, show_sessions
from weerstand_widgets.locale import say

QUESTION = "case.situation"
TITLE = "Een deur die dicht bleef"


@pytest.fixture(scope="module")
def lab_server(quiet_server: LabServer) -> LabServer:
    """Return a server as `weerstand start` starts it."""
    return quiet_server


@pytest.fixture
def session(lab_server: LabServer) -> str:
    """The contents path of a session that is under way."""
    path = make_session(lab_server, TITLE)
    notebook = session_in("case")
    header = notebook["cells"]
    for cell in header:
        meta = cell["metadata"].get("weerstand", {})
        if meta.get("id") == "session":
            meta["answers"][""]["value"]["title"] = TITLE
    notebook["metadata"]["weerstand"]["session"] = uuid.uuid4().hex
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path.relative_to(lab_server.root).as_posix()


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


def test_the_program_opens_at_the_start_page(lab: LabPage, session: str) -> None:
    """A link opens its session; after that the program's own address shows no case, and no title until asked."""
    open_by_link(lab, session)
    lab.page.goto(f"{lab.server.base}lab?token={TOKEN}", wait_until="commit")
    expect_start_page(lab)
    page = lab.page
    expect(page.get_by_role("button", name=say("start.back"))).to_be_hidden()
    page.locator(".ws-start-covered button").click()
    row = page.locator(".weerstand-start").get_by_role("button", name=TITLE)
    expect(row.first).to_be_focused()
    row.first.press("Enter")
    lab.wait_for_fields()
    lab.expect_ready()
    lab.command("weerstand:start-screen")
    expect(page.locator(".ws-start-covered")).to_be_visible()
    expect(row).to_have_count(0)
    assert lab.errors == []


def test_after_edit_mode_it_opens_there_too(lab: LabPage, session: str) -> None:
    """JupyterLab would open its notebooks again."""
    open_by_link(lab, session)
    lab.command("weerstand:edit-mode")
    lab.wait_for_kernel()
    lab.page.goto(f"{lab.server.base}lab?token={TOKEN}", wait_until="commit")
    expect_start_page(lab)


def test_loading_again_is_one_press_from_where_the_group_was(lab: LabPage, session: str) -> None:
    """F5 in mid-session: the start page, with the way back under the focus; Enter, and the phase is there."""
    open_by_link(lab, session)
    lab.page.reload(wait_until="commit")
    expect_start_page(lab)
    back = lab.page.get_by_role("button", name=say("start.back"))
    expect(back).to_be_focused()
    lab.page.keyboard.press("Enter")
    lab.wait_for_fields()
    lab.expect_ready()
    expect(lab.page.get_by_role("heading", name="4. Casus vertellen")).to_be_in_viewport()
    assert lab.errors == []


def test_a_teams_start_screen_is_quiet(lab: LabPage) -> None:
    """Started for a team, the start screen is alone as well; a button brings JupyterLab back, and it is remembered."""
    LabPage.open_start(lab)
    lab.expect_surroundings(shown=False)
    button = lab.page.get_by_role("button", name=say("lab.show_jupyterlab"))
    button.click()
    lab.expect_surroundings(shown=True)
    LabPage.open_start(lab)
    lab.expect_surroundings(shown=True)
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    lab.expect_surroundings(shown=False)


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_it_is_dark_where_the_system_is(lab: LabPage, session: str, scheme: Literal["dark", "light"]) -> None:
    """Start page and sheet follow the system, as the report does; a second engine finds nothing in them."""
    assert session
    lab.page.emulate_media(color_scheme=scheme)
    LabPage.open_start(lab)
    is_light = "true" if scheme == "light" else "false"
    lab.page.locator(f'body[data-jp-theme-light="{is_light}"]').wait_for(state="attached")
    show_sessions(lab.page)
    assert faults_in(lab.page) == []
    press(lab.page, "lab.new_session")
    sheet(lab.page).wait_for()
    assert faults_in(lab.page) == []
