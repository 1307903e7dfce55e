"""Taal: placeholders that every setting can fill in, and sentences that are right with each of their words."""

import re
from collections.abc import Iterator

from weerstand_widgets.checking.blaming_words import PEOPLE
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.dutch import DE_WORDS, HET_WORDS, MANY
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text, without_code
from weerstand_widgets.checking.word_classes import WordList
from weerstand_widgets.plan_check import VALUE_PLACEHOLDER
from weerstand_widgets.spec import PLACEHOLDER

PERSONS = WordList(PEOPLE)
MANY_AT_END = tuple(word for word in MANY if len(word) > 3)  # noqa: PLR2004 - others end many words
"""What a compound of several people ends with, such as "teamleden"."""
OWN = "de|het|een|deze|dit|die|dat|mijn|jouw|je|uw|ons|onze|elke?|iedere?|geen|iemand|'t|jullie"
"""How a word begins that needs no article any more."""
ARTICLE = (
    r"(?:\b(?P<sure>de|een|deze|mijn|jouw|uw|onze|elke|iedere|geen|zo'n|welke?|beide|alle|sommige|dezelfde|hetzelfde)"
    r"|\b(?:van|met|voor|bij|aan|naar|over|tegen|naast|zonder|tussen|om|door|op|uit|in|achter|na|onder|rond"
    r"|volgens|namens|en|vanuit"
    r"|tegenover|sinds|binnen|buiten|via) (?P<after>het|dit|ons|die|dat|zijn|haar|hun)"
    r"|\b(?P<weak>het|dit|die|dat|ons|elk))"
)
"""What is an article for sure; what is one after such a word; what may be another, as in "vraag het {ander}"."""
DE, HET = "de|deze|die|onze|elke|iedere|welke", "het|dit|dat|ons|elk|ieder|welk"
STARTS = re.compile(rf"^(?:{OWN})\b", re.IGNORECASE)
TWO_ARTICLES = re.compile(rf"^(?:{OWN}) (?:{OWN})\b", re.IGNORECASE)
BEFORE = re.compile(rf"{ARTICLE} \{{(?P<term>\w+)\}}", re.IGNORECASE)
WITH_ADJECTIVE = re.compile(
    r"\b(?:de|een|deze|die|mijn|jouw|onze|zo'n|elke) [^\W\d_]{2,}e \{(?P<term>\w+)\}", re.IGNORECASE
)
"""Such as "een boze {ander}": "een boze de inwoner"."""
LOWER_START = re.compile(r"(?:^|[.!?]\s+)[“\"‘(*_]*\{([a-z]\w*)\}", re.MULTILINE)
UPPER_INSIDE = re.compile(r"(?<=[a-zà-ÿ,;])[ \t]+\{([A-Z]\w*)\}")
WRAPPED = re.compile(r"(?<!\n)\n(?=\{)")
"""A new line in the source of a text, which is none on the page."""
PLURAL = (
    "zijn|hebben|willen|kunnen|zullen|mogen|moeten|doen|zeggen|vinden|zien|merken|gaan|komen|worden|weten|denken"
    "|vragen|waren"
    "|hadden|krijgen|geven|horen|voelen|begrijpen|werken|zouden|raken|kiezen|verwachten|hopen|wilden|wisten|noemden"
    "|waarderen"
    "|bedoelen|zitten|staan|reageren|vertellen|proberen|houden|laten|nemen|spelen|leven|missen|bereiken|kijken"
    "|konden|deden|zeiden"
)
WRONG_BRACKETS = (
    r"[\[<«]\s*(?:{terms})\s*[\]>»]|%(?:{terms})%|\$\(?(?:{terms})\b|(?<!\w)[#@](?:{terms})\b|\(\((?:{terms})\)\)"
    r"|\((?:{terms})\}}|\{{\s*(?:{terms})\s*[\])>]|\{{\{{|__(?:{terms})__"
)
"""A term between other signs than one brace at each side."""
VERBS = (
    "is|heeft|wil|kan|zal|mag|moet|doet|zegt|vindt|ziet|merkt|gaat|komt|wordt|weet|denkt|vraagt|was|had|krijgt|geeft"
    "|hoort|voelt|begrijpt|motiveert|werkt|zou|raakt|kiest|verwacht|hoopt|wilde|wist|noemde|waardeert"
)


