"""Names on a plane: written in a list, moved by hand, by key or by choosing, and readable wherever they stand."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board
from tests.small_programme import question
from weerstand_widgets.fitting import check_answer

RINGS = "network.circle"
AXES = "network.influence"
SPEC = question(RINGS, "place", rings=("dichtbij", "in beeld", "op afstand"))
TWO = [{"name": "Moeder", "x": 30, "y": 50}, {"name": "School", "x": 90, "y": 50}]
BOXES = """plane => [...plane.querySelectorAll(".ws-point-name")].map((name) => {
  const { left, top, right, bottom } = name.getBoundingClientRect();
  return [left, top, right, bottom].map(Math.round);
})"""
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=60)
POINTS = st.lists(
    st.fixed_dictionaries({"name": NAMES, "x": st.integers(0, 100), "y": st.integers(0, 100)}), min_size=1, max_size=5
)
MOVES = st.lists(st.sampled_from(["ArrowLeft", "ArrowUp", "Shift+ArrowRight", "Shift+ArrowDown"]), max_size=4)


def plane(field: Locator) -> Locator:
    """Return what the names stand on."""
    return field.get_by_role("application")


def point(field: Locator, name: str) -> Locator:
    """Return one name on the plane."""
    return plane(field).get_by_role("button", name=name)


def middle(place: Locator) -> tuple[float, float]:
    """Return the middle of something on the screen."""
    box = place.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def on_screen(field: Locator, x: float, y: float) -> tuple[float, float]:
    """Return where on the screen a spot of the plane is."""
    box = field.locator(".ws-plane-area").bounding_box()
    assert box is not None
    return box["x"] + box["width"] * x / 100, box["y"] + box["height"] * (1 - y / 100)


def test_a_name_that_is_written_stands_near_the_centre(board: Board) -> None:
    """It can be read in the list and on the plane, and the list says in words where it stands."""
    field = board.draw(RINGS)
    field.get_by_label("Naam 1", exact=True).fill("Moeder")
    expect(point(field, "Moeder, dichtbij")).to_be_visible()
    expect(field.get_by_label("Plek van Moeder")).to_have_value("0")
    (said,) = board.calls()
    assert [one["name"] for one in said] == ["Moeder"]
    assert all(35 <= said[0][way] <= 65 for way in ("x", "y"))


def test_enter_makes_room_for_the_next_name_at_a_free_spot(board: Board) -> None:
    """Names are written one after the other, and none stands upon another; there is an end to them, in words."""
    field = board.draw(RINGS)
    field.get_by_label("Naam 1", exact=True).focus()
    for number in range(30):
        board.page.keyboard.type(f"n{number}")
        board.page.keyboard.press("Enter")
    expect(field.get_by_text("Er passen 30 regels in.")).to_be_visible()
    expect(plane(field).get_by_role("button")).to_have_count(30)
    board.page.keyboard.press("Tab")
    spots = [(one["x"], one["y"]) for one in board.calls()[-1]]
    assert min(abs(a - c) + abs(b - d) for (a, b), (c, d) in combinations(spots, 2)) >= 5


def test_a_name_is_dragged_and_said_once(board: Board) -> None:
    """It follows the hand from where it was taken hold of, not beyond the edge, and is said when it is let go."""
    field = board.draw(RINGS, TWO)
    board.page.mouse.move(*middle(point(field, "Moeder")))
    board.page.mouse.down()
    board.page.mouse.move(*on_screen(field, 50, 70), steps=5)
    assert board.page.evaluate("page.calls") == []
    board.page.mouse.up()
    board.said([{"name": "Moeder", "x": 50, "y": 70}, TWO[1]])
    expect(field.get_by_text("Moeder: in beeld. 50 naar rechts, 70 omhoog.")).to_be_attached()
    expect(point(field, "Moeder")).to_be_focused()
    board.page.mouse.down()
    board.page.mouse.move(*on_screen(field, 50, 140))
    board.page.mouse.up()
    board.said([{"name": "Moeder", "x": 50, "y": 100}, TWO[1]])


def test_a_press_that_moves_nothing_says_nothing(board: Board) -> None:
    """A finger that slips a little leaves a name where it is."""
    field = board.draw(RINGS, TWO)
    x, y = middle(point(field, "School"))
    board.page.mouse.move(x, y)
    board.page.mouse.down()
    board.page.mouse.move(x + 1, y + 1)
    board.page.mouse.up()
    board.page.locator("body").click(position={"x": 2, "y": 2})
    assert board.page.evaluate("page.calls") == []


def test_a_finger_moves_a_name_and_scrolls_beside_it(board: Board) -> None:
    """Only the name itself keeps a finger from scrolling the page."""
    board.open(width=360)
    field = board.draw(RINGS, TWO)
    field.locator(".ws-plane").scroll_into_view_if_needed()
    board.page.evaluate("document.body.style.paddingBottom = '2000px'")
    devtools = board.page.context.new_cdp_session(board.page)
    devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def swipe(start: tuple[float, float], way: int) -> None:
        x, y = start
        for kind, to in (("touchStart", 0), ("touchMove", way // 2), ("touchMove", way)):
            devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y + to}]})
        devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    before = board.page.evaluate("scrollY")
    swipe(middle(point(field, "Moeder")), -60)
    (said,) = board.calls()
    assert said[0]["y"] > TWO[0]["y"]
    assert board.page.evaluate("scrollY") == before
    swipe(on_screen(field, 50, 20), -60)
    board.page.wait_for_function("before => scrollY > before", arg=before)
    assert len(board.calls()) == 1


def test_arrow_keys_move_a_name_and_tell_where_it_is(board: Board) -> None:
    """Five at a time, with Shift one; said after a pause, at once on leaving; the page stays where it is."""
    field = board.draw(RINGS, TWO)
    point(field, "Moeder").focus()
    keys = board.page.keyboard
    keys.press("ArrowRight")
    expect(field.get_by_text("Moeder: dichtbij. 35 naar rechts, 50 omhoog.")).to_be_attached()
    keys.press("Shift+ArrowUp")
    keys.press("ArrowDown")
    board.said([{"name": "Moeder", "x": 35, "y": 46}, TWO[1]])
    assert len(board.calls()) == 1
    keys.press("Tab")
    expect(point(field, "School")).to_be_focused()
    for _ in range(4):
        keys.press("ArrowRight")
    keys.press("Shift+Tab")
    assert board.page.evaluate("page.calls.at(-1)[1].x") == 100
    assert board.page.evaluate("scrollY") == 0


def test_a_ring_can_be_chosen_without_dragging(board: Board) -> None:
    """The name goes to that ring, on its own side of the centre, and upon no other name."""
    field = board.draw(RINGS, [TWO[0], {"name": "Oma", "x": 10, "y": 50}])
    field.get_by_label("Plek van Moeder").select_option("op afstand")
    expect(point(field, "Moeder, op afstand")).to_be_visible()
    (said,) = board.calls()
    assert said[1] == {"name": "Oma", "x": 10, "y": 50}
    assert abs(said[0]["x"] - 10) + abs(said[0]["y"] - 50) >= 9
    field.get_by_label("Plek van Oma").select_option("dichtbij")
    board.page.wait_for_function("page.calls.length === 2")
    assert board.page.evaluate("page.calls[1][1].x") < 50


def test_a_place_on_two_axes_can_be_chosen(board: Board) -> None:
    """Each axis by itself; the report's words are those of the plane."""
    field = board.draw(AXES, [{"name": "De schuur", "x": 50, "y": 50}])
    field.get_by_label("Van links naar rechts: De schuur").select_option("dicht bij de inwoner")
    board.said([{"name": "De schuur", "x": 83, "y": 50}])
    field.get_by_label("Van onder naar boven: De schuur").select_option("weinig invloed")
    board.said([{"name": "De schuur", "x": 83, "y": 17}])
    expect(point(field, "De schuur, dicht bij de inwoner, weinig invloed")).to_be_visible()
    field.get_by_label("Van links naar rechts: De schuur").select_option("ertussen")
    between = "tussen “ver van de inwoner” en “dicht bij de inwoner”"
    expect(point(field, f"De schuur, {between}, weinig invloed")).to_be_visible()


