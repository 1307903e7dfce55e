"""The task list of a programme, as the page beside it tells it."""

from pathlib import Path

import msgspec

from weerstand_widgets.checking.finding import Finding
from weerstand_widgets.checking.outcome import check_file
from weerstand_widgets.locale import say


class ListedFinding(msgspec.Struct, frozen=True):
    """One thing to do, in words.

    Attributes:
        level: "error" or "advice", for its looks.
        level_title: What people call that.
        cell: The notebook's id of the cell it is about; "" for the whole.
        where: How a person calls the place.
        what: What is wrong.
        why: Why it matters.
        remedy: What to do.
    """

    level: str
    level_title: str
    cell: str
    where: str
    what: str
    why: str
    remedy: str


class ListedTask(msgspec.Struct, frozen=True):
    """A part of the list, with what there is to do for it."""

    part: str
    title: str
    findings: list[ListedFinding]


def list_tasks(file: Path) -> dict[str, list[ListedTask]]:
    """Return the parts of a programme's task list, all of them, in their order.

    Args:
        file: The programme; its invented cases and its English sister are looked for beside it.

    Raises:
        WeerstandError: It cannot be read, or is none of ours.
    """
    outcome = check_file(file)
    return {
        "tasks": [
            ListedTask(
                task.part,
                say(f"checking.part.{task.part}"),
                [_listed(one) for one in outcome.findings if one.part == task.part],
            )
            for task in outcome.tasks
        ]
    }


def _listed(finding: Finding) -> ListedFinding:
    return ListedFinding(
        level=finding.level,
        level_title=say(f"checking.level.{finding.level}"),
        cell=finding.cell_id,
        where=finding.where or say("checking.whole"),
        what=finding.what,
        why=finding.why,
        remedy=finding.form or finding.remedy,
    )
