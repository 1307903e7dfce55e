"""The public face: few names, each documented, and quick to import."""

import inspect
import re
from importlib.metadata import version
from pathlib import Path

import weerstand_widgets
from bench.imports import HEAVY, loaded_modules


def test_public_names_are_sorted_and_documented() -> None:
    """What `__all__` promises exists, in order, each with a docstring."""
    names = weerstand_widgets.__all__
    assert list(names) == sorted(names)
    for name in names:
        assert inspect.getdoc(getattr(weerstand_widgets, name)), name


def test_public_methods_are_documented_and_typed() -> None:
    """An author who asks a public class for help gets an answer on each method."""
    for name in weerstand_widgets.__all__:
        thing = getattr(weerstand_widgets, name)
        members = vars(thing).items() if inspect.isclass(thing) else [(name, thing)]
        for label, member in members:
            if inspect.isfunction(member) and not label.startswith("_"):
                assert inspect.getdoc(member), f"{name}.{label}"
                assert inspect.signature(member).return_annotation is not inspect.Signature.empty, f"{name}.{label}"


def test_every_module_says_what_it_knows(package: Path) -> None:
    """Each module opens with a docstring."""
    silent = [
        path.name for path in package.rglob("*.py") if not path.read_text(encoding="utf-8").startswith(('"""', "r"))
    ]
    assert silent == []


def test_import_stays_light() -> None:
    """A kernel that imports the library loads none of the heavy ones."""
    assert loaded_modules() & set(HEAVY) == set()


def test_all_versions_agree(checkout: Path) -> None:
    """The changelog's newest release is what the package says it is, and what is installed."""
    changelog = (checkout / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == weerstand_widgets.__version__ == version("weerstand-widgets")
