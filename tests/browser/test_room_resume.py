"""A session opens where it stopped: page and focus are with the group, and with nobody who began to type."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.room_session import session_in

ALL_SENT = "() => Object.keys(localStorage).every((key) => !key.startsWith('weerstand/'))"
SLOW = "[data-weerstand-phase=turn] :is(h1, h2, h3) { display: none !important }"

Put = Callable[..., str]


def open_session(lab: LabPage, path: str) -> None:
    """Open a session and wait until it met its journal."""
    lab.open_notebook(path)
    lab.expect_ready()


def test_a_session_opens_where_it_stopped(lab: LabPage, put_notebook: Put) -> None:
    """Page and focus are at the phase that the group was in, also after a reload."""
    open_session(lab, put_notebook(session_in("turn")))
    heading = lab.page.get_by_role("heading", name="9. Ombuigen: zeven stappen")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    lab.reload()
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()


def test_it_opens_where_the_journal_is(lab: LabPage, put_notebook: Put) -> None:
    """A browser that died took the last save with it: the phase on screen is the one in the bar, not the file's."""
    path = put_notebook(session_in("case"))
    file = lab.server.root / path
    behind = file.read_bytes()
    open_session(lab, path)
    for _ in range(3):
        lab.command("weerstand:next-phase")
    lab.wait_for_file()
    lab.page.wait_for_function(ALL_SENT)
    lab.leave()
    file.write_bytes(behind)
    open_session(lab, path)
    expect(lab.page.get_by_role("button", name="Fase 7 van 12 Redenen verkennen")).to_be_visible()
    heading = lab.page.get_by_role("heading", name="7. Redenen verkennen")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()


def test_a_page_that_comes_late_leaves_who_types_alone(lab: LabPage, put_notebook: Put) -> None:
    """On a slow laptop the phase is drawn after somebody began to type: the focus and the words stay with them."""
    slow = lab.page.add_style_tag(content=SLOW)
    open_session(lab, put_notebook(session_in("turn")))
    area = lab.field("case.situation").locator("textarea")
    area.press_sequentially("Er was")
    slow.evaluate("style => style.remove()")
    lab.wait_for_picture()
    expect(lab.page.get_by_role("heading", name="9. Ombuigen: zeven stappen")).to_be_visible()
    expect(area).to_be_focused()
    lab.page.keyboard.type(" een deur")
    expect(area).to_have_value("Er was een deur")
