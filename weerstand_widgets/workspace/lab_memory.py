"""What JupyterLab remembers of a session outside the workspace: which documents were open, and which came last.

It keeps that in the home folder, by path, and a path is made of a title.
"""

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from weerstand_widgets.errors import NotWrittenError
from weerstand_widgets.workspace.notebook import write_file

VARIABLE = "JUPYTERLAB_WORKSPACES_DIR"
"""JupyterLab's own, for another folder than its usual one."""
GONE = object()


def lab_folders() -> list[Path]:
    """Return where JupyterLab may keep what it remembers."""
    from jupyter_core.paths import jupyter_config_dir

    named = os.environ.get(VARIABLE)
    return [*([Path(named)] if named else []), Path(jupyter_config_dir()) / "lab" / "workspaces"]


def forget_in_lab(names: list[str]) -> None:
    """Have JupyterLab forget files and folders.

    Args:
        names: Their paths as far as they tell them apart, such as "sessies/2026-11-22-ruzie".
    """
    for folder in lab_folders():
        with contextlib.suppress(OSError):
            for file in sorted(folder.glob("*.jupyterlab-workspace")):
                _forget(file, names)


def _forget(file: Path, names: list[str]) -> None:
    try:
        before = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return
    after = _without(before, names)
    if after is not GONE and after != before:
        with contextlib.suppress(NotWrittenError):
            write_file(file, json.dumps(after).encode())


def _without(part: Any, names: list[str]) -> Any:
    """Return what is left without all that names them: entries by key or text, and items of a list as a whole."""
    if isinstance(part, str):
        return GONE if any(name in part for name in names) else part
    if isinstance(part, list):
        return [one for one in part if _without(one, names) == one]
    if isinstance(part, dict):
        kept = {key: _without(one, names) for key, one in part.items() if _without(key, names) is not GONE}
        return {key: one for key, one in kept.items() if one is not GONE}
    return part
