"""The cells of our programmes are calls that are read and written back, as ruff's formatter has them."""

import subprocess
import sys
from typing import Any

from hypothesis import Phase as Steps
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.any_programme import SPECS
from weerstand_widgets.cells import read_session
from weerstand_widgets.plan import CellSpec, Header, Phase
from weerstand_widgets.programme import ByHand, bare, columns_of, read_call, write_call


def formatted(source: str) -> str:
    """Return a source as ruff's formatter leaves it."""
    command = [sys.executable, "-m", "ruff", "format", "--line-length", "120", "--stdin-filename", "cell.py", "-"]
    return subprocess.run(command, input=source, capture_output=True, text=True, check=True, encoding="utf-8").stdout


def sources(notebook: dict[str, Any]) -> list[tuple[str, str]]:
    """Return id and source of each code cell."""
    return [(one["id"], "".join(one["source"])) for one in notebook["cells"] if one["cell_type"] == "code"]


def test_each_cell_says_what_it_shows(notebook: dict[str, Any]) -> None:
    """Reading the source gives what running it gave, but for the words of terms; written back it asks the same."""
    plan = read_session(notebook).plan
    specs: list[CellSpec] = [plan.header, *plan.phases, *plan.questions]
    shown = {spec.id: bare(spec) for spec in specs}
    names: dict[str, str] = {}
    for cell_id, source in sources(notebook):
        found = read_call(source, cell_id, names or None)
        assert not isinstance(found, ByHand), str(found.reason)
        if isinstance(found.spec, Header | Phase):
            names[found.name] = found.spec.id if isinstance(found.spec, Phase) else ""
        assert found.spec == shown.pop(found.spec.id, found.spec)
        columns = columns_of(plan.questions) if isinstance(found.spec, Header) else ()
        written = write_call(found.spec, source, names, columns)
        assert write_call(found.spec, written, names, columns) == written
        for text in (written, write_call(found.spec, "", names, columns)):
            again = read_call(text, cell_id, names or None)
            assert not isinstance(again, ByHand)
            assert again.spec == found.spec
    assert not shown


@settings(max_examples=10, phases=[Steps.generate])  # shrinking would start the formatter for hours
@given(st.lists(SPECS, min_size=20, max_size=40))
def test_a_formatter_has_nothing_to_do(specs: list[Any]) -> None:
    """What a trainer's form writes looks like what is written by hand."""
    calls = "\n".join(write_call(spec).rpartition("import open_workbook\n\n")[2] for spec in specs)
    assert formatted(calls) == calls + "\n"
