"""`weerstand delete`: a session without a trace."""

import shutil
from pathlib import Path

import click

from weerstand_widgets.cells import read_meta
from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.journal import open_journal
from weerstand_widgets.locale import say
from weerstand_widgets.workspace import open_workspace, read_notebook


@make_command("delete")
@argument("session", "session", type=file_type(exists=True))
@option("--yes", is_flag=True)
def command(session: Path, yes: bool) -> None:  # noqa: FBT001  click's way
    """Delete the session's folder and its rows in the journal; names the copies that may still hold it."""
    path = session.absolute()
    session_id = read_meta(read_notebook(path)).session
    workspace = open_workspace(path)
    has_folder = path.parent.parent == workspace.sessions
    target = path.parent if has_folder else path
    if not yes:
        click.confirm(say("cli.delete.sure", file=target.name), abort=True)
    if session_id:
        journal = open_journal(workspace)
        try:
            journal.delete_session(session_id)
        finally:
            journal.close()
    if has_folder:
        shutil.rmtree(target)
    else:
        _remove_files(path)
    for copy in sorted(workspace.root.glob("weerstand.*-*.sqlite")):
        click.echo(say("cli.delete.copy", file=copy.name), err=True)


def _remove_files(path: Path) -> None:
    beside = (path.with_suffix(".html"), path.with_name(f".~{path.name}"), path.with_name(f"{path.name}.invalid"))
    checkpoint = path.parent / ".ipynb_checkpoints" / f"{path.stem}-checkpoint.ipynb"
    for file in (path, checkpoint, *beside, *path.parent.glob(f"{path.name}.damaged-*")):
        file.unlink(missing_ok=True)
