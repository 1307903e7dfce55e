"""Hostile and broken things: shown literally, refused in words, and never in the way of the other questions."""

from time import monotonic
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board
from tests.hostile import TEXTS
from weerstand_widgets.locale import say

HOSTILE = [
    "<script>page.hit = 1</script>",
    '<img src="/leak" onerror="page.hit = 1">',
    "\"><svg onload='page.hit = 1'>",
    "javascript:page.hit=1",
    "{{7*7}} ${7*7} {value} {ander} $x^2$",
    "=HYPERLINK('http://example.org')",
    "\u202eachterstevoren\u202c \u200b 👩‍👩‍👧 مرحبا",
    "# kop **vet** [x](javascript:alert(1)) &lt;b&gt; &amp;",
]
TEXT = "\n".join(HOSTILE)
OPTION = [{"id": "a", "title": TEXT, "help": TEXT}]
LONG_WORD = "a" * 20_000
QUESTIONS: list[tuple[str, dict[str, Any], Any]] = [
    ("case.situation", {}, TEXT),
    ("case.tried", {}, [TEXT]),
    ("demo.choice", {"options": OPTION}, {"other": TEXT}),
    ("takeaways.dimensions", {"options": OPTION}, ["a", {"other": TEXT}]),
    ("case.cooperation_now", {"low": TEXT, "high": TEXT, "why": TEXT}, {"value": 3, "why": TEXT}),
    (
        "reasons.evidence",
        {"columns": [{"id": "c", "title": TEXT}, {"id": "d", "title": TEXT, "kind": "choice", "options": OPTION}]},
        [{"c": TEXT, "d": "a"}],
    ),
    ("check_in.ground_rules", {"items": OPTION}, {"a": {"state": "yes", "note": TEXT}}),
    ("reasons.weights", {"options": OPTION}, {"": {"done": ["x"], "revealed": True}, "t": {"a": 3}}),
    ("check_in.intention", {}, {"": {"done": ["pa1"], "revealed": True}, "pa1": TEXT}),
    ("case_choice.priority", {}, {"": {"done": ["x"], "revealed": True}, "t": {"0": 1}}),
    (
        "actions.agreements",
        {},
        [{"what": TEXT, "who": TEXT, "when": "", "first_sign": TEXT, "confidence": 0, "done": True}],
    ),
    ("network.circle", {"rings": [TEXT] * 3, "centre": TEXT}, [{"name": text[:60]} for text in HOSTILE]),
]


def shown(element: Locator) -> str:
    """Return all words of an element, those in its controls included."""
    text: str = element.evaluate(
        "e => e.textContent + [...e.querySelectorAll('textarea')].map(one => one.value).join('')"
    )
    return text


def test_hostile_text_is_shown_literally_in_every_kind(board: Board) -> None:
    """Nothing runs, nothing is asked for, and every character is there as it was written."""
    requests: list[str] = []
    board.page.on("request", lambda request: requests.append(request.url))
    board.page.evaluate("page.people = [{...page.people[0], name: page.hostile}]; page.rows = [page.hostile]")
    board.page.evaluate("text => { page.rows = [text]; page.people[0].name = text }", TEXT)
    for spec_id, changes, value in QUESTIONS:
        element = board.draw(spec_id, value, title=TEXT, help=TEXT, **changes)
        assert TEXT.replace("{ander}", "de inwoner").replace("\n", "") in shown(element).replace("\n", ""), spec_id
        assert element.locator("script, img, svg, iframe, a").count() == 0
    assert board.page.evaluate("page.hit") is None
    assert requests == []
    assert board.errors == []


