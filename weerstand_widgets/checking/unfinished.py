"""Opzet: what still has to be written, and what writers and readers left in a text for each other."""

import re
from collections.abc import Iterator
from functools import cache

from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.leftovers import written
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text, texts_of_spec, words_of
from weerstand_widgets.locale import catalogue, languages
from weerstand_widgets.plan import CellSpec, Header, Phase
from weerstand_widgets.workspace.new_programme import template_specs

WRITE = (
    r"(?:invullen|aanvullen|uitwerken|toevoegen|schrijven|checken|controleren|vertalen|verzinnen|bedenken|nakijken"
    r"|uitzoeken|aanpassen|herschrijven|vragen|bespreken)"
)
# The first are written so that a search through this tree for what is unfinished does not find them.
MARKED = re.compile(
    r"\b(?:TO[D]O|FIX[M]E|TB[DA]|NTB|WIP|KLAD|DRAFT)\b|\bn\.?t\.?b\.|\b[xX]{3,}\b|\b(?:lorem|ipsum)\b|\?\?\?|_{4,}"
    r"|^[^\w\n]*(?:…|\.\.\.)[^\w\n]*$|^\s*PM\b|\bP\.?M\.?:|<!--|~~\S|<{3,}|>{4,}|\{\{\w*\s|\(\?\)"
    r"|\[(?:naam|tekst|vul|invul\w*|hier|nog|voorbeeld|titel|datum|plaats|team|organisatie|aanvul\w*|uitwerk\w*"
    r"|\.{2,}|…|x+|\s*\])"
    r"[^\]\n]{0,60}\]?(?!\()|<(?:naam|tekst|vul|invul\w*|voorbeeld|titel|datum|organisatie)[^>\n]{0,30}>"
    r"|\[[A-Z]{1,3}\d+(?:R\d+)?\]|\b(?:opmerking|commentaar|comment|noot) (?:\[|van \w+:|redactie)"
    r"|(?:^|\s)@[A-ZÀ-Þ][a-zà-ÿ]+\b|/\*|\*/|(?<!\S)#[A-Za-z]\w+|<(?:ins|del)\b|\{(?:\+\+|--|>>|~~)",
    re.MULTILINE,
)
"""Marks that nobody reads aloud."""
BRACKETED = re.compile(rf"[\[<][^\]>\n]{{0,40}}\b{WRITE}\W*[\]>]|[\[<](?:voorbeeld|naam|tekst|titel)\b", re.IGNORECASE)
SIGNS = re.compile(
    r"[\[<>~@#]|/\*|\{[+-]|\?\?|\(\?|\{\{|____|[xX]{3}|PM|P\.M|TB|NTB|ntb|n\.t\.|N\.t\.|TO\x44O|FIX\x4dE|WIP|KLAD"
    r"|DRAFT|orem"
    r"|psum|OREM|^\W+$|(?:…|\.\.\.)\W*$"
    r"|[Oo]pmerking|[Cc]omment|[Nn]oot|^\W*(?:…|\.\.)",
    re.MULTILINE,
)
"""What each of these has."""
SAID = re.compile(
    rf"\b(?:to[d]o|fix[m]e|lorem|ipsum)\b|[\[<][^\]>\n]{{0,40}}\b{WRITE}\W*[\]>]"
    rf"|[(\[]\W*(?:hier )?nog (?:\w+ ){{0,3}}{WRITE}\W*[)\]]"
    rf"|^\W*(?:hier |dit |tekst )?nog (?:\w+ ){{0,2}}{WRITE}\W*$|[-–:] ?nog (?:\w+ )?{WRITE}\W*$"
    rf"|\bhier nog (?:\w+ ){{0,3}}{WRITE}\b|\((?:moet|klopt|kan|mag|is|weg|zo)\b[^()\n]{{0,60}}\?\)"
    rf"|\b(?:hier|nog) (?:iets |tekst |een voorbeeld )?(?:invullen|aanvullen|schrijven)\b"
    rf"|\b(?:moet|moeten) (?:hier |dit |deze \w+ )?nog (?:\w+ )?(?:{WRITE}|worden)\b"
    r"|\bnog te doen[.!)\]]*$|\bnog te (?:bepalen|schrijven|vertalen|bedenken|maken)\b|\bnader te bepalen\b"
    r"|\b(?:tekst|voorbeeld|uitleg|inhoud|beschrijving|toelichting|info|informatie|vervolg"
    r"|meer|rest)\w* (?:volgt|komt hier|ontbreekt|komt nog"
    r"|komt later)\b"
    r"|\bhier (?:komt|moet|komen) (?:nog |later |straks )*(?:(?:de|een|het|je|jouw|onze|wat) )?(?:\w+ )?(?:tekst"
    r"|uitleg|voorbeeld\w*"
    r"|vra(?:ag|gen)|titel|beschrijving|toelichting|opdracht|inleiding|instructie|foto|plaatje|inhoud|kop|zin"
    r"|stuk\w*|alinea|info\w*)\b"
    r"|\bhier komt (?:nog|later|straks)\b|\bvolgt nog\b"
    r"|\b(?:zin|alinea|stuk|tekst|vraag|deze|dit) (?:schrappen|weglaten|herschrijven)\?|\bklopt dit (?:wel"
    r"|nog)?\?\W*$"
    r"|\b(?:asdf|qwerty|bla bla|blabla|voorbeeldtekst|dummytekst|placeholder|conceptversie|concepttekst"
    r"|kladversie)\w*",
    re.IGNORECASE | re.MULTILINE,
)
"""What somebody wrote for whoever goes on with the text."""
FILL_IN = re.compile(
    r"\bklik (?:of tik )?(?:hier )?om (?:een |de |uw |je )?(?:tekst|titel|datum|naam|\w+) (?:in te voeren"
    r"|toe te voegen|te bewerken)\b"
    r"|^\W*(?:typ|voer) hier (?:je |uw |de |een )?(?:tekst|titel|naam|\w+ in)\b"
    r"|\bclick (?:or tap )?(?:here )?to (?:enter|add|edit)\b|\bkies een item\b"
    r"|^\W*(?:bron|link|tekst|voorbeeld|titel|naam|datum|plaatje|foto|uitleg|cijfer|aantal|minuten|vraag|help"
    r"|toelichting) (?:nog )?(?:opzoeken|toevoegen"
    r"|invullen|aanvullen|checken|nakijken|controleren|aanpassen|maken|zoeken|schrijven|verzinnen|bedenken"
    r"|uitwerken)\W*$",
    re.IGNORECASE,
)
"""What a form or a writer leaves in the place of a text: looked for in short texts and last lines."""
_SAID_STEMS = """
lorem ipsum nog nader volgt komt ontbreekt schrappen weglaten herschrijven klopt invullen aanvullen schrijven
moet kan weg asdf qwerty bla blabla voorbeeldtekst dummytekst placeholder conceptversie concepttekst
kladversie
"""
SAID_STEMS = frozenset(("to\x64o", "fix\x6de", *_SAID_STEMS.split()))
DANGLING = re.compile(
    r"(?:^|\s)(?:de|een|en|of|als|want|omdat|zodat|maar|zoals|bijvoorbeeld|namelijk|terwijl|doordat|hoewel|tenzij"
    r"|voordat|nadat|totdat"
    r"|jouw|onze|deze|the|a|and|or|because)\s*$|[,;(–]\s*$"
    r"|\b(?:keer|moment|zorgen|ervoor|manier|idee|gevoel|zeker|plek|reden|situatie|dag|tijd|voorbeeld|iemand|iets"
    r"|stap|vraag)"
    r" (?:dat|waarop|waarin|om|van|met|voor|waar|wanneer|te|die|over)\s*$"
)
"""How a sentence ends that stops half-way."""
ENDS = frozenset('.!?”…)"’')
LONGEST_NAME = 60
RESCUE = re.compile(r"\.(?:hear|say)$")
ALONE = re.compile(r"\W*(?:bijvoorbeeld|zoals|voorbeeld|namelijk|for example|such as)\W*", re.IGNORECASE)
NUMBERED = re.compile(
    r"(?:nieuwe |lege )?(?:vraag|optie|keuze|kolom|item|punt|titel|fase|kop|kaart|antwoord|regel|tekst|stap|rol"
    r"|situatie"
    r"|optie) ?(?:\d+|[a-cx])?"
    r"|(?:titel|naam|tekst) van (?:de|het) (?:vraag|fase|keuze|kolom|programma|punt)|naamloos\w*|untitled\d*"
    r"|test\d*|titel hier|kop hier|a{3,}|\.{1,2}|-+",
    re.IGNORECASE,
)
"""A name that says only what it is the name of."""
TEMPLATE = re.compile(r"^\s*(?:schrijf|vul|zet|typ) hier\b", re.IGNORECASE | re.MULTILINE)
TEMPLATE_ID = "mijn_programma"
"""What the template calls itself: in it, such words are right."""
QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")


