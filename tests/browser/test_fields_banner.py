"""The session header, the phase banner with its clock, and the report's cell."""

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board
from tests.browser.room_session import press_until

SESSION: dict[str, Any] = {
    "title": "De deur op een kier",
    "team": "Team Noord",
    "setting": "inwoner",
    "length": 90,
    "date": "2026-11-22",
    "start": "09:30",
    "end": "11:00",
    "break_minutes": 0,
    "place": "",
    "online": True,
    "people": [{"id": "pa1", "name": "Noor", "roles": ["facilitator", "note_taker"], "present": True}],
}


def set_clock(board: Board, at: str) -> None:
    """Let the page's clock stand at this moment."""
    board.page.evaluate("at => { page.now = () => new Date(at) }", at)


def test_a_new_session_is_a_form(board: Board) -> None:
    """An empty header asks; who fills it in by keyboard says all of it."""
    set_clock(board, "2026-11-22T09:32:00")
    header = board.draw("session", {"title": "", "setting": "inwoner", "length": 90})
    header.get_by_label("Waar gaat deze sessie over?").fill("De deur")
    header.get_by_label("Naam van deelnemer 1").focus()
    board.page.keyboard.type("Noor")
    board.page.keyboard.press("Enter")
    board.page.keyboard.type("Sam")
    header.get_by_role("button", name="Nu").first.click()
    header.locator(".ws-pill", has_text="120").click()
    value = board.calls()[-1]
    assert (value["title"], value["length"], value["date"], value["start"]) == ("De deur", 120, "2026-11-22", "09:32")
    assert [(person["name"], person["present"]) for person in value["people"]] == [("Noor", True), ("Sam", True)]
    assert len({person["id"] for person in value["people"]}) == 2


def test_a_person_may_hold_two_roles_and_be_absent(board: Board) -> None:
    """Roles are ticked; they are read back in words."""
    header = board.draw("session", SESSION)
    header.get_by_role("button", name="Aanpassen").click()
    header.locator("summary").first.click()
    header.get_by_role("checkbox", name="tijdbewaker").first.check()
    header.get_by_role("checkbox", name="Aanwezig").first.uncheck()
    expect(header.locator("summary").first).to_have_text("gespreksleider, verslaglegger, tijdbewaker")
    person = board.calls()[-1]["people"][0]
    assert person == {
        "id": "pa1",
        "name": "Noor",
        "roles": ["facilitator", "note_taker", "timekeeper"],
        "present": False,
    }


def test_a_filled_header_is_a_calm_summary(board: Board) -> None:
    """Once filled in, the header is read; the form is one press away, and back."""
    header = board.draw("session", SESSION)
    expect(header.get_by_role("heading", name="De deur op een kier")).to_be_visible()
    expect(header.get_by_text("zondag 22 november 2026 · 09:30 tot 11:00 uur · Online")).to_be_visible()
    expect(header.get_by_label("Team", exact=True)).to_be_hidden()
    header.get_by_role("button", name="Aanpassen").press("Enter")
    expect(header.get_by_label("Waar gaat deze sessie over?")).to_be_focused()
    done = header.get_by_role("button", name="Klaar", exact=True)
    press_until(lambda: done.press("Enter"), header.get_by_role("heading", name="De deur op een kier"))
    assert board.page.evaluate("page.calls") == []


def test_saved_is_said_of_what_was_sent(board: Board) -> None:
    """A save that ends while somebody types is of another text; what is typed and wiped again is what was saved."""
    field = board.draw("case.situation", "Een")
    status, area = field.locator(".ws-status"), field.locator("textarea")
    board.page.evaluate("page.field.setStatus('saved'); window.setTimeout = () => 0")
    expect(status).to_have_attribute("data-state", "saved")
    area.press("End")
    area.press("a")
    board.page.evaluate("page.field.setStatus('file')")
    expect(status).to_have_attribute("data-state", "idle")
    area.press("Backspace")
    area.blur()
    expect(status).to_have_attribute("data-state", "file")


def test_the_header_says_that_it_is_saved_and_takes_no_words_with_it(board: Board) -> None:
    """The header has a status too, and what is still being typed is said when it goes away."""
    header = board.draw("session", SESSION)
    header.get_by_role("button", name="Aanpassen").click()
    board.page.evaluate("page.field.setStatus('saved')")
    expect(header.locator(".ws-status")).to_have_text("✓bewaard")
    header.get_by_label("Team", exact=True).press_sequentially("!")
    board.page.evaluate("page.field.destroy()")
    assert board.calls()[-1]["team"] == "Team Noord!"


