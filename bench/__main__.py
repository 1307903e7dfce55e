"""Run the measurements: `python -m bench`, or `python -m bench --quick` for those that any machine repeats exactly."""

import argparse
import sys
from collections.abc import Callable

from bench import (
    browser,
    checking,
    document,
    fetched,
    first_page,
    imports,
    killed,
    killed_writing,
    lists,
    messages,
    moving,
    reports,
    soak,
    windows,
    writing,
    yields,
)
from bench.measure import Row, table

FIXED: dict[str, Callable[[], list[Row]]] = {
    "modules": imports.fixed_rows,
    "messages": messages.fixed_rows,
    "size": reports.fixed_rows,
}
TIMED: dict[str, Callable[[], list[Row]]] = {
    "import": imports.rows,
    "check": checking.rows,
    "bytes": fetched.rows,
    "open": browser.opening_rows,
    "document": document.rows,
    "first": browser.first_field_rows,
    "save": browser.saving_rows,
    "moving": moving.rows,
    "report": reports.rows,
    "yield": yields.rows,
    "start": lists.rows,
    "first-page": first_page.rows,
    "windows": windows.rows,
    "writing": writing.rows,
    "killed": killed.rows,
    "killed-writing": killed_writing.rows,
    "soak": soak.rows,
}


def main() -> None:
    """Measure what is asked for, print the table, and end with 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only what does not depend on the machine")
    parser.add_argument("rows", nargs="*", choices=[[], *FIXED, *TIMED], help="only these")
    chosen = parser.parse_args()
    offered = FIXED if chosen.quick else FIXED | TIMED
    rows: list[Row] = []
    for name in chosen.rows or offered:
        sys.stderr.write(f"{name} …\n")
        rows += offered[name]()
    print(table(rows))
    sys.exit(0 if all(row.is_met for row in rows) else 1)


if __name__ == "__main__":
    main()
