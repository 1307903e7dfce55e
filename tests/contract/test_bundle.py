"""What a browser fetches of ours: little at the start, the rest when it is asked for, and nothing twice."""

import re
from pathlib import Path

import pytest

import hatch_build

AT_START = {hatch_build.ENTRY, "remoteEntry.js", "style.css", "locale/nl.json"}
MOST_BYTES = 350_000
ROOM = re.compile(r"^const (\w+) = \(\(\) => \{$", re.MULTILINE)


@pytest.fixture(scope="module")
def files(checkout: Path) -> dict[str, str]:
    """Every file a browser may get, by name."""
    return {name: content.decode() for name, content in hatch_build.extension_files(checkout).items()}


def test_the_start_is_small(files: dict[str, str]) -> None:
    """A team in a hurry does not wait for what trainers write programmes with."""
    size = sum(len(files[name].encode()) for name in AT_START)
    assert size <= MOST_BYTES, f"{size:,} bytes at the start"


def test_what_is_fetched_later_is_in_a_file_of_its_own(files: dict[str, str], package: Path) -> None:
    """Each module is in one file, and all of them are in some file."""
    placed = [room for name, text in files.items() if name.endswith(".js") for room in ROOM.findall(text)]
    assert len(placed) == len(set(placed))
    static = package / "labextension" / "static"
    modules = {path.relative_to(static).as_posix() for path in static.glob("*/*.js")}
    # A module of types alone is nothing that runs.
    running = {name for name in modules if hatch_build.exports((static / name).read_text(encoding="utf-8"))}
    assert {hatch_build.room_word(name) for name in running} == set(placed)
    assert {name for name in files if name.endswith(".js")} - AT_START == {
        "lab/sessions_tab.js",
        "page/making.js",
        "page/whole.js",
        "start/questions.js",
        "writing/writing.js",
    }
