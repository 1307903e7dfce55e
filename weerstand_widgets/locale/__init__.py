"""The interface's own words: one flat catalogue per language, for Python, JavaScript and templates.

Knows keys, sentences and which language is spoken; knows nothing of programmes, whose words live in their notebook.
The language goes along with the work that is done (a context variable), so that two requests at once do not mix.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, partial
from importlib.resources import files
from typing import Any

import msgspec

DEFAULT_LANGUAGE = "nl"
CHECKING = "checking"
"""The folder of what is told of a programme: so many sentences that no page carries them along."""
VARIABLE = "WEERSTAND_LANGUAGE"
"""In the environment: what is spoken where nobody asks for another language."""

_spoken: ContextVar[str] = ContextVar("weerstand_language")


@cache
def languages() -> tuple[str, ...]:
    """Return the two-letter codes of the languages there is a catalogue for."""
    names = (path.name.partition(".") for path in files(__package__).iterdir())
    return tuple(sorted(code for code, _, ending in names if ending == "json"))


def known_language(wish: str) -> str:
    """Return the code of a language that is asked for as "en", "en-GB" or "nl_NL.UTF-8"; "" for one we do not have.

    Example:
        >>> known_language("en-GB"), known_language("fr")
        ('en', '')
    """
    code = wish.strip().lower().replace("_", "-").partition("-")[0].partition(".")[0]
    return code if code in languages() else ""


def spoken_language() -> str:
    """Return the language that is spoken now."""
    return _spoken.get("") or known_language(os.environ.get(VARIABLE, "")) or DEFAULT_LANGUAGE


def speak(*wishes: str) -> None:
    """Speak a language from here on, in this thread or task alone.

    Args:
        wishes: The first one that we have is spoken; without any all stays as it was.
    """
    if code := next(filter(None, map(known_language, wishes)), ""):
        _spoken.set(code)


@contextmanager
def speaking(*wishes: str) -> Iterator[None]:
    """Speak a language for as long as the block lasts; see `speak`.

    Example:
        >>> with speaking("en"):
        ...     say("count.of", filled=3, total=5)
        '3 of 5'
    """
    before = _spoken.set(_spoken.get(""))
    try:
        speak(*wishes)
        yield
    finally:
        _spoken.reset(before)


@cache
def catalogue(language: str = DEFAULT_LANGUAGE) -> dict[str, str]:
    """Return every sentence of the interface in one language.

    Args:
        language: One of `languages`.

    Returns:
        Mapping of key to sentence, with `{name}` placeholders.
    """
    folder = files(__package__)
    parts = (folder.joinpath(*place, f"{language}.json") for place in ((), (CHECKING,)))
    sentences = (msgspec.json.decode(part.read_bytes(), type=dict[str, str]) for part in parts)
    return {key: sentence for part in sentences for key, sentence in part.items()}


def say(key: str, /, *, language: str = "", **values: Any) -> str:
    """Return one sentence of the interface with its placeholders filled in.

    Args:
        key: A key of the catalogue. An unknown key is a bug and raises `KeyError`.
        language: One of `languages`; "" means the one that is spoken.
        values: What goes into the placeholders.

    Example:
        >>> say("count.of", filled=3, total=5)
        '3 van 5'
    """
    sentence = catalogue(language or spoken_language())[key]
    for name, value in values.items():
        sentence = sentence.replace("{" + name + "}", str(value))
    return sentence


def spoken_words() -> Callable[..., str]:
    """Return `say` in the language that is spoken now, wherever it is called later."""
    return partial(say, language=spoken_language())
