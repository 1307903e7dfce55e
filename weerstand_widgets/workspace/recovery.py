"""A session notebook that was cut in mid-save, made whole again.

Knows which other copies of a notebook may lie beside it and how to join them; where the journal's answers come from
is the caller's business.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.answers import GROUP, Answers, merge
from weerstand_widgets.cells import KEY, CellMeta, is_ours, put_answers, read_meta, read_session, refresh, start_session
from weerstand_widgets.clean import clean_json
from weerstand_widgets.errors import WeerstandError, WorkspaceError
from weerstand_widgets.session import HEADER_ID
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.notebook import read_notebook, write_notebook
from weerstand_widgets.workspace.programmes import find_programme

Json = dict[str, Any]
CELLS = re.compile(r'"cells"\s*:\s*\[')
BETWEEN_CELLS = re.compile(r"\s*,?\s*")


class Recovery(msgspec.Struct, frozen=True):
    """What became of a notebook.

    Attributes:
        path: The session notebook, readable again.
        kept: The damaged file under its dated name; None when nothing was damaged.
        answers: How many questions have an answer now.
    """

    path: Path
    kept: Path | None
    answers: int


def rebuild_session(
    path: Path,
    workspace: Workspace,
    *,
    known: tuple[str, str] | None,
    latest: Callable[[str], Mapping[str, Answers]],
    now: datetime,
) -> Recovery:
    """Make a session notebook readable again, with every answer that is found anywhere.

    The answers come from the file itself as far as it can be read, from copies that Jupyter left beside it, and
    from the journal. The damaged file is set aside under a dated name, never thrown away.

    Args:
        path: The session notebook; it may be damaged or gone.
        workspace: Where its programme is.
        known: The (session id, programme) that the journal remembers for this path.
        latest: Gives the journal's answers of a session id.
        now: For the dated name.

    Raises:
        WorkspaceError: Nothing says which session it was, its programme is gone, or the file cannot be written.
    """
    readable = list(_readable(path))
    base = readable[0][1] if readable else None
    session_id, programme = _identity(path, base, known)
    answers = _joined([dict(latest(session_id)), _salvaged(path), *(_answers(nb) for _, nb in readable)])
    if base is None:
        notebook = read_notebook(find_programme(workspace, programme).path)
        header = answers.get(HEADER_ID, {}).get(GROUP)
        base = start_session(notebook, session_id, header.value if header and header.value else {})
    is_whole = bool(readable) and readable[0][0] == path
    before = json.dumps(base, sort_keys=True)
    put_answers(base, answers)
    refresh(base)
    kept = None if is_whole or not path.exists() else _set_aside(path, now)
    if not is_whole or json.dumps(base, sort_keys=True) != before:
        write_notebook(path, base)
    return Recovery(path, kept, len(answers))


def _readable(path: Path) -> Iterator[tuple[Path, Json]]:
    """Yield the session as far as it can be read, best first: the file, then what Jupyter left beside it."""
    names = (
        path,
        path.with_name(f".~{path.name}"),
        path.with_name(f"{path.name}.invalid"),
        path.parent / ".ipynb_checkpoints" / f"{path.stem}-checkpoint.ipynb",
    )
    for name in names:
        try:
            notebook = read_notebook(name)
            if is_ours(notebook) and read_meta(notebook).session:
                yield name, notebook
        except WeerstandError:
            continue


def _identity(path: Path, base: Json | None, known: tuple[str, str] | None) -> tuple[str, str]:
    if base is not None:
        meta = read_meta(base)
        return meta.session, meta.programme
    if known is None:
        raise WorkspaceError("session_unknown", where=path.name)
    return known


def _answers(notebook: Json) -> dict[str, Answers]:
    return read_session(notebook, []).answers


def _joined(copies: list[dict[str, Answers]]) -> dict[str, Answers]:
    joined: dict[str, Answers] = {}
    for copy in copies:
        for spec_id, answers in copy.items():
            joined[spec_id] = merge(joined.get(spec_id, {}), answers)
    return joined


def _salvaged(path: Path) -> dict[str, Answers]:
    """Return the answers of the cells before the place where a file was cut."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    found: dict[str, Answers] = {}
    for cell in _whole_cells(text):
        metadata = cell.get("metadata") if isinstance(cell, dict) else None
        try:
            meta = msgspec.convert(metadata[KEY], CellMeta) if isinstance(metadata, dict) and KEY in metadata else None
        except msgspec.ValidationError:
            continue
        if meta and meta.id and meta.answers:
            found[meta.id] = merge(found.get(meta.id, {}), meta.answers)
    return found


def _whole_cells(text: str) -> Iterator[Any]:
    start = CELLS.search(text)
    place = start.end() if start else len(text)
    decoder = json.JSONDecoder()
    while place < len(text):
        space = BETWEEN_CELLS.match(text, place)
        try:
            cell, place = decoder.raw_decode(text, space.end() if space else place)
        except (ValueError, RecursionError):
            return
        yield clean_json(cell)


def _set_aside(path: Path, now: datetime) -> Path:
    kept = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    path.replace(kept)
    return kept
