"""Names on a plane: told in words, in the same places as in the picture."""

import pytest

from tests.report_session import answers_of, make_session, question, replaced
from weerstand_widgets.kinds.shown import Plane
from weerstand_widgets.locale import say
from weerstand_widgets.plain import faces
from weerstand_widgets.reading import make_reader, read_answer
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.render import render_report
from weerstand_widgets.session import Session

RINGS = question("case.circle", "place", "Wie staat hoe dichtbij?", rings=("dichtbij", "in beeld", "op afstand"))
AXES = question("case.circle", "place", "Waar?", across=("ver van {ander}", "dichtbij"), up=("weinig", "veel invloed"))


def session(asked: object, *points: tuple[str, int, int]) -> Session:
    """Return the sample session with these names on this plane."""
    value = [{"name": name, "x": x, "y": y} for name, x, y in points]
    made = make_session()
    plan = made.plan
    return replaced(
        made,
        plan=replaced(plan, questions=(*plan.questions, asked)),  # type: ignore[arg-type]  # a plan is a value too
        answers={**made.answers, "case.circle": answers_of("case.circle", value)},
    )


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ((50, 50), "dichtbij"),
        ((50, 66), "dichtbij"),
        ((30, 50), "in beeld"),
        ((75, 75), "op afstand"),
        ((0, 100), "op afstand"),
    ],
)
def test_a_ring_is_told_by_its_word(point: tuple[int, int], words: str) -> None:
    """From the centre outwards; a corner is still the last ring."""
    shown = read_answer(RINGS, make_reader(session(RINGS, ("Moeder", *point)), say))
    assert isinstance(shown, Plane)
    assert shown.lines(say) == [[f"Moeder: {words}"]]


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ((0, 0), "ver van de inwoner, weinig"),
        ((100, 90), "dichtbij, veel invloed"),
        ((50, 90), "tussen “ver van de inwoner” en “dichtbij”, veel invloed"),
    ],
)
def test_a_place_on_axes_is_told_by_their_ends(point: tuple[int, int], words: str) -> None:
    """In the setting's words; what stands near the middle stands between the two."""
    made = session(AXES, ("School", *point))
    assert f"School: {words}" in faces(AXES, make_reader(made, say))[1]


def test_a_report_draws_each_name_and_tells_where_it_stands() -> None:
    """One picture with its alternative, a dot for each name, and the same in words; without a name it is nothing."""
    page = render_report(session(RINGS, ("Moeder", 50, 50), ("School", 100, 50), (" ", 10, 10)), FULL)
    picture = page.partition('<svg class="plane"')[2].partition("</svg></div>")[0]
    assert 'aria-label="2 namen op een vlak.' in picture
    assert (picture.count("<ellipse"), picture.count("<circle")) == (3, 2)
    assert "<li>Moeder: dichtbij</li><li>School: op afstand</li>" in page


def test_a_plane_without_a_name_is_blank() -> None:
    """Numbers alone are no answer."""
    made = session(RINGS, ("", 50, 50), (" ", 0, 0))
    assert made.is_empty("case.circle")
    assert read_answer(RINGS, make_reader(made, say)) is None
