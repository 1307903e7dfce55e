"""A session with every kind of question answered, and ways to change it: what the report's tests are made of."""

from typing import Any

import msgspec

from tests.small_programme import code_cell
from weerstand_widgets.answers import Answer, Answers
from weerstand_widgets.cells import KEY, put_answers
from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan
from weerstand_widgets.session import Session
from weerstand_widgets.spec import SCHEMA, Option

TERMS = {"ander": {"inwoner": "de inwoner", "team": "je collega"}}
MINUTES = {60: 5, 90: 8, 120: 10}
REASONS = {
    "no_motivation": "Er is (nog) geen motivatie",
    "importance_unseen": "{Ander} ziet het belang niet",
    "not_inspiring": "Het is niet leuk of inspirerend",
    "practical_obstacle": "Er zijn praktische belemmeringen",
    "different_expectation": "Er zijn andere verwachtingen of doelen",
}
PEOPLE = [
    {"id": "p1", "name": "A. Gespreksleider", "roles": ["facilitator", "timekeeper"], "present": True},
    {"id": "p2", "name": "B. Inbrenger", "roles": ["presenter"], "present": True},
    {"id": "p3", "name": "C. Verslaglegger", "roles": ["note_taker", "participant"], "present": True},
    {"id": "p4", "name": "D. Deelnemer", "roles": ["participant"], "present": True},
    {"id": "p5", "name": "E. Deelnemer", "roles": ["participant"], "present": True},
    {"id": "p6", "name": "F. Deelnemer", "roles": ["participant"], "present": False},
]
HEADER = {
    "title": "Casus verhuizing",
    "team": "Wijkteam Noord",
    "setting": "inwoner",
    "length": 90,
    "date": "2026-11-18",
    "start": "13:30",
    "end": "15:05",
    "break_minutes": 5,
    "place": "Buurthuis De Kade",
    "online": False,
    "people": PEOPLE,
}


def options(titles: dict[str, str]) -> tuple[Option, ...]:
    """Return options by id and title."""
    return tuple(Option(id=option_id, title=title) for option_id, title in titles.items())


def columns(titles: dict[str, str | Column]) -> tuple[Column, ...]:
    """Return columns by id: a title makes a text column."""
    return tuple(
        column if isinstance(column, Column) else Column(id=column_id, title=column)
        for column_id, column in titles.items()
    )


def question(question_id: str, kind: Any, title: str, **fields: Any) -> Question:
    """Return a question with the sample's terms."""
    return KINDS[kind](schema=SCHEMA, id=question_id, title=title, terms=TERMS, **fields)


def phase(phase_id: str, title: str, goal: str) -> Phase:
    """Return a phase of eight minutes out of ninety."""
    return Phase(schema=SCHEMA, id=phase_id, title=title, goal=goal, minutes=MINUTES, terms=TERMS)


