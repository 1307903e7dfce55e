"""Notebooks of ours that Jupyter cannot open because of the program that saved them last.

A session saved with a mark, in UTF-16 or with half an emoji is written anew in plain UTF-8 when somebody opens it;
where its letters can only be guessed, the sentence that says what to do takes the place of Jupyter's own.
"""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tornado import web

from weerstand_widgets.cells import is_ours
from weerstand_widgets.errors import EncodingError, WeerstandError
from weerstand_widgets.locale import speaking
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.workspace.notebook import read_notebook, write_notebook
from weerstand_widgets.workspace.place import NOTEBOOK

Get = Callable[..., Any]


def opening_odd_files(get: Get, ground: Ground) -> Get:
    """Return a contents manager's `get` that opens these too, as a coroutine where that one is one.

    Args:
        get: The contents manager's own.
        ground: Knows which file a path is, and the team's language.
    """

    def get_plainly(path: str, *args: Any, **kwargs: Any) -> Any:
        try:
            return get(path, *args, **kwargs)
        except (web.HTTPError, UnicodeError):
            if not _is_plain_now(ground, path):
                raise
        return get(path, *args, **kwargs)

    async def get_in_turn(path: str, *args: Any, **kwargs: Any) -> Any:
        try:
            return await get(path, *args, **kwargs)
        except (web.HTTPError, UnicodeError):
            if not _is_plain_now(ground, path):
                raise
        return await get(path, *args, **kwargs)

    return get_in_turn if inspect.iscoroutinefunction(get) else get_plainly


def _is_plain_now(ground: Ground, path: str) -> bool:
    """Say whether a notebook of ours was made plain, so that Jupyter may try once more.

    Raises:
        web.HTTPError: In which encoding it is can only be guessed; says what to do.
    """
    if not path.endswith(NOTEBOOK):
        return False
    try:
        return _make_plain(ground.file(path))
    except EncodingError as fault:
        with speaking(ground.language()):
            sentence = str(fault)
        raise web.HTTPError(fault.status, sentence) from None
    except (WeerstandError, OSError):  # Then Jupyter's own refusal says it.
        return False


def _make_plain(file: Path) -> bool:
    before = file.read_bytes() if file.is_file() else b""
    notebook = read_notebook(file)
    if not is_ours(notebook):
        return False
    write_notebook(file, notebook)
    return file.read_bytes() != before
