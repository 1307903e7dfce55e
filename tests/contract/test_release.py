"""`make release`: one command puts a version everywhere, and does nothing while there is a reason not to."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.contract.installation import build_wheel

HEADINGS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
"""Those of Keep a Changelog, in its order."""

CHANGELOG = """# Changelog

## Unreleased

### Added

- A reason to release.

## 1.0.0 - 2026-11-22

### Added

- The first version.
"""


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the checkout that could be released."""
    beside = shutil.ignore_patterns(".venv", ".git", "node_modules", "tests", "docs", "dist", ".*_cache")
    project = shutil.copytree(checkout, tmp_path / "project", ignore=beside)
    (project / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    for path in (*project.glob("*.toml"), *project.glob("*.md"), *project.glob(".github/**/*.yml")):
        text = path.read_text(encoding="utf-8").replace("OWNER", "somebody").replace("example.org", "example.com")
        path.write_text(text, encoding="utf-8")
    return project


def release(project: Path, version: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a copy."""
    command = [sys.executable, str(project / "release.py"), version]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def texts(project: Path) -> dict[str, str]:
    """Return what a release writes in."""
    names = ("CHANGELOG.md", "weerstand_widgets/__init__.py")
    return {name: (project / name).read_text(encoding="utf-8") for name in names}


def test_a_release_dates_its_changes_and_writes_its_notes(copy: Path) -> None:
    """What stood under Unreleased stands under the version and its day, and alone in the notes."""
    done = release(copy, "9.8.7")
    assert done.returncode == 0, done.stderr
    changelog = texts(copy)["CHANGELOG.md"]
    assert re.findall(r"^## .*", changelog, re.MULTILINE)[0] == "## Unreleased"
    dated = r"## Unreleased\n\n## 9\.8\.7 - \d{4}-\d{2}-\d{2}\n\n### Added\n\n- A reason to release\.\n\n## 1\.0\.0 - "
    assert re.search(dated, changelog)
    assert changelog.endswith("- The first version.\n")
    assert (copy / "dist/notes-9.8.7.md").read_text(encoding="utf-8") == "### Added\n\n- A reason to release.\n"


def test_a_release_reaches_the_wheel_and_jupyterlab(copy: Path, tmp_path: Path) -> None:
    """After the command the wheel, the package in it and the lab extension bear the new version."""
    assert release(copy, "9.8.7").returncode == 0
    wheel = build_wheel(copy, tmp_path / "dist")
    assert wheel.name.startswith("weerstand_widgets-9.8.7-")
    with zipfile.ZipFile(wheel) as inside:
        (described,) = (
            name for name in inside.namelist() if name.endswith("labextensions/weerstand-widgets/package.json")
        )
        assert json.loads(inside.read(described))["version"] == "9.8.7"
        assert b'__version__ = "9.8.7"' in inside.read("weerstand_widgets/__init__.py")


@pytest.mark.parametrize("version", ["0.9.9", "1.0.0", "1.1", "v1.1.0", "1.1.0 "])
def test_a_version_that_is_not_later_is_refused(copy: Path, version: str) -> None:
    """A slip of the keys changes nothing and says what is wrong."""
    before = texts(copy)
    done = release(copy, version)
    assert done.returncode == 1
    assert version.strip() in done.stderr
    assert texts(copy) == before


def test_a_release_without_changes_is_refused(copy: Path) -> None:
    """A version that tells nobody what changed is not made."""
    assert release(copy, "9.8.7").returncode == 0
    before = texts(copy)
    done = release(copy, "9.8.8")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Unreleased" in done.stderr
    assert texts(copy) == before


def test_a_release_waits_for_who_publishes_it(copy: Path) -> None:
    """While a name or an address is a placeholder nothing is released, and each of them is listed with its line."""
    filled = (copy / "pyproject.toml").read_text(encoding="utf-8")
    (copy / "pyproject.toml").write_text(f"{filled}\n# OWNER\n# example.org\n", encoding="utf-8")
    before, lines = texts(copy), len(filled.splitlines())
    done = release(copy, "9.8.7")
    assert done.returncode == 1
    named = [line.partition(" ")[0] for line in done.stderr.splitlines()]
    assert named == [f"pyproject.toml:{lines + 2}", f"pyproject.toml:{lines + 3}"]
    assert texts(copy) == before


def test_the_changelog_keeps_its_form(checkout: Path) -> None:
    """What is unreleased first, then versions from new to old with their day; under each, known headings in order."""
    sections = re.split(r"^## ", (checkout / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    titles = [section.partition("\n")[0] for section in sections]
    assert titles[0] == "Unreleased"
    dated = [re.fullmatch(r"(\d+)\.(\d+)\.(\d+) - (\d{4}-\d{2}-\d{2})", title) for title in titles[1:]]
    released = [([int(part) for part in found.groups()[:3]], found[4]) for found in dated if found]
    assert len(released) == len(titles) - 1
    assert released == sorted(released, reverse=True)
    for section in sections:
        headings = re.findall(r"^### (.*)\n\n- ", section, re.MULTILINE)
        assert len(headings) == section.count("### "), section.partition("\n")[0]
        assert headings == [name for name in HEADINGS if name in headings], section.partition("\n")[0]
