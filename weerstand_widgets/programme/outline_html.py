"""A pasted document as lines: what Word, Outlook, Google Docs and LibreOffice put on a clipboard.

Of the markup only structure is read: headings, lists, paragraphs, what is in bold. Nothing of it goes along: no style,
script, picture, address of a link, or remark in the margin.
"""

import re

import msgspec

from weerstand_widgets.clean import one_line
from weerstand_widgets.programme.outline_line import Line
from weerstand_widgets.programme.outline_tags import Tag, read_tags

BLOCK = re.compile(
    "address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    "|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
UNSEEN = ("script", "style", "title", "template")
TIGHT = ("br", "li", "tr", "td", "th")
"""What begins a line without room before it."""
TITLE = 7
"""The level of a document's own title, while its other headings are not known yet."""
BOLD_TAGS = frozenset(("b", "strong"))
BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)")
LIGHT = re.compile(r"font-weight\s*:\s*(normal|[1-4]00)")
WORD_LEVEL = re.compile(r"mso-list\s*:\s*l\d+ level(\d)")
OUTLINE_LEVEL = re.compile(r"mso-outline-level\s*:\s*([1-6])")
WORD_HEADING = re.compile(r"mso(?:heading|kop)([1-6])|^heading[ -]?([1-6])$|^kop([1-6])$")
REMARK = re.compile(r"mso-element\s*:\s*comment|mso-special-character\s*:\s*comment|mso-comment")
REMARKS = ("msocommentreference", "msocommenttext", "msocommentsubject")
MARK_AHEAD = re.compile(r"\s*(?:([-•·▪●○◦‣§*–—✓☐►➢]|o(?=[\s ])|[\uf000-\uf0ff])|(\(?\d{1,3}[.)]|[a-z][.)]))[\s\u00a0]+")
BEGINS = re.compile(r"\s*<(?:!doctype|html|head|body|meta|style|div|p|h[1-6]|ul|ol|table|b|span)\b", re.IGNORECASE)


class Open(msgspec.Struct):
    """An element that is open, as far as it matters here."""

    name: str
    is_bold: bool
    is_unseen: bool
    heading: int = 0
    list_depth: int = 0
    """Of Word's paragraphs that are lines of a list."""
    is_mark: bool = False
    count: int = 0
    """Of a numbered list: its lines until now."""


def read_html(html: str) -> list[Line]:
    """Return the lines of a document in HTML.

    Example:
        >>> lines = read_html("<h1>Balie</h1><ul><li>Wat <i>hoop</i> je?</ul>")
        >>> [(line.text, line.heading, line.mark) for line in lines]
        [('Balie', 1, ''), ('Wat hoop je?', 0, '-')]
    """
    reader = _Reader()
    for part in read_tags(html):
        if isinstance(part, str):
            reader.say(part)
        elif part.is_end:
            reader.close(part.name)
        else:
            reader.open(part)
    reader.flush()
    return _below_title(reader.lines)


