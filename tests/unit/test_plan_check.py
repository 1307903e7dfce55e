"""A programme read from a notebook is checked as a whole, as `weerstand check` does."""

import msgspec
import pytest

from weerstand_widgets.errors import PlanError
from weerstand_widgets.plan import Phase, Plan
from weerstand_widgets.plan_check import check_plan
from weerstand_widgets.spec import in_words


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


def test_words_of_an_unknown_setting_stay_readable() -> None:
    """A file from elsewhere may name a setting this programme does not have."""
    terms = {"ander": {"team": "je collega"}}
    assert in_words("{Ander} en {iets}", terms, "team") == "Je collega en {iets}"
    assert in_words("{ander}", terms, "buurt") == "{ander}"
