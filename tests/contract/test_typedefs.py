"""The seam between Python and JavaScript: the typedefs in `types.js` have the fields of the specs."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from weerstand_widgets import plan
from weerstand_widgets.answers import Answer
from weerstand_widgets.kinds import KINDS
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.spec import Option
from weerstand_widgets.widget import PROTOCOL_VERSION

SPECS = (Option, Column, plan.Guidance, plan.Card, plan.Phase, plan.Header, plan.ReportCell)
PROPERTY = re.compile(r"@property \{.*\} (\[?)(\w+)")


@pytest.fixture(scope="module")
def types(package: Path) -> str:
    """The file with the typedefs."""
    return (package / "labextension/static/session/types.js").read_text(encoding="utf-8")


def fields_in_js(types: str, name: str) -> dict[str, bool]:
    """Return the fields of one typedef: mapping of name to whether it must be there."""
    (block,) = re.findall(rf"@typedef \{{object\}} {name}\n(.*?)\*/", types, re.DOTALL)
    return {field: not optional for optional, field in PROPERTY.findall(block)}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.__name__)
def test_typedef_has_the_fields_of_the_spec(types: str, spec: type[msgspec.Struct]) -> None:
    """A field renamed on one side only would be read as missing on the other."""
    assert fields_in_js(types, spec.__name__) == fields_in_python(spec)


def fields_in_python(spec: type[msgspec.Struct]) -> dict[str, bool]:
    """Return the fields of one spec: mapping of name to whether it must be there."""
    described = msgspec.inspect.type_info(spec)
    assert isinstance(described, msgspec.inspect.StructType)
    tag = {described.tag_field: True} if described.tag_field else {}
    return {field.encode_name: field.required for field in described.fields} | tag


def test_typedef_of_a_question_has_the_fields_of_every_kind(types: str) -> None:
    """The page reads a question as one shape; what all kinds must have stands in every file."""
    kinds = [fields_in_python(kind) for kind in KINDS.values()]
    everywhere = {name for name in kinds[0] if all(fields.get(name) for fields in kinds)} | {"type"}
    expected = {name: name in everywhere for fields in kinds for name in fields}
    assert fields_in_js(types, "Question") == expected


def test_typedef_of_an_answer(types: str) -> None:
    """An answer has the same three parts on both sides."""
    found = re.search(r"@typedef \{\{(.*)\}\} Answer ", types)
    assert found is not None
    assert re.findall(r"(\w+):", found[1]) == list(Answer.__struct_fields__)


@pytest.mark.parametrize(("name", "words"), [("Kind", tuple(KINDS))])
def test_typedef_lists_the_same_words(types: str, name: str, words: tuple[str, ...]) -> None:
    """A kind or role that only one side knows could be stored and never shown."""
    found = re.search(rf"@typedef \{{(.*)\}} {name} ", types)
    assert found is not None
    assert re.findall(r'"(\w+)"', found[1]) == list(words)


def test_kernel_and_page_speak_one_protocol(package: Path) -> None:
    """A model of a version that only one side knows is not found; a release's version stands in no module."""
    modules = (package / "labextension/static").rglob("*.js")
    found = {
        version for path in modules for version in re.findall(r'"(\d+\.\d+\.\d+)"', path.read_text(encoding="utf-8"))
    }
    assert found == {PROTOCOL_VERSION}
    assert "version" not in json.loads((package / "labextension/package.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "words"), [("ROLES", plan.ROLES), ("VOICES", plan.VOICES)])
def test_the_browser_knows_the_same_roles(package: Path, name: str, words: tuple[str, ...]) -> None:
    """In the same order, in which a form shows them."""
    text = (package / "labextension/static/session/roles.js").read_text(encoding="utf-8")
    (found,) = re.findall(rf"const {name} = \[([^\]]*)\]", text)
    assert tuple(re.findall(r'"(\w+)"', found)) == words
