"""`weerstand check`: what a programme still lacks, part by part, and what is wrong with a session's file."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from weerstand_widgets.budget import USUAL_PEOPLE
from weerstand_widgets.checking.finding import Finding
from weerstand_widgets.checking.outcome import Outcome, check_file, refusal
from weerstand_widgets.cli.dutch import argument, file_type, option
from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.terminal import tell
from weerstand_widgets.errors import WeerstandError
from weerstand_widgets.locale import say

PEOPLE = (2, 15)
"""How few and how many may be in a room."""
FORM = 1
"""Of what `--json` shows; it grows by names, and none of them goes or means something else."""


@make_command("check")
@argument("notebooks", "notebooks", type=file_type(), nargs=-1, required=True)
@option("--against", type=file_type(exists=True), word="file")
@option("--people", type=click.IntRange(*PEOPLE), default=USUAL_PEOPLE, word="number")
@option("--json", is_flag=True)
def command(notebooks: tuple[Path, ...], against: Path | None, people: int, *, json: bool) -> None:
    """Print a line for each sound notebook, and what there is to do for the others; leave with 1 for an error.

    Advice is printed on stdout, and keeps a programme sound. With an error all of it goes to stderr. An answer that
    does not fit its question stands in the report as text, so it is no reason to leave with 1.
    """
    outcomes: dict[Path, Outcome | Finding] = {}
    for path in notebooks:
        try:
            outcomes[path] = check_file(path, against, people)
        except WeerstandError as fault:
            outcomes[path] = refusal(fault)
            if not json:
                tell(fault if fault.where else fault.at(path.name))
    if json:
        tell_json(outcomes)
    else:
        for path, outcome in outcomes.items():
            if isinstance(outcome, Outcome):
                _tell_outcome(path, outcome)
    sys.exit(int(any(isinstance(one, Finding) or one.has_errors for one in outcomes.values())))


def _tell_outcome(path: Path, outcome: Outcome) -> None:
    counted: dict[str, Any] = {"file": path.name, "phases": outcome.phases, "questions": outcome.questions}
    if not outcome.findings:
        tell(say("cli.check.sound", **counted), aside=False)
    elif outcome.kind == "session":
        for one in outcome.findings:
            place = f"{one.where}: " if one.where else ""
            tell(f"{path.name}: {place}{one.what} {one.remedy}")
    else:
        for depth, line in _task_list(outcome, counted):
            tell("  " * depth + line, aside=outcome.has_errors)


def _task_list(outcome: Outcome, counted: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a programme's task list: each part, and below it what there is to do."""
    yield 0, say("cli.check.todo", **counted, count=len(outcome.findings))
    for task in outcome.tasks:
        state = "cli.check.part.done" if task.is_done else "cli.check.part.todo"
        yield 1, say(state, part=say(f"checking.part.{task.part}"), count=task.findings)
        for one in (one for one in outcome.findings if one.part == task.part):
            where = one.where or say("checking.whole")
            values = {"level": say(f"checking.level.{one.level}"), "where": where}
            yield 2, say("cli.check.finding", **values, what=one.what, why=one.why, remedy=one.remedy)


def tell_json(outcomes: dict[Path, Outcome | Finding]) -> None:
    """Print what was found as JSON, on one stdout whatever was found."""
    files = [
        {"file": path.name, "is_sound": False, "findings": [one]}
        if isinstance(one, Finding)
        else {"file": path.name, "is_sound": not one.has_errors, **msgspec.to_builtins(one)}
        for path, one in outcomes.items()
    ]
    sys.stdout.write(msgspec.json.format(msgspec.json.encode({"schema": FORM, "files": files})).decode() + "\n")
