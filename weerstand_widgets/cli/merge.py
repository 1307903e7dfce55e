"""`weerstand merge`: two versions of one session made one; by hand, or as git's own way to join them."""

from pathlib import Path

from weerstand_widgets.cli.dutch import argument, file_type
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.terminal import give, tell
from weerstand_widgets.locale import say
from weerstand_widgets.workspace.merging import merge_sessions


@make_command("merge")
@argument("base", "base", type=file_type(exists=True))
@argument("ours", "ours", type=file_type(exists=True))
@argument("theirs", "theirs", type=file_type(exists=True))
def command(base: Path, ours: Path, theirs: Path) -> None:
    """Write the result in the second file and print its path; leave with 1 where nothing was written."""
    answers = merge_sessions(base, ours, theirs)
    tell(say("cli.merge.done", answers=answers))
    give(ours)
