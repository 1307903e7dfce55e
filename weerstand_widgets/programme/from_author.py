"""From what an author's call says to its spec. A cell that runs and a source that is read both make it here."""

import inspect
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, get_origin

import msgspec

from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.kinds.table import Columns as KindColumns
from weerstand_widgets.limits import LENGTHS
from weerstand_widgets.plan import Card, Guidance, Header, Phase, ReportCell, Rescue
from weerstand_widgets.spec import SCHEMA, Option

Options: TypeAlias = Mapping[str, str | tuple[str, str]]
"""Mapping of id to title, or to (title, help), in the order in which they are shown."""
Columns: TypeAlias = Mapping[str, str | Column]
"""Mapping of id to title (a text column), or to what `text_column`, `choice_column` or `scale_column` made."""
Pairs: TypeAlias = Sequence[tuple[str, str]]
"""What is heard or seen, and what to say then."""
WrittenCard: TypeAlias = str | tuple[str | Sequence[str], str]

AUTHOR_FIELDS = ("advice", "front", "lengths", "step")
"""What an author may say of every kind, beside `help`."""


def header(
    programme: str,
    title: str,
    *,
    version: str = "1.0",
    source: str = "",
    settings: Options | None = None,
    terms: Mapping[str, Mapping[str, str]] | None = None,
    lengths: Sequence[int] = LENGTHS,
    alone: bool = False,
    roles: Options | None = None,
    restart: str = "",
    rescues: Pairs = (),
    realign: Sequence[str] = (),
) -> Header:
    """Return the spec that `open_workbook` stands for."""
    return Header(
        schema=SCHEMA,
        programme=programme,
        title=title,
        version=version,
        source=source,
        settings=as_options(settings or {}),
        terms={term: dict(words) for term, words in (terms or {}).items()},
        lengths=tuple(lengths),
        alone=alone,
        roles=as_options(roles or {}),
        restart=restart,
        rescues=_rescues(rescues),
        realign=tuple(realign),
    )


def phase(
    phase_id: str,
    title: str,
    *,
    goal: str,
    minutes: Mapping[int, int],
    repeats: int = 1,
    speaks: Sequence[str] = ("everyone",),
    silent: Sequence[str] = (),
    rule: str = "",
    opening: str = "",
    drift: str | Pairs = "",
    closing: str = "",
    cards: Sequence[WrittenCard] = (),
    appoints: str | None = None,
) -> Phase:
    """Return the spec that `workbook.phase` stands for."""
    return Phase(
        schema=SCHEMA,
        id=phase_id,
        title=title,
        goal=goal,
        minutes=dict(minutes),
        repeats=repeats,
        speaks=tuple(speaks),
        silent=tuple(silent),
        rule=rule,
        guidance=Guidance(opening=opening, drift=drift if isinstance(drift, str) else _rescues(drift), closing=closing),
        cards=tuple(_card(card) for card in cards),
        appoints=appoints,
    )


def report(title: str, *, help: str = "") -> ReportCell:
    """Return the spec that `workbook.report` stands for."""
    return ReportCell(schema=SCHEMA, title=title, help=help)


def question(kind: type[Question], spec_id: str, title: str, **written: Any) -> Question:
    """Return the spec that a phase's call of this kind stands for."""
    types = {field.name: field.type for field in msgspec.structs.fields(kind)}
    said = {**kind.author_defaults, **written}
    fields = {name: _as_kept(value, types[name]) for name, value in said.items()}
    return kind(schema=SCHEMA, id=spec_id, title=title, **fields)


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


def parameters(kind: type[Question]) -> Iterator[inspect.Parameter]:
    """Yield what an author may say of a kind, in the order in which it is written: its own between what all share."""
    shared = {field.name for field in msgspec.structs.fields(Question)}
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    own = [name for name in fields if name not in shared]
    for field in (fields[name] for name in ("help", *own, *AUTHOR_FIELDS)):
        made = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        default = inspect.Parameter.empty if field.required else made
        usual = kind.author_defaults.get(field.name, default)
        yield inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=usual)


def as_options(options: Options) -> tuple[Option, ...]:
    """Return what an author wrote as a mapping as options, in the same order."""
    pairs = ((key, (text, "") if isinstance(text, str) else text) for key, text in options.items())
    return tuple(Option(id=key, title=title, help=help_) for key, (title, help_) in pairs)


def _as_kept(value: Any, kind: Any) -> Any:
    """Return what an author wrote as a spec keeps it: a mapping as options or columns, a list as a tuple."""
    if isinstance(value, Mapping) and get_origin(kind) is not dict:
        return _columns(value) if kind == KindColumns else as_options(value)
    return tuple(value) if isinstance(value, list) else value


def _columns(columns: Columns) -> tuple[Column, ...]:
    return tuple(
        msgspec.structs.replace(column, id=key) if isinstance(column, Column) else Column(id=key, title=column)
        for key, column in columns.items()
    )


def _card(card: WrittenCard) -> Card:
    if isinstance(card, str):
        return Card(text=card)
    settings, text = card
    return Card(text=text, settings=(settings,) if isinstance(settings, str) else tuple(settings))


def _rescues(pairs: Pairs) -> tuple[Rescue, ...]:
    return tuple(Rescue(hear=hear, say=then) for hear, then in pairs)
