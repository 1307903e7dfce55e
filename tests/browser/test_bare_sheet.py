"""The sheet for a new session and the session's header, without JupyterLab: low windows, empty titles, the focus."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.bare_session import fresh, show
from tests.browser.fields_server import bare_page
from weerstand_widgets.locale import say

ASK = """async () => {
  const { Questions } = await import("/static/start/questions.js");
  const { say } = await import("/static/session/strings.js");
  const settings = [{ id: "a", title: "Een inwoner" }];
  const programme = { name: "p", title: "P", path: "", lengths: [60, 90], settings };
  const data = { quiet: true, programmes: [programme], sessions: [], teams: [], unreadable: [] };
  const request = async (_method, _path, body) => { window.asked = body; return { path: "x" }; };
  void new Questions({ say, now: () => new Date(), request }).session(data, undefined);
}"""


ASK_OF_TWO = """async (path) => {
  const { Questions } = await import("/static/start/questions.js");
  const { say } = await import("/static/session/strings.js");
  const settings = [{ id: "a", title: "Een" }];
  const group = { name: "p", title: "Voor een groep", path: "p.ipynb", lengths: [60], settings };
  const guide = { ...group, name: "q", title: "Voor jezelf", path: "q.ipynb", alone: true };
  const teams = [{ name: "Wijkteam", setting: "a", length: 60, people: [], actions: [], learned: {} }];
  const data = { quiet: true, programmes: [group, guide], sessions: [], teams, unreadable: [] };
  const request = async (_method, _path, body) => { window.asked = body; return { path: "x" }; };
  void new Questions({ say, now: () => new Date(), request }).session(data, path ?? undefined);
}"""


def test_a_group_is_not_asked_about_what_is_for_one_person(browser: Browser, bare_url: str) -> None:
    """And who begins that is not asked for a team or for people, nor are those of the one team put in it."""
    with bare_page(browser, bare_url) as page:
        page.evaluate(ASK_OF_TWO, None)
        expect(page.get_by_role("dialog").get_by_label(say("lab.form.programme"))).to_have_count(0)
        expect(page.get_by_role("dialog").get_by_label(say("start.form.team"))).to_have_value("Wijkteam")
    with bare_page(browser, bare_url) as page:
        page.evaluate(ASK_OF_TWO, "q.ipynb")
        sheet = page.get_by_role("dialog")
        expect(sheet.get_by_label(say("start.form.team"))).to_be_hidden()
        sheet.get_by_label(say("lab.form.title")).fill("Mijn eerste")
        sheet.get_by_role("button", name=say("lab.begin_session")).click()
        page.wait_for_function("window.asked?.programme === 'q'")
        assert page.evaluate("[window.asked.team, window.asked.people]") == ["", []]


@pytest.mark.parametrize("size", [(341, 192), (320, 256)])
def test_the_sheet_can_be_read_at_400_percent(browser: Browser, bare_url: str, size: tuple[int, int]) -> None:
    """On an ordinary laptop that is a window of 341 by 192: head and foot go along, each field can be seen whole."""
    with bare_page(browser, bare_url, width=size[0], height=size[1]) as page:
        page.evaluate(ASK)
        for control in page.get_by_role("dialog").locator("input:visible, select:visible, button:visible").all():
            control.focus()
            expect(control).to_be_in_viewport(ratio=0.99)


def test_an_empty_title_is_asked_for(browser: Browser, bare_url: str) -> None:
    """By key and by mouse, with the focus where it goes; the Enter that opened the sheet asks nothing."""
    with bare_page(browser, bare_url) as page:
        page.clock.install()
        page.evaluate(ASK)
        sheet = page.get_by_role("dialog")
        title = sheet.get_by_label(say("lab.form.title"))
        page.keyboard.press("Enter")
        expect(sheet.get_by_role("alert")).to_be_hidden()
        page.clock.run_for(600)
        page.keyboard.press("Enter")
        expect(sheet.get_by_role("alert")).to_have_text(say("lab.form.title.lack"))
        expect(title).to_be_focused()
        sheet.get_by_role("button", name=say("lab.begin_session")).click()
        assert page.evaluate("window.asked") is None
        title.fill("De deur")
        page.keyboard.press("Enter")
        page.wait_for_function("window.asked?.title === 'De deur'")


def header_of(page: Page, bare_url: str) -> None:
    """Open a session with its header's form open."""
    show(page, fresh())
    page.get_by_role("button", name=say("header.edit")).press("Enter")


def test_ready_keeps_the_focus_in_sight(browser: Browser, bare_url: str) -> None:
    """The form folds and the page becomes much shorter: the focus is on what stands in its place."""
    with bare_page(browser, bare_url) as page:
        header_of(page, bare_url)
        page.get_by_label(say("header.place")).fill("Zaal 2")
        page.get_by_role("button", name=say("header.ready"), exact=True).press("Enter")
        focused = page.locator(".ws-session :focus")
        expect(focused).to_have_text("Casus verhuizing")
        expect(focused).to_be_in_viewport(ratio=1)


def test_two_people_with_a_role_for_one_are_remarked_on(browser: Browser, bare_url: str) -> None:
    """Said, not forbidden."""
    with bare_page(browser, bare_url) as page:
        header_of(page, bare_url)
        for row in page.locator(".ws-personrow").all()[:2]:
            row.locator("summary").click()
            row.locator("input[value=facilitator]").check()
        words = say("header.two_roles", names="Inbrenger, Collega jeugd", role=say("header.role.facilitator"))
        expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()
