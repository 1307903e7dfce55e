"""Text that is fit for a file or a database. Nothing is refused for its characters.

What UTF-8, JSON or a database cannot hold becomes U+FFFD, visibly.
"""

import re
from typing import Any

_UNFIT = re.compile("[\ud800-\udfff\x00]")
_SPACES = re.compile("[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def clean_text(text: str) -> str:
    r"""Replace lone surrogates and NUL by U+FFFD.

    Example:
        >>> clean_text('een\x00twee') == 'een\ufffdtwee'
        True
    """
    return _UNFIT.sub("\ufffd", text)


def one_line(text: str) -> str:
    r"""Return a title or a name as it is kept: clean, on one line, with single spaces and none around it.

    Example:
        >>> one_line(" Team\n Zuid ")
        'Team Zuid'
    """
    return _SPACES.sub(" ", clean_text(text)).strip(" ")


def clean_json(value: Any) -> Any:
    """Return JSON with all its texts and keys clean, see `clean_text`, and whole numbers as such.

    A browser cannot tell 3.0 from 3, so they are the same here too.
    """
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {clean_json(key): clean_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [clean_json(part) for part in value]
    return value