@rule("language", "error")
def brace_open(material: Material) -> Iterator[Spot]:
    """A brace without its other half or with a space inside, or a term in other signs: the group reads it as it is."""
    terms = "|".join(map(re.escape, material.plan.header.terms))
    wrong = re.compile(WRONG_BRACKETS.format(terms=terms), re.IGNORECASE) if terms else None
    for cell, text in material.texts:
        bare = without_code(text.words) if cell.kind == "markdown" else text.words
        if re.search(r"[{}]", PLACEHOLDER.sub("", bare)) or (wrong and text.form != "source" and wrong.search(bare)):
            yield Spot(cell, {})


@rule("language", "error")
def placeholder_unknown(material: Material) -> Iterator[Spot]:
    """A placeholder that no term explains."""
    known = material.plan.header.terms
    used: dict[str, set[int]] = {}
    for cell, text, words in _filled_in(material):
        for name in PLACEHOLDER.findall(words):
            if name.lower() not in known and not (name == VALUE_PLACEHOLDER and text.field == "why"):
                used.setdefault(name, set()).add(cell.place)
                yield Spot(cell, {"found": name, "known": ", ".join(sorted(known)) or "-"})
    for name in (name for name, places in used.items() if len(places) > 1):  # It is the term that is missing.
        yield Spot(material.header, {"found": name, "known": ", ".join(sorted(known)) or "-"})


@rule("language", "error")
def term_incomplete(material: Material) -> Iterator[Spot]:
    """A term that a setting has no word for."""
    header = material.plan.header
    settings = [setting.id for setting in header.settings]
    for term, words in header.terms.items():
        for setting in settings:
            if not words.get(setting, "").strip():
                yield Spot(material.header, {"term": term, "setting": setting})
        for setting in words.keys() - set(settings):
            yield Spot(material.header, {"term": term, "setting": setting})


@rule("language")
def term_article(material: Material) -> Iterator[Spot]:
    """A term's own word with the wrong article, such as "de team"."""
    for words in material.plan.header.terms.values():
        usual = sum(STARTS.match(word) is not None for word in words.values()) * 2 > len(words)
        for word in words.values():
            if _wrong(word) or TWO_ARTICLES.match(word) or (usual and _is_naked(word)):
                yield Spot(material.header, {"found": word})


@rule("language")
def term_number(material: Material) -> Iterator[Spot]:
    """A term that is one person in one setting and several in another: a verb fits one of them."""
    for term, words in material.plan.header.terms.items():
        many = [word for word in words.values() if _is_many(word)]
        if many and len(many) < len(words):
            yield Spot(material.header, {"term": term, "found": many[0]})


@rule("language")
def term_capital(material: Material) -> Iterator[Spot]:
    """A term's word that begins with a capital, and so would stand in the middle of a sentence."""
    for words in material.plan.header.terms.values():
        for word in words.values():
            if word[:1].isupper() and STARTS.match(word):
                yield Spot(material.header, {"found": word})


@rule("language")
def article_wrong(material: Material) -> Iterator[Spot]:
    """An article before a placeholder that has one already, or that does not fit in some setting."""
    for cell, _, words in _filled_in(material):
        for found in BEFORE.finditer(words):
            article = found["sure"] or found["after"] or found["weak"]
            for setting, word in material.plan.header.terms.get(found["term"].lower(), {}).items():
                is_double = (not found["weak"] or _is_thing(material, found)) and STARTS.match(
                    word.lstrip('“"‘')
                ) is not None
                if is_double or _wrong(f"{article} {word}"):
                    yield Spot(cell, {"found": f"{article} {word}", "setting": setting})
                    break
        for found in WITH_ADJECTIVE.finditer(words):
            spoken = material.plan.header.terms.get(found["term"].lower(), {}).items()
            doubled = next(((setting, word) for setting, word in spoken if STARTS.match(word)), None)
            if doubled is not None:
                setting, word = doubled
                yield Spot(cell, {"found": found[0].replace(f"{{{found['term']}}}", word), "setting": setting})


