"""`weerstand programme import`: a programme's file from somebody, or a text, shown as what it says, and then made."""

from pathlib import Path
from typing import TYPE_CHECKING

from weerstand_widgets.cli.dutch import argument, file_type, folder_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import chosen_workspace
from weerstand_widgets.cli.terminal import give, tell
from weerstand_widgets.limits import MAX_TITLE
from weerstand_widgets.locale import say

if TYPE_CHECKING:
    from weerstand_widgets.plan import Plan
    from weerstand_widgets.programme import Document


@make_command("import")
@argument("file", "file", type=file_type(exists=True))
@option("--workspace", type=folder_type(), word="folder")
def command(file: Path, workspace: Path | None) -> None:
    """Tell what is in the file, make the notebook, print its path, and tell what needs mending. Nothing is ever run."""
    from weerstand_widgets.plan_check import plan_faults
    from weerstand_widgets.workspace.new_programme import outlined, programme_from_outline
    from weerstand_widgets.workspace.outline_file import is_outline_file, read_outline_file
    from weerstand_widgets.workspace.programme_file import import_programme, is_known, read_programme_file

    pasted = read_outline_file(file) if is_outline_file(file) else None
    document = read_programme_file(file) if pasted is None else outlined(pasted)
    chosen = chosen_workspace(workspace)
    plan = document.plan()
    _tell_what(document, plan)
    if pasted is not None:
        give(programme_from_outline(chosen, pasted))
        return
    if is_known(chosen, plan.header.programme):
        tell(say("programme.known", name=plan.header.programme))
    made = import_programme(chosen, document)
    for fault in plan_faults(plan):
        tell(fault)
    give(made)


def _tell_what(document: "Document", plan: "Plan") -> None:
    """Tell what a programme holds, before anything is made of it."""
    from weerstand_widgets.programme import HandCell

    lengths = ", ".join(map(str, plan.header.lengths))
    tell(say("programme.what", title=_short(plan.header.title), version=plan.header.version, lengths=lengths))
    for phase in plan.phases:
        tell(say("programme.phase", title=_short(phase.title), questions=len(plan.questions_of(phase.id))))
    if by_hand := sum(isinstance(cell, HandCell) for cell in document.cells):
        tell(say("programme.by_hand", count=by_hand))


def _short(text: str) -> str:
    return text if len(text) <= MAX_TITLE else f"{text[:MAX_TITLE]}…"
