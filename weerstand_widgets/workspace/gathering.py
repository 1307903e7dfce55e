"""All there is of a session, wherever it is: its file, the copies beside it, its programme, and what was answered."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.answers import Answer, Answers, canonical, merge
from weerstand_widgets.cells import (
    KEY,
    NotebookMeta,
    Source,
    given_in,
    is_ours,
    is_session,
    places_in,
    read_cells,
    read_meta,
    source_of,
    spec_id_of,
    start_session,
)
from weerstand_widgets.errors import CellError, CellTooNewError, NoSessionError, WeerstandError, WorkspaceError
from weerstand_widgets.session import HEADER_ID, REPORT_ID
from weerstand_widgets.spec import SCHEMA
from weerstand_widgets.workspace.copies import Copy, copies_beside
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.notebook import read_notebook
from weerstand_widgets.workspace.programmes import Programme, find_programme, list_programmes
from weerstand_widgets.workspace.salvage import Salvaged

Json = dict[str, Any]


class Gathered(msgspec.Struct, frozen=True):
    """All there is of a session.

    Attributes:
        meta: Which session of which programme it is.
        skeletons: What it can be built on, the best first.
        sources: Where what it asks may stand, the best first.
        asked: Ids that there is a cell for, also where nobody answered.
        answers: All that was answered.
    """

    meta: NotebookMeta
    skeletons: list[Json]
    sources: list[Source]
    asked: list[str]
    answers: dict[str, Answers]


def gather(
    path: Path,
    workspace: Workspace,
    own: Copy | None,
    *,
    known: tuple[str, str] | None,
    latest: Callable[[str], Mapping[str, Answers]],
) -> Gathered:
    """Look everywhere.

    Args:
        path: The session's notebook.
        workspace: Where its programme is.
        own: What the file itself holds.
        known: See `rebuild_session`.
        latest: See `rebuild_session`.

    Raises:
        CellTooNewError: A newer version wrote the file; what it means is not guessed at.
        WorkspaceError: Nothing says which session it was.
    """
    copies = _copies(path, own, known)
    parts = [part for one in copies for part in one.parts]
    notebooks = [part.notebook for part in parts]
    said = {one.path: one.session_id for one in copies}
    ids = [said.get(path, ""), known[0] if known else "", *said.values()]
    session_id = next(filter(None, ids), "") or _named_anew(path, notebooks)
    recorded = dict(latest(session_id))
    sources = [source_of(one) for one in notebooks]
    metas = [meta_in(one) for one in notebooks]
    names = [*(one.programme for one in metas), known[1] if known else ""]
    fresh = _fresh(_programme(workspace, names, sources, recorded), session_id)
    if fresh is not None:
        sources.append(source_of(fresh))
        metas.append(meta_in(fresh))
    meta = next((one for one in metas if one.programme), NotebookMeta(programme=next(filter(None, names), "")))
    places = places_in(sources)
    complete = [part.notebook for part in parts if part.is_complete and _has_place(part.notebook, places)]
    pieces = [part.notebook for part in parts if not part.is_complete and _has_place(part.notebook, places)]
    return Gathered(
        msgspec.structs.replace(meta, schema=SCHEMA, session=session_id),
        [*complete, *([fresh] if fresh else []), *pieces],
        sources,
        _asked(sources, complete, fresh, meta),
        answers_in(recorded, parts, places),
    )


def _copies(path: Path, own: Copy | None, known: tuple[str, str] | None) -> list[Copy]:
    """Return the file and all copies of it, the best first.

    Raises:
        CellTooNewError: A newer version wrote the file; what it means is not guessed at.
    """
    if own is not None:
        check_known(own)
    session_id = own.session_id if own else ""
    return [*([own] if own else []), *copies_beside(path, session_id or (known[0] if known else ""))]


def check_known(copy: Copy) -> None:
    """Refuse what is beyond this version.

    Raises:
        CellTooNewError: A newer version wrote the file; what it means is not guessed at.
    """
    cells = (cell for part in copy.parts for cell in read_cells(part.notebook))
    for fault in (fault for cell in cells for fault in cell.faults):
        if isinstance(fault, CellTooNewError):
            raise fault


def _asked(sources: Sequence[Source], complete: Sequence[Json], fresh: Json | None, meta: NotebookMeta) -> list[str]:
    """Return what a session asks: of another version of its programme nothing that its own file does not ask."""
    is_other = fresh is not None and bool(complete) and meta_in(fresh).version != meta.version
    return [spec_id for source in sources[: -1 if is_other else None] for spec_id in source.specs]


def answers_in(
    recorded: Mapping[str, Answers], parts: Sequence[Salvaged], places: Mapping[str, str]
) -> dict[str, Answers]:
    """Join all answers there are by the one rule; then what has no number that can be, as the latest of them."""
    given = [given_in(part.notebook, places) for part in parts]
    answers = _joined([recorded, *(one.answers for one in given)])
    for number, one in reversed(list(enumerate(given))):
        _add_loose(answers, one.loose, is_own=number == 0)
    for spec_id, shown in ((spec_id, shown) for one in given for spec_id, shown in one.shown.items()):
        answers.setdefault(spec_id, shown)
    for part in parts:
        cut = given_in({"cells": part.unsure}, places)
        for spec_id, rest in cut.answers.items():
            answers[spec_id] = {**rest, **answers.get(spec_id, {})}
    return answers


def _add_loose(answers: dict[str, Answers], loose: Mapping[str, Mapping[str, Any]], *, is_own: bool) -> None:
    """Add what has no number that can be: in the session's own file the latest there is, in a copy what is nowhere."""
    for spec_id, values in loose.items():
        known = answers.setdefault(spec_id, {})
        for author, value in values.items():
            before = known.get(author)
            if before is None or (is_own and canonical(before.value) != canonical(value)):
                known[author] = Answer(value, before.revision + 1 if before else 1)


