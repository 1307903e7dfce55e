"""The merge rule: two copies of a session always become the same session."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from weerstand_widgets.answers import Answer, Answers, canonical, edit, merge, newer

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.text(st.characters(codec="utf-8"), max_size=4)
    | st.text("a\ufffd", max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=2),
    max_leaves=4,
)
ANSWER = st.builds(
    Answer, JSON, st.integers(1, 3), st.sampled_from(["", "2026-11-18T10:00:00Z", "2026-11-18T11:00:00Z"])
)
ANSWERS: st.SearchStrategy[Answers] = st.dictionaries(st.sampled_from(["", "p1", "p2"]), ANSWER)


@given(ANSWERS, ANSWERS)
def test_order_of_merging_changes_nothing(mine: Answers, theirs: Answers) -> None:
    """Whoever merges first, both end with the same."""
    assert canonical(merge(mine, theirs)) == canonical(merge(theirs, mine))


@given(ANSWERS, ANSWERS, ANSWERS)
def test_three_copies_agree_in_any_grouping(one: Answers, two: Answers, three: Answers) -> None:
    """A file by mail, the journal and an open page may meet in any order."""
    assert canonical(merge(merge(one, two), three)) == canonical(merge(one, merge(two, three)))


@given(ANSWERS, ANSWERS)
def test_merging_twice_changes_nothing(mine: Answers, theirs: Answers) -> None:
    """What was merged has nothing left to take over."""
    merged = merge(mine, theirs)
    assert merge(merged, theirs) == merged
    assert newer(merged, theirs) == {}


@given(st.text("ab\ufffd", max_size=4), st.text("ab\ufffd", max_size=4), st.integers(1, 3))
def test_of_one_edit_the_sound_copy_stays(one: str, two: str, revision: int) -> None:
    """Whichever comes first: what another program could not read takes no letter from anybody."""
    copies = [{"": Answer(text, revision)} for text in (one, two)]
    kept = {merge(*copies)[""].value, merge(*reversed(copies))[""].value}
    assert {text.count("\ufffd") for text in kept} == {min(one.count("\ufffd"), two.count("\ufffd"))}


@given(ANSWERS, JSON)
def test_an_edit_wins_over_what_it_was_made_on(known: Answers, value: Any) -> None:
    """Also when the clock was put back."""
    follow_up = edit(known, value, "1999-01-01T00:00:00Z")
    assert merge(known, {"": follow_up})[""] == follow_up


def test_authors_are_sorted() -> None:
    """The order of contributions tells nobody who came first."""
    assert list(merge({"f": Answer(1)}, {"a": Answer(2), "z": Answer(3)})) == ["a", "f", "z"]