@pytest.mark.parametrize("word", [LONG_WORD, TEXTS["zalgo"], TEXTS["zero width"] * 5], ids=["long", "zalgo", "unseen"])
def test_hostile_text_makes_no_phone_scroll_sideways(board: Board, word: str) -> None:
    """A word of 20,000 letters, and a tower of marks, in every place, at 360 px."""
    board.open(width=360)
    board.page.evaluate("word => { page.rows = [word]; page.people[0].name = word }", word)
    long_option = [{"id": "a", "title": word}]
    for spec_id, value in [
        ("case.situation", word),
        ("case.tried", [word]),
        ("reasons.evidence", [{"reason": None, "signals": word, "ask": word}]),
        ("check_in.intention", {"": {"done": ["pa1"], "revealed": True}, "pa1": word}),
        ("check_in.intention", {}),
        ("case_choice.priority", {"": {"done": ["x"], "revealed": True}, "t": {"0": 3}}),
    ]:
        board.draw(spec_id, value, title=word, help=word)
    board.draw("demo.choice", "a", options=long_option)
    board.draw("reasons.weights", {"": {"done": ["x"], "revealed": True}, "t": {"a": 3}}, options=long_option)
    board.draw("network.circle", [{"name": "a" * 60}], rings=[word] * 3, centre=word)
    board.draw("network.influence", [{"name": "a" * 60}], across=[word] * 2, up=[word] * 2)
    assert board.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_too_long_a_text_stays_and_is_not_said(board: Board) -> None:
    """20,001 characters: a clear message, the text on screen, nothing sent; one shorter and it is sent."""
    field = board.draw("case.situation")
    area = field.locator("textarea")
    area.fill("é" * 20_001)
    expect(field.get_by_text("Deze tekst is 20.001 tekens lang; er passen er 20.000 in.")).to_be_visible()
    area.blur()
    expect(field.locator(".ws-status")).to_contain_text("niet bewaard")
    expect(area).to_have_value("é" * 20_001)
    assert board.page.evaluate("page.calls") == []
    area.fill("é" * 20_000)
    board.said("é" * 20_000)
    expect(field.locator(".ws-status")).to_contain_text("✓bewaard")


def test_an_emoji_counts_as_one_character(board: Board) -> None:
    """20,000 emoji fit, as they do in Python."""
    field = board.draw("case.situation")
    field.locator("textarea").fill("👩" * 20_000)
    assert board.calls() == ["👩" * 20_000]


def test_a_paste_of_five_megabytes_is_refused_before_loss(board: Board) -> None:
    """Within two seconds there is a message, and what was written is still there."""
    field = board.draw("case.situation", "Wat er stond")
    started = monotonic()
    field.locator("textarea").evaluate(
        """area => {
          const data = new DataTransfer();
          data.setData("text/plain", "x".repeat(5_000_000));
          const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
          page.prevented = !area.dispatchEvent(paste);
        }"""
    )
    expect(field.get_by_text("Dit is te veel om te plakken: 5.000.000 tekens")).to_be_visible()
    assert monotonic() - started < 2
    assert board.page.evaluate("page.prevented") is True
    expect(field.locator("textarea")).to_have_value("Wat er stond")


