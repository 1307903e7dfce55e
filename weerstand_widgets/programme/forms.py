"""The calls an author can make: what each takes, and the way from and to the spec it stands for."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, get_type_hints

import msgspec

from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.kinds.question import Options as KindOptions
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.kinds.table import Columns as KindColumns
from weerstand_widgets.plan import CellSpec, Header, Phase, ReportCell
from weerstand_widgets.programme import from_author, to_author
from weerstand_widgets.programme.from_author import Columns, Options, parameters


class Form(NamedTuple):
    """One of the calls an author can make.

    Attributes:
        name: What an author calls.
        signature: What the call takes, in the order in which it is written.
        types: Mapping of argument to its type as it is written.
        spec: From what is written to the spec.
        written: From a spec to what is written, by argument.
    """

    name: str
    signature: inspect.Signature
    types: dict[str, Any]
    spec: Callable[..., Any]
    written: Callable[[Any], dict[str, Any]]


def bound(
    signature: inspect.Signature, where: str, args: Sequence[Any], kwargs: Mapping[str, Any]
) -> inspect.BoundArguments:
    """Return which argument is which.

    Raises:
        PlanError: One is missing, or is none of the call's.
    """
    try:
        return signature.bind(*args, **kwargs)
    except TypeError as fault:
        # Python quotes the argument's name in its message; the rest of it is English.
        named = str(fault).rpartition("'")[0].rpartition("'")[2] or str(len(args))
        raise PlanError("plan_argument", where=where, found=named) from None


_WRITTEN: dict[Any, Any] = {KindOptions: Options, KindColumns: Columns}
"""What an author writes where a kind keeps something else."""


def _types(of: Callable[..., Any]) -> dict[str, Any]:
    hints = get_type_hints(of)
    return {name: hint for name, hint in hints.items() if name != "return"}


def _plain_form(name: str, spec: Callable[..., Any], written: Callable[[Any], dict[str, Any]]) -> Form:
    return Form(name, inspect.signature(spec), _types(spec), spec, written)


def _kind_form(name: str, kind: type[Question]) -> Form:
    first = [inspect.Parameter(one, inspect.Parameter.POSITIONAL_OR_KEYWORD) for one in ("question_id", "title")]
    own = list(parameters(kind))
    fields = {field.name: field.type for field in msgspec.structs.fields(kind)}
    types: dict[str, Any] = {"question_id": str, "title": str}
    types |= {one.name: _WRITTEN.get(fields[one.name], fields[one.name]) for one in own}

    def spec(question_id: str, title: str, **written: Any) -> Question:
        return from_author.question(kind, question_id, title, **written)

    return Form(name, inspect.Signature([*first, *own]), types, spec, to_author.question)


OPEN = "open_workbook"
OF_WORKBOOK = ("phase", "report")
"""What is called on the workbook; kinds of questions are called on a phase."""
FORMS: dict[str, Form] = {
    OPEN: _plain_form(OPEN, from_author.header, to_author.header),
    "phase": _plain_form("phase", from_author.phase, to_author.phase),
    "report": _plain_form("report", from_author.report, to_author.report),
    **{name: _kind_form(name, kind) for name, kind in KINDS.items()},
}
"""Every call by its name."""
COLUMNS: dict[str, Form] = {
    made.__name__: _plain_form(made.__name__, made, to_author.column)
    for made in (from_author.text_column, from_author.choice_column, from_author.scale_column)
}
"""What makes a column of a table, by its name."""


def form_of(spec: CellSpec) -> Form:
    """Return the call that a spec stands for."""
    if isinstance(spec, Question):
        return FORMS[spec.kind]
    return FORMS[{Header: OPEN, Phase: "phase", ReportCell: "report"}[type(spec)]]


def column_form(column: Column) -> Form:
    """Return the call that makes a column."""
    return COLUMNS[f"{column.kind}_column"]
