"""How a call is laid out: as a person would write it, and as ruff's formatter leaves it alone.

On one line when it fits, else one argument a line; a text that is too long for its line is cut between words.
"""

import inspect
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from weerstand_widgets.kinds.table import Column
from weerstand_widgets.programme.forms import Form, column_form

ALWAYS_SAID = "speaks"
"""Who speaks is said of every phase, also where it is everyone: `weerstand check` asks for it."""
LINE = 120
STEP = 4
QUOTES = 2
PIECE = re.compile(r"[^ \n]*(?:\n|[ ]+\n?|$)")
"""A word with the spaces behind it, up to the end of its line."""
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def quoted(text: str) -> str:
    r"""Return a text as Python writes it, with what nobody can see written out.

    Example:
        >>> quoted("één\n"), quoted('zeg "ja"')
        ('"één\\n"', '\'zeg "ja"\'')
    """
    quote = "'" if text.count('"') > text.count("'") else '"'
    signs = (f"\\{sign}" if sign == quote else ESCAPES.get(sign) or _seen(sign) for sign in text)
    return f"{quote}{''.join(signs)}{quote}"


def _seen(sign: str) -> str:
    if sign.isprintable():
        return sign
    code = ord(sign)
    if code <= 0xFF:  # noqa: PLR2004  what two digits can say
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  and four


def width(text: str) -> int:
    """Return how many columns a text takes on a line."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


class Part(NamedTuple):
    """A part of a value or of a call: what it is called, what is written before it, and its own value."""

    key: Any
    before: str
    value: Any


def said(form: Form, written: Mapping[str, Any]) -> list[Part]:
    """Return the arguments that a call says, in their order: all but those that are what they are by themselves."""
    named = form.signature.parameters.values()
    told = [one for one in named if one.name == ALWAYS_SAID or not _is_default(written[one.name], one.default)]
    positional = inspect.Parameter.POSITIONAL_OR_KEYWORD
    return [Part(one.name, "" if one.kind is positional else f"{one.name}=", written[one.name]) for one in told]


def _is_default(value: Any, default: Any) -> bool:
    if default is inspect.Parameter.empty:
        return False
    usual = list(default) if isinstance(default, tuple) else default
    return type(value) is type(usual) and bool(value == usual)


def laid_out(value: Any, before: str, indent: int, after: int = 0) -> str:
    """Return a value behind what stands before it on its line, on as many lines as it takes."""
    flat = before + _flat(value)
    if indent + width(flat) + after <= LINE:
        return flat
    match value:
        case str():
            return _text(value, before, indent)
        case dict() | list() | tuple() | Column():
            opening, parts, closing = _brackets(value)
            return bracketed(before + opening, parts, closing, indent, after)
    return flat


def bracketed(opening: str, parts: Sequence[Part], closing: str, indent: int = 0, after: int = 0) -> str:
    """Return what stands between brackets, laid out; see `laid_out`."""
    flat = opening + ", ".join(part.before + _flat(part.value) for part in parts) + closing
    if not parts or indent + width(flat) + after <= LINE:
        return flat
    inner = indent + STEP
    lines = [" " * inner + laid_out(part.value, part.before, inner, after=1) + "," for part in parts]
    return "\n".join([opening, *lines, " " * indent + closing])


def parts_of(value: Any) -> list[Part]:
    """Return the parts of a list, a tuple or a mapping."""
    if isinstance(value, dict):
        return [Part(key, f"{_flat(key)}: ", part) for key, part in value.items()]
    return [Part(None, "", part) for part in value]


def _brackets(value: Any) -> tuple[str, list[Part], str]:
    if isinstance(value, Column):
        form = column_form(value)
        return f"{form.name}(", said(form, form.written(value)), ")"
    brackets = "{}" if isinstance(value, dict) else "[]" if isinstance(value, list) else "()"
    return brackets[0], parts_of(value), brackets[1]


def _flat(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    if not isinstance(value, dict | list | tuple | Column):
        return repr(value)
    opening, parts, closing = _brackets(value)
    comma = "," if isinstance(value, tuple) and len(parts) == 1 else ""
    return opening + ", ".join(part.before + _flat(part.value) for part in parts) + comma + closing


def _text(text: str, before: str, indent: int) -> str:
    """Return a long text on lines of its own, between parentheses; one that has no spaces stays where it is."""
    inner = indent + STEP
    room = LINE - inner
    pieces = [text] if width(quoted(text)) <= room else _pieces(text, room)
    if len(pieces) == 1 and width(quoted(text)) > room:
        return before + quoted(text)
    return "\n".join([f"{before}(", *(" " * inner + quoted(piece) for piece in pieces), " " * indent + ")"])


def _pieces(text: str, room: int) -> list[str]:
    """Return a text cut between words, and at the ends of its lines."""
    pieces = [""]
    for piece in PIECE.findall(text):
        if pieces[-1] and (pieces[-1].endswith("\n") or width(quoted(pieces[-1] + piece)) > room):
            pieces.append(piece)
        else:
            pieces[-1] += piece
    return [piece for piece in pieces if piece]