def test_text_that_comes_in_another_way_is_put_back_too(board: Board) -> None:
    """Whatever a browser calls it: five megabytes do not take the place of what was written."""
    field = board.draw("case.situation", "Wat er stond")
    field.locator("textarea").evaluate(
        "area => { area.value = 'x'.repeat(5_000_000); area.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    expect(field.locator("textarea")).to_have_value("Wat er stond")


def test_what_no_file_can_hold_is_replaced_and_said_so(board: Board) -> None:
    """NUL and half an emoji become U+FFFD, visibly."""
    field = board.draw("case.situation")
    field.locator("textarea").evaluate(
        """area => {
          area.focus();
          area.value = "a\\u0000b\\ud83dc";
          area.dispatchEvent(new Event("input", { bubbles: true }));
          area.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    assert board.calls() == ["a\ufffdb\ufffdc"]
    expect(field.get_by_text("Een teken dat niet bewaard kan worden")).to_be_visible()


@pytest.mark.parametrize(
    ("spec_id", "value"),
    [
        ("case.situation", 5),
        ("case.tried", {"0": "x"}),
        ("case.tried", [["x"]]),
        ("reasons.evidence", [{"reason": None, "onbekend": "weg"}]),
        ("demo.choice", "nothing_known"),
        ("takeaways.dimensions", "technical"),
        ("case.cooperation_now", {"value": 11}),
        ("reasons.evidence", ["x"]),
        ("check_in.ground_rules", {"confidential": {"state": "maybe"}}),
        ("reasons.weights", {"t": {"no_motivation": 9}}),
        ("check_in.intention", {"": {"done": 3}}),
        ("case_choice.priority", {"t": [1]}),
        ("actions.agreements", [{"when": "morgen"}]),
        ("network.circle", [{"name": "Moeder", "x": 101}]),
    ],
)
def test_a_value_of_another_shape_is_shown_as_text(board: Board, spec_id: str, value: Any) -> None:
    """It stands in the question's place with a way to fill it in anew; nothing is written over what the file holds."""
    odd = board.draw(spec_id, value)
    expect(odd.locator(".ws-rest")).to_be_visible()
    again = odd.get_by_role("button", name=say("question.refill"))
    if again.count() > 0:
        again.click()
    expect(odd.locator(".ws-rest")).to_be_visible()
    expect(odd.locator(".ws-field :is(textarea, input, button)").first).to_be_visible()
    whole = board.draw("case.situation")
    whole.locator("textarea").fill("Gewoon verder")
    assert board.calls() == ["Gewoon verder"]
    assert board.errors == []


def test_the_parts_that_fit_are_live_again(board: Board) -> None:
    """A day of five digits: the rest of the agreements is there after one press, and is said as it was."""
    good = {"what": "Bellen", "who": "Sam", "when": "2026-12-01", "first_sign": "", "confidence": 7, "done": False}
    odd = board.draw("actions.agreements", [good, {"what": "Langsgaan", "when": "20266-01-12"}])
    expect(odd.locator("textarea")).to_have_count(0)
    expect(odd.locator(".ws-rest")).to_contain_text("20266-01-12")
    odd.get_by_role("button", name=say("question.refill")).click()
    expect(odd.locator(".ws-what textarea")).to_have_count(2)
    expect(odd.locator(".ws-what textarea").nth(1)).to_have_value("Langsgaan")
    odd.locator(".ws-when input").nth(1).fill("2026-01-12")
    assert board.calls()[-1] == [
        good,
        {**good, "what": "Langsgaan", "who": "", "when": "2026-01-12", "confidence": None},
    ]
    expect(odd.locator(".ws-rest")).to_contain_text("20266-01-12")


def test_one_contribution_that_fits_nothing_leaves_the_others(board: Board) -> None:
    """In a turn each stands by itself: what somebody else gave is shown together as ever."""
    values = {"": {"done": ["pa1"], "revealed": True}, "pa1": "Ik luister beter", "pa2": {"geen": "tekst van Sam"}}
    field = board.draw("check_in.intention", values)
    expect(field.locator(".ws-note")).to_contain_text("Ik luister beter")
    expect(field.locator(".ws-rest")).to_contain_text("tekst van Sam")


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "hologram"},
        {"kind": "__proto__"},
        {"kind": "choice", "options": 7},
        {"kind": "choice", "options": [None]},
        {"kind": "table", "columns": [{"id": "a", "title": {"deep": 1}}]},
        {"kind": "place"},
        {"kind": "place", "rings": ["a", "b", 3]},
        {"kind": "place", "rings": "abc"},
        {"kind": "place", "rings": ["a", "b", "c"], "across": ["d", "e"], "up": ["f", "g"]},
        {"title": ["x"]},
        {"help": "x" * 10_000_000},
        {"kind": "choice", "options": [{"id": str(number), "title": "x"} for number in range(5_000)]},
    ],
    ids=",".join,
)
def test_a_spec_of_another_shape_is_one_message(board: Board, changes: dict[str, Any]) -> None:
    """A notebook from outside, however strange, gives one message in one place."""
    broken = board.draw("case.situation", None, **changes)
    expect(broken.get_by_role("alert")).to_be_visible()
    assert board.errors == []


def test_a_right_value_after_a_broken_one_is_drawn(board: Board) -> None:
    """When the other side mends the value, the field is there again."""
    field = board.draw("case.situation", 5)
    board.update("Hersteld")
    expect(field.locator("textarea")).to_have_value("Hersteld")
    expect(field.get_by_role("alert")).to_have_count(0)
