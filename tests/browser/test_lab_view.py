"""The session view, edit mode, the programme and the way to begin."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import CHECKOUT

QUESTION = "case.situation"
STRAY_KEYS = [*"ddxzmyabcvo", "Enter", "Shift+Enter", "Control+Enter", "Alt+Enter"]
CELLS = """() => window.jupyterapp.shell.currentWidget.content.model.sharedModel.cells
  .map(cell => [cell.cell_type, cell.source])"""


def test_stray_keys_and_clicks_do_no_harm(lab: LabPage, small_session: str) -> None:
    """Outside the fields no key deletes, runs, changes or folds a cell, and a double click opens no source."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    before = lab.page.evaluate(CELLS)
    words = lab.page.locator(".jp-MarkdownOutput").first
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
    expect(lab.page.locator(".jp-MarkdownCell.jp-mod-rendered")).to_have_count(1)
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
    assert lab.answer_on_disk(small_session, QUESTION) == "dd\nxz\nab"


def test_edit_mode_shows_cells_and_is_kept(lab: LabPage, small_session: str) -> None:
    """Code and prompts are hidden until edit mode, which a reload remembers for this notebook."""
    lab.open_notebook(small_session)
    inputs = lab.page.locator(".jp-CodeCell .jp-Cell-inputWrapper:visible")
    expect(inputs).to_have_count(0)
    lab.page.get_by_role("button", name="Bewerkmodus").click()
    expect(inputs).not_to_have_count(0)
    lab.reload()
    expect(inputs).not_to_have_count(0)
    lab.page.get_by_role("button", name="Bewerkmodus").click()
    expect(inputs).to_have_count(0)


def test_programme_shows_fields_and_keeps_nothing(
    lab: LabPage, programme: dict[str, Any], put_notebook: Callable[[dict[str, Any]], str]
) -> None:
    """A programme's fields can be tried out; it says so, and neither file nor journal gets what is typed."""
    path = put_notebook(programme)
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


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_accessible_in_both_themes(lab: LabPage, small_session: str, theme: str) -> None:
    """Axe finds nothing to complain about in what is ours."""
    lab.open_notebook(small_session)
    lab.page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
    is_light = "true" if theme.endswith("Light") else "false"
    lab.page.locator(f'body[data-jp-theme-light="{is_light}"]').wait_for(state="attached")
    found = Axe().run(lab.page, context={"include": [[".weerstand-output"], [".jp-MarkdownOutput"]]})
    assert found.violations_count == 0, found.generate_report()


def test_extension_asks_nothing_of_other_servers(lab: LabPage, small_session: str) -> None:
    """No address but the server's own, and no error in the console."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "Blijft hier")
    lab.expect_state(QUESTION, "saved")
    assert [url for url in lab.requests if not url.startswith((lab.server.base, "data:", "blob:"))] == []
    assert lab.errors == []
    assert (CHECKOUT / "weerstand_widgets/labextension/overrides.json").is_file()
