"""Opzet: headings, pictures and tables in the texts, as a screen reader needs them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import without_code

HEADING = re.compile(
    r"^[ ]{0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<text>.*?))?[ \t#]*$"
    r"|^(?P<under>[^\n|#>-][^\n|]*)\n(?P<line>=+|-{2,})[ \t]*$"
    r"|<h(?P<level>[1-6])\b[^<>]{0,200}>(?P<inner>.{0,500}?)</h[1-6]>",
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
IMAGE = re.compile(r"!\[(?P<alt>[^\[\]]*)\] ?[(\[]")
IMAGE_TAG = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
ALT = re.compile(r"""\balt\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
FILE_NAME = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic|pdf)\W*$", re.IGNORECASE)
_SAYS_NOTHING = """
een de het van voor bij text here description alternatieve alternatief beeld voorbeeld op om of at afbeelding
afbeeldingen plaatje foto figuur image img picture photo pic screenshot schermafbeelding schermafdruk schermfoto dsc
scan illustratie tekening grafiek diagram schema icoon icon logo alt alttekst tekst beschrijving omschrijving caption
bijschrift untitled naamloos whatsapp kopie copy hier
"""
SAYS_NOTHING = frozenset(_SAYS_NOTHING.split())
"""Words that say that there is a picture, and not what is on it."""
ALT_WORD = re.compile(r"[^\W\d_]+")
GLUED = re.compile(r"^[ ]{0,3}#{1,6}[^\W\d_]", re.MULTILINE)
BOLD_LINE = re.compile(
    r"(?:^|\n[ \t]*\n)[ ]{0,3}(?:\*\*|__|<b>|<strong>)(?P<words>[^*_<>\n]{2,80}[^*_<>\n.!?…:”\"])(?:\*\*|__|</b>"
    r"|</strong>):?[ \t]*(?=\n[ \t]*\n|\n?$)"
)
STEP = re.compile(
    r"(?P<word>stap|deel|ronde|tip|opdracht|onderdeel|oefening|les|blok|step|part|round) (?P<number>\d+)", re.IGNORECASE
)
RULE_SIGNS = frozenset("|:- 	")
TAGS = re.compile(r"<[^<>]+>")


@rule("setup")
def heading_skipped(material: Material) -> Iterator[Spot]:
    """A heading two levels below the one before it, or a first one that is no title."""
    last = 0
    for cell in material.markdown:
        for level, _ in headings(cell.source):
            if level > last + 1:
                yield Spot(cell, {"level": level, "before": last + 1})
            last = level


@rule("setup")
def heading_empty(material: Material) -> Iterator[Spot]:
    """A heading without a word."""
    for cell in material.markdown:
        yield from (Spot(cell, {}) for _, text in headings(cell.source) if not alike(TAGS.sub("", text)).strip("*_#. "))


@rule("setup")
def second_title(material: Material) -> Iterator[Spot]:
    """A second heading of the highest level: a programme has one title."""
    titles = [cell for cell in material.markdown for level, _ in headings(cell.source) if level == 1]
    yield from (Spot(cell, {}) for cell in titles[1:])


@rule("setup")
def title_missing(material: Material) -> Iterator[Spot]:
    """A programme whose texts begin without a title."""
    if not any(level == 1 for cell in material.markdown for level, _ in headings(cell.source)):
        yield Spot(next(material.markdown, material.header), {})


@rule("setup")
def heading_glued(material: Material) -> Iterator[Spot]:
    """A line that was meant as a heading, and is none for want of a space, or because it is only bold."""
    for cell in material.markdown:
        source = without_code(cell.source)
        found = GLUED.search(source) or BOLD_LINE.search(source)
        if found:
            yield Spot(cell, {"found": found[0].strip().strip("*_")[:60]})


