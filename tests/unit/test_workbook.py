"""What an author's calls show, and that a mistake is one Dutch sentence."""

import inspect
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import msgspec
import nbclient
import nbformat
import pytest
from ipywidgets import Text, link

from weerstand_widgets import Workbook, choice_column, open_workbook, scale_column, text_column
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, MIME, put_answers, start_session
from weerstand_widgets.errors import AnswerError, PlanError
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.programme import from_author

TERMS = {"ander": {"inwoner": "de inwoner", "team": "je collega"}}
SETTINGS = {"inwoner": "Inwoner", "team": "Team"}
MINUTES = {60: 6, 90: 8, 120: 10}


@pytest.fixture
def workbook(capsys: pytest.CaptureFixture[str]) -> Workbook:
    """Return a workbook with one phase."""
    workbook = open_workbook("klein", "Klein", settings=SETTINGS, terms=TERMS)
    workbook.phase("case", "Casus", goal="Vertellen", minutes=MINUTES)
    return workbook


@pytest.mark.parametrize(("call", "spec"), [(open_workbook, from_author.header), (Workbook.phase, from_author.phase)])
def test_a_call_takes_what_its_source_may_say(call: Callable[..., Any], spec: Callable[..., Any]) -> None:
    """A cell that runs and a source that is read know the same words, in one order and with the same defaults."""
    taken = [one for one in inspect.signature(call).parameters.values() if one.name != "self"]
    assert [(one.name, one.kind, one.default) for one in taken] == [
        (one.name, one.kind, one.default) for one in inspect.signature(spec).parameters.values()
    ]


def phase_of(workbook: Workbook) -> Any:
    """Return the phase again; the same id replaces its words."""
    return workbook.phase("case", "Casus", goal="Vertellen", minutes=MINUTES)


MISTAKES: dict[str, tuple[Callable[[Workbook], Any], str]] = {
    "placeholder": (lambda w: phase_of(w).text("a", "Wat wil {inwoner}?"), "{inwoner}"),
    "kind": (lambda w: phase_of(w).slider("a", "Hoe?"), "slider"),
    "id": (lambda w: phase_of(w).text("Eigen Aandeel", "Wat?"), "Eigen Aandeel"),
    "argument": (lambda w: phase_of(w).text("a", "Wat?", hulp="x"), "hulp"),
    "no title": (lambda w: phase_of(w).text("a"), "title"),
    "no options": (lambda w: phase_of(w).choice("a", "Wat?", options={}), "options"),
    "options in a list": (lambda w: phase_of(w).choice("a", "Wat?", options=["Ja"]), "options"),
    "two rings": (lambda w: phase_of(w).place("a", "Waar?", rings=["dichtbij", "ver"]), "drie ringen"),
    "rings and axes": (lambda w: phase_of(w).place("a", "Waar?", rings=["a", "b", "c"], up=["d", "e"]), "drie ringen"),
    "one axis": (lambda w: phase_of(w).place("a", "Waar?", across=["ver", "dichtbij"]), "drie ringen"),
    "vote on nothing": (lambda w: phase_of(w).vote("a", "Wat?", of="case.nergens"), "case.nergens"),
    "minutes": (lambda w: w.phase("b", "B", goal="", minutes={60: 55, 90: 1, 120: 1}), "61"),
    "a length": (lambda w: w.phase("b", "B", goal="", minutes={60: 5, 90: 1}), "120"),
    "a role": (lambda w: w.phase("b", "B", goal="", minutes=MINUTES, speaks=cast("Any", ["iedereen"])), "iedereen"),
    "a card's setting": (lambda w: w.phase("b", "B", goal="", minutes=MINUTES, cards=[("buurt", "Wat?")]), "buurt"),
    "a number as title": (lambda w: phase_of(w).text("a", 3), "title"),
    "questions in a column of numbers": (
        lambda w: phase_of(w).table("a", "Wat?", columns={"stand": Column(id="", title="S", kind="scale", asks=True)}),
        "stand",
    ),
    "a place on the first page that is none": (lambda w: phase_of(w).text("a", "Wat?", front="boven"), "front"),
    "a text as a number on the first page": (lambda w: phase_of(w).text("a", "Wat?", front="now"), "now"),
    "advice that is no yes or no": (lambda w: phase_of(w).text("a", "Wat?", advice=cast("Any", "ja")), "advice"),
    "back to a place that has no name": (lambda _: open_workbook("klein", "Klein", restart="Turn.Restart"), "Turn"),
    "a question that is not there": (lambda w: w["case.nergens"], "case.nergens"),
}


