"""A programme read from a notebook is checked as a whole, as `weerstand check` does."""

import json
import re

import msgspec
import pytest

from tests.small_programme import question
from weerstand_widgets import limits
from weerstand_widgets.answers import Answer
from weerstand_widgets.budget import OPENING, phase_cost
from weerstand_widgets.errors import PlanError
from weerstand_widgets.limits import LENGTHS, LONGEST, MAX_ID, SHORTEST, published
from weerstand_widgets.plan import Phase, Plan
from weerstand_widgets.plan_check import check_plan, check_question
from weerstand_widgets.server.message import read_answers
from weerstand_widgets.spec import Option, in_words
from weerstand_widgets.workspace import Settings


def test_a_good_programme_passes(plan: Plan) -> None:
    """Every kind of question, two settings, three lengths."""
    check_plan(plan)


def test_minutes_of_all_phases_count_together(plan: Plan) -> None:
    """Each phase alone fits; together they do not."""
    long = {60: 58, 90: 80, 120: 100}
    more = Phase(schema=1, id="more", title="Meer", goal="", minutes=long)
    with pytest.raises(PlanError, match="64"):
        check_plan(msgspec.structs.replace(plan, phases=(*plan.phases, more)))


def test_a_question_without_its_phase_is_named(plan: Plan) -> None:
    """A phase's cell was removed and its questions stayed behind."""
    with pytest.raises(PlanError, match=r"case\.situation"):
        check_plan(msgspec.structs.replace(plan, phases=()))


def test_a_vote_needs_its_question(plan: Plan) -> None:
    """The question voted on was removed."""
    questions = tuple(question for question in plan.questions if question.id != "case.tried")
    with pytest.raises(PlanError, match=r"case\.priority"):
        check_plan(msgspec.structs.replace(plan, questions=questions))


def test_back_to_start_leads_somewhere(plan: Plan) -> None:
    """A question that "Terug naar start" goes to may be renamed later; the check of the whole programme says so."""
    good = msgspec.structs.replace(plan.header, restart="case.tried")
    check_plan(msgspec.structs.replace(plan, header=good))
    bad = msgspec.structs.replace(plan.header, restart="case.nergens")
    with pytest.raises(PlanError, match=r"case\.nergens"):
        check_plan(msgspec.structs.replace(plan, header=bad))


GOSSIPS = Option(id="gossips", title="de roddelaars van {ander}")


def test_a_programme_may_have_roles_of_its_own(plan: Plan) -> None:
    """Who speaks, who is silent and who is appointed can be said in them; in one that is not there it cannot."""
    own = Phase(
        schema=1, id="gossip", title="Roddel", goal="", minutes=dict.fromkeys(LENGTHS, 1), speaks=("gossips",),
        silent=("presenter", "others"), appoints="gossips",
    )  # fmt: skip
    phases = (*plan.phases, own)
    header = msgspec.structs.replace(plan.header, roles=(GOSSIPS,))
    check_plan(msgspec.structs.replace(plan, header=header, phases=phases))
    with pytest.raises(PlanError, match="gossips"):
        check_plan(msgspec.structs.replace(plan, phases=phases))
    for field in ({"speaks": ("de kat",)}, {"silent": ("de kat",)}, {"appoints": "everyone"}):
        odd = msgspec.structs.replace(own, **field)
        with pytest.raises(PlanError, match=r"gossip: .*(de kat|everyone)"):
            check_plan(msgspec.structs.replace(plan, header=header, phases=(*plan.phases, odd)))


@pytest.mark.parametrize(
    "roles",
    [
        (Option(id="everyone", title="Allen"),),
        (GOSSIPS, GOSSIPS),
        (Option(id="Roddel", title="x"),),
        (Option(id="gossips", title="{iets}"),),
    ],
)
def test_a_role_has_an_id_and_words_of_its_own(plan: Plan, roles: tuple[Option, ...]) -> None:
    """Not one that means something else, or is there twice; and no word without an explanation."""
    with pytest.raises(PlanError, match=r"everyone|gossips|Roddel|iets"):
        check_plan(msgspec.structs.replace(plan, header=msgspec.structs.replace(plan.header, roles=roles)))


@pytest.mark.parametrize("repeats", [0, -1, 21])
def test_a_phase_is_done_once_or_more(plan: Plan, repeats: int) -> None:
    """And not more often than anybody would."""
    again = msgspec.structs.replace(plan.phases[0], repeats=repeats)
    with pytest.raises(PlanError, match="20"):
        check_plan(msgspec.structs.replace(plan, phases=(again,)))
    check_plan(msgspec.structs.replace(plan, phases=(msgspec.structs.replace(again, repeats=3),)))


