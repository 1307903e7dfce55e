"""Where a command puts what it made of a session."""

from pathlib import Path
from typing import TYPE_CHECKING

from weerstand_widgets.cli.terminal import give

if TYPE_CHECKING:
    from weerstand_widgets.report.making import Made


def give_made(made: "Made", session: Path, output: Path | None) -> None:
    """Write it where that was asked for, else beside the session, and print its path.

    Raises:
        WorkspaceError: It cannot be written.
    """
    from weerstand_widgets.workspace.made import made_path
    from weerstand_widgets.workspace.notebook import write_file

    target = output or made_path(session, made.part, made.ending)
    write_file(target, made.content)
    give(target)
