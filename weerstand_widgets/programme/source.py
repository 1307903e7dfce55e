"""From a cell's source to the one call in it, by Python's own parser. Nothing is ever run.

What an author writes in a call are literals: texts, numbers, lists, mappings, and the columns of a table.
"""

import ast
import re
import warnings
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from weerstand_widgets.errors import HandWrittenError, PlanError
from weerstand_widgets.kinds import KINDS
from weerstand_widgets.limits import HIGHEST_REVISION, is_id
from weerstand_widgets.programme.forms import COLUMNS, FORMS, OF_WORKBOOK, OPEN, Form, bound

PACKAGE = "weerstand_widgets"
MAX_SOURCE = 200_000
"""Characters of one cell's source; the longest of our own programme has 3,000."""
HALF = re.compile("[\ud800-\udfff]")
UNFIT = re.compile("[\x00\ud800-\udfff\ufeff]")
"""What no source may hold: NUL, half of a sign, a mark of an encoding."""
OF_IPYTHON = re.compile(r"^\s*[%!]|\?\s*$", re.MULTILINE)
"""Lines that a notebook understands and Python does not."""
MOST_NAMED = 80
"""Characters of a name from a source that a sentence quotes."""


class Statement(NamedTuple):
    """The one call that a cell is made of.

    Attributes:
        form: Which call it is.
        call: Its place in the source.
        name: The variable that holds what it returns; "" for none.
        of: The variable it is called on; "" for `open_workbook`.
        imports: The lines before it that import from our package.
    """

    form: Form
    call: ast.Call
    name: str
    of: str
    imports: tuple[ast.ImportFrom, ...]


def straight(source: str) -> str:
    """Return a source with one kind of line end, as Python counts its lines."""
    return source.replace("\r\n", "\n").replace("\r", "\n")


def parse(source: str, where: str) -> ast.Module:
    """Return a source as a tree.

    Raises:
        HandWrittenError: It is more than Python, such as `%run`.
        PlanError: It is no Python, or more than anybody means well.
    """
    if len(source) > MAX_SOURCE:
        raise PlanError("source_long", where=where, limit=MAX_SOURCE)
    if UNFIT.search(source):
        raise PlanError("source_signs", where=where)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # An odd "\d" is a text like any other.
            return ast.parse(source)
    except (RecursionError, MemoryError):
        raise PlanError("source_deep", where=where) from None
    except (SyntaxError, ValueError) as fault:  # Their messages and attributes quote the source.
        if str(fault).startswith("too many"):  # nested parentheses, levels of indentation
            raise PlanError("source_deep", where=where) from None
        line = getattr(fault, "lineno", None) or 1
    if OF_IPYTHON.search(source):
        raise HandWrittenError("hand_other", where=where)
    raise PlanError("source_broken", where=where, found=str(line))


def find_statement(tree: ast.Module, where: str, names: Mapping[str, str] | None = None) -> Statement:
    """Return the one call of ours that a cell is made of.

    Args:
        tree: The cell's source.
        where: The cell.
        names: Mapping of variable to the phase it stands for, "" for the workbook; None where nobody knows.

    Raises:
        HandWrittenError: It holds more, or something else.
        PlanError: It calls a kind of question that does not exist.
    """
    imports = tuple(one for one in tree.body if isinstance(one, ast.ImportFrom) and one.module == PACKAGE)
    rest = [one for one in tree.body if one not in imports]
    first = rest[0] if rest else None
    if not isinstance(first, ast.Expr | ast.Assign) or not isinstance(first.value, ast.Call):
        raise HandWrittenError("hand_other", where=where)
    of, called = _called(first.value, where, names)
    targets = first.targets if isinstance(first, ast.Assign) else []
    kept_under = [one.id for one in targets if isinstance(one, ast.Name)]
    is_more = len(rest) > 1 or len(kept_under) != len(targets) or len(targets) > 1 or tree.body[-1] is not first
    if is_more or not _are_plain(imports) or (imports and called != OPEN):
        raise HandWrittenError("hand_more", where=where)
    return Statement(FORMS[called], first.value, "".join(kept_under), of, imports)