@rule("setup")
def unfinished(material: Material) -> Iterator[Spot]:
    """A mark that something has still to be written, a remark between writers, or what a template begins with."""
    is_template = material.programme_id == TEMPLATE_ID
    for cell, _, words in written(material):
        if words.strip(" #") in _new_words():
            yield Spot(cell, {})
            continue
        bare = QUOTED.sub("“”", words) if cell.kind == "code" else words
        if is_unfinished(bare) or (TEMPLATE.search(bare) and not is_template):
            yield Spot(cell, {})
    for cell in material.cells:
        told = texts_of_spec(cell.spec) if isinstance(cell.spec, Header | Phase) else ()
        yield from (Spot(cell, {}) for text in told if not text.words.strip() and RESCUE.search(text.field))
    yield from (Spot(cell, {}) for cell, text in material.texts if _is_half(text))


def _is_half(text: Text) -> bool:
    """Say whether a text is a name that says nothing, or stops half-way."""
    words = text.words.rstrip()
    may_end = words[-1:] not in ENDS and text.form in ("asked", "told", "text", "heard")
    if may_end and text.reader != "trainer" and DANGLING.search(words[-60:]):
        return True
    if len(words) > LONGEST_NAME or text.field.startswith("terms."):
        return False
    if text.form in ("asked", "label", "title", "anchor"):
        is_numbered = len(words.split()) > 1 and NUMBERED.fullmatch(words.strip(" .:?")) is not None
        if is_numbered or words.endswith(":") or not any(map(str.isalnum, words)):
            return True
    return text.reader != "trainer" and ALONE.fullmatch(words) is not None


