"""Stray keys and clicks in a session: every shortcut of JupyterLab, every click that folds, runs or moves a cell."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import LabPage

QUESTION = "case.situation"
WELCOME = {"docmanager:save", "apputils:activate-command-palette"}
OURS = "weerstand:"
# All that a key or a click could change: the document, how it is shown, and what else there is on screen.
STATE = """() => {
  const { context } = window.jupyterapp.shell.currentWidget;
  return { document: context.model.toJSON().cells, main: [...window.jupyterapp.shell.widgets("main")].length,
    room: document.querySelector(".weerstand-room") !== null };
}"""
LISTEN = """() => {
  window.done = [];
  window.print = () => window.done.push("print");
  window.jupyterapp.commands.commandExecuted.connect((_, { id }) => window.done.push(id));
  window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.anyMessage.connect(
    (_, { msg }) => msg.header.msg_type === "execute_request" && window.done.push("run"));
}"""
SHORTCUTS = "() => window.jupyterapp.commands.keyBindings.map(({ keys, command }) => [keys, command])"
PLACES = {
    "paper": "() => document.querySelector('.weerstand-paper').focus()",
    "bar": "() => document.querySelector('.weerstand-bar button').focus()",
    "page": "() => document.activeElement.blur()",
}
CELL = "() => document.querySelector('.jp-Notebook .jp-CodeCell').focus()"
# What JupyterLab hears of a mouse, sent to whatever in the page listens to it.
STRAY_CLICKS = """() => {
  const all = ".weerstand-words, .weerstand-words h1, .weerstand-output, .weerstand-chapter, .weerstand-head";
  const page = document.querySelector(".weerstand-session");
  const data = new DataTransfer();
  data.setData("text/plain", "import os");
  data.items.add(new File(["{}"], "x.ipynb"));
  const more = { bubbles: true, cancelable: true };
  for (const place of [page, ...page.querySelectorAll(all)]) {
    for (const type of ["mousedown", "mouseup", "click", "dblclick", "contextmenu"]) {
      for (const shiftKey of [false, true]) place.dispatchEvent(new MouseEvent(type, { ...more, shiftKey, button: 0 }));
    }
    for (const type of ["mousedown", "mouseup", "auxclick"]) {
      place.dispatchEvent(new MouseEvent(type, { ...more, button: 1 }));
    }
    for (const type of ["dragstart", "dragenter", "dragover", "drop"]) {
      place.dispatchEvent(new DragEvent(type, { ...more, dataTransfer: data }));
    }
    place.dispatchEvent(new ClipboardEvent("paste", { ...more, clipboardData: data }));
  }
}"""


@pytest.fixture
def session_with_code(lab: LabPage, small_session: str) -> str:
    """A session whose cells would do something if they ran."""
    path: Path = lab.server.root / small_session
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = "pass"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return small_session


def pressable(keys: list[str]) -> list[str]:
    """Return a shortcut as Playwright writes it: one text for each step."""
    names = {"Ctrl": "Control", "Accel": "Control", "Cmd": "Meta"}
    steps = [step.split(" ") for step in keys]
    return ["+".join(names.get(key, key.lower() if len(key) == 1 else key) for key in step) for step in steps]


def shortcuts(lab: LabPage) -> list[list[str]]:
    """Return every shortcut that is not meant to work in a session, each once."""
    found = lab.page.evaluate(SHORTCUTS)
    ours = {tuple(keys) for keys, command in found if command in WELCOME or command.startswith(OURS)}
    return [pressable(list(keys)) for keys in sorted({tuple(keys) for keys, _ in found} - ours)]


def open_session(lab: LabPage, path: str) -> Any:
    """Open a session with a kernel that is ready, and return its state."""
    lab.open_notebook(path)
    lab.expect_ready()
    lab.start_kernel(path)
    lab.page.evaluate(LISTEN)
    return lab.page.evaluate(STATE)


@pytest.mark.own_window
def test_no_shortcut_of_jupyterlab_does_anything_in_a_session(lab: LabPage, session_with_code: str) -> None:
    """Wherever the focus is outside the fields: nothing runs, changes, opens or goes away."""
    before = open_session(lab, session_with_code)
    every = shortcuts(lab)
    assert len(every) > 100
    assert all(keys in every for keys in (["d", "d"], ["x"], ["b"], ["Enter"], ["Shift+Enter"], ["0", "0"]))
    for place, focus in PLACES.items():
        for keys in every:
            lab.page.evaluate(focus)
            for key in keys:
                lab.page.keyboard.press(key)
        done = [one for one in lab.page.evaluate("window.done") if not one.startswith(OURS)]
        assert (place, done, lab.page.evaluate(STATE)) == (place, [], before)
        expect(lab.page.locator(".jp-Dialog, .lm-Menu")).to_have_count(0)
    lab.write(QUESTION, "Nog steeds te typen")
    lab.expect_state(QUESTION, "saved")


def test_the_welcome_keys_work_in_a_session(lab: LabPage, session_with_code: str) -> None:
    """Saving and the palette do, from a field and from beside it; Escape closes the palette."""
    open_session(lab, session_with_code)
    for place in ("paper", "page"):
        lab.page.evaluate(PLACES[place])
        lab.page.keyboard.press("Control+s")
        lab.page.keyboard.press("Control+Shift+c")
        expect(lab.page.locator("#modal-command-palette")).to_be_visible()
        lab.page.keyboard.press("Escape")
        expect(lab.page.locator("#modal-command-palette")).to_be_hidden()
    lab.field(QUESTION).locator("textarea").press("Control+s")
    assert set(lab.page.evaluate("window.done")) == WELCOME


def test_no_click_does_anything_in_a_session(lab: LabPage, session_with_code: str) -> None:
    """Not on prompts, collapsers, headings or words, with any button, nor what is dropped or pasted there."""
    before = open_session(lab, session_with_code)
    lab.page.evaluate(STRAY_CLICKS)
    words = lab.page.locator(".weerstand-words").first
    words.dblclick()
    words.click(button="middle")
    words.click(modifiers=["Shift"])
    box = words.bounding_box()
    assert box is not None
    lab.page.mouse.move(box["x"] - 20, box["y"] + 10)
    lab.page.mouse.down()
    lab.page.mouse.move(box["x"] - 20, box["y"] + 400, steps=5)
    lab.page.mouse.up()
    assert lab.page.evaluate("window.done") == []
    assert lab.page.evaluate(STATE) == before
    expect(lab.page.locator(".jp-Dialog, .lm-Menu")).to_have_count(0)
    lab.write(QUESTION, "Nog steeds te typen")
    lab.expect_state(QUESTION, "saved")


def test_in_edit_mode_keys_and_clicks_are_the_authors(lab: LabPage, session_with_code: str) -> None:
    """The same keys and clicks insert, run, fold and delete there, and a field's keys are still text."""
    open_session(lab, session_with_code)
    lab.command("weerstand:edit-mode")
    cells = lab.page.locator(".jp-Notebook .jp-Cell")
    cells.first.wait_for()
    before = cells.count()
    lab.page.evaluate(CELL)
    lab.page.keyboard.press("b")
    expect(cells).to_have_count(before + 1)
    lab.page.keyboard.press("d")
    lab.page.keyboard.press("d")
    expect(cells).to_have_count(before)
    lab.page.evaluate(CELL)
    lab.page.keyboard.press("Shift+Enter")
    lab.page.wait_for_function("() => window.done.includes('run')")
    lab.page.locator(".jp-MarkdownOutput").first.dblclick()
    expect(lab.page.locator(".jp-MarkdownCell.jp-mod-rendered")).to_have_count(0)
    lab.field("case.tried").locator("textarea").first.press_sequentially("bdd")
    assert cells.count() == before
