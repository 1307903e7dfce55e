"""HTML as tags and the texts between them, in one go however odd it is.

Python's own parser takes minutes for a few hundred kilobytes of tags that never end (3.11: 500,000 times `<`), and a
paste is from anybody. So a text is looked through once here: what is no tag is text.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
ATTRIBUTE = re.compile(r"""(class|style)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
SIGN = re.compile(r"[>\"']")
RAW = ("script", "style", "title", "textarea", "xmp")
"""In these nothing is a tag, but their own end."""
MOST = 20_000
"""Characters of a tag that are looked through for what it says of itself."""


class Tag(NamedTuple):
    """The beginning or the end of an element, with the attributes that matter here: class and style."""

    name: str
    attributes: dict[str, str]
    is_end: bool
    is_closed: bool


def read_tags(html: str) -> Iterator[Tag | str]:
    """Yield tags and texts in their order; remarks and declarations are left out.

    Example:
        >>> [part if isinstance(part, str) else part.name for part in read_tags("<p>1 &lt; 2<!-- x --> < 3</p>")]
        ['p', '1 < 2', ' ', '< 3', 'p']
    """
    place, size = 0, len(html)
    while place < size:
        start = html.find("<", place)
        if start < 0:
            yield unescape(html[place:])
            return
        if start > place:
            yield unescape(html[place:start])
        end = _end_of_remark(html, start)
        if end:
            place = end
            continue
        name = NAME.match(html, start)
        end = _end_of_tag(html, name.end()) if name else 0
        if name is None or not end:
            # A sign on its own; or a tag that never ends, in which a next one may not be looked for again and again.
            stop = start + 1 if name is None else size
            text = html[start : html.find("<", stop) if name is None and html.find("<", stop) >= 0 else size]
            yield unescape(text)
            place = start + len(text)
            continue
        tag = _tag(html, name, end)
        yield tag
        place = end
        if tag.name in RAW and not tag.is_end:
            close = re.compile(rf"</{tag.name}\b", re.IGNORECASE).search(html, place)
            place = close.start() if close else size
            yield unescape(html[end:place])


def _end_of_remark(html: str, start: int) -> int:
    """Return where a remark or a declaration ends; 0 when none begins here, or never ends."""
    if html.startswith("<!--", start):
        return html.find("-->", start + 2) + len("-->") if html.find("-->", start + 2) >= 0 else len(html)
    if html.startswith(("<!", "<?"), start):
        return html.find(">", start) + 1 or len(html)
    return 0


def _end_of_tag(html: str, place: int) -> int:
    """Return where a tag ends; 0 when it does not. A sign in a quoted value ends nothing."""
    while (sign := SIGN.search(html, place)) is not None:
        if sign[0] == ">":
            return sign.end()
        close = html.find(sign[0], sign.end())
        if close < 0:
            return html.find(">", sign.end()) + 1
        place = close + 1
    return 0


def _tag(html: str, name: re.Match[str], end: int) -> Tag:
    inner = html[name.end() : min(end - 1, name.end() + MOST)]
    attributes: dict[str, str] = {}
    for found in ATTRIBUTE.finditer(inner):
        attributes.setdefault(found[1].lower(), unescape(found[2] or found[3] or found[4] or ""))
    is_end = html.startswith("</", name.start())
    return Tag(name[1].lower(), attributes, is_end, inner.endswith("/"))
