"""The phase bar by itself: what it shows and says, the keyboard, narrow screens, and a clock that moves nothing."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board

EARLIER = "2026-11-22T08:00:00Z"
TEN = "2026-11-22T10:00:00Z"
STATE: dict[str, Any] = {
    "stage": "phase",
    "id": "questions",
    "position": "Fase 5 van 12",
    "news": "Fase 5 van 12. 12 minuten. Met vragen helpen.",
    "title": "Vragenronde",
    "goal": "De inbrenger met vragen helpen om zelf verder te kijken.",
    "voices": [
        {"text": "aan het woord: iedereen", "isSilent": False},
        {"text": "Sanne luistert", "isSilent": True},
    ],
    "timing": {"started_at": TEN, "elapsed_seconds": 0, "extra_minutes": 0, "state": "running"},
    "minutes": 12,
    "way": {"name": "next-phase", "label": "Volgende fase", "key": "Alt PageDown"},
    "isBegun": True,
    "breakSeconds": None,
    "session": "38 van 90 minuten, nog 52",
    "isSessionOver": False,
    "offer": None,
    "notice": None,
    "tools": [
        {"name": "weerstand:previous-phase", "label": "Vorige fase"},
        {"name": "weerstand:overview", "label": "Overzicht", "isOn": True},
        {"name": "weerstand:projection", "label": "Projectie", "key": "F9", "isOn": False},
    ],
    "keys": [{"name": "next-phase", "label": "Volgende fase", "key": "Alt PageDown"}],
}
MOUNT = """async state => {
  const { mount } = await import("/static/page/bar_view.js");
  const words = await (await fetch("/locale/nl.json")).json();
  const say = (key, values = {}) => words[key].replace(/\\{(\\w+)\\}/g, (all, name) => String(values[name] ?? all));
  const element = document.createElement("div");
  document.body.style.padding = 0;
  document.body.prepend(element);
  page.state = state;
  page.bar = mount(element, { say, now: () => new Date(), state: () => page.state, press: (n) => page.calls.push(n) });
}"""
QUESTION: dict[str, Any] = {
    "text": "De laptop sliep 58 minuten. Telt die tijd mee?",
    "acts": [{"name": "count_not", "label": "Niet meetellen"}, {"name": "count", "label": "Wel meetellen"}],
}


def mount(
    board: Board, now: str = TEN, *, query: str = "", size: tuple[int, int] = (1366, 768), **state: Any
) -> Locator:
    """Open a page with the bar, on a clock that stands still."""
    board.open(query, width=size[0])
    board.page.set_viewport_size({"width": size[0], "height": size[1]})
    board.timed.clock.install(time=EARLIER)
    board.timed.clock.pause_at(now)
    board.page.evaluate(MOUNT, {**STATE, **state})
    return board.page.get_by_role("region", name="Fase en tijd")


def change(board: Board, **state: Any) -> None:
    """Let the bar see another state."""
    board.page.evaluate("state => { page.state = { ...page.state, ...state }; page.bar.refresh(); }", state)


def boxes(bar: Locator) -> list[Any]:
    """Return where everything in the bar stands."""
    found: list[Any] = bar.evaluate(
        "bar => [...bar.querySelectorAll('button, p')].map(e => Object.values(e.getBoundingClientRect().toJSON()))"
    )
    return found


def test_bar_says_where_who_and_how_long(board: Board) -> None:
    """Phase, goal, voices, time left and the session's time, in words."""
    bar = mount(board, "2026-11-22T10:05:20Z")
    expect(bar.get_by_role("button", name="Fase 5 van 12 Vragenronde")).to_be_visible()
    expect(bar.get_by_text(STATE["goal"])).to_be_visible()
    expect(bar.get_by_text("Sanne luistert")).to_be_visible()
    expect(bar.get_by_role("timer")).to_have_text("nog 6:40 van 12 minuten")
    expect(bar.get_by_text("38 van 90 minuten, nog 52")).to_be_visible()
    expect(bar.get_by_role("button", name="Overzicht")).to_have_attribute("aria-pressed", "true")
    expect(bar.get_by_role("button", name="Vorige fase")).not_to_have_attribute("aria-pressed", "true")
    assert bar.locator(".ws-primary").all_inner_texts() == ["Volgende fase"]


