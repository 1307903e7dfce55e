"""`weerstand attendance`: who was there, to sign, without the case."""

from pathlib import Path

import click

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.made import give_made
from weerstand_widgets.cli.session_read import read_whole, settle
from weerstand_widgets.locale import languages
from weerstand_widgets.report.choices import FORMATS, Format


@make_command("attendance")
@argument("session", "session", type=file_type(exists=True))
@option("--format", type=click.Choice(FORMATS), default="html")
@option("--output", "-o", type=file_type(), word="file")
@option("--language", type=click.Choice(languages()))
def command(session: Path, format: Format, output: Path | None, language: str | None) -> None:
    """Write the list and print its path."""
    from weerstand_widgets.report.making import make_list
    from weerstand_widgets.report.render import session_of

    settle(session, language)
    give_made(make_list(session_of(read_whole(session)), format), session, output)