@rule("setup")
def template_left(material: Material) -> Iterator[Spot]:
    """A programme of which most phases and questions are still those that every new one begins with."""
    if material.programme_id == TEMPLATE_ID:
        return
    asked = [cell for cell, _ in (*material.phases, *material.questions)]
    untouched = [cell for cell in asked if cell.spec is not None and _as_template(cell.spec)]
    if len(untouched) * 2 > len(asked):
        yield Spot(material.header, {"count": len(untouched), "total": len(asked)})


def _as_template(spec: CellSpec) -> bool:
    begun = template_specs().get(spec.id)
    return begun is not None and (begun.title, getattr(begun, "help", "")) == (spec.title, getattr(spec, "help", ""))


@cache
def _new_words() -> frozenset[str]:
    """Return what stands in a question, a phase or a text that was added and not written yet, in each language."""
    words = (catalogue(language) for language in languages())
    return frozenset(one for known in words for key, one in known.items() if key.startswith("writing.new."))


def _is_thrice(words: list[str]) -> bool:
    return any(one == two == three for one, two, three in zip(words, words[1:], words[2:], strict=False))


def is_unfinished(words: str) -> bool:
    """Say whether a text has a mark or a remark that somebody has to go on with it.

    Example:
        >>> is_unfinished("(nog uitwerken)"), is_unfinished("Wat wil je nog toevoegen?")
        (True, False)
    """
    if SIGNS.search(words) and (MARKED.search(words) or BRACKETED.search(words)):
        return True
    last = words[words.rstrip().rfind("\n") + 1 :].strip()
    if len(last) < LONGEST_NAME and (FILL_IN.search(last) or _is_thrice(last.lower().replace(".", " ").split())):
        return True
    return not SAID_STEMS.isdisjoint(word.lower() for word in words_of(words)) and SAID.search(words) is not None