class _Reader:
    """Puts together what stands between tags: each block is a line."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._stack: list[Open] = [Open("", is_bold=False, is_unseen=False)]
        self._count: dict[str, int] = {}
        self._texts: list[str] = []
        self._mark: list[str] = []
        self._is_bold = True
        self._item: str = ""
        self._is_apart = True

    def open(self, tag: Tag) -> None:
        """Begin an element."""
        name = tag.name
        if name == "br" and self._stack[-1].heading:
            self.say(" ")
        elif name == "br" or BLOCK.fullmatch(name):
            self.flush()
            self._is_apart = self._is_apart or name not in TIGHT
        if name == "p" and self._stack[-1].name == "p":
            self.close("p")
        if name == "li":
            self._item = self._next_mark()
        if name in VOID or tag.is_closed:
            return
        self._stack.append(_opened(tag, self._stack[-1]))
        self._count[name] = self._count.get(name, 0) + 1

    def close(self, name: str) -> None:
        """End an element; one that is not open ends nothing."""
        if BLOCK.fullmatch(name):
            self.flush(is_item_over=name == "li")
            self._is_apart = self._is_apart or name not in TIGHT
        if not self._count.get(name):
            return
        while (last := self._stack.pop()).name != name:
            self._count[last.name] -= 1
        self._count[name] -= 1

    def say(self, text: str) -> None:
        """Take the words between two tags."""
        top = self._stack[-1]
        if top.is_unseen:
            return
        if top.is_mark:
            self._mark.append(text)
            return
        if text.strip():
            self._is_bold = self._is_bold and top.is_bold
        self._texts.append(text)

    def flush(self, *, is_item_over: bool = False) -> None:
        """End a line; an empty line of a list is one once that is over."""
        text, mark = one_line("".join(self._texts)), one_line("".join(self._mark))
        is_bold, self._is_bold = self._is_bold, True
        self._texts.clear()
        self._mark.clear()
        if not text and not mark and not (is_item_over and self._item):
            return
        line = _line(text, mark, self._item, self._stack[-1], self._depth())
        is_bold = is_bold and not line.heading and not line.mark
        # Lines of one list stand close together, however its paragraphs are made.
        is_apart = self._is_apart and not (line.mark and self.lines and self.lines[-1].mark)
        self.lines.append(msgspec.structs.replace(line, is_bold=is_bold, is_apart=is_apart))
        self._item, self._is_apart = "", False

    def _depth(self) -> int:
        return max(1, self._count.get("ul", 0) + self._count.get("ol", 0))

    def _next_mark(self) -> str:
        around = next((one for one in reversed(self._stack[-50:]) if one.name in ("ul", "ol")), None)
        if around is None or around.name == "ul":
            return "-"
        around.count += 1
        return f"{around.count}."


def _below_title(lines: list[Line]) -> list[Line]:
    """Return lines with the document's own title above its headings."""
    if not any(line.heading == TITLE for line in lines):
        return lines
    levels = [1 if line.heading == TITLE else line.heading and line.heading + 1 for line in lines]
    return [msgspec.structs.replace(line, heading=level) for line, level in zip(lines, levels, strict=True)]


def _line(text: str, mark: str, item: str, top: Open, depth: int) -> Line:
    """Return a line as its element says; in Word's lists the sign before it is a text of its own, or in the text."""
    if top.heading:
        return Line(text=text or mark, heading=top.heading)
    if top.list_depth:
        ahead = MARK_AHEAD.match(text) if not mark else None
        sign = ahead[2] if ahead else mark
        is_number = bool(sign) and sign[-1] in ".)" and sign[:-1].strip("(").isalnum()
        return Line(
            text=text[ahead.end() :] if ahead else text, mark=str(sign) if is_number else "-", depth=top.list_depth
        )
    if item:
        return Line(text=text, mark=item, depth=depth)
    return Line(text=f"{mark} {text}".strip())


def _opened(tag: Tag, around: Open) -> Open:
    """Return what an element says of the text in it."""
    style, names = tag.attributes.get("style", "").lower(), tag.attributes.get("class", "").lower().split()
    is_bold = bool(BOLD.search(style)) or (tag.name in BOLD_TAGS and not LIGHT.search(style))
    is_remark = bool(REMARK.search(style)) or any(name in REMARKS for name in names)
    level = _heading(tag.name, style, names)
    listed = WORD_LEVEL.search(style) if tag.name in ("p", "div", "li") else None
    is_listed = any(name.startswith("msolistparagraph") for name in names) and tag.name == "p"
    return Open(
        tag.name,
        is_bold=is_bold or (around.is_bold and not LIGHT.search(style)),
        is_unseen=around.is_unseen or tag.name in UNSEEN or is_remark,
        heading=level or around.heading,
        list_depth=0 if level else int(listed[1]) if listed else 1 if is_listed else around.list_depth,
        is_mark=around.is_mark or ("mso-list" in style and "ignore" in style),
    )


def _heading(name: str, style: str, classes: list[str]) -> int:
    """Return the level of a heading, 0 for none; a document's own title stands above its first headings."""
    if re.fullmatch(r"h[1-6]", name):
        return int(name[1])
    if name not in ("p", "div"):
        return 0
    if any(one in ("msotitle", "title", "msotitel") for one in classes):
        return TITLE
    found = next((match for one in classes if (match := WORD_HEADING.search(one))), None)
    if found is not None:
        return int(next(filter(None, found.groups())))
    outline = OUTLINE_LEVEL.search(style)
    return int(outline[1]) if outline else 0


def is_html(text: str) -> bool:
    """Say whether a text is a document in HTML rather than words, by how it begins."""
    return BEGINS.match(text) is not None
