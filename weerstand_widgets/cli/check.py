"""`weerstand check`: what is wrong with a programme or a session, cell by cell."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from weerstand_widgets.cells import read_meta, read_session
from weerstand_widgets.cli.dutch import argument, file_type
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.errors import CellError, PlanError, WeerstandError
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Plan
from weerstand_widgets.plan_check import check_header, check_phase, check_plan, check_question
from weerstand_widgets.workspace import read_notebook


@make_command("check")
@argument("notebooks", "notebooks", type=file_type(), nargs=-1, required=True)
def command(notebooks: tuple[Path, ...]) -> None:
    """Print a line for each sound notebook, and one on stderr for each fault; leave with 1 when there is one."""
    has_faults = False
    for path in notebooks:
        try:
            notebook = read_notebook(path)
            faults: list[WeerstandError] = []
            plan = _read(notebook, faults)
        except WeerstandError as fault:
            click.echo(str(fault if fault.where else fault.at(path.name)), err=True)
            has_faults = True
            continue
        for one in faults:
            click.echo(f"{path.name}: {one}", err=True)
        if not faults:
            click.echo(say("cli.check.sound", file=path.name, phases=len(plan.phases), questions=len(plan.questions)))
        has_faults = has_faults or bool(faults)
    sys.exit(int(has_faults))


def _read(notebook: dict[str, Any], faults: list[WeerstandError]) -> Plan:
    cells: list[CellError] = []
    plan = read_session(notebook, cells).plan
    faults += cells
    faults += plan_faults(plan)
    if not read_meta(notebook).programme:
        faults.append(CellError("notebook_without_programme"))
    faults += _failed_cells(notebook)
    return plan


def plan_faults(plan: Plan) -> Iterator[PlanError]:
    """Yield what is wrong with a programme: each cell's first fault, then what its cells have wrong together."""
    checks: list[Callable[[], object]] = [
        partial(check_header, plan.header),
        *(partial(check_phase, phase, plan.header, plan.phases) for phase in plan.phases),
        *(partial(check_question, question, plan.header) for question in plan.questions),
        partial(check_plan, plan),
    ]
    told = set()
    for check in checks:
        try:
            check()
        except PlanError as fault:
            if (fault.key, fault.where) not in told:
                told.add((fault.key, fault.where))
                yield fault


def _failed_cells(notebook: dict[str, Any]) -> Iterator[CellError]:
    """Yield the cells whose last run ended in an error: their question is missing for everyone."""
    code_cells = (cell for cell in notebook["cells"] if isinstance(cell, dict) and cell.get("cell_type") == "code")
    for number, cell in enumerate(code_cells, 1):
        outputs = cell.get("outputs")
        if any(isinstance(one, dict) and one.get("output_type") == "error" for one in outputs or []):
            yield CellError("cell_failed", where=say("cli.cell", number=number))
