"""`weerstand report`: a session's report, quickly: no kernel, no server, no database is loaded."""

from contextlib import suppress
from pathlib import Path

import click

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.terminal import give
from weerstand_widgets.errors import SettingsError
from weerstand_widgets.locale import languages, speak


@make_command("report")
@argument("session", "session", type=file_type(exists=True))
@option("--output", "-o", type=file_type(), word="file")
@option("--language", type=click.Choice(languages()))
def command(session: Path, output: Path | None, language: str | None) -> None:
    """Write the report and print its path."""
    from weerstand_widgets.cli.place import workspace_of
    from weerstand_widgets.workspace import Workspace
    from weerstand_widgets.workspace.place import check_session_place

    workspace = Workspace(session.absolute().parent)
    with suppress(SettingsError):  # A team's settings say no more than a language here.
        workspace = workspace_of(session)
    speak(language or "")
    check_session_place(session.absolute(), workspace)
    give(write_report(session, output))


def write_report(session: Path, output: Path | None = None) -> Path:
    """Make a session's report.

    Args:
        session: The session notebook.
        output: The file to write; None puts it beside the notebook, under the notebook's name.

    Raises:
        WeerstandError: The notebook cannot be read as a session, or the report cannot be written.
    """
    from weerstand_widgets.report.render import render_notebook
    from weerstand_widgets.workspace.notebook import read_notebook, write_file

    target = output or session.with_suffix(".html")
    write_file(target, render_notebook(read_notebook(session)).encode())
    return target
