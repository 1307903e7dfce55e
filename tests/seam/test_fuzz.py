"""Python against the browser's half on thousands of made-up cases: the rules that decide whose answer survives."""

import json
from itertools import product
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.seam.node import Browser
from weerstand_widgets.alike import alike
from weerstand_widgets.answers import Answer, canonical, merge, newer
from weerstand_widgets.clean import clean_json, one_line
from weerstand_widgets.kinds.place import Place, Point
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.value import is_blank
from weerstand_widgets.kinds.weigh import agreement
from weerstand_widgets.locale import say
from weerstand_widgets.report.names import Box, Name, Room, lay_names
from weerstand_widgets.spec import SCHEMA, in_words

TIMES = settings(max_examples=500)
ODD = st.sampled_from(
    [
        "",
        "10",
        "9",
        "constructor",
        "__proto__",
        "\x00",
        "\ud83d",
        "\ude00",
        "\U0001f600",
        "\uffee",
        " ",
        "\ufeff",
        "\x1c",
    ]
)
TEXT = st.text(max_size=6) | ODD | st.text(st.characters(categories=["Cs", "Cc", "So", "Zs"]), max_size=4)
SEEN = st.text(st.characters(categories=["L", "M", "N", "P", "S"], max_codepoint=0x1FFFF), max_size=3)
UNSEEN = st.text(st.characters(categories=["Cc", "Cf", "Zs", "Zl", "Zp"]), max_size=2)
# What is assigned by now: a browser may know signs that this Python has yet to learn, and fold them.
ASSIGNED = st.text(st.characters(exclude_categories=["Cn"]), max_size=6)
NUMBER = (
    st.integers()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.floats(-1e-5, 1e-5)
    | st.integers(-(2**70), 2**70).map(float)
)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | NUMBER | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


def through_json(value: Any) -> Any:
    """Return what a file holds of this: JSON knows no number 3.0 apart from 3, and joins two halves of an emoji."""
    return json.loads(json.dumps(value))


HELD = JSON.map(through_json)
CLEAN = HELD.map(clean_json)
ANSWER = st.fixed_dictionaries(
    {
        "value": CLEAN | st.text("a\ufffd", max_size=3),
        "revision": st.integers(1, 3),
        "updated_at": st.sampled_from(
            ["", "2026-11-18T10:00:00Z", "2026-11-18T10:00:00.5Z", "2026-11-18T11:00:00Z"],
        ),
    }
)
ANSWERS = st.dictionaries(st.sampled_from(["", "p1", "p2", "constructor", "7"]), ANSWER)
WORD = st.sampled_from(["ander", "wie", "één", "_x", "constructor", "toString"])
TEXTS = st.lists(
    WORD.map("{{{}}}".format) | WORD.map(lambda word: f"{{{word.title()}}}") | st.text("{}aZ_é $1&", max_size=5),
    max_size=4,
).map("".join)
WORDS = st.dictionaries(st.sampled_from(["team", "constructor"]), st.text(st.characters(codec="utf-8"), max_size=5))
RINGS = {"rings": ("dichtbij", "in beeld", "op afstand")}
AXES = {"across": ("ver weg", "dichtbij"), "up": ("weinig", "veel")}
READER = Reader(say=say, setting="team", people={}, row_labels=lambda _: [])
PIXELS = st.integers(0, 340)
TERMS = st.dictionaries(WORD, WORDS, min_size=3)


@TIMES
@given(value=CLEAN)
def test_one_spelling(browser: Browser, value: Any) -> None:
    """Bytes decide between two edits that are alike in all else, so they are the same everywhere."""
    assert browser.ask("canonical", value) == canonical(value).decode()


@TIMES
@given(value=HELD)
def test_clean(browser: Browser, value: Any) -> None:
    """The same characters are replaced on both sides, and no others."""
    assert browser.ask("clean", value) == canonical(clean_json(value)).decode()


@TIMES
@given(text=st.lists(ASSIGNED | ODD | SEEN | UNSEEN, max_size=4).map("".join).map(through_json))
def test_names_and_lines(browser: Browser, text: str) -> None:
    """One name is one name on screen and in the file, and a line is the same line."""
    assert browser.ask("line", text) == one_line(text)
    assert browser.ask("alike", text) == alike(text)
    assert alike(alike(text)) == alike(text)


@TIMES
@given(value=HELD | st.lists(st.text("\t \x1c\x85\u200b\ufeff\u2029", max_size=2), max_size=2))
def test_blank(browser: Browser, value: Any) -> None:
    """What counts as empty on screen counts as empty in the report."""
    assert browser.ask("blank", value) == is_blank(value)


@TIMES
@given(mine=ANSWERS, theirs=ANSWERS)
def test_who_wins(browser: Browser, mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    """The page and the journal keep the same one of two edits."""
    ours, others = (msgspec.convert(answers, dict[str, Answer]) for answers in (mine, theirs))
    merged = canonical(msgspec.to_builtins(merge(ours, others))).decode()
    assert browser.ask("merge", mine, theirs) == [merged, sorted(newer(ours, others))]


@TIMES
@given(text=TEXTS, terms=TERMS, setting=st.sampled_from(["team", "constructor", ""]))
def test_words(browser: Browser, text: str, terms: dict[str, Any], setting: str) -> None:
    """A question reads the same on screen and in the report."""
    assert browser.ask("words", text, terms, setting) == in_words(text, terms, setting)


@pytest.mark.parametrize("ends", [RINGS, AXES], ids=["rings", "axes"])
def test_where_names_stand(browser: Browser, ends: dict[str, Any]) -> None:
    """Every place on a plane is told alike."""
    spots = list(product(range(101), repeat=2))
    told = browser.ask("places", {"rings": [], "across": [], "up": [], **ends}, spots)
    place = Place(schema=SCHEMA, id="case.circle", title="Wie?", **ends)
    shown = place.show([Point(name="An", x=x, y=y) for x, y in spots], READER)
    assert told == [spot.where for spot in shown.spots]


@TIMES
@given(
    names=st.lists(st.tuples(PIXELS, PIXELS, st.integers(1, 200), st.integers(10, 30)), max_size=6),
    words=st.lists(st.tuples(PIXELS, PIXELS, st.just(500), st.just(500)), max_size=2),
)
def test_names_are_laid_by_one_rule(browser: Browser, names: list[Any], words: list[Any]) -> None:
    """On the page and in the report a name that would cover another goes to the same line."""
    named, boxes = [Name(*name) for name in names], [Box(*word) for word in words]
    laid = lay_names(named, boxes, Room(340, 340, 10))
    asked = [[one._asdict() for one in many] for many in (named, boxes)]
    found = browser.ask("names", *asked, {"width": 340, "height": 340, "gap": 10})
    assert found == [box._asdict() for box in laid]


def test_agreement(browser: Browser) -> None:
    """The word for how alike a group's weights are is the same for every group of up to eighteen."""
    for counts in product(range(5), range(4), range(4), range(5)):
        assert browser.ask("agreement", counts) == agreement(counts)
