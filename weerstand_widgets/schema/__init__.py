"""The file format as JSON Schema, for whoever reads a session without this package.

`session-v1.json` is made from the types that decode a notebook, by `python -m weerstand_widgets.schema`; a test holds
the two together.
"""

import inspect
from typing import Any

import msgspec

from weerstand_widgets.cells import KEY, MIME, CellMeta, NotebookMeta
from weerstand_widgets.plan import SCHEMA, CellSpec
from weerstand_widgets.session import HeaderValue, Timing

FILE = f"session-v{SCHEMA}.json"


def describe() -> dict[str, Any]:
    """Return the schema: what stands in a cell's output, in its metadata and in the notebook's metadata."""
    types = (CellSpec, CellMeta, NotebookMeta, HeaderValue, Timing)
    (spec, cell, notebook, header, timing), parts = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    for part in parts.values():
        part["description"] = inspect.cleandoc(part["description"])  # Python 3.13 does so itself, 3.11 does not.
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A facilitated session in a notebook",
        "type": "object",
        "properties": {
            f"output data, {MIME}": spec,
            f"cell metadata, {KEY}": cell,
            f"notebook metadata, {KEY}": notebook,
            "value of the session header": header,
            "value of a phase": timing,
        },
        "$defs": parts,
    }


def text() -> str:
    """Return the schema as the text of its file."""
    return msgspec.json.format(msgspec.json.encode(describe(), order="deterministic"), indent=2).decode() + "\n"
