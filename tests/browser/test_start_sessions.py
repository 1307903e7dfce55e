"""The list of all sessions: find, use again, put away, delete without a trace."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from weerstand_widgets.cells import read_session
from weerstand_widgets.locale import say

QUESTION = "case.situation"
STORED = "() => Object.keys(localStorage).filter(key => key.startsWith('weerstand'))"


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


def make_session(server: LabServer, title: str, team: str = "") -> tuple[Path, str]:
    """Have the server make a session; gives its file and its id."""
    wish = {"title": title, "programme": "weerstand", "team": team, "setting": "team", "length": 60}
    path = server.root / server.request("POST", "weerstand/api/sessions", wish)["path"]
    session_id: str = json.loads(path.read_text(encoding="utf-8"))["metadata"]["weerstand"]["session"]
    return path, session_id


def open_list(lab: LabPage) -> Locator:
    """Open the list of all sessions."""
    lab.command("weerstand:sessions")
    panel = lab.page.locator(".weerstand-sessions")
    panel.locator(".ws-sessions-row").first.wait_for()
    return panel


def row_of(panel: Locator, title: str) -> Locator:
    """Return the row of one session."""
    return panel.locator(".ws-sessions-row").filter(has=panel.page.get_by_role("button", name=title, exact=True))


def test_search_and_open(lab: LabPage, lab_server: LabServer) -> None:
    """Words of title, team and date find a session; its title opens it; the list says how many there are."""
    make_session(lab_server, "De volle schuur", "Team Noord")
    make_session(lab_server, "De brief die niet kwam", "Team Zuid")
    lab.open_start()
    panel = open_list(lab)
    search = panel.get_by_label(say("sessions.search"))
    search.fill("ZUID brief")
    expect(panel.locator(".ws-sessions-row")).to_have_count(1)
    expect(panel.get_by_text(say("sessions.count_one"))).to_be_visible()
    search.fill("vandaag schuur")
    expect(row_of(panel, "De volle schuur")).to_have_count(1)
    search.fill("nergens te vinden")
    expect(panel.get_by_text(say("sessions.none_found"))).to_be_visible()
    search.fill("schuur")
    row_of(panel, "De volle schuur").get_by_role("button", name="De volle schuur").click()
    lab.wait_for_fields()
    assert not lab.errors, lab.errors


def test_use_as_the_start_of_a_new_one(lab: LabPage, lab_server: LabServer) -> None:
    """A copy opens with the same team, setting and length, and without the answers."""
    path, session_id = make_session(lab_server, "Nog een keer", "Team Noord")
    lab.open_start()
    panel = open_list(lab)
    row_of(panel, "Nog een keer").get_by_role("button", name=say("sessions.copy")).click()
    lab.wait_for_fields()
    opened: str = lab.page.evaluate("window.jupyterapp.shell.currentWidget.context.path")
    assert lab.server.root / opened != path
    session = read_session(json.loads((lab.server.root / opened).read_text(encoding="utf-8")))
    assert session.session_id != session_id
    assert (session.header.team, session.header.setting, session.header.length) == ("Team Noord", "team", 60)


def test_archive_and_back(lab: LabPage, lab_server: LabServer) -> None:
    """An open session is saved and closed, goes to the archive, is shown when asked for, and comes back."""
    path, _ = make_session(lab_server, "Voor het archief")
    lab.open_notebook(path.relative_to(lab_server.root).as_posix())
    lab.expect_ready()
    lab.write(QUESTION, "Nog net getypt")
    panel = open_list(lab)
    row_of(panel, "Voor het archief").get_by_role("button", name=say("sessions.archive")).click()
    expect(panel.get_by_text(say("sessions.was_archived", title="Voor het archief"))).to_be_visible()
    expect(lab.page.locator(".weerstand-document")).to_have_count(0)
    expect(row_of(panel, "Voor het archief")).to_have_count(0)
    assert not path.exists()
    moved = next(lab_server.root.glob("Intervisie/sessies/archief/*/voor-het-archief*.ipynb"))
    assert read_session(json.loads(moved.read_text(encoding="utf-8"))).value(QUESTION) == "Nog net getypt"
    panel.locator("label", has_text="archief").locator("input").check()
    row = row_of(panel, "Voor het archief")
    expect(row).to_contain_text(say("sessions.archived"))
    row.get_by_role("button", name=say("sessions.unarchive")).click()
    expect(panel.get_by_text(say("sessions.was_unarchived", title="Voor het archief"))).to_be_visible()
    assert path.exists()


def answered(lab: LabPage, sheet: Locator) -> bool:
    """Press Enter at a sheet, and say whether it went; right after it came a key is meant for what was there before."""
    lab.page.keyboard.press("Enter")
    return sheet.count() == 0


def test_delete_leaves_nothing(lab: LabPage, lab_server: LabServer) -> None:
    """What goes is named first; then file, answers, open tab and all that this browser kept are gone, and stay gone."""
    path, session_id = make_session(lab_server, "Weg ermee")
    other = "0" * 32
    lab.open_notebook(path.relative_to(lab_server.root).as_posix())
    lab.expect_ready()
    lab.write(QUESTION, "Mag niet terugkomen")
    lab.expect_state(QUESTION, "saved")
    kept = [f"weerstand/{session_id}/abc", f"weerstand-note/{session_id}/case", f"weerstand-edit/{session_id}"]
    stays = f"weerstand-note/{other}/case"
    lab.page.evaluate("keys => keys.forEach(key => localStorage.setItem(key, 'x'))", [*kept, stays])
    panel = open_list(lab)
    row_of(panel, "Weg ermee").get_by_role("button", name=say("sessions.delete")).click()
    sheet = lab.page.get_by_role("dialog")
    expect(sheet).to_contain_text(path.name)
    expect(sheet.get_by_role("button", name=say("lab.cancel"))).to_be_focused()
    lab.poll(lambda: answered(lab, sheet), bool, 5)
    assert path.exists()
    row_of(panel, "Weg ermee").get_by_role("button", name=say("sessions.delete")).click()
    sheet.get_by_role("button", name=say("sessions.delete.do")).click()
    expect(panel.get_by_text(say("sessions.was_deleted", title="Weg ermee"))).to_be_visible()
    expect(row_of(panel, "Weg ermee")).to_have_count(0)
    expect(lab.page.locator(".weerstand-document")).to_have_count(0)
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    stored = lab.page.evaluate(STORED)
    assert not [key for key in stored if session_id in key]
    assert stays in stored
    lab.page.keyboard.press("Control+s")
    lab.open_start()
    assert not path.parent.exists()
    assert not lab.errors, lab.errors


def test_keyboard_and_focus(lab: LabPage, lab_server: LabServer) -> None:
    """After archiving with the keyboard the focus is on the next row, not at the top of the page."""
    for number in (1, 2):
        make_session(lab_server, f"Met toetsen {number}", "Team Toets")
    lab.open_start()
    panel = open_list(lab)
    panel.get_by_label(say("sessions.search")).fill("toetsen")
    first = panel.locator(".ws-sessions-row").first
    archive = first.get_by_role("button", name=say("sessions.archive"))
    archive.focus()
    lab.page.keyboard.press("Enter")
    expect(panel.locator(".ws-sessions-row")).to_have_count(1)
    expect(panel.locator(".ws-sessions-row").get_by_role("button", name=say("sessions.archive"))).to_be_focused()


def test_a_server_that_is_away(lab: LabPage, lab_server: LabServer) -> None:
    """What fails is said above the list; the list stays."""
    make_session(lab_server, "Blijft staan")
    lab.open_start()
    panel = open_list(lab)
    lab.page.route("**/weerstand/api/sessions/archive*", lambda route: route.abort())
    row_of(panel, "Blijft staan").get_by_role("button", name=say("sessions.archive")).click()
    expect(panel.get_by_role("alert")).to_have_text(say("lab.no_server"))
    expect(row_of(panel, "Blijft staan")).to_have_count(1)
