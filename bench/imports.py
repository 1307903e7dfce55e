"""What importing the library costs a kernel, beside `import ipywidgets`, which every widget notebook pays."""

import json
import subprocess
import sys

from bench.measure import Row, median_cpu

STATEMENT = "from weerstand_widgets import open_workbook"
"""What a notebook says; `import weerstand_widgets` alone is lighter still, for names are fetched when asked for."""
HEAVY = ("nbformat", "jsonschema", "nbconvert", "jinja2", "sqlalchemy", "pandas")
"""Modules that a notebook's kernel must not have to load for us."""


def loaded_modules(statement: str = STATEMENT) -> set[str]:
    """Return the names of all modules a fresh Python has loaded after this statement."""
    code = f"{statement}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


def rows() -> list[Row]:
    """Measure the import, less the start of Python itself."""
    taken = median_cpu(
        {
            "nothing": [sys.executable, "-c", "pass"],
            "ours": [sys.executable, "-c", STATEMENT],
            "peer": [sys.executable, "-c", "import ipywidgets"],
        }
    )
    ours, peer = taken["ours"] - taken["nothing"], taken["peer"] - taken["nothing"]
    what = f"`{STATEMENT}` naast `import ipywidgets`, CPU"
    return [Row(what, f"{ours * 1000:.0f} ms", f"{peer * 1000:.0f} ms", ours / peer, 1.25)]


def fixed_rows() -> list[Row]:
    """Count the heavy modules that come along."""
    heavy = sorted(loaded_modules() & set(HEAVY))
    return [Row("zware modules na de import", ", ".join(heavy) or "geen", "geen", len(heavy), 0)]