def test_a_phase_that_is_done_again_takes_its_time_again(plan: Plan) -> None:
    """What a group writes and says in it counts for each time; opening it does not."""
    costs = []
    for repeats in (1, 3):
        phase = msgspec.structs.replace(plan.phases[0], repeats=repeats)
        costs.append(phase_cost(msgspec.structs.replace(plan, phases=(phase,)), phase, 90).total - OPENING)
    assert costs[1] == pytest.approx(3 * costs[0])


def test_a_programme_for_one_person_has_no_turns_and_no_roles(plan: Plan) -> None:
    """Nobody listens, nobody is waited for, and nobody is appointed; all else is as in any programme."""
    header = msgspec.structs.replace(plan.header, alone=True)
    own = tuple(one for one in plan.questions if not one.is_turn)
    alone = Plan(header, plan.phases, own)
    check_plan(alone)
    with pytest.raises(PlanError, match=r"case\.weights"):
        check_plan(msgspec.structs.replace(alone, questions=(*own, plan.question("case.weights"))))
    with pytest.raises(PlanError, match="roles"):
        check_plan(msgspec.structs.replace(alone, header=msgspec.structs.replace(header, roles=(GOSSIPS,))))
    for field in ({"speaks": ("presenter",)}, {"silent": ("others",)}, {"appoints": "presenter"}):
        phase = msgspec.structs.replace(plan.phases[0], **field)
        with pytest.raises(PlanError, match=next(iter(field))):
            check_plan(msgspec.structs.replace(alone, phases=(phase,)))


@pytest.mark.parametrize("lengths", [(), (9,), (481,), (60, 90, 60), (-60,), (0,)])
def test_a_length_is_from_ten_minutes_to_a_day(plan: Plan, lengths: tuple[int, ...]) -> None:
    """Each once; beyond that nobody would sit through it, or nothing fits in."""
    with pytest.raises(PlanError, match="480"):
        check_plan(msgspec.structs.replace(plan, header=msgspec.structs.replace(plan.header, lengths=lengths)))


@pytest.mark.parametrize("length", [10, 25, 45, 150, 480])
def test_any_other_length_will_do(plan: Plan, length: int) -> None:
    """A programme of half an hour or of a day is one like any other."""
    phase = Phase(schema=1, id="case", title="Casus", goal="", minutes={length: length})
    header = msgspec.structs.replace(plan.header, lengths=(length,))
    check_plan(Plan(header, (phase,), plan.questions))


def test_words_of_an_unknown_setting_stay_readable() -> None:
    """A file from elsewhere may name a setting this programme does not have."""
    terms = {"ander": {"team": "je collega"}}
    assert in_words("{Ander} en {iets}", terms, "team") == "Je collega en {iets}"
    assert in_words("{ander}", terms, "buurt") == "{ander}"


@pytest.mark.parametrize("part", ["phase", "question"])
def test_an_id_that_a_server_would_refuse_is_refused_at_once(plan: Plan, part: str) -> None:
    """The longest id that passes is taken by the server; one letter more would lose every answer to it."""
    longest, own = "a" * MAX_ID, "situation"
    whole = {"phase": f"{longest}.{own}", "question": f"case.{longest}"}[part]
    assert check_question(question(whole, "text"), plan.header).id == whole
    assert read_answers(whole, {"": {"value": "x"}}) == ({"": Answer("x")}, None)
    with pytest.raises(PlanError, match="81"):
        check_question(question(whole.replace(longest, longest + "a"), "text"), plan.header)


@pytest.mark.parametrize("question_id", ["situation", "case.a.b", "case."])
def test_a_question_is_named_by_its_phase_and_itself(plan: Plan, question_id: str) -> None:
    """One part or three would be no question to the server."""
    with pytest.raises(PlanError) as caught:
        check_question(question(question_id, "text"), plan.header)
    assert caught.value.key == "plan_id"


def test_every_limit_is_published() -> None:
    """The page and other programs have the same ones; a new one cannot be forgotten."""
    found = json.loads(json.dumps(published()))
    constants = {name.lower() for name in vars(limits) if name.isupper()}
    assert set(found) == constants
    assert (found["lengths"], found["usual_length"], found["max_id"]) == ([60, 90, 120], 90, 80)
    assert re.fullmatch(found["id_pattern"], "eigen_aandeel")


def test_a_workspace_may_settle_on_each_length() -> None:
    """The settings' own type has the same bounds."""
    for length in (SHORTEST, *LENGTHS, LONGEST):
        assert msgspec.convert({"length": length}, Settings).length == length
    for length in (SHORTEST - 1, LONGEST + 1):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({"length": length}, Settings)
