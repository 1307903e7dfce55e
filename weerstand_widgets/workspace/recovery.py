"""A session made whole again, with every answer that is found anywhere, whatever happened to its file.

Where the journal's answers come from is the caller's business. What is written is looked at before anybody is told.
"""

import copy
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.answers import Answers
from weerstand_widgets.cells import (
    damage_of,
    mend,
    read_session,
)
from weerstand_widgets.errors import (
    CellError,
    ProgrammeUnknownError,
    StrayError,
    WeerstandError,
    WorkspaceError,
)
from weerstand_widgets.plan_check import plan_faults
from weerstand_widgets.workspace.aside import DAMAGED, name_aside
from weerstand_widgets.workspace.copies import Copy, read_copy
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.gathering import Gathered, gather
from weerstand_widgets.workspace.notebook import write_file, write_notebook

Json = dict[str, Any]


class Recovery(msgspec.Struct, frozen=True):
    """What became of a notebook.

    Attributes:
        path: The session notebook, readable again.
        kept: The damaged file under its dated name; None when nothing was damaged.
        answers: How many questions have an answer now.
        changed: Whether anything was to be mended or added.
        left: What is still wrong with it, where a programme itself has faults.
    """

    path: Path
    kept: Path | None
    answers: int
    changed: bool = False
    left: tuple[WeerstandError, ...] = ()


def rebuild_session(
    path: Path,
    workspace: Workspace,
    *,
    known: tuple[str, str] | None,
    latest: Callable[[str], Mapping[str, Answers]],
    now: datetime,
    own: Copy | None = None,
) -> Recovery:
    """Make a session notebook readable again, with every answer that is found anywhere.

    The answers come from the file itself as far as it can be read, from copies beside it, and from the journal. What
    is asked comes from the same places and from the programme. The damaged file is kept under a dated name.

    Args:
        path: The session notebook; it may be damaged or gone.
        workspace: Where its programme is.
        known: The (session id, programme) that the journal remembers for this path.
        latest: Gives the journal's answers of a session id.
        now: For the dated name.
        own: What is in the file, where the caller read it already.

    Raises:
        WorkspaceError: Nothing says which session it was, nothing is left of what it asked, or it cannot be written.
    """
    own = own or read_copy(path)
    if own is None and path.exists():
        raise WorkspaceError("notebook_closed", where=path.name)  # Whatever is in it, it is not to be written over.
    found = gather(path, workspace, own, known=known, latest=latest)
    before = own.parts[0].notebook if own and own.is_whole else None
    notebook, left = whole(found)
    is_damaged = own is not None and (before is None or bool(_damage(before)))
    is_changed = before is None or _text(notebook) != _text(before)
    kept = _keep_aside(path, now) if is_damaged and is_changed else None
    if is_changed:
        write_notebook(path, notebook)
    session = read_session(notebook, [])
    return Recovery(path, kept, len({*session.answers, *session.strays}), is_changed, left)


def whole(found: Gathered) -> tuple[Json, tuple[WeerstandError, ...]]:
    """Return the session made whole: on what there is of its file, else on its programme, whichever is sound.

    Raises:
        ProgrammeUnknownError: Nothing is left of what was asked.
    """
    if not found.asked and not found.answers:
        raise ProgrammeUnknownError(where=found.meta.programme[:80], known="-")
    tried = []
    for skeleton in found.skeletons or [{"cells": [], "metadata": {}}]:
        notebook = copy.deepcopy(skeleton)
        mend(notebook, found.meta, found.sources, found.answers, found.asked)
        plan = read_session(notebook, []).plan
        left = (*_damage(notebook), *plan_faults(plan))
        if not left:
            return notebook, ()
        if plan.questions:
            tried.append((notebook, left))
    if not tried:
        raise WorkspaceError("session_unknown", where=found.meta.programme[:80])
    return min(tried, key=lambda one: len(one[1]))


def _damage(notebook: Json) -> list[CellError]:
    """Return what is wrong with a session, but for answers that do not fit: those are shown as text."""
    try:
        return [fault for fault in damage_of(notebook) if not isinstance(fault, StrayError)]
    except CellError as fault:
        return [fault]


def _text(notebook: Json) -> str:
    return json.dumps(notebook, sort_keys=True)


def _keep_aside(path: Path, now: datetime) -> Path:
    """Keep a damaged file under a dated name; it also stays in its place until the mended one takes it."""
    kept = name_aside(path, DAMAGED, now)
    write_file(kept, path.read_bytes())
    return kept
