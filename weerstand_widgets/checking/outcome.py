"""What checking a notebook comes to: the task list of a programme, or what is wrong with a session's file.

Faults of the file and of the plan, which keep a programme from opening or running, are findings like all others: their
rule is the error's key.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from weerstand_widgets.budget import USUAL_PEOPLE
from weerstand_widgets.cells import damage_of, is_session, read_session
from weerstand_widgets.checking import PARTS, Finding, Part, findings_of
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.material import Material
from weerstand_widgets.errors import CellError, StrayError, WeerstandError
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Plan
from weerstand_widgets.plan_check import plan_faults
from weerstand_widgets.workspace.notebook import read_notebook
from weerstand_widgets.workspace.rehearsal import cases_beside

COVERED = {"plan_minutes", "plan_placeholder", "plan_term", "plan_part_twice", "cell_twice"}
"""Faults of a plan that a rule of ours names more exactly."""
PARTS_OF_FAULTS: dict[str, Part] = {
    "plan_length": "time",
    "plan_length_unknown": "time",
    "plan_setting": "language",
    "plan_front": "report",
    "plan_asks": "questions",
    "plan_needs": "questions",
    "plan_of": "questions",
    "plan_option_twice": "questions",
    "plan_plane": "questions",
    "plan_step": "questions",
}
SISTER = ".en.ipynb"
NUMBERED = re.compile(r"cel (\d+)")


class Task(msgspec.Struct, frozen=True):
    """One part of the task list, and how much there is to do for it."""

    part: Part
    is_done: bool
    findings: int


class Outcome(msgspec.Struct, frozen=True):
    """What checking one notebook comes to.

    Attributes:
        kind: Which of both it is.
        phases: How many it has.
        questions: How many it asks.
        tasks: The task list; of a session none.
        findings: All that was found.
    """

    kind: Literal["programme", "session"]
    phases: int
    questions: int
    tasks: tuple[Task, ...]
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        """Whether something has to be mended."""
        return any(finding.level == "error" for finding in self.findings)


def check_notebook(notebook: Mapping[str, Any], **beside: Any) -> Outcome:
    """Check a programme by all rules, or a session's file for damage.

    Args:
        notebook: A notebook as in its file.
        beside: What of `Material` is known beside it.

    Raises:
        CellError: It is none of ours, or of another version.
    """
    if is_session(notebook):
        shown = Material(notebook, **beside, as_shown=True)
        faults = [_as_finding(fault, shown) for fault in _faults(notebook, shown.plan)]
        return Outcome("session", len(shown.plan.phases), len(shown.plan.questions), (), tuple(faults))
    material = Material(notebook, **beside)
    shown = Material(notebook, **beside, as_shown=True) if material.not_run else material
    faults = [_as_finding(fault, shown) for fault in _faults(notebook, shown.plan)]
    found = findings_of(material)
    if shown is not material:
        faults += [_as_finding(fault, material) for fault in plan_faults(material.plan)]
        found += findings_of(shown)
    found = [one for one in faults if one.rule not in COVERED] + found
    told = {(one.rule, one.cell, one.what): one for one in reversed(found)}
    findings = sorted(told.values(), key=lambda one: (PARTS.index(one.part), _place(one)))
    counts = {part: sum(one.part == part for one in findings) for part in PARTS}
    tasks = tuple(Task(part, count == 0, count) for part, count in counts.items())
    return Outcome("programme", len(material.plan.phases), len(material.plan.questions), tasks, tuple(findings))


def check_file(path: Path, against: Path | None = None, people: int = USUAL_PEOPLE) -> Outcome:
    """Check a file, with what lies beside it: its invented cases, and its English sister `NAME.en.ipynb`.

    Args:
        path: The notebook.
        against: The file of the previous version, if there is one; its own sister lies beside it.
        people: How many are in the room, for the model of time.

    Raises:
        WeerstandError: One of both cannot be read, or is none of ours.
    """
    notebook = read_notebook(path)
    if is_session(notebook):
        return check_notebook(notebook)
    plan = read_session(notebook, []).plan
    return check_notebook(
        notebook,
        against=Material(read_notebook(against)) if against else None,
        sister=_sister(path),
        old_sister=_sister(against) if against else None,
        cases=tuple(cases_beside(path, plan.header)),
        people=people,
    )


def _sister(path: Path) -> Material | None:
    sister = path.with_name(f"{path.stem}{SISTER}")
    return Material(read_notebook(sister)) if sister.is_file() else None


def refusal(fault: WeerstandError) -> Finding:
    """Return the finding of a file that cannot be read at all."""
    return Finding(
        rule=fault.key,
        level="error",
        part="setup",
        where=fault.where,
        what=fault.what,
        why=say("checking.fault.why"),
        remedy=fault.remedy,
    )


def _faults(notebook: Mapping[str, Any], plan: Plan) -> Iterator[WeerstandError]:
    yield from damage_of(notebook)
    yield from plan_faults(plan)
    yield from _failed_cells(notebook)


def _failed_cells(notebook: Mapping[str, Any]) -> Iterator[CellError]:
    """Yield the cells whose last run ended in an error: their question is missing for everyone."""
    code_cells = (cell for cell in notebook["cells"] if isinstance(cell, dict) and cell.get("cell_type") == "code")
    for number, cell in enumerate(code_cells, 1):
        outputs = cell.get("outputs")
        found = outputs if isinstance(outputs, list) else []
        if any(isinstance(one, dict) and one.get("output_type") == "error" for one in found):
            yield CellError("cell_failed", where=say("cli.cell", number=number))


def _as_finding(fault: WeerstandError, material: Material) -> Finding:
    cell = _cell_of(fault, material)
    return msgspec.structs.replace(
        refusal(fault),
        level="advice" if isinstance(fault, StrayError) else "error",
        part=PARTS_OF_FAULTS.get(fault.key, "setup"),
        cell=cell.place if cell else None,
        cell_id=cell.cell_id if cell else "",
        question=cell.spec_id if cell else "",
    )


def _cell_of(fault: WeerstandError, material: Material) -> Cell | None:
    """Return the cell that an error's place means: by id, by its number among the code cells, or the header."""
    same = [cell for cell in material.cells if cell.spec_id == fault.where]
    if same:
        return same[-1] if fault.key == "cell_twice" else same[0]
    if fault.where == material.programme_id:
        return material.header
    number = NUMBERED.fullmatch(fault.where)
    code_cells = [cell for cell in material.cells if cell.kind == "code"]
    if number and 0 < int(number[1]) <= len(code_cells):
        return code_cells[int(number[1]) - 1]
    return next((cell for cell in material.cells if cell.name == fault.where), None)


def _place(finding: Finding) -> int:
    return -1 if finding.cell is None else finding.cell
