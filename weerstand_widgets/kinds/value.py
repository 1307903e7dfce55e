"""The parts that values are made of, reading a value by its type, and one sentence for what does not fit.

Knows types and limits; what each kind takes stands with the kind.
"""

from collections.abc import Iterable
from typing import Annotated, Any, TypeAlias, TypeVar

import msgspec
from msgspec import inspect

from weerstand_widgets.clean import clean_json
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.limits import HIGHEST, HIGHEST_WEIGHT, MAX_CHARS, MAX_ROWS

Json: TypeAlias = Any
"""A JSON value; what shape it has is just what `read_value` is about."""
T = TypeVar("T")

Text = Annotated[str, msgspec.Meta(max_length=MAX_CHARS)]
Degree = Annotated[int, msgspec.Meta(ge=0, le=HIGHEST)]
Weight = Annotated[int, msgspec.Meta(ge=0, le=HIGHEST_WEIGHT)]
Rows = Annotated[list[T], msgspec.Meta(max_length=MAX_ROWS)]


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a value with fields; what is left out is filled in."""


def read_value(value: Json, kind: Any, where: str) -> Any:
    """Return a value as its type wants it, its texts clean.

    Raises:
        AnswerError: The shape does not fit or a limit is passed; says what was found, never what was typed.
    """
    try:
        return msgspec.convert(clean_json(value), kind)
    except (msgspec.ValidationError, RecursionError):
        fault = _fault(value, inspect.type_info(kind), where)
        raise fault or AnswerError("answer_shape", where=where, found=type(value).__name__) from None


def check_keys(found: Iterable[str], known: Iterable[str], where: str) -> None:
    """Refuse parts that this question does not have.

    Raises:
        AnswerError: Says how many.
    """
    if unknown := set(found).difference(known):
        raise AnswerError("answer_field", where=where, found=str(len(unknown)))


def check_option(found: str, known: Iterable[str], where: str) -> None:
    """Refuse an option that this question does not have.

    Raises:
        AnswerError: Names those it has.
    """
    known = tuple(known)
    if found not in known:
        raise AnswerError("answer_option", where=where, known=", ".join(known))


def first_filled(texts: Iterable[str]) -> str:
    """Return the first text that somebody filled in, or ""."""
    return next((text for text in texts if not is_blank(text)), "")


def is_blank(value: Json) -> bool:
    """Say whether a value holds nothing a person put there: None, "", no rows, or only blank parts.

    A number, a chosen option and a tick are something; a row of empty columns is not.

    Example:
        >>> is_blank([{"what": "", "confidence": None, "done": False}]), is_blank(0)
        (True, False)
    """
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, dict):
        return all(is_blank(part) for part in value.values())
    if isinstance(value, list):
        return all(is_blank(part) for part in value)
    return value is None or value is False


def _fault(value: Json, kind: inspect.Type, where: str) -> AnswerError | None:
    """Return what is wrong with a value or the first of its parts that will not do, or None."""
    member = _member(value, kind)
    if member is None:
        return AnswerError("answer_shape", where=where, found=type(value).__name__)
    parts = (_fault(part, part_kind, where) for part, part_kind in _parts(value, member))
    return _own_fault(value, member, where) or next((fault for fault in parts if fault), None)


_PYTHON: dict[type[inspect.Type], type] = {
    inspect.StrType: str,
    inspect.LiteralType: str,
    inspect.IntType: int,
    inspect.BoolType: bool,
    inspect.NoneType: type(None),
    inspect.ListType: list,
    inspect.DictType: dict,
    inspect.StructType: dict,
}


def _member(value: Json, kind: inspect.Type) -> inspect.Type | None:
    """Return the member of a union that takes this JSON type; of another type itself, or None."""
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.UnionType):
        return next((found for one in kind.types if (found := _member(value, one))), None)
    return kind if type(value) is _PYTHON.get(type(kind)) else None


def _own_fault(value: Json, kind: inspect.Type, where: str) -> AnswerError | None:
    match kind:
        case inspect.StrType(max_length=int(limit)) if len(value) > limit:
            return AnswerError("answer_too_long", where=where, found=str(len(value)), limit=limit)
        case inspect.ListType(max_length=int(limit)) if len(value) > limit:
            return AnswerError("answer_too_many", where=where, found=str(len(value)), limit=limit)
        case inspect.IntType(ge=int(lowest), le=int(highest)) if not lowest <= value <= highest:
            return AnswerError("answer_range", where=where, found=str(value)[:20], highest=highest)
        case inspect.LiteralType(values=known) if value not in known:
            return AnswerError("answer_option", where=where, known=", ".join(map(str, known)))
        case inspect.StructType(fields=fields) if unknown := value.keys() - {field.name for field in fields}:
            return AnswerError("answer_field", where=where, found=str(len(unknown)))
    return None


def _parts(value: Json, kind: inspect.Type) -> Iterable[tuple[Json, inspect.Type]]:
    match kind:
        case inspect.ListType(item_type=part):
            return ((one, part) for one in value)
        case inspect.DictType(value_type=part):
            return ((one, part) for one in value.values())
        case inspect.StructType(fields=fields):
            return ((value[field.name], field.type) for field in fields if field.name in value)
    return ()
