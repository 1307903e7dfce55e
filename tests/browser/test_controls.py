"""No control makes what a reader refuses: whatever hands do, what a field says fits in Python and is drawn again."""

import json
from typing import Any

import msgspec
import pytest
from playwright.sync_api import expect

from tests.browser.fields_server import Board
from weerstand_widgets.fitting import check_answer
from weerstand_widgets.kinds import KINDS
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Header, read_spec
from weerstand_widgets.session import read_header

ROUNDS, STEPS = 2, 60
FILLED = 25
PLAY = """async ([kind, seed, steps]) => {
  const { play } = await import("/page/hands.js");
  const found = page.specs.filter(({ spec }) => (spec.kind ?? spec.type) === kind);
  const { spec, value } = found[seed % found.length];
  document.querySelector("main").replaceChildren();
  page.calls.length = 0;
  const field = page.draw(spec, value);
  play(document.querySelector("main"), seed, steps);
  field.destroy?.();
  return { spec, calls: page.calls.filter((call) => call === null || call.goTo === undefined) };
}"""
DRAWN = """([spec, values]) => values.map((value) => {
  document.querySelector("main").replaceChildren();
  page.draw(spec, value);
  return [...document.querySelectorAll(".ws-error")].filter((one) => !one.hidden).map((one) => one.textContent);
}).flat()"""


def check(spec: Any, call: Any) -> None:
    """Hold what a field said to what Python takes."""
    if isinstance(spec, Header):
        read = json.loads(msgspec.json.encode(read_header(call)))
        assert {name: part for name, part in read.items() if name in call} == call
        return
    for author, value in call.items() if spec.is_turn else [("", call)]:
        check_answer(spec, value, author)


@pytest.mark.parametrize("kind", [*KINDS, "session"])
def test_what_a_field_says_fits_and_is_drawn_again(board: Board, kind: str) -> None:
    """Each kind and the header, some hundreds of presses and texts: days, numbers, texts and rows of any sort."""
    said = 0
    for seed in range(1, ROUNDS + 1):
        played = board.page.evaluate(PLAY, [kind, seed, STEPS])
        spec, calls = read_spec(played["spec"]), played["calls"]
        for call in calls:
            check(spec, call)
        assert board.page.evaluate(DRAWN, [played["spec"], calls[-FILLED:]]) == []
        said += len(calls)
    assert said > ROUNDS
    assert board.errors == []


@pytest.mark.parametrize("year", ["26", "20266"])
def test_a_year_of_two_or_five_digits_is_told_and_not_sent(board: Board, year: str) -> None:
    """Typed by hand: what stands there cannot be kept, so it says so; four digits mend it."""
    field = board.draw("actions.agreements")
    day = field.get_by_label(say("field.actions.when"))
    day.press_sequentially(f"1201{year}" if board.page.evaluate("navigator.language") == "en-US" else f"0112{year}")
    day.blur()
    told = say("field.day.unfit", lowest=1900, highest=2199)
    expect(field.get_by_role("alert").filter(visible=True)).to_have_text(told)
    expect(field.locator(".ws-status")).to_have_attribute("data-state", "error")
    # On its way to a fifth digit there is a year of four.
    assert [call for call in board.page.evaluate("page.calls") if call[0]["when"] != "2026-12-01"] == []
    day.fill("2026-12-01")
    assert board.calls()[-1][0]["when"] == "2026-12-01"
    expect(field.get_by_role("alert").filter(visible=True)).to_have_count(0)


def test_the_wheel_changes_no_answer(board: Board) -> None:
    """Who scrolls on with the pointer over a number in which they typed scrolls the page."""
    field = board.draw("session")
    pause = field.get_by_label(say("header.break_minutes"))
    pause.fill("15")
    pause.hover()
    board.page.mouse.wheel(0, 300)
    board.page.mouse.wheel(0, -300)
    board.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(pause).to_have_value("15")
