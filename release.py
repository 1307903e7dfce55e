"""Makes the tree ready for a release: `make release VERSION=1.1.0`.

Puts the version where it stands and the day above its changes, and writes the release's notes to `dist/`. Changes
nothing while there is a reason not to; commits, tags and publishes nothing.
"""

import argparse
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent
VERSION_FILE = ROOT / "weerstand_widgets" / "__init__.py"
CHANGELOG = ROOT / "CHANGELOG.md"
NOTES = ROOT / "dist"
TO_FILL_IN = ("pyproject.toml", "SECURITY.md", "CODE_OF_CONDUCT.md", ".github/**/*.yml")

VERSION = re.compile(r'^__version__ = "(\d+\.\d+\.\d+)"$', re.MULTILINE)
PLACEHOLDER = re.compile(r"\b(OWNER|example\.org)\b")
UNRELEASED = re.compile(r"^## Unreleased\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def main() -> None:
    """Make the release that is asked for; end with 1 and all reasons where that cannot be."""
    parser = argparse.ArgumentParser(prog="make release", description=__doc__)
    parser.add_argument("version", help="three numbers, such as 1.1.0; later than the one that stands there")
    version = parser.parse_args().version
    if found := reasons_against(version):
        sys.exit("\n".join(found))
    notes = make_release(version)
    print(f"Ready: {VERSION_FILE.name} and {CHANGELOG.name} say {version}, {notes.relative_to(ROOT).as_posix()} tells.")
    print(f'Read the difference, then: git commit -am "Release {version}" && git tag v{version}')


def current_version() -> str:
    """Return the version that stands in the package."""
    found = VERSION.search(VERSION_FILE.read_text(encoding="utf-8"))
    assert found is not None
    return found[1]


def unreleased() -> str:
    """Return the changes since the last release, as the changelog tells them; "" when there are none."""
    found = UNRELEASED.search(CHANGELOG.read_text(encoding="utf-8"))
    return found[1].strip() if found else ""


def placeholders() -> list[str]:
    """Return where a person's name or address is still to be filled in, as file and line."""
    files = [file for pattern in TO_FILL_IN for file in sorted(ROOT.glob(pattern))]
    return [
        f"{file.relative_to(ROOT).as_posix()}:{number}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if PLACEHOLDER.search(line)
    ]


def reasons_against(version: str) -> list[str]:
    """Return why there cannot be a release under this version, one sentence each."""
    found = []
    if not re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", version):
        found.append(f"{version!r} is no version: write three numbers, such as 1.1.0.")
    elif _numbers(version) <= _numbers(current_version()):
        found.append(f"{version} is not later than {current_version()}: choose a later one.")
    if not unreleased():
        found.append(f"{CHANGELOG.name} tells nothing under Unreleased: say what changed.")
    found += [f"{place} holds a placeholder: write who publishes this, and where." for place in placeholders()]
    return found


def make_release(version: str) -> Path:
    """Write version, heading and notes; return the notes' file."""
    changes = unreleased()
    NOTES.mkdir(exist_ok=True)
    notes = NOTES / f"notes-{version}.md"
    _write(notes, f"{changes}\n")
    heading = f"## Unreleased\n\n## {version} - {datetime.now(UTC):%Y-%m-%d}\n\n{changes}\n\n"
    _write(CHANGELOG, UNRELEASED.sub(lambda _: heading, CHANGELOG.read_text(encoding="utf-8")).rstrip() + "\n")
    _write(VERSION_FILE, VERSION.sub(f'__version__ = "{version}"', VERSION_FILE.read_text(encoding="utf-8")))
    return notes


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
