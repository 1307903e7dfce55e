"""What fits a question, what is refused, and that hostile text only ever becomes text."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_programme import every_kind
from weerstand_widgets.clean import clean_text
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.value import is_blank
from weerstand_widgets.limits import MAX_CHARS, MAX_NAME, MAX_POINTS, MAX_ROWS

KINDS = {question.id.partition(".")[2]: question for question in every_kind()}
GOOD: list[tuple[str, str, Any]] = [
    ("situation", "", "Hij deed de deur niet open.\nTwee keer."),
    ("tried", "", ["bellen", ""]),
    ("one", "", "a"),
    ("one", "", {"other": "iets anders"}),
    ("more", "", ["a", {"other": "x"}]),
    ("now", "", {"value": 3, "why": "de deur gaat open"}),
    ("now", "", {"value": None, "why": ""}),
    ("cards", "", [{"what": "Wat?", "warmth": "b", "progress": 10}, {"what": "", "warmth": None, "progress": None}]),
    ("rules", "", {"a": {"state": "partly", "note": "bijna"}}),
    ("weights", "", {"done": ["p1"], "revealed": False}),
    ("weights", "0f" * 16, {"a": 0, "b": 3}),
    ("weights", "", {"done": [], "revealed": True, "weighing": 2}),
    ("weights", "second_" + "0f" * 16, {"a": 1, "b": 1}),
    ("learned", "p1", "Stilte is ook werk."),
    ("circle", "", [{"name": "Moeder", "x": 0, "y": 100}, {"name": "", "x": 50, "y": 50}]),
    ("priority", "0f" * 16, {"0": 2, "4": 1}),
    (
        "agreements",
        "",
        [{"what": "bellen", "who": "B.", "when": "2026-11-25", "first_sign": "", "confidence": 8, "done": False}],
    ),
]
BAD: list[tuple[str, str, Any]] = [
    ("situation", "", 3),
    ("situation", "p1", "dit is geen ronde"),
    ("situation", "", "x" * (MAX_CHARS + 1)),
    ("tried", "", "geen lijst"),
    ("tried", "", ["x"] * (MAX_ROWS + 1)),
    ("one", "", "c"),
    ("one", "", {"anders": "x"}),
    ("more", "", "a"),
    ("now", "", {"value": 11, "why": ""}),
    ("now", "", {"value": True, "why": ""}),
    ("now", "", 5),
    ("cards", "", [{"onbekend": "x"}]),
    ("cards", "", [{"warmth": "heet"}]),
    ("rules", "", {"a": {"state": "maybe", "note": ""}}),
    ("rules", "", {"c": {"state": "yes", "note": ""}}),
    ("weights", "0f" * 16, {"a": 4}),
    ("weights", "../x", {"a": 1}),
    ("weights", "", {"done": [], "revealed": True, "weighing": 3}),
    ("learned", "", {"done": [], "revealed": True, "weighing": 2}),
    ("learned", "second_p1", "x"),
    ("learned", "p1", ["x"]),
    ("priority", "0f" * 16, {"0": 2, "1": 2}),
    ("priority", "0f" * 16, {"-1": 1}),
    ("agreements", "", [{"what": "x", "when": "morgen"}]),
    ("agreements", "", {"what": "x"}),
    ("circle", "", [{"name": "Moeder", "x": 101, "y": 0}]),
    ("circle", "", [{"name": "Moeder", "x": 1.5, "y": 0}]),
    ("circle", "", [{"name": "x" * (MAX_NAME + 1)}]),
    ("circle", "", [{"name": "x"}] * (MAX_POINTS + 1)),
    ("circle", "", [{"naam": "x"}]),
]


@pytest.mark.parametrize(("name", "author", "value"), GOOD)
def test_good_values_come_out_as_they_went_in(name: str, author: str, value: Any) -> None:
    """Nothing a team filled in is changed on the way."""
    assert KINDS[name].check_value(value, author) == value


@pytest.mark.parametrize(("name", "author", "value"), BAD)
def test_bad_values_are_refused_by_question(name: str, author: str, value: Any) -> None:
    """The message names the question and quotes nothing of what was typed."""
    with pytest.raises(AnswerError) as caught:
        KINDS[name].check_value(value, author)
    assert str(caught.value).startswith(KINDS[name].id)
    for secret in ("geen lijst", "dit is geen ronde", "morgen", "maybe", "heet"):
        assert secret not in str(caught.value)


@pytest.mark.parametrize("question", KINDS.values(), ids=KINDS.keys())
@given(
    value=st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists)
    | st.dictionaries(st.text(), st.text())
)
def test_any_json_is_taken_or_refused_with_a_sentence(question: Question, value: Any) -> None:
    """Whatever a file from outside holds, reading it never ends in another error; taking it twice changes nothing."""
    try:
        taken = question.check_value(value)
    except AnswerError:
        return
    assert question.check_value(taken) == taken


@given(st.text())
def test_every_text_can_be_written_to_a_file(text: str) -> None:
    """Lone surrogates and NUL become visible marks; all other characters stay."""
    cleaned = clean_text(text)
    cleaned.encode()
    assert "\0" not in cleaned
    assert len(cleaned) == len(text)


@pytest.mark.parametrize("value", [None, "", " \n", [], [""], {}, {"value": None, "why": ""}, [{"done": False}]])
def test_blank_is_blank(value: Any) -> None:
    """An opened but empty row does not count as an answer."""
    assert is_blank(value)


@pytest.mark.parametrize("value", [0, "x", ["", "x"], {"value": 0, "why": ""}, {"a": 0}, [{"done": True}]])
def test_something_is_not_blank(value: Any) -> None:
    """A zero on a scale is an answer."""
    assert not is_blank(value)