def test_another_setting_changes_the_words_of_the_plane(board: Board) -> None:
    """On the plane, in the list and in what is said of each name."""
    field = board.draw(AXES, [{"name": "De schuur", "x": 90, "y": 90}])
    board.page.evaluate("page.terms = { ander: { inwoner: 'je collega' } }")
    board.update([{"name": "De schuur", "x": 90, "y": 90}])
    expect(point(field, "De schuur, dicht bij je collega, veel invloed")).to_be_visible()
    expect(plane(field).get_by_text("ver van je collega", exact=True)).to_be_visible()
    expect(field.get_by_label("Van links naar rechts: De schuur")).to_contain_text("ver van je collega")


def test_a_removed_name_comes_back_where_it_stood(board: Board) -> None:
    """It leaves the plane as well; an emptied name does so, and keeps its place while it is written anew."""
    field = board.draw(RINGS, TWO)
    field.get_by_role("button", name="Schuiven of weghalen").click()
    field.get_by_role("group", name="regel 2").get_by_role("button", name="Weghalen").click()
    board.said([TWO[0]])
    expect(point(field, "School")).to_have_count(0)
    field.get_by_role("button", name="Zet terug").click()
    board.said(TWO)
    name = field.get_by_label("Naam 2", exact=True)
    name.fill("")
    board.said([TWO[0]])
    name.fill("De school")
    board.said([TWO[0], {**TWO[1], "name": "De school"}])


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize(("x", "y"), [(50, 50), (0, 0), (100, 100), (70, 30)])
def test_names_on_one_spot_can_each_be_read(board: Board, width: int, x: int, y: int) -> None:
    """No name covers another, and all are within the plane."""
    board.open(width=width)
    names = ["Moeder", "Vader", "Oma Jo", "Juf", "Een heel lange naam van een instelling", "أم سلمى"]
    field = board.draw(RINGS, [{"name": name, "x": x, "y": y} for name in names])
    expect(plane(field).locator(".ws-point-lead:visible")).not_to_have_count(0)
    boxes = plane(field).evaluate(BOXES)
    for one, other in combinations(boxes, 2):
        assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
    whole = plane(field).bounding_box()
    assert whole is not None
    for left, top, right, bottom in boxes:
        assert whole["x"] <= left < right <= whole["x"] + whole["width"] + 1
        assert whole["y"] <= top < bottom <= whole["y"] + whole["height"] + 1


