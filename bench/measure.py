"""How a figure is taken and shown: CPU seconds of a whole process, medians of interleaved runs, a Markdown table."""

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table; `ratio` is ours divided by the peer's, and at most `goal` when all is well."""

    what: str
    ours: str
    peer: str
    ratio: float
    goal: float

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio <= self.goal

    def __str__(self) -> str:
        verdict = "ja" if self.is_met else "**nee**"
        return f"| {self.what} | {self.ours} | {self.peer} | {self.ratio:.3f} | ≤ {self.goal:.3f} | {verdict} |"


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table."""
    head = "| wat | wij | de ander | verhouding | doel | gehaald |\n|---|---|---|---|---|---|"
    return "\n".join([head, *map(str, rows)])


def run_cpu(command: Sequence[str], *, cwd: str | None = None) -> float:
    """Run a program to its end and return the CPU seconds it and its children took."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=cwd, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def median_cpu(commands: Mapping[str, Sequence[str]], rounds: int = 7) -> dict[str, float]:
    """Return the median CPU seconds of each command, run in turns; a first round warms the file cache."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            taken = run_cpu(command)
            if turn:
                seconds[name].append(taken)
    return {name: statistics.median(taken) for name, taken in seconds.items()}
