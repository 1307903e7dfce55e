"""Two versions of one session made one, as where two people worked on it and git or a folder has both."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from weerstand_widgets.cells import code_cells, is_session, places_in, source_of
from weerstand_widgets.errors import NoSessionError, NotebookMissingError, WorkspaceError
from weerstand_widgets.workspace.copies import Copy, read_copy
from weerstand_widgets.workspace.gathering import Gathered, answers_in, meta_in
from weerstand_widgets.workspace.notebook import write_notebook
from weerstand_widgets.workspace.recovery import whole

Json = dict[str, Any]


def merge_sessions(base: Path, ours: Path, theirs: Path) -> int:
    """Write in `ours` what both versions of a session hold, and return how many of its parts have an answer.

    Of each answer the one with the higher number, then the later one, is kept, as everywhere. What is no answer (words
    between the questions, a question that was changed) is theirs where only they changed it.

    Args:
        base: The version both began with; it may be empty.
        ours: One version; it is written over.
        theirs: The other one.

    Raises:
        WorkspaceError: They are no sessions, or two different ones; nothing was written.
    """
    first, copies = read_copy(base), [_read(ours), _read(theirs)]
    ids = {one.session_id for one in copies if one.session_id}
    if len(ids) > 1:
        raise WorkspaceError("merge_apart", where=ours.name)
    mine, other = (one.parts[0].notebook for one in copies)
    is_theirs = first is not None and bool(first.parts) and _frame(first.parts[0].notebook) == _frame(mine)
    parts = [part for one in (*copies, *([first] if first else [])) for part in one.parts]
    notebooks = [other, mine] if is_theirs else [mine, other]
    sources = [source_of(one) for one in (*notebooks, *(part.notebook for part in parts))]
    asked = [spec_id for source in sources[:1] for spec_id in source.specs]
    meta = next((found for one in notebooks if (found := meta_in(one)).programme), meta_in(mine))
    answers = answers_in({}, parts, places_in(sources))
    notebook, left = whole(Gathered(meta, notebooks, sources, asked, answers))
    if left:
        raise left[0]
    write_notebook(ours, notebook)
    return len(answers)


def _read(path: Path) -> Copy:
    copy = read_copy(path)
    if copy is None:
        raise NotebookMissingError(where=path.name)
    if not any(is_session(part.notebook) for part in copy.parts):
        raise NoSessionError(where=path.name)
    return copy


def _frame(notebook: Json) -> Sequence[Any]:
    """Return all of a notebook but what was answered."""
    shown = [source_of({"cells": [cell]}).specs for cell in code_cells(notebook)]
    words = [(cell.get("cell_type"), cell.get("source")) for cell in notebook["cells"] if isinstance(cell, dict)]
    return [shown, words]
