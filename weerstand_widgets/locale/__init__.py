"""The interface's own words: one flat catalogue per language, for Python, JavaScript and templates.

Knows keys and sentences; knows nothing of programmes, whose words live in their notebook.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

DEFAULT_LANGUAGE = "nl"


@cache
def catalogue(language: str = DEFAULT_LANGUAGE) -> dict[str, str]:
    """Return every sentence of the interface in one language.

    Args:
        language: A two-letter code; one for which `locale/<code>.json` exists ("nl" or "en").

    Returns:
        Mapping of key to sentence, with `{name}` placeholders.
    """
    text = files(__package__).joinpath(f"{language}.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, str])


def say(key: str, /, *, language: str = DEFAULT_LANGUAGE, **values: Any) -> str:
    """Return one sentence of the interface with its placeholders filled in.

    Args:
        key: A key of the catalogue. An unknown key is a bug and raises `KeyError`.
        language: See `catalogue`.
        values: What goes into the placeholders.

    Example:
        >>> say("count.of", filled=3, total=5)
        '3 van 5'
    """
    sentence = catalogue(language)[key]
    for name, value in values.items():
        sentence = sentence.replace("{" + name + "}", str(value))
    return sentence
