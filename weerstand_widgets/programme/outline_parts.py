"""What the lines of a pasted text are of a programme: its title, phases, questions with their options, and words."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from weerstand_widgets.limits import MAX_TITLE
from weerstand_widgets.programme.outline_line import Line, minutes_alone, timed
from weerstand_widgets.spec import PLACEHOLDER

LONGEST_HEADING = 80
"""Characters of a line that may be a heading by its form alone."""
LONGEST_QUESTION = 300
LONGEST_OPTION = 150
MOST_OPTIONS = 60
PARTS = 3
"""The levels of heading that are phases; deeper ones are words."""
SENTENCE_END = ".,;:!?"
QUESTION_END = " \"'”’»)*"
LAST_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=\S)")
NUMBER_AHEAD = re.compile(r"\d{1,2}[.)]\s+(?=\S)")
WITH_HELP = re.compile(r"(.*\?)\s*\(([^()]+)\)")
BLANK = re.compile(r"[\s._…‥·-]*")


class Words(msgspec.Struct, frozen=True):
    """Lines that stay words."""

    lines: list[Line]


class Asked(msgspec.Struct, frozen=True):
    """A question.

    Attributes:
        title: What is asked.
        help: What stood between brackets behind it.
        line: The line it stood in.
        below: The list below it.
    """

    title: str
    help: str
    line: Line
    below: list[Line]


class Chapter(msgspec.Struct, frozen=True):
    """A phase; `level` is that of its heading, and `written` is its heading with the minutes in it."""

    title: str
    written: str
    level: int
    minutes: int | None = None
    above: tuple[str, ...] = ()
    """Headings over it that hold nothing else."""
    parts: list[Words | Asked] = msgspec.field(default_factory=list)


class Outline(msgspec.Struct, frozen=True):
    """A text as a programme. A chapter without a title begins before any heading."""

    title: str
    before: list[Line]
    chapters: list[Chapter]


def read_outline_parts(lines: Sequence[Line]) -> Outline:
    """Return what lines are of a programme; each of them is somewhere in it."""
    lines = [msgspec.structs.replace(line, text=PLACEHOLDER.sub(r"(\1)", line.text)) for line in lines]
    levels = _levels(lines)
    at = _title_at(lines, levels)
    title = lines[at].text if at is not None else ""
    first = next((number for number, level in enumerate(levels) if level and number != at), None)
    times = _times(lines, levels, at)
    before: list[Line] = []
    chapters: list[Chapter] = []
    for number, line in enumerate(lines):
        if number == at or times.get(number) is not None:
            continue
        if levels[number]:
            chapters.append(_chapter(line, levels[number], times, number))
        elif chapters:
            _add(chapters[-1], line)
        elif is_question(line) and not (first is not None and at is None and LAST_SENTENCE.search(line.text)):
            chapters.append(Chapter("", "", PARTS))
            _add(chapters[-1], line)
        else:
            # What somebody asks in their letter, above all of it, is no question for a group.
            before.append(line)
    return Outline(title, before, _with_parts_above(chapters))


def _chapter(line: Line, level: int, times: dict[int, int], number: int) -> Chapter:
    """Return the phase that a heading begins; its own number goes, for all of them are numbered."""
    bare, minutes = timed(line.text)
    beside = next((times[at] for at in (number - 1, number + 1) if at in times), None) if minutes is None else None
    numbered = NUMBER_AHEAD.match(bare)
    title = (bare[numbered.end() :] if numbered else bare).rstrip(": ")
    return Chapter(title or line.text, line.text, level, beside if minutes is None else minutes)


def _times(lines: Sequence[Line], levels: Sequence[int], at: int | None) -> dict[int, int]:
    """Return the lines that hold a heading's minutes and nothing else: those right before it, or else right after.

    As in a table with a column for the time.
    """
    found: dict[int, int] = {}
    for number, line in enumerate(lines):
        if not levels[number] or number == at or timed(line.text)[1] is not None:
            continue
        for beside in (number - 1, number + 1):
            minutes = minutes_alone(lines[beside].text) if 0 <= beside < len(lines) and beside not in found else None
            if minutes is not None:
                found[beside] = minutes
                break
    return found


# -- which lines are headings ------------------------------------------------------------------------------------------
def _levels(lines: Sequence[Line]) -> list[int]:
    """Return of each line the level of the phase that it begins, 0 for none.

    Headings by name decide; where a document has none, lines that look like one do: in bold, in capitals, numbered.
    Minutes between brackets make a short line a heading anywhere.
    """
    named = [number for number, line in enumerate(lines) if 0 < line.heading <= PARTS and len(line.text) <= MAX_TITLE]
    looks = () if len(named) > (named[:1] == [0]) else (_in_bold, _in_capitals, _numbered)
    found = [
        {number for number, line in enumerate(lines) if (number or look is _numbered) and look(line)} for look in looks
    ]
    by_look = next(filter(None, found), set())
    levels = []
    for number, line in enumerate(lines):
        if number in named:
            levels.append(line.heading)
        elif number in by_look or _has_minutes(line):
            levels.append(PARTS)
        else:
            levels.append(PARTS if number == 0 and looks and (_in_bold(line) or _in_capitals(line)) else 0)
    return _without_options(lines, levels)


def _without_options(lines: Sequence[Line], levels: list[int]) -> list[int]:
    """Return the levels, where no line of a list right below a question is a heading: it is an answer to it."""
    asked: Line | None = None
    first: Line | None = None
    for number, line in enumerate(lines):
        if is_question(line) and not line.heading:
            asked, first, levels[number] = line, None, 0
        elif asked and line.mark and _is_below(line, asked, first) and not _has_minutes(line):
            first, levels[number] = first or line, 0
        else:
            asked = None
    return levels


def _is_short(line: Line) -> bool:
    bare, _ = timed(line.text)
    return 0 < len(bare) <= LONGEST_HEADING and bare[-1] not in SENTENCE_END


def _in_bold(line: Line) -> bool:
    text = line.text.rstrip(": ")
    return line.is_bold and 0 < len(text) <= LONGEST_HEADING and text[-1] not in SENTENCE_END


def _in_capitals(line: Line) -> bool:
    text = line.text.rstrip(": ")
    bare, _ = timed(text)
    letters = sum(letter.isalpha() for letter in bare)
    is_upper = bare == bare.upper() and bare != bare.lower()
    return not line.mark and letters > len("JA!") and is_upper and len(text) <= LONGEST_HEADING and bare[-1] != "?"


def _numbered(line: Line) -> bool:
    return line.is_numbered and line.depth == 1 and _is_short(line)


def _has_minutes(line: Line) -> bool:
    return len(line.text) <= LONGEST_HEADING and timed(line.text, is_set_apart=True)[1] is not None and _is_short(line)


def _title_at(lines: Sequence[Line], levels: Sequence[int]) -> int | None:
    """Return which line is the title: a heading above all others, or else a first line that stands by itself."""
    headings = [number for number, level in enumerate(levels) if level]
    if not headings:
        return None
    first, *others = headings
    line, rest = lines[first], [levels[number] for number in others]
    may_be = not line.is_numbered and timed(line.text)[1] is None
    if may_be and all(level > levels[first] for level in rest) and lines[first].heading:
        return first
    if first > 0 and _is_title_line(lines, first):
        return 0
    until = others[0] if others else len(lines)
    asks = any(is_question(lines[number]) for number in range(first + 1, until))
    is_flat = bool(rest) and all(level == levels[first] for level in rest)
    is_alone = first == 0 or until == first + 1
    return first if may_be and is_flat and is_alone and not asks else None


def _is_title_line(lines: Sequence[Line], first: int) -> bool:
    """Say whether the first line is a title although nothing but its place says so."""
    line, after = lines[0], lines[1]
    is_plain = not line.mark and not line.heading and not is_question(line)
    return is_plain and (after.is_apart or first == 1) and _is_short(line)


def _with_parts_above(chapters: Sequence[Chapter]) -> list[Chapter]:
    """Put a heading that only has deeper headings below it with the first of those: it is no phase."""
    found: list[Chapter] = []
    above: tuple[str, ...] = ()
    for number, chapter in enumerate(chapters):
        after = chapters[number + 1] if number + 1 < len(chapters) else None
        if after is not None and not chapter.parts and chapter.title and after.level > chapter.level:
            above = (*above, chapter.written)
            continue
        found.append(msgspec.structs.replace(chapter, above=above))
        above = ()
    return found


# -- what is in a phase ------------------------------------------------------------------------------------------------
def is_question(line: Line) -> bool:
    """Say whether a line asks something."""
    text = line.text.rstrip(QUESTION_END)
    helped = WITH_HELP.fullmatch(line.text) if text[-1:] != "?" else None
    return (text.endswith("?") and len(text) > 1) or helped is not None


def _add(chapter: Chapter, line: Line) -> None:
    """Put a line in a phase: as a question, as part of the list below one, or as words."""
    parts = chapter.parts
    last = parts[-1] if parts else None
    if is_question(line) and (asked := _asked(line, parts)) is not None:
        parts.append(asked)
    elif isinstance(last, Asked) and line.mark and _is_below(line, last.line, next(iter(last.below), None)):
        last.below.append(line)
    else:
        _say(parts, line)


def _say(parts: list[Words | Asked], line: Line) -> None:
    if parts and isinstance(parts[-1], Words):
        parts[-1].lines.append(line)
    else:
        parts.append(Words([line]))


def _asked(line: Line, parts: list[Words | Asked]) -> Asked | None:
    """Return the question in a line; what comes before it in a long one stays words. None when it is too long."""
    text, help_ = line.text, ""
    if helped := WITH_HELP.fullmatch(text):
        text, help_ = helped[1], helped[2]
    if len(text) > LONGEST_QUESTION:
        last = LAST_SENTENCE.split(text)[-1]
        if len(last) > LONGEST_QUESTION or len(last) == len(text):
            return None
        _say(parts, msgspec.structs.replace(line, text=text[: -len(last)].strip(), mark="", depth=0))
        text = last
    return Asked(text, help_, line, [])


def _is_below(item: Line, asked: Line, first: Line | None) -> bool:
    """Say whether a line of a list belongs to a question, and does not stand beside it in the same list.

    Args:
        item: The line.
        asked: The question's.
        first: The first line of the list below it, if there is one already.
    """
    if first is not None and item.depth <= first.depth and item.is_numbered != first.is_numbered:
        return False
    if first is None and item.is_numbered and item.mark.strip("().") not in ("1", "a"):
        return False
    return item.depth > asked.depth or (asked.is_numbered and not item.is_numbered and item.depth == asked.depth)


def options_in(below: Iterable[Line]) -> list[str]:
    """Return the lines below a question as its options; none where they are something else."""
    texts = [line.text for line in below]
    fits = len(texts) > 1 and len(texts) <= MOST_OPTIONS and all(len(text) <= LONGEST_OPTION for text in texts)
    return texts if fits and not any(map(is_blank, texts)) else []


def is_blank(text: str) -> bool:
    """Say whether a line is there to be written on."""
    return BLANK.fullmatch(text) is not None
