"""Shapes in which two things are asked as one: patterns, for whoever adds one. Dutch sentences only."""

import re

MEASURED = r"(?:is|was|waren|zijn|vond|vind|vonden|vinden|ben|bent|voel\w*|ging|gaat|verliep|loopt|werkt|past)"
OURS = r"(?:de|het|jouw|je|jullie|onze|ons|een|mijn)"
TWO_MEASURES = re.compile(
    r"\b(?:hoe(?:veel|zeer)?|in hoeverre|welk (?:cijfer|getal))\b[^?]*?,? en (?:hoe(?:veel|zeer)?|in hoeverre|wat"
    r"|welk)\b[^?]*\?"
    r"|\b(over|met|aan|in|bij|voor|van|naar|om) [^?]*?,? [eé]n \1 \w"
    rf"|^\W*hoe(?:veel|zeer)? [^\W\d_]+,? [eé]n [^\W\d_]+ {MEASURED}\b"
    rf"|\b(?:{MEASURED}|over) (?:(?:je|jij|jullie|we) )?{OURS} (?:\w+ )?\w+ [eé]n {OURS} \w+"
    r"|\bzowel\b|\bdat [^?]*,? of (?:dat|hoe) \w|^\W*hoe [^?]*,? of hoe "
    rf"|^\W*{MEASURED} [^?,]{{2,60}}\b[^\W\d_]+ [eé]n (?:\w+ )?[^\W\d_]+\W*\?",
    re.IGNORECASE,
)
"""Two things to measure where there is one number to give."""
BETWEEN = re.compile(r"\btussen (?:\{?\w+\}? ){1,2}en \{?\w+\}?", re.IGNORECASE)
"""Two that are one party to what is measured."""
TOGETHER = re.compile(r"\b(?:samen|elkaar)\b", re.IGNORECASE)
"""What makes one thing of two."""
CLAIMS = (
    r"(?:is|zijn|heeft|hebben|weet|weten|kan|kunnen|kent|kennen|staat|staan|ligt|liggen|wil|willen|mag|mogen|moet"
    r"|moeten|komt|komen|gaat|gaan|blijft|blijven|klopt|werkt|wordt|worden|begrijpt|begrijpen|past|let|letten)"
)
ACTS = r"(?:praat|luistert|zegt|typt|doet|doen|schrijft|bewaakt|zorgt|luisteren|praten|schrijven|begint|belt|vraagt)"
ENDS_IN_T = (
    r"(?:hangt|brandt|draait|loopt|volgt|helpt|leest|noemt|maakt|neemt|brengt|houdt|krijgt|geeft|spreekt|vertelt|voelt"
    r"|ziet|hoort|denkt|eindigt|duurt|stopt|leidt|stelt|deelt|opent|sluit|wacht|kiest|vindt|mist|weegt|belooft|regelt)"
)
NO_CLAIM = r"(?!(?:de )?(?:wie|wat|hoe|waar\w*|wanneer|dat|of|om|niet|rest|anderen|ander)\b)"
TWO_CLAIMS = re.compile(
    r"\w,? en (?:we|wij|iedereen|ieder|je|jullie|niemand|er (?:is|zijn|staan|staat|ligt|liggen)|het (?:is|was)) \w+"
    rf"|\b(?:{CLAIMS}|{ACTS}|{ENDS_IN_T})\b[^.?!]*?,? en {NO_CLAIM}(?:(?:de|het|een|onze|mijn|alle|elke?) )?[\w{{}}]+ "
    rf"(?:{CLAIMS}|{ACTS})\b"
    rf"|\b(?:we|wij|iedereen|ieder|ik|jullie) (?:{CLAIMS}|{ACTS}) (?:(?!(?:wat|wie|hoe|waar\w*|of|dat|die|welke?)\b)"
    rf"[\w{{}}]+,? )*?en {CLAIMS}\b",
    re.IGNORECASE,
)
"""An item to tick that holds two of them."""
OPENS = r"(?:wat|hoe|hoeveel|waarom|waar\w*|wanneer|wie|welke?)"
ASKS_TOO = re.compile(
    rf"^\W*(?P<first>(?:\w+ )?{OPENS} [^?,]*?) (?:en|maar) (?P<second>(?:kun|kunnen|kon|heb|heeft|hebben|had"
    r"|ben|bent|is|was|waren|zijn|ga|gaat|gaan|wil|willen|zou|zouden|weet|vind|vond|kwam|komt|wordt|werd|lukt|lukte"
    r"|staat|durf"
    r"|durfde|mag|moet) (?:je|jij|jullie|we|wij|ze|hij|zij|er|dat|die|dit|het|de|een|iedereen|\{\w+\})(?: [^?]+)?)\?",
    re.IGNORECASE,
)
"""A question that may be answered by yes or no, behind one that may not."""
SHARED = re.compile(r"\b(?:doen|zeggen|geven|vragen|zien|willen|krijgen|worden|laten)$", re.IGNORECASE)
"""How a second half ends that goes on with the first one's asking word: "Wat doe je al en kun je vaker doen?"."""
NO_SUBJECT = re.compile(r"^(?:\w+ ){2}(?:je|jij|jullie|we|ze|hij|zij)$", re.IGNORECASE)
"""A first half that waits for the verb of the second: "Wat wil je en kun je doen?"."""
SIDE_BY_SIDE = re.compile(
    rf"^\W*{OPENS} (?!je|jij|jullie|we|er|het|dat|dit|iemand|iedereen|\{{)(?:[^\s,?]+ )+?[^\s,?]+, "
    rf"(?P<second>{OPENS} [^,?]+)(?<! ook)\?",
    re.IGNORECASE,
)
"""Two questions with nothing but a comma between them."""
THINKS = re.compile(r"\b(?:denk\w*|vermoed\w*|schat\w*|vind\w*|gok\w*|zeg\w*|stel|volgens|ook)\b", re.IGNORECASE)
"""What leads in to the one question there is."""
ADDED = re.compile(
    r"\? *(?:en )?(?:daarnaast|verder|bovendien|tevens|los daarvan|nog iets|ook nog|ten tweede)\b[^?]*\?"
    rf"|,? en (?:daarnaast|verder|bovendien|tevens|los daarvan),? {OPENS}\b[^?]*\?"
    r"|^\W*(?:wat|hoe|wanneer|wie|waar\w*|welke?) [^?]+,? (?:en|of) waarom (?:juist )?(?:wel|niet|geen)\b[^?]*\?"
    r"|^\W*(?:hoe \w+|in hoeverre) [^?]*\bzowel\b[^?]*\?"
    r"|^\W*(?:wat|wie|hoe|waar|wanneer|welke \w+) en (?:waarom|met wie|van wie|voor wie)\b[^?]*\?",
    re.IGNORECASE,
)
"""A second question that says it is one."""
TELLS = r"(?:noem|vertel|beschrijf|omschrijf|benoem|schrijf|geef|bedenk|kies|bespreek|leg|zeg|teken|formuleer|zet|som)"
TOLD_TWICE = re.compile(rf"^\W*{TELLS}\b[^.?!]*?,? en (?P<second>{TELLS}\b[^.?!]*)", re.IGNORECASE)
