"""What is remembered of each team, from its own sessions in this workspace and nowhere else."""

from collections.abc import Sequence

import msgspec

from weerstand_widgets.alike import alike
from weerstand_widgets.clean import one_line
from weerstand_widgets.session import Person
from weerstand_widgets.workspace.folder import Workspace
from weerstand_widgets.workspace.learning import Learned, learn_shares
from weerstand_widgets.workspace.roles import propose_roles, without_presenter
from weerstand_widgets.workspace.session_file import SessionFile


class Team(msgspec.Struct, frozen=True):
    """A team, and what a next session of it may begin with.

    Attributes:
        name: As in its last session.
        setting: As in its last session.
        length: As in its last session, in minutes.
        people: Those of its last session, all present, with the roles gone round.
        previous: The last session that was held.
        actions: What was agreed in it and is not done yet.
        learned: What its clocks tell, by programme id.
    """

    name: str
    setting: str
    length: int
    people: tuple[Person, ...] = ()
    previous: SessionFile | None = None
    actions: tuple[str, ...] = ()
    learned: dict[str, Learned] = {}


def remember_teams(workspace: Workspace, sessions: Sequence[SessionFile]) -> list[Team]:
    """Return the teams of a workspace, the one that met last first; a team that never met comes from the settings.

    Args:
        workspace: Whose settings may name a team.
        sessions: All its sessions, newest first; those for practice are passed over.
    """
    teams = [_remember(found) for name, found in _by_team(sessions).items() if name]
    settings = workspace.settings
    own = one_line(settings.team)
    if own and all(alike(team.name) != alike(own) for team in teams):
        teams.append(Team(own, settings.setting, settings.length))
    return teams


def find_team(sessions: Sequence[SessionFile], name: str) -> Team | None:
    """Return what is remembered of one team; "" stands for the sessions that name none."""
    found = _by_team(sessions).get(alike(name))
    return _remember(found) if found else None


def _by_team(sessions: Sequence[SessionFile]) -> dict[str, list[SessionFile]]:
    found: dict[str, list[SessionFile]] = {}
    for session in sessions:
        if not session.is_rehearsal:
            found.setdefault(alike(session.team), []).append(session)
    return found


def _remember(sessions: list[SessionFile]) -> Team:
    newest = sessions[0]
    held = [session for session in sessions if session.state != "new"]
    rosters = [session.header.people for session in held if session.header.people]
    people = propose_roles(rosters) if rosters else without_presenter(newest.header.people)
    return Team(
        name=newest.team,
        setting=newest.header.setting,
        length=newest.header.length,
        people=tuple(msgspec.structs.replace(person, present=True) for person in people),
        previous=held[0] if held else None,
        actions=open_actions(held[0]) if held else (),
        learned=learn_shares(held),
    )


def open_actions(session: SessionFile) -> tuple[str, ...]:
    """Return what was agreed in a session and is not done yet, with who would do it."""
    found = []
    for row in session.actions:
        what, who = (text.strip() if isinstance(text := row.get(part), str) else "" for part in ("what", "who"))
        if what and row.get("done") is not True:
            found.append(f"{what} ({who})" if who else what)
    return tuple(found)
