"""`weerstand programme export`: a programme as one file."""

from pathlib import Path

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import workspace_of
from weerstand_widgets.cli.terminal import give, tell


@make_command("export")
@argument("file", "programme_file", type=file_type())
@option("--programme", default="weerstand", word="name")
def command(file: Path, programme: str) -> None:
    """Write the file and print its path; what needs mending in the programme is told beside it."""
    from weerstand_widgets.errors import PlanError
    from weerstand_widgets.workspace import find_programme
    from weerstand_widgets.workspace.programme_file import export_programme

    faults: list[PlanError] = []
    export_programme(find_programme(workspace_of(Path.cwd()), programme), file, faults)
    for fault in faults:
        tell(fault)
    give(file)
