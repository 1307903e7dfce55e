"""The facilitator's sheet: made of the plan, in one setting's words, with what is found in two seconds."""

import json
from pathlib import Path

import pytest

from weerstand_widgets.cells import read_session
from weerstand_widgets.locale import speaking
from weerstand_widgets.plan import Guidance, Header, Phase, Plan, Rescue
from weerstand_widgets.report.crib import MOST_RESCUES, make_crib, render_crib

PROGRAMME = Path(__file__).parents[2] / "notebooks" / "weerstand.ipynb"
HEADER = Header(schema=1, programme="klein", version="1.0", title="Klein")


@pytest.fixture
def weerstand() -> Plan:
    """Return what the programme "Omgaan met weerstand" asks."""
    return read_session(json.loads(PROGRAMME.read_text(encoding="utf-8"))).plan


def one_phase(drift: str | tuple[Rescue, ...], opening: str = "") -> Plan:
    """Return a programme of one phase."""
    guidance = Guidance(opening=opening, drift=drift)
    phase = Phase(schema=1, id="begin", title="Begin", goal="", minutes={90: 90, 60: 60}, guidance=guidance)
    return Plan(HEADER, (phase,))


@pytest.mark.parametrize("setting", ["inwoner", "casuistiek", "team", "eigen_team"])
def test_every_phase_has_what_a_facilitator_needs(weerstand: Plan, setting: str) -> None:
    """Minutes for each length, how to open, three things to hear with what to say, how to close; no brace is left."""
    crib = make_crib(weerstand, setting)
    assert len(crib.phases) == len(weerstand.phases)
    for phase in crib.phases:
        assert [length for length, _ in phase.minutes] == [60, 90, 120]
        assert phase.opening
        assert phase.closing
        assert len(phase.rescues) == MOST_RESCUES
    assert "veiligheid" in crib.rescues[0].hear
    assert "{" not in render_crib(weerstand, setting).partition("<body>")[2]


def test_a_paragraph_of_an_older_programme_is_shown_whole() -> None:
    """No list, no rescues; its words still stand there."""
    crib = make_crib(one_phase("Wordt het een lange lijst? Kies er één."))
    assert (crib.phases[0].rescues, crib.phases[0].drift) == ((), "Wordt het een lange lijst? Kies er één.")
    assert crib.phases[0].minutes == ((60, 60), (90, 90))


def test_what_a_trainer_wrote_is_text() -> None:
    """Nothing of a programme runs on the sheet."""
    html = render_crib(one_phase((Rescue(hear="<script>x</script>", say="a & b"),), opening="<b>vet</b>"))
    assert "<script>" not in html
    assert "&lt;script&gt;x&lt;/script&gt;" in html
    assert "&lt;b&gt;vet&lt;/b&gt;" in html


def test_the_sheet_speaks_the_language_that_is_spoken(weerstand: Plan) -> None:
    """Its own words; the programme keeps its."""
    with speaking("en"):
        html = render_crib(weerstand)
    assert '<html lang="en">' in html
    assert "Crib sheet for the facilitator" in html
