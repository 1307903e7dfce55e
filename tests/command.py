"""The command `weerstand`, called as a person calls it, and a journal it may ask."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.journal_writer import journal_at
from weerstand_widgets.answers import Answer
from weerstand_widgets.journal import Entry, KnownSession
from weerstand_widgets.workspace import read_notebook

PROJECT = Path(__file__).parents[1]


def weerstand(*arguments: object, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    homes = dict.fromkeys(("HOME", "USERPROFILE"), str(cwd / "home"))
    environment = os.environ | homes | {"PYTHONPATH": str(PROJECT), "NO_COLOR": "1"} | variables
    return subprocess.run(
        [sys.executable, "-m", "weerstand_widgets", *map(str, arguments)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def remember(team: Path, session: Path, text: str) -> None:
    """Have the team's journal hold one answer to a question of the session."""
    meta = read_notebook(session)["metadata"]["weerstand"]
    with closing(journal_at(team / "weerstand.sqlite")) as journal:
        place = session.relative_to(team).as_posix()
        journal.remember(KnownSession(meta["session"], place, meta["programme"]))
        journal.record(meta["session"], [Entry("a" * 32, "case.situation", {"": Answer(text, 2)})])