def _called(call: ast.Call, where: str, names: Mapping[str, str] | None) -> tuple[str, str]:
    """Return on which variable which of our calls is made."""
    match call.func:
        case ast.Name(id=called) if called == OPEN:
            return "", called
        case ast.Attribute(value=ast.Name(id=of), attr=called) if called != OPEN:
            pass
        case _:
            raise HandWrittenError("hand_other", where=where)
    if of not in names if names is not None else called not in FORMS and not _looks_ours(call):
        raise HandWrittenError("hand_other", where=where)
    if called not in FORMS or (names is not None and names[of] and called in OF_WORKBOOK):
        raise PlanError("plan_kind", where=where, found=called[:MOST_NAMED], known=", ".join(KINDS))
    if names is not None and not names[of] and called not in OF_WORKBOOK:
        raise PlanError("plan_phase", where=where, found=of[:MOST_NAMED])
    return of, called


def _looks_ours(call: ast.Call) -> bool:
    """Say whether a call begins with an id and a title, as each of our questions does."""
    match call.args:
        case [ast.Constant(value=str() as name), ast.Constant(value=str()), *_]:
            return is_id(name)
    return False


def _are_plain(imports: tuple[ast.ImportFrom, ...]) -> bool:
    """Say whether these lines import what an author calls, by its own name, and nothing else."""
    return all(
        alias.name in {OPEN, *COLUMNS} and alias.asname is None and one.level == 0
        for one in imports
        for alias in one.names
    )


def arguments(statement: Statement, where: str) -> dict[str, Any]:
    """Return what is written, by argument, each of the type that the call takes.

    Raises:
        HandWrittenError: An argument is code, and no literal.
        PlanError: One is missing, is none of the call's, or is of another type.
    """
    return _bound_literals(statement.call, statement.form, where)


def _bound_literals(call: ast.Call, form: Form, where: str) -> dict[str, Any]:
    if any(isinstance(one, ast.Starred) for one in call.args) or any(one.arg is None for one in call.keywords):
        raise HandWrittenError("hand_value", where=where, found="*")
    names = [one.arg or "" for one in call.keywords]
    if twice := [name for number, name in enumerate(names) if name in names[:number]]:
        raise PlanError("plan_argument", where=where, found=twice[0][:MOST_NAMED])
    found = bound(form.signature, where, call.args, dict(zip(names, call.keywords, strict=True))).arguments
    nodes = {name: node.value if isinstance(node, ast.keyword) else node for name, node in found.items()}
    return {name: _fitted(literal(node, name, where), form, name, where) for name, node in nodes.items()}


def _fitted(value: Any, form: Form, name: str, where: str) -> Any:
    try:
        return msgspec.convert(value, form.types[name])
    except (msgspec.ValidationError, TypeError, ValueError, OverflowError) as fault:
        told = str(fault).partition(" - at ")[0] if isinstance(fault, msgspec.ValidationError) else ""
        raise PlanError("plan_shape", where=where, found=f"{name}: {told[:MOST_NAMED]}") from None


def literal(node: ast.expr, name: str, where: str) -> Any:
    """Return the value of a literal.

    Args:
        node: Of the source.
        name: The argument it stands in.
        where: The cell.

    Raises:
        HandWrittenError: It is code.
        PlanError: A mapping has a key twice, or a text has half a sign.
    """
    match node:
        case ast.Constant(value=value):
            return _fit(value, name, where)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
            return -_fit(number, name, where)
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            found = (literal(part, name, where) for part in parts)
            return list(found) if isinstance(node, ast.List) else tuple(found)
        case ast.Dict(keys=keys, values=values):
            return _mapping(keys, [literal(part, name, where) for part in values], name, where)
        case ast.Call(func=ast.Name(id=called)) if called in COLUMNS:
            form = COLUMNS[called]
            return form.spec(**_bound_literals(node, form, where))
    raise HandWrittenError("hand_value", where=where, found=name)


def _fit(value: Any, name: str, where: str) -> Any:
    """Return a text or a number as it may be in a file."""
    if isinstance(value, str) and HALF.search(value):
        raise PlanError("source_signs", where=where)
    if isinstance(value, int) and value > HIGHEST_REVISION:
        raise PlanError("plan_shape", where=where, found=name)
    return value


def _mapping(keys: list[ast.expr | None], values: list[Any], name: str, where: str) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for key, value in zip(keys, values, strict=True):
        if not isinstance(key, ast.Constant):
            raise HandWrittenError("hand_value", where=where, found=name)
        if key.value in found:
            raise PlanError("plan_option_twice", where=where, found=str(key.value)[:MOST_NAMED])
        found[key.value] = value
    return found
