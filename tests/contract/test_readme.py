"""The README tells the truth: each command exists, and those a team types are really run."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from tests.contract.installation import Installation
from weerstand_widgets.journal.opening import DRIVER
from weerstand_widgets.journal.owner import OWNER_FILE, VARIABLE
from weerstand_widgets.journal.postgresql import CONNECT_SECONDS
from weerstand_widgets.server.app import Weerstand

BLOCK = re.compile(r"```(?:bash|sh)\n(.*?)```", re.DOTALL)
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!https?:)([^)#]+)")
OUTSIDE = {"git", "cd", "conda", "source"}
"""Commands of others, which we show and cannot try."""


def commands(text: str) -> list[list[str]]:
    """Return the commands in all blocks, split into words, without comments."""
    lines = [line for block in BLOCK.findall(text) for line in block.splitlines()]
    return [words for line in lines if (words := shlex.split(line, comments=True))]


@pytest.fixture(scope="module")
def readme(checkout: Path) -> str:
    """The README's text."""
    return (checkout / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_each_make_target_exists(checkout: Path, name: str) -> None:
    """`make something` in the text is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", (checkout / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = {words[1] for words in commands((checkout / name).read_text(encoding="utf-8")) if words[0] == "make"}
    assert asked
    assert asked <= targets


@pytest.mark.timeout(300)
def test_each_command_runs(readme: str, installed: Installation, tmp_path: Path) -> None:
    """What a team types from the README works in this order, in an empty folder."""
    session = ""
    tried = set()
    for first, *rest in commands(readme):
        if first in OUTSIDE | {"make"} or rest == ["start"]:
            continue
        arguments = [session if word.endswith(".ipynb") else word for word in rest]
        arguments += ["--yes"] if rest[0] == "delete" else []  # what it asks a person
        printed = installed.command(first, *arguments, cwd=tmp_path)
        tried.add((first, rest[0]))
        if rest[0] in {"new", "rehearse"}:
            session = next(line for line in printed.splitlines() if line.endswith(".ipynb"))
    assert {("weerstand", "new"), ("weerstand", "rehearse"), ("weerstand", "report"), ("jupyter", "nbconvert")} <= tried
    assert (tmp_path / "verslag.html").is_file()
    assert not (tmp_path / session).exists()


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "docs/administrators.md"]
)
def test_each_picture_and_link_is_there(checkout: Path, name: str) -> None:
    """No picture is missing or without a description, and no link inside the project is broken."""
    text = (checkout / name).read_text(encoding="utf-8")
    for description, target in PICTURE.findall(text):
        assert description
        assert (checkout / target).is_file(), target
    for target in LINK.findall(text):
        assert (checkout / target).exists(), target


def test_what_administrators_copy_is_right(checkout: Path) -> None:
    """The examples compile, and each name in the page is the one that the program goes by."""
    text = (checkout / "docs" / "administrators.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    for block in blocks:
        compile(block, "jupyterhub_config.py", "exec")
    options = set(re.findall(r"--Weerstand\.(\w+)", text))
    extras = set(re.findall(r"weerstand-widgets\[(\w+)\]", text))
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert len(blocks) == 2
    assert options <= set(Weerstand.class_trait_names(config=True))
    assert extras == set(project["optional-dependencies"])
    named = set(re.findall(r"WEERSTAND_\w+|\.weerstand-\w+|\d+ seconden", text))
    assert named == {VARIABLE, OWNER_FILE, f"{CONNECT_SECONDS} seconden"}
    assert make_url(re.findall(r'"(postgresql\+.*?)"', blocks[1])[0]).drivername == DRIVER
