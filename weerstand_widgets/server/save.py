"""The save hooks: what a viewer without our extension sees is true at every save, and no older copy tells more.

They must never stand in the way of a save, and their log must never hold what people wrote.
"""

import contextlib
import copy
import inspect
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tornado import web

from weerstand_widgets.cells import is_ours, read_meta, refresh
from weerstand_widgets.errors import WeerstandError
from weerstand_widgets.locale import speaking
from weerstand_widgets.server.desk import Desk
from weerstand_widgets.server.ground import CHECKPOINT, Ground


def refresh_on_save(ground: Ground) -> Callable[..., None]:
    """Return a hook that renews the static HTML and text of our cells in a notebook that is about to be saved.

    The model's content is replaced when all went well, else left as it is. Where it is saved is not logged: a file's
    name may hold a title.

    Args:
        ground: Knows the team's language.
    """

    def renew(model: dict[str, Any], contents_manager: Any, **_: object) -> None:
        try:
            content = model.get("content")
            if model.get("type") != "notebook" or not isinstance(content, dict) or not is_ours(content):
                return
            fresh = copy.deepcopy(content)
            with speaking(ground.language()):
                faults = refresh(fresh)
        except Exception as fault:  # noqa: BLE001  A save goes on, whatever is in the notebook.
            contents_manager.log.warning("weerstand: a notebook was saved as it was (%s)", type(fault).__name__)
            return
        model["content"] = fresh
        for error in faults:
            contents_manager.log.warning("weerstand: cell %s cannot be read (%s)", error.where, error.key)

    return renew


def refuse_departed(ground: Ground) -> Callable[..., None]:
    """Return a hook that keeps an open page from bringing back a session that was deleted or moved.

    Args:
        ground: Knows what went where. Answers that were typed after a move are in the journal.
    """

    def refuse(model: dict[str, Any], path: str, **_: object) -> None:
        content, gone = model.get("content"), None
        with contextlib.suppress(WeerstandError):
            if model.get("type") == "notebook" and isinstance(content, dict) and is_ours(content):
                gone = ground.departure(read_meta(content).session, ground.file(path))
        if gone is not None:
            with speaking(ground.language()):
                raise web.HTTPError(gone.status, str(gone))

    return refuse


def renew_plan(desk: Desk) -> Callable[..., None]:
    """Return a hook that has the desk know what a notebook asks as soon as it was saved.

    Args:
        desk: Checks answers; without this the first one after each save would wait for the file to be read.
    """

    def renew(model: dict[str, Any], **_: object) -> None:
        if model.get("type") != "notebook":
            return
        with contextlib.suppress(Exception):  # The save was done; what fails here is met again with the next answer.
            desk.renew(str(model.get("path")))

    return renew


def forget_checkpoint(model: dict[str, Any], path: str, contents_manager: Any, **_: object) -> None:
    """Remove a session's checkpoint when it is about to differ from the file; Jupyter then makes one of the new file.

    Ctrl+S leaves a copy of the notebook as it was. Two copies of a weighing, one participant apart, would tell who
    weighed what; the journal keeps what a checkpoint is for.

    Args:
        model: The contents model; only looked at.
        path: The contents path of the notebook.
        contents_manager: Whose checkpoints are meant; those that are no files are left alone.
    """
    content = model.get("content")
    where = getattr(contents_manager.checkpoints, "checkpoint_path", None)
    if where is None or model.get("type") != "notebook" or not isinstance(content, dict) or not is_ours(content):
        return
    with contextlib.suppress(Exception):  # A save goes on, whatever happens to an old copy.
        if read_meta(content).session:
            Path(where(CHECKPOINT, path)).unlink(missing_ok=True)


def outlasting(checkpoint_model: Callable[..., Any]) -> Callable[..., Any]:
    """Tell of a checkpoint that a next save has just taken away, in the place of a failed request in the console.

    Args:
        checkpoint_model: Jupyter's own, which looks at a file that it saw a moment before; a coroutine or not.
    """

    def gone(checkpoint_id: str) -> dict[str, Any]:
        return {"id": checkpoint_id, "last_modified": datetime.now(UTC)}

    async def later(checkpoint_id: str, os_path: str) -> Any:
        try:
            return await checkpoint_model(checkpoint_id, os_path)
        except FileNotFoundError:
            return gone(checkpoint_id)

    def at_once(checkpoint_id: str, os_path: str) -> Any:
        try:
            return checkpoint_model(checkpoint_id, os_path)
        except FileNotFoundError:
            return gone(checkpoint_id)

    return later if inspect.iscoroutinefunction(checkpoint_model) else at_once
