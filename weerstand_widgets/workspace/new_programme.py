"""A new programme: a small notebook of a trainer's own to begin with."""

import json
import re
from pathlib import Path
from typing import Any

from weerstand_widgets.cells import KEY, MIME, refresh
from weerstand_widgets.errors import NotebookMissingError
from weerstand_widgets.workspace.folder import Workspace, free_path
from weerstand_widgets.workspace.new_session import clean_title, slug_of
from weerstand_widgets.workspace.notebook import read_notebook, write_notebook
from weerstand_widgets.workspace.shipped import shipped_folder

TEMPLATE = Path("template", "programma.ipynb")
ID, TITLE = "mijn_programma", "Mijn programma"
"""What the template calls itself."""
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
    folder = shipped_folder()
    if folder is None:
        raise NotebookMissingError(where=TEMPLATE.name)
    notebook = read_notebook(folder / TEMPLATE)
    path = free_path(workspace.notebooks, slug_of(title), ".ipynb")
    programme_id = path.stem.replace("-", "_")
    if not programme_id[0].isalpha():
        programme_id = f"programma_{programme_id}"
    notebook["metadata"][KEY]["programme"] = programme_id
    for cell in notebook["cells"]:
        _rename(cell, programme_id, title)
    refresh(notebook)
    write_notebook(path, notebook)
    return path


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
