"""The session view, edit mode, the programme and the way to begin."""

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import CHECKOUT
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say

QUESTION = "case.situation"
STRAY_KEYS = [*"ddxzmyabcvo", "Enter", "Shift+Enter", "Control+Enter", "Alt+Enter"]
STUCK = """() => {
  const { observe } = ResizeObserver.prototype;
  window.mend = () => { ResizeObserver.prototype.observe = observe; };
  ResizeObserver.prototype.observe = function (...args) {
    if (new Error().stack.includes("new Bar")) throw new Error("stuk");
    return observe.apply(this, args);
  };
}"""
CELLS = """() => window.jupyterapp.shell.currentWidget.context.model.sharedModel.cells
  .map(cell => [cell.cell_type, cell.source])"""


def test_a_session_fills_the_screen(
    lab: LabPage, small_session: str, programme: dict[str, Any], put_notebook: Callable[..., str]
) -> None:
    """Nothing of JupyterLab is around it; all comes back in edit mode, for another document and for the launcher."""
    lab.open_start()
    lab.expect_surroundings(shown=True)
    lab.open_notebook(small_session)
    lab.expect_ready()
    lab.expect_surroundings(shown=False)
    expect(lab.page.locator(".jp-Toolbar").filter(visible=True)).to_have_count(0)
    size = lab.page.evaluate("[window.jupyterapp.shell.currentWidget.node.getBoundingClientRect().toJSON()]")[0]
    assert (size["left"], size["top"], size["width"], size["height"]) == (0, 0, 1280, 900)
    lab.command("weerstand:edit-mode")
    lab.expect_surroundings(shown=True)
    expect(lab.page.locator(".jp-NotebookPanel-toolbar")).to_be_visible()
    lab.command("weerstand:edit-mode")
    lab.expect_surroundings(shown=False)
    other = put_notebook(programme, "programma.ipynb")
    lab.page.evaluate("path => void window.jupyterapp.commands.execute('docmanager:open', { path })", other)
    lab.page.locator(".weerstand-strip").filter(visible=True).wait_for()
    lab.expect_surroundings(shown=True)
    lab.page.evaluate("path => void window.jupyterapp.commands.execute('docmanager:open', { path })", small_session)
    lab.expect_surroundings(shown=False)
    lab.command("weerstand:start-screen")
    lab.expect_surroundings(shown=True)


def test_a_dialog_of_jupyterlab_still_works(lab: LabPage, small_session: str) -> None:
    """What JupyterLab has to ask or tell during a session is seen, and can be answered with keys."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    lab.page.evaluate("void window.jupyterapp.commands.execute('docmanager:rename')")
    dialog = lab.page.locator(".jp-Dialog")
    dialog.locator("input").fill("andere-naam.sessie.ipynb")
    lab.page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    lab.expect_surroundings(shown=False)
    renamed = Path(small_session).with_name("andere-naam.sessie.ipynb").as_posix()
    lab.page.wait_for_function("path => window.jupyterapp.shell.currentWidget.context.path === path", arg=renamed)


def test_a_room_that_fails_gives_jupyterlab_back(lab: LabPage, small_session: str) -> None:
    """When a part of the room cannot be made, JupyterLab is there around it, and the fields and the other parts are."""
    lab.page.evaluate(STUCK)
    lab.open_notebook(small_session)
    lab.page.evaluate("mend()")
    lab.expect_surroundings(shown=True)
    expect(lab.page.locator(".weerstand-overview .ws-stop")).not_to_have_count(0)
    lab.write(QUESTION, "Toch te typen")


def test_stray_keys_and_clicks_do_no_harm(lab: LabPage, small_session: str) -> None:
    """Outside the fields no key deletes, runs, changes or folds a cell, and a double click opens no source."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    before = lab.page.evaluate(CELLS)
    words = lab.page.locator(".weerstand-words").first
    words.click()
    for key in STRAY_KEYS:
        lab.page.keyboard.press(key)
    words.dblclick()
    lab.page.keyboard.press("Escape")
    for key in STRAY_KEYS:
        lab.page.keyboard.press(key)
    radio = lab.field("case.now").get_by_role("radio").first
    radio.focus()
    for key in STRAY_KEYS:
        lab.page.keyboard.press(key)
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    assert lab.page.evaluate(CELLS) == before
    expect(words).to_be_visible()
    expect(lab.field(QUESTION).locator("textarea")).to_be_visible()
    lab.write(QUESTION, "Nog steeds te typen")
    lab.expect_state(QUESTION, "saved")


def test_keys_in_a_field_are_text(lab: LabPage, small_session: str) -> None:
    """Enter and letters in a field are text; Ctrl+S still saves the notebook."""
    lab.open_notebook(small_session)
    lab.field(QUESTION).locator("textarea").press_sequentially("dd\nxz\nab")
    lab.expect_text(QUESTION, "dd\nxz\nab")
    lab.page.keyboard.press("Control+s")
    lab.wait_for_file()
    lab.expect_on_disk(small_session, QUESTION, "dd\nxz\nab")


def test_edit_mode_shows_cells_and_is_kept(lab: LabPage, small_session: str) -> None:
    """Code and prompts are hidden until edit mode, which a reload remembers for this notebook."""
    lab.open_notebook(small_session)
    inputs = lab.page.locator(".jp-CodeCell .jp-Cell-inputWrapper:visible")
    expect(inputs).to_have_count(0)
    lab.page.get_by_role("button", name="Bewerkmodus").click()
    expect(inputs).not_to_have_count(0)
    lab.reload()
    expect(inputs).not_to_have_count(0)
    lab.page.get_by_role("button", name=say("lab.open_as_session")).click()
    expect(inputs).to_have_count(0)
    lab.reload()
    lab.expect_ready()
    expect(inputs).to_have_count(0)


