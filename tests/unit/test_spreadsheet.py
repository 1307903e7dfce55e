"""A programme goes through a spreadsheet and back, and what a reviewer changes in it comes along."""

import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.any_programme import HEADERS, PHASES, TEXTS, questions
from tests.command import weerstand
from weerstand_widgets.cells import read_session
from weerstand_widgets.errors import PlanError, WorkspaceError
from weerstand_widgets.programme import AskingCell, Document, TextCell, read_document, read_programme
from weerstand_widgets.programme.document import json_of
from weerstand_widgets.programme.outline import read_outline
from weerstand_widgets.workspace import create_workspace, find_programme, read_notebook
from weerstand_widgets.workspace.programme_file import import_programme
from weerstand_widgets.workspace.shipped import shipped_folder
from weerstand_widgets.workspace.spreadsheet_file import read_spreadsheet, write_spreadsheet

SHIPPED = sorted(path for path in (shipped_folder() or Path()).rglob("*.ipynb"))
ODD = ("=1+1", "+x", "-y", "@z", "_x0041_", "a\r\nb", "\x1b", " ", "w" * 33_000)
OUTLINE = "# Balie\n## Welkom (20 min)\nWat hoop je?\n- rust\n- ruimte\n## Slot (10 min)\nDag.\n"


def opened(path: Path) -> tuple[Any, Any, dict[str, int]]:
    """Return a file's book, its sheet, and the number of each column by its name."""
    book = openpyxl.load_workbook(path)
    return book, book.active, {cell.value: cell.column for cell in book.active[1]}


def written(folder: Path, document: Document | None = None) -> Path:
    """Write a programme as a spreadsheet."""
    write_spreadsheet(document or read_outline(OUTLINE), folder / "x.xlsx")
    return folder / "x.xlsx"


def changed(folder: Path, row: int, column: str, value: Any) -> Path:
    """Write a small programme, with one cell as somebody else left it."""
    path = written(folder)
    book, sheet, columns = opened(path)
    sheet.cell(row, columns[column]).value = value
    book.save(path)
    return path


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_our_own_programmes_come_back_as_they_were(tmp_path: Path, path: Path) -> None:
    """Each of them, letter for letter but for how its author typed it."""
    document = read_programme(read_notebook(path))
    cells = (msgspec.structs.replace(one, source="") if isinstance(one, AskingCell) else one for one in document.cells)
    document = Document(cells=tuple(cells))
    assert read_spreadsheet(written(tmp_path, document)) == document


@settings(max_examples=25)
@given(HEADERS, PHASES, st.data())
def test_any_programme_comes_back(tmp_path_factory: pytest.TempPathFactory, header: Any, phase: Any, data: Any) -> None:
    """Whatever its words are: control signs, formulas, texts that are longer than a cell."""
    asked = data.draw(st.lists(questions(phase_id=phase.id), max_size=2, unique_by=lambda one: one.id))
    words = data.draw(
        TEXTS | st.sampled_from(["=1+1", "+x", "-y", "@z", "_x0041_", "a\r\nb", "\x1b", " ", "w" * 33_000])
    )
    specs = [AskingCell(id=f"c{number}", spec=json_of(spec)) for number, spec in enumerate([header, phase, *asked])]
    document = read_document(msgspec.to_builtins(Document(cells=(*specs, TextCell(id="words", text=words)))))
    back = read_spreadsheet(written(tmp_path_factory.mktemp("sheet"), document))
    assert [one for one, its in zip(back.cells, document.cells, strict=True) if one != its] == []


def test_a_row_for_each_part_with_no_formula_in_it(tmp_path: Path) -> None:
    """What begins as a formula does is text, also once somebody edits it."""
    path = written(tmp_path, read_outline("# =SUM(A1)\n## +31 (10 min)\n@hier?\n- -een\n- twee\n"))
    _, sheet, columns = opened(path)
    assert [sheet.cell(row, columns["wat"]).value for row in range(2, sheet.max_row + 1)] == [
        "tekst",
        "begin",
        "tekst",
        "fase",
        "vraag",
    ]
    assert sheet.cell(5, columns["minuten van 10"]).value == 10
    assert sheet.cell(6, columns["soort vraag"]).value == "Meer dan één keuze"
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type != "f"
            assert cell.value is None or str(cell.value)[0] not in "=+-@" or cell.quotePrefix


