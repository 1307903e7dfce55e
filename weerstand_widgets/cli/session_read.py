"""A session that a command tells something of: its team's language, and its notebook with what the journal has more."""

from contextlib import closing, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weerstand_widgets.cli.terminal import tell
from weerstand_widgets.errors import CellError, JournalError, SettingsError
from weerstand_widgets.locale import say, speak, speaking

if TYPE_CHECKING:
    from weerstand_widgets.workspace import Workspace


def settle(session: Path, language: str | None) -> "Workspace":
    """Speak the language that is asked for, else the team's, and return the workspace that a session is in.

    Raises:
        WorkspaceError: It is no session by its name, or a link leads out of its workspace.
    """
    from weerstand_widgets.cli.place import workspace_of
    from weerstand_widgets.workspace.folder import Workspace
    from weerstand_widgets.workspace.place import check_session_place

    workspace = Workspace(session.absolute().parent)
    with suppress(SettingsError):  # A team's settings say no more than a language here.
        workspace = workspace_of(session)
    speak(language or "")
    check_session_place(session.absolute(), workspace)
    return workspace


def read_whole(session: Path) -> dict[str, Any]:
    """Read a session's notebook, with what the journal has more.

    Where the journal cannot be asked that is said, and what the file has is all there is.

    Raises:
        WorkspaceError: The notebook cannot be read.
    """
    from weerstand_widgets.workspace.notebook import read_notebook

    notebook = read_notebook(session)
    with speaking():  # The team's language, for as long as the journal is asked.
        _complete(notebook, session)
    return notebook


def _complete(notebook: dict[str, Any], session: Path) -> None:
    from weerstand_widgets.cli.place import session_place
    from weerstand_widgets.journal import has_journal, open_journal
    from weerstand_widgets.journal.recovery import complete

    try:
        path, _, holder = session_place(session)
        opened = closing(open_journal(holder)) if has_journal(holder) else nullcontext()
        with opened as journal, suppress(CellError):  # Whoever reads the notebook says it of that.
            complete(notebook, journal, path)
    except (JournalError, SettingsError) as fault:
        tell(say("cli.report.file_only", cause=fault))