@pytest.mark.parametrize(("mistake", "named"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_a_sentence_that_names_it(
    workbook: Workbook, mistake: Callable[[Workbook], Any], named: str
) -> None:
    """What is wrong, where, what was found, what to do."""
    with pytest.raises(PlanError) as caught:
        mistake(workbook)
    assert named in str(caught.value)
    assert caught.value.remedy in str(caught.value)
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_a_term_is_needed_in_every_setting() -> None:
    """A placeholder without a word in one of the settings would show braces to a team."""
    with pytest.raises(PlanError, match="team"):
        open_workbook("klein", "Klein", settings=SETTINGS, terms={"ander": {"inwoner": "de inwoner"}})


def test_what_the_method_guards_stands_in_the_spec() -> None:
    """Advice that waits, a column of questions and the way back to start travel with the file; left out at rest."""
    workbook = open_workbook("klein", "Klein", settings=SETTINGS, terms=TERMS, restart="case.again")
    case = phase_of(workbook)
    columns = {"question": text_column("Vraag", asks=True), "answer": text_column("Antwoord")}
    table = case.table("cards", "Welke vragen?", columns=columns, advice=True).question
    assert workbook.header.restart == "case.again"
    assert table.advice
    assert [column.asks for column in table.columns] == [True, False]
    assert b"advice" not in msgspec.json.encode(case.text("again", "Opnieuw?").question)


def test_what_a_facilitator_hears_and_says_stands_in_the_specs() -> None:
    """Pairs become a list, in the header for any phase and in a phase for its own; one text stays a text."""
    workbook = open_workbook("klein", "Klein", settings=SETTINGS, terms=TERMS, rescues=[("Stilte", "Wacht.")])
    workbook.phase("case", "Casus", goal="x", minutes=MINUTES, drift=[("“Maar …”", "Vraag {ander}.")])
    workbook.phase("turn", "Ombuigen", goal="x", minutes=MINUTES, drift="Zeg iets.")
    plan = workbook.session().plan
    case, turn = (msgspec.to_builtins(phase.guidance) for phase in plan.phases)
    assert msgspec.to_builtins(plan.header.rescues) == ({"hear": "Stilte", "say": "Wacht."},)
    assert case == {"drift": ({"hear": "“Maar …”", "say": "Vraag {ander}."},)}
    assert turn == {"drift": "Zeg iets."}


def test_a_rescue_with_an_unknown_word_is_refused() -> None:
    """As everywhere, the sentence names the word."""
    with pytest.raises(PlanError, match="cliënt"):
        open_workbook("klein", "Klein", settings=SETTINGS, terms=TERMS, rescues=[("Stilte", "Vraag {cliënt}.")])


def test_the_same_id_again_keeps_the_answer(workbook: Workbook) -> None:
    """Mending the words of a question does not throw away what was filled in."""
    first = phase_of(workbook).text("situation", "Wat?")
    first.value = "Hij deed niet open."
    second = phase_of(workbook).text("situation", "Wat gebeurde er?")
    assert second is first
    assert workbook["case.situation"].value == "Hij deed niet open."
    assert workbook["case.situation"].question.title == "Wat gebeurde er?"


def test_a_value_that_does_not_fit_is_refused(workbook: Workbook) -> None:
    """Python may fill a field, by the same rules as the page."""
    scale = phase_of(workbook).scale("now", "Hoe gaat het?")
    scale.value = {"value": 3, "why": ""}
    with pytest.raises(AnswerError):
        scale.value = {"value": 11, "why": ""}
    assert scale.value == {"value": 3, "why": ""}


def test_a_question_is_an_ipywidgets_value(workbook: Workbook) -> None:
    """`observe` and `link` work as an analyst expects."""
    text = phase_of(workbook).text("situation", "Wat?")
    seen: list[Any] = []
    text.observe(lambda change: seen.append(change["new"]), "value")
    text.value = "begin"
    other = Text()
    link((text, "value"), (other, "value"))
    text.value = "een"
    other.value = "twee"
    assert seen[-2:] == ["een", "twee"]
    assert text.value == "twee"


def test_set_in_python_tells_the_page_that_it_is_new(workbook: Workbook) -> None:
    """On an unknown base the revision says so; on a known one it counts on."""
    text = phase_of(workbook).text("situation", "Wat?")
    text.value = "zonder bestand"
    assert text.revision == -1
    text.set_state({"value": "van de pagina", "revision": 4})
    assert (text.value, text.revision) == ("van de pagina", 4)
    text.value = "weer uit Python"
    assert text.revision == 5


def test_page_and_python_may_set_at_the_same_time(workbook: Workbook) -> None:
    """JupyterLab hands the page's messages to another thread: neither side takes the other's for its own."""
    text = phase_of(workbook).text("situation", "Wat?")
    text.set_state({"value": "begin", "revision": 1})
    barrier = threading.Barrier(2)

    def page() -> None:
        barrier.wait()
        for number in range(300):
            text.set_state({"value": f"pagina {number}", "revision": text.revision})

    thread = threading.Thread(target=page)
    thread.start()
    barrier.wait()
    for number in range(300):
        text.value = f"python {number}"
    thread.join()
    assert text.revision > 1
    assert text.value in {"pagina 299", "python 299"}


def test_columns_of_a_table(workbook: Workbook) -> None:
    """Text, choice and scale columns are told apart."""
    columns = {"what": "Wat", "warmth": choice_column("Warmte", {"warm": "Warm"}), "progress": scale_column("Stand")}
    table = phase_of(workbook).table("cards", "Vragen", columns=columns)
    assert [(column.id, column.kind) for column in table.question.columns] == [
        ("what", "text"),
        ("warmth", "choice"),
        ("progress", "scale"),
    ]


SOURCES = [
    "from weerstand_widgets import open_workbook",
    f"workbook = open_workbook('klein', 'Klein', settings={SETTINGS}, terms={TERMS})",
    f"case = workbook.phase('case', 'Casus', goal='Vertellen', minutes={MINUTES})",
    "case.text('situation', 'Wat doet {ander}?')",
    "case.text('wrong', 'Wat wil {niemand}?')",
    "case.text('situation', 'Nog een keer?')",
    "workbook['case.situation']",
    "print(repr(workbook['case.situation'].value))",
]


def run(path: Path | None = None, monkeypatch: pytest.MonkeyPatch | None = None) -> list[Any]:
    """Run the cells in a real kernel, as a trainer would, and return their outputs."""
    cells = [nbformat.v4.new_code_cell(source) for source in SOURCES]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "P"}})
    if path is not None and monkeypatch is not None:
        monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    nbclient.NotebookClient(notebook, allow_errors=True).execute()
    return [cell.outputs for cell in notebook.cells]


