"""`weerstand rehearse`: a session filled with an invented case, and its report."""

from pathlib import Path

from weerstand_widgets.cli.dutch import argument, folder_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import chosen_workspace, workspace_of
from weerstand_widgets.cli.report import write_report
from weerstand_widgets.cli.terminal import give
from weerstand_widgets.workspace import find_programme, rehearse_session


@make_command("rehearse")
@argument("programme", "programme", default="weerstand")
@option("--setting", default="", word="name")
@option("--output", "-o", type=folder_type(), word="folder")
def command(programme: str, setting: str, output: Path | None) -> None:
    """Make the session and its report, and print both paths."""
    chosen = chosen_workspace(None) if output is None else workspace_of(Path.cwd())
    session = rehearse_session(find_programme(chosen, programme), setting, output or chosen.sessions)
    give(session)
    give(write_report(session))
