"""A pasted text without markup, as lines: Markdown, a mail, or what people type; and lines as such a text."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from weerstand_widgets.clean import clean_text
from weerstand_widgets.programme.outline_line import Line

HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
ITEM = re.compile(r"([-*+•·▪●○◦‣§►➢✓☐–—]|o(?=\t)|\(?\d{1,3}[.)]|[a-z][.)])(?:\s+(.*)|$)")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,300})(?<=\S)\1[ \t]*(:?)")
EMPHASIS = re.compile(r"\*\*([^*\n]+)\*\*")
SPACES = re.compile(r"[^\S\n]+")
TAB = 4
HEADINGS = 6
WRAPPED = 55
"""From so many characters on, a line that goes on with a small letter was broken by a mail program."""
BROKEN_OFF = ".!?:;"


def read_lines(text: str) -> list[Line]:
    r"""Return the lines of a text; empty ones are left out.

    Example:
        >>> [(line.text, line.heading, line.mark) for line in read_lines("# Balie\n\n1. Welkom\n- Wat hoop je?")]
        [('Balie', 1, ''), ('Welkom', 0, '1.'), ('Wat hoop je?', 0, '-')]
    """
    lines: list[Line] = []
    indents: list[int] = []
    is_apart = True
    for raw in clean_text(text).splitlines():
        if not raw.strip():
            is_apart = True
            continue
        line = _line(raw, indents, is_apart=is_apart)
        if not lines or not _goes_on(lines[-1], raw, line):
            lines.append(line)
        else:
            lines[-1] = msgspec.structs.replace(lines[-1], text=f"{lines[-1].text} {line.text}")
        is_apart = False
    return lines


def _line(raw: str, indents: list[int], *, is_apart: bool) -> Line:
    text = raw.strip()
    if (heading := HEADING.fullmatch(raw)) and heading[2].strip("# \t"):
        indents.clear()
        inner = BOLD.fullmatch(heading[2].strip())
        return Line(text=_words(inner[2] if inner else heading[2]), heading=len(heading[1]), is_apart=is_apart)
    if item := ITEM.fullmatch(text):
        width = len(raw.expandtabs(TAB)) - len(raw.expandtabs(TAB).lstrip())
        while indents and indents[-1] > width:
            indents.pop()
        if not indents or indents[-1] < width:
            indents.append(width)
        mark = item[1] if item[1][-1] in ".)" else "-"
        return Line(text=_words(item[2] or ""), mark=mark, depth=len(indents), is_apart=is_apart)
    if not raw[:1].isspace():
        indents.clear()
    if bold := BOLD.fullmatch(text):
        return Line(text=_words(bold[2]) + bold[3], is_bold=True, is_apart=is_apart)
    return Line(text=_words(text), is_apart=is_apart)


def _words(text: str) -> str:
    return SPACES.sub(" ", EMPHASIS.sub(r"\1", text)).strip()


def _goes_on(before: Line, raw: str, line: Line) -> bool:
    """Say whether a line is the rest of the one before, which a mail program broke off."""
    if line.is_apart or line.mark or line.heading or line.is_bold or before.heading or before.is_bold:
        return False
    is_rest = line.text[:1].islower() and before.text[-1:] not in BROKEN_OFF
    return is_rest and (len(before.text) >= WRAPPED or (bool(before.mark) and raw[:1].isspace()))


def write_lines(lines: Iterable[Line]) -> str:
    """Return lines as a text that somebody can read and change, and that is read as the same lines."""
    return "\n".join(_written(list(lines))).lstrip("\n")


def _written(lines: list[Line]) -> Iterator[str]:
    for line in lines:
        start = "\n" if line.is_apart else ""
        if line.heading:
            yield f"{start}{'#' * min(line.heading, HEADINGS)} {line.text}"
        elif line.mark:
            yield f"{start}{'  ' * (line.depth - 1)}{line.mark} {line.text}".rstrip(" ")
        else:
            yield start + (f"**{line.text}**" if line.is_bold else line.text)
