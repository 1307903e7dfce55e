"""`weerstand calendar`: the days of the actions, for a calendar; what was agreed stays in the session."""

from pathlib import Path

import click

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.made import give_made
from weerstand_widgets.cli.session_read import read_whole, settle
from weerstand_widgets.locale import languages


@make_command("calendar")
@argument("session", "session", type=file_type(exists=True))
@option("--person", default="", word="name")
@option("--output", "-o", type=file_type(), word="file")
@option("--language", type=click.Choice(languages()))
def command(session: Path, person: str, output: Path | None, language: str | None) -> None:
    """Write the calendar file and print its path."""
    from weerstand_widgets.report.making import make_days
    from weerstand_widgets.report.render import session_of

    settle(session, language)
    give_made(make_days(session_of(read_whole(session)), person), session, output)
