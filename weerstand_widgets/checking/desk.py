"""Taal: words from a desk, where a plain one would do: as lists, for whoever adds one. A star stands for any ending."""

import re
from collections.abc import Iterator
from functools import lru_cache

from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import KEPT, words_of
from weerstand_widgets.checking.word_classes import WordList

_OF_OFFICE = """
teneinde middels desbetreffend* betreffende omtrent inzake aangaande derhalve alsmede alsook evenals conform dient
dienen gelieve indien tevens echter doch reeds thans ingevolge krachtens mits tenzij voornoemd* bovengenoemd*
onderhavig* zulks uwerzijds benevens hieromtrent dienaangaande nopens behoudens bewerkstellig* geschied geschiedt
geschiedde geschieden verschaf* aanwend* omwille mogelijkerwijs hiertoe hiermede daartoe waartoe dienovereenkomstig
vooralsnog eveneens wederom uiteraard dusdanig* dergelijk* zodanig* tracht* trachten hanteer* hanteren aanvang
aanvangt alvorens ambtshalve anderszins behels* behoeft behoeven beogen beoogt beoogd* bestendig* betracht* bijgevolg
bijgaand* casu daadwerkelijk* derving desalniettemin desgewenst dientengevolge hetgeen hetwelk heden hiaten immer
indachtig jegens klaarblijkelijk* louter navenant* nochtans nihil niettegenstaande niettemin noodzakelijkerwijs
onderscheidenlijk onverwijld opteer* opteren ongeacht respectievelijk summier* terstond tezamen verwezenlijk*
vigerend* vooraleer voornemens voorts vorenstaand* voortvloei* zorgdragen* waarborg* wenselijk* recentelijk uiteenzet*
verrich* verstrek* vernem* verneemt noopt nopen aldus aldaar alhier zijdens ontbeer* ontberen geïndiceerd* indiceren
indicer* geenszins anderzijds enerzijds gaarne gedurende jongstleden betreft aangezien doordien evenzeer evenwel
vermits tengevolge terzake
"""
_OF_SCHOOL = """
implementer* implementatie* faciliter* faciliteer* gefaciliteerd* facilite* concretiser* concretiseer* optimaliser*
optimaal optimale prioriter* prioriteer* evalueer* evaluer* evaluatie* articuler* articuleer* expliciter* expliciteer*
expliciet* impliciet* impliceer* impliceren implicatie* operationalis* conceptualis* conceptueel conceptuele
gepercipieerd* percipi* perceptie* intrinsiek* extrinsiek* discrepan* interventie* interveniër* interveniëren
paradigma* problematiek* participer* participatie* participeer* adequaat adequate additionele additioneel substantieel
substantiële significant* inventaris* objectief objectieve subjectief subjectieve objectiver* relevant relevante
determinant* dialoog bejegen* belevingswereld doelstelling* eigenaarschap leerpunten leerdoelen mandater* competent*
competentie* zelfredzaam* referentiekader* borgen borg borgt geborgd borging key aways learnings
awareness ownership framework* scope roadmap practices quick wins mindful* benefits gaps performance goals needs
topics trigger* timeline* blueprint toolkit checklisten hands-on actiehouder* handelingsrepertoire gedragsrepertoire
repertoire contextfactor* randvoorwaard* handelingsperspectie* leeropbrengst* cliëntperspectie* systeemgericht*
integraal integrale methodisch* methodiek* methodolog* regievoer* casuïstiekbespreking* ketenpartner* stakeholder*
commitment draagvlak monitor* rapporteer* rapporter* registreer* registrer* raadpleeg raadplegen verwoorden verwoord
initiër* initieer* consolider* reflecteer* reflecter* reflectie* reflexie* analyse* analyser* analyseer* definieer*
definiër* definitie* communiceer* communicer* specificeer* specificer* effectueer* effectuer* effectiviteit effectief
effectieve periodiek* frequent* kwalitatie* kwantitatie* exploreer* explorer* duid duiden duidt gedragsduiding
escalatie* escaleer* escaler* deëscal* synergie holistisch* outreachend* presentiebenadering empower* coping* triage
intake* anamnese hulpvraagverheldering congruen* incongruen* intentie* intentioneel intentionele consequentie*
consistent* consensus consultatie* consulter* consulteer* coördin* cruciaal cruciale deficiënt* delegeer* delegeren
differentiatie* gedifferentieer* differentieer* divergent* convergent* doelmatig* doeltreffend* dynamiek* efficiënt*
efficiëntie elementair* essentie* evident* existentie* expertise* fundamenteel fundamentele functioneel functionele
fungeer* fungeren genereer* genereren gerelateer* relateer* hypothese* identificeer* identificer* identificatie*
illustreer* illustrer* impact incidenteel incidentele inherent* innovatie* innover* inhoudelijk* instrueer* instrueren
integreer* integrer* integratie interactie* interpreteer* interpreter* interpretatie* introspectie* legitiem*
maximaliser* maximaliseer* minimaliser* minimaliseer* mechanisme* mitigeer* multidisciplinair* interdisciplinair*
obstakel* perspectief perspectieven pertinent* positioner* positioneer* potentieel potentiële pragmatisch* precair*
prefereer* preferer* preventief preventieve primair* secundair* professionaliser* psychosociaal psychosociale
regulier* respons resultante retrospectie* sanctioneer* simultaan situationeel situationele stagneer* stagneren
stagnatie structureel structurele systematisch* systemisch* tendens* tentatief transformeer* transformer*
transformatie transparant* valideer* valider* verbaliser* verbaliseer* verifieer* verifiër* versus categoriseer*
correleer* correlatie* causa* attributie* attribueer* cognitie* affectie* projecter* tegenoverdracht parallelproces*
dissociatie* internaliser* externaliser* congruentie ambivalen* asymmetri* symmetrisch* complementair* attitude*
juridisch* grondslag* gemachtig* machtiging* rechtmatig* onrechtmatig* wettelijk* assumptie* presumptie*
veronderstelling* premisse* constructief constructieve destructief destructieve debrief*
mindset* agenderen agendeer* alloceer* accorder* accordeer* anticipeer* anticiper* attendeer* attenderen prioritering
visualiseer* visualiser* procesmatig* planmatig* projectmatig* beleidsmatig* beleidskader* kaderstell* taakstell*
resultaatgericht* oplossingsgericht* doelgericht* cliëntgericht* vraaggericht* herstelgericht* krachtgericht*
contextueel contextuele maatwerkvoorziening* zorgzwaarte* ondersteuningsbehoefte* hulpverleningsproces*
hulpverleningsrelatie* hulpverleningstraject* zelfregie zelfsturing zelfreflectie zelfregulatie* weerbaarheid
redzaamheid grensoverschrijdend* gespreksvoering gesprekstechniek* interviewtechniek* kernkwadrant* leerrendement*
rendement handvatten tools toolbox outcome* output input outreach* challenge* issue* target* casemanag* caseload
skills brainstormsessie*
"""
_KNOWN = """
vakantie* garantie* advertentie* conferentie* instantie* tolerantie concurrentie intelligentie kwaliteit*
universiteit* activiteit* identiteit elektriciteit realiteit publiciteit autoriteit* capaciteit organisatie*
organiser* organiseer* adviser* adviseer* improviser* improviseer* realiser* realiseer* gerealiseerd kritiser* politie
gemeentepolitie reorganisatie zelforganisatie vluchtelingenorganisatie welzijnsorganisatie zorgorganisatie
televisiekwaliteit
"""
OF_DESK, KNOWN = WordList(_OF_OFFICE + _OF_SCHOOL), WordList(_KNOWN)
LEARNED = re.compile(
    r"\w{2,}(?:entie|antie|anties|enties|isatie|isaties|iteit|iteiten|isering|iseren|iseer|iseert|iseerd|ificeren"
    r"|ificeer"
    r"|ificatie|baarheid|selijkheid|isme|ismen|technische?|methodisch|matigheid|matigen)"
)
"""How a learned word ends; those in `_KNOWN` everybody knows."""
PHRASES = re.compile(
    r"\b(?:met betrekking tot|op welke wijze|op (?:deze|een|die|dezelfde) \w* ?wijze|draagt? (?:je )?zorg voor"
    r"|het (?:vergroten|versterken|activeren|bevorderen|creëren|stimuleren|verbeteren|ontwikkelen|realiseren|waarborgen"
    r"|verhogen|verminderen|inventariseren|verkrijgen|opstellen|nastreven|toepassen|uitvoeren|verkennen|benoemen"
    r"|signaleren|verhelderen|expliciteren|onderzoeken) van|ten aanzien van|ter zake|in het kader van"
    r"|op basis van het feit"
    r"|uit hoofde van|zorg dragen voor|hij/zij|zij/hij|hem/haar|zijn/haar|zijn of haar|hij of zij|hem of haar"
    r"|(?:ten|ter) (?:behoeve|bevordering|gevolge|wille|hoogte|voorbereiding|ondersteuning|verkrijging|verbetering"
    r"|bevestiging|illustratie|inzage|kennisname|completering|verheldering|versterking|waarborging|tafel"
    r"|discussie)(?: van)?"
    r"|als gevolg van|in samenspraak met|op grond van|door middel van|in kaart (?:te )?breng\w*|in kaart gebracht"
    r"|(?:wordt|worden) (?:u |je |jullie |men |\w+ )?verzocht|u wordt|kunt u|kan u|dient te"
    r"|(?:er|hierop|daarna|zorgvuldig|tevens) dient|met het oog op|naar aanleiding van|ten tijde van"
    r"|ter sprake gebracht"
    r"|zo spoedig mogelijk|in overeenstemming met|ten opzichte van|te allen tijde|in acht (?:te )?nemen|eigen regie"
    r"|nagaan in hoeverre|er (?:is )?sprake (?:is )?van|is er sprake|sprake is van|dan wel|en/of|cq"
    r"|een beroep doe\w+ op"
    r"|van toepassing|in voorkomend geval|van mening (?:ben|bent|zijn|is)|met inachtneming|in de zin van|in relatie tot"
    r"|in termen van|op het gebied van|voor wat betreft|het feit dat|in het licht van|uit oogpunt van"
    r"|de mate waarin|in welke mate|de wijze waarop|tot uiting (?:komt|komen|brengen|gebracht)|tot stand (?:komt|komen"
    r"|brengen|gebracht)|in gang (?:zetten|gezet)|op gang brengen|in staat stellen|tot uitdrukking|ter hand)\b",
    re.IGNORECASE,
)
IN_PHRASES = WordList(
    "betrekking wijze zorg vergroten versterken activeren bevorderen creëren stimuleren verbeteren ontwikkelen "
    "realiseren "
    "waarborgen verhogen verminderen verkrijgen opstellen nastreven toepassen uitvoeren verkennen benoemen signaleren "
    "verhelderen onderzoeken aanzien zake kader basis hoofde dragen behoeve bevordering gevolge wille "
    "hoogte "
    "voorbereiding ondersteuning verkrijging verbetering bevestiging illustratie inzage kennisname verheldering "
    "versterking tafel discussie gevolg samenspraak grond middel kaart verzocht u dient oog aanleiding tijde sprake "
    "spoedig "
    "overeenstemming opzichte allen acht regie hoeverre cq beroep toepassing voorkomend mening inachtneming zin "
    "relatie termen gebied betreft feit name licht oogpunt mate waarop uiting stand gang staat uitdrukking hand"
)
"""A word that each of these phrases has."""
HE_OR_SHE = re.compile(r"/| of (?:haar|zij)\b|dan wel")


