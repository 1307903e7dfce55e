"""Opzet: words that ask for what leads to a person, or that take what is told out of the group."""

import re
from collections.abc import Iterator

from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import SENTENCE
from weerstand_widgets.checking.word_classes import WordList
from weerstand_widgets.kinds.place import Place

PERSONAL = (
    r"(?<!\been )(?<!\bop )"
    r"(?:naam|namen|voornaam|voornamen|achternaam|achternamen|voor- en achternaam|naw(?:-gegevens)?|initialen|adres"
    r"|adressen"
    r"|woonplaats|straat|postcode|geboortedatum|geboortejaar|telefoonnummer|telefoonnummers|mailadres|e-mailadres|bsn"
    r"|burgerservicenummer|dossiernummer|cliëntnummer|klantnummer|zaaknummer|persoonsgegevens|foto van|surname"
    r"|first name"
    r"|full name|name of the (?:resident|client)|address|date of birth|telephone number|phone number)"
)
"""Not what is given to a thing, as in "geef de situatie een naam", nor what is said, as on the street: "op straat"."""
WHOSE = (
    r"(?:\{\w+\}|de (?:inwoner|ander|cliënt|bewoner|klant|ouder|ouders|collega|buurvrouw|buurman|persoon)"
    r"|het gezin|het kind|iemand|hij|zij|ze)"
)
ASKS = re.compile(
    rf"\b(?:zet|noteer|schrijf|noem|vul|geef|vermeld|vertel|zeg|deel|typ|registreer|gebruik|plak|voeg|write|give"
    rf"|name|note|add|fill)\b"
    rf"[^.!?]{{0,60}}\b{PERSONAL}\b|\b{PERSONAL}\b[^.!?]{{0,40}}\b(?:noteren|invullen|opschrijven|noemen|vermelden"
    rf"|toevoegen|erbij zetten)\b"
    rf"|\b(?:wat is|wat zijn|what is) (?:de|het|the)(?: volledige)? {PERSONAL}\b|\bhoe heet {WHOSE}"
    rf"|\bwaar woont {WHOSE}"
    rf"|\bhoe heten (?:de|die|zij|ze)\b|^(?:de |het |volledige )*{PERSONAL}(?: van {WHOSE})?\W*$",
    re.IGNORECASE,
)
TOLD = WordList(
    "naam namen voornaam voornamen achternaam achternamen naw initialen adres adressen woonplaats straat postcode "
    "geboortedatum geboortejaar telefoonnummer* mailadres bsn burgerservicenummer dossiernummer cliëntnummer "
    "klantnummer "
    "zaaknummer persoonsgegevens foto heet heten woont surname name address date telephone phone"
)
OUTSIDE = (
    r"(?:leidinggevenden?|teamleiders?|managers?|directie|dossiers?|cliëntdossier|gemeente|wethouder|werkgever"
    r"|opdrachtgever"
    r"|registratiesysteem|systeem|HR|personeelszaken|collega's buiten|andere teams|de wijk in|website|intranet"
    r"|whatsapp|groepsapp"
    r"|app-groep|appgroep|buitenstaanders|anderen buiten|ketenpartners|partners|de inwoner|file|manager|employer"
    r"|supervisor)"
)
TAKES_OUT = re.compile(
    rf"\b(?:stuur|stuurt|sturen|mail|mailt|deel|geef|zet|bewaar|upload|leg|plaats|meld|bespreek|rapporteer|vertel"
    rf"|app|send|share"
    rf"|put|forward)\b[^.!?]{{0,70}}\b(?:verslag|casus|verhaal|sessie|antwoorden|uitkomst\w*|besproken|gezegd"
    rf"|gehoord|leervraag"
    rf"|report|case|session)\b[^.!?]{{0,70}}\b(?:aan|naar|met|in|op|to|with) [^.!?]{{0,40}}\b{OUTSIDE}\b"
    rf"|\b(?:stuur|mail|deel|geef|zet|bewaar|upload|leg|vertel|bespreek|send|share|put) (?:het|hem|dit|die|ze|it"
    rf"|alles)\b[^.!?]{{0,60}}\b"
    rf"(?:aan|naar|met|in|to|with) [^.!?]{{0,30}}\b{OUTSIDE}\b"
    r"|\b(?:neem|neemt|nemen)\b[^.!?]{0,40}\b(?:sessie|gesprek|verhaal)\b[^.!?]{0,20}\bop (?:met|via|voor)\b"
    r"|\bfilm (?:de|het|elkaar)\b"
    r"|\b(?:maak|maakt) (?:er )?(?:een )?(?:opname|geluidsopname|video|filmpje)\b",
    re.IGNORECASE,
)
OUT = WordList(
    "leidinggevende* teamleider* manager* directie dossier* cliëntdossier gemeente wethouder werkgever opdrachtgever "
    "registratiesysteem systeem hr personeelszaken teams wijk website intranet whatsapp groepsapp app appgroep "
    "buitenstaanders anderen ketenpartners partners inwoner file employer supervisor opname geluidsopname video "
    "filmpje film "
    "neem neemt nemen collega's"
)
KEEPS = re.compile(
    r"\b(?:niet|geen|nooit|zonder|laat|weg|vermijd|behalve|in plaats van|alleen als|toestemming|not|no|never|without"
    r"|do not)\b",
    re.IGNORECASE,
)
"""What a sentence has that keeps it within the group."""
LONGEST = 600


@rule("setup")
def person_asked(material: Material) -> Iterator[Spot]:
    """Words that ask for a name, an address or a number of somebody the case is about."""
    for cell, text in material.having(lambda word: word.lower() in TOLD):
        if isinstance(cell.spec, Place):  # It asks who may help.
            continue
        if (
            text.reader != "trainer"
            and text.form not in ("source", "title", "heard")
            and (found := _told(ASKS, text.words))
        ):
            yield Spot(cell, {"found": found})


@rule("setup")
def told_outside(material: Material) -> Iterator[Spot]:
    """Words that bring the case or the report to somebody outside the group, or that have a session recorded."""
    for cell, text in material.having(lambda word: word.lower() in OUT):
        if (
            text.reader != "trainer"
            and text.form in ("asked", "told", "text")
            and (found := _told(TAKES_OUT, text.words))
        ):
            yield Spot(cell, {"found": found})


def _told(pattern: re.Pattern[str], words: str) -> str:
    """Return what a text asks for in some sentence that does not keep it within the group."""
    for sentence in SENTENCE.findall(words):
        if len(sentence) <= LONGEST and not KEEPS.search(sentence) and (found := pattern.search(sentence)):
            return found[0]
    return ""
