"""Vragen: two questions in one, beside what the soft hint on the page tells. Knows Dutch sentences only."""

import re
from collections.abc import Iterator

from weerstand_widgets.checking.asking import SCALE, SHORT, hints, is_asking_column, is_short
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.doubled_words import (
    ADDED,
    ASKS_TOO,
    BETWEEN,
    NO_SUBJECT,
    SHARED,
    SIDE_BY_SIDE,
    THINKS,
    TOGETHER,
    TOLD_TWICE,
    TWO_CLAIMS,
    TWO_MEASURES,
)
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.gist import ASKING as GIST_ASKING
from weerstand_widgets.checking.gist import gist
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text
from weerstand_widgets.kinds.actions import Actions
from weerstand_widgets.kinds.checklist import Checklist
from weerstand_widgets.kinds.scale import Scale
from weerstand_widgets.kinds.table import Table

THREE_ASKED = re.compile(
    r"(?:^|[,;] (?:en )?| en )(?:wat|hoe|waarom|wanneer|wie|waar\w*|welke?|met wie|van wie)\b", re.IGNORECASE
)
ANOTHER = re.compile(
    r"(?<=[^\W\d_]|\}) (?:en|of|maar) (?P<second>(?:(?:met|van|bij|voor|aan|door|naar|op|over|uit"
    r"|in) )?(?P<asking>wat|hoe|hoeveel|waarom|waar\w*|wanneer|wie|welke?)"
    r" [^?,;]+)\?",
    re.IGNORECASE,
)
"""A second question after a bare "en". With a comma before it, it may be the first one's other half."""
LIGHT_VERBS = {"ga", "do", "kom", "zie", "nu", "nem"}
SAME_MATTER = re.compile(r" en (?:hoe|wat|wanneer) [^?]*\b(?:ze|ernaar|erover)\b[^?]*\?$")
"""How a title asks on about what it asked for. On the page, where a group types, such a question is told as double."""
WHO_AND_WHEN = re.compile(r"^\W*wie doet wat,? en (?:tot |voor )?wanneer\b", re.IGNORECASE)
"""All that an action is."""
VERB = re.compile(r"(?<=\w )[^\W\d_]+")
AND_THEN = re.compile(r",? (?:en|maar) (?P<second>(?:wat|hoe|waar\w*|wanneer|wie|welke?) [^?]+)\?", re.IGNORECASE)
PAST = re.compile(
    r"^\W*(?:\w+ ){1,2}?(?:was|waren|had|hadden|deed|deden|ging|gingen|kwam|kwamen|zag|zagen|zei|zeiden|dacht"
    r"|dachten|vond|vonden|wilde|wilden"
    r"|kon|konden|hoorde|hoorden|leerde|leerden|gebeurde|speelde|merkte|merkten|voelde|voelden|raakte|hielp|lukte"
    r"|werkte|probeerde|maakte"
    r"|heb|hebben|bleef|kreeg|gaf|viel|stond|liep|zat|verraste|ontdekte|besprak|bespraken)\b",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"^(?:\w+ ){1,2}?(?:ga|gaan|gaat|wil|willen|zou|zouden|kun|kunnen|neem|nemen|doe|doen|moet|moeten|zal|zullen"
    r"|kies|kiezen|spreek|spreken|zet"
    r"|zetten|verander|veranderen|begin|beginnen|heb je nodig|hebben jullie nodig|heeft \S+ nodig)\b",
    re.IGNORECASE,
)
BACK = re.compile(r"\b(?:dan|toen|dat|dit|zo|die|deze|(?:daar|er|hier)\w{2,5}|het)\b", re.IGNORECASE)
JUDGES = re.compile(r"\b(?:vind|vond|vinden|vonden|vindt)\b", re.IGNORECASE)
TWO_CLOSED = re.compile(
    r"^\W*(?:was|waren|is|zijn|heb|hebt|heeft|had|kun|kan|wil|ga|gaat|doe|deed|vond|vind|voel|voelde|weet|lukte"
    r"|kreeg|kwam)\b[^?]* (?:en|of) (?:was|waren|is|zijn"
    r"|heb|hebt|heeft|had|kun|kan|wil|ga|gaat|doe|deed|vond|vind|voel|voelde|weet|lukte|kreeg|kwam|werd|wordt) (?:de"
    r"|het|je|jij|die|dat"
    r"|jullie|er|een|we|\{\w+\})\b[^?]*\?",
    re.IGNORECASE,
)