def test_what_a_reviewer_changes_comes_along(tmp_path: Path) -> None:
    """Words, minutes, a kind, a choice that keeps its id and one that is new, a row that is new, a row that is gone."""
    path = written(tmp_path)
    book, sheet, columns = opened(path)
    assert sheet.cell(6, columns["titel"]).value == "Wat hoop je?"
    sheet.cell(6, columns["titel"]).value = "Wat wens je?"
    sheet.cell(6, columns["soort vraag"]).value = "Eén keuze"
    sheet.cell(6, columns["keuzes"]).value = "rust\nplek\ntijd"
    sheet.cell(5, columns["minuten van 30"]).value = 15.0
    sheet.delete_rows(7)
    new = sheet.max_row + 2
    for column, value in {"wat": "Vraag", "soort vraag": "tekst", "titel": "Wat neem je mee?", "uitleg": 3}.items():
        sheet.cell(new, columns[column]).value = value
    book.save(path)
    plan = read_spreadsheet(path).plan()
    assert plan.phases[0].minutes == {30: 15}
    asked, mine = plan.questions
    assert (asked.title, asked.kind, asked.id) == ("Wat wens je?", "choice", "welkom.wat_hoop_je")
    assert [(one.id, one.title) for one in asked.options] == [("rust", "rust"), ("plek", "plek"), ("tijd", "tijd")]  # type: ignore[attr-defined]
    assert (mine.id, mine.kind, mine.help) == ("slot.wat_neem_je_mee", "text", "3")
    made = import_programme(create_workspace(tmp_path / "team"), read_spreadsheet(path))
    assert read_session(read_notebook(made)).plan == plan


def test_other_words_for_a_choice_keep_its_id(tmp_path: Path) -> None:
    """As long as there are as many: answers of earlier sessions go by the id."""
    (asked,) = read_spreadsheet(changed(tmp_path, 6, "keuzes", "kalmte\nruimte")).plan().questions
    assert [(one.id, one.title) for one in asked.options] == [("rust", "kalmte"), ("ruimte", "ruimte")]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("row", "column", "value", "key"),
    [
        (6, "titel", "=1+1", "formula"),
        (6, "titel", date(2026, 1, 2), "value"),
        (5, "minuten van 30", "lang", "minutes"),
        (5, "minuten van 30", -3, "minutes"),
        (6, "soort vraag", "raadsel", "kind"),
        (6, "wat", "paragraaf", "row"),
        (6, "id", "Geen Id!", "id"),
        (8, "id", "welkom", "twice"),
        (6, "overig", "{", "more"),
        (6, "overig", '{"spec": {"kapper": 1}}', "unfit"),
        (5, "keuzes", None, ""),
    ],
)
def test_a_fault_names_row_and_column(tmp_path: Path, row: int, column: str, value: Any, key: str) -> None:
    """In one sentence, with what to do."""
    path = changed(tmp_path, row, column, value)
    if not key:
        read_spreadsheet(path)
        return
    with pytest.raises(PlanError) as caught:
        read_spreadsheet(path)
    assert caught.value.key == f"spreadsheet_{key}"
    assert f"Rij {row}, kolom “{column}”" in str(caught.value)
    assert caught.value.remedy


def test_a_file_that_is_none_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words, another zip, a packed million, a column that is gone; and without the extra it says so."""
    path = tmp_path / "y.xlsx"
    path.write_text("x")
    with pytest.raises(PlanError, match="geen spreadsheet"):
        read_spreadsheet(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("x", b"\0" * 101_000_000)
    with pytest.raises(PlanError, match="geen spreadsheet"):
        read_spreadsheet(path)
    with pytest.raises(PlanError, match="“titel” is er niet"):
        read_spreadsheet(changed(tmp_path, 1, "titel", "kop"))
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(WorkspaceError, match=r"weerstand-widgets\[spreadsheet\]"):
        read_spreadsheet(path)


def test_out_and_in_on_the_command_line(tmp_path: Path) -> None:
    """By the name of the file; the same programme, in another team's folder."""
    workspace = create_workspace(tmp_path / "team")
    done = weerstand("programme", "export", tmp_path / "w.xlsx", cwd=workspace.root)
    assert (done.returncode, done.stderr) == (0, "")
    done = weerstand("programme", "import", "w.xlsx", "--workspace", tmp_path / "ander", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    made = read_session(read_notebook(Path(done.stdout.strip())))
    assert made == read_session(read_notebook(find_programme(workspace, "weerstand").path))
    assert "Fase: Terugblik" in done.stderr
