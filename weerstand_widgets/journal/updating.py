"""A session brought up to a newer edition of its programme, with what the journal has more.

The one way to do that, for the command line and for the server.
"""

import contextlib
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weerstand_widgets.errors import JournalError
from weerstand_widgets.journal.recovery import complete
from weerstand_widgets.workspace import Workspace, find_programme, list_programmes
from weerstand_widgets.workspace.archive import known_session
from weerstand_widgets.workspace.updating import Update, prepare_update, programme_of, update_session

if TYPE_CHECKING:
    from weerstand_widgets.journal.journal import Journal


def bring_up_to_date(
    workspace: Workspace,
    journal: "Journal | None",
    path: Path,
    *,
    programme: str = "",
    now: datetime | None = None,
) -> Update:
    """Bring a session up to its programme, or tell what that would change.

    Args:
        workspace: Where it is.
        journal: The workspace's; None where it is out of reach.
        path: The session's notebook.
        programme: See `find_programme`; "" takes the one it was made of.
        now: For the name under which the file is kept meanwhile; None changes nothing.

    Raises:
        WorkspaceError: See `programme_of` and `update_session`.
        CellError: A cell of the programme cannot be read.
    """
    session = known_session(path)
    found = find_programme(workspace, programme) if programme else programme_of(session, list_programmes(workspace))
    more = partial(_complete, journal, path)
    return prepare_update(path, found, more) if now is None else update_session(path, found, more, now=now)


def _complete(journal: "Journal | None", path: Path, notebook: dict[str, Any]) -> None:
    with contextlib.suppress(JournalError):  # The page puts in what the journal has, once that is back.
        complete(notebook, journal, path)
