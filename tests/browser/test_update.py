"""A session that is brought up to a newer version of its programme: in the list, and under an open page."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from tests.browser.test_start_sessions import make_session, open_list, row_of
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, MIME, put_answers, read_session
from weerstand_widgets.locale import say
from weerstand_widgets.workspace import read_notebook, write_notebook

QUESTION = "case.situation"


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


def renew_programme(server: LabServer, title: str) -> None:
    """Have the programme ask a question in other words."""
    listed = server.request("GET", "weerstand/api/start")["programmes"]
    (path,) = {one["path"] for one in listed if one["name"] == "weerstand"}
    notebook = read_notebook(server.root / path)
    spec_in(notebook)["title"] = title
    write_notebook(server.root / path, notebook)


def spec_in(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return what the question asks, to be changed."""
    shown = (output["data"][MIME] for cell in notebook["cells"] for output in cell.get("outputs", []))
    return next(one for one in shown if one.get("id") == QUESTION)


def situation_in(path: Path) -> tuple[str, Any]:
    """Return how a file asks the question, and what was answered."""
    session = read_session(read_notebook(path))
    asked = session.plan.question(QUESTION)
    return asked.title if asked else "", session.value(QUESTION)


def test_an_open_page_gets_the_newer_words_and_keeps_its_answer(lab: LabPage, lab_server: LabServer) -> None:
    """Brought up to date elsewhere while somebody types: the answer stays, and stands below the newer words."""
    path, _ = make_session(lab_server, "De open pagina")
    place = path.relative_to(lab_server.root).as_posix()
    lab.open_notebook(place)
    lab.write(QUESTION, "Zij zegt niets.")
    lab.expect_state(QUESTION, "saved")
    field = lab.field(QUESTION).locator("textarea")
    renew_programme(lab_server, "Wat gebeurt er nu precies?")
    lab_server.request("POST", "weerstand/api/sessions/update", {"path": place})
    field.press_sequentially(" Nog steeds niet.")
    field.blur()
    lab.wait_for_file()
    lab.page.evaluate("dispatchEvent(new Event('focus'))")  # As somebody who comes back to the window.
    expect(lab.page.locator(f"[data-weerstand-id='{QUESTION}'] .ws-title")).to_have_text(
        "Wat gebeurt er nu precies?", timeout=40_000
    )
    expect(field).to_have_value("Zij zegt niets. Nog steeds niet.")
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    lab.wait_for_file()
    assert situation_in(path) == ("Wat gebeurt er nu precies?", "Zij zegt niets. Nog steeds niet.")


def test_what_went_says_so_on_the_page(lab: LabPage, lab_server: LabServer) -> None:
    """Above a question that its programme no longer asks stands that; its answer is below it, as it was."""
    path, _ = make_session(lab_server, "De oude vraag")
    notebook = read_notebook(path)
    put_answers(notebook, {QUESTION: {"": Answer("Zij zegt niets.")}})
    (cell,) = (one for one in notebook["cells"] if one["metadata"].get(KEY, {}).get("id") == QUESTION)
    cell["metadata"][KEY]["left"] = True
    write_notebook(path, notebook)
    lab.open_notebook(path.relative_to(lab_server.root).as_posix())
    expect(lab.field(QUESTION).get_by_text(say("question.left"))).to_be_visible()
    lab.expect_text(QUESTION, "Zij zegt niets.")


def test_the_list_says_what_changes_and_does_it(lab: LabPage, lab_server: LabServer) -> None:
    """The press stands only beside a session that is older than its programme, and says first what it will do."""
    path, _ = make_session(lab_server, "De oude woorden")
    lab.open_start()
    panel = open_list(lab)
    act = row_of(panel, "De oude woorden").get_by_role("button", name=say("sessions.update"))
    expect(act).to_have_count(0)
    renew_programme(lab_server, "Wat speelt er?")
    lab.open_start()
    panel = open_list(lab)
    act.press("Enter")
    sheet = lab.page.get_by_role("dialog")
    expect(sheet.get_by_text("Wat speelt er?")).to_be_visible()
    assert situation_in(path)[0] != "Wat speelt er?"
    sheet.get_by_role("button", name=say("sessions.update.do")).click()
    expect(panel.get_by_text(say("sessions.was_updated", title="De oude woorden"))).to_be_visible()
    expect(act).to_have_count(0)
    assert situation_in(path)[0] == "Wat speelt er?"
