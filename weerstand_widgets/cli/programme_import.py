"""`weerstand programme import`: a programme's file from somebody, shown as what it says, and made a notebook of."""

from pathlib import Path

from weerstand_widgets.cli.dutch import argument, file_type, folder_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import chosen_workspace
from weerstand_widgets.cli.terminal import give, tell
from weerstand_widgets.limits import MAX_TITLE
from weerstand_widgets.locale import say


@make_command("import")
@argument("file", "programme_file", type=file_type(exists=True))
@option("--workspace", type=folder_type(), word="folder")
def command(file: Path, workspace: Path | None) -> None:
    """Tell what is in the file, make the notebook, print its path, and tell what needs mending. Nothing is ever run."""
    from weerstand_widgets.plan_check import plan_faults
    from weerstand_widgets.programme import HandCell
    from weerstand_widgets.workspace.programme_file import import_programme, is_known, read_programme_file

    document = read_programme_file(file)
    chosen = chosen_workspace(workspace)
    plan = document.plan()
    lengths = ", ".join(map(str, plan.header.lengths))
    tell(say("programme.what", title=_short(plan.header.title), version=plan.header.version, lengths=lengths))
    for phase in plan.phases:
        tell(say("programme.phase", title=_short(phase.title), questions=len(plan.questions_of(phase.id))))
    if by_hand := sum(isinstance(cell, HandCell) for cell in document.cells):
        tell(say("programme.by_hand", count=by_hand))
    if is_known(chosen, plan.header.programme):
        tell(say("programme.known", name=plan.header.programme))
    made = import_programme(chosen, document)
    for fault in plan_faults(plan):
        tell(fault)
    give(made)


def _short(text: str) -> str:
    return text if len(text) <= MAX_TITLE else f"{text[:MAX_TITLE]}…"
