"""Register profiles: ours are whole, a team may add its own, and a mistake is one sentence with file and line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerstand_widgets.errors import WorkspaceError
from weerstand_widgets.locale import speaking
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.registers import known_registers, read_register

GOOD = """schema = 1
title = "Eigen register"
checked_on = 2026-11-01

[[lines]]
asks = "date"
certainty = "confirmed"
source = "https://example.org/a"

[[lines]]
asks = "group_size"
least = 3
most = 6
certainty = "second-hand"
source = "https://example.org/b"
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a folder with a profile of a team's own."""
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "eigen.toml").write_text(GOOD, encoding="utf-8")
    return Workspace(tmp_path)


def test_ours_are_whole(workspace: Workspace) -> None:
    """Each line says where it was read and how sure that is; what comes from somebody else's page is second-hand."""
    assert known_registers(workspace) == ["eigen", "general", "registerplein", "skj"]
    for name in ("general", "registerplein", "skj"):
        register = read_register(Workspace(workspace.root / "nergens"), name)
        assert register.lines
        assert len({line.asks for line in register.lines}) == len(register.lines)
    skj = read_register(workspace, "skj")
    assert {line.asks for line in skj.lines if line.certainty == "second-hand"} >= {"net_minutes", "group_size"}
    for line in skj.lines:
        assert line.certainty == "second-hand" or "skjeugd.nl" in line.source


def test_a_teams_own_comes_first(workspace: Workspace) -> None:
    """Also in the place of one of ours."""
    line = read_register(workspace, "eigen").line("group_size")
    assert line is not None
    assert (line.least, line.most) == (3, 6)
    (workspace.root / "registers" / "skj.toml").write_text(GOOD.replace("Eigen", "Ons"), encoding="utf-8-sig")
    assert read_register(workspace, "skj").title == "Ons register"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("schema = 1", "schema = 2", 1),
        ('title = "Eigen register"', 'title = ""', 2),
        ("checked_on = 2026-11-01", 'checked_on = "gisteren"', 3),
        ('asks = "date"', 'asks = "geheim"', 6),
        ('asks = "group_size"', 'vraagt = "group_size"', 11),
        ("least = 3", 'least = "drie"', 12),
        ("least = 3", "least = 7", 12),
        ("most = 6", "meest = 6", 13),
        ('"second-hand"', '"zeker"', 14),
        ("https://example.org/b", "javascript:hit()", 15),
        ("least = 3", "least = ", 12),
    ],
)
def test_a_mistake_names_file_and_line(workspace: Workspace, old: str, new: str, line: int) -> None:
    """One sentence; nothing of what stood there but the key."""
    (workspace.root / "registers" / "eigen.toml").write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(WorkspaceError, match=rf"^eigen\.toml: Regel {line} van "):
        read_register(workspace, "eigen")


@pytest.mark.parametrize("name", ["kapper", "../skj", "", "skj.toml"])
def test_an_unknown_register_names_what_there_is(workspace: Workspace, name: str) -> None:
    """A name is no path."""
    with pytest.raises(WorkspaceError, match="general"):
        read_register(workspace, name)


@given(content=st.binary(max_size=80) | st.integers(0, len(GOOD) - 1).map(lambda n: GOOD[:n].encode()))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """In a sentence, whatever it holds."""
    root = tmp_path_factory.mktemp("team")
    (root / "registers").mkdir()
    (root / "registers" / "x.toml").write_bytes(content)
    said = ""
    try:
        read_register(Workspace(root), "x")
    except WorkspaceError as fault:
        said = str(fault)
    assert said == "" or said.startswith("x.toml: ")


def test_ours_for_any_register_speaks_the_readers_language(workspace: Workspace) -> None:
    """It is no register's own name; a team's own profile of that name keeps its title."""
    with speaking("en"):
        assert read_register(workspace).title == "any register"
    assert read_register(workspace).title == "algemeen"
    (workspace.root / "registers").mkdir(exist_ok=True)
    (workspace.root / "registers" / "general.toml").write_text(
        'schema = 1\ntitle = "Van ons"\nchecked_on = 2026-11-26\nlines = []\n', encoding="utf-8"
    )
    assert read_register(workspace).title == "Van ons"
