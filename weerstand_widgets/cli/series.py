"""`weerstand series`: a team's sessions one after the other, for each person, without a word of a case."""

from pathlib import Path

import click

from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.dutch import file_type, folder_type, option
from weerstand_widgets.cli.terminal import give
from weerstand_widgets.locale import languages, speak, spoken_words
from weerstand_widgets.report.choices import FORMATS, Format


@make_command("series")
@option("--workspace", type=folder_type(), word="folder")
@option("--person", default="", word="name")
@option("--own", type=file_type(exists=True), word="file")
@option("--register", default="general", word="name")
@option("--format", type=click.Choice(FORMATS), default="html")
@option("--output", "-o", type=file_type(), word="file")
@option("--language", type=click.Choice(languages()))
def command(
    workspace: Path | None,
    person: str,
    own: Path | None,
    register: str,
    format: Format,
    output: Path | None,
    language: str | None,
) -> None:
    """Write the overview and print its path."""
    from weerstand_widgets.cli.place import chosen_workspace
    from weerstand_widgets.report.making import make_overview
    from weerstand_widgets.report.own_part import read_own_parts
    from weerstand_widgets.report.series import SeriesWish, number_of
    from weerstand_widgets.workspace import list_sessions
    from weerstand_widgets.workspace.made import Part
    from weerstand_widgets.workspace.notebook import write_file
    from weerstand_widgets.workspace.registers import read_register

    if own is not None and not person.strip():
        raise click.MissingParameter(param_hint="--person", param_type="option")
    team = chosen_workspace(workspace)
    speak(language or "")
    words = spoken_words()
    wish = SeriesWish(read_register(team, register), person, read_own_parts(own) if own else {})
    sessions = list_sessions(team)
    part = Part("series", person=number_of(sessions, person, words), register=register)
    made = make_overview(sessions, team.settings.team, wish, part, format)
    target = output or team.root / f"{made.part}{made.ending}"
    write_file(target, made.content)
    give(target)
