"""Taal: words that make resistance a trait of somebody, and words of another language."""

import re
from collections.abc import Iterator
from functools import lru_cache

from weerstand_widgets.checking.dutch import DUTCH
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material

PEOPLE = (
    r"(?:\{\w+\}|ander(?:en)?|inwoners?|bewoners?|cli[eë]nt(?:en)?|mens(?:en)?|ouders?|vaders?|moeders?|jongeren?"
    r"|jongens?|meisjes?|kind(?:eren)?|gezin(?:nen)?|collega'?s?|klant(?:en)?|persoon|personen|burgers?|man(?:nen)?"
    r"|vrouw(?:en)?|buren|buurvrouw|buurman|gevallen|geval|types?|figuren|familie|doelgroep|teams?|groep(?:en)?"
    r"|pati[eë]nt(?:en)?|pubers?|partners?|leerlingen|leerling|deelnemers?|houding|opstelling|karakter|instelling)"
)
STRESS = (
    "(?:nu eenmaal|weer eens|zo|erg|heel|gewoon|altijd|weer|echt|zich|steeds|vaak|best|wel|soms|nogal|ook|behoorlijk)"
)
BE = r"(?:is|zijn|was|waren|blijft|blijven|bent|lijkt|lijken|doet|doen|gedraagt|reageert|wordt|noem(?:t|en)?)"
TRAITS = (
    r"weerstandig\w*|weerspannig\w*|weerbarstig\w*|onwillig\w*|kwaadwillig\w*|kwaadwillend\w*|weigerachtig\w*"
    r"|weigeraars?|ongemotiveerd\w*|(?:niet|nauwelijks|slecht|weinig|onvoldoende) (?:echt |goed )?gemotiveerde?"
    r"|manipulatie(?:f|ve|ver)|manipule\w+|manipulators?|zorgmijd\w+|hulpmijd\w+|zorgweiger\w+|dwarsligg\w+"
    r"|therapieresistent\w*|onhandelbaar|onhandelbare|onbereidwillig\w*|ongehoorzaam\w*|ongehoorzame"
    r"|onbetrouwba(?:ar|re)|leugenachtig\w*|leugenaars?|achterbaks\w*|probleemgezin\w*|probleemgeval\w*"
    r"|probleemouders?|multiprobleem\w*|probleemjonger\w+|hangjongeren|asociaal|asociale|aso'?s|hardleers\w*"
    r"|onleerbaar|onleerbare|(?:niet|nauwelijks) leerba(?:ar|re)|uitbehandeld\w*|hopelo(?:os|ze) geval\w*"
    r"|aandachtt?rekker\w*|draaikont\w*|profiteurs?|uitvreters?|klaplopers?|zeurkous\w*|zeurpiet\w*|klagerig\w*"
    r"|lastpak\w*|lastpost\w*|querulant\w*|slachtofferrol|slachtoffergedrag|onverbeterlijk\w*|ondankba(?:ar|re)"
    r"|eigenwij(?:s|ze)|koppig\w*|halsstarrig\w*|obstinaat|obstinate|recalcitrant\w*|opstandig\w*|tegendraads\w*"
    r"|tegenwerk\w+|dwarsboomt|dwarsbomen|junk(?:ie)?s?|weigergedrag|moeilijkdoener\w*|vermijder\w*|onwelwillend\w*"
)
LABELS = (
    r"lastig(?:e|ste)?|moeilijk(?:e|ste)?|dwarse?|luie?|domme?|onmogelijke?|vervelende?|irritante?|zielige?|agressieve?|brutale?|hopeloze?"
    r"|problematische?|ingewikkelde?|gestoorde?|verwarde?|passieve?|dominante?|negatieve?|rare?|slappe?|zwakke?"
)
ALONE = r"lastig|dwars|lui|dom|onmogelijk|vervelend|irritant|zielig|hopeloos|brutaal|laks|slap|gestoord|negatief"
BLAMING = re.compile(
    rf"\b(?:{TRAITS}|(?:{LABELS}) (?:\w+ )?{PEOPLE}(?!\w)"
    rf"|{PEOPLE} {BE} (?:{STRESS} )*(?:{ALONE}|moeilijk)"
    rf"|{BE} {PEOPLE} (?:{STRESS} )*(?:{ALONE}|moeilijk)"
    rf"|(?:{PEOPLE}|zo iemand|iemand) (?:{STRESS} )+(?:{ALONE}|moeilijk)"
    r"|niet te (?:motiveren|helpen|veranderen|sturen|bereiken|overtuigen|vertrouwen|redden)"
    rf"|{PEOPLE} die (?:niet|nooit) (?:mee\w+|wil|willen|luister\w*)"
    rf"|{PEOPLE} (?:wil|willen) (?:gewoon|nu eenmaal|toch) niet"
    rf"|{PEOPLE} (?:werkt|werken) (?:\w+ )?(?:niet mee|tegen)|(?:werkt|werken) {PEOPLE} (?:\w+ )?(?:niet mee|tegen)"
    r"|eigen schuld|(?:is|zijn) de schuld van|de schuld (?:van|ligt bij)"
    r"|aan (?:zichzelf|hemzelf|haarzelf) te (?:danken|wijten)"
    r"|speelt? een spelletje|haalt? het bloed onder)\b"
    rf"|\{{\w+\}} (?:(?:{STRESS} )+(?:{ALONE}|moeilijk)"
    rf"|{BE} (?:{STRESS} )*(?:{ALONE}|moeilijk)"
    r"|wil (?:gewoon|nu eenmaal|toch) niet|werkt (?:\w+ )?(?:niet mee|tegen))\b",
    re.IGNORECASE,
)
TELLING = re.compile(
    rf"(?:leerba\w*|hopelo\w*|aso|gemotiveerde?|{TRAITS}|{LABELS}|{ALONE}|moeilijk|willen|wil|werkt|werken|motiveren"
    r"|helpen|veranderen|sturen|bereiken|overtuigen|vertrouwen|redden"
    r"|meewerkt|meewerken|meedoet|mee|luistert|luisteren|schuld|danken|wijten|spelletje|bloed)(?:'s)?",
    re.IGNORECASE,
)
"""What every text has in which somebody is put down; most texts have none of it."""
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)")
WARNS = re.compile(
    r"\b(?:zeg|zegt|noem|noemt|schrijf|gebruik|spreek|praat|plak|woorden?|etiket|etiketten|label|labels)\b"
    r".*\b(?:niet|nooit|geen|niemand|liever|weg)\b|\bin plaats van\b|\bvermijd\b"
    r"|\bgeen (?:etiket|oordeel|label|eigenschap)\w*\b|\b(?:niet|fout|liever niet|verboden):",
    re.IGNORECASE,
)
ENGLISH = re.compile(
    r"\b(?:the|and|you|your|yours|what|when|where|which|why|how|who|with|this|that|they|their|there|question|questions"
    r"|answer|answers|session|phase|workbook|report|resident|residents|colleague|colleagues|write|choose|please|about"
    r"|would|should|could|does|did|have|has|are|were|will|from|group|everyone|someone|listen|speak|think|first|next)\b",
    re.IGNORECASE,
)
LONGEST = 600
"""Further than this nobody warns for a word."""
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
CODE_OR_PLACE = re.compile(r"`[^`]*`|\{\w+\}")
LETTERS = re.compile(r"[^\W\d_]+")
FEW_ENGLISH = 2
KEPT = 4096
"""Texts that are kept as looked at: while somebody writes one, the others are known already."""
SHARE_ENGLISH = 0.2


