"""A new programme: a small notebook of a trainer's own to begin with, or what a pasted text says."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.cells import KEY, MIME, refresh
from weerstand_widgets.errors import NotebookMissingError, WorkspaceError
from weerstand_widgets.plan import CellSpec, Header
from weerstand_widgets.programme import Document, read_programme, write_programme
from weerstand_widgets.programme.document import AskingCell, json_of
from weerstand_widgets.programme.outline import read_outline
from weerstand_widgets.workspace.folder import Workspace, free_path
from weerstand_widgets.workspace.new_session import clean_title, slug_of
from weerstand_widgets.workspace.notebook import read_notebook, write_notebook
from weerstand_widgets.workspace.shipped import shipped_folder

TEMPLATE = Path("template", "programma.ipynb")
ID, TITLE = "mijn_programma", "Mijn programma"
"""What the template calls itself."""
LAST_CELLS = ("report-intro", "report", "for-trainers")
"""Of the template: what each programme ends with, also one that is made of a text."""
MARKS = re.compile(r"([\\`*_\[\]<>#$|~{}])")


def new_programme(workspace: Workspace, title: str) -> Path:
    """Make a programme notebook from the template, under a name of its own.

    Args:
        workspace: Where.
        title: What it is called; its id and its file's name are derived from it. "" keeps the template's.

    Raises:
        WorkspaceError: The title is too long, the template is missing, or nothing can be written there.
    """
    title = clean_title(title) or TITLE
    notebook = _template()
    path, programme_id = _free_place(workspace, title)
    notebook["metadata"][KEY]["programme"] = programme_id
    for cell in notebook["cells"]:
        _rename(cell, programme_id, title)
    refresh(notebook)
    write_notebook(path, notebook)
    return path


def programme_from_outline(workspace: Workspace, pasted: str, title: str = "") -> Path:
    """Make a programme notebook of a pasted text, under a name of its own.

    Args:
        workspace: Where.
        pasted: See `read_outline`.
        title: What it is called; "" for what the text says.

    Raises:
        PlanError: No programme can be made of the text.
        WorkspaceError: The title is too long, the template is missing, or nothing can be written there.
    """
    document = outlined(pasted, title)
    last = read_programme(_template(), [])
    header = document.header()
    path, programme_id = _free_place(workspace, header.title)
    settings = next(spec.settings for _, spec in last.specs() if isinstance(spec, Header))
    named = json_of(msgspec.structs.replace(header, programme=programme_id, settings=settings))
    cells = [
        msgspec.structs.replace(cell, spec=named) if isinstance(cell, AskingCell) and cell.id == header.id else cell
        for cell in document.cells
    ]
    cells += [cell for cell in last.cells if cell.id in LAST_CELLS]
    write_notebook(path, write_programme(Document(cells=tuple(cells))))
    return path


def outlined(pasted: str, title: str = "") -> Document:
    """Return a pasted text as a programme with a title: what it is called, what it says, or the template's.

    Raises:
        PlanError: No programme can be made of the text.
        WorkspaceError: The title is too long.
    """
    document = read_outline(pasted, clean_title(title))
    return document if document.header().title else read_outline(pasted, TITLE)


@cache
def template_specs() -> dict[str, CellSpec]:
    """Return what the template asks, by id; nothing where it is missing."""
    try:
        document = read_programme(_template(), [])
    except WorkspaceError:
        return {}
    return {spec.id: spec for _, spec in document.specs()}


def _template() -> dict[str, Any]:
    folder = shipped_folder()
    if folder is None:
        raise NotebookMissingError(where=TEMPLATE.name)
    return read_notebook(folder / TEMPLATE)


def _free_place(workspace: Workspace, title: str) -> tuple[Path, str]:
    """Return a file that is not there yet, and the id of a programme in it."""
    path = free_path(workspace.notebooks, slug_of(title), ".ipynb")
    programme_id = path.stem.replace("-", "_")
    return path, programme_id if programme_id[0].isalpha() else f"programma_{programme_id}"


def _rename(cell: dict[str, Any], programme_id: str, title: str) -> None:
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        heading = MARKS.sub(r"\\\1", title)
        cell["source"] = source.replace(f"# {TITLE}\n", f"# {heading}\n")
        return
    # JSON's way to write a text is also Python's.
    names = {ID: programme_id, TITLE: title}
    cell["source"] = re.sub(rf'"({ID}|{TITLE})"', lambda found: json.dumps(names[found[1]], ensure_ascii=False), source)
    for output in cell["outputs"]:
        spec = output.get("data", {}).get(MIME, {})
        if spec.get("type") == "session":
            spec |= {"programme": programme_id, "title": title}
