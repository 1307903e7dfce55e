"""What is remembered of a team: who does what next, and how long its phases really take."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import put_answers, read_session
from weerstand_widgets.plan import ROLES
from weerstand_widgets.session import Person
from weerstand_widgets.workspace import (
    Team,
    Workspace,
    create_workspace,
    find_programme,
    list_sessions,
    new_session,
    read_notebook,
    rehearse_session,
    remember_teams,
    write_notebook,
)
from weerstand_widgets.workspace.learning import learned_minutes
from weerstand_widgets.workspace.roles import ROTATING, propose_roles

NAMES = ("Ans", "Bo", "Cor", "Dia", "Eef")
TEAM = "Wijkteam Noord"


def roster(**roles: str) -> list[Person]:
    """Return the five of a team, with who holds which role: `roster(presenter="Bo")`."""
    return [
        Person(id=f"p{n}", name=name, roles=tuple(role for role, who in roles.items() if who == name))
        for n, name in enumerate(NAMES)
    ]


def holder(people: tuple[Person, ...], role: str) -> str:
    """Return who holds a role."""
    (name,) = (person.name for person in people if role in person.roles)
    return name


class TestRoles:
    """Roles go round, by a rule anybody can foretell."""

    def test_each_role_goes_to_the_next_on_the_list(self) -> None:
        """And from the last on the list to the first."""
        last = roster(presenter="Eef", facilitator="Ans", note_taker="Bo", timekeeper="Cor")
        proposed = propose_roles([last])
        assert [holder(proposed, role) for role in ROTATING] == ["Bo", "Cor", "Dia"]

    def test_nobody_is_proposed_as_presenter(self) -> None:
        """Bringing in a case is for who wants to: the group chooses that in the session, whoever did it before."""
        last = roster(presenter="Ans", facilitator="Bo")
        assert all("presenter" not in person.roles for person in propose_roles([last, last]))

    def test_everybody_leads_once_before_anybody_twice(self) -> None:
        """Five sessions, five facilitators, and nobody has two roles at once."""
        people = tuple(roster(presenter="Cor", facilitator="Ans", note_taker="Bo", timekeeper="Cor"))
        leaders = []
        for _ in NAMES:
            people = propose_roles([people])
            leaders.append(holder(people, "facilitator"))
            assert max(len(person.roles) for person in people) == 1
        assert sorted(leaders) == sorted(NAMES)

    def test_a_fixed_facilitator_stays(self) -> None:
        """Who was it in the last two sessions, is it again; ids may have changed meanwhile."""
        last = roster(facilitator="Cor", presenter="Bo")
        before = [msgspec.structs.replace(one, id=f"x{one.id}") for one in roster(facilitator="Cor", presenter="Ans")]
        proposed = propose_roles([last, before])
        assert holder(proposed, "facilitator") == "Cor"
        assert holder(propose_roles([last, roster(facilitator="Bo")]), "facilitator") == "Dia"

    def test_a_role_nobody_had_is_given_to_nobody(self) -> None:
        """A team without a timekeeper does not get one."""
        proposed = propose_roles([roster(note_taker="Ans")])
        assert {role for person in proposed for role in person.roles} == {"note_taker"}

    def test_all_are_present_again_and_an_observer_stays_one(self) -> None:
        """Who was ill last time is expected; an observer is not made to work."""
        last = roster(facilitator="Ans", observer="Bo")
        last[2] = msgspec.structs.replace(last[2], present=False)
        proposed = propose_roles([last])
        assert all(person.present for person in proposed)
        assert (holder(proposed, "facilitator"), holder(proposed, "observer")) == ("Cor", "Bo")

    @given(st.lists(st.lists(st.builds(Person, id=st.text(), name=st.text(), roles=st.lists(st.sampled_from(ROLES))))))
    def test_any_history_gives_a_proposal(self, earlier: list[list[Person]]) -> None:
        """Nobody is invented, nobody with a name is lost, and each role has one holder at most."""
        proposed = propose_roles(earlier)
        named = [person.name for person in earlier[0] if person.name.strip()] if earlier else []
        assert [person.name for person in proposed] == named
        for role in ROTATING:
            assert sum(role in person.roles for person in proposed) <= 1


class TestMinutes:
    """Learned minutes are whole and fill the booked length."""

    @given(
        st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(1, 30), min_size=1, max_size=12),
        st.data(),
    )
    def test_the_sum_is_the_booked_length(self, planned: dict[str, int], data: st.DataObject) -> None:
        """With any shares, of any phases; a phase keeps at least a minute, an unknown one its own."""
        length = sum(planned.values())
        some = data.draw(st.sets(st.sampled_from(sorted(planned)), min_size=1))
        shares = {phase_id: data.draw(st.floats(0.001, 1)) for phase_id in some}
        found = learned_minutes(planned, shares, length)
        assert sum(found.values()) == length
        assert min(found.values()) >= 1
        assert all(found[phase_id] == planned[phase_id] for phase_id in planned.keys() - some)

    def test_without_anything_learned_the_plan_stands(self) -> None:
        """Unknown phases, no room, or no shares."""
        assert learned_minutes({"a": 60}, {"b": 1.0}, 60) == {"a": 60}
        assert learned_minutes({"a": 60, "b": 60}, {"b": 1.0}, 60) == {"a": 60, "b": 60}


def hold(workspace: Workspace, day: int, elapsed: dict[str, int], *, team: str = TEAM, last: str = "done") -> Path:
    """Make a session whose clocks ran so many seconds; those not named ran a minute."""
    path = new_session(workspace, f"dag {day}", team=team, length=60, today=date(2026, 11, day))
    notebook = read_notebook(path)
    phases = read_session(notebook).plan.phases
    clocks: dict[str, Any] = {}
    for phase in phases:
        state = last if phase == phases[-1] else "done"
        seconds = elapsed.get(phase.id, 60)
        timing = {"started_at": "", "elapsed_seconds": seconds, "extra_minutes": 0, "state": state}
        clocks[phase.id] = {"": Answer(timing, 2, "2026-11-22T20:00:00Z")}
    put_answers(notebook, clocks)
    write_notebook(path, notebook)
    return path


def remembered(workspace: Workspace) -> Team:
    """Return what is remembered of the team."""
    (team,) = (one for one in remember_teams(workspace, list_sessions(workspace)) if one.name == TEAM)
    return team


class TestLearning:
    """From this team's own sessions only."""

    def test_two_real_sessions_teach(self, tmp_path: Path) -> None:
        """The middle of the shares, and the next session's minutes with them; their sum is the hour."""
        workspace = create_workspace(tmp_path)
        hold(workspace, 1, {"turn": 1800})
        assert remembered(workspace).learned == {}
        hold(workspace, 2, {"turn": 2400})
        found = remembered(workspace).learned["weerstand"]
        assert found.sessions == 2
        assert sum(found.shares.values()) == pytest.approx(1)
        assert found.shares["turn"] == pytest.approx((1800 / 2460 + 2400 / 3060) / 2)
        session = read_session(read_notebook(new_session(workspace, "x", team=TEAM, length=60, learned=True)))
        minutes = {one.id: session.minutes(one) + session.timing(one.id).extra_minutes for one in session.plan.phases}
        assert sum(minutes.values()) == 60
        assert minutes["turn"] == max(minutes.values()) > 40
        assert min(minutes.values()) >= 1
        assert {session.timing(one.id).state for one in session.plan.phases} == {"idle"}

    @pytest.mark.parametrize(
        ("elapsed", "team", "last"),
        [
            ({"turn": 1800}, "Wijkteam Zuid", "done"),
            ({"turn": 1800}, TEAM, "paused"),
            ({"turn": 30}, TEAM, "done"),
            ({"turn": 90_000}, TEAM, "done"),
        ],
    )
    def test_what_was_not_for_real_does_not_count(
        self, tmp_path: Path, elapsed: dict[str, int], team: str, last: str
    ) -> None:
        """Another team, a session not done, a clock that was tried out, one that was forgotten."""
        workspace = create_workspace(tmp_path)
        hold(workspace, 1, {"turn": 1800})
        hold(workspace, 2, elapsed, team=team, last=last)
        assert remembered(workspace).learned == {}

    def test_a_rehearsal_teaches_nothing(self, tmp_path: Path) -> None:
        """Neither its clocks nor its people."""
        workspace = create_workspace(tmp_path)
        for _ in range(2):
            rehearse_session(find_programme(workspace, "weerstand"), "team", workspace.sessions)
        assert remember_teams(workspace, list_sessions(workspace)) == []


