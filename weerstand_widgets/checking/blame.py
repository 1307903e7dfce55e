"""Taal: words that make resistance a trait of somebody (`blaming_words`), and sentences that do."""

import re
from collections.abc import Iterator
from functools import lru_cache

from weerstand_widgets.checking.blaming_words import ALONE, LABELS, PEOPLE, TRAITS
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import KEPT, QUOTED, SENTENCE
from weerstand_widgets.checking.word_classes import WordClasses, WordList

KNOWN = WordClasses({"H": "lastig moeilijk negatief", "A": ALONE, "L": LABELS, "P": PEOPLE})
"""A puts somebody down by itself too, H and L only beside people; P is people."""
STRESS = (
    "(?:nu eenmaal|weer eens|zo|erg|heel|gewoon|altijd|weer|echt|zich|steeds|vaak|best|wel|soms|nogal|ook|behoorlijk|te"
    "|een beetje|veel te|veel|maar|toch|nou|ontzettend|verschrikkelijk|enorm)"
)
BE = (
    "(?:is|zijn|was|waren|blijft|blijven|bent|lijkt|lijken|doet|doen|deed|deden|gedraagt|gedragen|reageert|reageren"
    "|wordt"
    "|noemt?|noemen|vinden?|vindt|vond)"
)
HE = "(?:hij|zij|ze|die|zo iemand)"
HARD = "[AH]"
WORKS = "(?:werkt|werken|werkte|werkten)"
BLAMING = re.compile(
    rf"(?<!\w)(?:[AHL] (?:\w+ )?P|P {BE} (?:{STRESS} )*{HARD}|{BE} (?:\w+ )?P (?:{STRESS} )*{HARD}"
    rf"|(?:P|zo iemand) (?:{STRESS} )+(?:{HARD}|doet|doen)|{HE} {BE} (?:{STRESS} )*A|{HE} (?:{STRESS} )*A (?:is|was"
    rf"|doet)"
    rf"|^\W*(?:is|was|doet|blijft) (?:{STRESS} )*A(?! [^.!?]*\?)|(?:doet|doen|deed|deden) (?:P|{HE}) (?:{STRESS} )+[HL]"
    rf"|te (?:lui|beroerd|dom|trots|koppig|eigenwijs|gemakzuchtig) om|(?:doet|doen) (?:{STRESS} )*H(?=[.!?]|$)"
    rf"|{HE} (?:{STRESS} )*[AH] (?:doet|doen|deed)"
    "|(?:niet|nauwelijks|slecht|weinig|onvoldoende) (?:echt |goed )?(?:gemotiveerde?|leerba(?:ar|re)|coöperatie(?:f"
    "|ve))"
    "|niet te (?:motiveren|helpen|veranderen|sturen|bereiken|overtuigen|vertrouwen|redden|genieten|corrigeren"
    "|begeleiden)"
    "|hopelo(?:os|ze) geval|(?:een |dat )?verloren zaak|aso's|gebrek aan (?:motivatie|inzicht|ziekte-?inzicht|inzet"
    "|wil)"
    "|ziekte-?inzicht|(?:geen|te weinig|weinig) (?:zelfinzicht|probleembesef|ziektebesef|doorzettingsvermogen"
    "|ruggengraat)"
    "|(?:zit|zitten|schiet|schieten|gaat|gaan|kruipt|duikt|vlucht|blijft) (?:\\w+ )?in (?:de|het|hun|zijn"
    "|haar) (?:volledige )?"
    "(?:weerstand|ontkenning|slachtofferrol|verzet)|in (?:de|zijn|haar|hun) weerstand|in (?:de )?ontkenning"
    r"|weerstand (?:\w+ ){0,3}(?:te )?(?:breken|overwinnen|wegnemen|doorbreken|bestrijden|temmen|wegpraten|weghalen"
    r"|de kop)"
    r"|(?:breekt?|breken|doorbreekt?|overwint?|doorbreken|overwinnen|bestrijdt?|bestrijden) (?:\w+ ){0,3}weerstand"
    rf"|stel(?:t|len) zich (?:\w+ )?aan|gedra(?:agt|gen) zich (?:als|niet|slecht)|als een (?:klein )?kind gedra\w+"
    r"|(?:niet|nooit) (?:\w+ )?(?:mee wil(?:len)? werken|wil(?:len)? (?:meewerken|luisteren|veranderen|leren)"
    r"|willen (?:meewerken|luisteren|veranderen|leren))|(?:niet|nooit|nergens aan) mee(?:werkt|werken"
    r"|werkte)(?! is een oordeel)"
    r"|weiger(?:t|en|de|den) (?:P )?(?:\w+ ){0,2}(?:hulp|zorg|medewerking|contact|mee te|iedere|elke|alle)|weigert? P"
    r"|vertik(?:t|ken|te)|(?:hulp|zorg|boot) (?:af ?houd\w*|af te houden)|(?:houdt|houden) (?:\w+ )?(?:hulp|zorg"
    r"|de boot) af"
    r"|krij(?:g|gt|gen) (?:\w+ ){0,4}(?:zo ?ver|in het gareel|tot rede)|mee te krijgen"
    rf"|P die (?:{STRESS} )?(?:niet|nooit) (?:mee\w+|wil|willen|luister\w*)|{WORKS} (?:de |het |die |deze "
    rf"|een )?P (?:\w+ ){{0,3}}mee"
    rf"|P (?:wil|willen) (?:gewoon|nu eenmaal|toch) niet|waarom (?:wil|willen) (?:P|hij|zij|ze) (?:\w+ )?(?:niet"
    rf"|geen|nooit)"
    rf"|(?:luistert|luisteren) (?:P|hij|zij|ze) (?:{STRESS} )*(?:niet|nooit)|P (?:luistert"
    rf"|luisteren) (?:{STRESS} )*(?:niet|nooit)"
    rf"|(?:P|hij|zij) {WORKS} (?:\w+ )?(?:niet mee|tegen)|{WORKS} (?:P|hij|zij|ze) (?:\w+ )?(?:niet mee|tegen)"
    "|tegen te werken|wat (?:is er|er is) mis met|wat mankeert|loopt? de kantjes|geeft? niet thuis"
    "|doe(?:t|n)? (?:zijn|haar|hun) best niet|(?:zijn|haar|hun) best niet doe(?:t|n)"
    rf"|(?:P|hij|zij|ze) (?:heeft|hebben) (?:{STRESS} )*(?:geen|nergens) (?:zin|motivatie|interesse|wil|ruggengraat"
    rf"|fatsoen)"
    "|eigen schuld|(?:is|zijn) de schuld van|de schuld (?:van|ligt bij)|door (?:zijn|haar|hun) schuld"
    "|aan (?:zichzelf|hemzelf|haarzelf) te (?:danken|wijten)"
    "|zelf (?:over zich |het |zo |ook )*(?:uitgelokt|verpest|veroorzaakt|ernaar gemaakt|afgeroepen)"
    r"|spe(?:elt?|len) (?:een )?(?:spelletje\w*|toneel)|haalt? het bloed onder|misbruik(?:t"
    r"|en)? (?:maken )?van (?:de )?(?:hulp"
    "|zorg|regeling)|hakken in het zand|(?:zijn|haar|hun|de) kop in het zand|kont tegen de krib|met de pet"
    "|op ruzie uit|tegen elkaar uit|overal een (?:excuus|smoes)|(?:kwade|slechte|geen goede) wil|trekt? zich nergens"
    r"|een (?:puinhoop|zooitje) van|(?:ligt|liggen|lag|lagen) (?:\w+ ){0,2}A"
    rf"|(?:ligt|lag) (?:dat|dit|het|alles)? ?(?:vooral |ook |altijd |gewoon )?aan \{{?P(?=\W*[.!])"
    rf"|^\W*(?:{STRESS} )*A(?=\W*$)|^\W*(?:wil|doet|luistert|werkt) (?:{STRESS} )*(?:niet|nooit) (?:luisteren|mee"
    r"|meewerken|meedoen|veranderen|leren|helpen)?(?=\W*$)|^\W*(?:luistert|werkt) (?:\w+ )?(?:niet|nooit)"
    r"(?=\W*$))"
    r"(?!\w)",
)
_TELLING = """
gemotiveerd* leerba* hopelo* wil willen werkt werken werkte werkten motiveren helpen veranderen sturen bereiken
overtuigen vertrouwen redden genieten corrigeren begeleiden mee* luister* schuld danken wijten spelletje* toneel bloed
zaak gebrek ziekte* zelfinzicht probleembesef doorzettingsvermogen ruggengraat weerstand ontkenning verzet stelt
stellen gedra* weiger* vertik* houdt houden afhoud* krijg* tegen mis mankeer* kantjes thuis best heeft hebben
misbruik* moeilijk* lastig* om coöperatie* zand krib pet ruzie excuus nergens puinhoop zooitje uitgelokt verpest
veroorzaakt ernaar afgeroepen ligt lag
"""
"""What every text has in which somebody is put down in more than one word; many texts have none of it."""

