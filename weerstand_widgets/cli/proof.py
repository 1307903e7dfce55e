"""`weerstand proof`: what a participant may show their register, one sheet each, without the case."""

from pathlib import Path

import click

from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.made import give_made
from weerstand_widgets.cli.session_read import read_whole, settle
from weerstand_widgets.cli.terminal import tell
from weerstand_widgets.locale import languages, say
from weerstand_widgets.report.choices import FORMATS, Format


@make_command("proof")
@argument("session", "session", type=file_type(exists=True))
@option("--person", default="", word="name")
@option("--own", type=file_type(), word="file")
@option("--register", default="general", word="name")
@option("--format", type=click.Choice(FORMATS), default="html")
@option("--output", "-o", type=file_type(), word="file")
@option("--language", type=click.Choice(languages()))
def command(
    session: Path,
    person: str,
    own: Path | None,
    register: str,
    format: Format,
    output: Path | None,
    language: str | None,
) -> None:
    """Write the proofs and print their paths."""
    from weerstand_widgets.report.making import ProofWish, make_proofs, own_part, with_form
    from weerstand_widgets.report.own_part import OwnPart
    from weerstand_widgets.report.render import session_of
    from weerstand_widgets.report.seal import fingerprint
    from weerstand_widgets.workspace.notebook import write_file
    from weerstand_widgets.workspace.registers import read_register
    from weerstand_widgets.workspace.session_file import is_rehearsal
    from weerstand_widgets.workspace.team_key import FILE, public_half, team_key

    workspace = settle(session, language)
    if (own is not None or output is not None) and not person.strip():
        raise click.MissingParameter(param_hint="--person", param_type="option")
    notebook = read_whole(session)
    held, is_practice = session_of(notebook), is_rehearsal(notebook)
    if own is not None and (form := with_form(own, held)) is not None:
        write_file(own, form)
        tell(say("cli.proof.form", file=own.name))
    profile = read_register(workspace, register)
    part = own_part(own, held) if own is not None else OwnPart()
    key = None
    if not is_practice:
        key, is_new = team_key(workspace)
        if is_new:
            tell(say("cli.proof.key", file=FILE, fingerprint=fingerprint(public_half(key))))
    for made in make_proofs(held, ProofWish(profile, person, part, key, format, is_practice)):
        give_made(made, session, output)
