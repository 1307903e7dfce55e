"""The bar from beginning to report, without JupyterLab: what it says, its keys, open turns, and a press too many."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.bare_session import at, fresh, show, value_of
from tests.small_programme import HEADER
from weerstand_widgets.locale import say

FOCUSED_CHAPTER = "document.activeElement?.closest('[data-weerstand-phase]')?.dataset.weerstandPhase"
SELECTION = "[document.activeElement.selectionStart, document.activeElement.value]"
DONE = {"done": ["p1"], "revealed": False}


def way(bar: Locator) -> Locator:
    """Return the button that goes on."""
    return bar.locator(".ws-top-next")


def test_before_the_first_phase_the_bar_asks_who_is_there(bare: Page) -> None:
    """No clock and no phase yet; one press starts the time, shows phase 1 and puts the focus on its heading."""
    bar = show(bare, fresh())
    expect(bar.get_by_role("button", name="Begin Wie zijn er?")).to_be_visible()
    expect(bar.get_by_role("timer")).to_be_hidden()
    expect(bar.get_by_role("button", name=say("bar.start"), exact=True)).to_be_hidden()
    overview = bare.get_by_role("navigation", name=say("overview.title"))
    expect(overview.locator("[aria-current=step]")).to_have_text(say("overview.start"))
    bar.get_by_role("button", name="Begin met Terugblik").click()
    expect(bar.get_by_text("Fase 1 van 12", exact=True)).to_be_visible()
    expect(bar.get_by_role("button", name=say("bar.pause"), exact=True)).to_be_visible()
    heading = bare.get_by_role("heading", name="1. Terugblik")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    assert value_of(bare, "look_back")["state"] == "running"


def test_after_the_last_phase_the_bar_is_at_the_report(bare: Page) -> None:
    """The focus is on the report's heading, it is said once, and nothing offers phase 12 again."""
    bar = show(bare, at("actions"))
    bare.evaluate("bare.room.pace.next()")
    bare.evaluate("bare.room.pace.next()")
    expect(bar.get_by_text("Jullie zijn klaar")).to_be_visible()
    expect(bar.get_by_role("status")).to_have_text(say("bar.report_goal"))
    expect(bar.get_by_role("timer")).to_be_hidden()
    assert bare.evaluate(FOCUSED_CHAPTER) == "end"
    expect(bare.locator("[data-weerstand-phase=end] :focus")).to_be_in_viewport()
    expect(bare.locator(".ws-stop[aria-current=step]")).to_contain_text(say("overview.report"))
    bar.get_by_role("button", name=say("bar.previous")).click()
    expect(bar.get_by_text("Fase 12 van 12", exact=True)).to_be_visible()


def test_an_open_turn_is_not_left_without_a_word(bare: Page) -> None:
    """One line says how many are done, of those who need not be silent; a second press goes on."""
    bar = show(bare, at("affirm", {"affirm.strengths": {**DONE, "done": []}}))
    way(bar).click()
    notice = say("bar.turn_open", done=0, total=1)
    expect(bar.locator(".ws-top-words")).to_have_text(notice)
    expect(bar.get_by_role("status")).to_have_text(notice)
    expect(bar.get_by_text("Fase 8 van 12", exact=True)).to_be_visible()
    bar.get_by_role("button", name=say("bar.go_anyway")).click()
    expect(bar.get_by_text("Fase 9 van 12", exact=True)).to_be_visible()
    expect(bar.locator(".ws-top-words")).to_be_hidden()


def test_a_turn_that_was_shown_is_not_asked_about(bare: Page) -> None:
    """Nor is a phase without turns."""
    bar = show(bare, at("affirm", {"affirm.strengths": {**DONE, "revealed": True}}))
    way(bar).click()
    expect(bar.get_by_text("Fase 9 van 12", exact=True)).to_be_visible()


@pytest.mark.parametrize("press", ["dblclick", "keys"])
def test_a_double_press_moves_once(bare: Page, press: str) -> None:
    """The second press within half a second was meant for the first; later it is one of its own."""
    bare.clock.install()
    bar = show(bare, at("turn"))
    bare.clock.pause_at("2040-01-01T12:00:00Z")
    if press == "dblclick":
        way(bar).dblclick()
    else:
        for _ in range(2):
            bare.keyboard.press("Alt+PageDown")
            bare.clock.run_for(150)
    expect(bar.get_by_text("Fase 10 van 12", exact=True)).to_be_visible()
    bare.clock.run_for(600)
    bare.keyboard.press("Alt+PageDown")
    expect(bar.get_by_text("Fase 11 van 12", exact=True)).to_be_visible()


