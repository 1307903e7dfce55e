"""The file formats as JSON Schema, for whoever reads a session or a programme without this package.

`session-v1.json` and `programme-v1.json` are made from the types that decode them, by `python -m
weerstand_widgets.schema`, with a page to read in `docs/`; a test holds them together. A session's describes a whole
notebook file: what each of our cells shows, and which answers that cell may hold. What a schema cannot say is whether
an option, column or row exists in the question itself.
"""

import inspect
from typing import Any

import msgspec

from weerstand_widgets.cells import KEY, MIME, CellMeta, NotebookMeta
from weerstand_widgets.kinds import KINDS, AnyQuestion, Question
from weerstand_widgets.kinds.question import TurnQuestion
from weerstand_widgets.plan import OtherSpec
from weerstand_widgets.programme import document
from weerstand_widgets.session import HeaderValue, Timing
from weerstand_widgets.spec import SCHEMA

FILE = f"session-v{SCHEMA}.json"
PROGRAMME_FILE = f"programme-v{document.SCHEMA}.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def describe() -> Schema:
    """Return the schema of a notebook that is a programme or a session of ours."""
    described = [AnyQuestion, OtherSpec, CellMeta, NotebookMeta]
    values: list[tuple[str, Any, Any]] = [("session", HeaderValue, None), ("phase", Timing, None)]
    values += [(name, kind.value_type, _state_type(kind)) for name, kind in KINDS.items()]
    wanted = [*described, *(part for _, value, state in values for part in (value, state) if part is not None)]
    found, parts = msgspec.json.schema_components(wanted, ref_template="#/$defs/{name}")
    schemas = iter(found)
    question, other, cell, notebook = (next(schemas) for _ in described)
    for name, _, state in values:
        parts[f"answers:{name}"] = _answers(next(schemas), next(schemas) if state else None)
    for kind in KINDS.values():
        parts[kind.__name__]["required"].append("type")
    parts["spec"] = {"anyOf": [question, other]}
    parts["cell"] = _cell(cell, [name for name, _, _ in values])
    schema = {
        "$schema": DIALECT,
        "title": "A facilitated session in a notebook",
        "type": "object",
        "properties": {
            "metadata": {"type": "object", "properties": {KEY: notebook}, "required": [KEY]},
            "cells": {"type": "array", "items": {"$ref": "#/$defs/cell"}},
        },
        "required": ["metadata", "cells"],
        "$defs": parts,
    }
    _straighten(schema)
    return schema


def describe_programme() -> Schema:
    """Return the schema of a programme as one document, see `weerstand_widgets.programme`."""
    (whole, question, other), parts = msgspec.json.schema_components(
        [document.Document, AnyQuestion, OtherSpec], ref_template="#/$defs/{name}"
    )
    for kind in KINDS.values():
        parts[kind.__name__]["required"].append("type")
    parts["spec"] = {"anyOf": [question, other]}
    parts["AskingCell"]["properties"]["spec"] = {"$ref": "#/$defs/spec"}
    parts["Document"]["required"] = ["format", "schema", "cells"]
    schema = {"$schema": DIALECT, "title": "A programme", **whole, "$defs": parts}
    _straighten(schema)
    return schema


def text(schema: Schema) -> str:
    """Return a schema as the text of its file."""
    return msgspec.json.format(msgspec.json.encode(schema, order="deterministic"), indent=2).decode() + "\n"


def _state_type(kind: type[Question]) -> Any:
    return kind.state_type if issubclass(kind, TurnQuestion) else None


def _answers(value: Schema, state: Schema | None) -> Schema:
    """Return the schema of answers by author; those of a turn have the group's state under ""."""

    def answer(part: Schema) -> Schema:
        return {"$ref": "#/$defs/Answer", "properties": {"value": {"anyOf": [part, {"type": "null"}]}}}

    if state is None:
        return {"type": "object", "properties": {"": answer(value)}, "additionalProperties": False}
    return {"type": "object", "properties": {"": answer(state)}, "additionalProperties": answer(value)}


def _cell(meta: Schema, shown: list[str]) -> Schema:
    """Return the schema of a cell: its spec, its metadata, and the answers that fit what it shows."""
    outputs = {"type": "array", "items": {"properties": {"data": {"properties": {MIME: {"$ref": "#/$defs/spec"}}}}}}
    return {
        "type": "object",
        "properties": {"outputs": outputs, "metadata": {"type": "object", "properties": {KEY: meta}}},
        "allOf": [{"if": _shows(name), "then": _holds(name)} for name in shown],
    }


def _shows(name: str) -> Schema:
    """Return the schema of a cell in which something is shown: a kind of question, a phase or the header."""
    spec = {"properties": {"kind" if name in KINDS else "type": {"const": name}}, "required": ["type"]}
    if name in KINDS:
        spec["required"] = ["kind"]
    data = {"properties": {MIME: spec}, "required": [MIME]}
    outputs = {"contains": {"properties": {"data": data}, "required": ["data"]}}
    return {"properties": {"outputs": outputs}, "required": ["outputs"]}


def _holds(name: str) -> Schema:
    """Return the schema of a cell whose answers are those of what it shows."""
    ours = {"properties": {"answers": {"$ref": f"#/$defs/answers:{name}"}}}
    return {"properties": {"metadata": {"properties": {KEY: ours}}}}


def _straighten(part: Any) -> None:
    """Take Python's indentation out of the descriptions, in place."""
    if isinstance(part, dict):
        if isinstance(part.get("description"), str):
            part["description"] = inspect.cleandoc(part["description"])
        for one in part.values():
            _straighten(one)
    elif isinstance(part, list):
        for one in part:
            _straighten(one)
