"""`weerstand new`: a new session of a programme."""

from pathlib import Path

from weerstand_widgets.cli.dutch import argument, folder_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import chosen_workspace
from weerstand_widgets.cli.terminal import give
from weerstand_widgets.workspace import new_session


@make_command("new")
@argument("title", "title")
@option("--programme", default="weerstand", word="name")
@option("--setting", default="", word="name")
@option("--minutes", type=int, word="number")
@option("--workspace", type=folder_type(), word="folder")
def command(title: str, programme: str, setting: str, minutes: int | None, workspace: Path | None) -> None:
    """Make the session and print its path, and nothing else."""
    chosen = chosen_workspace(workspace)
    give(new_session(chosen, title, programme=programme, setting=setting, length=minutes))
