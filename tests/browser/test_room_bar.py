"""The phase bar above a session in JupyterLab: moving on, breaks, and two windows."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser.lab_page import LabPage
from tests.browser.room_session import UNHURRIED_MS, session_in
from weerstand_widgets.locale import say

FOCUSED = "() => document.activeElement?.closest('[data-weerstand-phase]')?.dataset.weerstandPhase"
TO_PAINT = """() => new Promise((done) => {
  const button = document.querySelector(".ws-top-next");
  const start = performance.now();
  button.click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""

Put = Callable[..., str]


def bar_of(lab: LabPage) -> Locator:
    """Return the bar."""
    return lab.page.get_by_role("region", name="Fase en tijd")


def notice_of(bar: Locator) -> Locator:
    """Return the question or word that stands in the bar."""
    return bar.locator(".ws-top-words")


def press(lab: LabPage, name: str) -> None:
    """Press a button of the bar."""
    bar_of(lab).get_by_role("button", name=name, exact=True).click()


def open_bar(lab: LabPage, path: str) -> Locator:
    """Open a session and wait for its bar."""
    lab.open_notebook(path)
    lab.expect_ready()
    bar = bar_of(lab)
    expect(bar).to_be_visible()
    return bar


def go_on(bar: Locator, position: str) -> None:
    """Press the way on until the group is there; an open turn asks for one more press."""
    there, onward = bar.get_by_text(position, exact=True), bar.locator(".ws-top-next")
    if there.count():
        return
    onward.press("Enter", delay=UNHURRIED_MS)
    anyway = bar.get_by_role("button", name=say("bar.go_anyway"))
    expect(there.or_(anyway).filter(visible=True)).to_have_count(1)
    if anyway.is_visible():
        onward.press("Enter", delay=UNHURRIED_MS)
        expect(there).to_be_visible()


def test_moving_on_takes_page_focus_and_half_a_line_along(lab: LabPage, put_notebook: Put) -> None:
    """The next phase is in view and has the focus; what was being typed is kept; clocks take over."""
    path = put_notebook(session_in("case"))
    bar = open_bar(lab, path)
    press(lab, "Klok aan")
    lab.field("case.situation").locator("textarea").press_sequentially("Halve zi")
    press(lab, "Volgende fase")
    expect(bar.get_by_role("button", name="Fase 5 van 12 Vragenronde")).to_be_visible()
    expect(bar.get_by_role("status")).to_contain_text("Fase 5 van 12. 12 minuten.")
    assert lab.page.evaluate(FOCUSED) == "questions"
    expect(lab.page.locator(".weerstand-words h2", has_text="Vragenronde")).to_be_in_viewport(ratio=1)
    lab.page.keyboard.press("Tab")
    assert lab.page.evaluate(FOCUSED) == "questions", "the guidance of this phase"
    lab.wait_for_file()
    lab.expect_on_disk(path, "case.situation", "Halve zi")
    assert lab.answer_on_disk(path, "case")["state"] == "done"
    assert lab.answer_on_disk(path, "questions")["state"] == "running"


def test_keyboard_only_from_start_to_report(lab: LabPage, put_notebook: Put) -> None:
    """Start, twelve phases and on to the report, without a mouse; every clock is done then."""
    path = put_notebook(session_in("look_back"))
    bar = open_bar(lab, path)
    bar.get_by_role("button", name="Klok aan", exact=True).press("Enter")
    for number in range(2, 13):
        go_on(bar, f"Fase {number} van 12")
    go_on(bar, "Verslag")
    expect(lab.page.locator('[data-weerstand-id="report"]')).to_be_in_viewport()
    lab.wait_for_file()
    ids = lab.page.evaluate("[...document.querySelectorAll('.ws-phase')].map(e => e.closest('[data-weerstand-id]'))")
    assert len(ids) == 12
    assert {lab.answer_on_disk(path, name)["state"] for name in ("look_back", "turn", "takeaways")} == {"done"}


def test_bar_names_who_listens(lab: LabPage, put_notebook: Put) -> None:
    """Where the presenter is silent, the screen says so by name; the banner leaves the clock to the bar."""
    bar = open_bar(lab, put_notebook(session_in("turn")))
    expect(bar.get_by_text("Inbrenger luistert")).to_be_visible()
    expect(bar.get_by_text("Fase 9 van 12", exact=True)).to_be_visible()
    expect(bar.get_by_role("timer")).to_contain_text("nog 16:00")
    expect(lab.field("turn").get_by_text("Fase 9 van 12", exact=True)).to_be_hidden()
    expect(lab.field("turn").get_by_role("timer")).to_be_hidden()


@pytest.mark.parametrize("width", [1366, 1200, 1180, 360])
def test_who_speaks_and_the_goal_are_said_once(lab: LabPage, put_notebook: Put, width: int) -> None:
    """In the bar where there is room for them, else above the questions; at no width behind a button alone."""
    lab.page.set_viewport_size({"width": width, "height": 768})
    open_bar(lab, put_notebook(session_in("case")))
    lab.field("case")
    for words in ("alle anderen", "Het verhaal van de inbrenger horen"):
        in_case = ".ws-top, [data-weerstand-id=case]"
        expect(lab.page.locator(in_case).get_by_text(words).filter(visible=True)).to_have_count(1)


def test_time_that_is_short_is_divided_and_put_back(lab: LabPage, put_notebook: Put) -> None:
    """The bar says what is short, divides it on request, and takes that back."""
    path = put_notebook(session_in("affirm", seconds=2_400))
    bar = open_bar(lab, path)
    short = bar.get_by_text("Nog 10 minuten voor 4 fasen; gepland 33.")
    expect(short).to_be_visible()
    press(lab, "Verdeel de tijd")
    expect(notice_of(bar)).to_have_text("De tijd is verdeeld over 4 fasen.")
    expect(short).to_have_count(0)
    lab.wait_for_file()
    assert lab.answer_on_disk(path, "turn")["extra_minutes"] == -12
    press(lab, "Zet terug")
    expect(short).to_be_visible()
    lab.wait_for_file()
    assert lab.answer_on_disk(path, "turn")["extra_minutes"] == 0


def test_break_survives_a_reload(lab: LabPage, put_notebook: Put) -> None:
    """The clock stands still in a break, on this page and on the next one, and goes on after it."""
    bar = open_bar(lab, put_notebook(session_in("questions")))
    press(lab, "Klok aan")
    press(lab, "Koffiepauze")
    lab.wait_for_file()
    lab.page.reload(wait_until="commit")
    end_break(lab)
    expect(bar.get_by_role("button", name="Klok uit", exact=True)).to_be_visible()
    expect(bar.get_by_role("timer")).to_contain_text("van 12 minuten")


def end_break(lab: LabPage) -> None:
    """Go on, on the curtain that covers the case."""
    lab.page.locator(".ws-curtain").get_by_role("button", name=say("curtain.go_on")).click()


def test_second_window_follows(lab: LabPage, second_lab: LabPage, put_notebook: Put) -> None:
    """Who goes on in one window takes the other along, but not out of a field in which somebody types."""
    path = put_notebook(session_in("case"))
    here, there = open_bar(lab, path), open_bar(second_lab, path)
    second_lab.field("case.situation").locator("textarea").press_sequentially("Ik typ")
    press(lab, "Klok aan")
    press(lab, "Volgende fase")
    expect(here.get_by_text("Fase 5 van 12", exact=True)).to_be_visible()
    lab.wait_for_file()
    second_lab.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(there.get_by_text("Fase 5 van 12", exact=True)).to_be_visible(timeout=30_000)
    expect(there.get_by_role("timer")).to_contain_text("nog 11:", timeout=30_000)
    expect(second_lab.field("case.situation").locator("textarea")).to_be_focused()


def test_second_window_that_nobody_touched_turns_along(lab: LabPage, second_lab: LabPage, put_notebook: Put) -> None:
    """The page of a window on the beamer goes with the group, not only its bar."""
    path = put_notebook(session_in("case"))
    open_bar(lab, path)
    there = open_bar(second_lab, path)
    heading = second_lab.page.locator(".weerstand-words h2", has_text="Vragenronde")
    expect(heading).not_to_be_in_viewport()
    press(lab, "Klok aan")
    press(lab, "Volgende fase")
    expect(there.get_by_text("Fase 5 van 12", exact=True)).to_be_visible(timeout=30_000)
    expect(heading).to_be_in_viewport()


def test_phase_deleted_by_hand_leaves_the_others(lab: LabPage, put_notebook: Put) -> None:
    """An author took a phase away: the bar counts what is there, and goes on."""
    bar = open_bar(lab, put_notebook(session_in("questions")))
    lab.page.evaluate(
        """() => {
          const { model } = window.jupyterapp.shell.currentWidget.context;
          const index = [...model.cells].findIndex((cell) => cell.getMetadata("weerstand")?.id === "questions");
          model.sharedModel.deleteCell(index);
        }"""
    )
    expect(bar.get_by_text("Fase 5 van 11", exact=True)).to_be_visible()
    expect(bar.get_by_role("button", name="Fase 5 van 11 Aansluiten")).to_be_visible()
    press(lab, "Volgende fase")
    expect(bar.get_by_text("Fase 6 van 11", exact=True)).to_be_visible()
    assert lab.errors == []


def test_next_phase_paints_at_once_and_axe_is_content(lab: LabPage, put_notebook: Put) -> None:
    """Pressing "Volgende" is done within the time a person calls instant."""
    bar = open_bar(lab, put_notebook(session_in("look_back")))
    press(lab, "Klok aan")
    times = []
    for number in range(2, 8, 2):
        go_on(bar, f"Fase {number} van 12")
        times.append(lab.page.evaluate(TO_PAINT))
        bar.press("Shift", delay=UNHURRIED_MS)  # so that the next press is not taken for the second half of that one
        go_on(bar, f"Fase {number + 1} van 12")
    assert min(times) < 1_000, times
    found = Axe().run(lab.page, context={"include": [[".weerstand-bar"]]})
    assert found.violations_count == 0, found.generate_report()
    assert lab.errors == []
