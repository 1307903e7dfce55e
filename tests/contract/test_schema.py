"""The published file format is the one that is read and written."""

from importlib.resources import files

import jsonschema
import msgspec
import pytest

from weerstand_widgets import schema
from weerstand_widgets.plan import Plan


def test_schema_is_current() -> None:
    """Renew it with `python -m weerstand_widgets.schema` when the types change."""
    assert files(schema).joinpath(schema.FILE).read_text() == schema.text()


def test_schema_accepts_every_kind_and_refuses_an_unknown_one(plan: Plan) -> None:
    """A reader in another language may rely on it."""
    spec = {"$defs": schema.describe()["$defs"], "$ref": "#/$defs/spec"}
    for one in (plan.header, *plan.phases, *plan.questions):
        jsonschema.validate(msgspec.json.decode(msgspec.json.encode(one)), spec)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"type": "question", "schema": 1, "id": "a.b", "kind": "tekst", "title": "?"}, spec)
