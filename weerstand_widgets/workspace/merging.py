"""Versions of one session made one, as where two people worked on it and git or a folder has both."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from weerstand_widgets.cells import code_cells, is_session, places_in, source_of
from weerstand_widgets.errors import (
    FileInUseError,
    NoSessionError,
    NotebookDamagedError,
    NotebookMissingError,
    WorkspaceError,
)
from weerstand_widgets.workspace.aside import MERGED, name_aside
from weerstand_widgets.workspace.copies import Copy, read_copy
from weerstand_widgets.workspace.gathering import Gathered, answers_in, check_known, meta_in
from weerstand_widgets.workspace.notebook import write_notebook
from weerstand_widgets.workspace.recovery import whole

Json = dict[str, Any]


def join_files(first: Path, others: Sequence[Path], now: datetime) -> list[Path]:
    """Make one file of the files of one session, and set the others aside under a dated name.

    Args:
        first: The one that stays, with all that was answered in any of them.
        others: The other ones.
        now: For the dated name.

    Returns:
        Where the others are now.

    Raises:
        WorkspaceError: One cannot be read, or is of another session or programme: nothing was changed. Or another
            program holds one: then that file is still where it was.
        CellError: A newer version wrote one of them; nothing was changed.
    """
    for path in (first, *others):
        copy = read_copy(path)
        if copy is not None and not copy.is_whole:  # Nobody is to read a guess as what a colleague wrote.
            raise NotebookDamagedError(where=path.name)
    merge_sessions(None, first, *others)
    return [_set_aside(path, now) for path in others]


def _set_aside(path: Path, now: datetime) -> Path:
    kept = name_aside(path, MERGED, now)
    try:
        path.rename(kept)
    except OSError:
        raise FileInUseError("not_moved", where=path.name) from None
    return kept


def merge_sessions(base: Path | None, ours: Path, *theirs: Path) -> int:
    """Write in `ours` what all versions of a session hold, and return how many of its parts have an answer.

    Of each answer the one with the higher number, then the later one, is kept, as everywhere. What is no answer (words
    between the questions, a question that was changed) is theirs where only they changed it.

    Args:
        base: The version all began with; it may be empty. None where nobody knows it: what is no answer is ours.
        ours: One version; it is written over.
        theirs: The other ones.

    Raises:
        WorkspaceError: They are no sessions, or not of one session and programme; nothing was written.
        CellError: A newer version wrote one of them; nothing was written.
    """
    first, copies = read_copy(base) if base else None, [_read(path) for path in (ours, *theirs)]
    _check_one(ours, copies)
    mine, *others = (one.parts[0].notebook for one in copies)
    begun = _frame(first.parts[0].notebook) if first and first.parts else None
    changed = [one for one in others if _frame(one) != begun] if begun == _frame(mine) else []
    notebooks = [*changed, mine, *(one for one in others if one not in changed)]
    parts = [part for one in (*copies, *([first] if first else [])) for part in one.parts]
    sources = [source_of(one) for one in (*notebooks, *(part.notebook for part in parts))]
    asked = [spec_id for source in sources[:1] for spec_id in source.specs]
    meta = next((found for one in notebooks if (found := meta_in(one)).programme), meta_in(mine))
    answers = answers_in({}, parts, places_in(sources))
    notebook, left = whole(Gathered(meta, notebooks, sources, asked, answers))
    if left:
        raise left[0]
    write_notebook(ours, notebook)
    return len(answers)


def _check_one(ours: Path, copies: Sequence[Copy]) -> None:
    """Refuse what is not all of one session and of one programme."""
    if len({one.session_id for one in copies if one.session_id}) > 1:
        raise WorkspaceError("merge_apart", where=ours.name)
    names = {meta_in(part.notebook).programme for one in copies for part in one.parts}
    if len(names - {""}) > 1:
        raise WorkspaceError("merge_programmes", where=ours.name)


def _read(path: Path) -> Copy:
    copy = read_copy(path)
    if copy is None:
        raise NotebookMissingError(where=path.name)
    if not any(is_session(part.notebook) for part in copy.parts):
        raise NoSessionError(where=path.name)
    check_known(copy)
    return copy


def _frame(notebook: Json) -> Sequence[Any]:
    """Return all of a notebook but what was answered."""
    shown = [source_of({"cells": [cell]}).specs for cell in code_cells(notebook)]
    words = [(cell.get("cell_type"), cell.get("source")) for cell in notebook["cells"] if isinstance(cell, dict)]
    return [shown, words]