@rule("questions")
def question_double(material: Material) -> Iterator[Spot]:
    """Two questions in one."""
    for cell, words in (*_in_words(material), *_for_one_answer(material)):
        yield Spot(cell, {"found": words})


def _in_words(material: Material) -> Iterator[tuple[Cell, str]]:
    """Yield what asks for two things in so many words, whatever it is answered with."""
    for cell, words, found in material.kept(hints):
        is_plan = isinstance(cell.spec, Actions) and WHO_AND_WHEN.search(words)
        if found == "double" and not SAME_MATTER.search(words) and not is_plan:
            yield cell, words
    for cell, text in material.texts:
        is_asked = is_short(text) or is_asking_column(cell, text)
        if is_asked and (len(THREE_ASKED.findall(text.words)) > 2 or _asks_on(text)):  # noqa: PLR2004
            yield cell, text.words


def _for_one_answer(material: Material) -> Iterator[tuple[Cell, str]]:
    """Yield two things where one number can be given, or one tick."""
    for cell, question in material.questions:
        columns = question.columns if isinstance(question, Table) else ()
        measured = [question.title] if isinstance(question, Scale) else []
        for title in measured + [column.title for column in columns if column.kind == "scale"]:
            if TWO_MEASURES.search(BETWEEN.sub("", title)) and not TOGETHER.search(title):
                yield cell, title
        for item in question.items if isinstance(question, Checklist) else ():
            if TWO_CLAIMS.search(item.title):
                yield cell, item.title


def _shifts(first: str, second: str) -> bool:
    """Say whether a second question is of another time than the first, or asks for a judgment of what it asks for."""
    is_judging = JUDGES.match(second.partition(" ")[2]) and not JUDGES.search(first)
    return bool(is_judging or (PAST.search(first) and AHEAD.search(second) and not BACK.search(second)))


def _asks_on(text: Text) -> bool:
    """Say whether a title asks for two things, or a card for a second after "en" that is not the first's other half."""
    words = text.words
    if text.field == "title" and len(re.findall(r"\w\W{0,3}\?", words)) > 1 and not SCALE.search(words.lower()):
        return True
    if (after := AND_THEN.search(words)) and _shifts(words[: after.start()], after["second"]):
        return True
    if TWO_CLOSED.search(words) or _is_told_twice(text) or ADDED.search(words) or _asks_beside(words):
        return True
    found = ANOTHER.search(words)
    if found is None or len(found["second"].split()) < SHORT or len(words[: found.start()].split()) < 2:  # noqa: PLR2004
        return False
    first = words[: found.start()]
    opening = re.search(r"[^\W\d_]+", first)
    is_same_word = opening is not None and opening[0].lower() == found["asking"].lower()
    shared = gist(first) & gist(found["second"]) - GIST_ASKING - LIGHT_VERBS
    verb = VERB.findall(first)[:1]
    is_contrast = verb == VERB.findall(found["second"])[:1] and (verb[:1] != ["is"] or "niet" in found["second"])
    return not (is_same_word and (is_contrast or any(word[0] != "{" for word in shared)))


def _is_told_twice(text: Text) -> bool:
    """Say whether two things are to be told; on a card, where the second is not about the first."""
    found = TOLD_TWICE.search(text.words)
    return found is not None and (text.field == "title" or not BACK.search(found["second"]))


def _asks_beside(words: str) -> bool:
    """Say whether a question that can be answered by yes stands behind another, or one with only a comma before it."""
    closed, open_one = ASKS_TOO.search(words), SIDE_BY_SIDE.search(words)
    if closed is not None and len(closed["first"].split()) >= SHORT and not NO_SUBJECT.search(closed["first"]):
        return PAST.search(closed["first"]) is not None or not SHARED.search(closed["second"])
    if open_one is None or THINKS.search(words[: open_one.start("second")]):
        return False
    return len(open_one["second"].split()) >= SHORT and not BACK.search(open_one["second"])
