"""Whether two names are the same to people: how they were typed makes no difference.

A Mac writes é in two signs where Windows writes one; a paste brings spaces and signs that nobody sees. The page has the
same rule (`session/alike.js`).
"""

import re
import unicodedata

from weerstand_widgets.clean import clean_text, one_line

UNSEEN = re.compile(
    "[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Control signs, and what Unicode leaves out of sight: joiners, marks of direction, variants of a sign."""


def alike(name: str) -> str:
    """Return what names that are alike for people have in common: capitals, spaces, unseen signs, composed letters.

    Example:
        >>> alike("Wijkteam  ZUID") == alike("wijkteam\u00a0zu\u00adid ")
        True
    """
    seen = UNSEEN.sub("", unicodedata.normalize("NFKC", clean_text(name)))
    # Not `casefold`, which browsers lack: it is the same but for Turkish and Cherokee, which fold further here.
    folded = seen.lower().upper().lower()
    return one_line(unicodedata.normalize("NFKC", folded))
