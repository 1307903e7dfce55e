"""Proef: whether the invented cases that a programme is rehearsed with still fit."""

import re
from collections.abc import Iterator

from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.workspace.rehearsal import Case, case_faults


@rule("rehearsal", "error")
def case_unfit(material: Material) -> Iterator[Spot]:
    """An invented case with an answer that its question does not take, or to a question that is gone."""
    for case in (case for case in material.cases if isinstance(case, Case)):
        for fault in case_faults(case, material.plan):
            yield Spot(_cell(material, fault.where), {"setting": case.setting, "cause": str(fault)})


@rule("rehearsal", "error")
def case_closed(material: Material) -> Iterator[Spot]:
    """An invented case that cannot be read."""
    for case in material.cases:
        if not isinstance(case, Case):
            yield Spot(material.header, {"cause": str(case)})


def _cell(material: Material, spec_id: str) -> Cell | None:
    """Return the cell that asks something, or asked it; else its phase's."""
    named = re.sub(r"[._]", "-", spec_id)
    was = next((cell for cell in material.cells if cell.cell_id == named), None)
    return material.at(spec_id) or was or material.at(spec_id.partition(".")[0])
