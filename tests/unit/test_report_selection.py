"""What was chosen for a report: which phases, and whether with what people typed about the case."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.command import weerstand
from tests.report_session import PEOPLE, everywhere, make_session, notebook_of
from weerstand_widgets.errors import ReportError
from weerstand_widgets.kinds import KINDS
from weerstand_widgets.report.choices import NAMES, SIZES, Choices, Names, Size
from weerstand_widgets.report.exporter import ReportExporter
from weerstand_widgets.report.making import make_report
from weerstand_widgets.report.render import render_report
from weerstand_widgets.report.selection import report_part
from weerstand_widgets.session import Session, Stray
from weerstand_widgets.workspace.made import Part, read_part

MARKER = "Kwikstaart"


def marked() -> Session:
    """Return a session with one word at every place where people can type about a case."""
    session = make_session(everywhere(MARKER), {"title": MARKER})
    strays = {"reasons.gone": Stray(MARKER, {"": MARKER}), "elders": Stray(MARKER, {"": MARKER})}
    return Session(session.plan, session.session_id, session.answers, strays)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("names", NAMES)
def test_without_the_case_no_word_that_was_typed_stays(size: Size, names: Names) -> None:
    """Not in an answer, a note, a row to vote on, a title or what fits no question; the report says so."""
    assert MARKER in render_report(marked(), Choices(size, names))
    html = render_report(marked(), Choices(size, names, case=False))
    assert MARKER not in html
    assert "Zonder casus: wat jullie typten staat er niet in." in html
    assert "overgeslagen" not in html, "nobody knows what was left out"


def test_without_the_case_numbers_and_the_programmes_own_options_stay() -> None:
    """On two sheets there is still how it went, what weighed, and that it was held."""
    html = render_report(make_session(), Choices(case=False))
    assert "we trekken samen op" in html
    assert "Er zijn praktische belemmeringen" in html
    assert "Buurthuis De Kade" in html
    full = render_report(make_session(), Choices("full", case=False))
    assert "Het kan niet wachten" in full
    assert "Inbrengen is vrijwillig" in full


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_keeps_its_words_to_itself(kind: str) -> None:
    """Each kind says itself what is without words; what stays fits its question again."""
    session = marked()
    for question in (one for one in session.plan.questions if one.kind == kind):
        given = session.contributions(question.id) if question.is_turn else {"": session.value(question.id)}
        for author, value in given.items():
            if value is not None and (kept := question.wordless(value)) is not None:
                assert MARKER not in json.dumps(question.check_value(kept, author))


@pytest.mark.parametrize("size", SIZES)
def test_only_the_chosen_phases_are_told(size: Size) -> None:
    """Also what they put on the first page; by id or by number, each under its own number, and the page says which."""
    html = render_report(make_session(), Choices(size, phases=("reasons", "8")))
    assert render_report(make_session(), Choices(size, phases=("5", "actions"))) == html
    assert "Langsgaan zonder map" in html
    assert "naast deze meneer" not in html, "the learning question is of another phase"
    assert "Hierin staan alleen deze fasen: 5, 8." in html
    assert ("Eerst vragen wat iemand kwijtraakt" in html) is False
    assert ('id="phase-8"' in html) == (size == "full")


def test_a_phase_that_is_not_there_is_said() -> None:
    """With the phases there are."""
    with pytest.raises(ReportError, match="look_back"):
        render_report(make_session(), Choices(phases=("kwijt",)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("case", [True, False])
@pytest.mark.parametrize("phases", [(), ("case",)])
def test_each_report_has_a_file_of_its_own_that_goes_with_the_session(
    size: Size, phases: tuple[str, ...], *, case: bool
) -> None:
    """Nobody takes one for another, and each is found as made of the session."""
    plan = make_session().plan
    parts = [report_part(plan, Choices(size, names, case, phases)) for names in get_args(Names)]
    assert [read_part(str(part)) for part in parts] == parts
    assert len({str(part) for part in parts}) == len(parts)
    chosen = [report_part(plan, Choices(size, case=case, phases=("case", one))) for one in ("2", "3", "5")]
    assert chosen == [Part(is_full=size == "full", has_case=case, phases=two) for two in ((2, 4), (3, 4), (4, 5))]
    assert len({str(part) for part in chosen}) == 3


def test_every_way_gives_the_same_bytes(tmp_path: Path) -> None:
    """The command, the exporter and the server's own work, for choices that nobody makes by default."""
    session = make_session(header={"people": PEOPLE})
    path = tmp_path / "x.sessie.ipynb"
    path.write_text(json.dumps(notebook_of(session)), encoding="utf-8")
    options = ("--size", "full", "--names", "none", "--no-case", "--phase", "4", "--phase", "reasons")
    done = weerstand("report", path, *options, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    made = make_report(session, Choices("full", "none", case=False, phases=("4", "reasons")))
    assert path.with_name(f"x.sessie.{made.part}.html").read_bytes() == made.content
    exporter: Any = ReportExporter
    page, _ = exporter(size="full", names="none", case=False, phases=["4", "reasons"]).from_filename(str(path))
    assert page.encode() == made.content
