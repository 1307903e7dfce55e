"""The floors of the browser's half: a file may import from its own wing or a lower one, and each wing knows its own."""

import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath

import pytest

FLOORS = (("lab",), ("writing",), ("start", "page"), ("fields",), ("time",), ("session",))
"""From top to bottom; wings of one floor never meet."""
HEIGHT = {wing: -floor for floor, wings in enumerate(FLOORS) for wing in wings}
# Of a comment only the types it imports count; of what is written in code, the text as well.
COMMENT = re.compile(r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|/\*.*?\*/|//[^\n]*""", re.DOTALL)
IMPORT = re.compile(r"""(?:\bfrom|\bimport|\bimport\()\s*"(\.[^"]+)\"""")
JUPYTERLAB = re.compile(r"\b(jp|lm)-|@jupyterlab|jupyterapp|\"[^\"]*lab/lab\.js\"")
DOM = re.compile(r"\b(document|window|HTML\w*Element|localStorage|sessionStorage|indexedDB)\b")
STORAGE = ("session/memory.js", "session/store.js")
"""The doors to what a browser keeps: what may be forgotten, and what may not be lost."""


@pytest.fixture(scope="module")
def sources(package: Path) -> dict[str, str]:
    """Every module in a wing by its name, such as `page/bar.js`."""
    static = package / "labextension" / "static"
    return {path.relative_to(static).as_posix(): path.read_text(encoding="utf-8") for path in static.glob("*/*.js")}


def bare(source: str) -> str:
    """Return a module without its comments."""
    return COMMENT.sub(lambda found: found[1] or " ", source)


def imports(name: str, text: str) -> Iterator[str]:
    """Yield the names of the modules that one imports."""
    for found in IMPORT.findall(text):
        parts: list[str] = []
        for part in (PurePosixPath(name).parent / found).parts:
            parts = parts[:-1] if part == ".." else [*parts, part]
        yield "/".join(parts)


def faults_of(name: str, source: str) -> set[str]:
    """Return what a module imports, or names, that is not of its floor."""
    wing = name.partition("/")[0]
    others = {other: other.partition("/")[0] for other in imports(name, source)}
    faults = {other for other, its in others.items() if its != wing and HEIGHT[wing] <= HEIGHT[its]}
    if wing != "lab" and JUPYTERLAB.search(bare(source)):
        faults.add("JupyterLab")
    if wing in {"time", "session"} and name not in STORAGE and DOM.search(bare(source)):
        faults.add("DOM")
    return faults


def test_modules_keep_to_their_floor(sources: dict[str, str]) -> None:
    """Imports go down only, types too; JupyterLab is named in `lab/` only; the two lowest floors know no page."""
    found = {name: faults_of(name, source) for name, source in sources.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_no_module_imports_itself_by_a_way_round(sources: dict[str, str]) -> None:
    """Of two modules one knows the other, never both."""
    rings = TopologicalSorter({name: set(imports(name, bare(source))) for name, source in sources.items()})
    try:
        rings.prepare()
    except CycleError as fault:
        pytest.fail(" < ".join(fault.args[1]))


def test_every_module_is_in_a_wing(sources: dict[str, str]) -> None:
    """A new wing asks for its floor."""
    assert {name.partition("/")[0] for name in sources} == set(HEIGHT)
