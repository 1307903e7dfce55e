"""Projection on a bare page: one question at a time, large letters, a curtain, the end of time, welcome and closing."""

import json
import uuid
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PROGRAMME
from tests.browser.room_session import session_in
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say

SIZES = [(1280, 800), (1920, 1080), (1024, 768)]
# What a room reads: all words in sight but the buttons, what is for who types, and the line with keys.
NOT_FOR_THE_ROOM = "button, .ws-status, .ws-foot-keys, .ws-hidden, .ws-top-under, .ws-top-buttons, select, option"
SMALLEST = f"""() => {{
  const page = document.querySelector(".weerstand-projection");
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {{
    const one = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || one.closest({NOT_FOR_THE_ROOM!r}) || !one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    if (style.clipPath !== "none") continue;
    const vh = 100 * parseFloat(style.fontSize) / innerHeight;
    if (vh < 3.4) found.push(`${{one.className || one.tagName}} ${{vh.toFixed(2)}} ${{one.textContent.slice(0, 30)}}`);
  }}
  return [...new Set(found)];
}}"""
TITLE = "(one) => 100 * parseFloat(getComputedStyle(one).fontSize) / innerHeight"
LONG = {"session": {**HEADER, "length": 120}}
"""All questions are asked in 120 minutes."""
STEPS = {"turn.steps": ["motivation", "scenarios"]}
QUESTIONS = ["situation", "own_part", "tried", "cooperation_now", "learning_question"]


def show(page: Page, notebook: dict[str, Any], size: tuple[int, int] = (1280, 800)) -> None:
    """Open a session on the bare page, and project it."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("notebook => bare.open(notebook)", notebook)
    page.evaluate("bare.page.projection.toggle()")
    expect(page.locator(".weerstand-projection")).to_be_visible()


def field(page: Page, question: str) -> Locator:
    """Return a question's place on the page."""
    return page.locator(f'[data-weerstand-id="{question}"]')


def shown(page: Page) -> list[str]:
    """Return what stands on the page: ids of phase, questions, report."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".weerstand-output")].filter((one) => one.checkVisibility())
          .map((one) => one.dataset.weerstandId)"""
    )
    return found


def read_aloud(page: Page) -> str:
    """Return all that a screen reader can come to, as the browser tells it."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    heard = [node for node in tree["nodes"] if not node["ignored"]]
    return " ".join(str(node.get(part, {}).get("value", "")) for node in heard for part in ("name", "value"))


def button(page: Page, key: str, **values: Any) -> Locator:
    """Return a button by the key of its words."""
    return page.get_by_role("button", name=say(key, **values), exact=True)


def test_one_question_at_a_time_by_key_and_by_button(bare: Page) -> None:
    """First the phase, then each question alone; arrows, a pointer's keys and two buttons go to and fro."""
    show(bare, session_in("case", LONG))
    assert shown(bare) == ["case"]
    expect(bare.locator(".ws-foot-place")).to_have_text(say("projection.questions", total=5))
    for number, question in enumerate(QUESTIONS, 1):
        bare.keyboard.press("ArrowRight" if number % 2 else "PageDown")
        assert shown(bare) == [f"case.{question}"]
        expect(bare.locator(".ws-foot-place")).to_have_text(say("projection.question", number=number, total=5))
    bare.keyboard.press("ArrowRight")
    assert shown(bare) == ["case.learning_question"]
    button(bare, "projection.back").click()
    bare.keyboard.press("PageUp")
    assert shown(bare) == ["case.tried"]
    button(bare, "projection.next").click()
    assert shown(bare) == ["case.cooperation_now"]


def test_the_keys_are_a_field_s_own_while_somebody_types(bare: Page) -> None:
    """Arrows, page keys and a letter do in a text what they always do; what was typed stays, also out of sight."""
    show(bare, session_in("case", LONG))
    bare.keyboard.press("ArrowRight")
    area = field(bare, "case.situation").locator("textarea")
    area.press_sequentially("Ab")
    for key in ("ArrowLeft", "PageDown", "PageUp", "End"):
        area.press(key)
    area.press_sequentially("b")
    expect(area).to_have_value("Abb")
    assert shown(bare) == ["case.situation"]
    element = area.element_handle()
    button(bare, "projection.next").click()
    button(bare, "projection.back").click()
    expect(area).to_have_value("Abb")
    assert area.evaluate("(one, before) => one === before", element)
    assert bare.evaluate("bare.session.cells.answers('case.situation')[''].value") == "Abb"


