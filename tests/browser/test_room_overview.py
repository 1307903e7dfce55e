"""The overview at the right edge, and the chapters it goes by."""

from collections.abc import Callable
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser.lab_page import PATIENCE_MS, LabPage
from tests.browser.room_session import session_in

Put = Callable[..., str]

OVERVIEW = "weerstand:overview"
MARKS = """() => [...document.querySelectorAll(".weerstand-chapter > :is(.weerstand-words, .weerstand-output)")]
  .map((one) => one.parentElement.dataset.weerstandPhase)"""
OVERLAP = """() => {
  const side = document.querySelector('.weerstand-overview').getBoundingClientRect();
  const page = document.querySelector('.weerstand-paper');
  const cells = [...page.querySelectorAll('.weerstand-chapter > *')].map(cell => cell.getBoundingClientRect());
  return [Math.max(...cells.map(cell => cell.right)) <= side.left, page.scrollWidth <= page.clientWidth];
}"""


def open_at(lab: LabPage, put: Put, phase: str = "case", width: int = 1366, **answers: Any) -> Locator:
    """Open a session whose group is in a phase; gives the overview."""
    lab.page.set_viewport_size({"width": width, "height": 900})
    lab.open_notebook(put(session_in(phase, {key.replace("__", "."): value for key, value in answers.items()})))
    lab.expect_ready()
    return lab.page.get_by_role("navigation", name="Overzicht")


def entry(overview: Locator, title: str) -> Locator:
    """Return a phase's entry."""
    return overview.get_by_role("button", name=title)


def test_every_phase_is_there_with_its_time_and_what_is_filled(lab: LabPage, put_notebook: Put) -> None:
    """Number, title, planned and used minutes, filled questions in words; the phase the group is in is marked."""
    overview = open_at(lab, put_notebook, case__situation="Een deur die dicht bleef.")
    expect(overview.get_by_role("button")).to_have_count(14)
    expect(entry(overview, "1. Terugblik")).to_contain_text("0 van 1 ingevuld · 5 van 5 min.")
    expect(entry(overview, "4. Casus vertellen")).to_contain_text("1 van 4 ingevuld · 10 min.")
    expect(overview.locator("[aria-current=step]")).to_contain_text("Casus vertellen")


def test_what_is_filled_in_is_counted_at_once_but_not_per_key(lab: LabPage, put_notebook: Put) -> None:
    """An answer moves the mark; the keys before it touch nothing in the overview."""
    overview = open_at(lab, put_notebook)
    area = lab.field("case.situation").locator("textarea")
    lab.page.evaluate(
        """() => {
          window.touched = 0;
          const count = (found) => { window.touched += found.length; };
          const place = document.querySelector('.weerstand-overview');
          new MutationObserver(count).observe(place, {subtree: true, childList: true, attributes: true});
        }"""
    )
    area.press_sequentially("Een deur")
    expect(entry(overview, "4. Casus vertellen")).to_contain_text("1 van 4 ingevuld")
    counted = lab.page.evaluate("window.touched")
    area.press_sequentially(" die dicht bleef, al drie keer")
    lab.expect_state("case.situation", "saved")
    assert lab.page.evaluate("window.touched") == counted


def test_a_look_elsewhere_moves_the_focus_and_not_the_group(lab: LabPage, put_notebook: Put) -> None:
    """Enter brings a chapter's heading to the top with the focus; the group's place and its clock stay."""
    overview = open_at(lab, put_notebook)
    entry(overview, "Waardering").press("Enter")
    heading = lab.page.get_by_role("heading", name="8. Waardering")
    expect(heading).to_be_focused(timeout=PATIENCE_MS)
    expect(heading).to_be_in_viewport()
    expect(overview.locator("[aria-current=step]")).to_contain_text("Casus vertellen")
    entry(overview, "Verslag").press("Enter")
    expect(lab.page.get_by_role("heading", name="Verslag").first).to_be_focused(timeout=PATIENCE_MS)
    entry(overview, "Begin").press("Enter")
    expect(lab.page.get_by_role("heading", name="Omgaan met weerstand").first).to_be_focused()


