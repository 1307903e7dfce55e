"""How a title or a card has its answer in it, beside what the soft hint on the page tells.

Knows Dutch sentences only.
"""

import re

KNOWS_ALREADY = re.compile(
    r"\b(?:toch|vast|(?<!hoe )zeker|natuurlijk|uiteraard|immers|ongetwijfeld|vanzelfsprekend|allicht)\b[^?]*\?",
    re.IGNORECASE,
)
SURE = re.compile(
    r"\b(?:natuurlijk|uiteraard|vanzelfsprekend|ongetwijfeld|immers|overduidelijk|zonder twijfel)\b[^?.!]*\?"
    r"|\b(?:net als (?:ik|wij|iedereen)|zoals (?:iedereen|wij allemaal|elke \w+) (?:weet|vindt|zegt|doet|ziet)"
    r"|wees eerlijk|geef maar toe"
    r"|zeg nou zelf|eerlijk is eerlijk|laten we eerlijk zijn)\b[^?]*\?"
    r"|^waarom (?:zou|zouden|is|was|doe|doet|doen|kan|kun|kunnen|mag|moet|neem|neemt|geef|ga|gaat|zeg|stop|bel|vraag"
    r"|laat) (?:\S+ )*?(?:niet|geen|nooit)\b"
    r"|^wat (?:is|was|ging|gaat|vond|vind|vonden|vinden|zijn|waren) (?:\S+ ){0,4}zo (?:goed|fijn|leuk"
    r"|mooi|sterk|geweldig|prettig|nuttig|leerzaam|waardevol|bijzonder|knap)\b"
    r"|^wat (?:is|was|ging|gaat|vond|vind|vonden|vinden|maakte|maakt|zijn|waren) (?:\S+ ){0,4}zo (?:slecht|vervelend"
    r"|raar|gek|vreemd|dom|stom|onhandig|verkeerd|mis)\b"
    r"|^hoe kon(?:den)? (?:\S+ ){1,3}(?:zo|nou|toch|ooit|laten|vergeten|missen)\b|\bwelke? (?:fout|fouten|blunders?"
    r"|missers?)\b"
    r"|\bwat (?:deed|deden|heb|heeft|hebben|doe|doet) (?:\S+ ){1,4}(?:fout|verkeerd)\b|\bwiens schuld\b"
    r"|\bwie (?:heeft|had) (?:er )?(?:de )?schuld\b"
    r"|^(?:denk|geloof|meen|vind) (?:je|jij|jullie) (?:nou |nu |nog )?(?:echt|werkelijk|serieus|heus)\b"
    r"|\b(?:dankzij|zoveel (?:beter|fijner|leuker|makkelijker|prettiger))\b[^?.!]*\?"
    r"|\b(?:geweldige?|fantastische?|prachtige?|heerlijke?|waardeloze?|vreselijke?|belachelijke?|onzinnige?"
    r"|overbodige?|mislukte?|onnodige?|stomme?|domme?)\b[^?.!]*\?"
    r"|\bvindt? \S+ (?:ook|zelf ook)\b[^?]*\?",
    re.IGNORECASE | re.MULTILINE,
)
"""What has its answer in it however the question begins."""
FEELING = re.compile(
    r"^hoe (?:erg |zeer |heel )?(?:blij|dankbaar|opgelucht|trots|enthousiast|geschrokken|teleurgesteld|stom|dom|lui"
    r"|raar|leuk|fijn|mooi|knap|sterk"
    r"|bijzonder|slecht|vervelend) (?:ben|bent|was|waren|is|zijn|vond|vind|vonden|vinden)\b",
    re.IGNORECASE,
)
"""A feeling that is taken for granted; beside a scale it may be asked for."""
LOADED = re.compile(
    r"\b(?:of niet(?: soms)?|niet soms|nietwaar|niet dan|hè|he|of wel|ja toch|toch zeker|(?<!het )eens)\W*\?"
    r"|^wat een\b.*\?"
    r"|^hoe (?:erg )?(?:fantastisch|geweldig|vreselijk|verschrikkelijk|heerlijk|prachtig|belachelijk"
    r"|onredelijk|oneerlijk|onzinnig|overdreven|dom|lui|irritant|ondankbaar) "
    r"(?:was|is|vond|vind|vinden|vonden|waren|zijn)\b"
    r"|^(?:ben|bent|zijn|was|waren|is|had|heb|hebt|hebben|heeft|vond|vind|dacht|merkte|zag|voelde|snapte|deed|doe"
    r"|kwam|komt|zou|zouden|ligt|lag|moet|moest"
    r"|kan|kon|wil|wilde"
    r"|had|gaat|ging|wordt|werd|klopt) (?:\S+ ){1,4}?(?:niet|geen) (?:\S+ )*(?:gewoon|eigenlijk|vooral|te|veel"
    r"|wat|een beetje"
    r"|beter|ook|toch|juist|stiekem|misschien|al|allang|allemaal|degene|zelf)\b"
    r"|^waarom (?:\S+ ){1,3}(?:zo|altijd|steeds|weer|nooit|nou|toch|niet gewoon)\b"
    r"|^(?:het|dat|dit|die) (?:is|was|zijn|waren) (?:\w+ )?(?:duidelijk|logisch|normaal|zonde|jammer)\b"
    r"|\b(?:overduidelijk|het ligt voor de hand|iedereen weet|we weten allemaal|jullie weten)\b|\bhet ermee eens\b"
    r"|^wat maakt(?:e|en)? (?:je|jou|jullie) (?:toch |nou |eigenlijk )?(?:zo|steeds|weer) (?:on(?:ge)?duldig|boos|kwaad"
    r"|nijdig|woedend|streng|kil|bot|fel|koppig|star|zenuwachtig|gespannen|onzeker|moedeloos|machteloos|wanhopig"
    r"|ge[ïi]rriteerd|gefrustreerd|geërgerd|defensief|afstandelijk|wantrouwend|achterdochtig|chagrijnig|jaloers"
    r"|teleurgesteld|slordig|gehaast)\b"
    r"|^waar (?:was|ben|werd) (?:je|jij|jullie) zo [^\W\d_]+ (?:van|om|over|voor)\b"
    r"|\bdat (?:je|jij|jullie) (?:het )?(?:fout|verkeerd|mis|te (?:streng|snel|hard|laat|soft|lief)) (?:zat|deed|was"
    r"|had|ging)\b|^hoe had(?:den)? (?:je|jij|jullie|de \w+) (?:dit|dat|het) kunnen voorkomen\b"
    r"|^waarom (?:is|was|zijn|waren|blijft) [^?]{0,60}\b(?:de|het) (?:beste|enige|juiste|slimste|verstandigste"
    r"|handigste)\b"
    r"|^(?:je|jij|jullie|u) \w+ [^?]{0,40}\b(?:zelf ook|ook wel|inmiddels wel|nu wel|zelf al|nu ook)\b[^?]*\?"
    r"|^hoe (?:slecht|beroerd|belabberd|hopeloos|ellendig|verziekt|verstoord|moeizaam|stroef) (?:is|was|gaat|ging"
    r"|loopt|verloopt"
    r"|verliep|werkt|werkte|werken)\b"
    r"|\b(?:al (?:die|deze)|zulke) (?:goede|mooie|sterke|slimme|fijne|waardevolle|nuttige|leerzame|prettige|rake"
    r"|knappe) \w+[^?.!]*\?"
    r"|^(?:geef|geven) (?:je|jij|jullie) toe\b|^waaruit blijkt dat\b|^hoe komt het toch\b",
    re.IGNORECASE,
)
"""What has its answer in it in other ways. On the page, where a group types, only what is surer is told."""
MEASURED = re.compile(
    r"^hoe (?:waardevol|leerzaam|nuttig) (?:was|is|vond|vind|vinden|vonden|waren|zijn)\b", re.IGNORECASE
)
"""What is taken for good already, but where a number can say how good."""
GOOD_END = re.compile(
    r"(?:(?:best|heel|redelijk|vrij|al|wel|gewoon) )*(?:goed|leuk|fijn|prima|prettig|mooi|nuttig|leerzaam|tevreden)",
    re.IGNORECASE,
)
BEST_END = re.compile(
    r"\b(?:geweldig|fantastisch|uitstekend|super|heel|zeer|erg|perfect|top|nog|ontzettend|enorm)\b", re.IGNORECASE
)


def is_one_sided(low: str, high: str) -> bool:
    """Say whether a scale has good ends only.

    Example:
        >>> is_one_sided("best goed", "geweldig"), is_one_sided("niet goed", "heel goed")
        (True, False)
    """
    return GOOD_END.fullmatch(low.strip()) is not None and BEST_END.search(high) is not None