def _is_thing(material: Material, found: re.Match[str]) -> bool:
    """Say whether "het" stands before a term that is never a person: then it is an article, as in "het {aanbod}"."""
    words = material.plan.header.terms.get(found["term"].lower(), {}).values()
    return found["weak"].lower() == "het" and not any(
        part in PERSONS for word in words for part in word.lower().split()
    )


@rule("language")
def capital_missing(material: Material) -> Iterator[Spot]:
    """A sentence that begins with a placeholder in small letters."""
    for cell, text, words in _filled_in(material):
        if text.form not in ("anchor", "label", "source"):
            for name in LOWER_START.findall(words):
                if name != VALUE_PLACEHOLDER:
                    yield Spot(cell, {"found": name, "better": name[:1].upper() + name[1:]})


@rule("language")
def capital_inside(material: Material) -> Iterator[Spot]:
    """A placeholder with a capital in the middle of a sentence."""
    for cell, _, words in _filled_in(material):
        for name in UPPER_INSIDE.findall(words):
            yield Spot(cell, {"found": name, "better": name[:1].lower() + name[1:]})


@rule("language")
def verb_number(material: Material) -> Iterator[Spot]:
    """A verb for one person beside a term that is several, or the other way round."""
    yield from _plural_beside_one(material)
    many = [term for term, words in material.plan.header.terms.items() if words and all(map(_is_many, words.values()))]
    for term in many:
        pattern = re.compile(rf"\b(?:{VERBS}) \{{{term}\}}|\{{{term}\}} (?:{VERBS})\b", re.IGNORECASE)
        for cell, _, words in _filled_in(material):
            if found := pattern.search(words):
                yield Spot(cell, {"found": found[0]})


def _plural_beside_one(material: Material) -> Iterator[Spot]:
    """Yield verbs for several people whose only subject is a term that is one."""
    terms = material.plan.header.terms
    one = [term for term, words in terms.items() if words and not any(map(_is_many, words.values()))]
    if not one:
        return
    term = rf"\{{(?:{'|'.join(map(re.escape, one))})\}}"
    asked = (
        rf"\b(?:wat|hoe|waar\w*|wanneer|waarom) (?P<verb>(?!toen |samen |alleen |meteen |tegen |binnen "
        rf"|buiten |tussen |misschien |een |geen |precies )\w{{2,}}en|{PLURAL}) {term}(?! en\b|,| of\b)"
    )
    told = rf"(?:^|[.!?:“] ?|\b(?:dat|als|of|omdat|wat) ){term} (?:{PLURAL})\b"
    pattern = re.compile(f"{asked}|{told}", re.IGNORECASE | re.MULTILINE)
    for cell, _, words in _filled_in(material):
        if found := pattern.search(words):
            yield Spot(cell, {"found": found[0].strip(" .!?:“")})


def _filled_in(material: Material) -> Iterator[tuple[Cell, Text, str]]:
    """Yield what is read in words of the setting and has any: what a text for the group shows as code has none."""
    for cell, text in material.texts:
        if cell.kind == "code" or text.reader == "group":
            words = text.words if cell.kind == "code" else WRAPPED.sub(" ", without_code(text.words))
            if "{" in words:
                yield cell, text, words


def _wrong(phrase: str) -> bool:
    """Say whether an article does not fit the noun that follows it at once."""
    words = phrase.lower().split()
    if len(words) != 2:  # noqa: PLR2004 - an article and its noun
        return False
    article, noun = words
    if article == "een" and noun in MANY:
        return True
    return (re.fullmatch(DE, article) is not None and noun in HET_WORDS) or (
        re.fullmatch(HET, article) is not None and (noun in DE_WORDS or noun in MANY)
    )


def _is_naked(word: str) -> bool:
    """Say whether a word is a noun that needs an article and has none."""
    return len(word.split()) == 1 and word.lower() in DE_WORDS | HET_WORDS


def _is_many(word: str) -> bool:
    words = word.lower().replace("’", "'").split()
    return (
        bool(words)
        and (words[-1] in MANY or words[-1].endswith(MANY_AT_END) or words[0] == "jullie")
        and words[0] not in ("een", "iemand")
    )
