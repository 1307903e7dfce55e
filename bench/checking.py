"""What `weerstand check` takes for our own programme, beside the import that it cannot do without."""

import sys
from pathlib import Path

from bench.measure import Row, median_cpu

PROGRAMME = Path(__file__).parents[1] / "notebooks" / "weerstand.ipynb"
START = "import sys; from weerstand_widgets.cli import main; import weerstand_widgets.cli.check"
"""All that the command loads before it reads a file."""


def rows() -> list[Row]:
    """Measure the command and its imports, both with the start of Python."""
    taken = median_cpu(
        {
            "ours": [sys.executable, "-c", f"{START}; sys.argv[1:] = ['check', {str(PROGRAMME)!r}]; main()"],
            "import": [sys.executable, "-c", START],
        }
    )
    ours, alone = taken["ours"], taken["import"]
    what = "`weerstand check` van ons programma naast de import die het nodig heeft, CPU"
    return [Row(what, f"{ours * 1000:.0f} ms", f"{alone * 1000:.0f} ms", ours / alone, 1.5)]
