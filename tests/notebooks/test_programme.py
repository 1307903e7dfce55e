"""The programme "Omgaan met weerstand" against its design: phases, minutes, questions, ids.

Insights count by these ids and sessions hold answers under them, so they are written out here and never change.
"""

import re

import pytest

from weerstand_widgets.asked import asked_in
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.choices import Choices
from weerstand_widgets.kinds.scale import Scale
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.kinds.vote import Vote
from weerstand_widgets.kinds.weigh import Weigh
from weerstand_widgets.limits import LENGTHS
from weerstand_widgets.plan import Phase, Plan
from weerstand_widgets.plan_check import check_plan

SETTINGS = ("inwoner", "casuistiek", "team", "eigen_team")

# id, title, minutes for 60/90/120, who speaks, who is silent
PHASES = (
    ("look_back", "Terugblik", (4, 5, 6), ("owner",), ()),
    ("check_in", "Inchecken en afspraken", (2, 4, 7), ("everyone",), ()),
    ("case_choice", "Casus kiezen", (3, 6, 6), ("everyone",), ()),
    ("case", "Casus vertellen", (5, 10, 12), ("presenter",), ("others",)),
    ("questions", "Vragenronde", (10, 12, 14), ("group", "presenter"), ()),
    ("connect", "Aansluiten", (5, 7, 10), ("everyone",), ()),
    ("reasons", "Redenen verkennen", (6, 8, 10), ("everyone",), ()),
    ("affirm", "Waardering", (2, 5, 5), ("group",), ("presenter",)),
    ("turn", "Ombuigen: zeven stappen", (11, 16, 25), ("group",), ("presenter",)),
    ("response", "Reactie van de inbrenger", (3, 6, 9), ("presenter",), ("others",)),
    ("actions", "Acties", (4, 5, 6), ("presenter", "everyone"), ()),
    ("takeaways", "Opbrengst en afsluiten", (5, 6, 10), ("everyone",), ()),
)

QUESTIONS = (
    ("look_back.follow_up", "table"),
    ("check_in.ground_rules", "checklist"),
    ("check_in.intention", "round"),
    ("case_choice.candidates", "items"),
    ("case_choice.priority", "vote"),
    ("case.situation", "text"),
    ("case.own_part", "text"),
    ("case.tried", "items"),
    ("case.cooperation_now", "scale"),
    ("case.learning_question", "text"),
    ("questions.cards", "table"),
    ("connect.taken_seriously", "text"),
    ("connect.name_and_ask", "text"),
    ("connect.understanding", "text"),
    ("connect.message", "text"),
    ("reasons.weights", "weigh"),
    ("reasons.evidence", "table"),
    ("affirm.strengths", "round"),
    ("turn.steps", "choices"),
    ("turn.motivation", "items"),
    ("turn.scenarios", "table"),
    ("turn.own_action", "table"),
    ("turn.loss", "table"),
    ("turn.mandate", "table"),
    ("turn.relation", "scale"),
    ("turn.relation_effort", "text"),
    ("turn.relation_asked", "text"),
    ("turn.restart", "checklist"),
    ("response.own_words", "text"),
    ("response.first_question", "text"),
    ("response.new_question", "text"),
    ("response.cooperation_hoped", "scale"),
    ("actions.agreements", "actions"),
    ("takeaways.learned", "round"),
    ("takeaways.dimensions", "choices"),
    ("takeaways.worth_it", "scale"),
    ("takeaways.next_time", "text"),
)

REASONS = ("no_motivation", "importance_unseen", "not_inspiring", "practical_obstacle", "different_expectation")

STEPS = ("motivation", "scenarios", "own_action", "loss", "mandate", "relation", "restart")

# question id: columns, or options, or items, in the order in which they are shown
PARTS = {
    "look_back.follow_up": ("action", "progress", "better"),
    "check_in.ground_rules": ("confidential", "not_traceable", "voluntary", "no_early_advice", "one_speaks"),
    "questions.cards": ("question", "warmth", "answer"),
    "reasons.weights": REASONS,
    "reasons.evidence": ("reason", "signals", "ask"),
    "turn.steps": STEPS,
    "turn.scenarios": ("obstacle", "alternative", "pros", "cons"),
    "turn.own_action": ("what", "who", "needed"),
    "turn.loss": ("loss", "wish", "keep_small"),
    "turn.mandate": ("about", "mandate", "from_whom"),
    "turn.restart": ("purpose_clear", "expectations_spoken", "shared_goal"),
    "takeaways.dimensions": ("technical", "normative", "personal"),
}