TRAIT, TELLING = WordList(TRAITS), WordList(_TELLING + LABELS + ALONE)
WORD = re.compile(r"[^\W\d_]+")
WARNS = re.compile(
    r"\b(?:zeg|zegt|noem|noemt|schrijf|gebruik|spreek|praat|plak|woorden?|etiket|etiketten|label|labels)\b"
    r".*(?<!die )\b(?:niet|nooit|geen|niemand|liever|weg)\b|\bin plaats van\b|\bvermijd\b"
    r"|\bgeen (?:etiket|oordeel|label|eigenschap)\w*\b|\b(?:niet|fout|liever niet|verboden):"
    r"|\bis (?:al )?een (?:oordeel|etiket)\b"
    r"|^\W*niemand is\b|\bwoorden als\b|\bbestaat niet\b|\bbestaan niet\b",
    re.IGNORECASE,
)
LONGEST = 600
"""Further than this nobody warns for a word."""


@rule("language")
def blaming_word(material: Material) -> Iterator[Spot]:
    """A word that makes resistance a trait of somebody; not in what is quoted as an example."""
    for cell, text in material.having(_may_blame):
        words = QUOTED.sub("", text.words) if text.form == "heard" else text.words
        yield from (Spot(cell, {"found": found}) for found in blaming(words) if text.form != "source")


@lru_cache(maxsize=KEPT)
def blaming(words: str) -> tuple[str, ...]:
    """Return the words in a text that put somebody down.

    Example:
        >>> blaming("Wat doet de onwillige inwoner?"), blaming("Zeg nooit “onwillig”.")
        (('onwillige',), ())
    """
    words = words.replace("’", "'")
    told = [sentence for sentence in SENTENCE.findall(words) if any(map(_may_blame, WORD.findall(sentence)))]
    return tuple(found for sentence in told if not WARNS.search(sentence[:LONGEST]) for found in _found(sentence))


def _found(sentence: str) -> Iterator[str]:
    yield from (word for word in WORD.findall(sentence) if word.lower() in TRAIT)
    marked = KNOWN.marked(sentence)
    yield from (marked.written(found) for found in BLAMING.finditer(marked.text))


@lru_cache(maxsize=KEPT)
def _may_blame(word: str) -> bool:
    return word.lower() in TRAIT or word.lower() in TELLING