@pytest.mark.parametrize(
    ("timing", "shown", "button"),
    [
        ({"state": "idle", "extra_minutes": 2}, "14 minuten voor deze fase", "Klok aan"),
        ({"state": "paused", "elapsed_seconds": 320}, "nog 6:40 de klok staat stil", "Klok aan"),
        ({"state": "done", "elapsed_seconds": 430}, "7 minuten gebruikt", "Klok aan"),
        ({"state": "idle", "extra_minutes": -30}, "1 minuut voor deze fase", "Klok aan"),
    ],
)
def test_bar_shows_a_clock_that_stands(board: Board, timing: dict[str, Any], shown: str, button: str) -> None:
    """Before, in and after a phase the time is a number with words."""
    standing = {"started_at": "", "elapsed_seconds": 0, "extra_minutes": 0}
    bar = mount(board, timing={**standing, **timing})
    expect(bar.get_by_role("timer")).to_have_text(shown)
    expect(bar.get_by_role("button", name=button, exact=True)).to_be_visible()


def test_ticking_moves_nothing(board: Board) -> None:
    """A quarter of an hour long, over the end of the time as well, everything keeps its place."""
    bar = mount(board)
    before = boxes(bar)
    for _ in range(3):
        board.timed.clock.run_for(61_000)
        assert boxes(bar) == before
    board.timed.clock.fast_forward("12:00")
    expect(bar.get_by_role("timer")).to_have_text("3:03 over de tijd")
    assert boxes(bar) == before


def test_end_of_time_is_seen_and_read(board: Board) -> None:
    """Words on screen and a polite sentence; every button still works."""
    bar = mount(board, "2026-11-22T10:11:30Z")
    expect(bar.get_by_role("status")).to_have_text("Nog één minuut.")
    board.timed.clock.run_for(31_000)
    expect(bar.get_by_role("status")).to_have_text("De tijd van deze fase is om.")
    expect(bar.get_by_role("timer")).to_have_text("0:01 over de tijd")
    bar.get_by_role("button", name="+2 minuten").click()
    board.said("more")


def test_next_phase_is_announced_once(board: Board) -> None:
    """Number, title, minutes and goal; nothing is said of the phase on which the page opened."""
    bar = mount(board)
    expect(bar.get_by_role("status")).to_have_text("")
    said = "Fase 6 van 12. 6 minuten. Laat merken dat je luistert."
    change(board, id="connect", position="Fase 6 van 12", title="Aansluiten", news=said)
    expect(bar.get_by_role("status")).to_have_text(said)
    board.timed.clock.run_for(3_000)
    expect(bar.get_by_role("status")).to_have_text(said)


def test_question_in_the_bar_is_read_and_answered(board: Board) -> None:
    """A question stands in place, is said politely, and leaves the rest of the bar to be used."""
    bar = mount(board, notice=None)
    change(board, notice=QUESTION)
    expect(bar.get_by_role("status")).to_have_text(QUESTION["text"])
    bar.get_by_role("button", name="Volgende fase").click()
    bar.get_by_role("button", name="Niet meetellen").press("Enter")
    assert board.calls(2) == ["next-phase", "count_not"]
    change(board, notice=None)
    expect(bar.get_by_role("button", name="Niet meetellen")).to_be_hidden()


