"""Which workspace a command works in."""

from pathlib import Path

from weerstand_widgets.workspace import Workspace, create_workspace, open_workspace

HOME = "Intervisie"


def chosen_workspace(folder: Path | None) -> Workspace:
    """Return the workspace that was asked for, made where there is none yet.

    Args:
        folder: From `--workspace`. None means the workspace one stands in, else `Intervisie` in the home folder.

    Raises:
        WorkspaceError: It cannot be made, or its settings cannot be read.
    """
    if folder is not None:
        return create_workspace(folder)
    here = open_workspace(Path.cwd())
    return create_workspace(here.root if here.is_marked else Path.home() / HOME)