@rule("setup")
def heading_out_of_line(material: Material) -> Iterator[Spot]:
    """One of a row of headings, such as "Stap 3", that has another number or size than its place in the row."""
    rows: dict[str, list[tuple[Cell, int, int]]] = {}
    for cell in material.markdown:
        for level, text in headings(cell.source):
            if found := STEP.match(text):
                rows.setdefault(found["word"].lower(), []).append((cell, level, int(found["number"])))
    for word, row in rows.items():
        levels = [level for _, level, _ in row]
        usual = max(levels, key=levels.count)
        expected = before = 0
        for cell, level, number in row:
            expected = 1 if number == 1 else expected + 1
            if level != usual or number not in (expected, before + 1):
                yield Spot(
                    cell, {"found": f"{'#' * level} {word} {number}", "known": f"{'#' * usual} {word} {expected}"}
                )
            before = number


@rule("setup")
def heading_without_text(material: Material) -> Iterator[Spot]:
    """A heading with nothing below it but another one of its size or larger."""
    for cell in material.markdown:
        source = without_code(cell.source)
        found = [(one, len(one["marks"])) for one in HEADING.finditer(source) if one["marks"] and one["text"]]
        for (one, level), (after, next_level) in pairwise(found):
            if next_level <= level and not source[one.end() : after.start()].strip():
                yield Spot(cell, {"found": one["text"].strip()})


@rule("setup")
def heading_twice(material: Material) -> Iterator[Spot]:
    """Two headings of one size in the same words."""
    seen: dict[tuple[int, str], Cell] = {}
    for cell in material.markdown:
        for level, text in headings(cell.source):
            name = level, alike(text)
            if name[1] and name in seen:
                yield from (Spot(one, {"found": text.strip()}) for one in (seen[name], cell))
            seen[name] = cell


@rule("setup")
def picture_without_words(material: Material) -> Iterator[Spot]:
    """A picture that says nothing to who does not see it."""
    for cell in material.markdown:
        source = without_code(cell.source)
        alts = [found["alt"] for found in IMAGE.finditer(source)]
        for tag in IMAGE_TAG.findall(source):
            alt = ALT.search(tag)
            alts.append(alt[1].strip("\"'") if alt else "")
        yield from (Spot(cell, {}) for alt in alts if _says_nothing(alt))


def _says_nothing(alt: str) -> bool:
    """Say whether a picture's words are none, a file's name, or only that it is a picture."""
    is_file = FILE_NAME.search(alt) is not None or re.fullmatch(r"[\w-]*(?:_|\d)[\w-]*", alt.strip()) is not None
    return is_file or SAYS_NOTHING.issuperset(ALT_WORD.findall(alt.lower()))


@rule("setup")
def table_without_head(material: Material) -> Iterator[Spot]:
    """A table whose columns have no names, or that is no table for want of a line below them."""
    for cell in material.markdown:
        source = without_code(cell.source)
        has_tag = any("<th" not in table.partition("</table")[0] for table in source.lower().split("<table")[1:])
        if has_tag or any(not _has_head(rows) for rows in _tables(source)):
            yield Spot(cell, {})


def headings(source: str) -> Iterator[tuple[int, str]]:
    """Yield the headings of a Markdown text, with their levels."""
    for found in HEADING.finditer(without_code(source)):
        if found["marks"]:
            yield len(found["marks"]), found["text"] or ""
        elif found["line"]:
            yield 1 if found["line"][0] == "=" else 2, found["under"]
        else:
            yield int(found["level"]), found["inner"]


def _tables(source: str) -> Iterator[list[str]]:
    """Yield the lines with bars that stand together."""
    rows: list[str] = []
    for line in [*source.splitlines(), ""]:
        if line.strip().startswith("|") or (_is_rule(line) and "|" in line):
            rows.append(line)
            continue
        if len(rows) > 1:
            yield rows
        rows = []


def _is_rule(line: str) -> bool:
    """Say whether a line is the one below a table's head."""
    return "-" in line and RULE_SIGNS.issuperset(line)


def _has_head(rows: list[str]) -> bool:
    if len(rows) < 2 or not _is_rule(rows[1]):  # noqa: PLR2004 - a head and the line below it
        return False
    names = rows[0].strip().strip("|").split("|")
    return all(alike(name) for name in names)
