"""What goes wrong in the middle of a session, with the phase bar in sight: the group goes on, and nothing is lost."""

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from tests.browser.room_session import UNHURRIED_MS, press_until

QUESTION = "case.situation"
NUMBER, NEXT, TOGGLE = ".ws-top-number", ".ws-top-next", ".ws-top-toggle"
STRIP = ".weerstand-strip"
HEAD = "() => document.querySelector('.weerstand-paper').getBoundingClientRect().top"
SAVE_SECONDS = 30
CELL_AT = """(id) => [...window.jupyterapp.shell.currentWidget.context.model.cells].findIndex(
  (cell) => cell.getMetadata("weerstand")?.id === id)"""
DELETE = f"""(id) => {{
  const {{ sharedModel }} = window.jupyterapp.shell.currentWidget.context.model;
  sharedModel.deleteCell(({CELL_AT})(id));
}}"""
UNDO = "() => window.jupyterapp.shell.currentWidget.context.model.sharedModel.undo()"
CLEAR = f"""(id) => {{
  const {{ cells }} = window.jupyterapp.shell.currentWidget.context.model;
  cells.get(({CELL_AT})(id)).clearExecution();
}}"""


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


def begin(lab: LabPage, path: str) -> None:
    """Open a session and start the clock of its first phase."""
    lab.open_notebook(path)
    lab.expect_ready()
    go_on(lab, 1)


def go_on(lab: LabPage, number: int, total: int = 12) -> None:
    """Press the way on until the group is there: a press that comes too soon after another one does nothing."""
    there = lab.page.locator(NUMBER).filter(has_text=re.compile(rf"^\D*{number}\D+{total}\D*$"))
    press_until(lambda: lab.page.locator(NEXT).click(delay=UNHURRIED_MS), there)
    expect_phase(lab, number, total)


def expect_phase(lab: LabPage, number: int, total: int = 12) -> None:
    """Wait until the bar says in which of how many phases the group is."""
    expect(lab.page.locator(NUMBER)).to_have_text(re.compile(rf"\D*{number}\D+{total}\D*"))


def states(lab: LabPage, path: str) -> list[str]:
    """Return the states of the phases' clocks that the notebook's file holds."""
    notebook = lab.notebook_on_disk(path)
    specs = [next(iter(output["data"].values())) for cell in notebook["cells"] for output in cell.get("outputs", [])]
    ids = [spec["id"] for spec in specs if isinstance(spec, dict) and spec.get("type") == "phase"]
    return [(lab.answer_on_disk(path, one) or {}).get("state", "idle") for one in ids]


def expect_states(lab: LabPage, path: str, wanted: list[str]) -> None:
    """Wait until the file holds these states, from the first phase on: a save may be on its way already."""
    found = lab.poll(lambda: states(lab, path)[: len(wanted)], lambda found: found == wanted, SAVE_SECONDS)
    assert found == wanted


def test_server_gone_in_mid_session(lab: LabPage, real_session: str) -> None:
    """Moving on goes on, the text is kept and the strip says so; all of it arrives when the server is back."""
    begin(lab, real_session)
    lab.server.kill()
    lab.field(QUESTION).locator("textarea").press_sequentially("Een halve zin")
    go_on(lab, 2)
    go_on(lab, 3)
    lab.expect_text(QUESTION, "Een halve zin")
    expect(lab.page.locator(STRIP)).to_be_visible()
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    lab.server.start()
    lab.expect_state(QUESTION, "saved")
    expect(lab.page.locator(STRIP)).to_have_count(0)
    expect_phase(lab, 3)
    lab.wait_for_file()
    lab.expect_on_disk(real_session, QUESTION, "Een halve zin")
    expect_states(lab, real_session, ["done", "done", "running", "idle"])


def test_a_strip_that_comes_and_goes_moves_no_line_under_a_hand(lab: LabPage, real_session: str) -> None:
    """Who types sees the same line in the same place, whatever is said above the page."""
    lab.open_notebook(real_session)
    lab.expect_ready()
    area = lab.field("case.own_part").locator("textarea")
    area.press_sequentially("Ik d")
    lab.expect_state("case.own_part", "saved")
    before = area.bounding_box()
    head = lab.page.evaluate(HEAD)
    lab.page.route("**/weerstand/api/sessions/**", lambda route: route.abort())
    area.press_sequentially("acht")
    lab.page.wait_for_function(f"(before) => ({HEAD})() > before", arg=head)
    expect(lab.page.locator(STRIP)).to_be_visible()
    lab.wait_for_picture()
    assert area.bounding_box() == before
    lab.page.unroute("**/weerstand/api/sessions/**")
    lab.page.wait_for_function(f"(before) => ({HEAD})() === before", arg=head)
    lab.wait_for_picture()
    assert area.bounding_box() == before


def test_a_refused_save_is_said_in_the_strip_alone(lab: LabPage, small_session: str) -> None:
    """A full disk brings up no dialog, not at the first try and not at the next ones; it passes by itself."""

    def refuse(route: Route) -> None:
        if route.request.method == "PUT":
            route.fulfill(status=500, json={"message": "No space left on device", "reason": None})
        else:
            route.fallback()

    lab.open_notebook(small_session)
    lab.expect_ready()
    saves = "**/api/contents/**"
    lab.page.route(saves, refuse)
    lab.write(QUESTION, "Op een volle schijf")
    for _ in range(3):
        with lab.page.expect_response(lambda reply: reply.request.method == "PUT" and reply.status == 500):
            pass
    expect(lab.page.locator(STRIP)).to_be_visible()
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    lab.expect_state(QUESTION, "saved")
    lab.page.unroute(saves)
    expect(lab.page.locator(STRIP)).to_have_count(0)
    lab.wait_for_file()
    lab.expect_on_disk(small_session, QUESTION, "Op een volle schijf")


