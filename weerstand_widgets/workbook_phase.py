"""The questions of one phase: one method a kind, as an author calls them.

Turns what an author writes into a spec, by the fields of the kind; the workbook checks and shows it.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, get_origin

import msgspec

from weerstand_widgets.author_cell import author_call
from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.kinds.table import Columns as KindColumns
from weerstand_widgets.spec import SCHEMA, Option
from weerstand_widgets.widget import QuestionWidget

Options: TypeAlias = Mapping[str, str | tuple[str, str]]
"""Mapping of id to title, or to (title, help), in the order in which they are shown."""
Columns: TypeAlias = Mapping[str, str | Column]
"""Mapping of id to title (a text column), or to what `text_column`, `choice_column` or `scale_column` made."""

AUTHOR_FIELDS = ("help", "advice", "front", "lengths", "step")
"""What an author may say of every kind."""


class UnknownKindError(PlanError, AttributeError):
    """A kind of question that does not exist; also an `AttributeError`, so that `hasattr` goes on to work."""


def text_column(title: str, *, asks: bool = False) -> Column:
    """Return a column of text. `asks`: questions are typed here, such as those of a question round.

    A closed question or advice in disguise then gets a soft hint, and a question card can be put here.

    Example:
        >>> text_column("Vraag", asks=True).asks
        True
    """
    return Column(id="", title=title, asks=asks)


def choice_column(title: str, options: Options) -> Column:
    """Return a column of a table in which one of these options is chosen."""
    return Column(id="", title=title, kind="choice", options=as_options(options))


def scale_column(title: str) -> Column:
    """Return a column of a table with a number from 0 to 10."""
    return Column(id="", title=title, kind="scale")


class WorkbookPhase:
    """A phase to which questions are added: one method a kind, made of the kind's own fields.

    Every kind takes `help`, a line below the title, and `advice=True` for a question whose answer is advice: on
    screen that one stays folded until its phase is reached, so that a group does not jump to solutions. `front` says
    what an answer is on the report's first page: "question", "new_question" and "first_question" take a `text`,
    "learned" a `text`, `items` or `round`, "now" and "hoped" a `scale`. `lengths=[90, 120]` asks it in those lengths
    only, `step="loss"` once that step is chosen, see `choices`.

    Example:
        `turn.table("scenarios", "Welke andere wegen zijn er?", columns={"what": "Wat kan ook?"}, advice=True)`
    """

    def __init__(self, phase_id: str, add: Callable[[Question], QuestionWidget]) -> None:
        """Use `Workbook.phase`."""
        self._phase_id, self._add_question = phase_id, add

    def __getattr__(self, name: str) -> Callable[..., QuestionWidget]:
        """Say in one sentence that a kind does not exist."""
        if name.startswith("_"):
            raise AttributeError(name)
        raise UnknownKindError("plan_kind", where=self._phase_id, found=name, known=", ".join(KINDS))

    def _add(self, kind: type[Question], question_id: str, title: str, written: dict[str, Any]) -> QuestionWidget:
        types = {field.name: field.type for field in msgspec.structs.fields(kind)}
        fields = {name: _as_written(value, types[name]) for name, value in written.items()}
        spec_id = f"{self._phase_id}.{question_id}"
        return self._add_question(kind(schema=SCHEMA, id=spec_id, title=title, **fields))


def _method(kind: type[Question]) -> Callable[..., QuestionWidget]:
    """Return the author's call for a kind: its signature is the kind's own fields, its help the kind's own words."""

    def ask(self: WorkbookPhase, question_id: str, title: str, **written: Any) -> QuestionWidget:
        return self._add(kind, question_id, title, {**kind.author_defaults, **written})

    described = inspect.signature(ask)
    first = list(described.parameters.values())[:3]
    ask.__signature__ = described.replace(parameters=[*first, *_parameters(kind)])  # type: ignore[attr-defined]
    ask.__name__, ask.__doc__ = kind.kind_name(), kind.__doc__
    return author_call(ask)


def _parameters(kind: type[Question]) -> Iterator[inspect.Parameter]:
    """Yield what an author may say of a kind: what it needs first, then what all kinds share."""
    shared = {field.name for field in msgspec.structs.fields(Question)}
    own = [field for field in msgspec.structs.fields(kind) if field.name not in shared]
    for field in [*own, *(one for one in msgspec.structs.fields(kind) if one.name in AUTHOR_FIELDS)]:
        default = inspect.Parameter.empty if field.required else field.default
        usual = kind.author_defaults.get(field.name, default)
        yield inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=usual)


def _as_written(value: Any, kind: Any) -> Any:
    """Return what an author wrote as a spec keeps it: a mapping as options or columns, a list as a tuple."""
    if isinstance(value, Mapping) and get_origin(kind) is not dict:
        return _columns(value) if kind == KindColumns else as_options(value)
    return tuple(value) if isinstance(value, list) else value


for _kind in KINDS.values():
    setattr(WorkbookPhase, _kind.kind_name(), _method(_kind))


def as_options(options: Options) -> tuple[Option, ...]:
    """Return what an author wrote as a mapping as options, in the same order."""
    pairs = ((key, (text, "") if isinstance(text, str) else text) for key, text in options.items())
    return tuple(Option(id=key, title=title, help=help_) for key, (title, help_) in pairs)


def _columns(columns: Columns) -> tuple[Column, ...]:
    return tuple(
        msgspec.structs.replace(column, id=key) if isinstance(column, Column) else Column(id=key, title=column)
        for key, column in columns.items()
    )