def _has_place(notebook: Json, places: Mapping[str, str]) -> bool:
    return any(isinstance(cell, dict) and spec_id_of(cell, places) for cell in notebook["cells"])


def _named_anew(path: Path, notebooks: Iterable[Json]) -> str:
    """Return an id for a session that nobody knows any more, whose cells say that it is one.

    Raises:
        WorkspaceError: They do not.
    """
    if any(is_session(one) for one in notebooks):
        return uuid.uuid4().hex
    if any(is_ours(one) for one in notebooks):
        raise NoSessionError(where=path.name)
    raise WorkspaceError("session_unknown", where=path.name)


def _programme(
    workspace: Workspace, names: Sequence[str], sources: Sequence[Source], recorded: Mapping[str, object]
) -> Programme | None:
    """Return the programme a session was made of: by its name, else the one that asks most of what was asked."""
    for name in filter(None, names):
        try:
            return find_programme(workspace, name)
        except WeerstandError:
            continue
    if any(names):
        return None
    found = {spec_id for source in sources for spec_id in (*source.specs, *source.places.values())} | set(recorded)
    asked = found - {HEADER_ID, REPORT_ID}  # Every programme has those.
    alike = [(len(asked & set(_asked_in(one))), one) for one in list_programmes(workspace)]
    shared, best = max(alike, key=lambda one: one[0], default=(0, None))
    return best if shared * 2 > len(asked) else None


def _asked_in(programme: Programme) -> Iterable[str]:
    try:
        return source_of(read_notebook(programme.path)).specs
    except WeerstandError:
        return ()


def _fresh(programme: Programme | None, session_id: str) -> Json | None:
    """Return a session of a programme that was just begun, without a word in it; None where it cannot be begun."""
    if programme is None:
        return None
    try:
        fresh = start_session(read_notebook(programme.path), session_id, {})
    except WeerstandError:
        return None
    for cell in fresh["cells"]:
        if KEY in cell["metadata"]:
            cell["metadata"][KEY]["answers"] = {}
    return fresh


def meta_in(notebook: Json) -> NotebookMeta:
    """Return which session of which programme a notebook is, as far as it says so."""
    try:
        return read_meta(notebook)
    except CellError:
        return NotebookMeta()


def _joined(copies: Sequence[Mapping[str, Answers]]) -> dict[str, Answers]:
    joined: dict[str, Answers] = {}
    for one in copies:
        for spec_id, answers in one.items():
            joined[spec_id] = merge(joined.get(spec_id, {}), answers)
    return joined
