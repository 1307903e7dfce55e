"""What stands in a report and what is left out, before any HTML."""

from functools import partial
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report_session import (
    PLAN,
    TURNS,
    answers_of,
    empty_session,
    make_session,
    question,
    replaced,
    revealed,
    tokens,
)
from weerstand_widgets.kinds.shown import Bars, Grid, Listing, Notice, Prose, Scale, Shown, Tallies, Voices
from weerstand_widgets.locale import say
from weerstand_widgets.report.context import PhasePart, Report, gist, make_context
from weerstand_widgets.session import Session


def context(session: Session) -> Report:
    """Return a session's context in Dutch."""
    return make_context(session, partial(say, language="nl"))


def part(report: Report, title: str) -> PhasePart:
    """Return a phase by its title."""
    return next(phase for phase in report.phases if phase.title == title)


def shown(title: str, **said: Any) -> Shown:
    """Return what is shown of the question with this title."""
    report = context(make_session({key.replace("__", "."): value for key, value in said.items()}))
    return next(entry.shown for phase in report.phases for entry in phase.entries if entry.title == title)


def test_first_page_holds_what_a_minute_allows() -> None:
    """Learning question, what is taken along, both numbers and the agreements stand in front."""
    front = context(make_session()).front
    assert front.question.startswith("Wat doe ik waardoor ik ga duwen")
    assert front.new_question.startswith("Wat wil ik van hem horen")
    assert "Stilte is ook werk." in front.learned
    assert (front.now and front.now.value, front.hoped and front.hoped.value) == (3, 6)
    assert len(front.actions) == 1


def test_long_contribution_is_whole_with_its_phase_and_short_in_front() -> None:
    """The first page keeps to a minute, and nothing a person wrote is cut off."""
    text = "Ik nam mee dat luisteren werkt. " * 40
    report = context(make_session({"takeaways.learned": revealed({"p1": text})}))
    voices = part(report, "Opbrengst en afsluiten").entries[0].shown
    assert isinstance(voices, Voices)
    assert voices.voices[0].text == text
    assert len(report.front.learned[0]) < len(text) / 4


def test_gist_of_one_long_word_stays_short() -> None:
    """A word without a space is cut too."""
    assert len(gist("a" * 5000)) < 300


def test_unfilled_phases_are_named_as_skipped() -> None:
    """A phase in which nobody typed keeps its name and has no entries."""
    report = context(empty_session())
    assert [phase.title for phase in report.phases] == [phase.title for phase in PLAN.phases[:4]] + [
        "Redenen verkennen",
        "Ombuigen: zeven stappen",
        "Reactie van de inbrenger",
        "Acties",
        "Opbrengst en afsluiten",
    ]
    assert not any(phase.entries for phase in report.phases)
    assert report.front == type(report.front)()


@pytest.mark.parametrize(
    ("question_id", "value"),
    [
        ("case.situation", " \n "),
        ("case_choice.candidates", ["", " "]),
        ("case.cooperation_now", {"value": None, "why": " "}),
        ("reasons.evidence", [{"reason": None, "signals": "", "ask": " "}]),
        ("check_in.ground_rules", {"voluntary": {"state": None, "note": ""}}),
        ("actions.agreements", []),
        ("takeaways.dimensions", [{"other": " "}]),
        ("takeaways.learned", revealed({"p1": " "})),
    ],
)
def test_blank_answers_are_left_out(question_id: str, value: Any) -> None:
    """A question that holds nothing readable is not in the report."""
    spec = next(one for one in PLAN.questions if one.id == question_id)
    titles = [entry.title for phase in context(make_session({question_id: value})).phases for entry in phase.entries]
    assert spec.title.replace("{ander}", "de inwoner") not in titles


def test_words_follow_the_setting() -> None:
    """The programme speaks of the other in the setting's word."""
    assert part(context(make_session()), "Redenen verkennen").goal == "Wat zou er achter kunnen zitten bij de inwoner?"
    team = context(make_session(header={"setting": "team"}))
    assert part(team, "Redenen verkennen").goal == "Wat zou er achter kunnen zitten bij je collega?"


def test_what_people_typed_is_no_template() -> None:
    """A placeholder in an answer stays as it was typed."""
    assert shown("Wat gebeurde er?", case__situation="{ander} {value}") == Prose("{ander} {value}")


