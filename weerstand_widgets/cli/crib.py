"""`weerstand crib`: the facilitator's sheet of a programme, to print."""

from pathlib import Path

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import chosen_workspace, workspace_of
from weerstand_widgets.cli.terminal import give
from weerstand_widgets.errors import WorkspaceError
from weerstand_widgets.locale import say


@make_command("crib")
@argument("programme", "programme", default="weerstand")
@option("--setting", default="", word="name")
@option("--output", "-o", type=file_type(), word="file")
def command(programme: str, setting: str, output: Path | None) -> None:
    """Write the sheet and print its path."""
    from weerstand_widgets.cells import read_session
    from weerstand_widgets.report.crib import render_crib
    from weerstand_widgets.workspace import find_programme
    from weerstand_widgets.workspace.notebook import read_notebook, write_file

    workspace = chosen_workspace(None) if output is None else workspace_of(Path.cwd())
    chosen = find_programme(workspace, programme)
    known = [one.id for one in chosen.settings]
    if setting and setting not in known:
        raise WorkspaceError("setting_unknown", where=chosen.name, known=", ".join(known))
    words = setting or next(iter(known), "")
    target = output or workspace.root / (say("crib.file", name="-".join(filter(None, (chosen.name, words)))) + ".html")
    write_file(target, render_crib(read_session(read_notebook(chosen.path)).plan, words).encode())
    give(target)
