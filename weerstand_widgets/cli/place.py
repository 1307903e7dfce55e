"""Which workspace a command works in."""

from pathlib import Path

from weerstand_widgets.errors import JournalSetupError
from weerstand_widgets.journal import holder_of
from weerstand_widgets.journal.owner import OWNER_FILE, is_named_outside
from weerstand_widgets.locale import speak
from weerstand_widgets.workspace import MARKER, Workspace, create_workspace, open_workspace
from weerstand_widgets.workspace.folder import names_journal
from weerstand_widgets.workspace.place import check_session_place, workspace_within

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


def session_place(path: Path) -> tuple[Path, Workspace, Workspace]:
    """Return a session's file, its workspace, and the one whose journal holds it; speak the team's language.

    What `weerstand.toml` says of a journal counts in the workspace one stands in, and in the one in the home folder;
    in any other, which somebody may have sent, it does not.

    Raises:
        JournalSetupError: It says so in another one; going on without would miss answers in silence.
        NoSessionError: It is no notebook by its name.
        PathOutsideError: A link leads out of its workspace.
        SettingsError: The settings cannot be read.
    """
    file, own = path.absolute(), own_workspace()
    workspace = workspace_within(file, Path(file.anchor), own)
    speak(workspace.settings.language)
    check_session_place(file, workspace)
    has_owner = (workspace.root / OWNER_FILE).exists()  # A server stood on it, and had its answers as that folder's.
    holder = workspace if has_owner or not own.is_marked else holder_of(workspace, own)
    if not (holder.is_own or is_named_outside()) and names_journal(holder):
        raise JournalSetupError("journal_not_ours", where=MARKER)
    return file, workspace, holder


def own_workspace() -> Workspace:
    """Return the workspace one stands in, else the one in the home folder: what others sent is neither.

    Raises:
        SettingsError: Its settings cannot be read.
    """
    here = open_workspace(Path.cwd())
    if here.is_marked:
        return here
    home = open_workspace(Path.home() / HOME)
    return home if home.is_marked else Workspace(Path.home() / HOME)  # Not the home folder: that is nobody's workspace.