def test_weighing_is_shown_as_whole_numbers_with_spread() -> None:
    """No decimals; heaviest first, how often each weight was given, how alike they are, and how many weighed."""
    bars = shown("Hoe zwaar weegt elke reden, denk jij?")
    assert isinstance(bars, Bars)
    assert [bar.figure for bar in bars.bars] == ["3", "2", "1", "1", "0"]
    assert bars.bars[0].counts == (0, 0, 1, 4)
    assert bars.bars[0].alt == "2: 1 keer, 3: 4 keer"
    assert [bar.agreement for bar in bars.bars] == [
        "eensgezind",
        "een beetje verdeeld",
        "een beetje verdeeld",
        "een beetje verdeeld",
        "eensgezind",
    ]
    assert bars.note.startswith("5 mensen")


def test_one_weighing_agrees_with_nobody() -> None:
    """Where one person weighed there is no word for how alike they are."""
    bars = shown("Hoe zwaar weegt elke reden, denk jij?", reasons__weights=revealed(tokens({"no_motivation": 2})))
    assert isinstance(bars, Bars)
    assert [(bar.counts, bar.agreement) for bar in bars.bars] == [((0, 0, 1, 0), "")]
    assert bars.note.startswith("1 mens")


def twice(*, shown: bool) -> dict[str, Any]:
    """Return a weighing that is done again: two people the first time, three the second."""
    first = tokens({"no_motivation": 0, "not_inspiring": 3}, {"no_motivation": 3, "not_inspiring": 1})
    again = tokens(*[{"no_motivation": 3, "not_inspiring": 1}] * 3)
    state = {"done": ["p1"], "revealed": shown, "weighing": 2}
    return {"": state, **first, **{f"second_{token}": weights for token, weights in again.items()}}


def test_a_second_weighing_stands_beside_the_first() -> None:
    """Two rows an option, in the order of the second; the words say which is which and who weighed."""
    bars = shown("Hoe zwaar weegt elke reden, denk jij?", reasons__weights=twice(shown=True))
    assert isinstance(bars, Bars)
    assert [(bar.title, bar.figure, bar.agreement) for bar in bars.bars] == [
        ("Er is (nog) geen motivatie", "2", "verdeeld"),
        ("tweede keer", "3", "eensgezind"),
        ("Het is niet leuk of inspirerend", "2", "verdeeld"),
        ("tweede keer", "1", "eensgezind"),
    ]
    assert bars.bars[1].name == "Er is (nog) geen motivatie, tweede keer"
    assert bars.note.startswith("2 mensen")
    assert "3 mensen" in bars.note


def test_a_second_weighing_that_was_not_shown_stays_private() -> None:
    """Until the group looks at it together, the report has the first weighing and nothing of the second."""
    bars = shown("Hoe zwaar weegt elke reden, denk jij?", reasons__weights=twice(shown=False))
    assert isinstance(bars, Bars)
    assert [(bar.figure, bar.name) for bar in bars.bars] == [("2", ""), ("2", "")]
    assert "3 mensen" not in bars.note


def test_vote_is_shown_as_dots_per_row() -> None:
    """Most dots first; what the list no longer has is still what it was, and is named so."""
    votes = revealed(tokens({"0": 1, "2": 2}, {"2": 1, "1": 2}))
    votes[""]["rows"] = ["Meneer wil niet verhuizen", "Iets dat weg is", "Het overleg loopt vast"]
    tallies = shown("Welke heeft nu onze aandacht nodig?", case_choice__priority=votes)
    assert isinstance(tallies, Tallies)
    assert [(row.title, row.dots) for row in tallies.rows] == [
        ("Het overleg loopt vast", 3),
        ("Iets dat weg is (staat niet meer zo in de lijst)", 2),
        ("Meneer wil niet verhuizen", 1),
    ]


def test_a_vote_of_an_older_file_gives_no_dots_to_another_line() -> None:
    """Where nobody kept what was voted on and the list became shorter, lines go by their numbers."""
    votes = revealed(tokens({"0": 1, "7": 2}))
    tallies = shown("Welke heeft nu onze aandacht nodig?", case_choice__priority=votes)
    assert isinstance(tallies, Tallies)
    assert [row.title for row in tallies.rows] == [f"regel {n} van een lijst die is veranderd" for n in (8, 1)]


def test_named_round_follows_the_attendance_list() -> None:
    """Contributions stand with name and roles in the header's order; an unknown author has no name."""
    said = revealed({"zz": "Drie", "p3": "Twee", "p1": "Een"})
    voices = shown("Wat neem jij mee?", takeaways__learned=said)
    assert isinstance(voices, Voices)
    assert [(voice.text, voice.name) for voice in voices.voices] == [
        ("Een", "A. Gespreksleider"),
        ("Twee", "C. Verslaglegger"),
        ("Drie", ""),
    ]
    assert voices.voices[0].roles == "gespreksleider, tijdbewaker"


