"""For everybody: axe-core, keyboard, narrow screens, and a cursor that stays where it is."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.fields_server import Board

# Every control that a finger must be able to hit, with its visible box: a label of a hidden radio, a button, a text.
TARGETS = """
[...document.querySelectorAll("main :is(button, textarea, select, summary, .ws-pill, .ws-option, input.ws-input)")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one.className || one.tagName, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([name, box]) => `${name} ${box.width}x${box.height}`)
"""


def violations(board: Board) -> list[Any]:
    """Let axe-core look at the page: each violation's id with the first place where it is."""
    found = Axe().run(board.page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


@pytest.mark.parametrize("query", ["show=all", "show=all&theme=dark", "show=all&size=projection"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(board: Board, query: str, width: int) -> None:
    """Every kind, empty and filled, light and dark, wide and narrow: 0 violations."""
    board.open(query, width=width)
    assert violations(board) == []


def test_axe_finds_nothing_in_an_open_turn(board: Board) -> None:
    """The own fields of the three turn kinds, covered and on paper too, the order tools and open details as well."""
    board.draw("reasons").get_by_text("Voor de gespreksleider").click()
    for spec_id in ("reasons.weights", "check_in.intention", "case_choice.priority"):
        board.draw(spec_id, {}).get_by_role("button", name="Noor nog niet").click()
        board.draw(spec_id, {}).get_by_role("button", name="Samen op papier").click()
    board.page.evaluate("page.isSeen = true")
    board.draw("reasons.weights", {}).get_by_role("button", name="Sam nog niet").click()
    board.draw("case.tried", ["een"]).get_by_role("button", name="Schuiven of weghalen").click()
    board.draw("case.situation").locator("textarea").fill("x" * 20_001)
    assert violations(board) == []


@pytest.mark.parametrize("width", [360, 320])
def test_no_sideways_scroll_on_a_narrow_screen(board: Board, width: int) -> None:
    """A phone, and 400 % zoom of a 1280 px screen."""
    board.open("show=all", width=width)
    assert board.page.evaluate("document.documentElement.scrollWidth") <= width
    assert (
        board.page.evaluate("[...document.querySelectorAll('textarea')].filter(e => e.scrollWidth > e.clientWidth)")
        == []
    )


def test_a_narrow_table_is_one_block_a_row(board: Board) -> None:
    """On a phone each cell stands below the one before, with its own label."""
    board.open(width=360)
    field = board.draw("reasons.evidence")
    boxes = [cell.bounding_box() for cell in field.locator(".ws-cell").all()[:3]]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    expect(field.locator(".ws-cell-label").first).to_have_css("opacity", "1")


@pytest.mark.parametrize("width", [1280, 360])
def test_targets_are_large_enough(board: Board, width: int) -> None:
    """Everything that is pressed is at least 24 by 24."""
    board.open("show=all", width=width)
    assert board.page.evaluate(TARGETS) == []


def test_every_control_is_reached_by_tab_and_seen(board: Board) -> None:
    """A walk with Tab through all fields: each stop has a name and a visible focus."""
    board.open("show=all")
    stops = board.page.evaluate("document.querySelectorAll('main textarea').length")
    seen: set[str] = set()
    board.page.evaluate("document.body.focus()")
    for _ in range(stops * 8):
        board.page.keyboard.press("Tab")
        stop = board.page.evaluate(
            """() => {
              const one = document.activeElement;
              const picked = one.closest(".ws-pick")?.querySelector(".ws-picked");
              const shown = picked ?? one.closest(".ws-pill") ?? one;
              return [one.id || one.outerHTML, one.tagName, getComputedStyle(shown).outlineStyle];
            }"""
        )
        if stop[1] == "BODY":
            break
        assert stop[2] != "none", stop
        seen.add(stop[0])
    visible = board.page.locator("main textarea:visible").count()
    assert sum("text-" in one for one in seen) == visible


def test_update_while_typing_does_not_steal_the_cursor(board: Board) -> None:
    """What comes in while somebody types waits; what they typed is what is said."""
    field = board.draw("case.situation", "Begin")
    area = field.locator("textarea")
    area.focus()
    board.page.keyboard.press("Home")
    board.page.keyboard.type("Het ")
    board.update("Iets van een ander")
    expect(area).to_have_value("Het Begin")
    board.said("Het Begin")
    expect(area).to_be_focused()


def test_update_of_an_idle_field_keeps_the_cursor_in_place(board: Board) -> None:
    """Somebody who only looks at a field sees the newer text, and keeps their place in it."""
    field = board.draw("case.situation", "abc")
    area = field.locator("textarea")
    area.focus()
    area.evaluate("area => area.setSelectionRange(1, 1)")
    board.update("abcdef")
    expect(area).to_have_value("abcdef")
    assert area.evaluate("area => [document.activeElement === area, area.selectionStart]") == [True, 1]


def test_update_fills_the_other_cells_of_a_table_while_one_is_typed_in(board: Board) -> None:
    """Two people in one table do not overwrite each other's cells."""
    field = board.draw("reasons.evidence")
    field.get_by_label("Gezien of gehoord, regel 1").press_sequentially("Mijn zin")
    board.update([{"reason": None, "signals": None, "ask": "Hun zin"}])
    board.said([{"reason": None, "signals": "Mijn zin", "ask": "Hun zin"}])


def test_a_row_that_others_took_away_takes_no_other_row_back(board: Board) -> None:
    """Somebody types in a row that goes: what came in with it stays, and nothing old is said over it."""
    field = board.draw("case.tried", ["een", "twee", "drie"])
    field.locator("textarea").nth(2).press_sequentially("!")
    board.update(["Eén", "Twee"])
    expect(field.locator("textarea").first).to_have_value("Eén")
    field.locator("textarea").nth(1).press("End")
    board.page.keyboard.type("!")
    board.said(["Eén", "Twee!"])
    assert len(board.calls()) == 1


def test_an_older_answer_is_not_taken(board: Board) -> None:
    """What has a lower revision than what is shown is old news."""
    field = board.draw("case.situation", "Eerst")
    board.update("Nieuw", revision=7)
    board.update("Oud", revision=3)
    expect(field.locator("textarea")).to_have_value("Nieuw")


def test_what_is_typed_is_said_when_the_field_goes_away(board: Board) -> None:
    """A cell that scrolls out of view takes no words with it."""
    board.draw("case.situation").locator("textarea").press_sequentially("Net nog")
    board.page.evaluate("page.field.destroy()")
    assert board.page.evaluate("page.calls.at(-1)") == "Net nog"


def test_another_setting_changes_the_words_and_keeps_the_answer(board: Board) -> None:
    """The same question, in the words of a team."""
    field = board.draw("case.cooperation_now", {"value": 4, "why": "Zo"})
    board.page.evaluate("page.terms = { ander: { inwoner: 'je collega' } }")
    board.update({"value": 4, "why": "Zo"})
    expect(field.get_by_role("heading")).to_have_text("Hoe is de samenwerking met je collega nu?")
    expect(field.locator("textarea")).to_have_value("Zo")


def test_status_never_moves_what_is_below(board: Board) -> None:
    """The word for saved appears in a line that was there already."""
    field = board.draw("case.situation")
    before = field.bounding_box()
    field.locator("textarea").fill("x")
    board.calls()
    expect(field.locator(".ws-status")).to_contain_text("bewaard")
    assert field.bounding_box() == before


def test_mounting_reads_no_layout(board: Board) -> None:
    """Else each question would wait for all before it; and it listens to its own field alone. A plane measures."""
    read, listeners = board.page.evaluate(
        """() => {
          const drawn = page.specs.filter(({ spec }) => spec.kind !== "place");
          const drawAll = () => drawn.forEach(({ spec, value }) => page.draw(spec, value));
          drawAll(); // what is there once for all fields
          const [read, listeners] = [[], []];
          const measures = /^(offset|client|scroll)(Width|Height|Top|Left)$|^get(BoundingClientRect|ClientRects)$/;
          for (const { prototype } of [Element, HTMLElement])
            for (const [name, { value, get, set }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
              if (!measures.test(name)) continue;
              const told = function (...all) {
                read.push(name);
                return (value ?? get).apply(this, all);
              };
              Object.defineProperty(prototype, name, value ? { value: told } : { get: told, set });
            }
          const { getComputedStyle } = window;
          window.getComputedStyle = (...all) => read.push("style") && getComputedStyle(...all);
          for (const outside of [window, document]) outside.addEventListener = (name) => listeners.push(name);
          document.body.offsetHeight; // seen, so that what follows is too
          drawAll();
          return [read, listeners];
        }"""
    )
    assert read == ["offsetHeight"]
    assert listeners == []
