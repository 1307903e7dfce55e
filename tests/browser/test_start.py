"""The start screen: begin, go on, practise, and a sheet that keeps what was typed."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from tests.browser.start_steps import hold_session, make_session, opened, press, read, sheet, show_sessions
from weerstand_widgets.locale import say

QUESTION = "case.situation"
ROOT = [[".weerstand-start"], [".weerstand-sessions"], ["dialog.weerstand-sheet"]]


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


def expect_accessible(page: Page) -> None:
    """Let axe-core look at what is ours on the page."""
    here = [root for root in ROOT if page.locator(root[0]).filter(visible=True).count()]
    found = Axe().run(page, context={"include": here})
    assert found.violations_count == 0, found.generate_report()


def press_until(page: Page, key: str, focused: Locator) -> None:
    """Press a key until something has the focus."""
    for _ in range(80):
        if focused.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(focused)


def test_the_launcher_is_a_start_page(lab: LabPage) -> None:
    """Our page is all there is until JupyterLab's own cards are asked for, also in a launcher that is opened later."""
    lab.open_start()
    page = lab.page
    expect(page.get_by_role("heading", name=say("lab.category"), exact=True)).to_be_visible()
    expect(page.locator(".jp-Launcher-body")).to_be_hidden()
    expect(page.locator(".lm-DockPanel-tabBar .lm-TabBar-tabLabel")).to_have_text([say("start.tab")])
    more = page.get_by_role("button", name=say("start.more"))
    expect(more).to_have_attribute("aria-expanded", "false")
    more.click()
    expect(page.locator(".jp-LauncherCard").first).to_be_visible()
    more.click()
    expect(page.locator(".jp-Launcher-body")).to_be_hidden()
    page.evaluate("window.jupyterapp.commands.execute('launcher:create', {activate: true}).then(() => null)")
    expect(page.locator(".weerstand-start")).to_have_count(2)
    expect(page.locator(".lm-DockPanel-tabBar .lm-TabBar-tabLabel")).to_have_text([say("start.tab")] * 2)
    assert lab.errors == []


def test_a_title_is_enough(lab: LabPage) -> None:
    """A first-time user types a title, presses Enter and is in the session; the start screen goes on with it later."""
    lab.open_start()
    press(lab.page, "lab.new_session")
    title = sheet(lab.page).get_by_label(say("lab.form.title"))
    expect(title).to_be_focused()
    title.press_sequentially("Proef met de schuur")
    title.press("Enter")
    path = opened(lab)
    lab.write(QUESTION, "Begonnen")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    assert read(path).header.title == "Proef met de schuur"
    lab.command("weerstand:start-screen")
    show_sessions(lab.page)
    expect(lab.page.locator(".weerstand-start").get_by_role("button", name="Proef met de schuur")).to_be_visible()
    lab.open_start()
    show_sessions(lab.page)
    lab.page.locator(".weerstand-start").get_by_role("button", name="Proef met de schuur").click()
    lab.wait_for_fields()
    lab.expect_text(QUESTION, "Begonnen")
    assert lab.errors == []


def test_the_start_screen_knows_what_was_just_done(lab: LabPage) -> None:
    """Who goes there at once after a step sees that step as soon as it is saved."""
    path = make_session(lab.server, "Snel even kijken")
    lab.open_notebook(path.relative_to(lab.server.root).as_posix())
    lab.expect_ready()
    bar = lab.page.get_by_role("region", name=say("bar.label"))
    bar.get_by_role("button", name=say("bar.begin_with", title="Terugblik"), exact=True).click()
    lab.command("weerstand:next-phase")
    lab.command("weerstand:start-screen")
    show_sessions(lab.page)
    row = lab.page.locator(".weerstand-start").get_by_role("button", name="Snel even kijken")
    expect(row).to_contain_text("fase 2 van 12")


def test_what_was_typed_stays_when_the_server_refuses(lab: LabPage) -> None:
    """The sheet stays with the server's sentence; the next try begins the session."""
    lab.open_start()

    def refuse(route: Route) -> None:
        if route.request.method == "POST":
            route.fulfill(status=507, json={"message": "De schijf is vol."})
        else:
            route.fallback()

    lab.page.route("**/weerstand/api/sessions*", refuse)
    press(lab.page, "lab.new_session")
    form = sheet(lab.page)
    form.get_by_label(say("lab.form.title")).fill("Toch bewaard")
    form.get_by_role("button", name=say("lab.begin_session")).click()
    expect(form.get_by_role("alert")).to_have_text("De schijf is vol.")
    expect(form.get_by_label(say("lab.form.title"))).to_have_value("Toch bewaard")
    lab.page.unroute("**/weerstand/api/sessions*")
    form.get_by_role("button", name=say("lab.begin_session")).click()
    assert read(opened(lab)).header.title == "Toch bewaard"