def test_anonymous_round_tells_no_order() -> None:
    """Whatever the tokens and their order, the contributions stand alike and without names."""
    texts = ("Nieuwsgierig.", "Moe.", "Blij.")
    one = shown("Hoe zit je erbij?", check_in__mood=revealed(tokens(*texts)))
    other = shown("Hoe zit je erbij?", check_in__mood=revealed(tokens(*reversed(texts))))
    assert one == other
    assert isinstance(one, Voices)
    assert not any(voice.name for voice in one.voices)


@pytest.mark.parametrize("question_id", sorted(TURNS))
def test_nothing_is_shown_before_the_group_saw_it(question_id: str) -> None:
    """A turn that was not shown together gives a notice, and its words stay out of the whole report."""
    contributions = make_session().contributions(question_id)
    session = make_session({question_id: revealed(contributions, shown=False)})
    report = context(session)
    notices = [entry.shown for phase in report.phases for entry in phase.entries if isinstance(entry.shown, Notice)]
    assert len(notices) == 1
    text = str(report)
    assert not [one for one in contributions.values() if isinstance(one, str) and one in text]
    if question_id == "takeaways.learned":
        assert report.front.learned == ()


def test_tables_lose_empty_rows_and_columns() -> None:
    """What nobody filled in takes no room."""
    rows = [{"reason": None, "signals": "", "ask": ""}, {"reason": None, "signals": "Stil", "ask": ""}]
    assert shown("Waaraan zien jullie dat?", reasons__evidence=rows) == Grid(("Gezien of gehoord",), (("Stil",),))


def test_long_words_are_noted() -> None:
    """A table whose words cannot stand beside each other may break them."""
    rows = [{"reason": None, "signals": "a" * 60, "ask": ""}]
    grid = shown("Waaraan zien jullie dat?", reasons__evidence=rows)
    assert isinstance(grid, Grid)
    assert grid.long


def test_choices_show_titles_and_own_words() -> None:
    """A chosen option stands with its title, another with what was typed."""
    assert shown("Waar ging het vooral over?") == Listing(("Persoonlijk", "Geduld"))


def test_scale_without_a_number_keeps_its_reason() -> None:
    """What makes it so is worth reading without a number too, and the first page shows no picture."""
    said = {"case.cooperation_now": {"value": None, "why": "Geen idee."}}
    report = context(make_session(said))
    scale = next(e.shown for e in part(report, "Casus vertellen").entries if isinstance(e.shown, Scale))
    assert (scale.value, scale.why) == (None, "Geen idee.")
    assert report.front.now is None


def test_any_programme_makes_a_report() -> None:
    """Without the ids of the first page its questions still stand with their phase, agreements in front."""
    plan = msgspec.structs.replace(
        PLAN, questions=(question("case.plan", "actions", "Wie doet wat?"), question("case.x", "text", "Wat?"))
    )
    action = {"what": "Bellen", "who": "", "when": "", "first_sign": "", "confidence": None, "done": True}
    answers = {"case.plan": answers_of("case.plan", [action]), "case.x": answers_of("case.x", "Dit.")}
    report = context(replaced(make_session(), plan=plan, answers=answers))
    assert report.front.actions == (Grid(("Wat", "Gedaan"), (("Bellen", "ja"),)),)
    assert [entry.shown for entry in part(report, "Casus vertellen").entries][1] == Prose("Dit.")
    assert report.title == "Omgaan met weerstand"


@given(st.text(alphabet=st.characters(codec=None, categories=None)))
def test_any_text_makes_a_context(text: str) -> None:
    """No text, however odd, stops a report."""
    said: dict[str, Any] = {
        "case.situation": text,
        "case_choice.candidates": [text],
        "takeaways.learned": revealed({"p1": text}),
    }
    assert context(make_session(said, {"title": text, "team": text, "date": text, "start": text})).phases


def test_what_was_talked_about_is_told() -> None:
    """Nothing was written, and nothing was left out."""
    session = make_session({"case.situation": None, "case": {"spoken": ["case.situation", "case.own_part"]}})
    entries = part(context(session), "Casus vertellen").entries
    assert Notice("Besproken, niet opgeschreven.") in [entry.shown for entry in entries if "gebeurde" in entry.title]
    assert not any(isinstance(entry.shown, Notice) for entry in entries if "dacht" in entry.title)
