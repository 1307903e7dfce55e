"""What all specs share: frozen, strict, and with words that follow the setting.

A spec is exactly what stands in a cell's output under our MIME type, so its field names are the file format.
"""

import re
from typing import TypeAlias

import msgspec

SCHEMA = 1
Terms: TypeAlias = dict[str, dict[str, str]]
"""Mapping of placeholder to setting id to word, such as `{"ander": {"inwoner": "de inwoner"}}`."""
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Spec(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What all specs share: frozen, and strict about what is read from a file."""


class Named(Spec, frozen=True):
    """A part of a question with an id of its own."""

    id: str
    title: str


class Option(Named, frozen=True):
    """One thing to choose, weigh or check."""

    help: str = ""


def placeholders(*texts: str) -> list[str]:
    """Return the names between braces in these texts, in lower case, each once, in order.

    Example:
        >>> placeholders("Wat wil {ander}?", "{Ander} zegt {iets}.")
        ['ander', 'iets']
    """
    return list(dict.fromkeys(name.lower() for text in texts for name in PLACEHOLDER.findall(text)))


def in_words(text: str, terms: Terms, setting: str) -> str:
    """Put a setting's words in the place of the placeholders; `{Ander}` gives the word with a capital.

    A placeholder or setting without a word stays as it is: a file from outside must still be readable.

    Example:
        >>> in_words("Wat motiveert {ander}?", {"ander": {"team": "je collega"}}, "team")
        'Wat motiveert je collega?'
    """

    def word(match: re.Match[str]) -> str:
        name = match[1]
        found = terms.get(name.lower(), {}).get(setting)
        if found is None:
            return match[0]
        return found[:1].upper() + found[1:] if name[0].isupper() else found

    return PLACEHOLDER.sub(word, text)
