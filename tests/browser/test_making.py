"""The sheet "Verslag en bewijs": it shows what it will make, makes it, and keeps each one's text to their own proof."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Response, expect

from tests.browser.lab_page import LabPage
from weerstand_widgets.locale import say

QUESTION = "case.situation"
MARKER = "Kwikstaart op het hek"
OWN = "Hoe blijf ik rustig?"
SHOWN = ".ws-look-page[data-ready]"
WITHIN_JUPYTERLAB = {"rules": {"region": {"enabled": False}, "page-has-heading-one": {"enabled": False}}}
SIDEWAYS = "e => Math.max(...[e, ...e.querySelectorAll('*')].map(one => one.scrollWidth - one.clientWidth))"


def open_sheet(lab: LabPage, session: str) -> Locator:
    """Open the sheet of a session in which something was typed."""
    lab.open_notebook(session)
    lab.expect_ready()
    lab.write(QUESTION, MARKER)
    lab.field("report").get_by_role("button", name=say("report_cell.choose")).click()
    sheet = lab.page.locator(".weerstand-making")
    sheet.locator(SHOWN).wait_for()
    return sheet


def is_made(reply: Response) -> bool:
    """Whether a file was made, and not only looked at."""
    return reply.url.split("?")[0].endswith("/api/make") and "is_preview" not in (reply.request.post_data or "")


def press(sheet: Locator, key: str) -> None:
    """Choose a kind of what can be made."""
    sheet.get_by_role("radio", name=say(key), exact=True).check()


def test_what_is_chosen_is_seen_and_then_made(lab: LabPage, small_session: str) -> None:
    """What was typed a moment ago is seen; looking makes nothing; what was left out is in no file."""
    sheet = open_sheet(lab, small_session)
    seen = lab.page.frame_locator(SHOWN)
    press(sheet, "make.size.full")
    expect(seen.get_by_text(MARKER).first).to_be_visible()
    sheet.get_by_label(say("make.case")).uncheck()
    expect(seen.get_by_text(say("report.joint.without_case")).first).to_be_visible()
    folder = (lab.server.root / small_session).parent
    assert not list(folder.glob("*.html"))
    sheet.get_by_role("button", name=say("make.make"), exact=True).click()
    expect(sheet.get_by_role("status").get_by_role("link")).to_be_visible()
    made = list(folder.glob("*.html"))
    assert [path.name for path in made] == ["x.sessie.volledig-zonder-casus.html"]
    assert MARKER not in made[0].read_text(encoding="utf-8")
    sheet.locator("summary").last.click()
    again = sheet.get_by_role("button", name=say("make.again"))
    again.focus()
    made[0].unlink()
    with lab.page.expect_response(is_made) as answer:
        lab.page.keyboard.press("Enter")
    assert answer.value.ok
    expect(again).to_be_focused()
    assert MARKER not in made[0].read_text(encoding="utf-8")
    lab.page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    assert lab.errors == []


def test_each_writes_their_own_part_in_turn(lab: LabPage, small_session: str) -> None:
    """With the keyboard; the text is in their proof, out of sight for the next, and replacing it is asked."""
    sheet = open_sheet(lab, small_session)
    press(sheet, "make.kind.proof")
    people = sheet.get_by_label(say("make.person"))
    people.select_option(index=1)
    question = sheet.get_by_label(say("own.question"))
    question.fill(OWN)
    expect(lab.page.frame_locator(SHOWN).get_by_text(OWN)).to_be_visible()
    make = sheet.get_by_role("button", name=say("make.make"), exact=True)
    make.focus()
    lab.page.keyboard.press("Enter")
    expect(sheet.get_by_role("status").get_by_role("link")).to_be_visible()
    expect(question).to_be_hidden()
    expect(lab.page.locator(SHOWN)).to_have_count(0)
    assert OWN not in lab.page.evaluate("[...document.querySelectorAll('textarea')].map(one => one.value).join()")
    people.select_option(index=2)
    expect(question).to_have_value("")
    lab.page.locator(SHOWN).wait_for()
    lab.reload()
    lab.expect_ready()
    again = lab.page.locator(".weerstand-making")
    lab.command("weerstand:making")
    again.locator(SHOWN).wait_for()
    press(again, "make.kind.proof")
    again.get_by_label(say("make.person")).select_option(index=1)
    again.locator(SHOWN).wait_for()
    again.get_by_role("button", name=say("make.make"), exact=True).click()
    expect(again.get_by_role("button", name=say("make.replace"))).to_be_visible()
    proofs = list((lab.server.root / small_session).parent.glob("*bewijs*.html"))
    assert [OWN in path.read_text(encoding="utf-8") for path in proofs] == [True]


@pytest.mark.parametrize("size", [(1366, 768), (360, 640)])
def test_accessible(lab: LabPage, small_session: str, size: tuple[int, int]) -> None:
    """Axe finds nothing in it, beside or below each other; nothing sticks out sideways."""
    sheet = open_sheet(lab, small_session)
    lab.page.set_viewport_size({"width": size[0], "height": size[1]})
    press(sheet, "make.kind.proof")
    sheet.get_by_label(say("make.person")).select_option(index=1)
    sheet.locator(SHOWN).wait_for()
    options = {**WITHIN_JUPYTERLAB, "iframes": False}
    found = Axe().run(lab.page, context={"include": [[".weerstand-making"]]}, options=options)
    assert found.violations_count == 0, found.generate_report()
    assert sheet.evaluate(SIDEWAYS) <= 0
    lab.page.keyboard.press("Escape")
    lab.page.set_viewport_size({"width": 1280, "height": 900})
