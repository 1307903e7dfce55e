"""Vragen: closed, suggestive and double questions, by the same rules as the soft hint on the page (`hints.js`).

About Dutch, whatever language the interface speaks. When in doubt it says nothing. `tests/seam/test_hints.py` holds
both sides to the same questions.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, TypeAlias

from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.dutch import NO_VERBS, VERBS
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.loaded import FEELING, KNOWS_ALREADY, LOADED, MEASURED, SURE, is_one_sided
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import KEPT, Text
from weerstand_widgets.kinds.checklist import Checklist
from weerstand_widgets.kinds.choice import Choice
from weerstand_widgets.kinds.scale import Scale
from weerstand_widgets.kinds.table import Table

Hint: TypeAlias = Literal["", "advice", "suggestive", "double", "closed", "statement"]

LETTER = r"[^\W\d_]"
SUBJECT = "(?:je|jij|u|jullie|we|wij|ik|hij|ze|zij|er|het|dat|dit|die|men|iemand|niemand|iedereen)"
YOU = "(?:je|jij|u|jullie|we|wij)"
ASKING = re.compile(
    "(?:wat|hoe|hoeveel|waarom|wanneer|wie|wiens|welke?"
    "|waar(?:aan|bij|door|heen|in|mee|naar|om|op|over|toe|uit|van|voor)?)"
)
LONGEST = 600


LEAD_INS = re.compile(r"^(?:(?:en|maar|dus|oké|ok|nou|ja|nee|hm+|eh+|want|of|ook)[\s,]+)+")
BEFORE_COMMA = re.compile(
    rf"^(?:(?:als|toen|stel|omdat|nu|sinds|voordat|nadat|op een schaal|in dat geval)\b[^,]*|(?:{LETTER}|-)+), +"
)
SCALE = re.compile(r"van (?:0|nul|1|één|een) tot (?:10|tien)|schaal|\bpunt\b|cijfer")
FOLLOWS_ON = re.compile(
    rf"\b(?:toen|dan|daar{LETTER}*|diegene|nog meer|zo'n)(?!{LETTER})|\b(?:dat|dit|ermee|eraan|ervan)$"
)
SHORT = 3
USUAL = 0.8
"""From this share of its titles with a question mark on, a programme asks, and what does not stands out."""
ORDER = re.compile(
    r"(?:vertel|noem|beschrijf|schets|omschrijf|benoem|schrijf|kies|geef|denk|maak|bedenk|teken|vul|zet|leg|stel"
    r"|vraag|lees|kijk|zoek"
    r"|weeg|verdeel|deel"
    r"|maak|verzin|zeg|wijs|sleep|plaats|orden|tel|schat|vat|haal|spreek|neem|begin|bespreek|reageer|luister"
    r"|onthoud|laat"
    r"|streep|kruis|omcirkel|formuleer|ga|doe|met|van|aan|bij|voor|op|in|over|als|stel|ik|onze?|mijn|zo)\b"
)
"""How a title begins that tells what to do, or leaves a sentence to be ended."""

ADVICE = tuple(
    map(
        re.compile,
        (
            r"als ik (?:jou|jullie|u|hem|haar) was\b",
            rf"^heb(?:t|ben)? {YOU}\b.*\b(?:al|geprobeerd|overwogen|aan gedacht|eraan gedacht|over gedacht)\b",
            rf"^ben(?:t)? {YOU}\b.*\bal\b",
            rf"^waarom {LETTER}+ {YOU}\b.*\b(?:niet|geen|nooit)\b",
            r"^waarom niet\b",
            rf"^(?:kun|kan|kunt|kunnen|zou|zouden|wil|wilt|willen|moet|moeten|mag|mogen|zullen) {YOU}\b.*\bniet\b",
            r"^misschien (?:moet|moeten|kun|kan|kunnen|kunt|is het|zou|zouden|helpt)\b",
            r"^(?:is|was|zou) het (?:(?:niet|dan|misschien) )*(?:een|geen) (?:goed )?idee\b",
            r"^(?:zou het|helpt het)\b.*\b(?:helpen )?(?:als|om) (?:je|jij|jullie|u|te)\b",
            r"^wat (?:dacht|denk) je van (?:een|om|het)\b",
            r"^wat (?:vind je|zou je) ervan (?:vinden )?(?:om|als)\b",
            r"^(?:je|u|jullie) (?:kunt|kan|kun|zou|zouden)\b.*\b(?:ook|beter|eens|gewoon|altijd|misschien)\b",
            r"^ik zou (?!graag|wel|willen|het fijn)",
            rf"^(?:probeer|ga|bel|vraag|zeg|stuur|neem|laat|zorg|stop|schakel|regel|praat) (?!{SUBJECT}\b|eens zien)",
        ),
    )
)
MAYBE = "zou|is|was|zijn|waren|komt|kwam|ligt|lag|lijkt|heeft|had|gaat|ging|wil|kan|moet|speelt"
SUGGESTIVE = tuple(
    map(
        re.compile,
        (
            r"\b(?:toch|hè|he|nietwaar|of niet|niet dan)\s*\?+$",
            r"^(?:vind|denk|geloof|zie|voel|snap|merk|begrijp)(?:en)? (?:je|jij|u|jullie) (?:ook |zelf |dan )*niet\b",
            r"^vind(?:en)? (?:je|jij|u|jullie) ook\b",
            rf"^(?:{MAYBE}) (?:\S+ ){{1,3}}?niet\b",
            r"\bben (?:je|jullie) het\b.*\beens\b",
            rf"^{SUBJECT} .*\b(?:toch|zeker|vast|natuurlijk|dus)\b.*\?$",
        ),
    )
)
STATEMENT = re.compile(r"^(?:je|jij|u|jullie|ik|hij|zij|ze|het|dat|dit|die|er|we|wij|volgens)\b")
ENDED_STATEMENT = re.compile(r"^(?:de|een|mijn|zijn|haar|hun|onze?|deze)\b.*[.!]$")
WONDERING = re.compile(r"\b(?:benieuwd|vraag me af|(?:wil|zou)\b.*\bweten|nieuwsgierig)\b")
LEADS = re.compile(r"\b(?:toch|hè|zeker|vast|natuurlijk|uiteraard|ook|niet|dus|immers|zo|waarom)\b")
SAID_ALOUD = re.compile(r"(?<=[“.!?] )[^“”.!?]+\?|(?<=“)[^“”.!?]+\?")
TICKED = Scale | Choice | Checklist
"""What is answered without words, where a closed question may be right."""
DECLARED = re.compile(r"(?:je|jij|jullie|u|we|wij) [^\W\d_]+ [^.!?]*\?$")
YES_OR_NO = re.compile(r"\b(?:ja of nee|wel of niet|ja of neen)\W*\?$")
SUBJECTS = re.compile(rf"^{SUBJECT}$")
VERB_LIKE = re.compile(r"^(?:heb|ben|kun|denk|vind|voel|ga|doe|zie|krijg|kom|durf|weet|merk|hoef|hoop)$")
AND_ASKING = re.compile(rf",? en (?=(?:wat|hoe|waar{LETTER}*|wanneer|wie|welke?)\b)|;")
WORDS = re.compile(r"[^\W_](?:[^\W_]|['-])*|['-](?:[^\W_]|['-])*")


@rule("questions")
def question_closed(material: Material) -> Iterator[Spot]:
    """A question to which yes or no is an answer, where words are asked for."""
    yield from _with_hint(material, "closed")
    for cell, text in material.texts:
        if is_short(text) and not isinstance(cell.spec, TICKED) and _is_told_as_asked(text.words):
            yield Spot(cell, {"found": text.words})


@rule("questions")
def question_suggestive(material: Material) -> Iterator[Spot]:
    """A question with its answer in it."""
    yield from _with_hint(material, "suggestive")
    yield from _with_good_ends(material)
    for cell, text in material.texts:
        opening = LEAD_INS.sub("", text.words.lower()).partition(" ")[0]
        if not is_short(text):
            continue
        is_known = KNOWS_ALREADY.search(text.words) is not None and not ASKING.fullmatch(opening)
        is_number = isinstance(cell.spec, Scale)
        is_felt = not is_number and any(one.search(text.words) for one in (FEELING, MEASURED))
        told = (_core(sentence) for spoken in material.spoken(text.words) for sentence in _sentences(spoken))
        if is_known or is_felt or SURE.search(text.words) or any(map(LOADED.search, told)):
            yield Spot(cell, {"found": text.words})
    for cell, text in material.texts:
        if text.form == "told" and "?" in text.words and LEADS.search(text.words):
            for said in SAID_ALOUD.findall(text.words[:LONGEST]):
                if hint_of(said) == "suggestive" or SURE.search(said):
                    yield Spot(cell, {"found": said})


def _with_good_ends(material: Material) -> Iterator[Spot]:
    for cell, question in material.questions:
        if isinstance(question, Scale) and is_one_sided(question.low, question.high):
            yield Spot(cell, {"found": f"{question.low} – {question.high}"})


@rule("questions")
def question_advises(material: Material) -> Iterator[Spot]:
    """Advice in the shape of a question."""
    yield from _with_hint(material, "advice")


@rule("questions")
def question_states(material: Material) -> Iterator[Spot]:
    """A title or a card that asks nothing."""
    yield from _with_hint(material, "statement")
    titles = [(cell, text.words) for cell, text in material.texts if text.field == "title" and is_short(text)]
    asking = [words for _, words in titles if words.rstrip(" ”)").endswith("?")]
    for cell, words in titles if len(asking) > USUAL * len(titles) else ():
        plain = words.lower()
        if "?" not in words and len(plain.split()) > 1 and not ORDER.match(plain) and not ASKING.match(plain):
            yield Spot(cell, {"found": words})


def _is_told_as_asked(words: str) -> bool:
    """Say whether a sentence is only made a question by its sign, or says itself that yes or no will do."""
    plain = words.lower().strip()
    is_told = DECLARED.match(plain) is not None and not any(map(ASKING.fullmatch, _words(plain)))
    return is_told or YES_OR_NO.search(plain) is not None


def is_short(text: Text) -> bool:
    """Say whether a text is a question of a usual size."""
    return text.form == "asked" and len(text.words) <= LONGEST


def _with_hint(material: Material, hint: Hint) -> Iterator[Spot]:
    for cell, words, found in material.kept(hints):
        if found == hint:
            yield Spot(cell, {"found": words})


def hints(material: Material) -> Iterator[tuple[Cell, str, Hint]]:
    """Yield what is asked in a programme with what may keep somebody from telling, each once."""
    for cell, text in material.texts:
        is_column = is_asking_column(cell, text)
        if text.form != "asked" and not is_column:
            continue
        may_be_closed = isinstance(cell.spec, TICKED) or text.field.startswith("realign")
        for spoken in sorted(material.spoken(text.words)):
            hint = hint_of(spoken)
            if hint == "closed" and may_be_closed:
                continue
            if hint and not (is_column and hint == "statement"):
                yield cell, text.words, hint
                break


def is_asking_column(cell: Cell, text: Text) -> bool:
    """Say whether a text is the name of a column that asks for words."""
    if not isinstance(cell.spec, Table) or not text.words.rstrip().endswith("?"):
        return False
    return any(text.field == f"columns.{column.id}" and column.kind == "text" for column in cell.spec.columns)


@lru_cache(maxsize=KEPT)
def hint_of(text: str) -> Hint:
    """Return what may keep the other from telling a story; "" for nothing.

    Example:
        >>> hint_of("Wat gebeurde er?"), hint_of("Was ze boos?")
        ('', 'closed')
    """
    cores = [_core(sentence) for sentence in _sentences("" if len(text) > LONGEST else text)]
    joined = " ".join(cores)
    if len(_words(joined)) < 2:  # noqa: PLR2004 - one word is no question
        return ""
    if any(pattern.search(core) for pattern in ADVICE for core in {*cores, joined}):
        return "advice"
    if any(pattern.search(core) for pattern in SUGGESTIVE for core in cores):
        return "suggestive"
    asked = [core for core in cores if core.endswith("?")]
    questions = asked or cores[-1:]
    if _is_double(questions):
        return "double"
    if all(map(_is_closed, questions)):
        return "closed"
    return "statement" if not asked and _is_statement(cores[-1] if cores else "") else ""


def _sentences(text: str) -> list[str]:
    plain = re.sub(r"[’‘`´]", "'", text.lower())
    plain = re.sub(r"\s+", " ", re.sub(r"[“”\"«»()]", "", plain))
    return [sentence for sentence in re.split(r"(?<=[.?!…])\s+", plain) if sentence.strip()]


def _core(sentence: str) -> str:
    """Return a sentence without what comes before it: a dash, "en", a name, a condition."""
    bare = LEAD_INS.sub("", re.sub(r"^(?:[-–—•*>]|\d+[.)])\s*", "", sentence.strip()))
    if ADVICE[0].search(bare):
        return bare
    return LEAD_INS.sub("", BEFORE_COMMA.sub("", bare))


def _words(text: str) -> list[str]:
    return WORDS.findall(text)


def _is_double(questions: list[str]) -> bool:
    if len(questions) > 2:  # noqa: PLR2004 - two may be one and its follow-up
        return True
    parts = [part for question in questions for part in AND_ASKING.split(question)]
    if len(parts) < 2 or len(_words(parts[0])) < SHORT:  # noqa: PLR2004
        return False
    return len(parts) > 2 or not _belongs(parts[1], parts[0])  # noqa: PLR2004


def _belongs(second: str, first: str) -> bool:
    bare = re.sub(r"[?.!…]+$", "", second).strip()
    opening = (_words(bare) or [""])[0]
    if opening == "waarom":
        return False
    is_contrast = opening == (_words(first) or [""])[0] and ASKING.fullmatch(opening) is not None
    is_short = len(_words(bare)) <= SHORT
    return is_contrast or is_short or bool(FOLLOWS_ON.search(bare)) or bool(SCALE.search(f"{first} {bare}"))


def _is_closed(core: str) -> bool:
    first, second = (*_words(core), "", "")[:2]
    if first in NO_VERBS or ASKING.fullmatch(first) or not second:
        return False
    if first in VERBS:
        return True
    is_turned = SUBJECTS.match(second) is not None and SUBJECTS.match(first) is None
    return is_turned and (core.endswith("?") or VERB_LIKE.match(first) is not None)


def _is_statement(core: str) -> bool:
    if len(_words(core)) < SHORT or WONDERING.search(core):
        return False
    return bool(STATEMENT.search(core) or ENDED_STATEMENT.search(core))