# (question id, column id): kind and options
COLUMNS = {
    ("look_back.follow_up", "progress"): ("scale", ()),
    ("questions.cards", "warmth"): ("choice", ("warm", "neutral", "cold")),
    ("reasons.evidence", "reason"): ("choice", REASONS),
    ("turn.loss", "loss"): ("choice", ("health", "autonomy", "relation", "identity", "other")),
    ("turn.mandate", "mandate"): ("choice", ("yes", "partly", "no", "unknown")),
}


def as_row(phase: Phase) -> tuple[object, ...]:
    """Return a phase as a row of the table above."""
    return phase.id, phase.title, tuple(phase.minutes[length] for length in LENGTHS), phase.speaks, phase.silent


def parts_of(question: Question) -> tuple[str, ...]:
    """Return the ids of what a question consists of."""
    return tuple(part.id for field in ("columns", "options", "items") for part in getattr(question, field, ()))


def test_the_phases_are_those_of_the_method(weerstand: Plan) -> None:
    """Twelve phases in this order, with these minutes, and these people speaking and silent."""
    assert tuple(as_row(phase) for phase in weerstand.phases) == PHASES


def test_the_questions_are_those_of_the_method(weerstand: Plan) -> None:
    """Every question stands in its place, is of its kind, and there is no other."""
    assert tuple((question.id, question.kind) for question in weerstand.questions) == QUESTIONS


def test_the_parts_of_a_question_keep_their_ids(weerstand: Plan) -> None:
    """Columns, options and items are those that stored answers refer to."""
    assert {question.id: parts_of(question) for question in weerstand.questions if parts_of(question)} == PARTS


def test_columns_that_are_no_text(weerstand: Plan) -> None:
    """What is chosen in a table is chosen from these."""
    found = {
        (question.id, column.id): (column.kind, tuple(option.id for option in column.options))
        for question in weerstand.questions
        if isinstance(question, Table)
        for column in question.columns
        if column.kind != "text"
    }
    assert found == COLUMNS


def test_reasons_are_named_the_same_in_both_places(weerstand: Plan) -> None:
    """The reason that was weighed is the reason that gets evidence."""
    weights, evidence = weerstand.question("reasons.weights"), weerstand.question("reasons.evidence")
    assert isinstance(weights, Weigh)
    assert isinstance(evidence, Table)
    assert [option.title for option in weights.options] == [option.title for option in evidence.columns[0].options]


@pytest.mark.parametrize("length", LENGTHS)
def test_the_minutes_fill_the_booked_length(weerstand: Plan, length: int) -> None:
    """An hour is an hour, and not a minute less for the group."""
    assert sum(phase.minutes[length] for phase in weerstand.phases) == length


def test_the_header_names_settings_and_source(weerstand: Plan) -> None:
    """Four settings, and the article with its author."""
    assert tuple(setting.id for setting in weerstand.header.settings) == SETTINGS
    assert "Summer Koster" in weerstand.header.source
    assert "Hoe ga je om met weerstand?" in weerstand.header.source


def test_the_votes_go_to_the_candidates(weerstand: Plan) -> None:
    """Three dots for each participant, on what the group just named."""
    priority = weerstand.question("case_choice.priority")
    assert isinstance(priority, Vote)
    assert (priority.of, priority.dots) == ("case_choice.candidates", 3)


def test_three_alternatives_stand_ready(weerstand: Plan) -> None:
    """Step 2 asks for at least three ways, side by side."""
    scenarios = weerstand.question("turn.scenarios")
    assert isinstance(scenarios, Table)
    assert scenarios.rows == 3


def test_now_and_hoped_use_the_same_scale(weerstand: Plan) -> None:
    """Two numbers in one picture must mean the same."""
    now, hoped = weerstand.question("case.cooperation_now"), weerstand.question("response.cooperation_hoped")
    assert isinstance(now, Scale)
    assert isinstance(hoped, Scale)
    assert (now.low, now.high) == (hoped.low, hoped.high)


