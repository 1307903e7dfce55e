"""Taal: words that make resistance a trait of somebody.

The words are lists, for whoever adds one: a star stands for any ending, a bar for a space.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material

_TRAITS = """
weerstandig* weerspannig* weerbarstig* onwil onwillig* onwelwillend* kwaadwillig* kwaadwillend* weigerachtig* weigeraar*
ongemotiveerd* ongeïnteresseerd* manipulatief manipulatieve* manipule* manipulator* zorgmijd* hulpmijd* zorgweiger*
hulpweiger* werkweiger* dwarsligg* dwarskop* therapieresistent* onhandelba* onbereidwillig* ongehoorzaam* ongehoorzame*
onbetrouwbaar onbetrouwbare leugenachtig* leugenaar* achterbaks* probleemgezin* probleemgeval* probleemouder*
probleemjonger* probleemkind* probleemmoeder* probleemvader* probleemklant* probleemcliënt* probleemfiguur*
probleemgedrag* multiprobleem* hangjongeren asociaal asociale* aso hardleers* onleerba* uitbehandeld* aandachttrekker*
aandachtstrekker* aandachtvrager* draaikont* draaideur* profiteur* profiteert uitvreter* klaploper* zeurkous* zeurpiet*
zeurder* zeurend* zeurt zeurderig* klagerig* lastpak* lastpost* querulant* slachtofferrol* slachtoffergedrag*
onverbeterlijk* ondankbaar ondankbare* eigenwijs eigenwijze* koppig* halsstarrig* obstinaat obstinate* recalcitrant*
opstandig* tegendraads* tegenwerk* dwarsboom* dwarsbomen junk junks junkie* weigergedrag weerstandsgedrag
moeilijkdoener* tegenstribb* tegensputter* vermijder* luiheid luiaard* luilak* laksheid gemakzucht*
saboteer* saboteren sabotage*
aanstelt aanstell* aanstel
misdraagt misdragen misdroeg* wangedrag onverschillig* onverantwoordelijk* achterdochtig* onredelijk* ondermijn*
claimend* claimerig* drammer* drammerig* drammen dramt hysterisch* theatraal theatrale kinderachtig* onvolwassen*
egoïst* egocentrisch* verwend* labiel* narcist* psychopa* achterlijk* kansloos kansloze* onbemiddelba* ontspoord*
tokkie* tuig
zielepoot* zielenpoot* sukkel* slapjanus* bemoeial* ruziezoeker* ruziemaker* wanbetaler* fraudeur* bijstandstrekker*
steuntrekker* uitkeringstrekker* chaoot* viezerik* pathologisch* halsstarrigheid koppigheid onhandelbaarheid
onverbeterlijkheid starheid stugheid dwarsheid
"""
_LABELS = """
lastig lastige lastigste moeilijk moeilijke moeilijkste dwars dwarse lui luie dom domme onmogelijk onmogelijke vervelend
vervelende irritant irritante zielig zielige agressief agressieve brutaal brutale hopeloos hopeloze problematisch
problematische ingewikkelde gestoord gestoorde verward verwarde passief passieve dominant dominante negatief negatieve
raar rare slap slappe zwak zwakke star starre stug stugge onaangepast onaangepaste hulpeloos hulpeloze onbeschoft
onbeschofte veeleisend veeleisende wantrouwend wantrouwende wantrouwig wantrouwige klagende zwaar zware
moeilijk|bereikbare onbereikbare gesloten laks lakse nare vreselijke
"""
_ALONE = """
dwars lui dom onmogelijk vervelend irritant zielig hopeloos brutaal laks slap gestoord star stug onbeschoft
veeleisend wantrouwend wantrouwig onbereikbaar
"""
_PEOPLE = """
ander anderen inwoner* bewoner* cliënt* client* mens mensen ouder ouders vader* moeder* jongere* jongen* meisje* kind
kinderen gezin gezinnen huishouden* collega* klant* persoon personen burger* man mannen vrouw vrouwen buren buurvrouw*
buurman* geval gevallen type types figuren figuur familie* doelgroep team teams groep groepen patiënt* puber* partner*
ex leerling* deelnemer* houding opstelling karakter instelling iemand zoon zonen dochter* broer* zus zussen echtpaar
echtparen heer heren dame dames bijstandsmoeder* huurder* bezoeker* docent* leerkracht* teamleider* leidinggevende*
mantelzorger* naaste naasten hulpvrager* zorgvrager* statushouder* werkzoekende* tante* oom ooms opa oma baas chef*
"""
STRESS = (
    "(?:nu eenmaal|weer eens|zo|erg|heel|gewoon|altijd|weer|echt|zich|steeds|vaak|best|wel|soms|nogal|ook|behoorlijk|te"
    "|een beetje|veel te)"
)
BE = (
    r"(?:is|zijn|was|waren|blijft|blijven|bent|lijkt|lijken|doet|doen|gedraagt|reageert|wordt|noem(?:t|en)?"
    r"|vinden?|vindt)"
)


def _any(words: str) -> str:
    return "|".join(re.escape(word).replace(r"\*", r"\w*").replace(r"\|", " ") for word in words.split())


LABELS, ALONE = _any(_LABELS), _any(_ALONE)
PEOPLE = rf"(?:\{{\w+\}}|{_any(_PEOPLE)})"
HARD = rf"(?:{ALONE}|lastig|moeilijk|negatief)"
BLAMING = re.compile(
    rf"(?<!\w)(?:(?:{LABELS}) (?:\w+ )?{PEOPLE}(?!\w)"
    rf"|{PEOPLE} {BE} (?:{STRESS} )*{HARD}|{BE} (?:\w+ )?{PEOPLE} (?:{STRESS} )*{HARD}"
    rf"|(?:{PEOPLE}|zo iemand) (?:{STRESS} )+{HARD}"
    rf"|(?:hij|zij|ze|die) {BE} (?:{STRESS} )*(?:{ALONE})"
    r"|(?:niet|nauwelijks|slecht|weinig|onvoldoende) (?:echt |goed )?(?:gemotiveerde?|leerba(?:ar|re))"
    r"|niet te (?:motiveren|helpen|veranderen|sturen|bereiken|overtuigen|vertrouwen|redden|genieten)"
    r"|hopelo(?:os|ze) geval\w*|(?:een |dat )?verloren zaak|aso's|gebrek aan (?:motivatie|inzicht|ziekte-?inzicht)"
    r"|ziekte-?inzicht|in de weerstand|in zijn weerstand|in haar weerstand"
    r"|weerstand (?:\w+ ){0,3}(?:te )?(?:breken|overwinnen|wegnemen|doorbreken|de kop)"
    r"|(?:breek|breken|doorbreek|overwin|doorbreken|overwinnen) (?:\w+ ){0,3}weerstand"
    r"|stel(?:t|len) zich (?:\w+ )?aan|gedra(?:agt|gen) zich (?:als|niet|slecht)\b"
    r"|(?:niet|nooit) (?:\w+ )?(?:mee wil(?:len)? werken|wil(?:len)? meewerken|willen luisteren|wil luisteren)"
    r"|(?:niet|nooit) mee(?:werkt|werken)(?! is een oordeel)"
    r"|weiger(?:t|en|de) (?:\{\w+\} )?(?:\w+ ){0,2}(?:hulp|zorg|medewerking|contact|mee te)"
    rf"|weigert? {PEOPLE} (?:\w+ ){{0,2}}(?:hulp|zorg|medewerking|mee)?"
    r"|(?:hulp|zorg|boot) (?:af ?houd\w*|af te houden)|(?:houdt|houden) (?:\w+ )?(?:hulp|zorg|de boot) af"
    r"|krij(?:g|gt|gen) (?:\w+ |\{\w+\} ){0,4}zo ?ver(?!\w)"
    rf"|{PEOPLE} die (?:{STRESS} )?(?:niet|nooit) (?:mee\w+|wil|willen|luister\w*)"
    rf"|werkte?n? {PEOPLE} (?:\w+ ){{0,3}}mee"
    rf"|{PEOPLE} (?:wil|willen) (?:gewoon|nu eenmaal|toch) niet"
    rf"|{PEOPLE} (?:werkt|werken) (?:\w+ )?(?:niet mee|tegen)|(?:werkt|werken) {PEOPLE} (?:\w+ )?(?:niet mee|tegen)"
    r"|tegen te werken|wat (?:is er|er is) mis met|wat mankeert|loopt? de kantjes|geeft? niet thuis|doet? (?:zijn"
    r"|haar|hun) best niet"
    rf"|(?:{PEOPLE}|hij|zij|ze) (?:heeft|hebben) (?:{STRESS} )*geen (?:zin|motivatie|interesse|wil|ruggengraat"
    rf"|fatsoen)"
    r"|eigen schuld|(?:is|zijn) de schuld van|de schuld (?:van|ligt bij)"
    r"|aan (?:zichzelf|hemzelf|haarzelf) te (?:danken|wijten)"
    r"|spe(?:elt?|len) (?:een )?(?:spelletje\w*|toneel)|haalt? het bloed onder|misbruik(?:t"
    r"|en)? (?:maken )?van (?:de )?(?:hulp|zorg|regeling))"
    r"(?!\w)",
    re.IGNORECASE,
)
_TELLING = """
gemotiveerd* leerba* hopelo* moeilijk* wil willen werkt werken werkte motiveren helpen veranderen sturen
bereiken overtuigen
vertrouwen redden genieten mee* luister* schuld danken wijten spelletje* toneel bloed zaak gebrek ziekte* weerstand
stelt stellen gedraagt gedragen weiger* houdt houden afhoud* krijg* tegen mis mankeer*
kantjes thuis best heeft hebben misbruik* lastig*
"""
"""What every text has in which somebody is put down in more than one word; many texts have none of it."""


def _lists(words: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the whole words of a list, and how the others begin."""
    listed = words.replace("|", " ").split()
    return frozenset(word for word in listed if word[-1] != "*"), tuple(word[:-1] for word in listed if word[-1] == "*")


