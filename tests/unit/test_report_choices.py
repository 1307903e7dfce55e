"""What a report is made for: how much of it, and whose names are in it."""

import json
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.report_session import PEOPLE, SAID, empty_session, make_session, revealed
from weerstand_widgets.report.choices import NAMES, SIZES, Choices, Names, Size
from weerstand_widgets.report.render import render_report
from weerstand_widgets.server.message import MakeMessage, read_message

ANNA = "Annemijn van Veldhuizen"
WORDS = (
    f"{ANNA} zag het, ANNEMIJN VAN VELDHUIZEN ook. Annemijn, en Björk-Lou: stil. Die kant van ‘Annemijn’! "
    "annemijns fiets, ANNEMIJN’s map, mevrouw Veldhuizen, bjo\u0308rk-lou."
)
ACTION = {"what": WORDS, "who": "annemijn en björk-lou", "when": "", "first_sign": "", "confidence": 5, "done": False}
EVERYWHERE = {
    "case.situation": WORDS,
    "case.cooperation_now": {"value": 3, "why": WORDS},
    "case.learning_question": WORDS,
    "case_choice.candidates": [WORDS, WORDS, WORDS],
    "check_in.ground_rules": {"voluntary": {"state": "yes", "note": WORDS}},
    "reasons.evidence": [{"reason": "no_motivation", "signals": WORDS, "ask": WORDS}],
    "response.new_question": WORDS,
    "response.cooperation_hoped": {"value": 6, "why": WORDS},
    "actions.agreements": [ACTION],
    "takeaways.learned": revealed({"p1": WORDS, "p2": WORDS}),
    "takeaways.dimensions": [{"other": WORDS}],
}
NAMED = [{**PEOPLE[0], "name": ANNA}, {**PEOPLE[1], "name": "Björk-Lou"}, *PEOPLE[2:]]


def report(size: Size, names: Names, said: dict[str, object] | None = None) -> str:
    """Return a report with names at every place where people can type."""
    return render_report(
        make_session(EVERYWHERE | (said or {}), {"people": NAMED, "title": WORDS}), Choices(size, names)
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("names", ["roles", "none"])
def test_names_that_were_left_out_stand_nowhere(size: Size, names: Names) -> None:
    """Not in what was typed, a title, a list, an action or the record; roles only where they were chosen."""
    html = report(size, names)
    assert [name for name in ("annemijn", "veldhuizen", "björk", "verslaglegger c") if name in html.lower()] == []
    assert ("De gespreksleider zag het" in html) == (names == "roles")
    assert ("Een collega zag het" in html) == (names == "none")
    assert (">gespreksleider en inbrenger</td>" in html) == (names == "roles"), "also who does what"


@pytest.mark.parametrize("size", SIZES)
def test_names_stay_as_they_were_typed_where_that_was_chosen(size: Size) -> None:
    """Every letter of it."""
    html = report(size, "names")
    assert WORDS.rpartition(" ")[0] in html
    assert "gespreksleider zag" not in html


def test_a_short_report_is_never_an_empty_sheet() -> None:
    """Where nothing that was answered stands in front, all of it does."""
    nothing: dict[str, object] = dict.fromkeys(SAID)
    alone = nothing | {"case.situation": "We zaten op een bankje."}
    assert "We zaten op een bankje." in render_report(make_session(alone), Choices("short"))
    assert "We zaten op een bankje." not in render_report(
        make_session(alone | {"case.learning_question": "En nu?"}), Choices("short")
    )


def test_words_of_a_programme_and_of_others_stay() -> None:
    """A name is a whole word; a function that somebody is called by leaves a first word alone."""
    people = [{**PEOPLE[0], "name": "Sociaal werker"}, {**PEOPLE[1], "name": "Wat"}, {**PEOPLE[2], "name": "Wil"}]
    said = {"case.situation": "Sociaal is A. Watten, en de sociaal werker ziet wat ik wil."}
    html = render_report(make_session(said, {"people": people}), Choices("full"))
    assert "Sociaal is A. Watten, en de gespreksleider ziet de inbrenger ik wil." in html
    assert "Wat gebeurde er?" in html


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60), st.sampled_from(get_args(Names)))
def test_any_name_makes_a_report(name: str, names: Names) -> None:
    """Signs of a pattern, emoji, right to left: nothing breaks, and a whole name by itself is put away."""
    assume(name.strip().lower() not in json.dumps(SAID, ensure_ascii=False).lower())
    people = [{**PEOPLE[0], "name": name}]
    html = render_report(make_session({"case.own_part": name}, {"people": people}), Choices("full", names))
    assert html.endswith("</html>")


def test_a_short_report_leaves_the_story_out() -> None:
    """What a group takes along is there; what was told of the case is not."""
    html = render_report(make_session(), Choices("short"))
    for text in ("Wat doe ik waardoor ik ga duwen", "Stilte is ook werk.", "Langsgaan zonder map", "Er zijn andere"):
        assert text in html, text
    for text in ("Een inwoner van begin zeventig", "De datum", "Meneer wil niet verhuizen", "schuur", "Handtekening"):
        assert text not in html, text


def test_an_empty_session_makes_every_report() -> None:
    """Of every choice one."""
    for size in get_args(Size):
        for names in get_args(Names):
            assert "Leeg" in render_report(empty_session(), Choices(size, names))


def test_a_page_asks_in_the_same_words() -> None:
    """And gets the same where it says nothing."""
    for size in SIZES:
        for names in NAMES:
            asked = read_message(json.dumps({"path": "x", "size": size, "names": names}).encode(), MakeMessage)
            assert (asked.size, asked.names) == (size, names)
    asked = read_message(b'{"path": "x"}', MakeMessage)
    assert Choices(asked.size, asked.names) == Choices() == Choices("short", "roles")


def test_the_case_is_kept_until_a_day() -> None:
    """Ninety days after the session, in words; nothing of it where no date is known."""
    assert "niet langer dan tot 16 februari 2027" in render_report(make_session())
    assert "niet langer dan" not in render_report(make_session(header={"date": ""}))
