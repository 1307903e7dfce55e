"""Taal: what readers stumble over: slips of spelling and grammar, and "u" in a programme that says "je".

Only what is never right in Dutch, or hardly ever. Lists, for whoever adds one.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import KEPT, without_code, words_of

LONGEST = 2000
_OWNED = """
eigen leervraag vraag vragen verhaal situatie casus gevoel gevoelens rol werk team collega collega's antwoord
antwoorden gedachte gedachten houding mening idee ideeën doel doelen stap stappen actie acties moment beeld aanpak
bijdrage aandeel deel grens grenzen ervaring ervaringen stem beurt taak taken woorden kracht krachten kwaliteit
kwaliteiten talent reactie advies keuze keuzes wens wensen plan groep gesprek gesprekken naam hoofd hart ogen handen
leven kind kinderen ouders relatie werkrelatie verwachting verwachtingen motivatie weerstand invloed vertrouwen cijfer
inbreng voorbeeld verlies mandaat opdracht bedoeling belang behoefte ruimte gezin omgeving toon lichaam verstand visie
kijk programma sessie
"""
_DT = """
gebeur verander vertel bedoel beteken behandel verbeter herhaal herinner ontwikkel verdeel bepaal betaal verdien beloof
beleef overleg benoem bestuur verwonder verzamel wandel handel luister twijfel wissel
"""
"""Verbs that end in -t for "hij" and in -d after "is" or "heeft"."""
_WITH_DT = "word vind houd bied meld leid"
"""Not those that are a noun or a participle too: "krijgt hij antwoord", "is iemand bereid", "vraag iemand raad"."""
_WITH_T = """
vindt wordt houdt heeft doet gaat komt denkt werkt zegt voelt ziet hoort krijgt geeft neemt maakt vraagt loopt blijft
merkt vertelt gebruikt kiest schrijft leert kijkt luistert helpt hoopt verwacht wilt kunt zult begint
"""
_TWICE = "de een en van te met voor niet hoe is aan bij naar om ook wordt maar geen ik op in of jullie hun"
_MISSPELT = """
accoord allebij begelijden begelijding bureaukratie burokratie carrierre commisie defenitie denkd discusie
discussieren eigelijk enigsinds enigste enigzins gebeurdt gebeurte gebruikkelijk gehelpt gehoort geintereseerd
geinteresseerd gekoze geleerdt geprobeert gespreksleidder gevoelents gevoelt gevraagt gewerkd gezegt geïntereseerd
grammatika hierarchie hoevaak hoopd hooptt hoord iederen iedergeval ingewikkelt intelegent interesant intervise
intervizie intressant jullies kado kijkd konkreet kontakt krijgd kwaliteid leerd leervaag litteratuur luisterd
manirren mischien misschein moeillijk moelijk natuurlik nogsteeds onderwep ongeluke onmiddelijk onmidellijk
opnieuws overnieuw paralel parralel percies persoonelijk praatt probeerd probeerdt profesioneel profesionele
proffesioneel proffesionele pyschisch reageerd reaktie reakties rejacties respekt samenwerkig sammen situaite
sowiezo speeld sucses tegenwoorig teminste tenslotten terwel uitdagind uitgebreidt verantwoordelijkeid verasd
verassend verassing verschilend vershil voeld volgends vookomen voorbeedl voornamenlijk vraagd waarschijnelijk
warschijnlijk weerstandt weerstant werkd werstand wilts woordt zegd zelfvertrouwe zoalang zoiezo zowiezo
"""
_OF_HET = """
team gezin voorstel bedrijf huis overleg netwerk systeem bestuur meisje contact gesprek project wijkteam dossier
huishouden echtpaar onderwerp besluit traject aanbod advies verhaal probleem gezelschap familielid kantoor idee
programma onderzoek gevoel antwoord moment voorbeeld belang gedrag cijfer getal woord verslag papier scherm begin
einde verlies mandaat karakter inzicht beeld oordeel gebaar signaal conflict gevolg effect verschil verzoek wantrouwen
vertrouwen initiatief resultaat
"""
_OF_DE = """
inwoner bewoner collega cliënt vader moeder school groep organisatie gemeente huisarts buurvrouw buurman
burger puber familie dochter zoon afspraak voorziening maatregel leidinggevende teamleider leerling situatie casus
sessie fase stap reden rol beurt kaart bijeenkomst ronde oefening regel wens mening houding relatie taak mogelijkheid
beslissing plek inbrenger gespreksleider verslaglegger boodschap leervraag gedachte verwachting werkrelatie behoefte
bedoeling grens ervaring
"""
DT, DT_STEMS = "|".join(_DT.split()), "|".join(_WITH_DT.split())
MISSPELT = frozenset(_MISSPELT.split())
AFTER = (
    "er|daar|hier|daarvan|ervan|hiervan|van|dat|dit|het|nu|je|jezelf|zelf|in|aan|met|om|bij|niet|wel|al"
    "|moeilijk|lastig|belangrijk|blij|boos|moe|stil|bang|rustig|onrustig|verdrietig|zenuwachtig|wakker|gelukkig|vrolijk"
)
OF_HET = "|".join(_OF_HET.split())
OF_DE = "|".join(_OF_DE.split())
_MORE = """
meer minder eerder beter groter kleiner hoger lager langer korter vaker sneller liever erger makkelijker moeilijker
"""
_ONE = "ander nieuw goed klein groot belangrijk kort lang mooi duidelijk concreet warm koud lastig moeilijk bijzonder"
_ONES = (
    "andere nieuwe goede kleine grote belangrijke korte lange mooie duidelijke concrete warme koude lastige moeilijke"
)
_THINGS = "vragen stappen gesprekken mensen zinnen woorden antwoorden ideeën"
_THING = "vraag stap gesprek mens zin woord antwoord idee situatie keuze"
MARKS = ".,?!;:”)*_"
FURTHER = r"(?=[.,?!;]| (?:er|hier|dat|het|je|iets|de|in|als|met)\b|$)"
THAN = (
    r"(?:nodig|verwacht|gedacht|gehoopt|normaal|gewoonlijk|vroeger|voorheen|ooit|anders|eerst|afgesproken|toen|jij"
    r"|jou|ik"
    r"|hij|zij|de vorige keer|de rest|een (?:\d|zes|zeven|vijf))\b"
)
START = r"(?:^|[.?!:“] ?)"
HELPING = "(?:is|was|ben|bent|zijn|waren|heeft|heb|hebt|had|hadden|hebben|wordt|word|werd|werden|worden)"
"""In a sentence with one of these a verb on -d is a participle: "wat is er gebeurd?"."""
CLAUSE = r"(?:als|dat|wat|die|wie|hoe|waar|wanneer|of|zodat|omdat)\b"
"""Where another sentence begins, with a verb of its own."""
WAS_DONE = rf"(?:(?:heeft|hebt|heb) (?:(?!{CLAUSE})\w+ ){{0,3}}|(?:is|wordt|werd) (?:er |het |(?!{CLAUSE})\w+ )?)"
SOMEBODY = r"(?:wat|er|het|dit|dat|wie|hij|zij|ze|iemand|iedereen|diegene|\{\w+\})"
_DONE = "gebeurt verandert bedoelt behandelt betekent vertelt herhaalt bepaalt geprobeert"


def _any(words: str) -> str:
    return "|".join(words.split())


_THEIRS = "hebben willen kunnen gaan vinden moeten komen denken hadden waren wilden konden zouden zullen mogen"
_MINE = (
    "moeder vader collega werk team hoofd gevoel eigen leidinggevende baas vrouw man kind kinderen vraag rol verhaal"
)
_PERSONS = "hij u iemand iedereen niemand diegene inbrenger groep inwoner gespreksleider"
PAIRS_WRONG = (
    ("jou", _OWNED),
    (_PERSONS, _WITH_DT),
    ("ik", _WITH_T),
    (" ".join(word for word in _WITH_T.split() if word not in ("wilt", "kunt", "zult")), "jij"),
    ("je jij zij ze men wie", "word"),
    ("hun", _THEIRS),
    ("me", _MINE),
    ("de deze onze elke iedere welke", _OF_HET),
    ("dit ons elk ieder welk het", _OF_DE),
    ("een", _THINGS),
    ("elk ieder", "gesprekken mensen zinnen ideeën"),
    ("alle twee drie vier vijf enkele", _THING),
    ("opzoek terplekke", "naar"),
    ("evenveel", "dan"),
)
"""Words of which the second never comes after the first."""
NEVER: dict[str, set[str]] = {word: {word} for word in _TWICE.split()}
for _first, _second in PAIRS_WRONG:
    for _word in _first.split():
        NEVER.setdefault(_word, set()).update(_second.split())
GOES_ON = (
    {"jou": ("is", "zijn", "was", "om", "te"), "een": ("zijn", "is", "of", "en")}
    | dict.fromkeys(["alle", "twee", "drie", "vier", "vijf", "enkele"], ("je", "jij", "zijn", "is", "of", "en"))
    | dict.fromkeys(["het", "dit", "ons"], ("voor", "na", "per", "om"))
    | dict.fromkeys(_PERSONS.split(), ("ik", "je", "jij"))
)
"""What may come third, and makes the two right: "doe het stap voor stap", "bij iemand vind ik rust"."""
_GIVING = """
geeft geef gaf gaven geven gegeven kost kostte gunt biedt bood brengt bracht levert leverde stelt vraagt vroeg maakt
leert leerde doet deed scheelt bespaart gunde schonk bezorgt bezorgde gebracht geleverd geboden
"""
GIVING = frozenset(_GIVING.split())
"""Before "jou" they make it right: what somebody gives you is no word of yours."""
SLIPS = (
    ("jouw", "jouw", r"\b(?:van|voor|met|bij|aan|naar|over|op|tegen|zonder|door) jouw(?=[.,?!;:]|$)"),
    (
        " ".join(f"{stem}d" for stem in _DT.split()),
        "wat er het dit dat wie hij zij ze iemand iedereen diegene ander inwoner",
        rf"{START}(?:(?!\b{HELPING}\b)[^.?!])*?(?P<slip>\b{SOMEBODY} (?:er )?(?:{DT})d){FURTHER}",
    ),
    (_WITH_DT, "ander collega", rf"\b(?:de (?:ander|collega)|\{{\w+\}}) (?:{DT_STEMS})\b"),
    ("word", "word", rf"{START}(?:(?!\bik\b)[^.?!])*?[a-zà-ÿ*] (?P<slip>(?-i:word))\b(?! (?:ik|je|jij)\b)"),
    (
        "je jij",
        "vindt wordt meldt",
        rf"\b(?:vindt|wordt|meldt) (?:je|jij)(?= (?:{AFTER})\b|[?.!,])",
    ),
    (
        "als",
        _MORE,
        rf"\b(?:{_any(_MORE)}) (?:\w+ ){{0,3}}als {THAN}(?=[.,?!;]| (?:is|was|zijn)\b|$)",
    ),
    ("dan", "net", r"\bnet zo \w+ dan\b"),
    ("het", "gaan hebben", r"\b(?:wie|waar|wat) het (?:gaan|hebben)\b"),
    ("een", _ONE, rf"\been (?:{_any(_ONE)}) (?:{OF_DE}|vraag|keuze)\b"),
    ("een", _ONES, rf"\been (?:{_any(_ONES)}) (?:{OF_HET})\b(?!['’])"),
    ("ten besef", "tijde tijden ik", r"\bten alle tijden?\b|\bik besef me\b"),
    (
        "heeft hebt heb is wordt werd",
        _DONE,
        rf"\b{WAS_DONE}(?:{_any(_DONE)})(?=[.,?!]|$)",
    ),
)
"""What is hardly ever right: two lists of words of which a text with the slip has one each, and the slip."""
TELLING = tuple((frozenset(one.split()), frozenset(other.split())) for one, other, _ in SLIPS)
SIGNS = re.compile(
    r"[.?!,;()](?:(?<=[a-zà-ÿ]{2}[.?!])(?=[A-Z][a-z])|(?<=[a-zà-ÿ]{2}[,;])(?=[A-Za-z]{2})"
    r"|(?<=[a-zà-ÿ] [.?!,;])(?=\s|$)|(?<=[^?]\?)\?(?!\?)|(?<=!)!|(?<=[^.…]\.)\.(?![.\w/])|(?<=\?)\.(?=\s|$)"
    r"|(?<=,),|(?<=\() |(?<= \))(?=\W|$))"
)
"""A sign that stands wrong; each begins with the sign, which is quick to look for."""
SMALL_START = re.compile(r"[.?!] [“\"]?(?P<word>[a-zà-ÿ]{2,}) ")
SMALL = re.compile(r"[“\"]?[a-zà-ÿ]{2,} ")
PLACE = re.compile(r"https?://\S+|\b[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
FORMAL = re.compile(r"\b(?:u|uw|uzelf|uwe)\b", re.IGNORECASE)
FAMILIAR = frozenset(("je", "jij", "jou", "jouw", "jezelf", "jullie"))
QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|‘[^‘’\n]*’")
PAIRS = (("“", "”"), ("(", ")"))
USUAL = 4
"""So many times as often a programme says "je", before "u" stands out."""


@rule("language")
def language_slip(material: Material) -> Iterator[Spot]:
    """A slip of spelling or grammar, or of a sign."""
    for cell, text in material.texts:
        if text.form == "source" or text.reader == "trainer":
            continue
        bare = without_code(text.words) if text.form == "text" else text.words
        found = slip_in(bare) and slip_in(PLACE.sub("…", bare))
        if not found and text.form != "text":
            found = _open_quote(bare)
        if not found and text.form in ("asked", "told"):
            found = _small_start(bare)
        if found:
            yield Spot(cell, {"found": found})


@rule("language")
def formal_you(material: Material) -> Iterator[Spot]:
    """The word "u" in a programme that says "je" everywhere else; not in what is said to somebody."""
    formal = [(cell, text) for cell, text in material.having(FORMAL.fullmatch) if text.form != "source"]
    familiar = len(material.having(lambda word: word.lower() in FAMILIAR))
    if familiar >= USUAL * len(formal):
        for cell, text in formal:
            if text.reader != "trainer" and (found := FORMAL.search(QUOTED.sub("“”", text.words))):
                yield Spot(cell, {"found": found[0]})


@lru_cache(maxsize=KEPT)
def slip_in(words: str) -> str:
    """Return the first slip of spelling, grammar or a sign in a text; "" for none.

    Example:
        >>> slip_in("Wat is jou leervraag?"), slip_in("Wat is voor jou belangrijk?")
        ('jou leervraag', '')
    """
    words = words[:LONGEST]
    known = {word.lower() for word in words_of(words)}
    if not known.isdisjoint(MISSPELT):
        return min(known & MISSPELT)
    for number, (one, other) in enumerate(TELLING):
        if not known.isdisjoint(one) and not known.isdisjoint(other) and (found := _slip(number).search(words)):
            return found["slip"] if "slip" in found.groupdict() else found[0]
    signs = SIGNS.search(words)
    return _pair(words) or (signs[0].strip() or signs[0] if signs else "")


def _pair(words: str) -> str:
    """Return the first two words of which the second never comes after the first; "" for none."""
    told = [*words.lower().split(), "", ""]
    for place, first in enumerate(told[:-2]):
        if first in NEVER:
            second, third = told[place + 1], told[place + 2].strip(MARKS)
            bare = second.rstrip(MARKS)
            goes_on = bare == second and third in GOES_ON.get(first, ())
            goes_on |= first == "jou" and not GIVING.isdisjoint(told[max(place - 2, 0) : place])
            if bare in NEVER[first] and not goes_on:
                return f"{first} {bare}"
    return ""


@cache
def _slip(number: int) -> re.Pattern[str]:
    """Return the pattern of a slip; most texts ask for none of them."""
    return re.compile(SLIPS[number][2], re.IGNORECASE)


def _open_quote(words: str) -> str:
    """Return a quotation mark or a bracket without its other half; "" for none."""
    return next((begin for begin, end in PAIRS if words.count(begin) != words.count(end)), "")


def _small_start(words: str) -> str:
    """Return the first word of a sentence that begins with a small letter; "" for none."""
    if SMALL.match(words):
        return words.split(maxsplit=1)[0]
    starts = (one for one in SMALL_START.finditer(words) if words[max(one.start() - 2, 0) : one.start()].isalpha())
    return next((one["word"] for one in starts), "")