def test_a_header_that_is_too_long_stays_open(board: Board) -> None:
    """A text that cannot be kept is not folded away out of sight."""
    header = board.draw("session", SESSION)
    header.get_by_role("button", name="Aanpassen").click()
    header.get_by_label("Team", exact=True).fill("x" * 20_001)
    header.get_by_role("button", name="Klaar", exact=True).click()
    expect(header.get_by_label("Team", exact=True)).to_be_focused()
    expect(header.locator(".ws-status").get_by_role("status")).to_have_text("niet bewaard")


def test_a_header_of_another_shape_is_one_message(board: Board) -> None:
    """What is no header at all does not stop the page."""
    header = board.draw("session", "iedereen")
    expect(header.get_by_role("alert")).to_be_visible()
    assert board.errors == []


def test_odd_parts_of_a_header_are_empty_and_stay_in_the_file(board: Board) -> None:
    """A file from elsewhere: the rest is shown, nothing is said on opening, and what nobody touched goes back."""
    odd = {
        "date": "morgen",
        "start": "25:00",
        "break_minutes": 999,
        "setting": "buurt",
        "length": 75,
        "weather": "mild",
    }
    person = {"id": "pa1", "name": "Noor", "roles": ["tolk", "presenter"], "present": True}
    header = board.draw("session", SESSION | odd | {"people": [person]})
    expect(header.get_by_role("alert")).to_be_hidden()
    expect(header.get_by_text("Noor inbrenger")).to_be_visible()
    assert board.page.evaluate("page.calls") == []
    header.get_by_role("button", name="Aanpassen").click()
    expect(header.get_by_label("Begin")).to_have_value("")
    header.get_by_label("Team", exact=True).fill("Team Zuid")
    said = board.calls()[-1]
    assert {part: said[part] for part in odd} == odd
    assert (said["team"], said["people"]) == ("Team Zuid", [person])
    header.get_by_label("Begin").fill("09:30")
    header.get_by_label("Begin").blur()
    board.page.wait_for_function("page.calls.at(-1).start === '09:30'")
    assert board.calls()[-1]["date"] == "morgen"


def test_the_minutes_are_those_of_the_length(board: Board) -> None:
    """Another length, other minutes, without a reload."""
    phase = board.draw("reasons")
    expect(phase.get_by_role("timer")).to_have_text("8 minuten")
    board.page.evaluate("page.length = 120; page.field.update(null)")
    expect(phase.get_by_role("timer")).to_have_text("12 minuten")


def test_the_clock_starts_pauses_and_gets_more(board: Board) -> None:
    """The value says what the clock does, so that it survives a reload."""
    phase = board.draw("reasons")
    set_clock(board, "2026-11-22T10:00:00Z")
    phase.get_by_role("button", name="Klok aan").click()
    board.said(timing("2026-11-22T10:00:00.000Z", 0, 0, "running"))
    set_clock(board, "2026-11-22T10:01:30Z")
    expect(phase.get_by_role("timer")).to_have_text("6:30 nog te gaan")
    phase.get_by_role("button", name="+2 minuten").click()
    phase.get_by_role("button", name="Klok uit").click()
    board.said(timing("", 90, 2, "paused"))
    expect(phase.get_by_role("timer")).to_have_text("8:30 nog te gaan (de klok staat stil)")
    phase.get_by_role("button", name="Rond af").click()
    board.said(timing("", 90, 2, "done"))


def timing(started_at: str, elapsed_seconds: int, extra_minutes: int, state: str) -> dict[str, Any]:
    """Return a phase's value."""
    return {
        "started_at": started_at,
        "elapsed_seconds": elapsed_seconds,
        "extra_minutes": extra_minutes,
        "state": state,
    }


def test_a_running_clock_goes_on_after_a_reload(board: Board) -> None:
    """Three minutes after the start it says so, whoever draws it."""
    set_clock(board, "2026-11-22T10:03:00Z")
    phase = board.draw("reasons", timing("2026-11-22T10:00:00.000Z", 60, 0, "running"))
    expect(phase.get_by_role("timer")).to_have_text("4:00 nog te gaan")


def test_time_that_is_over_is_read_and_seen(board: Board) -> None:
    """Over time is said in words, on screen and politely aloud."""
    set_clock(board, "2026-11-22T10:10:00Z")
    phase = board.draw("reasons", timing("2026-11-22T10:00:00.000Z", 0, 0, "running"))
    expect(phase.get_by_role("timer")).to_have_text("2:00 over de tijd")
    expect(phase.get_by_role("status")).to_have_text("De tijd van deze fase is om.")