@rule("language")
def blaming_word(material: Material) -> Iterator[Spot]:
    """A word that makes resistance a trait of somebody; not in what is quoted as an example."""
    for cell, text in material.having(TELLING):
        words = QUOTED.sub("", text.words) if text.form == "heard" else text.words
        yield from (Spot(cell, {"found": found}) for found in blaming(words) if text.form != "source")


@rule("language")
def other_language(material: Material) -> Iterator[Spot]:
    """English words in a text of a Dutch programme: read by nobody in the group."""
    for cell, text in material.having(ENGLISH):
        bare = CODE_OR_PLACE.sub("", text.words)
        if text.field.startswith(("terms.", "settings.")) and ENGLISH.search(bare):
            yield Spot(cell, {"found": text.words})
        elif text.form != "source":
            yield from (Spot(cell, {"found": one.strip()[:60]}) for one in SENTENCE.findall(bare) if _is_english(one))


@lru_cache(maxsize=KEPT)
def blaming(words: str) -> tuple[str, ...]:
    """Return the words in a text that put somebody down.

    Example:
        >>> blaming("Wat doet de onwillige inwoner?"), blaming("Zeg nooit “onwillig”.")
        (('onwillige',), ())
    """
    words = words.replace("’", "'")
    if BLAMING.search(words) is None:
        return ()
    told = [sentence for sentence in SENTENCE.findall(words) if not WARNS.search(sentence[:LONGEST])]
    return tuple(found[0] for sentence in told for found in BLAMING.finditer(sentence))


def _is_english(sentence: str) -> bool:
    words = LETTERS.findall(sentence.lower())
    english = sum(ENGLISH.fullmatch(word) is not None for word in words)
    return english >= max(FEW_ENGLISH, SHARE_ENGLISH * len(words)) and not any(word in DUTCH for word in words)
