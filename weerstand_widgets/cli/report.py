"""`weerstand report`: a session's report, quickly: no kernel, no server, and no database where there is no journal."""

from contextlib import closing, nullcontext, suppress
from pathlib import Path
from typing import Any

import click

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.terminal import give, tell
from weerstand_widgets.errors import CellError, JournalError, SettingsError
from weerstand_widgets.locale import languages, say, speak, speaking
from weerstand_widgets.report.choices import NAMES, PART, SIZES, USUAL, Choices, Names, Size


@make_command("report")
@argument("session", "session", type=file_type(exists=True))
@option("--output", "-o", type=file_type(), word="file")
@option("--size", type=click.Choice(SIZES), default=USUAL.size)
@option("--names", type=click.Choice(NAMES), default=USUAL.names)
@option("--language", type=click.Choice(languages()))
def command(session: Path, output: Path | None, size: Size, names: Names, language: str | None) -> None:
    """Write the report and print its path."""
    from weerstand_widgets.cli.place import workspace_of
    from weerstand_widgets.workspace import Workspace
    from weerstand_widgets.workspace.place import check_session_place

    workspace = Workspace(session.absolute().parent)
    with suppress(SettingsError):  # A team's settings say no more than a language here.
        workspace = workspace_of(session)
    speak(language or "")
    check_session_place(session.absolute(), workspace)
    give(write_report(session, output, Choices(size, names)))


def write_report(session: Path, output: Path | None = None, choices: Choices = USUAL) -> Path:
    """Make a session's report, of its file and of what the journal has more.

    Args:
        session: The session notebook.
        output: The file to write; None puts it beside the notebook, under the notebook's name.
        choices: What the report is made for.

    Raises:
        WeerstandError: The notebook cannot be read as a session, or the report cannot be written.
    """
    from weerstand_widgets.report.render import render_notebook
    from weerstand_widgets.workspace.made import made_path
    from weerstand_widgets.workspace.notebook import read_notebook, write_file

    target = output or made_path(session, PART[choices.size])
    notebook = read_notebook(session)
    with speaking():  # The team's language, for as long as the journal is asked.
        _complete(notebook, session)
    write_file(target, render_notebook(notebook, choices).encode())
    return target


def _complete(notebook: dict[str, Any], session: Path) -> None:
    """Add what the journal has more; where it cannot be asked that is said, and the report is made all the same."""
    from weerstand_widgets.cli.place import session_place
    from weerstand_widgets.journal import has_journal, open_journal
    from weerstand_widgets.journal.recovery import complete

    try:
        path, _, holder = session_place(session)
        opened = closing(open_journal(holder)) if has_journal(holder) else nullcontext()
        with opened as journal, suppress(CellError):  # The report says it of the notebook.
            complete(notebook, journal, path)
    except (JournalError, SettingsError) as fault:
        tell(say("cli.report.file_only", cause=fault))
