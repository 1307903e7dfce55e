"""A programme's schema as a page to read."""

from collections.abc import Iterator
from typing import Any

import msgspec

FILE = "programme-file.md"
HEAD = """# A programme as one file

Made from `weerstand_widgets/schema/programme-v1.json` by `python -m weerstand_widgets.schema`.

A programme is a list of cells: how it begins, its phases, its questions and the report's button (`asking`), the words
between them (`text`), and code of the author's own (`by_hand`), which is text to whoever gets the file. `weerstand
programme export` writes such a file; `weerstand programme import` makes a notebook of it, without running anything.

```json
{"format": "weerstand-programme", "schema": 1, "cells": [
  {"type": "asking", "id": "session", "spec":
    {"type": "session", "schema": 1, "programme": "ons", "version": "1.0", "title": "Ons programma"}},
  {"type": "text", "id": "welcome", "text": "## Welkom"},
  {"type": "asking", "id": "begin", "spec":
    {"type": "phase", "schema": 1, "id": "begin", "title": "Begin", "goal": "", "minutes": {"60": 60}}},
  {"type": "asking", "id": "begin-wish", "spec":
    {"type": "question", "kind": "text", "schema": 1, "id": "begin.wish", "title": "Wat hoop je?"}}
]}
```

What has something under "usual" may be left out.
"""
FIRST = ("Document", "TextCell", "AskingCell", "HandCell", "Header", "Phase", "ReportCell")


def text(schema: dict[str, Any]) -> str:
    """Return the page: a chapter for each thing that a file may hold, the cells first."""
    parts = {name: part for name, part in schema["$defs"].items() if "properties" in part}
    names = [*FIRST, *sorted(parts.keys() - set(FIRST))]
    return "\n".join([HEAD, *(line for name in names for line in _chapter(name, parts[name]))])


def _chapter(name: str, part: dict[str, Any]) -> Iterator[str]:
    yield f"## {name}"
    yield ""
    yield from _paragraphs(part.get("description", ""))
    yield "| field | what | usual |"
    yield "|---|---|---|"
    for field, what in part["properties"].items():
        usual = f"`{_json(what['default'])}`" if "default" in what else "" if field in part["required"] else "none"
        yield f"| `{field}` | {_type(what)} | {usual} |"
    yield ""


def _paragraphs(description: str) -> Iterator[str]:
    """Yield a docstring as Markdown: its list of attributes as a list."""
    told, _, attributes = description.partition("Attributes:")
    told, _, example = told.partition("Example:")
    if told.strip():
        yield told.strip()
        yield ""
    if example.strip():
        yield f"An author writes: {example.strip()}"
        yield ""
    rest, _, example = attributes.partition("Example:")
    lines = [line.strip() for line in rest.splitlines() if line.strip()]
    if lines:
        yield from _listed(lines)
        yield ""
    if example.strip():
        yield f"An author writes: {example.strip()}"
        yield ""


def _listed(lines: list[str]) -> Iterator[str]:
    told = ""
    for line in lines:
        name, colon, _ = line.partition(": ")
        if colon and name.isidentifier():
            if told:
                yield told
            told = f"- `{name}`{line[len(name) :]}"
        else:
            told += f" {line}"
    yield told


def _type(what: dict[str, Any]) -> str:
    """Return what may stand in a field, in a few words."""
    if "$ref" in what:
        name = what["$ref"].rpartition("/")[2]
        return "any of the specs below" if name == "spec" else f"[{name}](#{name.lower()})"
    if "anyOf" in what:
        return " or ".join(_type(one) for one in what["anyOf"])
    if "enum" in what:
        return ", ".join(f"`{_json(one)}`" for one in what["enum"])
    if what.get("type") == "array":
        items = what.get("items") or what.get("prefixItems")
        return f"list of {_type(items)}" if isinstance(items, dict) else "list"
    if what.get("type") == "object":
        inner = what.get("additionalProperties")
        return f"mapping to {_type(inner)}" if isinstance(inner, dict) else "mapping"
    return str({"null": "nothing"}.get(what.get("type", ""), what.get("type", "anything")))


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