@pytest.mark.parametrize("width", [1200, 1366, 1920])
def test_on_a_wide_screen_it_stands_beside_the_text(lab: LabPage, put_notebook: Put, width: int) -> None:
    """It covers no word, and can be put away and back."""
    overview = open_at(lab, put_notebook, width=width)
    expect(overview).to_be_visible()
    assert lab.page.evaluate(OVERLAP) == [True, True]
    lab.command(OVERVIEW)
    expect(overview).to_be_hidden()
    lab.command(OVERVIEW)
    expect(overview).to_be_visible()


def test_that_it_was_put_away_is_remembered(lab: LabPage, put_notebook: Put) -> None:
    """By this browser, after a reload too."""
    overview = open_at(lab, put_notebook, width=1366)
    lab.command(OVERVIEW)
    expect(overview).to_be_hidden()
    lab.reload()
    lab.expect_ready()
    expect(overview).to_be_hidden()


@pytest.mark.parametrize("width", [1024, 360])
def test_on_a_narrow_screen_it_opens_over_the_page(lab: LabPage, put_notebook: Put, width: int) -> None:
    """Opened by its command, with the focus on the current phase; Escape gives the focus back."""
    overview = open_at(lab, put_notebook, width=width)
    expect(overview).to_be_hidden()
    area = lab.field("case.situation").locator("textarea")
    area.focus()
    lab.command(OVERVIEW)
    expect(entry(overview, "Casus vertellen")).to_be_focused()
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= width
    lab.page.keyboard.press("Escape")
    expect(overview).to_be_hidden()
    expect(area).to_be_focused()


def test_chapters_follow_the_cells(lab: LabPage, put_notebook: Put) -> None:
    """Each cell knows its phase, headings too; a phase that is taken away leaves its questions to the one before."""
    overview = open_at(lab, put_notebook)
    marks = lab.page.evaluate(MARKS)
    order = list(dict.fromkeys(marks))
    assert order[:3] == ["start", "look_back", "check_in"]
    assert order[-2:] == ["takeaways", "end"]
    assert marks.count("case") == 7
    expect(lab.page.locator(".weerstand-session")).to_have_attribute("data-weerstand-current", "case")
    lab.page.evaluate(
        """() => {
          const {sharedModel} = window.jupyterapp.shell.currentWidget.context.model;
          const isPhase = (cell) => cell.getMetadata("weerstand")?.id === "case_choice";
          sharedModel.deleteCell(sharedModel.cells.findIndex(isPhase));
        }"""
    )
    expect(overview.get_by_role("button")).to_have_count(13)
    after = lab.page.evaluate(MARKS)
    assert "case_choice" not in after
    gone = 2  # the phase itself, and with it who brings in a case
    assert after.count("check_in") == marks.count("check_in") + marks.count("case_choice") - gone


def test_edit_mode_has_no_overview(lab: LabPage, put_notebook: Put) -> None:
    """Who changes the notebook sees JupyterLab's own view."""
    overview = open_at(lab, put_notebook)
    lab.command("weerstand:edit-mode")
    expect(overview).to_be_hidden()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_accessible_in_both_themes(lab: LabPage, put_notebook: Put, theme: Literal["light", "dark"]) -> None:
    """Axe finds nothing in the overview, the drawer and an open listening note."""
    open_at(lab, put_notebook, "turn")
    lab.page.emulate_media(color_scheme=theme)
    is_light = "true" if theme == "light" else "false"
    lab.page.locator(f'body[data-jp-theme-light="{is_light}"]').wait_for(state="attached")
    lab.page.locator("[data-weerstand-phase=turn] .weerstand-listening summary").click()
    parts = [[".weerstand-overview"], [".weerstand-drawer"], [".weerstand-listening"]]
    found = Axe().run(lab.page, context={"include": parts})
    assert found.violations_count == 0, found.generate_report()
    lab.command("weerstand:cards")
    found = Axe().run(lab.page, context={"include": parts})
    assert found.violations_count == 0, found.generate_report()
