"""The team's folder: settings, programmes, sessions, and writing whole or not at all."""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import put_answers, read_session
from weerstand_widgets.clean import clean_json
from weerstand_widgets.errors import WeerstandError, WorkspaceError
from weerstand_widgets.workspace import (
    Settings,
    create_workspace,
    decode_json,
    find_programme,
    list_programmes,
    list_sessions,
    new_session,
    open_workspace,
    read_notebook,
    slug_of,
    write_file,
    write_notebook,
)
from weerstand_widgets.workspace import shipped as shipped_module

DAY = date(2026, 11, 22)


@pytest.fixture
def shipped(tmp_path: Path, programme: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend that the package comes with one small programme."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    write_notebook(folder / "klein.ipynb", programme)
    for module in ("shipped", "programmes"):
        monkeypatch.setattr(f"weerstand_widgets.workspace.{module}.shipped_folder", lambda: folder)
    return folder


@pytest.mark.usefixtures("shipped")
class TestFolder:
    """Which folder, and what stands in its settings."""

    def test_walks_up_to_the_marker(self, tmp_path: Path) -> None:
        """A notebook deep down belongs to the nearest folder with weerstand.toml."""
        made = create_workspace(tmp_path / "team")
        assert open_workspace(made.sessions / "x" / "y.ipynb").root == tmp_path / "team"

    def test_without_a_marker_the_own_folder_serves(self, tmp_path: Path) -> None:
        """A loose notebook has its own folder as workspace, a folder has itself."""
        assert open_workspace(tmp_path / "los.ipynb").root == tmp_path
        assert open_workspace(tmp_path).root == tmp_path
        assert not open_workspace(tmp_path).is_marked

    def test_the_settings_we_write_can_be_read(self, tmp_path: Path) -> None:
        """A new workspace has the default settings, also with every example switched on."""
        root = create_workspace(tmp_path).root
        assert open_workspace(root).settings == Settings()
        marker = root / "weerstand.toml"
        text = marker.read_text(encoding="utf-8").replace('# team = "', 'team = "').replace("# length", "length")
        marker.write_text(text, encoding="utf-8")
        assert open_workspace(root).settings.team == "Sociaal team Noord"

    @pytest.mark.parametrize(
        ("text", "key", "found"),
        [
            ('journal = "postgresql://u:geheim@server', "settings_unreadable", "regel 1"),
            ('teem = "x"', "settings_unknown", "teem"),
            ("length = 481", "settings_shape", "length"),
            ("schema = 2", "settings_too_new", "2"),
        ],
    )
    def test_wrong_settings_are_named_not_quoted(self, tmp_path: Path, text: str, key: str, found: str) -> None:
        """A fault names the key or the place, and never an address with a password."""
        (tmp_path / "weerstand.toml").write_text(text, encoding="utf-8")
        with pytest.raises(WorkspaceError) as refusal:
            open_workspace(tmp_path)
        assert refusal.value.key == key
        assert found in str(refusal.value)
        assert "geheim" not in str(refusal.value)


class TestShippedProgrammes:
    """Copies of our programmes, and copies that became a trainer's own."""

    def test_an_unchanged_copy_is_renewed(self, tmp_path: Path, shipped: Path) -> None:
        """A new version of the package brings its programme along."""
        copy = create_workspace(tmp_path / "team").notebooks / "klein.ipynb"
        (shipped / "klein.ipynb").write_bytes(b"{}")
        create_workspace(tmp_path / "team")
        assert copy.read_bytes() == b"{}"

    def test_a_changed_copy_is_never_touched(self, tmp_path: Path, shipped: Path) -> None:
        """What a trainer wrote stays, whatever the package brings."""
        copy = create_workspace(tmp_path / "team").notebooks / "klein.ipynb"
        copy.write_bytes(b'{"van": "de trainer"}')
        (shipped / "klein.ipynb").write_bytes(b"{}")
        create_workspace(tmp_path / "team")
        assert copy.read_bytes() == b'{"van": "de trainer"}'

    def test_a_file_of_the_same_name_is_never_touched(self, tmp_path: Path, shipped: Path) -> None:
        """A file that was there before us is not ours to write over, also when our record is gone."""
        own = tmp_path / "team" / "notebooks" / shipped.joinpath("klein.ipynb").name
        own.parent.mkdir(parents=True)
        own.write_bytes(b"{}")
        create_workspace(tmp_path / "team")
        assert own.read_bytes() == b"{}"

    @pytest.mark.usefixtures("shipped")
    def test_what_was_thrown_away_stays_away(self, tmp_path: Path) -> None:
        """A programme a trainer deleted does not come back by itself."""
        copy = create_workspace(tmp_path / "team").notebooks / "klein.ipynb"
        copy.unlink()
        create_workspace(tmp_path / "team")
        assert not copy.exists()

    def test_the_package_has_its_programmes(self) -> None:
        """In a checkout and in a wheel there is at least one programme."""
        folder = shipped_module.shipped_folder()
        assert folder is not None
        assert list(folder.glob("*.ipynb"))


@pytest.mark.usefixtures("shipped")
class TestSessions:
    """New sessions, and the list of them."""

    def test_a_session_is_a_copy_with_its_own_id(self, tmp_path: Path) -> None:
        """The header is filled in, and the folder's name is safe."""
        workspace = create_workspace(tmp_path)
        path = new_session(workspace, " Café  'Ons' / huis ", programme="klein", setting="team", length=60, today=DAY)
        session = read_session(read_notebook(path))
        assert path.relative_to(tmp_path).as_posix() == "sessies/2026-11-22-cafe-ons-huis/cafe-ons-huis.sessie.ipynb"
        assert len(session.session_id) == 32
        header = session.header
        assert (header.title, header.setting, header.length) == ("Café 'Ons' / huis", "team", 60)
        assert header.date == "2026-11-22"

    def test_the_same_title_twice_makes_two_folders(self, tmp_path: Path) -> None:
        """Nothing is written over."""
        workspace = create_workspace(tmp_path)
        paths = {new_session(workspace, "x", programme="klein", today=DAY) for _ in range(3)}
        assert sorted(path.parent.name for path in paths) == ["2026-11-22-x", "2026-11-22-x-2", "2026-11-22-x-3"]

    def test_the_list_is_newest_first(self, tmp_path: Path) -> None:
        """By the session's own date; what is no session is passed over."""
        workspace = create_workspace(tmp_path)
        for day in (20, 22, 21):
            new_session(workspace, f"dag {day}", programme="klein", today=date(2026, 11, day))
        (workspace.sessions / "2026-11-22-kapot").mkdir()
        (workspace.sessions / "2026-11-22-kapot" / "kapot.ipynb").write_bytes(b'{"cells": [')
        assert [one.title for one in list_sessions(workspace)] == ["dag 22", "dag 21", "dag 20"]

    @pytest.mark.parametrize(
        ("wish", "key"),
        [
            ({"programme": "bestaat-niet"}, "programme_unknown"),
            ({"programme": "../geheim.ipynb"}, "programme_unreadable"),
            ({"setting": "kapper"}, "setting_unknown"),
            ({"length": 75}, "length_unknown"),
            ({"title": "x" * 201}, "title_too_long"),
        ],
    )
    def test_a_wish_that_cannot_be_is_refused(self, tmp_path: Path, wish: dict[str, Any], key: str) -> None:
        """The sentence names what there is to choose from, and nothing is made."""
        workspace = create_workspace(tmp_path)
        with pytest.raises(WorkspaceError) as refusal:
            new_session(workspace, **{"title": "x", "programme": "klein", **wish})
        assert refusal.value.key == key
        assert list(workspace.sessions.iterdir()) == []

    def test_a_programme_is_found_by_name_id_and_path(self, tmp_path: Path) -> None:
        """A trainer's variant has its own name and shares the id."""
        workspace = create_workspace(tmp_path)
        variant = workspace.notebooks / "klein-ons-team.ipynb"
        variant.write_bytes((workspace.notebooks / "klein.ipynb").read_bytes())
        assert find_programme(workspace, "klein-ons-team").path == variant
        assert find_programme(workspace, str(variant)).path == variant
        assert find_programme(workspace, "klein").path.name == "klein.ipynb"
        assert {one.name for one in list_programmes(workspace)} == {"klein", "klein-ons-team"}

    @given(st.text())
    def test_any_title_gives_a_safe_name(self, title: str) -> None:
        """Letters, digits and hyphens; never empty, hidden, long, or a device's name."""
        slug = slug_of(title)
        assert slug.replace("-", "").isalnum()
        assert slug.isascii()
        assert slug == slug.lower()
        assert len(slug) <= 50
        assert slug_of("Con.") != "con"


def test_open_actions_come_back_in_the_next_session(tmp_path: Path) -> None:
    """What the same team agreed and has not done is where the next session begins."""
    workspace = create_workspace(tmp_path)
    first = new_session(workspace, "een", today=date(2026, 11, 1))
    rows = [
        {"what": "Bellen", "who": "Inbrenger", "when": "", "first_sign": "", "confidence": 7, "done": False},
        {"what": "Gedaan", "who": "", "when": "", "first_sign": "", "confidence": None, "done": True},
    ]
    notebook = read_notebook(first)
    put_answers(notebook, {"actions.agreements": {"": Answer(rows)}})
    write_notebook(first, notebook)
    second = read_session(read_notebook(new_session(workspace, "twee", today=DAY)))
    assert [row["action"] for row in second.value("look_back.follow_up")] == ["Bellen (Inbrenger)"]


class TestFiles:
    """Reading in any state, writing whole or not at all."""

    def test_a_failed_write_leaves_what_was_there(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """When the disk refuses, the old file is whole and no rest stays behind."""
        path = tmp_path / "x.ipynb"
        write_file(path, b"oud")

        def refuse(_handle: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", refuse)
        with pytest.raises(WorkspaceError) as refusal:
            write_file(path, b"nieuw")
        assert refusal.value.key == "disk_full"
        assert path.read_bytes() == b"oud"
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize(
        "content", [b"", b"[]", b'{"cells": 3}', b'{"cells": [', b"\xff\xfe", b'{"cells":' + b"[" * 99_999]
    )
    def test_what_is_no_notebook_is_refused_by_name(self, tmp_path: Path, content: bytes) -> None:
        """Cut, empty, too deep or other JSON: one sentence with the file's name."""
        path = tmp_path / "stuk.ipynb"
        path.write_bytes(content)
        with pytest.raises(WeerstandError, match=r"stuk\.ipynb"):
            read_notebook(path)

    def test_lone_surrogates_become_visible(self) -> None:
        """A notebook with half an emoji can be read, and written again."""
        assert decode_json(rb'{"a": "half \ud83d", "b": "\ud83d\ude00"}') == {"a": "half \ufffd", "b": "😀"}

    @given(st.recursive(st.none() | st.booleans() | st.integers(0, 2**31) | st.text(), st.lists, max_leaves=8))
    def test_json_comes_back_as_it_was(self, value: Any) -> None:
        """Any value a browser can send is decoded to the same value; NUL is cleaned where an answer enters."""
        assert clean_json(decode_json(json.dumps(value).encode())) == clean_json(value)
