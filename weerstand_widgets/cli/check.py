"""`weerstand check`: what is wrong with a programme or a session, cell by cell."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from weerstand_widgets.cells import damage_of, read_session
from weerstand_widgets.cli.dutch import argument, file_type
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.terminal import tell
from weerstand_widgets.errors import CellError, StrayError, WeerstandError
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Plan
from weerstand_widgets.plan_check import plan_faults
from weerstand_widgets.workspace import read_notebook


@make_command("check")
@argument("notebooks", "notebooks", type=file_type(), nargs=-1, required=True)
def command(notebooks: tuple[Path, ...]) -> None:
    """Print a line for each sound notebook, and one on stderr for each fault; leave with 1 when there is one.

    An answer that does not fit its question is named too. It stands in the report as text and keeps nothing from
    going on, so it is no reason to leave with 1.
    """
    has_faults = False
    for path in notebooks:
        try:
            notebook = read_notebook(path)
            faults: list[WeerstandError] = []
            plan = _read(notebook, faults)
        except WeerstandError as fault:
            tell(fault if fault.where else fault.at(path.name))
            has_faults = True
            continue
        for one in faults:
            tell(f"{path.name}: {one}")
        if not faults:
            sound = say("cli.check.sound", file=path.name, phases=len(plan.phases), questions=len(plan.questions))
            tell(sound, aside=False)
        has_faults = has_faults or any(not isinstance(one, StrayError) for one in faults)
    sys.exit(int(has_faults))


def _read(notebook: dict[str, Any], faults: list[WeerstandError]) -> Plan:
    plan = read_session(notebook, []).plan
    faults += damage_of(notebook)
    faults += plan_faults(plan)
    faults += _failed_cells(notebook)
    return plan


def _failed_cells(notebook: dict[str, Any]) -> Iterator[CellError]:
    """Yield the cells whose last run ended in an error: their question is missing for everyone."""
    code_cells = (cell for cell in notebook["cells"] if isinstance(cell, dict) and cell.get("cell_type") == "code")
    for number, cell in enumerate(code_cells, 1):
        outputs = cell.get("outputs")
        if any(isinstance(one, dict) and one.get("output_type") == "error" for one in outputs or []):
            yield CellError("cell_failed", where=say("cli.cell", number=number))
