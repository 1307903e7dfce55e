"""What leads to a person: names, telephone numbers, addresses, numbers of citizens. Rarely wrong on Dutch texts."""

import re
from functools import lru_cache

from weerstand_widgets.checking.dutch import FIRST_NAMES
from weerstand_widgets.checking.texts import KEPT

PREFIX = r"(?:van|de|den|der|ter|ten|te|el|al|ben|op|in|'t|van de|van der|van den|van het|in 't|op de)"
NAME = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
TITLED = re.compile(
    rf"\b(?:[Mm]eneer|[Mm]ijnheer|[Mm]evrouw|[Dd]e heer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|[Dd]e familie|[Ff]amilie"
    rf"|(?:[Hh]et )?[Gg]ezin|[Zz]uster|[Bb]roeder|[Dd]okter|[Dd]r\.?|[Jj]uf(?:frouw)?|[Mm]eester|[Oo]om|[Tt]ante)"
    rf" (?:{PREFIX} )*{NAME}"
)
JOINED = re.compile(rf"\b{NAME} (?:van der|van den|van de|van 't|ter|el) {NAME}\b")
INITIALS = re.compile(
    rf"\b(?:(?:[A-Z]\.){{2,4}} ?(?:{PREFIX} )*|[A-Z]\. (?:{PREFIX} )+|[A-Z]\.){NAME}"
    rf"|\b(?:bij|van|met|door|aan|voor|en|of) [A-Z]\. {NAME}"
)

WORD = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+")
CAPITAL_INSIDE = re.compile(r"\w\.? ?[A-ZÀ-Þ]")
SIGN = re.compile(r"\d")
MAIL = re.compile(r"[^\s@“”\"'(),;:<>]{1,64}@[^\s@“”\"'(),;:<>]{1,90}\.[A-Za-z]{2,}")
PHONE = re.compile(
    r"(?<![\d+])(?:(?:\+|00)31[\s-]?(?:\(0\))?|0)[\s-]?[1-9](?:[\s.\-–/()]{0,3}\d){7,8}(?!\d)|\b0?6[\s-]\d{8}\b"
    r"|\(0\d{1,3}\) ?\d[\d ]{5,8}\d|\b0[89]00[ -]?\d{3,4}\b"
)
POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
NINE = re.compile(r"(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)|(?<!\d)\d{4}[ .]\d{2}[ .]\d{3}(?!\d)")
ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{4} ?(?:\d ?){10}(?!\d)")
STREET = re.compile(
    r"\b[A-Z][\w-]*(?:straat|laan|weg|plein|gracht|kade|hof|dijk|singel|steeg|park|pad|plantsoen|dreef|hoek|markt"
    r"|baan)"
    r" \d{1,4} ?[a-zA-Z]?\b"
)
NUMBERED = re.compile(
    r"\b(?:dossier|cliënt|client|zaak|klant|polis|registratie|burgerservice|inwoner|persoons|relatie|kenmerk|zaak"
    r"|meldings?|bsn)"
    r"[ -]?(?:nummer|nr\.?|kenmerk|code)?\b[ :#]{0,3}[A-Z]{0,4}[-./]?\d[\d./-]{3,}"
    r"|\b(?:kenteken)\b[ :]{0,2}[A-Z0-9]{1,3}-[A-Z0-9]{1,3}-[A-Z0-9]{1,3}",
    re.IGNORECASE,
)
BORN = re.compile(
    r"\b(?:geb\.|geboortedatum|geboren)[^.]{0,20}\d{1,2}[-/ .](?:\d{1,2}|[a-z]+)[-/ .]\d{2,4}"
    r"|\bgeboren\b[^.]{0,20}\d{1,2}[-/ .](?:\d{1,2}|[a-z]+)[-/ .]\d{2,4}|\bBSN\b\D{0,12}\d{4,}",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def names_in(words: str, known: str = "") -> bool:
    """Say whether a text names somebody; who is named as the programme's source may be named.

    Example:
        >>> names_in("Mevrouw De Vries belde."), names_in("De inbrenger begint. Veilig Thuis helpt.")
        (True, False)
    """
    if not CAPITAL_INSIDE.search(words):
        return any(name in FIRST_NAMES and name not in known for name in WORD.findall(words))
    for pattern in (TITLED, JOINED, INITIALS):
        if any(found[0] not in known for found in pattern.finditer(words)):
            return True
    return any(name in FIRST_NAMES and name not in known for name in WORD.findall(words))


@lru_cache(maxsize=KEPT)
def numbers_in(words: str) -> bool:
    """Say whether a text holds a number by which somebody is found.

    Example:
        >>> numbers_in("Bel 06-12345678"), numbers_in("Je hebt 60, 90 of 120 minuten")
        (True, False)
    """
    return SIGN.search(words) is not None and any(
        pattern.search(words) for pattern in (PHONE, POSTCODE, NINE, ACCOUNT, BORN, STREET, NUMBERED)
    )
