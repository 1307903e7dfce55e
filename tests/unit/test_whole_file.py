"""A notebook is whole for whoever reads it while Jupyter saves it; Jupyter's own way sets aside what it has half."""

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_core.utils import ensure_async
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager, LargeFileManager

from tests.event_listener import in_own_loop
from weerstand_widgets.server.whole_file import writing_whole

NAME = "sessie.ipynb"
OLD, NEW = (nbformat.v4.new_notebook(metadata={"text": text}) for text in ("eerder", "later, en langer"))


@pytest.fixture(params=[AsyncLargeFileManager, LargeFileManager], ids=["coroutine", "plain"])
def contents(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """Return contents that hold a notebook."""
    nbformat.write(OLD, tmp_path / NAME)
    manager = request.param(root_dir=str(tmp_path))
    manager.atomic_writing = writing_whole(manager)
    return manager


def read(manager: Any) -> Any:
    """Read the notebook as a page does."""

    async def ask() -> Any:
        return await ensure_async(manager.get(NAME))

    return in_own_loop(ask())["content"]["metadata"]["text"]


def files(contents: Any) -> list[str]:
    """Return what lies in the folder."""
    return sorted(path.name for path in Path(contents.root_dir).iterdir())


def test_a_reader_in_the_middle_of_a_save_has_it_whole(contents: Any) -> None:
    """Also one of another server, which would move half a file aside; nothing is left beside it."""
    other = type(contents)(root_dir=contents.root_dir)
    text = nbformat.writes(NEW)
    with contents.atomic_writing(str(Path(contents.root_dir) / NAME)) as file:
        file.write(text[:40])
        file.flush()
        assert read(other) == read(contents) == "eerder"
        file.write(text[40:])
    assert read(other) == read(contents) == "later, en langer"
    assert files(contents) == [NAME]


def test_a_save_that_fails_leaves_what_there_was(contents: Any) -> None:
    """Such as a notebook that turns out to be no notebook, half way."""
    no_notebook = object()
    with pytest.raises(TypeError), contents.atomic_writing(f"{contents.root_dir}/{NAME}") as file:
        json.dump([OLD, no_notebook], file)
    assert read(contents) == "eerder"
    assert files(contents) == [NAME]


def test_a_file_that_may_not_be_replaced_is_written_over(contents: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where a program that reads it forbids that and no more."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    with contents.atomic_writing(f"{contents.root_dir}/{NAME}") as file:
        nbformat.write(NEW, file)
    assert read(contents) == "later, en langer"
    assert files(contents) == [NAME]


def test_other_files_and_another_wish_are_left_to_jupyter(contents: Any) -> None:
    """Who turned this off has a disk that needs it so; what is no notebook is none of ours."""
    place = Path(contents.root_dir) / NAME
    with contents.atomic_writing(f"{contents.root_dir}/nieuw.txt") as file:
        file.write("tekst")
    contents.use_atomic_writing = False
    before = place.stat().st_ino
    with contents.atomic_writing(str(place)) as file:
        nbformat.write(NEW, file)
    assert place.stat().st_ino == before
    assert (Path(contents.root_dir) / "nieuw.txt").read_text(encoding="utf-8") == "tekst"
