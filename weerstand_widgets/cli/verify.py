"""`weerstand verify`: whether a proof is whole, and whose it is; from the file, or from what a phone read."""

from pathlib import Path

import click

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.terminal import give, tell
from weerstand_widgets.locale import languages, say, speak

MOST_BYTES = 5_000_000


@make_command("verify")
@argument("file", "file", type=file_type(exists=True), required=False)
@option("--page", type=file_type(), word="file")
@option("--language", type=click.Choice(languages()))
def command(file: Path | None, page: Path | None, language: str | None) -> None:
    """Say what the proof says and whether it is whole, or make the page that says so elsewhere."""
    speak(language or "")
    if page is not None:
        write_page(page)
    elif file is not None:
        verify(file)
    else:
        raise click.MissingParameter(param_hint=say("cli.word.file"), param_type="argument")


def write_page(target: Path) -> None:
    """Write the page that checks without this program, and print its path."""
    from weerstand_widgets.report.verify_page import render_verify_page
    from weerstand_widgets.workspace.notebook import write_file

    write_file(target, render_verify_page().encode())
    give(target)


def verify(file: Path) -> None:
    """Say what a proof says.

    Raises:
        ReportError: It is not whole, or another team's.
    """
    from weerstand_widgets.cli.place import own_workspace
    from weerstand_widgets.errors import ReportError
    from weerstand_widgets.report.seal import fingerprint
    from weerstand_widgets.report.sealed_page import look_at, told
    from weerstand_widgets.workspace.team_key import public_keys

    ours = public_keys(own_workspace())
    found = look_at(_content(file))
    for line in told(found.claim):
        tell(line, aside=False)
    if found.page is False:
        raise ReportError("seal_page", where=file.name)
    if ours and found.claim.key not in ours:
        raise ReportError("seal_other", where=file.name, found=fingerprint(found.claim.key))
    said = ["seal.whole", "seal.whole.page" if found.page else "seal.compare", "seal.ours" if ours else "seal.whose"]
    for key in (*said, "seal.proves_not"):
        tell(say(key), aside=False)


def _content(file: Path) -> bytes:
    """Read a file that may be a proof; one that is too large is none.

    Raises:
        ReportError: It cannot be read, or holds more than a proof may.
    """
    from weerstand_widgets.errors import ReportError

    try:
        if file.stat().st_size <= MOST_BYTES:
            return file.read_bytes()
    except OSError:
        raise ReportError("file_closed", where=file.name) from None
    raise ReportError("seal_missing", where=file.name)
