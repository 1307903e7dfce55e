"""The nbconvert plug-in: found by its name, and the same bytes as every other way to a report."""

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert.exporters import get_exporter

from tests.report_session import make_session, notebook_of
from weerstand_widgets.cells import KEY
from weerstand_widgets.errors import ReportError
from weerstand_widgets.locale import say
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.exporter import ReportExporter
from weerstand_widgets.report.making import make_report
from weerstand_widgets.report.render import render_report


@pytest.fixture
def exporter() -> Any:
    """Return the exporter; nbconvert's own types say that every exporter gives a notebook."""
    make: Any = ReportExporter
    return make()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the sample session as a file."""
    path = tmp_path / "sessie.ipynb"
    path.write_text(json.dumps(notebook_of(make_session())), encoding="utf-8")
    return path


def test_exporter_gives_the_report_itself(exporter: Any, path: Path) -> None:
    """The same text as `render_report`, as HTML."""
    page, notes = exporter.from_filename(str(path))
    assert page == render_report(make_session())
    exporter.size, exporter.names = "full", "names"
    page, _ = exporter.from_filename(str(path))
    assert page == render_report(make_session(), FULL)
    assert notes["output_extension"] == ".html"
    assert ReportExporter.output_mimetype == "text/html"
    exporter.format = "odt"
    odt, notes = exporter.from_filename(str(path))
    assert (odt, notes["output_extension"]) == (make_report(make_session(), FULL, "odt").content, ".odt")


def test_exporter_has_a_place_in_the_menu() -> None:
    """JupyterLab lists an exporter that says how it is called."""
    assert ReportExporter.export_from_notebook == "Intervisieverslag"
    found: Any = get_exporter
    assert found("weerstand_widgets.report.exporter.ReportExporter") is ReportExporter


def test_exporter_refuses_others_notebooks(exporter: Any) -> None:
    """One sentence, no page."""
    with pytest.raises(ReportError, match="geen sessie"):
        exporter.from_notebook_node(nbformat.v4.new_notebook())


def test_exporter_goes_on_past_a_broken_cell(exporter: Any, path: Path) -> None:
    """A cell that cannot be read is text in its place, and named."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"][-1]["metadata"][KEY]["answers"] = {"": {"value": "geen tabel"}}
    exporter.size = "full"
    html, _ = exporter.from_notebook_node(nbformat.from_dict(notebook))
    assert "geen tabel" in html
    assert say("report.unfit") in html


def test_exporter_refuses_another_version_in_a_sentence(exporter: Any, path: Path) -> None:
    """A newer notebook is not guessed at."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["metadata"][KEY]["schema"] = 2
    with pytest.raises(ReportError, match="nieuwere versie"):
        exporter.from_notebook_node(nbformat.from_dict(notebook))
