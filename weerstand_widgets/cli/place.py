"""Which workspace a command works in."""

from pathlib import Path

from weerstand_widgets.locale import speak
from weerstand_widgets.workspace import Workspace, create_workspace, open_workspace

HOME = "Intervisie"


def chosen_workspace(folder: Path | None) -> Workspace:
    """Return the workspace that was asked for, made where there is none yet, and speak its team's language.

    Args:
        folder: From `--workspace`. None means the workspace one stands in, else `Intervisie` in the home folder.

    Raises:
        WorkspaceError: It cannot be made, or its settings cannot be read.
    """
    here = open_workspace(Path.cwd()) if folder is None else None
    chosen = create_workspace(folder or (here.root if here and here.is_marked else Path.home() / HOME))
    speak(chosen.settings.language)
    return chosen


def workspace_of(path: Path) -> Workspace:
    """Return the workspace of a session or folder, and speak its team's language.

    Raises:
        SettingsError: Its settings cannot be read.
    """
    found = open_workspace(path)
    speak(found.settings.language)
    return found
