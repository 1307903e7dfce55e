"""Taal: what readers stumble over: slips of spelling and grammar, and "u" in a programme that says "je".

Only what is never right in Dutch, or hardly ever. Lists, for whoever adds one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import without_code, words_of

KEPT = 4096
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
_WITH_DT = "word vind houd bied meld raad leid bereid onderscheid verwoord beantwoord antwoord"
_WITH_T = """
vindt wordt houdt heeft doet gaat komt denkt werkt zegt voelt ziet hoort krijgt geeft neemt maakt vraagt loopt blijft
merkt vertelt gebruikt kiest schrijft leert kijkt luistert helpt hoopt verwacht wilt kunt zult begint
"""
_TWICE = "de een en van te met voor niet wat hoe is aan bij naar om wie ook wordt maar geen ik op in het of jullie hun"
_MISSPELT = """
zowiezo sowiezo zoiezo enigzins enigsinds interesant intressant onmidellijk eigelijk natuurlik profesioneel
proffesioneel profesionele proffesionele verassing verassend verasd verschilend begelijding begelijden afscheidt
gebeurdt gebeurt'ie accoord burokratie bureaukratie cadeautjes'tje carrierre commisie defenitie discusie discussieren
elkaars'en enigste enthousiastme enthousiasme'n faciliteren'd gekoze gebruikkelijk geintereseerd geinteresseerd
geïntereseerd grammatika hierarchie ingewikkelt intelegent kado konkreet kontakt kwaliteid litteratuur manirren
misschein mischien moelijk moeillijk nogsteeds ongeluke onderwep onmiddelijk opnieuws optie's foto'tje overnieuw
parralel paralel percies persoonelijk pyschisch rejacties reaktie reakties respekt situatie's situaite sucses
succesvolle'n tegenwoorig teminste tenslotten terwel uitdagind uitgebreidt verantwoordelijkeid vershil voorbeedl
vookomen volgends voornamenlijk waarschijnelijk warschijnlijk weerstant werstand weerstandt woordt zelfvertrouwe
zich'zelf ziekte's zoalang hoevaak hoezeer'n hoelang'n jullies jullie's iederen iedergeval allebij wilts hebt'ie
samenwerkig sammen geprobeert gebeurte vertelde'n veranderen'd probeerd probeerdt ervaart'n gehoort gevoelt gezegt
gedacht'n gevraagt gemaak't geleerdt gewerkd gehelpt bedoelt'e gevoelents inwoonster's gespreks'leider gespreksleidder
intervizie intervise casuistiek'en leervaag vraagd praatt luisterd kijkd denkd werkd hooptt
"""
_OF_HET = """
team gezin voorstel bedrijf huis overleg netwerk systeem bestuur meisje contact gesprek project wijkteam dossier
huishouden echtpaar onderwerp besluit traject aanbod advies verhaal probleem gezelschap familielid kantoor idee
programma onderzoek gevoel antwoord moment voorbeeld belang gedrag cijfer getal woord verslag papier scherm begin
einde verlies mandaat karakter inzicht beeld oordeel gebaar signaal conflict gevolg effect verschil verzoek wantrouwen
vertrouwen initiatief resultaat
"""
_OF_DE = """
inwoner bewoner collega cliënt vader moeder jongere school groep organisatie gemeente huisarts buurvrouw buurman
burger puber familie dochter zoon afspraak voorziening maatregel leidinggevende teamleider leerling situatie casus
sessie fase stap reden rol beurt kaart bijeenkomst ronde oefening regel wens mening houding relatie taak mogelijkheid
beslissing plek inbrenger gespreksleider verslaglegger boodschap leervraag gedachte verwachting werkrelatie behoefte
bedoeling grens ervaring
"""
OWNED, DT, DT_STEMS = "|".join(_OWNED.split()), "|".join(_DT.split()), "|".join(_WITH_DT.split())
MISSPELT = frozenset(word for word in _MISSPELT.split() if "'" not in word)
AFTER = (
    "er|daar|hier|daarvan|ervan|hiervan|van|dat|dit|het|nu|je|jezelf|zelf|in|aan|met|om|bij|niet|wel|al"
    "|moeilijk|lastig|belangrijk"
)
HE = r"hij|u|iemand|iedereen|niemand|diegene|de (?:inbrenger|groep|ander|inwoner|collega|gespreksleider)|\{\w+\}"
OF_HET = "|".join(_OF_HET.split())
OF_DE = "|".join(_OF_DE.split())
SLIPS = re.compile(
    rf"\bjou (?:{OWNED})\b(?! (?:is|zijn|was|om|te)\b)|\b(?:van|voor|met|bij|aan|naar|over|op|tegen|zonder"
    rf"|door) jouw(?=[.,?!;:]|$)"
    rf"|\b(?:wat|er|het|dit|dat|wie|hij|zij|ze|iemand|iedereen|diegene|\{{\w+\}}) (?:er )?(?:{DT})d(?=[.,?!;]| (?:er"
    rf"|hier|dat|het|je|iets|de|in|als|met)\b|$)"
    rf"|\b(?:{HE}) (?:{DT_STEMS})\b|\bik (?:{'|'.join(_WITH_T.split())})\b|\b(?:je|jij|zij|ze|men|wie) word\b"
    rf"|\b(?:vindt|wordt|houdt|biedt|meldt|antwoordt) (?:je|jij)(?= (?:{AFTER})\b|[?.!,])"
    rf"|\b(?:{'|'.join(_WITH_T.split())}) jij\b(?<!wilt jij)(?<!kunt jij)(?<!zult jij)"
    r"|\bhun (?:hebben|willen|kunnen|gaan|zeggen|vinden|moeten|komen|denken|weten|hadden|waren|wilden|konden|zouden"
    r"|zullen|mogen)\b"
    r"|\bme (?:moeder|vader|collega|werk|team|hoofd|gevoel|eigen|leidinggevende|baas|vrouw|man|kind|kinderen|vraag"
    r"|rol|verhaal)\b"
    r"|\b(?:meer|minder|eerder|beter|groter|kleiner|hoger|lager|langer|korter|vaker|sneller|liever|erger|makkelijker"
    r"|moeilijker)"
    r" (?:\w+ ){0,3}als (?:nodig|verwacht|gedacht|gehoopt|normaal|gewoonlijk|vroeger|voorheen|ooit|anders|eerst"
    r"|afgesproken|toen|jij"
    r"|jou|ik|hij|zij|de vorige keer|de rest|een (?:\d|zes|zeven|vijf))\b(?=[.,?!;]| (?:is|was|zijn)\b|$)"
    r"|\bnet zo \w+ dan\b|\bevenveel dan\b"
    rf"|\b(?:de|deze|onze|elke|iedere|welke) (?:{OF_HET})\b(?!['’])|\b(?:dit|ons|elk|ieder|welk|het) (?:{OF_DE})\b"
    r"|\b(?:wie|waar|wat) het (?:gaan|zijn|hebben)\b|(?<=[a-zà-ÿ*] )(?<!ik )(?-i:word)\b(?! (?:ik|je|jij)\b)"
    rf"|\been (?:ander|nieuw|goed|klein|groot|belangrijk|kort|lang|mooi|duidelijk|concreet|warm|koud|lastig|moeilijk"
    rf"|vervelend|bijzonder) (?:{OF_DE}|vraag|keuze)\b"
    rf"|\been (?:andere|nieuwe|goede|kleine|grote|belangrijke|korte|lange|mooie|duidelijke|concrete|warme|koude"
    rf"|lastige|moeilijke) (?:{OF_HET})\b(?!['’])"
    rf"|\b(?P<word>{'|'.join(_TWICE.split())}) (?P=word)\b|\b(?:opzoek|terplekke) naar\b|\bten alle tijden?\b"
    rf"|\bik besef me\b"
    r"|\b(?:een|dit|dat|elk|ieder) (?:vragen|stappen|gesprekken|mensen|zinnen|woorden|antwoorden"
    r"|ideeën)\b(?! (?:zijn|is|of|en)\b)"
    r"|\b(?:alle|twee|drie|vier|vijf|enkele) (?:vraag|stap|gesprek|mens|zin|woord|antwoord|idee|situatie"
    r"|keuze)\b(?! (?:je|jij)\b)"
    r"|\b(?:heeft|hebt|heb) (?:\w+ ){0,3}(?:gebeurt|verandert|bedoelt|behandelt|betekent|vertelt|herhaalt"
    r"|geprobeert)(?=[.,?!]|$)"
    r"|\b(?:is|wordt|werd) (?:er |het |\w+ )?(?:gebeurt|verandert|bedoelt|behandelt|herhaalt|bepaalt)(?=[.,?!]|$)",
    re.IGNORECASE,
)
"""What is never right, or hardly ever."""
SIGNS = re.compile(
    r"(?<=[a-zà-ÿ]{2})[.?!](?=[A-Z][a-z])|(?<=[a-zà-ÿ]{2})[,;](?=[A-Za-z]{2})|(?<=[a-zà-ÿ]) [?!,;](?=\s|$)"
    r"|(?<=[a-zà-ÿ]) \.(?=\s|$)|(?<!\?)\?\?(?!\?)|!!+|(?<![.…])\.\.(?![.\w/])|\?\.(?=\s|$)|,,|\( | \)(?=\W|$)"
)
SMALL_START = re.compile(r"(?:^|(?<=[a-zà-ÿ]{2}[.?!] ))[“\"]?[a-zà-ÿ][a-zà-ÿ]+(?= )")
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
        if text.form != "source" and text.reader != "trainer":
            bare = PLACE.sub("…", without_code(text.words) if text.form == "text" else text.words)
            is_sentence = text.form in ("asked", "told")
            if (
                found := slip_in(bare)
                or (text.form != "text" and _open_quote(bare))
                or (is_sentence and _small_start(bare))
            ):
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
    known = words_of(words)
    wrong = next((word for word in known if word.lower() in MISSPELT), "")
    found = SLIPS.search(words) or SIGNS.search(words)
    return wrong or (found[0].strip() or found[0] if found else "")


def _open_quote(words: str) -> str:
    """Return a quotation mark or a bracket without its other half; "" for none."""
    return next((begin for begin, end in PAIRS if words.count(begin) != words.count(end)), "")


def _small_start(words: str) -> str:
    found = SMALL_START.search(words)
    return found[0] if found else ""