@pytest.mark.own_window
def test_laptop_asleep_for_an_hour(lab: LabPage, real_session: str) -> None:
    """After an hour the group is asked whether that time counts; who says no gets it back."""
    lab.page.clock.install()
    begin(lab, real_session)
    lab.page.clock.fast_forward("01:00:00")
    not_counted = lab.page.get_by_role("button", name="Niet meetellen")
    not_counted.click()
    expect(not_counted).to_have_count(0)
    lab.wait_for_file()
    expect_phase(lab, 1)
    lab.page.locator(TOGGLE).click()
    lab.wait_for_file()
    assert clock_of_first(lab, real_session)["elapsed_seconds"] < 10 * 60


def clock_of_first(lab: LabPage, path: str) -> dict[str, Any]:
    """Return what the file holds of the first phase's clock."""
    clock: dict[str, Any] = lab.answer_on_disk(path, "look_back")
    return clock


def test_renamed_while_open(lab: LabPage, real_session: str) -> None:
    """The session goes on under its new name, bar and all, and the journal knows where it is."""
    begin(lab, real_session)
    renamed = str(Path(real_session).with_name("andere-naam.ipynb"))
    rename = "([from, to]) => window.jupyterapp.serviceManager.contents.rename(from, to).then(() => null)"
    with lab.page.expect_response(re.compile(r"/sync\b")):
        lab.page.evaluate(rename, [real_session, renamed])
    go_on(lab, 2)
    lab.write(QUESTION, "Onder een andere naam")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    lab.expect_on_disk(renamed, QUESTION, "Onder een andere naam")
    assert not (lab.server.root / real_session).exists()
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    journal = next((lab.server.root / renamed).parent.glob("*.sqlite"))
    with sqlite3.connect(f"file:{journal}?mode=ro", uri=True) as db:
        assert db.execute("select path from sessions").fetchall() == [("andere-naam.ipynb",)]
    db.close()


def test_two_tabs_on_one_session(lab: LabPage, real_session: str) -> None:
    """Both type and both move on; neither loses a word, and both bars say the same."""
    begin(lab, real_session)
    lab.wait_for_file()
    other = LabPage(lab.page.context.new_page(), lab.server)
    other.open_notebook(real_session)
    other.expect_ready()
    expect_phase(other, 1)
    lab.write(QUESTION, "Uit het ene tabblad")
    other.write("case.own_part", "Uit het andere tabblad")
    go_on(lab, 2)
    expect(other.page.locator(NUMBER)).to_have_text(re.compile(r"\D*2\D+12\D*"), timeout=30_000)
    other.page.locator(NEXT).click()
    expect(lab.page.locator(NUMBER)).to_have_text(re.compile(r"\D*3\D+12\D*"), timeout=30_000)
    expect_phase(other, 3)
    for one in (lab, other):
        one.expect_text(QUESTION, "Uit het ene tabblad")
        one.expect_text("case.own_part", "Uit het andere tabblad")
        one.wait_for_file()
        expect(one.page.locator(".jp-Dialog")).to_have_count(0)
    lab.expect_on_disk(real_session, "case.own_part", "Uit het andere tabblad")
    expect_states(lab, real_session, ["done", "done", "running", "idle"])


def test_a_phase_deleted_by_hand_and_brought_back(lab: LabPage, real_session: str) -> None:
    """The bar goes on with the phases that are left, from the one the group is in; undo brings it back."""
    begin(lab, real_session)
    go_on(lab, 2)
    second = lab.page.locator("[data-weerstand-current]").get_attribute("data-weerstand-current")
    lab.page.evaluate(DELETE, second)
    expect(lab.page.locator(NUMBER)).to_have_text(re.compile(r"\D*\d+\D+11\D*"))
    lab.page.locator(NEXT).click()
    lab.page.evaluate(UNDO)
    expect(lab.page.locator(NUMBER)).to_have_text(re.compile(r"\D*\d+\D+12\D*"))
    lab.write(QUESTION, "Na het herstel")
    lab.expect_state(QUESTION, "saved")
    assert [error for error in lab.errors if "weerstand" in error or "TypeError" in error] == []


def test_a_phase_missing_in_the_file_or_without_output(lab: LabPage, real_session: str) -> None:
    """A phase that somebody took out of the file, or whose output is cleared, is passed over without an error."""
    file = lab.server.root / real_session
    notebook = json.loads(file.read_text(encoding="utf-8"))
    ids = [cell["metadata"].get("weerstand", {}).get("id") for cell in notebook["cells"]]
    del notebook["cells"][ids.index("case")]
    file.write_text(json.dumps(notebook), encoding="utf-8")
    lab.open_notebook(real_session)
    lab.expect_ready()
    go_on(lab, 1, 11)
    lab.page.evaluate(CLEAR, "check_in")
    expect_phase(lab, 1, 10)
    go_on(lab, 2, 10)
    lab.write(QUESTION, "Zonder fase")
    lab.expect_state(QUESTION, "saved")
    assert [error for error in lab.errors if "weerstand" in error or "TypeError" in error] == []