def test_who_goes_on_by_key_is_at_the_question(bare: Page) -> None:
    """The focus is on the question's title, one Tab from its field; which question it is, is said."""
    show(bare, session_in("case", LONG))
    bare.keyboard.press("ArrowRight")
    expect(field(bare, "case.situation").get_by_role("heading")).to_be_focused()
    expect(bare.locator(".weerstand-said")).to_have_text(say("projection.question", number=1, total=5))
    bare.keyboard.press("Tab")
    expect(field(bare, "case.situation").locator("textarea")).to_be_focused()


def test_the_words_above_a_question_are_one_line_until_they_are_opened(bare: Page) -> None:
    """A step's heading and first sentence stand above its question; the rest is one press away."""
    show(bare, session_in("turn", STEPS))
    for _ in range(2):
        bare.keyboard.press("ArrowRight")
    words = bare.locator(".weerstand-words:visible")
    expect(words).to_have_count(0)
    expect(bare.locator(".ws-lead")).to_contain_text("Stap 1.")
    more = bare.locator(".ws-lead").get_by_role("button", name=say("projection.words"))
    more.click()
    expect(words).to_have_count(1)
    expect(more).to_have_attribute("aria-expanded", "true")
    button(bare, "projection.next").click()
    expect(words).to_have_count(0)


def test_a_question_that_is_not_asked_is_no_step(bare: Page) -> None:
    """What is put aside is skipped with its words."""
    show(bare, session_in("case", LONG))
    for question in ("own_part", "tried", "learning_question"):
        field(bare, f"case.{question}").evaluate("(one) => one.toggleAttribute('data-weerstand-aside', true)")
    bare.keyboard.press("ArrowRight")
    expect(bare.locator(".ws-foot-place")).to_have_text(say("projection.question", number=1, total=2))
    bare.keyboard.press("ArrowRight")
    assert shown(bare) == ["case.cooperation_now"]


@pytest.mark.parametrize("size", SIZES)
def test_the_back_row_can_read_it(bare: Page, size: tuple[int, int]) -> None:
    """In each phase a question is 5 % of the picture's height or more; all else for the room 3.4 %, the bar too."""
    show(bare, session_in("look_back", LONG | STEPS, seconds=3_600), size)
    for _ in range(12):
        steps = bare.evaluate("bare.page.projection.shown.steps().length")
        for _ in range(steps):
            assert bare.evaluate(SMALLEST) == []
            for title in bare.locator(".ws-title:visible").all():
                assert title.evaluate(TITLE) >= 5
            bare.keyboard.press("ArrowRight")
        bare.evaluate("bare.room.pace.next()")


def test_blank_hides_all_and_any_key_brings_it_back(bare: Page) -> None:
    """B, or the button: an empty screen of which nothing is read aloud; the next key does only that."""
    show(bare, session_in("case", LONG))
    bare.keyboard.press("ArrowRight")
    field(bare, "case.situation").locator("textarea").fill("Half een zin")
    bare.keyboard.press("Tab")
    button(bare, "projection.blank").click()
    curtain = bare.get_by_role("region", name=say("curtain.label"))
    expect(button(bare, "curtain.blank")).to_be_focused()
    assert "Half een zin" not in read_aloud(bare)
    assert curtain.evaluate("one => JSON.stringify(one.getBoundingClientRect())") == bare.evaluate(
        "JSON.stringify(bare.page.node.getBoundingClientRect())"
    )
    bare.keyboard.press("ArrowRight")
    expect(curtain).to_be_hidden()
    expect(button(bare, "projection.blank")).to_be_focused()
    assert shown(bare) == ["case.situation"]
    bare.keyboard.press("b")
    expect(curtain).to_be_visible()
    curtain.click(position={"x": 300, "y": 100})
    expect(curtain).to_be_hidden()
    expect(field(bare, "case.situation").locator("textarea")).to_have_value("Half een zin")


