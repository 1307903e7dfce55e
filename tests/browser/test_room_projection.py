"""Projection in JupyterLab: large type, one question at a time, nothing private; on and off with one key."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.lab_page import PATIENCE_MS, LabPage
from tests.browser.room_session import session_in

Put = Callable[..., str]

ON = ".weerstand-projection"
SHOWN = """() => [...new Set([...document.querySelectorAll('.weerstand-chapter')]
  .filter(cell => cell.checkVisibility()).map(cell => cell.dataset.weerstandPhase))]"""
CARET = "() => [document.activeElement.selectionStart, document.activeElement.value]"
# What sticks out of its panel, or has more in it than it shows.
CUT_OFF = """() => {
  const panel = document.querySelector('.weerstand-projection');
  const edge = panel.getBoundingClientRect().right + 1;
  const seen = [...panel.querySelectorAll('.weerstand *, .weerstand-words *')]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('.ws-hidden, select'));
  return seen.filter(one => one.getBoundingClientRect().right > edge || one.scrollWidth > one.clientWidth + 1
    && getComputedStyle(one).overflowX === 'hidden' && one.clientWidth > 0).map(one => one.className);
}"""
UNDER_BAR = "(one) => one.getBoundingClientRect().top >= document.querySelector('.ws-top').offsetHeight"
SMALLEST = """() => Math.min(...[...document.querySelectorAll('.weerstand-projection textarea')]
  .filter(one => one.checkVisibility()).map(one => 100 * parseFloat(getComputedStyle(one).fontSize) / innerHeight))"""


def open_at(lab: LabPage, put: Put, phase: str, answers: dict[str, Any] | None = None) -> str:
    """Open a session whose group is in a phase, with that phase on the page; gives its path."""
    path = put(session_in(phase, answers))
    lab.open_notebook(path)
    lab.expect_ready()
    lab.field(phase)
    return path


def test_one_key_while_typing_keeps_text_focus_and_caret(lab: LabPage, put_notebook: Put) -> None:
    """F9 in the middle of a word: the question stands alone, and the next letter comes where it would have come."""
    open_at(lab, put_notebook, "case")
    area = lab.field("case.situation").locator("textarea")
    area.press_sequentially("De deur bleef")
    area.press("Home")
    area.press("F9")
    expect(lab.page.locator(ON)).to_be_visible()
    expect(area).to_be_focused()
    expect(area).to_be_in_viewport()
    assert lab.page.evaluate(CARET) == [0, "De deur bleef"]
    assert lab.page.evaluate(SHOWN) == ["case"]
    expect(lab.page.locator("[data-weerstand-id='case.own_part']")).to_be_hidden()
    lab.page.keyboard.type("Kijk. ")
    lab.page.keyboard.press("Escape")
    expect(lab.page.locator(ON)).to_have_count(0)
    expect(area).to_be_focused()
    expect(area).to_be_in_viewport()
    assert lab.page.evaluate(CARET) == [6, "Kijk. De deur bleef"]
    lab.expect_state("case.situation", "saved")


def test_it_begins_with_the_whole_heading(lab: LabPage, put_notebook: Put) -> None:
    """A phase that was just turned to stands on the beamer from its heading on, also where the bar grew."""
    open_at(lab, put_notebook, "turn")
    lab.command("weerstand:next-phase")
    expect(lab.page.get_by_role("heading", name="10. Reactie van de inbrenger")).to_be_in_viewport(ratio=1)
    lab.page.keyboard.press("F9")
    heading = lab.page.get_by_role("heading", name="Reactie van de inbrenger")
    expect(heading).to_be_in_viewport(ratio=1)
    expect(lab.page.locator(ON)).to_be_visible()
    lab.page.wait_for_function(UNDER_BAR, arg=heading.element_handle())


def test_what_is_typed_in_another_phase_is_kept(lab: LabPage, put_notebook: Put) -> None:
    """A half line in a field that goes out of sight is saved; leaving brings it back with the focus."""
    path = open_at(lab, put_notebook, "case")
    area = lab.field("case_choice.candidates").locator("textarea").first
    area.press_sequentially("Een halve zin")
    area.press("F9")
    expect(area).to_be_hidden()
    expect(lab.page.get_by_role("heading", name="Casus vertellen")).to_be_focused()
    lab.page.keyboard.press("F9")
    expect(area).to_be_focused()
    expect(area).to_be_in_viewport()
    lab.expect_state("case_choice.candidates", "saved")
    lab.wait_for_file()
    lab.expect_on_disk(path, "case_choice.candidates", ["Een halve zin"])


def test_nothing_private_is_shown(lab: LabPage, put_notebook: Put) -> None:
    """Guidance, cards, the listening note and the overview are away, also when they were open."""
    open_at(lab, put_notebook, "turn")
    note = lab.page.locator("[data-weerstand-phase=turn] .weerstand-listening")
    note.locator("summary").click()
    lab.field("turn").get_by_text("Voor de gespreksleider").click()
    lab.command("weerstand:cards")
    lab.command("weerstand:projection")
    for hidden in (".weerstand-overview", ".weerstand-drawer", ".ws-folds", "textarea[aria-label*=uisternotitie]"):
        expect(lab.page.locator(f"{hidden}:visible")).to_have_count(0)
    expect(note.get_by_text("Inbrenger luistert nu")).to_be_visible()
    lab.command("weerstand:projection")
    expect(note.get_by_role("textbox")).to_be_visible()


def test_it_follows_the_group_and_ends_with_the_page(lab: LabPage, put_notebook: Put) -> None:
    """The next phase takes the place of this one, from its beginning; a reload shows all again."""
    open_at(lab, put_notebook, "case")
    lab.command("weerstand:projection")
    lab.command("weerstand:next-phase")
    lab.field("questions")
    lab.page.wait_for_function(f"() => ({SHOWN})().join() === 'questions'", timeout=PATIENCE_MS)
    expect(lab.page.get_by_role("heading", name="Vragenronde")).to_be_in_viewport()
    lab.reload()
    expect(lab.page.locator(ON)).to_have_count(0)


def test_edit_mode_ends_it(lab: LabPage, put_notebook: Put) -> None:
    """JupyterLab's own view is not projected."""
    open_at(lab, put_notebook, "case")
    lab.command("weerstand:projection")
    lab.command("weerstand:edit-mode")
    expect(lab.page.locator(ON)).to_have_count(0)
    lab.page.keyboard.press("F9")
    expect(lab.page.locator(ON)).to_have_count(0)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_a_beamer_shows_all_of_it_large(lab: LabPage, put_notebook: Put, size: tuple[int, int]) -> None:
    """What is typed is 3.4 % of the height or more, and no word is beyond an edge: a long one, a table and a scale."""
    long = "Verantwoordelijkheidsgevoel" * 4
    rows = [{"obstacle": long, "alternative": "Even niets", "pros": "Rust", "cons": long}]
    lab.page.set_viewport_size({"width": size[0], "height": size[1]})
    asked = ["motivation", "scenarios", "own_action", "loss", "mandate", "relation"]
    open_at(lab, put_notebook, "turn", {"turn.steps": asked, "turn.scenarios": rows, "turn.motivation": [long]})
    lab.command("weerstand:projection")
    lab.page.evaluate("document.activeElement.blur()")
    for question in ("steps", *asked):
        lab.page.keyboard.press("ArrowRight")
        expect(lab.page.locator(f"[data-weerstand-id='turn.{question}']")).to_be_visible()
        assert lab.page.evaluate(SMALLEST) >= 3.4
        assert lab.page.evaluate(CUT_OFF) == []
        outer = "document.querySelector('.weerstand-paper')"
        assert lab.page.evaluate(f"{outer}.scrollWidth <= {outer}.clientWidth")
    found = Axe().run(lab.page, context={"include": [[".weerstand-output"], [".weerstand-bar"], [".ws-foot"]]})
    assert found.violations_count == 0, found.generate_report()
