"""Other ways to ask for advice or give it, for whoever adds one. Dutch sentences only."""

import re

DOING = r"(?:doen|aanpakken|proberen|veranderen|verbeteren|leren|inzetten|zeggen|kiezen)"
HELPER = r"(?:middel|maatregel\w*|ingreep|methode|techniek|interventie\w*|remedie|actie|stap|reactie|aanpak)"
ALSO_ADVISES = re.compile(
    # What the presenter should do, whatever stands between
    rf"\bwat (?:kan|kon|kun|zou|moet|had|gaat) (?:de )?inbrenger\b[^.?!]{{0,50}}\b{DOING}\b"
    r"|\bwat (?:de )?inbrenger\b[^.?!]{0,50}\b(?:kan|kon|moet|moest|zou|had|gaat)\b[^.?!]{0,30}"
    rf"\b(?:{DOING}|kunnen|moeten)\b"
    rf"|\bhoe (?:kan|kon|zou|moet|had) (?:de )?inbrenger\b[^.?!]{{0,50}}\b{DOING}\b"
    r"|\bwat had (?:je|jij|u|hij|zij) (?:\w+ ){0,3}(?:moeten|kunnen) doen\b"
    r"|\bwat (?:jij|je|jullie|ieder) (?:zelf |hier |nu |dan )*(?:anders |beter )?(?:zou|zouden) (?:doen|proberen"
    r"|aanpakken)\b"
    # What would help, and how it is solved
    rf"|\bwelke? (?:\w+ )?{HELPER} (?:zou|kan|helpt|werkt|past)\b[^.?!]*\b(?:helpen|werken|passen|helpt|werkt|best"
    r"|snelst)\b"
    r"|\bwat helpt (?:er )?(?:hier)?tegen\b|\bwat (?:kun|kan|kunnen|doe|doen) (?:je|we|jij|jullie) (?:er)?tegen\b"
    r"|\bwat (?:er ?)?(?:aan|tegen) te doen\b|\bwat moet er (?:nu |hier |dan )*gebeuren\b(?! volgens)"
    r"|\bnodig om (?:dit|het|dat) (?:te veranderen|te verbeteren|op te lossen|anders te)\b"
    r"|\bhoe los(?:sen|t)? (?:je|jij|we|wij|jullie|de \w+) [^.?!]{0,30}\bop\b"
    r"|\bhoe pak(?:t|ken)? (?:je|jij|we|wij|jullie|de \w+) (?:dit|het|dat|deze \w+) [^.?!]{0,30}\baan\b"
    r"|\bhoe (?:dit|het|dat|deze \w+) (?:\w+ )?(?:opgelost|verbeterd|aangepakt|veranderd) (?:kan|moet|zou|wordt)\b"
    r"|\b(?:vertelt?|zegt?|noemt?|schrijft?|deelt?)\b[^.?!]{0,30}\bhoe (?:hij|zij|je|jij|die|ze|jullie) (?:het|dit"
    r"|dat) (?:zelf )?(?:oplost|oploste|aanpakte|zou doen|zou aanpakken)\b"
    r"|\bwat (?:is|zou|was) (?:\w+ ){0,3}(?:beste|juiste|passende|slimste|handigste|verstandigste) (?:reactie|stap"
    r"|zet|actie|weg|manier|keuze)\b"
    r"|^\W*wat als (?:je|jij|jullie) (?:het |hem |haar |dit |nu |eens |gewoon |toch )*\w+"
    # Advice called by another name, or asked of somebody
    r"|\bwat is (?:\w+ ){0,3}(?:tip|advies|oplossing|suggestie)\b(?! die (?:je|jij) [^.?!]*\bkreeg\b)"
    r"|\b(?:tips?|advie[sz]\w*|oplossing\w*|raad|suggesties?|ideeën) (?:\w+ ){0,2}(?:meegeven|meekrijgen|zoeken"
    r"|verzinnen|verzamelen|inbrengen|roepen|ziet|weet|heeft|mag|mogen)\b"
    r"|\b(?:ding|iets|punt|punten)\b(?: \w+)? om (?:aan te werken|te verbeteren|beter te doen|uit te proberen"
    r"|te proberen|te oefenen)\b"
    r"|\b(?:aandachts|ontwikkel|leer|verbeter|werk)punt(?:en)?\b[^.?!]{0,20}\bvoor (?:de inbrenger|hem|haar)\b"
    r"|\b(?:vraag|vragen|vraagt|verzamel|inventariseer)\b[^.?!]{0,40}\b(?:om|naar) (?:\w+ )?(?:oplossing\w*"
    r"|advie[sz]\w*|tips?"
    r"|suggesties?|ideeën|raad)\b|\b(?:ding|iets|punt|wat)\b[^.?!]{0,20}\b(?:dat|die"
    r"|wat)? ?(?:de )?inbrenger\b[^.?!]{0,30}"
    r"\b(?:beter|anders|slimmer|handiger)\b[^.?!]{0,12}\b(?:doet|doen|kan|kon|had|zou|aanpakt)\b"
    r"|\bweet (?:je|jij|iemand) hoe [^.?!]{0,50}\b(?:oplos\w*|aanpak\w*|verder (?:kan|moet|komt))\b[^.?!]*[?!]?"
    r"|\bwat (?:zou|zouden|wil|willen|kun|kan|kunnen) (?:je|jij|jullie|ieder) (?:de |deze |\{)(?:inbrenger|collega"
    r"|ander)\b[^.?!]{0,30}"
    r"\bmeegeven\b"
    r"|\b(?:meteen|alvast|vast|nu al|direct|gelijk) (?:\w+ )?meedenken\b"
    r"|\bdenk\w* (?:alvast |vast |nu |samen )*na over (?:mogelijke |de )?(?:stappen|oplossingen|ideeën|acties)\b",
    re.IGNORECASE | re.MULTILINE,
)
