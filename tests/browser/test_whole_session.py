"""A whole session in the browser: from the start screen to the report, by hand."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.facilitator import Facilitator
from tests.browser.lab_page import PATIENCE_MS, LabPage
from tests.browser.lab_server import CHECKOUT, LabServer
from weerstand_widgets.asked import asked_in
from weerstand_widgets.cells import read_session
from weerstand_widgets.kinds.value import is_blank
from weerstand_widgets.locale import say
from weerstand_widgets.session import HEADER_ID, Session

SETTINGS = ("casuistiek", "team")
"""The third, a resident, is held by the clock in `test_ninety_minutes`, with most of it in the file already."""


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


def read(lab: LabPage, path: Path) -> Session:
    """Read a notebook's session, also where the server is just writing it."""
    return read_session(lab.notebook_on_disk(path.relative_to(lab.server.root).as_posix()))


def begin(lab: LabPage, case: dict[str, Any]) -> Path:
    """Begin a session from the start screen and wait until it is open."""
    header = case["answers"][HEADER_ID][""]
    lab.open_start()
    lab.page.get_by_role("button", name=say("lab.new_session"), exact=True).click()
    dialog = lab.page.get_by_role("dialog")
    dialog.get_by_label(say("lab.form.title")).fill(case["title"])
    dialog.get_by_label(say("start.form.team")).fill(header["team"])
    dialog.get_by_label(say("lab.form.setting")).select_option(case["setting"])
    dialog.get_by_label(say("lab.form.length")).select_option(str(header["length"]))
    dialog.get_by_role("button", name=say("lab.begin_session")).click()
    lab.wait_for_fields()
    lab.expect_ready()
    path: str = lab.page.evaluate("window.jupyterapp.shell.currentWidget.context.path")
    return lab.server.root / path


def comparable(session: Session) -> dict[str, Any]:
    """Return the answers as a person would compare them: contributions without their random authors."""
    found: dict[str, Any] = {}
    for question in session.plan.questions:
        if session.is_empty(question.id):
            continue
        if question.is_turn:
            found[question.id] = in_any_order(session.contributions(question.id).values())
        else:
            found[question.id] = without_blanks(session.value(question.id))
    return found


def in_any_order(contributions: Iterable[Any]) -> list[str]:
    """Return contributions as sorted texts: who gave which is nobody's business, also here."""
    return sorted(json.dumps(value, sort_keys=True) for value in contributions)


def without_blanks(value: Any) -> Any:
    """Treat "" and null alike: a field that was left empty."""
    if isinstance(value, dict):
        return {key: without_blanks(part) for key, part in value.items() if not is_blank(part)}
    return [without_blanks(part) for part in value] if isinstance(value, list) else value


def expected(case: dict[str, Any]) -> dict[str, Any]:
    """Return the case's own answers in the same form."""
    wanted: dict[str, Any] = {}
    for question_id, answers in case["answers"].items():
        if "." not in question_id:
            continue
        contributions = in_any_order(value for author, value in answers.items() if author)
        wanted[question_id] = contributions or without_blanks(answers[""])
    return wanted


@pytest.mark.timeout(600)
@pytest.mark.parametrize("setting", SETTINGS)
def test_a_session_from_start_screen_to_report(lab: LabPage, setting: str) -> None:
    """Twelve phases, every kind of question, six people round one laptop, and the report that comes of it."""
    case = json.loads((CHECKOUT / "notebooks" / "cases" / f"weerstand-{setting}.json").read_text(encoding="utf-8"))
    path = begin(lab, case)
    Facilitator(lab, read(lab, path).plan, case["answers"]).hold_session()

    report = lab.field("report")
    steps = case["answers"].get("turn.steps", {"": None})[""]
    length = case["answers"][HEADER_ID][""]["length"]
    total = len(asked_in(read(lab, path).plan, length, {"turn.steps": steps}))
    filled = say("report_cell.filled", filled=len(expected(case)), total=total)
    expect(report.get_by_text(filled)).to_be_visible(timeout=PATIENCE_MS)
    report.get_by_role("button", name=say("report_cell.make"), exact=True).click()
    expect(report.get_by_role("link", name=say("report_cell.view"))).to_be_visible(timeout=PATIENCE_MS)
    lab.wait_for_file()

    session = read(lab, path)
    assert comparable(session) == expected(case)
    assert all(session.timing(phase.id).state == "done" for phase in session.plan.phases)
    assert session.header.people[0].name == case["answers"][HEADER_ID][""]["people"][0]["name"]

    html = path.with_suffix(".html").read_text(encoding="utf-8")
    with lab.page.expect_download() as download:
        export_from_menu(lab)
    assert Path(download.value.path()).read_text(encoding="utf-8") == html, "menu and button give the same file"
    text = re.sub(r"<[^>]+>", " ", html)
    assert session.words(case["answers"]["case.learning_question"][""])[:40] in text
    assert lab.errors == []


def export_from_menu(lab: LabPage) -> None:
    """Choose the report in JupyterLab's own export menu, which is there in edit mode."""
    lab.command("weerstand:edit-mode")
    lab.page.locator(".jp-NotebookPanel").filter(visible=True).wait_for()
    lab.page.evaluate(
        "window.jupyterapp.commands.execute('notebook:export-to-format',"
        " {format: 'intervisieverslag', label: 'Intervisieverslag'})"
    )
