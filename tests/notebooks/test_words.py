"""The words of a programme: plain Dutch in every setting, and the stance of the method on every page."""

import re
from collections import Counter
from typing import Any

import pytest

from tests.notebooks.visible_words import markdown_words, plan_words, sentences
from weerstand_widgets.cells import start_session
from weerstand_widgets.kinds.weigh import Weigh
from weerstand_widgets.plan import Phase, Plan, Rescue
from weerstand_widgets.spec import in_words, placeholders

MAX_WORDS = 22
"""A sentence that can be read aloud in one breath."""
MAX_HEARD, MAX_SAID = 12, 36
MAX_BAR_CHARS = 34
"""What stands before a bar in the picture of the reasons."""

# Words that make resistance a trait, that keep people at a distance, or that come from a desk.
FORBIDDEN = (
    r"weerstandig\w*",
    r"lastige? (inwoner|mens|mensen|collega|ouder)\w*",
    r"moeilijke? (inwoner|mens|mensen|collega|ouder)\w*",
    r"cli[eë]nt\w*",
    r"doelgroep\w*",
    r"probleemgezin\w*",
    r"zorgmijder\w*",
    r"onwillig\w*",
    r"ongemotiveerd\w*",
    r"weigerachtig\w*",
    r"uw?",
    r"dient",
    r"middels",
    r"teneinde",
    r"desbetreffende",
    r"onderstaande?",
    r"zijn of haar",
    r"hij/zij",
    r"hem/haar",
)
ENGLISH = (
    "the|and|you|your|what|how|question|questions|answer|answers|session|phase|workbook|report|save|saved|click|"
    "setting|settings|tool|widget|team member|case choice|check|checklist|feedback|input|online|timer|reset|submit|"
    "facilitator|presenter|case study|action points|takeaway|takeaways|mindset|commitment|challenge|issue|deadline"
)


@pytest.fixture(params=("inwoner", "casuistiek", "team", "eigen_team"))
def spoken(request: pytest.FixtureRequest, weerstand: Plan) -> dict[str, str]:
    """Return the programme's texts in the words of one setting."""
    terms = weerstand.header.terms
    return {place: in_words(text, terms, request.param) for place, text in plan_words(weerstand).items()}


def places(words: dict[str, str], pattern: str) -> list[str]:
    """Return where a pattern is found, with what was found."""
    found = re.compile(pattern, re.IGNORECASE)
    return [f"{place}: {match[0]}" for place, text in words.items() for match in [found.search(text)] if match]


def rescues_of(phase: Phase) -> tuple[Rescue, ...]:
    """Return what a facilitator finds when the group drifts; this programme has it as a list everywhere."""
    assert not isinstance(phase.guidance.drift, str), phase.id
    return phase.guidance.drift


def test_every_placeholder_has_a_word(words: dict[str, str], programme_plan: Plan) -> None:
    """A team never meets braces; `{value}` is the scale's own, and only asks on."""
    known = set(programme_plan.header.terms)
    for place, text in words.items():
        allowed = known | {"value"} if place.endswith(" why") else known
        assert set(placeholders(text)) <= allowed, place


def test_every_term_is_used(words: dict[str, str], programme_plan: Plan) -> None:
    """A word that nobody meets only puzzles the next trainer."""
    assert set(placeholders(*words.values())) - {"value"} == set(programme_plan.header.terms)


def test_the_explanation_fits_every_setting(notebook: dict[str, Any]) -> None:
    """Markdown does not change with the setting, so it names nobody in particular."""
    words = markdown_words(notebook)
    assert places(words, r"[{}]") == []
    rest = {place: text for place, text in words.items() if place not in {"how-to-begin", "for-trainers"}}
    assert places(rest, r"\bde (inwoner|betrokkene|collega)\b") == []


def test_a_session_says_nothing_of_writing_notebooks(notebook: dict[str, Any]) -> None:
    """Cells, code and shortcuts are for trainers; a team never reads of them."""
    session = start_session(notebook, "5" * 32, {"title": "Oefenen"})
    assert places(markdown_words(session), r"(?i)codecel|shift|jupyter|notebook|`") == []


