"""`weerstand delete`: a session without a trace."""

from pathlib import Path

import click

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import session_place
from weerstand_widgets.cli.terminal import tell
from weerstand_widgets.journal import open_journal
from weerstand_widgets.locale import say


@make_command("delete")
@argument("session", "session", type=file_type(exists=True))
@option("--yes", is_flag=True)
def command(session: Path, yes: bool) -> None:  # noqa: FBT001  click's way
    """Delete the session's files and its rows in the journal; names the copies that may still hold it."""
    from weerstand_widgets.journal.removal import plan_removal, remove_session

    path, workspace, holder = session_place(session)
    journal = open_journal(holder)
    try:
        removal = plan_removal(workspace, journal, path)
        names = removal.remains.names
        tell(say("cli.delete.goes", files=", ".join(names), answers=removal.answers))
        if not yes:
            click.confirm(say("cli.delete.sure"), abort=True, err=True)
        remove_session(journal, removal)
    finally:
        journal.close()
    for copy in removal.remains.copies:
        tell(say("cli.delete.copy", file=copy))