def test_every_programme_holds_together(programme_plan: Plan) -> None:
    """Each programme passes the checks that an author's own would have to pass."""
    check_plan(programme_plan)


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_facilitator_finds_words_in_every_phase(weerstand: Plan, setting: str) -> None:
    """To open, to bring back, to round off; and four to eight cards for the setting."""
    for phase in weerstand.phases:
        assert phase.rule
        assert all((phase.guidance.opening, phase.guidance.drift, phase.guidance.closing)), phase.id
        cards = [card for card in phase.cards if not card.settings or setting in card.settings]
        assert len(phase.guidance.drift) >= 3, phase.id
        assert 4 <= len(cards) <= 8, phase.id


def test_advice_waits_for_its_phase(weerstand: Plan) -> None:
    """What asks for advice says so, and stands in the phases where advice is welcome; looking back at it does not."""
    advice = {question.id for question in weerstand.questions if question.advice}
    assert advice == {
        "turn.scenarios",
        "turn.own_action",
        "turn.loss",
        "turn.relation_effort",
        "turn.relation_asked",
        "actions.agreements",
    }


def test_the_programme_says_what_stands_on_the_first_page(weerstand: Plan) -> None:
    """Six answers, what looks back, and what comes back; each said in the notebook itself."""
    assert {question.front: question.id for question in weerstand.questions if question.front} == {
        "question": "case.learning_question",
        "now": "case.cooperation_now",
        "new_question": "response.new_question",
        "first_question": "response.first_question",
        "hoped": "response.cooperation_hoped",
        "learned": "takeaways.learned",
    }
    looking = [question.id for question in weerstand.questions if getattr(question, "looks_back", False)]
    assert looking == ["look_back.follow_up"]
    assert [question.id for question in weerstand.questions if getattr(question, "carries", False)] == [
        "actions.agreements"
    ]


def test_questions_are_asked_in_one_column(weerstand: Plan) -> None:
    """The question round's own column gets the hints and the question cards."""
    asking = [
        (question.id, column.id)
        for question in weerstand.questions
        if isinstance(question, Table)
        for column in question.columns
        if column.asks
    ]
    assert asking == [("questions.cards", "question")]


def test_steps_about_the_presenters_role_are_answered_by_the_presenter(weerstand: Plan) -> None:
    """Mandate, relation and start are known to nobody else: the questions say "je", and the rule says who begins."""
    titles = {question.id: question.title for question in weerstand.questions}
    for question_id in ("turn.mandate", "turn.relation", "turn.relation_effort", "turn.relation_asked"):
        assert re.search(r"\b(je|jij|jou)\b", titles[question_id]), question_id
    assert [title for title in titles.values() if "de inbrenger zelf" in title] == []
    (turn,) = (phase for phase in weerstand.phases if phase.id == "turn")
    assert "Stap 5, 6 en 7: eerst antwoordt de inbrenger" in turn.rule


def test_back_to_start_is_the_seventh_step(weerstand: Plan) -> None:
    """Whoever calls "Terug naar start" lands at its questions."""
    assert weerstand.header.restart == "turn.restart"


def test_every_step_can_be_chosen_and_has_its_questions(weerstand: Plan) -> None:
    """Two in an hour, four in an hour and a half; each reason proposes at least two, so a hurried group has a start."""
    steps = weerstand.question("turn.steps")
    assert isinstance(steps, Choices)
    assert {question.step for question in weerstand.questions if question.step} == set(STEPS)
    assert steps.take == {60: 2, 90: 4}
    assert {reason: len(found) >= 2 for reason, found in steps.suits.items()} == dict.fromkeys(REASONS, True)


@pytest.mark.parametrize(("length", "count"), [(60, 13), (90, 21), (120, 36)])
def test_an_hour_asks_less(weerstand: Plan, length: int, count: int) -> None:
    """What leads to the next talk and to an action is asked in every length."""
    asked = {question.id for question in asked_in(weerstand, length, {})}
    assert len(asked) == count
    assert {"case.learning_question", "connect.message", "response.first_question", "actions.agreements"} <= asked