def test_a_run_in_a_kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One output a cell, mistakes in one sentence, and the file's answers at hand at once."""
    first = run()
    assert first.pop(0) == []
    assert [[output.output_type for output in outputs] for outputs in first] == [
        ["display_data"],
        ["display_data"],
        ["display_data"],
        ["error"],
        ["error"],
        ["display_data"],
        ["stream"],
    ]
    assert "{niemand}" in first[3][0].traceback[0]
    assert len(first[3][0].traceback) == 1
    assert "andere cel" in first[4][0].traceback[0]
    assert MIME not in first[5][0].data
    assert first[6][0].text == "None\n"

    cells = [nbformat.v4.new_code_cell(outputs=outputs) for outputs in first[:3]]
    metadata = {KEY: {"schema": 1, "programme": "klein", "version": "1.0"}}
    programme = json.loads(nbformat.writes(nbformat.v4.new_notebook(cells=cells, metadata=metadata)))
    session = start_session(programme, "7" * 32, {"title": "Casus"})
    put_answers(session, {"case.situation": {"": Answer("Hij deed niet open.", 3)}})
    path = tmp_path / "sessie.ipynb"
    path.write_text(json.dumps(session))
    again = run(path, monkeypatch)[1:]
    assert again[6][0].text == "'Hij deed niet open.'\n"
    assert "Hij deed niet open." in again[5][0].data["text/html"]
    assert again[2][0].data == first[2][0].data, "a run is the same for everyone: no answer in it"


def test_cells_run_again_and_in_another_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Running cells twice or backwards makes no second question and loses no answer."""
    sources = [*SOURCES[:4], "case.items('tried', 'Wat probeerde je?')", "len(workbook)"]
    again = [
        *sources,
        "case.items('tried', 'Wat probeerde je?')",
        "case.text('situation', 'Wat doet {ander}?')",
        "len(workbook)",
    ]
    cells = [nbformat.v4.new_code_cell(source) for source in again]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "P"}})
    nbclient.NotebookClient(notebook).execute()
    assert [cell.outputs[0].data["text/plain"] for cell in notebook.cells if cell.source == "len(workbook)"] == [
        "2",
        "2",
    ]
