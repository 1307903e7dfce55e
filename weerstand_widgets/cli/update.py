"""`weerstand update`: a session with the words of its programme as that is now; the answers stay."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.place import session_place
from weerstand_widgets.cli.terminal import give, tell
from weerstand_widgets.journal import open_journal
from weerstand_widgets.journal.updating import bring_up_to_date
from weerstand_widgets.locale import say


@make_command("update")
@argument("session", "session", type=file_type(exists=True))
@option("--programme", default="", word="name")
@option("--dry-run", is_flag=True)
def command(session: Path, programme: str, dry_run: bool) -> None:  # noqa: FBT001  click's way
    """Print a line for each change and the session's path; with `--dry-run` the lines alone."""
    path, workspace, holder = session_place(session)
    now = None if dry_run else datetime.now().astimezone()
    with closing(open_journal(holder)) as journal:
        update = bring_up_to_date(workspace, journal, path, programme=programme, now=now)
    for change in update.changes:
        tell(say(f"update.{change.what}", title=change.title))
    if not update.changes:
        tell(say("update.unseen" if update.is_new else "update.none"))
    elif dry_run:
        tell(say("cli.update.dry"))
    if not dry_run:
        give(path)
