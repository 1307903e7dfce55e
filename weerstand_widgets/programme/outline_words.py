"""Lines as Markdown that shows their words, and nothing but their words: no sign in them means anything."""

import re
from collections.abc import Iterable, Iterator

from weerstand_widgets.programme.outline_line import Line

MARKS = re.compile(r"([\\`*_\[\]<>#$|~{}])|&(?=[#\w]+;)|^([-+=])|^(\d{1,9})(?=[.)])")
LONGEST_PIECE = 20_000
"""Characters of one line; a longer one is parted, for a cell holds no more than so much."""
HEADINGS = 6


def in_markdown(lines: Iterable[Line]) -> list[str]:
    r"""Return lines as blocks of Markdown, with a list as one block.

    Example:
        >>> in_markdown([Line(text="1 < 2"), *(Line(text=text, mark="-", depth=1) for text in ("een", "*"))])
        ['1 \\< 2', '- een\n- \\*']
    """
    blocks: list[str] = []
    is_list = False
    for line in lines:
        for piece in _pieces(line.text):
            if line.mark and is_list and len(blocks[-1]) < LONGEST_PIECE:
                blocks[-1] += f"\n{_item(line, piece)}"
            else:
                blocks.append(_block(line, piece))
            is_list = bool(line.mark)
    return blocks


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, max(1, len(text)), LONGEST_PIECE):
        yield text[start : start + LONGEST_PIECE]


def _block(line: Line, text: str) -> str:
    if line.mark:
        return _item(line, text)
    if line.heading:
        return f"{'#' * min(line.heading, HEADINGS)} {_plain(text, is_first=False)}"
    return f"**{_plain(text)}**" if line.is_bold and text.strip() else _plain(text)


def _item(line: Line, text: str) -> str:
    mark = line.mark if line.mark[:-1].isdigit() else "-"
    return f"{'    ' * (line.depth - 1)}{mark} {_plain(text)}".rstrip(" ")


def _plain(text: str, *, is_first: bool = True) -> str:
    """Return a text of which no sign means anything in Markdown.

    Args:
        text: On one line.
        is_first: Whether nothing stands before it on its line.
    """

    def meant(found: re.Match[str]) -> str:
        if found[3]:
            return f"{found[3]}\\" if is_first else found[3]
        return f"\\{found[0]}"

    return MARKS.sub(meant, text)