@pytest.mark.parametrize("before", [[], ["Escape"]])
def test_a_break_covers_the_case_and_says_when_it_is_over(bare: Page, before: list[str]) -> None:
    """Coffee, projected or not: nothing of the case in sight or read aloud; when to be back; one press goes on."""
    story = "De deur bleef dicht"
    show(bare, session_in("case", {"case.situation": story}))
    for key in before:
        bare.keyboard.press(key)
    bare.evaluate("bare.room.pace.toggle()")
    bare.clock.install(time="2026-11-18T14:15:00")
    bare.evaluate("bare.room.pace.toggleBreak()")
    title = bare.get_by_role("region", name=say("curtain.label")).get_by_role("heading")
    expect(title).to_have_text(say("curtain.until", hours="14", minutes="25"))
    button(bare, "bar.minutes", count=5).click()
    expect(title).to_have_text(say("curtain.until", hours="14", minutes="20"))
    assert story not in read_aloud(bare)
    assert bare.evaluate("document.elementFromPoint(600, 400).closest('.ws-curtain') !== null")
    bare.clock.run_for(6 * 60_000)
    expect(title).to_have_text(say("curtain.over"))
    button(bare, "curtain.go_on").click()
    expect(title).to_be_hidden()
    assert bare.evaluate("[bare.room.pace.breakSeconds, bare.room.pace.here.timing.state]") == [None, "running"]


def test_the_room_sees_that_the_time_is_over(bare: Page) -> None:
    """A calm line over the whole width, from the second the phase's time is over; nothing moves in it."""
    show(bare, session_in("case", seconds=3_600))
    over = bare.locator(".weerstand-over")
    expect(over).to_have_text(say("phase.say_over"))
    expect(over).to_be_visible()
    assert bare.evaluate("document.getAnimations().length") == 0
    bare.evaluate("bare.room.pace.next()")
    expect(over).to_be_hidden()


def test_it_begins_with_a_welcome_and_ends_with_thanks(bare: Page) -> None:
    """Before the first phase: the programme, how it looks at resistance, who is here. At the report: thanks."""
    show(bare, start_session(json.loads(PROGRAMME.read_text(encoding="utf-8")), uuid.uuid4().hex, HEADER))
    assert shown(bare) == []
    scene = bare.locator(".ws-scene")
    expect(scene.get_by_role("heading", name="Omgaan met weerstand")).to_be_visible()
    expect(scene).to_contain_text("Weerstand is een boodschap")
    expect(scene).to_contain_text(say("bar.and", names="Inbrenger", last="Collega jeugd"))
    bare.evaluate("bare.room.pace.next()")
    assert shown(bare) == ["look_back"]
    for _ in range(12):
        bare.evaluate("bare.room.pace.next()")
    expect(scene.get_by_role("heading", name=say("projection.closing"))).to_be_visible()
    expect(scene).to_contain_text(say("projection.stays_here"))
    bare.keyboard.press("ArrowRight")
    assert shown(bare) == ["report"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_in_it_is_hard_to_use(bare: Page, theme: Any) -> None:
    """No fault in the phase, a question, the welcome, a break or an empty screen, light or dark."""
    bare.emulate_media(color_scheme=theme)
    show(bare, session_in("case", LONG))
    acts = ["1", "bare.page.projection.shown.move(1)", "bare.page.curtain.blank()", "bare.room.pace.toggleBreak()"]
    for act in acts:
        bare.evaluate(act)
        found = Axe().run(bare, context={"include": [["#page"]]})
        assert found.violations_count == 0, found.generate_report()


def test_the_buttons_of_the_bar_come_when_somebody_reaches_for_them(bare: Page) -> None:
    """A room sees who speaks and the time; a pointer at the bar, or its key, brings the buttons, and moves nothing."""
    show(bare, session_in("case", LONG))
    tools = bare.locator(".ws-top-under")
    paper = bare.locator(".weerstand-paper")
    bare.mouse.move(640, 500)
    expect(tools).to_have_css("opacity", "0")
    before = paper.bounding_box()
    bare.mouse.move(640, 20)
    expect(tools).to_have_css("opacity", "1")
    assert paper.bounding_box() == before
    bare.mouse.move(640, 500)
    expect(tools).to_have_css("opacity", "0")
    bare.evaluate("bare.page.bar.visit()")
    bare.keyboard.press("Tab")
    expect(tools).to_have_css("opacity", "1")


def test_a_pointer_that_lies_at_the_bar_covers_no_question(bare: Page) -> None:
    """Who pressed "Volgende fase" leaves the pointer there: the next step's heading is in sight until it moves."""
    show(bare, session_in("case", LONG))
    tools = bare.locator(".ws-top-under")
    bare.mouse.move(640, 20)
    expect(tools).to_have_css("opacity", "1")
    bare.keyboard.press("ArrowRight")
    expect(tools).to_have_css("opacity", "0")
    bare.mouse.move(642, 22)
    expect(tools).to_have_css("opacity", "1")