def test_two_keys_from_any_field(bare: Page) -> None:
    """To the bar and back with the cursor where it was; to the next phase, and the one before."""
    bar = show(bare, at("case"))
    area = bare.locator('[data-weerstand-id="case.situation"] textarea')
    area.fill("Er was eens een deur")
    area.evaluate("area => area.setSelectionRange(6, 6)")
    bare.keyboard.press("F6")
    expect(way(bar)).to_be_focused()
    bare.keyboard.press("F6")
    assert bare.evaluate(SELECTION) == [6, "Er was eens een deur"]
    bare.keyboard.press("F6")
    bare.keyboard.press("Tab")
    bare.keyboard.press("Escape")
    expect(area).to_be_focused()
    bare.keyboard.press("Alt+PageDown")
    expect(bare.get_by_role("heading", name="5. Vragenronde")).to_be_focused()
    assert value_of(bare, "case.situation") == "Er was eens een deur"
    bare.keyboard.press("Alt+PageUp")
    expect(bare.get_by_role("heading", name="4. Casus vertellen")).to_be_focused()


def test_keys_are_named_where_they_are_needed(bare: Page) -> None:
    """On the button with the focus, to a screen reader, and in a list."""
    bar = show(bare, at("case"))
    expect(way(bar)).to_have_attribute("aria-keyshortcuts", "Alt+PageDown")
    expect(way(bar).locator(".ws-key")).to_be_hidden()
    bare.keyboard.press("F6")
    expect(way(bar).locator(".ws-key")).to_be_visible()
    bar.get_by_role("button", name=say("bar.keys")).click()
    keys = bare.get_by_role("group", name=say("bar.keys"))
    for words in ("Alt + PageDown", say("bar.visit"), "F9"):
        expect(keys.get_by_text(words)).to_be_visible()
    bare.keyboard.press("Escape")
    expect(keys).to_be_hidden()


def test_the_last_stop_of_a_chapter_leads_to_the_bar(bare: Page) -> None:
    """Nobody tabs through two hundred stops; out of sight until it has the focus."""
    bar = show(bare, at("case"))
    link = bare.locator("[data-weerstand-phase=case]").get_by_role("button", name=say("bar.skip"))
    link.focus()
    expect(link).to_be_in_viewport()
    bare.keyboard.press("Enter")
    expect(way(bar)).to_be_focused()


def test_to_tune_in_again_is_a_page_of_its_own(bare: Page) -> None:
    """Three questions and the learning question, over a phase that stays as it is; then back to the field."""
    bar = show(bare, at("case", {"case.learning_question": "Hoe blijf ik open?"}))
    area = bare.locator('[data-weerstand-id="case.situation"] textarea')
    area.press_sequentially("Halve zi")
    bar.get_by_role("button", name=say("bar.back"), exact=True).press("Enter")
    sheet = bare.get_by_role("region", name=say("bar.back"))
    expect(sheet.get_by_role("heading")).to_be_focused()
    expect(sheet.get_by_role("listitem")).to_have_text([say(f"realign.{n}") for n in ("why", "question", "expect")])
    expect(sheet).to_contain_text("Hoe blijf ik open?")
    expect(bare.locator(".weerstand-paper[inert]")).to_have_count(1)
    bare.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(bar.get_by_text("Fase 4 van 12", exact=True)).to_be_visible()
    expect(area).to_have_value("Halve zi")


def test_a_group_picks_who_brings_in_a_case(bare: Page) -> None:
    """At the end of phase 3; the header has the role, one person has it, and the bar says the name."""
    leader = {"id": "p3", "name": "Leider", "roles": ["facilitator"], "present": True}
    bar = show(bare, at("case_choice", {"session": {**HEADER, "people": [*HEADER["people"], leader]}}))
    choice = bare.get_by_role("radiogroup", name=say("appoint.role.presenter"))
    expect(choice.get_by_role("radio", checked=True)).to_have_count(1)
    choice.get_by_role("radio", name="Leider").check()
    people = value_of(bare, "session")["people"]
    assert [person["name"] for person in people if "presenter" in person["roles"]] == ["Leider"]
    expect(bare.get_by_text(say("appoint.both", name="Leider"))).to_be_visible()
    bare.evaluate("bare.room.pace.next()")
    expect(bar.get_by_text("aan het woord: Leider")).to_be_visible()