def test_who_drags_a_name_goes_on_while_others_write(board: Board) -> None:
    """What comes in takes no name out of a hand, and is there beside it."""
    field = board.draw(RINGS, TWO)
    board.page.mouse.move(*middle(point(field, "Moeder")))
    board.page.mouse.down()
    board.page.mouse.move(*on_screen(field, 50, 80))
    board.update([TWO[0], TWO[1], {"name": "Huisarts", "x": 10, "y": 10}])
    expect(point(field, "Huisarts")).to_be_visible()
    board.page.mouse.move(*on_screen(field, 50, 90))
    board.page.mouse.up()
    board.said([{"name": "Moeder", "x": 50, "y": 90}, TWO[1], {"name": "Huisarts", "x": 10, "y": 10}])


def test_a_name_that_others_took_away_is_in_no_hand(board: Board) -> None:
    """What stands in its row now is moved by nobody."""
    field = board.draw(RINGS, TWO)
    board.page.mouse.move(*middle(point(field, "School")))
    board.page.mouse.down()
    board.page.mouse.move(*on_screen(field, 50, 80))
    board.update([TWO[0]])
    expect(point(field, "School")).to_have_count(0)
    board.page.mouse.move(*on_screen(field, 50, 90))
    board.page.mouse.up()
    board.update(TWO, revision=100)
    expect(point(field, "School, op afstand")).to_be_visible()
    board.page.mouse.move(*middle(point(field, "School")))
    board.page.mouse.move(*on_screen(field, 50, 50))
    expect(point(field, "School, op afstand")).to_be_visible()
    assert board.page.evaluate("page.calls") == []


def test_too_long_a_name_is_said_in_its_place(board: Board) -> None:
    """61 characters stay in the list and are not sent; 60 are."""
    field = board.draw(RINGS)
    name = field.get_by_label("Naam 1", exact=True)
    name.fill("é" * 61)
    expect(field.get_by_text("Deze tekst is 61 tekens lang; er passen er 60 in.")).to_be_visible()
    name.blur()
    assert board.page.evaluate("page.calls") == []
    name.fill("😀" * 60)
    assert board.calls()[0][0]["name"] == "😀" * 60


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(points=POINTS, moves=MOVES, ring=st.sampled_from(["0", "1", "2"]))
def test_what_the_field_says_python_takes_and_the_field_draws(
    board: Board, points: list[Any], moves: list[str], ring: str
) -> None:
    """Whatever stood there and however it was moved: it passes the server's check, and shows the same again."""
    board.page.evaluate("document.querySelector('main').replaceChildren(); page.calls = []")
    field = board.draw(RINGS, points)
    field.get_by_label("Naam 1", exact=True).fill("Eén")
    point(field, "Eén").focus()
    for key in moves:
        board.page.keyboard.press(key)
    field.locator("select").first.select_option(ring)
    field.get_by_label("Naam 1", exact=True).focus()
    said = board.page.evaluate("page.calls.at(-1)")
    assert check_answer(SPEC, said) == said
    board.page.evaluate("page.calls = []")
    again = board.draw(RINGS, said)
    again.get_by_label("Naam 1", exact=True).focus()
    again.get_by_label("Naam 1", exact=True).blur()
    expect(again.get_by_role("alert")).to_have_count(0)
    assert board.page.evaluate("page.calls") == []
