"""Taal: words of another language."""

import re
from collections.abc import Iterator

from weerstand_widgets.checking.dutch import DUTCH
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import SENTENCE

ENGLISH = re.compile(
    r"\b(?:the|and|you|your|yours|what|when|where|which|why|how|who|with|this|that|they|their|there|question"
    r"|questions"
    r"|answer|answers|session|phase|workbook|report|resident|residents|colleague|colleagues|write|choose|please|about"
    r"|would|should|could|does|did|have|has|are|were|will|from|group|everyone|someone|listen|speak|think|first"
    r"|next|a|an|not|to|it|its|for|by|on|be|do|your|our|she|his|other)\b",
    re.IGNORECASE,
)
CODE_OR_PLACE = re.compile(r"`[^`]*`|\{\w+\}")
LETTERS = re.compile(r"[^\W\d_]+")
FEW_ENGLISH = 2
SHARE_ENGLISH = 0.2


@rule("language")
def other_language(material: Material) -> Iterator[Spot]:
    """English words in a text of a Dutch programme: read by nobody in the group."""
    for cell, text in material.having(ENGLISH.fullmatch):
        bare = CODE_OR_PLACE.sub("", text.words)
        if text.field.startswith(("terms.", "settings.")) and ENGLISH.search(bare):
            yield Spot(cell, {"found": text.words})
        elif text.form != "source":
            yield from (Spot(cell, {"found": one.strip()[:60]}) for one in SENTENCE.findall(bare) if _is_english(one))


def _is_english(sentence: str) -> bool:
    words = LETTERS.findall(sentence.lower())
    english = sum(ENGLISH.fullmatch(word) is not None for word in words)
    return english >= max(FEW_ENGLISH, SHARE_ENGLISH * len(words)) and not any(word in DUTCH for word in words)
