"""Three lists of dependencies say the same: `pyproject.toml`, `environment.yml` and `constraints.txt`."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@pytest.fixture(scope="module")
def project(checkout: Path) -> dict[str, Any]:
    """The whole of pyproject.toml."""
    return tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))


def by_name(lines: list[str]) -> dict[str, Requirement]:
    """Return requirements by their canonical name."""
    return {canonicalize_name(found.name): found for found in map(Requirement, lines)}


def test_conda_users_get_the_same(checkout: Path, project: dict[str, Any]) -> None:
    """The conda file asks for what the package asks for, with the same lower bounds."""
    described = yaml.safe_load((checkout / "environment.yml").read_text(encoding="utf-8"))
    (with_pip,) = (entry["pip"] for entry in described["dependencies"] if isinstance(entry, dict))
    listed = by_name([entry for entry in described["dependencies"] if isinstance(entry, str)])
    (ours,) = (entry for entry in with_pip if entry.startswith("."))
    listed |= by_name([entry for entry in with_pip if entry != ours])
    python = listed.pop("python")
    del listed["pip"]
    assert str(python.specifier) == project["project"]["requires-python"]
    expected = by_name(project["project"]["dependencies"])
    assert {name: found.specifier for name, found in listed.items()} == {
        name: found.specifier for name, found in expected.items()
    }


def test_each_button_works_without_installing_more(checkout: Path, project: dict[str, Any]) -> None:
    """`make start` and conda bring each extra but the one for a server for many."""
    wanted = set(project["project"]["optional-dependencies"]) - {"postgres"}
    makefile = (checkout / "Makefile").read_text(encoding="utf-8")
    described = (checkout / "environment.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"^EXTRAS := (.*)$", makefile, re.MULTILINE)[0].split()) == wanted
    assert set(re.findall(r"- \.\[(.*)\]", described)[0].split(",")) == wanted


def test_every_dependency_is_pinned(checkout: Path, project: dict[str, Any]) -> None:
    """Each direct dependency has a pin, and the pin is one that we accept."""
    pinned = by_name((checkout / "constraints.txt").read_text(encoding="utf-8").splitlines())
    groups = [entry for group in project["dependency-groups"].values() for entry in group if isinstance(entry, str)]
    for name, wanted in by_name(project["project"]["dependencies"] + groups).items():
        (pin,) = pinned[name].specifier
        assert wanted.specifier.contains(pin.version), name


def test_constraints_hold_versions_only(checkout: Path) -> None:
    """No address, path or option: the file serves any index."""
    line = re.compile(r"[a-z0-9][a-z0-9.-]*==[\w.+!]+( ; .+)?")
    for found in (checkout / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.fullmatch(found), found


def test_each_exception_to_a_rule_has_its_reason(checkout: Path) -> None:
    """A rule of ruff that is switched off says why on the same line."""
    text = (checkout / "pyproject.toml").read_text(encoding="utf-8")
    section = text[text.index("[tool.ruff.lint]") : text.index("[tool.ruff.lint.flake8-builtins]")]
    bare = [line for line in section.splitlines() if re.match(r'\s+"[A-Z]+\d*"', line) and "#" not in line]
    assert bare == []
