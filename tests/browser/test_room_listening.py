"""The listening note: private, on this computer only, and gone after a month."""

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from tests.browser.lab_page import LabPage
from tests.browser.room_session import press_until, session_in

Put = Callable[..., str]

NOTE = "<img src=x onerror=alert(1)> dd de foto aan de muur"
NOTES = "() => Object.keys(localStorage).filter(key => key.startsWith('weerstand-note/'))"
OLD = "JSON.stringify({text: 'Lang geleden', at: Date.now() - 31 * 24 * 3600 * 1000})"
NEW = "JSON.stringify({text: 'Gisteren', at: Date.now() - 24 * 3600 * 1000})"


def open_at(lab: LabPage, put: Put, phase: str) -> str:
    """Open a session in a phase; gives its path."""
    path = put(session_in(phase))
    lab.open_notebook(path)
    lab.expect_ready()
    lab.field(phase)
    return path


def note_in(lab: LabPage, phase: str) -> Locator:
    """Return the place of a phase's note."""
    return lab.page.locator(f"[data-weerstand-phase={phase}] .weerstand-listening")


def write(lab: LabPage, phase: str, text: str) -> Locator:
    """Open a phase's note and write in it; gives its text field."""
    note = note_in(lab, phase)
    area = note.get_by_role("textbox", name="Luisternotitie van Inbrenger")
    press_until(note.get_by_text("Luisternotitie van Inbrenger").click, area)
    area.press_sequentially(text)
    area.blur()
    return area


def test_a_note_stays_on_this_computer(lab: LabPage, put_notebook: Put) -> None:
    """It is folded, named after who listens, survives a reload, and is in no file and no message."""
    path = open_at(lab, put_notebook, "affirm")
    sent: list[str] = []
    lab.page.on("request", lambda request: sent.append(request.post_data or ""))
    note = note_in(lab, "affirm")
    expect(note.get_by_text("Inbrenger luistert nu en reageert later.")).to_be_visible()
    expect(note.get_by_role("textbox")).to_be_hidden()
    write(lab, "affirm", NOTE)
    expect(note.get_by_text("Alleen op deze computer, niet in het verslag.")).to_be_visible()
    assert len(lab.page.evaluate(NOTES)) == 1
    lab.command("docmanager:save")
    lab.wait_for_file()
    assert "foto aan de muur" not in (lab.server.root / path).read_text(encoding="utf-8")
    assert not [one for one in sent if "foto aan de muur" in one]
    lab.reload()
    lab.field("affirm")
    note.get_by_text("Luisternotitie van Inbrenger").click()
    expect(note.get_by_role("textbox")).to_have_value(NOTE)


def test_the_presenter_reads_the_notes_back(lab: LabPage, put_notebook: Put) -> None:
    """Where only the presenter speaks the notes of before can be opened, as text; without notes there is nothing."""
    open_at(lab, put_notebook, "turn")
    write(lab, "turn", NOTE)
    lab.command("weerstand:next-phase")
    lab.field("response")
    back = note_in(lab, "response")
    back.get_by_text("Je luisternotities").click()
    expect(back.get_by_text(NOTE)).to_be_visible()
    expect(back.get_by_text("Ombuigen: zeven stappen")).to_be_visible()
    expect(back.locator("img")).to_have_count(0)
    expect(note_in(lab, "case").get_by_text("Je luisternotities")).to_be_hidden()


def test_wiping_can_be_undone(lab: LabPage, put_notebook: Put) -> None:
    """One press wipes the note here and now; another puts it back."""
    open_at(lab, put_notebook, "affirm")
    area = write(lab, "affirm", "Dat raakte me")
    note_in(lab, "affirm").get_by_role("button", name="Wis", exact=True).click()
    expect(area).to_have_value("")
    assert lab.page.evaluate(NOTES) == []
    back = note_in(lab, "affirm").get_by_role("button", name="Zet terug")
    expect(back).to_be_focused()
    back.click()
    expect(area).to_have_value("Dat raakte me")
    assert len(lab.page.evaluate(NOTES)) == 1


def test_notes_of_a_month_ago_are_gone(lab: LabPage, put_notebook: Put) -> None:
    """When JupyterLab opens, old notes and what is none are removed; newer ones stay."""
    open_at(lab, put_notebook, "affirm")
    lab.page.evaluate(
        f"""() => {{
          localStorage.setItem('weerstand-note/oud/turn', {OLD});
          localStorage.setItem('weerstand-note/nieuw/turn', {NEW});
          localStorage.setItem('weerstand-note/kapot/turn', 'geen notitie');
        }}"""
    )
    lab.reload()
    assert lab.page.evaluate(NOTES) == ["weerstand-note/nieuw/turn"]
