"""`weerstand recover`: a damaged session notebook, made whole again."""

import sys
from datetime import datetime
from pathlib import Path

from weerstand_widgets.cli.dutch import argument, file_type
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import session_place
from weerstand_widgets.cli.terminal import give, tell
from weerstand_widgets.journal import open_journal
from weerstand_widgets.journal.recovery import recover_session
from weerstand_widgets.locale import say


@make_command("recover")
@argument("session", "session", type=file_type())
def command(session: Path) -> None:
    """Rebuild the session from all that is left of it, print its path, and say on stderr what was done.

    Leave with 1 when something is still wrong with it, as where its programme itself has faults.
    """
    path, workspace, holder = session_place(session)
    journal = open_journal(holder)
    try:
        done = recover_session(workspace, journal, path, now=datetime.now().astimezone())
    finally:
        journal.close()
    if done.kept is not None:
        tell(say("cli.recover.kept", file=done.kept.name))
    tell(say("cli.recover.done" if done.changed else "cli.recover.sound", answers=done.answers))
    give(done.path)
    for fault in done.left:
        tell(f"{path.name}: {fault}")
    sys.exit(int(bool(done.left)))