def test_minutes_are_announced_not_seconds(board: Board) -> None:
    """The words read aloud stay the same for a whole minute."""
    set_clock(board, "2026-11-22T10:00:20Z")
    phase = board.draw("reasons", timing("2026-11-22T10:00:00.000Z", 0, 0, "running"))
    expect(phase.get_by_role("status")).to_have_text("Nog 8 minuten.")
    set_clock(board, "2026-11-22T10:00:50Z")
    expect(phase.get_by_role("timer")).to_have_text("7:10 nog te gaan")
    expect(phase.get_by_role("status")).to_have_text("Nog 8 minuten.")


def test_a_clock_put_back_takes_no_time_away(board: Board) -> None:
    """Winter time, or another computer: never a negative duration."""
    set_clock(board, "2026-11-22T09:00:00Z")
    phase = board.draw("reasons", timing("2026-11-22T10:00:00.000Z", 30, 0, "running"))
    expect(phase.get_by_role("timer")).to_have_text("7:30 nog te gaan")


def test_the_banner_says_who_speaks_and_who_listens(board: Board) -> None:
    """Roles are words; guidance and cards are there for who opens them, and only those of this setting."""
    phase = board.draw("reasons")
    expect(phase.get_by_text("aan het woord: iedereen")).to_be_visible()
    expect(phase.get_by_text("luistert: de inbrenger")).to_be_visible()
    expect(phase.get_by_text("Om te openen")).to_be_hidden()
    phase.get_by_text("Vragenkaartjes (3)").click()
    expect(phase.get_by_text("Waaraan merk je dat de inwoner er zin in heeft?")).to_be_visible()
    expect(phase.get_by_text("Alleen voor een team")).to_have_count(0)


def test_the_report_is_made_and_offered(board: Board) -> None:
    """One button; then the report can be looked at and kept."""
    cell = report(board)
    cell.get_by_text("2 vragen zijn nog leeg").click()
    expect(cell.get_by_role("button", name="Wat neem je mee?")).to_be_visible()
    cell.get_by_role("button", name="Maak verslag").click()
    expect(cell.get_by_role("link", name="Bekijk het verslag")).to_be_visible()
    expect(cell.get_by_role("link", name="Bewaar als bestand")).to_have_attribute("download", "verslag.html")


def test_a_report_that_fails_says_why_and_can_be_tried_again(board: Board) -> None:
    """The server's sentence is shown; the button stays."""
    cell = report(board)
    board.page.evaluate("void (page.report = () => Promise.reject(new Error('De schijf is vol.')))")
    cell.get_by_role("button", name="Maak verslag").click()
    expect(cell.get_by_text("Het verslag is niet gelukt. De schijf is vol.")).to_be_visible()
    board.page.evaluate("void (page.report = () => Promise.resolve({ url: 'javascript:alert(1)', name: 'x.html' }))")
    cell.get_by_role("button", name="Maak verslag").click()
    expect(cell.get_by_text("Het verslag is klaar:")).to_be_visible()
    expect(cell.get_by_role("link")).to_have_count(0)


def report(board: Board) -> Locator:
    """Draw the report's cell."""
    return board.draw("report")


def test_guidance_stands_in_its_own_order(board: Board) -> None:
    """A saved notebook sorts keys by letter; the facilitator still reads opening, drift, closing."""
    guidance = {"closing": "Tot slot", "drift": "Bij afdwalen", "opening": "Om te beginnen"}
    phase = board.draw("reasons", guidance=guidance)
    assert phase.locator("details dd").all_text_contents() == ["Om te beginnen", "Bij afdwalen", "Tot slot"]


def test_what_is_heard_stands_beside_what_to_say(board: Board) -> None:
    """When a group drifts, a facilitator finds the line by what was heard, in the setting's words; as a file has it."""
    drift = [{"hear": "“Als ik jou was …”", "say": "Vraag: “Wat wil {ander}?”"}, {"hear": "Stilte", "say": "Wacht."}]
    phase = board.draw("reasons", guidance={"closing": "Tot slot", "drift": drift, "opening": "Om te beginnen"})
    phase.get_by_text("Voor de gespreksleider").click()
    titles = phase.locator(".ws-guidance > dt").all_text_contents()
    assert titles == ["Om te openen", "Als de groep afdwaalt", "Om af te ronden"]
    rows = phase.locator(".ws-rescue")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Wat wil de inwoner?")
    heard, said = rows.first.locator("dt").bounding_box(), rows.first.locator("dd").bounding_box()
    assert heard is not None
    assert said is not None
    assert said["x"] > heard["x"] + heard["width"] - 1
