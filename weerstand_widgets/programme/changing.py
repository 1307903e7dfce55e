"""A cell's source after its call became another: what nobody changed stays, comments and all."""

import ast
import tokenize
from collections.abc import Collection, Mapping
from typing import Any

from weerstand_widgets.errors import PlanError
from weerstand_widgets.programme import layout
from weerstand_widgets.programme.comments import Token, bracketed, changed, tokens_of
from weerstand_widgets.programme.forms import Form
from weerstand_widgets.programme.layout import Part
from weerstand_widgets.programme.source import PACKAGE, Statement

Written = Mapping[str, Any]


def changed_source(
    source: str, found: Statement, written: tuple[Written, Written], form: Form, of: str, columns: Collection[str]
) -> str:
    """Return a source with its call changed.

    Args:
        source: The whole cell, with one kind of line end.
        found: The call in it.
        written: What the call says by argument, as it was and as it becomes.
        form: Which call it becomes.
        of: What stands before the call's own name.
        columns: For a header: what must be imported beside it.

    Raises:
        PlanError: Python's tokens cannot be told apart.
    """
    try:
        tokens = tokens_of(source)
    except (tokenize.TokenError, SyntaxError):
        raise PlanError("source_broken", found=str(found.call.lineno)) from None
    start, opening = _place(source, found.call.lineno, found.call.col_offset), found.call.func
    after = _place(source, opening.end_lineno or 1, opening.end_col_offset or 0)
    (first, *_) = (number for number, one in enumerate(tokens) if one.start >= after and one.text == "(")
    brackets = bracketed(tokens[first:])
    before = source[source.rfind("\n", 0, start) + 1 : start]
    head = f"{of}{form.name}"
    parts = _parts(found, form, written)
    if any(_is_comment(one) and brackets.start < one.start < brackets.end for one in tokens):
        call = head + changed(source, brackets, *parts, 0)
    else:
        call = layout.bracketed(f"{before}{head}(", parts[1], ")")[len(before) :]
    return _importing(source[:start], found, columns) + call + source[brackets.end :]


def _is_comment(token: Token) -> bool:
    return token.kind == tokenize.COMMENT


def _parts(found: Statement, form: Form, written: tuple[Written, Written]) -> tuple[list[Part], list[Part]]:
    """Return the arguments of a call as they are written and as they become, in the order of the source."""
    was, becomes = written
    places = found.form.signature.bind(*found.call.args, **{one.arg or "": one for one in found.call.keywords})
    nodes = {id(node): name for name, node in places.arguments.items()}
    in_order = [*found.call.args, *found.call.keywords]
    old = [
        Part(nodes[id(node)], f"{node.arg}=" if isinstance(node, ast.keyword) else "", was[nodes[id(node)]])
        for node in in_order
    ]
    told = {part.key: part for part in old}
    said = {part.key for part in layout.said(form, becomes)}
    names: list[str] = [
        part.key
        for part in old
        if part.key in said or (part.key in becomes and repr(becomes[part.key]) == repr(part.value))
    ]
    order = list(form.signature.parameters)
    for name in order:
        if name in said and name not in names:
            earlier = [names.index(one) for one in order[: order.index(name)] if one in names]
            names.insert(max(earlier, default=-1) + 1, name)
    return old, [Part(name, told[name].before if name in told else f"{name}=", becomes[name]) for name in names]


def _place(source: str, line: int, column: int) -> int:
    """Return where Python's line and column, in bytes, are in a text."""
    lines = source.split("\n")
    return sum(len(one) + 1 for one in lines[: line - 1]) + len(lines[line - 1].encode()[:column].decode())


def _importing(before: str, found: Statement, columns: Collection[str]) -> str:
    """Return what stands before a header's call, with what its programme needs imported."""
    there = {alias.name for one in found.imports for alias in one.names}
    missing = set(columns) - there
    if not missing:
        return before
    first = next((one for one in found.imports if one.lineno == one.end_lineno), None)
    if first is None:
        return f"from {PACKAGE} import {', '.join(sorted(missing))}\n{before}"
    lines = before.split("\n")
    line = lines[first.lineno - 1]
    names = sorted(missing | {alias.name for alias in first.names})
    lines[first.lineno - 1] = (
        line.encode()[: first.col_offset].decode()
        + f"from {PACKAGE} import {', '.join(names)}"
        + line.encode()[first.end_col_offset :].decode()
    )
    return "\n".join(lines)
