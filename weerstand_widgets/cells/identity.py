"""Which session or programme a notebook is, also where another program dropped what it says of itself."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from weerstand_widgets.cells.form import (
    KEY,
    MIME,
    Json,
    NotebookMeta,
    bundle_of,
    code_cells,
    decode,
    id_of,
    is_locked,
    ours_in,
    to_notebook_meta,
)
from weerstand_widgets.errors import CellError
from weerstand_widgets.session import HEADER_ID


def is_ours(notebook: Mapping[str, Any]) -> bool:
    """Say whether a notebook is a programme or a session of ours, without checking it: by its metadata or its cells."""
    return isinstance(ours_in(notebook), Mapping) or next(_own_cells(notebook), None) is not None


def is_session(notebook: Mapping[str, Any]) -> bool:
    """Say whether a notebook is a session, and no programme.

    By its id. Where that is gone, by what only a session's cells have: our id in the metadata of a cell that is
    locked, or that stands in a notebook which says nothing of itself any more.
    """
    if session_in(notebook):
        return True
    is_silent = not isinstance(ours_in(notebook), Mapping)
    return any(id_of(cell) and (is_silent or is_locked(cell)) for cell in code_cells(notebook))


def session_in(notebook: Mapping[str, Any]) -> str:
    """Return the session's id as the notebook's metadata or its header's cell says it, or ""."""
    found = [ours_in(notebook), *(ours_in(cell) for cell in code_cells(notebook) if id_of(cell) == HEADER_ID)]
    ids = (one.get("session") for one in found if isinstance(one, Mapping))
    return next((one for one in ids if isinstance(one, str) and one), "")


def read_meta(notebook: Mapping[str, Any]) -> NotebookMeta:
    """Read which programme and session a notebook is; what its metadata does not say is taken from its cells.

    Raises:
        CellError: It is not one of ours, or of another version.
    """
    if not is_ours(notebook):
        raise CellError("notebook_not_ours")
    raw = ours_in(notebook)
    said = decode(raw if isinstance(raw, Mapping) else {}, _whole_parts, "notebook")
    header = _header(notebook)
    texts = {name: found for name in ("programme", "version") if isinstance(found := header.get(name), str)}
    return NotebookMeta(
        said.schema, said.programme or texts.get("programme", ""), said.version or texts.get("version", ""),
        session_in(notebook), said.edition, said.earlier,
    )  # fmt: skip


def meta_of_session(notebook: object) -> NotebookMeta | None:
    """Return which session of which programme a notebook is, by its metadata and its cells; None where it is none.

    Args:
        notebook: What a file holds, unchecked.
    """
    if not isinstance(notebook, Mapping) or not isinstance(notebook.get("cells"), list) or not is_session(notebook):
        return None
    try:
        return read_meta(notebook)
    except CellError:  # Of another version.
        return NotebookMeta(session=session_in(notebook))


def is_told(notebook: Mapping[str, Any]) -> bool:
    """Say whether a session's notebook says itself which session of which programme it is."""
    raw = ours_in(notebook)
    try:
        meta = to_notebook_meta(raw)
    except msgspec.ValidationError:
        return False
    return bool(meta.session and meta.programme)


def tell(notebook: Json, meta: NotebookMeta) -> None:
    """Write which session of which programme a notebook is, in its own metadata and in its header's cell."""
    kept = ours_in(notebook)
    said = kept if isinstance(kept, Mapping) else {}
    if not isinstance(notebook.get("metadata"), dict):
        notebook["metadata"] = {}
    written = {**msgspec.to_builtins(meta), "earlier": list(meta.earlier)}
    for name in ("edition", "earlier"):  # What nobody knows needs no place in the file.
        written = {key: one for key, one in written.items() if key != name or one}
    notebook["metadata"][KEY] = {**said, **written}
    for cell in code_cells(notebook):
        ours = ours_in(cell)
        if id_of(cell) == HEADER_ID and isinstance(ours, dict):
            ours["session"] = meta.session


def _whole_parts(raw: object) -> NotebookMeta:
    """Read the parts of a notebook's metadata that are what they should be."""
    parts = raw if isinstance(raw, Mapping) else {}
    names = ("programme", "version", "session", "edition")
    texts = {name: parts[name] for name in names if isinstance(parts.get(name), str)}
    earlier = parts.get("earlier")
    known = [one for one in earlier if isinstance(one, str)] if isinstance(earlier, list) else []
    return NotebookMeta(**texts, earlier=tuple(known))


def _own_cells(notebook: Mapping[str, Any]) -> Iterator[Json]:
    return (cell for cell in code_cells(notebook) if id_of(cell) or _shows_ours(cell))


def _shows_ours(cell: Mapping[str, Any]) -> bool:
    """Say whether a cell's output is a spec of ours, of whatever version; the type's name alone may be anybody's."""
    shown = (bundle_of(cell) or {}).get(MIME)
    return isinstance(shown, Mapping) and "schema" in shown


def _header(notebook: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what the session header's cell shows, unchecked."""
    bundles = (bundle[MIME] for cell in code_cells(notebook) if (bundle := bundle_of(cell)))
    return next((one for one in bundles if isinstance(one, Mapping) and one.get("type") == "session"), {})