class TestTeams:
    """Which teams there are."""

    def test_capitals_and_spaces_make_no_other_team(self, tmp_path: Path) -> None:
        """The name is that of the last session."""
        workspace = create_workspace(tmp_path)
        new_session(workspace, "een", team="wijkteam  noord", today=date(2026, 11, 1))
        new_session(workspace, "twee", team=TEAM, today=date(2026, 11, 2))
        assert [team.name for team in remember_teams(workspace, list_sessions(workspace))] == [TEAM]

    def test_the_workspace_s_own_team_is_there_from_the_start(self, tmp_path: Path) -> None:
        """From `weerstand.toml`, with its setting and length."""
        (tmp_path / "weerstand.toml").write_text('team = "Eigen team"\nsetting = "team"\nlength = 120\n', "utf-8")
        (team,) = remember_teams(create_workspace(tmp_path), [])
        assert (team.name, team.setting, team.length, team.previous) == ("Eigen team", "team", 120, None)

    def test_a_session_that_was_not_held_turns_no_roles(self, tmp_path: Path) -> None:
        """Made and thrown aside: the next proposal is the same one."""
        workspace = create_workspace(tmp_path)
        people = msgspec.to_builtins(roster(facilitator="Ans"))
        held = new_session(workspace, "een", team=TEAM, people=people, today=date(2026, 11, 1))
        notebook = read_notebook(held)
        put_answers(notebook, {"case.situation": {"": Answer("Zo was het.", 1, "2026-11-01T10:00:00Z")}})
        write_notebook(held, notebook)
        first = remembered(workspace).people
        new_session(workspace, "twee", team=TEAM, people=msgspec.to_builtins(first), today=date(2026, 11, 2))
        again = remembered(workspace)
        assert again.people == first
        assert again.previous is not None
        assert again.previous.path == held
        assert holder(first, "facilitator") == "Bo"
