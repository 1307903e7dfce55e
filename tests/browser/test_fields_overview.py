"""The overview's list and the drawer's cards by themselves: words, marks, focus and hostile text."""

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board

HOSTILE = "<img src=x onerror=alert(1)>"


def stop(stop_id: str, number: int | None, **changes: Any) -> dict[str, Any]:
    """Return a chapter as it is now."""
    plain = {"minutes": 8, "used": 0, "filled": 0, "total": 3, "isCurrent": False}
    return {"id": stop_id, "number": number, "title": f"Fase {stop_id}", **plain, **changes}


def draw(board: Board, module: str, value: Any) -> Locator:
    """Mount a part with a host that keeps what it hears; gives its element."""
    board.page.evaluate(
        """async ([module, value]) => {
          const { mount } = await import(`/static/page/${module}_view.js`);
          const words = await (await fetch("/locale/nl.json")).json();
          const fill = (text, values) => text.replace(/\\{(\\w+)\\}/g, (whole, name) => values[name] ?? whole);
          const element = document.createElement("div");
          document.querySelector("main").append(element);
          page.field = mount(element, value, {
            say: (key, values = {}) => fill(words[key] ?? `[${key}]`, values),
            goTo: (id) => page.calls.push(id),
            press: (text, isUsed) => { page.calls.push([text, isUsed]); return "Gezegd."; },
            close: () => page.calls.push("close"),
          });
        }""",
        [module, value],
    )
    return board.page.locator("main > .weerstand").last


def test_a_stop_says_how_far_it_is(board: Board) -> None:
    """In words beside the ring, with the time used or planned; what is no phase has no numbers."""
    stops = [
        stop("start", None),
        stop("een", 1, filled=3, used=9),
        stop("twee", 2, filled=1, isCurrent=True),
        stop("drie", 3, total=0),
    ]
    overview = draw(board, "overview", stops)
    expect(overview.get_by_role("listitem")).to_have_text(
        [
            "Fase start",
            "11. Fase een. 3 van 3 ingevuld · 9 van 8 min.",
            "22. Fase twee. 1 van 3 ingevuld · 8 min.",
            "33. Fase drie. 8 min.",
        ]
    )
    expect(overview.locator("[aria-current=step]")).to_contain_text("Fase twee")
    rings = overview.locator(".ws-ring")
    assert [rings.nth(place).get_attribute("data-state") for place in (1, 2, 3)] == ["full", "partly", "empty"]
    overview.get_by_role("button", name="Fase een").click()
    board.said("een")


def test_news_keeps_the_focus_and_escape_closes(board: Board) -> None:
    """Who stands on a phase stays there, also when phases come and go around it."""
    overview = draw(board, "overview", [stop("een", 1), stop("twee", 2)])
    overview.get_by_role("button", name="Fase twee").focus()
    board.page.evaluate(
        "stops => page.field.update(stops)", [stop("nul", 1), stop("een", 2), stop("twee", 3, filled=2, title=HOSTILE)]
    )
    expect(overview.locator("[data-phase=twee]")).to_be_focused()
    expect(overview.locator("[data-phase=twee]")).to_contain_text(HOSTILE)
    expect(overview.locator("img")).to_have_count(0)
    board.page.keyboard.press("Escape")
    board.said("close")


def test_a_card_is_pressed_and_pressed_again(board: Board) -> None:
    """It says what it holds and whether it is used; what happened is said politely."""
    hand = {"phase": HOSTILE, "hasList": True, "rescues": [], "cards": [{"text": HOSTILE, "isUsed": False}]}
    drawer = draw(board, "cards", hand)
    drawer.get_by_role("listitem").get_by_role("button").press("Enter")
    board.said([HOSTILE, False])
    expect(drawer.get_by_role("status")).to_have_text("Gezegd.")
    board.page.evaluate("hand => page.field.update(hand)", hand | {"cards": [{"text": HOSTILE, "isUsed": True}]})
    expect(drawer.get_by_role("listitem").get_by_role("button")).to_be_focused()
    pressed = board.page.evaluate("performance.now()")
    board.page.wait_for_function("at => performance.now() - at > 500", arg=pressed)  # what comes sooner is no new press
    board.page.keyboard.press("Enter")
    board.said([HOSTILE, True])
    expect(drawer.locator("img")).to_have_count(0)


def test_without_a_list_the_cards_are_to_read(board: Board) -> None:
    """A programme without a question list, or a phase without cards, says so."""
    drawer = draw(
        board,
        "cards",
        {"phase": "Een", "hasList": False, "rescues": [], "cards": [{"text": "Wat nog meer?", "isUsed": False}]},
    )
    expect(drawer.get_by_text("Wat nog meer?")).to_be_visible()
    expect(drawer.get_by_role("button")).to_have_text(["Sluiten"])
    board.page.evaluate(
        "hand => page.field.update(hand)", {"phase": "Twee", "hasList": True, "rescues": [], "cards": []}
    )
    expect(drawer.get_by_text("Bij “Twee” zijn er geen vragenkaartjes.")).to_be_visible()
