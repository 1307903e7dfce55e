"""The command `weerstand`: what a trainer or facilitator can do without a browser.

Each command is loaded when it is asked for, and loads what it needs itself: `weerstand report` must not wait for a
database or a notebook server. Only errors of our own become one line; anything else is a bug and shows itself.
"""

import io
import sys
from collections.abc import Sequence
from contextvars import copy_context

from weerstand_widgets.cli.dutch import Commands, usage_sentence
from weerstand_widgets.errors import WeerstandError
from weerstand_widgets.locale import say

FAILURE, USAGE, INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `weerstand` and leave with its exit code: 0, 1 for a failure, 2 for a wrong call."""
    copy_context().run(_run, arguments)  # What language a command speaks is its own.


def _run(arguments: Sequence[str] | None) -> None:
    import click

    from weerstand_widgets.cli.terminal import tell

    if isinstance(sys.stdout, io.TextIOWrapper):  # On Windows a file or pipe takes few letters: a path may have others.
        sys.stdout.reconfigure(errors="backslashreplace")
    commands = Commands(help=say("cli.help"))
    try:
        code = commands.main(arguments, prog_name="weerstand", standalone_mode=False)
    except WeerstandError as fault:
        tell(fault)
        sys.exit(FAILURE)
    except click.UsageError as fault:
        tell(usage_sentence(fault))
        sys.exit(USAGE)
    except click.Abort:
        sys.exit(INTERRUPTED)
    sys.exit(code or 0)