HEADER_SPEC = Header(
    schema=SCHEMA,
    programme="weerstand",
    version="1.0",
    title="Omgaan met weerstand",
    source="Summer Koster, Hoe ga je om met weerstand?",
    settings=options({"inwoner": "Een inwoner", "team": "Een collega of het eigen team"}),
    terms=TERMS,
)
PHASES = (
    phase("look_back", "Terugblik", "Wat werd er beter sinds de vorige keer?"),
    phase("check_in", "Inchecken en afspraken", "Veilig beginnen, met je aandacht hier."),
    phase("case_choice", "Casus kiezen", "Samen kiezen welke casus nu het meest vraagt."),
    phase("case", "Casus vertellen", "Horen wat er gebeurde, zonder er iets van te vinden."),
    phase("reasons", "Redenen verkennen", "Wat zou er achter kunnen zitten bij {ander}?"),
    phase("turn", "Ombuigen: zeven stappen", "Naast {ander} gaan staan en samen verder kijken."),
    phase("response", "Reactie van de inbrenger", "Horen wat er is geland."),
    phase("actions", "Acties", "Klein, concreet en van jou."),
    phase("takeaways", "Opbrengst en afsluiten", "Meenemen wat de moeite waard was."),
)
WARMTH = Column(
    id="warmth", title="Warmte", kind="choice", options=options({"warm": "warm", "neutral": "neutraal", "cold": "koud"})
)
PROGRESS = Column(id="progress", title="Hoe ver (0-10)", kind="scale")
REASON = Column(id="reason", title="Reden", kind="choice", options=options(REASONS))
QUESTIONS = (
    question(
        "look_back.follow_up",
        "table",
        "Wat is er van de acties gekomen?",
        columns=columns({"action": "Actie", "progress": PROGRESS, "better": "Wat is er beter?"}),
    ),
    question(
        "check_in.ground_rules",
        "checklist",
        "Staan deze afspraken?",
        items=options({"confidential": "Wat hier gezegd wordt, blijft hier", "voluntary": "Inbrengen is vrijwillig"}),
    ),
    question("check_in.mood", "round", "Hoe zit je erbij?", anonymous=True),
    question("case_choice.candidates", "items", "Welke casussen zijn er?"),
    question("case_choice.priority", "vote", "Welke heeft nu onze aandacht nodig?", of="case_choice.candidates"),
    question("case_choice.why", "choice", "Wat gaf de doorslag?", options=options({"urgent": "Het kan niet wachten"})),
    question("case.situation", "text", "Wat gebeurde er?"),
    question(
        "case.cooperation_now",
        "scale",
        "Hoe is de samenwerking met {ander} nu?",
        low="er is geen contact",
        high="we trekken samen op",
        why="Wat maakt dat het een {value} is, en geen 0?",
    ),
    question("case.learning_question", "text", "Wat is je leervraag?"),
    question("case.own_part", "text", "Wat deed, dacht en wilde je zelf?"),
    question("reasons.weights", "weigh", "Hoe zwaar weegt elke reden, denk jij?", options=options(REASONS)),
    question(
        "reasons.evidence",
        "table",
        "Waaraan zien jullie dat?",
        columns=columns({"reason": REASON, "signals": "Gezien of gehoord", "ask": "Zo vraag ik ernaar"}),
    ),
    question(
        "turn.cards",
        "table",
        "Welke vragen raakten?",
        columns=columns({"question": "Vraag", "warmth": WARMTH, "answer": "Antwoord"}),
    ),
    question("response.own_words", "text", "Wat neem je mee, in je eigen woorden?"),
    question("response.new_question", "text", "Hoe luidt je vraag nu?"),
    question(
        "response.cooperation_hoped",
        "scale",
        "Waar hoop je te staan na de volgende stap?",
        low="er is geen contact",
        high="we trekken samen op",
        why="Waaraan merk je dat het een {value} is?",
    ),
    question("actions.agreements", "actions", "Wat spreken we af?"),
    question("takeaways.learned", "round", "Wat neem jij mee?"),
    question(
        "takeaways.dimensions",
        "choices",
        "Waar ging het vooral over?",
        options=options({"technical": "Technisch-instrumenteel", "personal": "Persoonlijk"}),
        other=True,
    ),
)
PLAN = Plan(HEADER_SPEC, PHASES, QUESTIONS)


def revealed(contributions: dict[str, Any], *, shown: bool = True) -> dict[str, Any]:
    """Return a turn by author: its state, and its contributions."""
    return {"": {"done": sorted(contributions), "revealed": shown}, **contributions}


def tokens(*values: Any) -> dict[str, Any]:
    """Return contributions under tokens that lead to nobody."""
    return {f"{place * 7919:032x}": value for place, value in enumerate(values, 1)}


