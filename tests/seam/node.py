"""Node: where it is, and one process that answers in the browser's stead."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

JS = Path(__file__).parents[1] / "js"


def node() -> str:
    """Return the Node on the path, or the one that `make` puts beside Python where there is none."""
    path = os.pathsep.join([os.environ.get("PATH", ""), str(Path(sys.executable).parent)])
    found = shutil.which("node", path=path)
    assert found is not None, "Node is missing: `make .venv/node` installs it"
    return found


class Browser:
    """The browser's own rules, answering in one process: see `tests/js/answering.js`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def ask(self, name: str, *given: Any) -> Any:
        """Return what the browser's half makes of this."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps([name, *given]) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@contextmanager
def answering() -> Iterator[Browser]:
    """Run the process for as long as it is asked."""
    command = [node(), str(JS / "answering.js")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Browser(process)
        assert process.stdin is not None
        process.stdin.close()