TRAITS, TRAIT_STEMS = _lists(_TRAITS)
TELLING, TELLING_STEMS = _lists(_TELLING + _LABELS + _ALONE)
WORD = re.compile(r"[^\W\d_]+")
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)")
WARNS = re.compile(
    r"\b(?:zeg|zegt|noem|noemt|schrijf|gebruik|spreek|praat|plak|woorden?|etiket|etiketten|label|labels)\b"
    r".*(?<!die )\b(?:niet|nooit|geen|niemand|liever|weg)\b|\bin plaats van\b|\bvermijd\b"
    r"|\bgeen (?:etiket|oordeel|label|eigenschap)\w*\b|\b(?:niet|fout|liever niet|verboden):"
    r"|\bis (?:al )?een (?:oordeel|etiket)\b"
    r"|^\W*niemand is\b|\bbestaat niet\b|\bbestaan niet\b",
    re.IGNORECASE,
)
LONGEST = 600
"""Further than this nobody warns for a word."""
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
KEPT = 4096
"""Texts that are kept as looked at: while somebody writes one, the others are known already."""


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
    yield from (word for word in WORD.findall(sentence) if _is_trait(word.lower()))
    yield from (found[0] for found in BLAMING.finditer(sentence))


def _is_trait(word: str) -> bool:
    return word in TRAITS or word.startswith(TRAIT_STEMS)


def _may_blame(word: str) -> bool:
    word = word.lower()
    return _is_trait(word) or word in TELLING or word.startswith(TELLING_STEMS)