def test_texts_read_well_in_each_setting(spoken: dict[str, str]) -> None:
    """No brace is left, no article stands twice, and a sentence begins with a capital."""
    spoken = {place: text.replace("{value}", "7") for place, text in spoken.items()}
    assert places(spoken, r"[{}]") == []
    filled = r"(de|een) (inwoner|ander|collega)|de hulp|(het|ons) team|het (plan|voorstel)"
    assert places(spoken, rf"\b(de|het|een|deze|dit|je|jouw) ({filled})\b") == []
    lower = re.compile(r"[.!?] “?[a-zë]")
    assert [place for place, text in spoken.items() if lower.search(text)] == []


def test_sentences_are_short(words: dict[str, str]) -> None:
    """Nobody has to read a sentence twice."""
    long = [
        f"{place}: {sentence}"
        for place, text in words.items()
        for sentence in sentences(text)
        if len(sentence.split()) > MAX_WORDS
    ]
    assert long == []


def test_a_help_text_is_one_glance(programme_plan: Plan) -> None:
    """What stands under a question is shorter than what people write there."""
    long = [question.id for question in programme_plan.questions if len(question.help) > 130]
    assert long == []


def test_questions_are_questions(programme_plan: Plan) -> None:
    """A title asks something that people would really answer."""
    assert [question.title for question in programme_plan.questions if not question.title.endswith("?")] == []


def test_names_of_reasons_fit_before_a_bar(weerstand: Plan) -> None:
    """The report draws them."""
    weights = weerstand.question("reasons.weights")
    assert isinstance(weights, Weigh)
    assert [option.title for option in weights.options if len(option.title) > MAX_BAR_CHARS] == []


def test_nobody_is_made_into_their_resistance(words: dict[str, str]) -> None:
    """The stance of the method: a message, never a trait; and "je", never a desk's language."""
    assert places(words, rf"\b({'|'.join(FORBIDDEN)})\b") == []


def test_no_english_is_left(words: dict[str, str]) -> None:
    """A team reads Dutch."""
    assert places(words, rf"\b({ENGLISH})\b") == []


def test_marks_are_those_of_dutch_print(words: dict[str, str]) -> None:
    """Curved quotes in pairs, no double spaces, no three dots in a row."""
    unbalanced = [place for place, text in words.items() if Counter(text)["“"] != Counter(text)["”"]]
    assert unbalanced == []
    assert places(words, r"[\"'‘]|\.\.\.|  | ,| \.|“ | ”") == []


def test_the_known_ways_to_drift_are_met(weerstand: Plan) -> None:
    """Advice too early, "typisch jij", "als ik jou was", one voice, time running out: the facilitator has words."""
    heard = " ".join(one.hear for phase in weerstand.phases for one in rescues_of(phase)).lower()
    for sign in ("heb je al eens", "typisch", "als ik jou was", "stem", "tijd"):
        assert sign in heard


def test_words_are_ready_for_when_it_gets_tense(weerstand: Plan) -> None:
    """Safety first: the group leaves the method. Then what any group meets one day, each with a line to say."""
    rescues = weerstand.header.rescues
    assert "veiligheid" in rescues[0].hear
    assert all(word in rescues[0].say for word in ("meldcode", "Veilig Thuis"))
    heard = " ".join(rescue.hear for rescue in rescues).lower()
    for sign in ("raakt", "stil", "verdedigen", "stem praat", "klaagt", "kent", "leidinggevende"):
        assert sign in heard
    assert [rescue.hear for rescue in rescues if "“" not in rescue.say] == []


def test_a_rescue_is_found_in_two_seconds(weerstand: Plan) -> None:
    """What is heard is one short line, and what to say is not much longer."""
    every = [*weerstand.header.rescues, *(one for phase in weerstand.phases for one in rescues_of(phase))]
    assert [one.hear for one in every if len(one.hear.split()) > MAX_HEARD] == []
    assert [one.say for one in every if len(one.say.split()) > MAX_SAID] == []


@pytest.mark.parametrize("setting", ["inwoner", "casuistiek", "team", "eigen_team"])
def test_the_stance_is_said_aloud(weerstand: Plan, setting: str) -> None:
    """A message, never a trait: the facilitator says it before the case, and once more beside the other."""
    guidance = {phase.id: phase.guidance for phase in weerstand.phases}
    for text in (guidance["check_in"].closing, guidance["connect"].opening):
        said = in_words(text, weerstand.header.terms, setting)
        assert "Weerstand is geen eigenschap van" in said
        assert "Het is een boodschap: wat er nu gebeurt, past nog niet." in said
