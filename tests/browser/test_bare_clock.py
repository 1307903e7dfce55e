"""Breaks, and a computer's clock that jumps, without JupyterLab: what is asked, what is counted, nobody is stopped."""

from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.bare_session import show, value_of
from tests.browser.room_session import UNHURRIED_MS, session_in
from tests.small_programme import HEADER
from weerstand_widgets.locale import say

NOON = "2026-11-18T13:30:00Z"


def press(bar: Locator, name: str) -> None:
    """Press a button of the bar."""
    bar.get_by_role("button", name=name, exact=True).click()


def sleep(page: Page, time: str) -> None:
    """Let the laptop sleep: its clock goes on, the page does not."""
    page.clock.run_for(4_000)
    page.clock.fast_forward(time)


def test_laptop_that_slept_asks_and_blocks_nothing(bare: Page) -> None:
    """After an hour's sleep the bar asks in place; typing goes on; the answer decides. A quarter of an hour counts."""
    bare.clock.install(time=NOON)
    bar = show(bare, session_in("questions"))
    notice, timer = bar.locator(".ws-top-words"), bar.get_by_role("timer")
    area = bare.locator('[data-weerstand-id="case.situation"] textarea')
    press(bar, say("bar.start"))
    for phase, answer, shown in ((5, "Niet meetellen", "nog"), (6, "Wel meetellen", "over de tijd")):
        sleep(bare, "58:00")
        expect(notice).to_have_text("De laptop sliep 58 minuten. Telt die tijd mee?")
        area.fill(f"Gewoon door, {answer}")
        press(bar, answer)
        expect(timer).to_contain_text(shown)
        expect(notice).to_be_hidden()
        assert value_of(bare, "case.situation") == f"Gewoon door, {answer}"
        press(bar, say("bar.next"))
        expect(bar.get_by_text(f"Fase {phase + 1} van 12", exact=True)).to_be_visible()
    expect(timer).not_to_contain_text("over de tijd")
    sleep(bare, "15:00")
    expect(timer).to_contain_text("over de tijd")
    expect(notice).to_be_hidden()


def test_clock_put_back_an_hour_goes_on(bare: Page) -> None:
    """Winter time: what was counted stays counted, and the phase's clock goes on."""
    bare.clock.install(time=NOON)
    bar = show(bare, session_in("questions", seconds=120))
    press(bar, say("bar.start"))
    bare.clock.run_for(60_000)
    bare.clock.set_system_time("2026-11-18T12:30:00Z")
    bare.clock.run_for(30_000)
    expect(bar.get_by_role("timer")).to_contain_text("nog 8:")
    press(bar, say("bar.pause"))
    assert 175 <= value_of(bare, "questions")["elapsed_seconds"] < 240


def test_clock_put_back_and_on_makes_no_time_negative(bare: Page) -> None:
    """A clock that is put right while phases follow each other: each has its time, and the session goes on."""
    bare.clock.install(time="2026-11-22T20:00:00Z")
    bar = show(bare, session_in("look_back"))
    press(bar, say("bar.start"))
    for time, number in (("2026-11-22T18:00:00Z", 2), ("2026-11-22T18:00:30Z", 3)):
        bare.clock.set_system_time(time)
        bare.clock.run_for(UNHURRIED_MS)
        press(bar, say("bar.next"))
        expect(bar.get_by_text(f"Fase {number} van 12", exact=True)).to_be_visible()
    states = [value_of(bare, phase)["state"] for phase in ("look_back", "check_in", "case_choice")]
    assert states == ["done", "done", "running"]
    assert all(0 <= value_of(bare, phase)["elapsed_seconds"] < 10 * 60 for phase in ("look_back", "check_in"))


def in_break(minutes: float) -> dict[str, Any]:
    """Return a session whose break began so many minutes ago."""
    started_at = datetime.now(UTC) - timedelta(minutes=minutes)
    return session_in("questions", {"session": {**HEADER, "break_started_at": f"{started_at:%Y-%m-%dT%H:%M:%S}Z"}})


def end_break(page: Page) -> None:
    """Go on, on the curtain that covers the case."""
    page.locator(".ws-curtain").get_by_role("button", name=say("curtain.go_on")).click()


def test_break_is_counted_in_whole_minutes(bare: Page) -> None:
    """The header knows how long it was, and keeps everything else."""
    show(bare, in_break(14.1))
    end_break(bare)
    expect(bare.locator(".ws-curtain")).to_be_hidden()
    header = value_of(bare, "session")
    assert 19 <= header["break_minutes"] <= 24
    assert {**header, "break_minutes": 5} == {**HEADER, "break_started_at": ""}


def test_break_that_was_forgotten_is_not_counted(bare: Page) -> None:
    """More than three hours is no break; the bar says so and goes on."""
    bar = show(bare, in_break(900))
    expect(bare.locator(".ws-curtain h2")).to_have_text(say("bar.break_is_long"))
    end_break(bare)
    expect(bar.locator(".ws-top-words")).to_contain_text("Die tijd is niet als pauze geteld.")
    assert value_of(bare, "session")["break_minutes"] == 5