WEIGHTS = [
    dict(zip(REASONS, row, strict=True))
    for row in ((0, 1, 1, 2, 3), (1, 1, 0, 3, 3), (0, 2, 1, 1, 2), (1, 0, 1, 2, 3), (0, 1, 2, 2, 3))
]
SAID: dict[str, Any] = {
    "check_in.ground_rules": {
        "confidential": {"state": "yes", "note": ""},
        "voluntary": {"state": "partly", "note": "Volgende keer eerder vragen wie wil."},
    },
    "check_in.mood": revealed(tokens("Moe, maar blij dat we zitten.", "Nieuwsgierig.")),
    "case_choice.candidates": ["Meneer wil niet verhuizen", "Een moeder zegt steeds af", "Het overleg loopt vast"],
    "case_choice.priority": revealed(tokens({"0": 2, "1": 1}, {"0": 3}, {"0": 1, "2": 2}, {"0": 2, "1": 1})),
    "case_choice.why": "urgent",
    "case.situation": (
        "Een inwoner van begin zeventig moet over twee maanden zijn huis uit. Het blok wordt gesloopt.\n\n"
        "Ik kwam drie keer met een map met woningen. Hij zei: “Leg maar neer.” De map lag er de week erna nog, dicht. "
        "De laatste keer bleef de deur op een kier."
    ),
    "case.cooperation_now": {"value": 3, "why": "De deur gaat nog open. En hij vroeg of het buiten glad was."},
    "case.learning_question": "Wat doe ik waardoor ik ga duwen, en hoe kan ik naast deze meneer gaan staan?",
    "case.own_part": "Ik voelde de datum in mijn nek. Ik wilde laten zien dat het wél kan. Dus praatte ik door.",
    "reasons.weights": revealed(tokens(*WEIGHTS)),
    "reasons.evidence": [
        {
            "reason": "different_expectation",
            "signals": "“Jullie zouden toch helpen met de schuur?”",
            "ask": "Wat had u van ons verwacht?",
        },
        {"reason": "practical_obstacle", "signals": "De werkplaats past nergens in", "ask": ""},
    ],
    "turn.cards": [
        {"question": "Wanneer duwde je even niet?", "warmth": "warm", "answer": "Toen we bij de draaibank stonden."},
        {"question": "Wie heeft de datum bepaald?", "warmth": "neutral", "answer": "De corporatie."},
    ],
    "response.own_words": "Ik hoor dat zwijgen mag. Ik hoef niet elke keer iets mee te brengen.",
    "response.new_question": "Wat wil ik van hem horen voordat ik over de verhuizing begin?",
    "response.cooperation_hoped": {"value": 6, "why": "Hij laat me de werkplaats zien zonder dat ik erom vraag."},
    "actions.agreements": [
        {
            "what": "Langsgaan zonder map en vragen naar de werkplaats",
            "who": "B.",
            "when": "2026-11-25",
            "first_sign": "hij biedt koffie aan",
            "confidence": 8,
            "done": False,
        },
        {
            "what": "Teamleider vragen om twee weken uitstel",
            "who": "A.",
            "when": "2026-11-20",
            "first_sign": "mail terug",
            "confidence": 5,
            "done": False,
        },
    ],
    "takeaways.learned": revealed(
        {
            "p1": "Eerst vragen wat iemand kwijtraakt, dan pas wat er nodig is.",
            "p2": "Stilte is ook werk.",
            "p3": "Verlies zie je aan spullen.",
            "p4": "Ik duw als ik bang ben voor de datum.",
            "p5": "Een kier in de deur is al contact.",
        }
    ),
    "takeaways.dimensions": ["personal", {"other": "Geduld"}],
    "case": {"started_at": "", "elapsed_seconds": 640, "extra_minutes": 2, "state": "done"},
}
TURNS = {one.id for one in QUESTIONS if one.is_turn}


def answers_of(spec_id: str, value: Any) -> Answers:
    """Return one question's answers by author: of a turn the value is already by author."""
    return {author: Answer(one) for author, one in value.items()} if spec_id in TURNS else {"": Answer(value)}


def make_session(said: dict[str, Any] | None = None, header: dict[str, Any] | None = None) -> Session:
    """Return the sample session.

    Args:
        said: Values instead of the sample's own, by question or phase id; None leaves a question empty.
        header: Fields of the header instead of the sample's own.
    """
    values = {**SAID, **(said or {})}
    answers = {spec_id: answers_of(spec_id, value) for spec_id, value in values.items() if value is not None}
    return Session(PLAN, "0" * 32, {**answers, "session": {"": Answer({**HEADER, **(header or {})})}})


def empty_session() -> Session:
    """Return a session in which nobody typed anything but a title."""
    return Session(PLAN, "0" * 32, {"session": {"": Answer({"title": "Leeg"})}})


def notebook_of(session: Session) -> dict[str, Any]:
    """Return a session as the notebook it would be read from."""
    specs: tuple[CellSpec, ...] = (session.plan.header, *session.plan.phases, *session.plan.questions)
    meta = {"schema": SCHEMA, "programme": "weerstand", "version": "1.0", "session": session.session_id}
    cells = [code_cell(spec) for spec in specs]
    notebook = {"cells": cells, "metadata": {KEY: meta}, "nbformat": 4, "nbformat_minor": 5}
    put_answers(notebook, session.answers)
    return notebook


def replaced(session: Session, **fields: Any) -> Session:
    """Return a session with another plan, or other answers."""
    return msgspec.structs.replace(session, **fields)


def everywhere(text: str) -> dict[str, Any]:
    """Return the sample's values with one text at every place where people can type."""
    rows = {"reason": "no_motivation", "signals": text, "ask": text}
    action = {"what": text, "who": text, "when": "", "first_sign": text, "confidence": 5, "done": False}
    return {
        "look_back.follow_up": [{"action": text, "progress": 3, "better": text}],
        "check_in.ground_rules": {"voluntary": {"state": "yes", "note": text}},
        "check_in.mood": revealed(tokens(text)),
        "case_choice.candidates": [text],
        "case_choice.priority": revealed(tokens({"0": 3})),
        "case.situation": text,
        "case.cooperation_now": {"value": 3, "why": text},
        "case.learning_question": text,
        "reasons.evidence": [rows],
        "turn.cards": [{"question": text, "warmth": "cold", "answer": text}],
        "response.own_words": text,
        "response.new_question": text,
        "response.cooperation_hoped": {"value": 4, "why": text},
        "actions.agreements": [action],
        "takeaways.learned": revealed({"p1": text}),
        "takeaways.dimensions": [{"other": text}],
    }
