"""A pasted text as a programme: what its lines are becomes cells, with ids, kinds and minutes.

Nothing of the text is lost: what is not understood stands as words where it stood.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from weerstand_widgets.alike import alike
from weerstand_widgets.clean import clean_text
from weerstand_widgets.errors import OutlineTooLargeError, PlanError
from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.limits import LONGEST, MAX_TITLE
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Header, Phase
from weerstand_widgets.programme.document import MAX_CELLS, AnyCell, AskingCell, Document, TextCell, json_of
from weerstand_widgets.programme.outline_html import is_html, read_html
from weerstand_widgets.programme.outline_line import Line
from weerstand_widgets.programme.outline_minutes import divide
from weerstand_widgets.programme.outline_parts import (
    Asked,
    Chapter,
    Outline,
    Words,
    is_blank,
    options_in,
    read_outline_parts,
)
from weerstand_widgets.programme.outline_text import read_lines, write_lines
from weerstand_widgets.programme.outline_words import in_markdown
from weerstand_widgets.spec import SCHEMA, Option

MAX_OUTLINE = 5_000_000
"""Characters of a text that is pasted: a report of a hundred pages stays under a million, markup and all."""
MOST_PARTS = 1_000
"""Phases, questions and texts between them; a day has room for a tenth of it."""
OTHER_FORMS = ("{\\rtf", "PK\x03\x04", "%PDF-", "\ufffdPNG", "ÐÏ\x11à")
"""How files begin that are no text: a document must be opened, and its text copied."""
PROGRAMME = "mijn_programma"
LONGEST_NAME = 30
"""Of a name in code: room for a number behind it."""
NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
TAKEN = ("session", "report", "welcome", "words")
SCALE = re.compile(
    r"\bschaal\s+van\s+(?:0|1|nul|een|één)\s+(?:tot(?:\s+en\s+met)?|t/m|-|–)\s*(?:10|tien)\b"
    r"|\bscale\s+(?:of|from)\s+[01]\s+to\s+10\b",
    re.IGNORECASE,
)
"""A scale of ours has a 0 as well; who asks for 1 to 10 gets that one."""
ENDS = re.compile(
    r"\b(?:van|from)\s+(?:[01]|nul|een|één)\s*\((?P<low>[^()]+)\)"
    r"\s*(?:tot(?:\s+en\s+met)?|t/m|to|-|–)\s*(?:10|tien|ten)\s*\((?P<high>[^()]+)\)"
    r"|\b[01]\s*(?:=|is\b)\s*(?P<least>[^,;()=?]+?)\s*(?:[,;]|\b(?:en|and)\b)"
    r"\s*10\s*(?:=|is\b)\s*(?P<most>[^,;()=?.]+)",
    re.IGNORECASE,
)
"""The words for both ends of a scale, within a sentence."""
ANCHOR = re.compile(r"(?:0|1|10)\s*(?:[=:–-]|is\b)\s*(.+)")
ONE = re.compile(r"\b(?:kies|noem)\s+(?:er\s+)?(?:één|een|1)\b|\bchoose one\b|\bwelke van (?:de|deze)\b", re.IGNORECASE)
CLOSED = ("ja", "nee", "yes", "no", "een beetje", "deels", "weet ik niet", "weet niet", "misschien")


def outline_text(html: str) -> str:
    """Return a document in HTML as a text that can be read and changed, without its markup.

    Raises:
        PlanError: It is empty, or too large.
    """
    return write_lines(_checked(html, read_html))


def read_outline(pasted: str, title: str = "") -> Document:
    """Return a pasted text as a programme.

    Args:
        pasted: Plain text, Markdown, or HTML.
        title: What the programme is called; "" for what the text says. Where it says something else, that stays.

    Raises:
        PlanError: It is empty, too large, no text, or more than fits in a programme.
    """
    if pasted.lstrip().startswith(OTHER_FORMS):
        raise PlanError("outline_other")
    outline = read_outline_parts(_checked(pasted, read_html if is_html(pasted) else read_lines))
    chapters = outline.chapters or [Chapter("", "", 1)]
    # Before anything is made of them: a name for each of a million would take minutes.
    size = sum(1 + len(chapter.parts) for chapter in chapters)
    if size > MOST_PARTS:
        raise PlanError("outline_cells", found=str(size), limit=MOST_PARTS)
    lengths, minutes = divide([chapter.minutes for chapter in chapters])
    cells = tuple(_cells(outline, chapters, title, lengths, minutes))
    if len(cells) > MAX_CELLS:
        raise PlanError("outline_cells", found=str(len(cells)), limit=MAX_CELLS)
    return Document(cells=cells)


def _checked(pasted: str, read: Callable[[str], list[Line]]) -> list[Line]:
    """Return the lines of a text that is neither too large nor empty."""
    if len(pasted) > MAX_OUTLINE:
        raise OutlineTooLargeError(found=str(len(pasted)), limit=MAX_OUTLINE // 1_000_000)
    lines = read(clean_text(pasted))
    if not any(line.text for line in lines):
        raise PlanError("outline_empty")
    return lines


# -- cells -------------------------------------------------------------------------------------------------------------
def _cells(
    outline: Outline, chapters: Sequence[Chapter], title: str, lengths: Sequence[int], minutes: Sequence[dict[int, int]]
) -> Iterator[AnyCell]:
    own = outline.title[:MAX_TITLE]
    title = title or own
    is_other = bool(own) and alike(title) != alike(own)
    first = [Line(text=own, is_bold=True)] if is_other else []
    words = Numbers()
    heading = in_markdown([Line(text=title, heading=1)]) if title else []
    yield from words.cells(heading, [*first, *outline.before])
    yield _asking(
        "session", Header(schema=SCHEMA, programme=PROGRAMME, version="1.0", title=title, lengths=tuple(lengths))
    )
    taken = set(TAKEN)
    is_cut = sum(chapter.minutes or 0 for chapter in chapters) > LONGEST
    for number, (chapter, its) in enumerate(zip(chapters, minutes, strict=True), 1):
        name = (chapter.written if is_cut else chapter.title) or say("outline.phase")
        phase_id = free_name(name, taken)
        above = [Line(text=text, is_bold=True) for text in chapter.above]
        heading = in_markdown([Line(text=f"{number}. {name}", heading=2)])
        opening = chapter.parts[0].lines if chapter.parts and isinstance(chapter.parts[0], Words) else []
        yield from words.cells(heading, [*above, *opening])
        yield _asking(phase_id, Phase(schema=SCHEMA, id=phase_id, title=name, goal="", minutes=its))
        yield from _within(chapter.parts[bool(opening) :], phase_id, words)


def _within(parts: Iterable[Words | Asked], phase_id: str, words: "Numbers") -> Iterator[AnyCell]:
    """Yield the questions of a phase, and the words between them."""
    taken: set[str] = set()
    for part in parts:
        if isinstance(part, Words):
            yield from words.cells([], part.lines)
            continue
        name = free_name(part.title, taken)
        kind, fields = _kind(part)
        question = _question(kind, f"{phase_id}.{name}", part, fields)
        yield _asking(f"{phase_id}-{name}", question)
        if not fields and kind != "items":
            yield from words.cells([], part.below)


def _asking(cell_id: str, spec: Any) -> AskingCell:
    return AskingCell(id=cell_id[-64:].lstrip("-_"), spec=json_of(spec))


def _question(kind: str, question_id: str, asked: Asked, fields: dict[str, Any]) -> Question:
    return KINDS[kind](schema=SCHEMA, id=question_id, title=asked.title, help=asked.help, **fields)


def _kind(asked: Asked) -> tuple[str, dict[str, Any]]:
    """Return the kind that suits a question, and what it makes of the list below it; nothing where that stays words."""
    below = asked.below
    ends = ENDS.search(f"{asked.title} {asked.help}")
    if SCALE.search(asked.title) or (ends and not below):
        return "scale", _ends(below, ends)
    if below and all(is_blank(line.text) for line in below):
        return "items", {"rows": len(below)}
    titles = options_in(below)
    if not titles:
        return "text", {}
    taken: set[str] = set()
    options = tuple(Option(id=free_name(title, taken), title=title) for title in titles)
    is_closed = all(title.strip(" .!").lower() in CLOSED for title in titles)
    return ("choice" if is_closed or ONE.search(f"{asked.title} {asked.help}") else "choices"), {"options": options}


def _ends(below: Sequence[Line], told: re.Match[str] | None) -> dict[str, Any]:
    """Return the words at both ends of a scale, where the outline has some: a number there says nothing."""
    found = [found[1] for line in below if (found := ANCHOR.fullmatch(line.text)) is not None]
    if len(found) == len(below) == len(("low", "high")):
        return {"low": found[0], "high": found[1]}
    if below or told is None:
        return {}
    return {"low": (told["low"] or told["least"]).strip(), "high": (told["high"] or told["most"]).strip()}


def free_name(title: str, taken: set[str]) -> str:
    """Return a name for code after a title, that nothing else has, and take it. The page has the same rule.

    Example:
        >>> free_name("Wat ging er goed, één keer?", {"wat_ging_er_goed_een_keer"}), free_name("2 dingen", set())
        ('wat_ging_er_goed_een_keer_2', 'x_2_dingen')
    """
    letters = "".join(sign for sign in unicodedata.normalize("NFD", title) if not unicodedata.combining(sign))
    joined = "_".join(filter(None, NOT_IN_NAMES.split(letters.lower())))[:LONGEST_NAME].rstrip("_")
    stem = joined if joined[:1].isalpha() else f"x_{joined}".rstrip("_")
    name, number = stem, 1
    while name in taken:
        number += 1
        name = f"{stem}_{number}"
    taken.add(name)
    return name


class Numbers:
    """Makes the cells with words, each with an id of its own."""

    def __init__(self) -> None:
        self._last = 0

    def cells(self, heading: Collection[str], lines: Sequence[Line]) -> Iterator[TextCell]:
        """Yield a heading and lines as one cell, or as more where they are very long."""
        texts = ["\n\n".join(heading)] if heading else []
        for block in in_markdown(lines):
            if texts and len(texts[-1]) + len(block) < MOST_IN_CELL:
                texts[-1] += f"\n\n{block}"
            else:
                texts.append(block)
        for text in texts:
            self._last += 1
            yield TextCell(id="welcome" if self._last == 1 else f"words-{self._last}", text=text)


MOST_IN_CELL = 100_000
"""Characters of a cell with words."""