def test_break_has_one_way_on(board: Board) -> None:
    """In a break the one primary button goes on; the time of the break is a number with words."""
    standing = {"started_at": "", "elapsed_seconds": 300, "extra_minutes": 0, "state": "paused"}
    bar = mount(board, breakSeconds=250, timing=standing)
    expect(bar.get_by_role("timer")).to_have_text("Koffiepauze, 4 minuten de klok staat stil")
    assert bar.locator(".ws-primary").all_inner_texts() == ["Verder na de pauze"]


def test_offer_to_divide_stands_beside_what_is_short(board: Board) -> None:
    """What is short is said in words, with what can be done about it."""
    short = "Nog 31 minuten voor 5 fasen; gepland 38."
    bar = mount(board, session=short, offer={"name": "divide", "label": "Verdeel de tijd"})
    expect(bar.get_by_text(short)).to_be_visible()
    bar.get_by_role("button", name="Verdeel de tijd").click()
    board.said("divide")


def test_a_tick_leaves_the_focus_alone(board: Board) -> None:
    """Who stands on a button with the keyboard stays there, whatever is drawn anew."""
    bar = mount(board)
    tool = bar.get_by_role("button", name="Projectie")
    tool.focus()
    change(board, tools=[*STATE["tools"][:2], {**STATE["tools"][2], "isOn": True}])
    board.timed.clock.run_for(2_000)
    expect(tool).to_be_focused()
    expect(tool).to_have_attribute("aria-pressed", "true")
    tool.press("Enter")
    board.said("weerstand:projection")


@pytest.mark.parametrize("size", [(360, 640), (320, 256)])
def test_bar_stays_small_on_a_small_screen(board: Board, size: tuple[int, int]) -> None:
    """At 360 px and at 400 % zoom: title, time and the way on, in about a third of the height, nothing sideways."""
    bar = mount(board, size=size, title="Ombuigen: zeven stappen")
    expect(bar.get_by_role("button", name="Volgende fase")).to_be_in_viewport(ratio=1)
    expect(bar.get_by_role("button", name="Meer")).to_be_in_viewport(ratio=1)
    expect(bar.get_by_role("timer")).to_be_in_viewport(ratio=1)
    expect(bar.get_by_text("Sanne luistert")).to_be_hidden()
    box = bar.bounding_box()
    assert box is not None
    assert box["height"] <= size[1] * 0.345
    assert board.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_menu_of_a_small_screen_by_keyboard(board: Board) -> None:
    """The rest is one key away, and closes with Escape or with what was chosen."""
    bar = mount(board, size=(360, 640))
    menu = bar.get_by_role("button", name="Meer")
    menu.press("Enter")
    expect(bar.get_by_text("Sanne luistert")).to_be_visible()
    board.page.keyboard.press("Escape")
    expect(bar.get_by_text("Sanne luistert")).to_be_hidden()
    menu.press("Enter")
    board.page.keyboard.press("Tab")
    expect(bar.get_by_role("button", name="Vorige fase")).to_be_focused()
    board.page.keyboard.press("Enter")
    board.said("weerstand:previous-phase")
    expect(bar.get_by_text("Sanne luistert")).to_be_hidden()


@pytest.mark.parametrize("query", ["", "theme=dark"])
@pytest.mark.parametrize("size", [(1366, 768), (360, 640)])
def test_axe_finds_nothing_in_the_bar(board: Board, query: str, size: tuple[int, int]) -> None:
    """Light and dark, wide and narrow, with a question, over time and with the menu open."""
    bar = mount(board, "2026-11-22T10:20:00Z", query=query, size=size, notice=QUESTION)
    menu = bar.get_by_role("button", name="Meer")
    if menu.is_visible():
        menu.click()
    board.timed.clock.resume()
    found = Axe().run(board.page, context={"include": [[".ws-top"]]})
    assert found.violations_count == 0, found.generate_report()
    small = bar.evaluate(
        """bar => [...bar.querySelectorAll("button")].filter((one) => one.checkVisibility())
          .filter((one) => Math.min(one.offsetWidth, one.offsetHeight) < 24).map((one) => one.textContent)"""
    )
    assert small == []
