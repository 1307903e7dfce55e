"""The work behind the start screen: what there is to open, and how something new begins.

Blocking work, called from a worker thread.
"""

from datetime import datetime

import msgspec

from weerstand_widgets.errors import PlanError
from weerstand_widgets.locale import say
from weerstand_widgets.programme import Document
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.preview import Preview, preview_of
from weerstand_widgets.server.start_message import (
    Exported,
    ExportMessage,
    ListedLearned,
    ListedPhase,
    ListedProgramme,
    ListedSession,
    ListedTeam,
    Previous,
    ProgrammeMessage,
    RehearsalMessage,
    SessionMessage,
    StartScreen,
    check_people,
)
from weerstand_widgets.workspace import (
    Programme,
    SessionFile,
    Team,
    Workspace,
    create_workspace,
    find_programme,
    list_programmes,
    new_session,
    read_sessions,
    rehearse_session,
    remember_teams,
    slug_of,
)
from weerstand_widgets.workspace.archive import copy_session
from weerstand_widgets.workspace.new_programme import new_programme, outlined, programme_from_outline
from weerstand_widgets.workspace.new_session import local_day
from weerstand_widgets.workspace.programme_file import (
    import_programme,
    is_known,
    programme_as_file,
    programme_as_spreadsheet,
    read_programme_text,
)
from weerstand_widgets.workspace.rehearsal import settings_with_case
from weerstand_widgets.workspace.sessions import is_archived
from weerstand_widgets.workspace.spreadsheet_file import ENDING, can_read, spreadsheet_in
from weerstand_widgets.workspace.updating import newer_programme


class Start:
    """What one server does for its start screen.

    Args:
        ground: Its folders and journals.
        is_quiet: Whether JupyterLab was started for this alone, so that its own surroundings may hide.
    """

    def __init__(self, ground: Ground, *, is_quiet: bool = False) -> None:
        self._ground = ground
        self._is_quiet = is_quiet

    def screen(self) -> StartScreen:
        """Return all that the start screen shows."""
        workspace = self._ground.home()
        sessions, programmes = read_sessions(workspace), list_programmes(workspace)
        return StartScreen(
            self._is_quiet,
            [self._programme(one) for one in programmes],
            [self._session(workspace, one, programmes) for one in sessions.found],
            [self._team(one, programmes) for one in remember_teams(workspace, sessions.found)],
            [self._ground.contents_path(path) for path in sessions.unreadable],
            str(workspace.fault or ""),
            can_read(),
        )

    def new_session(self, message: SessionMessage) -> dict[str, str]:
        """Make a session and return its contents path."""
        check_people(message.people)
        workspace = create_workspace(self._ground.home().root)
        path = new_session(
            workspace,
            message.title,
            programme=self._named(message.programme),
            setting=message.setting,
            length=message.length,
            team=message.team,
            people=[msgspec.to_builtins(person) for person in message.people],
            actions=message.actions,
            learned=message.learned,
        )
        return {"path": self._ground.contents_path(path)}

    def copy(self, path: str) -> dict[str, str]:
        """Make a session like another one, without its answers, and return its contents path."""
        file = self._ground.session_file(path)
        return {"path": self._ground.contents_path(copy_session(self._ground.workspace(file), file))}

    def rehearsal(self, message: RehearsalMessage) -> dict[str, str]:
        """Make a practice session and return its contents path."""
        workspace = create_workspace(self._ground.home().root)
        programme = find_programme(workspace, self._named(message.programme))
        today = local_day(datetime.now().astimezone())
        path = rehearse_session(programme, message.setting, workspace.sessions, today=today)
        return {"path": self._ground.contents_path(path)}

    def new_programme(self, message: ProgrammeMessage) -> dict[str, str]:
        """Make a programme from the template, a text or a file, and return its contents path."""
        workspace = create_workspace(self._ground.home().root)
        if (document := _sent(message)) is not None:
            path = import_programme(workspace, document)
        elif message.pasted is not None:
            path = programme_from_outline(workspace, message.pasted, message.title)
        else:
            path = new_programme(workspace, message.title)
        return {"path": self._ground.contents_path(path)}

    def preview(self, message: ProgrammeMessage) -> Preview:
        """Return what a text or a file will be, without making anything."""
        document = _sent(message)
        if document is None:
            return preview_of(outlined(message.pasted or "", message.title), [])
        name = document.header().programme
        return preview_of(document, [say("programme.known", name=name)] if is_known(self._ground.home(), name) else [])

    def export(self, message: ExportMessage) -> Exported:
        """Return a programme as a file for somebody else."""
        programme = find_programme(self._ground.home(), self._named(message.programme))
        faults: list[PlanError] = []
        sheet = programme_as_spreadsheet(programme, faults) if message.is_sheet else b""
        text = "" if message.is_sheet else programme_as_file(programme, faults).decode()
        name = f"{slug_of(programme.title)}{ENDING if message.is_sheet else '.json'}"
        return Exported(name, text, [str(fault) for fault in faults], sheet)

    def _named(self, programme: str) -> str:
        """Return a programme as `find_programme` takes it: a contents path becomes a file's."""
        return str(self._ground.file(programme)) if programme.endswith(".ipynb") else programme

    def _programme(self, programme: Programme) -> ListedProgramme:
        return ListedProgramme(
            programme.name,
            programme.title,
            self._ground.contents_path(programme.path),
            [{"id": option.id, "title": option.title} for option in programme.settings],
            list(programme.lengths),
            settings_with_case(programme),
            programme.alone,
        )

    def _session(self, workspace: Workspace, session: SessionFile, programmes: list[Programme]) -> ListedSession:
        reached, phases = session.phase, session.phases
        return ListedSession(
            path=self._ground.contents_path(session.path),
            session=session.session_id,
            title=session.title,
            team=session.team,
            date=session.date,
            modified=session.modified,
            programme=session.programme,
            state=session.state,
            phase=None if reached is None else ListedPhase(reached + 1, len(phases), phases[reached].title),
            report=None if session.report is None else self._ground.contents_path(session.report),
            archived=is_archived(workspace, session.path),
            rehearsal=session.is_rehearsal,
            others=[self._ground.contents_path(path) for path in session.others],
            newer=newer_programme(session, programmes) is not None,
        )

    def _team(self, team: Team, programmes: list[Programme]) -> ListedTeam:
        before = team.previous
        previous = Previous(self._ground.contents_path(before.path), before.title, before.date) if before else None
        learned = {one.name: team.learned[one.programme_id] for one in programmes if one.programme_id in team.learned}
        return ListedTeam(
            name=team.name,
            setting=team.setting,
            length=team.length,
            people=list(team.people),
            previous=previous,
            actions=list(team.actions),
            learned={name: ListedLearned(found.sessions, found.shares) for name, found in learned.items()},
        )


def _sent(message: ProgrammeMessage) -> Document | None:
    """Return the programme that stands in somebody's file; None where none was sent."""
    if message.sheet is not None:
        return spreadsheet_in(message.sheet, "")
    return None if message.file is None else read_programme_text(message.file)
