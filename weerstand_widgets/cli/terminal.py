"""What a terminal gets to see: a file from outside, or its name, may hold signs that move its cursor or turn its text.

They are shown as escapes. A path that another program reads from a pipe stays as it is.
"""

import re
import sys
from pathlib import Path

import click

_COMMANDS = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""Control signs, ends of lines, marks of direction, spaces without width, and bytes of a name that are no text."""


def printable(text: str) -> str:
    r"""Return a text on one line, with what a terminal would obey as escapes.

    Example:
        >>> printable("a\x1b[2Jb\u202e")
        'a\\x1b[2Jb\\u202e'
    """
    return _COMMANDS.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def tell(text: object, *, aside: bool = True) -> None:
    """Print a sentence for people.

    Args:
        text: The sentence, or an error that says one.
        aside: Whether to print it on stderr, beside what a command gives.
    """
    click.echo(printable(str(text)), err=aside)


def give(path: Path) -> None:
    """Print the path a command gives; a program that reads it gets it as it is."""
    # In colour, for else click takes the escapes out of a name, and then it is another file's.
    click.echo(printable(str(path)) if sys.stdout.isatty() else path, color=True)
