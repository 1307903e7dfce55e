"""The team's folder: its settings, its programmes and its sessions.

Knows files and folders and how to write them safely; knows nothing of the journal, of servers or of reports.
"""

from weerstand_widgets.workspace.folder import (
    MARKER,
    NOTEBOOKS,
    SESSIONS,
    Settings,
    Workspace,
    create_workspace,
    open_workspace,
)
from weerstand_widgets.workspace.new_session import first_header, new_session, slug_of
from weerstand_widgets.workspace.notebook import decode_json, read_notebook, write_file, write_notebook
from weerstand_widgets.workspace.programmes import Programme, find_programme, list_programmes
from weerstand_widgets.workspace.recovery import Recovery, rebuild_session
from weerstand_widgets.workspace.rehearsal import rehearse_session
from weerstand_widgets.workspace.session_file import SessionFile
from weerstand_widgets.workspace.sessions import Sessions, list_sessions, read_sessions
from weerstand_widgets.workspace.shipped import shipped_folder
from weerstand_widgets.workspace.teams import Team, remember_teams

__all__ = [
    "MARKER",
    "NOTEBOOKS",
    "SESSIONS",
    "Programme",
    "Recovery",
    "SessionFile",
    "Sessions",
    "Settings",
    "Team",
    "Workspace",
    "create_workspace",
    "decode_json",
    "find_programme",
    "first_header",
    "list_programmes",
    "list_sessions",
    "new_session",
    "open_workspace",
    "read_notebook",
    "read_sessions",
    "rebuild_session",
    "rehearse_session",
    "remember_teams",
    "shipped_folder",
    "slug_of",
    "write_file",
    "write_notebook",
]