def test_both_views_are_one_document(lab: LabPage, small_session: str) -> None:
    """What is typed in the session stands in its Notebook view at once, and the other way; it is one file, one save."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "In de sessie")
    lab.command("weerstand:edit-mode")
    lab.expect_text(QUESTION, "In de sessie")
    lab.write(QUESTION, "In het notebook")
    lab.expect_state(QUESTION, "saved")
    lab.command("weerstand:edit-mode")
    lab.expect_text(QUESTION, "In het notebook")
    lab.wait_for_file()
    lab.expect_on_disk(small_session, QUESTION, "In het notebook")


def test_an_older_session_opens_too(lab: LabPage, programme: dict[str, Any], put_notebook: Callable[..., str]) -> None:
    """A session whose name says nothing opens as one by its address; by a hand in the file browser, one press away."""
    older = put_notebook(start_session(programme, uuid.uuid4().hex, HEADER), "oud.ipynb")
    LabPage.open_notebook(lab, older)
    lab.expect_ready()
    lab.write(QUESTION, "Van vroeger")
    lab.expect_state(QUESTION, "saved")
    LabPage.open_start(lab)  # with nothing open, as tomorrow
    lab.page.keyboard.press("Tab")
    lab.page.evaluate("path => void window.jupyterapp.commands.execute('docmanager:open', { path })", older)
    lab.page.get_by_role("button", name=say("lab.open_as_session")).click()
    lab.expect_ready()
    lab.expect_text(QUESTION, "Van vroeger")


def test_the_page_follows_its_author(lab: LabPage, small_session: str) -> None:
    """A cell that is added, changed, moved or removed in the notebook stands so on the page; what is typed stays."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    area = lab.field(QUESTION).locator("textarea")
    area.press_sequentially("Ik ty")
    lab.page.evaluate(
        """() => {
          const { sharedModel } = window.jupyterapp.shell.currentWidget.context.model;
          sharedModel.insertCell(0, { cell_type: "markdown", source: "# Nieuw bovenaan" });
          sharedModel.moveCell(0, 1);
          const last = sharedModel.cells.length - 1;
          sharedModel.deleteCell(last);
        }"""
    )
    heading = lab.page.get_by_role("heading", name="Nieuw bovenaan")
    expect(heading).to_be_visible()
    expect(lab.page.locator('[data-weerstand-id="report"]')).to_have_count(0)
    expect(area).to_be_focused()
    lab.page.keyboard.type("p door")
    lab.expect_text(QUESTION, "Ik typ door")
    lab.page.evaluate(
        """() => window.jupyterapp.shell.currentWidget.context.model.sharedModel.cells
          .find((cell) => cell.source.includes("Nieuw")).setSource("# Anders")"""
    )
    expect(lab.page.get_by_role("heading", name="Anders")).to_be_visible()
    expect(heading).to_have_count(0)


def test_programme_shows_fields_and_keeps_nothing(
    lab: LabPage, programme: dict[str, Any], put_notebook: Callable[..., str]
) -> None:
    """A programme's fields can be tried out; it says so, and neither file nor journal gets what is typed."""
    path = put_notebook(programme, "programma.ipynb")
    before = (lab.server.root / path).read_text(encoding="utf-8")
    lab.open_notebook(path)
    strip = lab.page.locator(".weerstand-strip")
    expect(strip).to_contain_text("Dit is het programma")
    strip.get_by_role("button", name="Begin een sessie").click(trial=True)
    lab.write(QUESTION, "Even proberen")
    lab.field("case.tried").locator("textarea").first.fill("Nog iets")
    lab.field("case.tried").locator("textarea").first.blur()
    assert lab.answer_on_disk(path, QUESTION) is None
    assert json.loads(before) == json.loads((lab.server.root / path).read_text(encoding="utf-8"))
    assert not [url for url in lab.requests if "/weerstand/api/sessions/" in url]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_accessible_in_both_themes(lab: LabPage, small_session: str, theme: Literal["light", "dark"]) -> None:
    """Axe finds nothing to complain about in what is ours."""
    lab.open_notebook(small_session)
    lab.page.emulate_media(color_scheme=theme)
    is_light = "true" if theme == "light" else "false"
    lab.page.locator(f'body[data-jp-theme-light="{is_light}"]').wait_for(state="attached")
    found = Axe().run(lab.page, context={"include": [[".weerstand-output"], [".weerstand-words"]]})
    assert found.violations_count == 0, found.generate_report()


def test_extension_asks_nothing_of_other_servers(lab: LabPage, small_session: str) -> None:
    """No address but the server's own, and no error in the console."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "Blijft hier")
    lab.expect_state(QUESTION, "saved")
    assert [url for url in lab.requests if not url.startswith((lab.server.base, "data:", "blob:"))] == []
    assert lab.errors == []
    assert (CHECKOUT / "weerstand_widgets/labextension/overrides.json").is_file()


def test_jupyterlab_dresses_nothing_of_ours(lab: LabPage, real_session: str) -> None:
    """Its rules for every button, field and list in its window end where a page of ours begins."""
    lab.open_notebook(real_session)
    lab.expect_ready()
    button = lab.page.locator(".ws-session .ws-button").first
    expect(button).to_have_css("border-top-left-radius", "6.885px")
    button.press("Shift")
    expect(button).to_have_css("outline-width", "3px")
    expect(lab.page.locator(".ws-fold dt").first).to_have_css("float", "none")
