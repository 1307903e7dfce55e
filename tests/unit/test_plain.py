"""The plain face of turns: what a viewer without our extension shows, and what it must not show."""

from typing import Any

from tests.report_session import REASONS, make_session, revealed, tokens
from weerstand_widgets.locale import say
from weerstand_widgets.plain import faces
from weerstand_widgets.reading import make_reader

WEIGHTS = {"no_motivation": 1, "importance_unseen": 3}


def face(weighed: dict[str, Any]) -> str:
    """Return the plain text of a weighing."""
    session = make_session({"reasons.weights": weighed})
    question = session.plan.question("reasons.weights")
    assert question is not None
    return faces(question, make_reader(session, say))[1]


def second(weights: dict[str, int], *, shown: bool) -> dict[str, Any]:
    """Return a weighing of one person, and a second one by another."""
    state = {"done": ["p2"], "revealed": shown, "weighing": 2}
    return {**revealed(tokens(WEIGHTS)), "": state, "second_" + "0f" * 16: weights}


def test_a_second_weighing_stands_beside_the_first() -> None:
    """Two columns, each named."""
    text = face(second({"no_motivation": 2, "importance_unseen": 0}, shown=True))
    assert "afgerond | afgerond, tweede keer" in text
    assert f"{REASONS['no_motivation']} | 1 | 2" in text


def test_a_second_weighing_is_private_until_it_is_shown() -> None:
    """The first one was shown, so it stays; nothing of the second is in the file's words."""
    text = face(second({"no_motivation": 2, "importance_unseen": 0}, shown=False))
    assert f"{REASONS['no_motivation']} | 1" in text
    assert "tweede" not in text
    assert "| 2" not in text


def test_nothing_of_a_first_weighing_before_it_is_shown() -> None:
    """Before "Toon samen" there are no figures at all."""
    assert " | " not in face(revealed(tokens(WEIGHTS), shown=False))
