"""`weerstand report`: a session's report, quickly: no kernel, no server, and no database where there is no journal."""

from pathlib import Path

import click

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.session_read import read_whole, settle
from weerstand_widgets.cli.terminal import give
from weerstand_widgets.locale import languages
from weerstand_widgets.report.choices import NAMES, REPORT_FORMATS, SIZES, USUAL, Choices, Format, Names, Size


@make_command("report")
@argument("session", "session", type=file_type(exists=True))
@option("--output", "-o", type=file_type(), word="file")
@option("--size", type=click.Choice(SIZES), default=USUAL.size)
@option("--names", type=click.Choice(NAMES), default=USUAL.names)
@option("--case/--no-case", default=USUAL.case)
@option("--phase", "phases", multiple=True, word="phase")
@option("--format", type=click.Choice(REPORT_FORMATS), default="html")
@option("--language", type=click.Choice(languages()))
def command(
    session: Path,
    output: Path | None,
    size: Size,
    names: Names,
    phases: tuple[str, ...],
    format: Format,
    language: str | None,
    *,
    case: bool,
) -> None:
    """Write the report and print its path."""
    settle(session, language)
    give(write_report(session, output, Choices(size, names, case, phases), format))


def write_report(session: Path, output: Path | None = None, choices: Choices = USUAL, format: Format = "html") -> Path:
    """Make a session's report, of its file and of what the journal has more.

    Args:
        session: The session notebook.
        output: The file to write; None puts it beside the notebook, under the notebook's name.
        choices: What the report is made for.
        format: Which kind of file.

    Raises:
        WeerstandError: The notebook cannot be read as a session, or the report cannot be written.
    """
    from weerstand_widgets.report.making import make_report
    from weerstand_widgets.report.render import session_of
    from weerstand_widgets.workspace.made import made_path
    from weerstand_widgets.workspace.notebook import write_file

    made = make_report(session_of(read_whole(session)), choices, format)
    target = output or made_path(session, made.part, made.ending)
    write_file(target, made.content)
    return target