def test_escape_by_accident_loses_nothing(lab: LabPage) -> None:
    """What stood in a sheet that was closed with Escape is there again; after Cancel it is not."""
    lab.open_start()
    press(lab.page, "lab.new_session")
    form = sheet(lab.page)
    form.get_by_label(say("lab.form.title")).fill("Bijna kwijt")
    form.get_by_label(say("lab.form.length")).select_option("60")
    lab.page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    expect(lab.page.get_by_role("button", name=say("lab.new_session"), exact=True)).to_be_focused()
    press(lab.page, "lab.new_session")
    expect(form.get_by_label(say("lab.form.title"))).to_have_value("Bijna kwijt")
    expect(form.get_by_label(say("lab.form.length"))).to_have_value("60")
    form.get_by_role("button", name=say("lab.cancel")).click()
    press(lab.page, "lab.new_session")
    expect(form.get_by_label(say("lab.form.title"))).to_have_value("")


def test_keyboard_only(lab: LabPage) -> None:
    """From the page to a session with somebody in it, without a mouse; letters are text, not commands."""
    lab.open_start()
    page = lab.page
    primary = page.get_by_role("button", name=say("lab.new_session"), exact=True)
    primary.wait_for()
    press_until(page, "Tab", primary)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    form = sheet(page)
    expect(form.get_by_label(say("lab.form.title"))).to_be_focused()
    page.keyboard.type("dd xx b a")
    page.keyboard.press("Tab")
    page.keyboard.type("Een team dat hier nieuw is")
    people = form.locator(".ws-brought-part > summary").first
    press_until(page, "Tab", people)
    page.keyboard.press("Space")
    press_until(page, "Tab", form.get_by_label(say("header.person", number=1)))
    page.keyboard.type("Noor")
    page.keyboard.press("Enter")
    page.keyboard.type("Sam")
    press_until(page, "Tab", form.get_by_role("button", name=say("lab.begin_session")))
    page.keyboard.press("Enter")
    header = read(opened(lab)).header
    assert (header.title, header.team) == ("dd xx b a", "Een team dat hier nieuw is")
    assert [person.name for person in header.people] == ["Noor", "Sam"]


def test_practise_and_make_a_programme(lab: LabPage) -> None:
    """A practice session opens filled in; a new programme opens as a notebook."""
    lab.open_start()
    press(lab.page, "start.rehearse")
    sheet(lab.page).get_by_label(say("start.rehearse.which")).select_option(label="Een collega")
    sheet(lab.page).get_by_role("button", name=say("start.rehearse.open")).click()
    path = opened(lab)
    assert read(path).header.setting == "team"
    assert not read(path).is_empty(QUESTION)
    lab.command("weerstand:start-screen")
    press(lab.page, "start.new_programme")
    sheet(lab.page).get_by_label(say("start.new_programme.title")).fill("Kort en goed")
    sheet(lab.page).get_by_role("button", name=say("start.new_programme.make")).click()
    lab.page.locator(".weerstand-strip").wait_for()
    opened_path: str = lab.page.evaluate("window.jupyterapp.shell.currentWidget.context.path")
    assert opened_path.endswith("kort-en-goed.ipynb")
    assert (lab.server.root / opened_path).is_file()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1366, 360])
def test_accessible(lab: LabPage, theme: Literal["light", "dark"], width: int) -> None:
    """Start screen, sheet and list: axe finds nothing, and nothing sticks out sideways."""
    hold_session(lab.server, "Voor iedereen", "Team West", ["Nog eens bellen"])
    lab.open_start()
    page = lab.page
    page.emulate_media(color_scheme=theme)
    is_light = "true" if theme == "light" else "false"
    page.locator(f'body[data-jp-theme-light="{is_light}"]').wait_for(state="attached")
    page.set_viewport_size({"width": width, "height": 768})
    page.evaluate("window.jupyterapp.shell.collapseLeft()")
    page.locator(".ws-start-covered").wait_for()
    expect_accessible(page)
    show_sessions(page)
    page.locator(".ws-start-row").first.wait_for()
    expect_accessible(page)
    press(page, "lab.new_session")
    form = sheet(page)
    form.get_by_label(say("start.form.team")).fill("Team West")
    for summary in form.locator(".ws-brought-part > summary").filter(visible=True).all():
        summary.click()
    expect_accessible(page)
    body = form.locator(".ws-sheet-body")
    assert body.evaluate("element => element.scrollWidth <= element.clientWidth")
    page.keyboard.press("Escape")
    press(page, "start.all_sessions")
    page.locator(".ws-sessions-row").first.wait_for()
    expect_accessible(page)
    sides = "element => element.scrollWidth <= element.clientWidth"
    assert page.locator(".weerstand-sessions-tab").evaluate(sides)


def test_a_filled_sheet_fits_a_laptop(lab: LabPage) -> None:
    """With people and agreements proposed, nothing of the sheet is out of sight at 1366 by 768."""
    hold_session(lab.server, "Past het", "Team Laptop", ["Nog eens bellen"])
    lab.open_start()
    lab.page.set_viewport_size({"width": 1366, "height": 768})
    press(lab.page, "lab.new_session")
    sheet(lab.page).get_by_label(say("start.form.team")).fill("Team Laptop")
    expect(sheet(lab.page).locator(".ws-brought-part:visible")).to_have_count(2)
    body = sheet(lab.page).locator(".ws-sheet-body")
    assert body.evaluate("element => element.scrollHeight <= element.clientHeight")
