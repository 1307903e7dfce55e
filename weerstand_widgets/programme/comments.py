"""Changing a call that has comments in it: what did not change stays as it is written, and no comment is lost.

Python's own tokens say where each item between brackets begins and ends, and which comments are its own. A library
for concrete syntax would do the same for all of Python; a call of literals needs a page of it, and no dependency.
"""

import io
import tokenize
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import msgspec

from weerstand_widgets.programme.layout import STEP, Part, laid_out, parts_of

OPENING, CLOSING = frozenset("([{"), frozenset(")]}")


class Token(NamedTuple):
    """One of Python's tokens; `start` and `end` count signs of the whole source."""

    kind: int
    text: str
    start: int
    end: int
    line: int


class Item(msgspec.Struct):
    """What stands between two commas.

    Attributes:
        above: The comments on the lines before it.
        tokens: Its own.
        inside: The comments in it.
        behind: The comment behind it on its last line, or "".
    """

    above: list[str] = []
    tokens: list[Token] = []
    inside: list[str] = []
    behind: str = ""

    def comments(self) -> list[str]:
        """Return all its comments, in their order."""
        return [*self.above, *self.inside, *([self.behind] if self.behind else [])]


class Bracketed(NamedTuple):
    """What stands between two brackets: items, the comments behind the last one, and where the brackets are."""

    items: list[Item]
    below: list[str]
    start: int
    end: int


def tokens_of(source: str) -> list[Token]:
    """Return the tokens of a source that Python understands."""
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [
        Token(one.type, one.string, starts[one.start[0] - 1] + one.start[1], starts[one.end[0] - 1] + one.end[1],
              one.end[0])
        for one in tokenize.generate_tokens(io.StringIO(source).readline)
        if one.type not in (tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
    ]  # fmt: skip


def bracketed(tokens: Sequence[Token]) -> Bracketed:
    """Return what stands between the first token, a bracket, and the one that closes it."""
    items: list[Item] = []
    item = Item()
    depth, last_line = 0, tokens[0].line
    for token in tokens[1:]:
        if token.text in CLOSING and depth == 0:
            break
        if token.kind == tokenize.COMMENT and depth == 0:
            _note(token, item, items, last_line)
            continue
        depth += (token.text in OPENING) - (token.text in CLOSING)
        last_line = token.line
        if token.text == "," and depth == 0:
            items.append(item)
            item = Item()
        elif token.kind == tokenize.COMMENT:
            item.inside.append(token.text)
            item.tokens.append(token)
        else:
            item.tokens.append(token)
    if item.tokens:
        items.append(item)
        item = Item()
    return Bracketed(items, item.above, tokens[0].start, token.end)


def _note(comment: Token, item: Item, items: list[Item], last_line: int) -> None:
    """Give a comment between items to the one it belongs to."""
    owner = item if item.tokens else items[-1] if items else None
    if item.tokens and (item.behind or comment.line != last_line):
        item.inside.append(comment.text)
    elif owner is not None and comment.line == last_line and not owner.behind:
        owner.behind = comment.text
    else:
        item.above.append(comment.text)


def changed(source: str, found: Bracketed, old: Sequence[Part], new: Sequence[Part], indent: int) -> str:
    """Return the brackets with what stands between them as it is now.

    Args:
        source: The whole source.
        found: The brackets in it.
        old: What the items are, each with its item.
        new: What they become.
        indent: Of the line with the first bracket.
    """
    inner = indent + STEP
    pairs = _paired(old, new)
    orphans = {number: item.comments() for number, item in enumerate(found.items) if number not in pairs.values()}
    lines = []
    for number, part in enumerate(new):
        came_from = pairs.get(number)
        item = Item() if came_from is None else found.items[came_from]
        above = [one for gone in sorted(orphans) if came_from is not None and gone < came_from
                 for one in orphans.pop(gone)]  # fmt: skip
        text, lost = _item(source, item, None if came_from is None else old[came_from], part, inner)
        lines += [*above, *item.above, *lost, f"{text},{'  ' if item.behind else ''}{item.behind}"]
    lines += [*(one for gone in sorted(orphans) for one in orphans[gone]), *found.below]
    opening, closing = source[found.start], source[found.end - 1]
    return "\n".join([opening, *(" " * inner + line for line in lines), " " * indent + closing])


def _item(source: str, item: Item, old: Part | None, new: Part, indent: int) -> tuple[str, list[str]]:
    """Return an item as it is now, and the comments in it that find no place there."""
    if old is not None and _alike(old, new):
        return source[item.tokens[0].start : item.tokens[-1].end], []
    if old is not None and item.inside and type(old.value) is type(new.value):
        at = next((number for number, one in enumerate(item.tokens) if one.text in OPENING), None)
        is_whole = at is not None and _is_whole(item.tokens[at:], new.value)
        if at is not None and is_whole:
            inner = bracketed(item.tokens[at:])
            text = new.before + changed(source, inner, parts_of(old.value), parts_of(new.value), indent)
            return text, _left_out(item.inside, text)
    return laid_out(new.value, new.before, indent, after=1), item.inside


def _is_whole(tokens: Sequence[Token], value: Any) -> bool:
    """Say whether these tokens are the value's own brackets, from the first to the last."""
    opening = "[" if isinstance(value, list) else "{" if isinstance(value, dict) else "("
    if not isinstance(value, list | dict | tuple) or tokens[0].text != opening:
        return False
    return bracketed(tokens).end == next(one.end for one in reversed(tokens) if one.kind != tokenize.COMMENT)


def _left_out(comments: Sequence[str], text: str) -> list[str]:
    """Return the comments that a text does not have any more."""
    there = [one.text for one in tokens_of(f"({text}\n)") if one.kind == tokenize.COMMENT]
    left = []
    for comment in comments:
        if comment in there:
            there.remove(comment)
        else:
            left.append(comment)
    return left


def _alike(old: Part, new: Part) -> bool:
    return old.key == new.key and repr(old.value) == repr(new.value)


def _paired(old: Sequence[Part], new: Sequence[Part]) -> dict[int, int]:
    """Return which new part was which old one: by its name, else by what did not change around it."""
    if any(part.key is not None for part in old):
        numbers = {part.key: number for number, part in enumerate(old)}
        return {number: numbers[part.key] for number, part in enumerate(new) if part.key in numbers}
    pairs: dict[int, int] = {}
    matcher = SequenceMatcher(None, [repr(part.value) for part in old], [repr(part.value) for part in new], False)
    for _, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        pairs |= dict(zip(range(new_from, new_to), range(old_from, old_to), strict=False))
    return pairs
