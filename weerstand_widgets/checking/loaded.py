"""How a title or a card has its answer in it, beside what the soft hint on the page tells.

Knows Dutch sentences only.
"""

import re

KNOWS_ALREADY = re.compile(
    r"\b(?:toch|vast|zeker|natuurlijk|uiteraard|immers|ongetwijfeld|vanzelfsprekend|allicht)\b[^?]*\?",
    re.IGNORECASE,
)
LOADED = re.compile(
    r"\b(?:of niet(?: soms)?|niet soms|nietwaar|niet dan|hè|he|of wel|ja toch|toch zeker|eens)\W*\?|^wat een\b.*\?"
    r"|^hoe (?:erg )?(?:fantastisch|geweldig|vreselijk|verschrikkelijk|heerlijk|waardevol|leerzaam|nuttig"
    r"|prachtig|belachelijk"
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
    r"|^(?:geef|geven) (?:je|jij|jullie) toe\b|^waaruit blijkt dat\b|^hoe komt het toch\b",
    re.IGNORECASE,
)
"""What has its answer in it in other ways. On the page, where a group types, only what is surer is told."""
