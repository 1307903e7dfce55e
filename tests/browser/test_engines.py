"""Firefox and WebKit on a real JupyterLab: each kind of question typed in, kept, there again, reported."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import engines
from tests.browser.engines import Window
from tests.browser.lab_server import TOKEN, LabServer
from tests.small_programme import HEADER, every_kind

KINDS = {question.id: question for question in every_kind()}
PEOPLE = [person["name"] for person in HEADER["people"]]
FIELD = 'document.querySelector(`[data-weerstand-id="${arguments[0]}"]`)'
CONTROLS = f"""[...({FIELD} ?? document.createElement("p")).querySelectorAll("textarea, select, input")]
  .filter((one) => one.checkVisibility({{ visibilityProperty: true }}) && !one.disabled)"""
LAST = "[...document.getElementsByName(one.name)].at(-1) === one"
NEXT = f"""[{CONTROLS}[arguments[1]]].map((one) =>
  [one ?? null, one && one.type + (one.type === "radio" && !({LAST}) ? "-before" : "")])[0]"""
BUTTON = f"""[...{FIELD}.querySelectorAll("button")]
  .find((one) => one.checkVisibility() && one.textContent.includes(arguments[1]))"""
DOT = f"{FIELD}.querySelector('.ws-vote-row button')"
STANDS = f"""{CONTROLS}.map((one) => one.matches("[type=radio], [type=checkbox]") ? one.checked : one.value)"""
STATE = f"""{FIELD}.querySelector(".ws-status")?.dataset.state"""


@pytest.fixture(params=engines.found())
def window(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Window]:
    """One window of each of the two engines."""
    _, open_engine = engines.ENGINES[request.param]
    with open_engine(tmp_path) as window:
        yield window


def fill(window: Window, question_id: str, words: str) -> None:
    """Do something with all controls of a question, as hands do."""
    for number in itertools.count():  # a press may bring another control
        control, kind = window.run(NEXT, question_id, number)
        if control is None:
            break
        if kind == "textarea":
            window.type(control, f"{words} {number}")
        elif kind == "select-one":
            window.press(window.run("arguments[0].options[1]", control))
        elif kind == "date":
            window.type(control, window.day)
        elif kind != "radio-before":
            window.press(window.run("arguments[0].closest('label')", control))
    if first := window.run(DOT, question_id):
        window.press(first)


def answer(window: Window, question_id: str) -> None:
    """Answer a question, in a turn by everybody in it, and wait until it is said to be kept."""
    if KINDS[question_id].is_turn:
        for name in PEOPLE:
            window.press(window.wait(BUTTON, question_id, name))
            fill(window, question_id, f"Van {name}")
            window.press(window.wait(BUTTON, question_id, "Klaar"))
        window.press(window.wait(BUTTON, question_id, "Toon samen"))
        if again := window.run(BUTTON, question_id, "Dat is goed"):
            window.press(again)
    else:
        fill(window, question_id, "Getypt")
    window.wait(f"{STATE} === 'saved'", question_id)


def answers_in(path: Path) -> dict[str, dict[str, Any]]:
    """Return what the file holds, by question and author."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    found = (cell["metadata"].get("weerstand", {}) for cell in cells)
    return {meta["id"]: meta.get("answers", {}) for meta in found if "id" in meta}


def test_a_session_in_another_engine(window: Window, lab_server: LabServer, small_session: str) -> None:
    """Opened, typed in each kind, kept, reloaded, reported: what was typed is on page, file and paper."""
    window.open(f"{lab_server.base}lab/tree/{small_session}?token={TOKEN}&reset")
    window.wait(f"{CONTROLS}.length", "case.situation")
    for question_id in KINDS:
        answer(window, question_id)
    stood = {question_id: window.run(STANDS, question_id) for question_id in KINDS}
    window.wait("!window.jupyterapp.shell.currentWidget.context.model.dirty")
    kept = answers_in(lab_server.root / small_session)
    assert [question_id for question_id in KINDS if not kept[question_id]] == []
    window.reload()
    for question_id, controls in stood.items():
        window.wait(f"JSON.stringify({STANDS}) === JSON.stringify(arguments[1])", question_id, controls)
    report = "report"
    window.press(window.wait(BUTTON, report, "Volledig"))
    window.follow(window.wait(f"{FIELD}.querySelector('a')", report))
    window.wait("document.body?.innerText.includes('Getypt 0')")
