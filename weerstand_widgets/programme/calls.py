"""A cell's source and the spec its call stands for, both ways."""

import keyword
from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

import msgspec

from weerstand_widgets.errors import HandWrittenError, PlanError
from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.table import Column, Table
from weerstand_widgets.plan import CellSpec, Header, Phase
from weerstand_widgets.plan_check import check_id, check_shape
from weerstand_widgets.programme import layout
from weerstand_widgets.programme.changing import changed_source
from weerstand_widgets.programme.forms import COLUMNS, OPEN, Form, column_form, form_of
from weerstand_widgets.programme.source import PACKAGE, Statement, arguments, find_statement, parse, straight

WORKBOOK = "workbook"
"""What a workbook is called in a programme."""
TAKEN = frozenset({WORKBOOK, OPEN, *COLUMNS, *keyword.kwlist})
"""What no phase can be called by: its variable gets a `_` behind it."""

S = TypeVar("S", bound=CellSpec)
Names = Mapping[str, str]
"""Mapping of variable to the id of the phase it stands for, "" for the workbook."""


class Call(msgspec.Struct, frozen=True):
    """What a cell's source asks.

    Attributes:
        spec: Without what no call says: the terms of its words, which are the header's.
        name: The variable that holds what the call returns; "" for none.
        of: The variable it is called on; "" for `open_workbook`.
    """

    spec: CellSpec
    name: str = ""
    of: str = ""


class ByHand(msgspec.Struct, frozen=True):
    """A cell that stays as it is: it holds more than one call, or a call that cannot run.

    Attributes:
        reason: What a reader is told; it quotes no more of the source than a name.
    """

    reason: PlanError

    @property
    def is_mistake(self) -> bool:
        """Whether it needs mending; else it is somebody's own code, and good as such."""
        return not isinstance(self.reason, HandWrittenError)


def read_call(source: str, where: str = "", names: Names | None = None) -> Call | ByHand:
    """Read what one cell's source asks. Runs nothing, and never fails.

    Args:
        source: Of a code cell.
        where: The cell, as a message names it.
        names: The variables there are. Without them any name may be a phase, and its id is that name.
    """
    try:
        return _read(straight(source), where, names)
    except PlanError as reason:
        return ByHand(reason)
    except RecursionError:
        return ByHand(PlanError("source_deep", where=where))


def _read(source: str, where: str, names: Names | None) -> Call:
    found = find_statement(parse(source, where), where, names)
    phase_id = found.of.rstrip("_") if names is None else names.get(found.of, "")
    spec = check_shape(_spec(found, phase_id, where), where)
    own_ids = [*spec.id.split(".", 1), *([spec.programme] if isinstance(spec, Header) else [])]
    for own_id in own_ids:
        check_id(own_id, where or spec.id[: layout.LINE])
    return Call(spec, found.name, found.of)


def _spec(found: Statement, phase_id: str, where: str) -> CellSpec:
    written = arguments(found, where)
    if "question_id" in written:
        written["question_id"] = f"{phase_id}.{written['question_id']}"
    spec: CellSpec = found.form.spec(**written)
    return spec


def write_call(spec: CellSpec, source: str = "", names: Names | None = None, columns: Collection[str] = ()) -> str:
    """Write a spec as the source of one cell.

    Args:
        spec: What the cell asks.
        source: What the cell holds now: what did not change in it stays, and so do its comments.
        names: The variables there are. Without them a phase has a variable of its own name.
        columns: For a header: what its programme's tables are made with, see `columns_of`.

    Raises:
        PlanError: The cell holds something else, or no call says this.
    """
    form, where = form_of(spec), spec.id
    source = straight(source)
    if not source.strip():
        of = _variable(spec, "", names)
        text = _fresh(spec, form, of, columns)
    else:
        found = find_statement(parse(source, where), where)
        old = found.form.written(_spec(found, "", where))
        of = _variable(spec, found.of, names)
        opening = "" if isinstance(spec, Header) else f"{of}."
        text = changed_source(source, found, (old, form.written(spec)), form, opening, columns)
    _check_same(spec, text, None if names is None else {**names, of: _phase_of(spec)})
    return text


def _check_same(spec: CellSpec, text: str, names: Names | None) -> None:
    """Look whether what was written says what it should.

    Raises:
        PlanError: It does not.
    """
    again = read_call(text, spec.id, names)
    if isinstance(again, ByHand):
        raise again.reason
    if bare(again.spec) != bare(spec):
        raise PlanError("plan_unsayable", where=spec.id)


def _fresh(spec: CellSpec, form: Form, of: str, columns: Collection[str]) -> str:
    said = layout.said(form, form.written(spec))
    if isinstance(spec, Header):
        imports = f"from {PACKAGE} import {', '.join(sorted({OPEN, *columns}))}\n\n"
        return imports + layout.bracketed(f"{WORKBOOK} = {OPEN}(", said, ")")
    name = f"{variable_of(spec.id)} = " if isinstance(spec, Phase) else ""
    return layout.bracketed(f"{name}{of}.{form.name}(", said, ")")


def _variable(spec: CellSpec, now: str, names: Names | None) -> str:
    """Return the variable that a spec's call is made on; the one it is made on now, where that will do."""
    phase_id = _phase_of(spec)
    if names is not None:
        known = [name for name, its in names.items() if its == phase_id]
        return now if now in known else known[-1] if known else variable_of(phase_id)
    if now and (not phase_id or now.rstrip("_") == phase_id):
        return now
    return variable_of(phase_id)


def _phase_of(spec: CellSpec) -> str:
    return spec.phase_id if isinstance(spec, Question) else ""


def variable_of(phase_id: str) -> str:
    """Return the variable a phase is usually kept under; "" stands for the workbook.

    Example:
        >>> variable_of("look_back"), variable_of("class"), variable_of("")
        ('look_back', 'class_', 'workbook')
    """
    if not phase_id:
        return WORKBOOK
    return f"{phase_id}_" if phase_id in TAKEN else phase_id


def columns_of(specs: Iterable[CellSpec]) -> set[str]:
    """Return what the tables among these are made with, which a header's cell imports."""
    columns: list[Column] = [column for spec in specs if isinstance(spec, Table) for column in spec.columns]
    return {column_form(column).name for column in columns if column.kind != "text" or column.asks}


def bare(spec: S) -> S:
    """Return a spec as its call says it: a question's or a phase's words for its terms are the header's."""
    if isinstance(spec, Question | Phase):
        return msgspec.structs.replace(spec, terms={})
    return spec