@rule("language")
def desk_word(material: Material) -> Iterator[Spot]:
    """A word from a desk, where a plain one would do."""
    for cell, text in material.having(_is_told):
        if text.reader != "trainer" and text.form != "source" and (found := from_a_desk(text.words)):
            yield Spot(cell, {"found": found})


@lru_cache(maxsize=KEPT)
def from_a_desk(words: str) -> str:
    """Return the first word or phrase of a text that comes from a desk; "" for none.

    Example:
        >>> from_a_desk("Op welke wijze toon je begrip?"), from_a_desk("Hoe toon je begrip?")
        ('Op welke wijze', '')
    """
    has_phrase = HE_OR_SHE.search(words) or any(word.lower() in IN_PHRASES for word in words_of(words))
    if has_phrase and (found := PHRASES.search(words)):
        return found[0]
    return next((word for word in sorted(words_of(words)) if _is_from_a_desk(word)), "")


@lru_cache(maxsize=KEPT)
def _is_from_a_desk(word: str) -> bool:
    small = word.lower()
    return small in OF_DESK or (LEARNED.fullmatch(small) is not None and small not in KNOWN)


def _is_told(word: str) -> bool:
    return word in ("haar", "zij", "of", "wel") or word.lower() in IN_PHRASES or _is_from_a_desk(word)
