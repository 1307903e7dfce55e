"""Each class is dressed by one layer, so that no rule of one room reaches into another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

UNLAYERED = "lab"
IMPORT = re.compile(r'^@import "(?P<path>[^"]+)"(?: layer\((?P<layer>\w+)\))?;$', re.MULTILINE)
TOKENS = "tokens.css"
WINGS = {
    "weerstand_widgets": "tokens",
    "fields": "base controls kinds",
    "page": "page",
    "writing": "writing",
    "start": "start",
    "lab": UNLAYERED,
}


@pytest.fixture(scope="module")
def layers(package: Path) -> dict[Path, str]:
    """The layer of each stylesheet that a page of ours loads."""
    static = package / "labextension" / "static"
    imports = IMPORT.finditer((static / "style.css").read_text(encoding="utf-8"))
    named = {found["path"]: found["layer"] or UNLAYERED for found in imports}
    return {(package if path == TOKENS else static) / path: layer for path, layer in named.items()}


def rules(sheet: Path) -> Iterator[str]:
    """Return each selector of a stylesheet, one by one."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    for found in re.finditer(r"([^{};]+)\{", text):
        if not found[1].strip().startswith("@"):
            yield from re.split(r",(?![^(]*\))", found[1])


def subjects(selector: str) -> set[str]:
    """Return the classes of ours on the element that a selector dresses."""
    bare = re.sub(r":(not|has)\((?:[^()]|\([^()]*\))*\)", "", selector.strip())
    last = re.split(r"[\s>+~]+(?![^(\[]*[)\]])", bare)[-1]
    return set(re.findall(r"\.(ws-[a-z_-]+)", last))


def test_a_selector_is_read_as_a_browser_does() -> None:
    """The last part is what is dressed, in all its forms; what it must not be or hold is not."""
    assert subjects(".weerstand .ws-a > .ws-b.ws-c:hover") == {"ws-b", "ws-c"}
    assert subjects(".ws-a :is(.ws-b, .ws-c):not(.ws-d) ~ .ws-e:has(> .ws-f, .ws-g)::before") == {"ws-e"}
    assert subjects(".weerstand .ws-a:is(.ws-b, button)") == {"ws-a", "ws-b"}


def test_each_class_belongs_to_one_layer(layers: dict[Path, str]) -> None:
    """Who looks for what dresses a class finds it in one place, and a change there reaches nobody else."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for sheet, layer in layers.items():
        for selector in rules(sheet):
            for name in subjects(selector):
                owners[name].add(layer)
    assert {name for name, owned in owners.items() if len(owned) > 1} == set()


def test_each_stylesheet_is_in_a_layer_of_its_wing(layers: dict[Path, str], package: Path) -> None:
    """None is forgotten, and what is in no layer is JupyterLab's affair only."""
    static = package / "labextension" / "static"
    assert set(layers) == {package / TOKENS, *static.rglob("*.css")} - {static / "style.css"}
    misplaced = [sheet.name for sheet, layer in layers.items() if layer not in WINGS[sheet.parent.name]]
    assert misplaced == []


def test_only_the_lab_knows_jupyterlab(layers: dict[Path, str]) -> None:
    """Its classes may change with each version: they are named in one folder."""
    found = [
        sheet.name
        for sheet, layer in layers.items()
        if layer != UNLAYERED and re.search(r"\.(jp|lm)-", sheet.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_colours_stand_once(package: Path) -> None:
    """A colour is changed in one place, for page, start screen and report."""
    sheets = [sheet for sheet in package.rglob("*.css") if sheet.name != TOKENS]
    found = [sheet.name for sheet in sheets if re.search(r"#[0-9a-f]{3,8}\b", sheet.read_text(encoding="utf-8"))]
    assert found == []
