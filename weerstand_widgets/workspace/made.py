"""What is made of a session: how those files are called, so that a list finds them and deleting takes them along.

A name says what a file is and never who or what it is about: it is seen by whoever sees the folder.
"""

import re
from itertools import product
from pathlib import Path
from typing import Final

REPORT: Final = ""
FULL: Final = "volledig"
SELECTION: Final = "deel"
WITHOUT_CASE: Final = "zonder-casus"
ATTENDANCE: Final = "presentielijst"
CALENDAR: Final = "acties"
PROOF: Final = "bewijs"


def report_part(*, is_full: bool = False, is_selection: bool = False, has_case: bool = True) -> str:
    """Return what a report's file is called between the notebook's own name and the kind of file.

    Example:
        >>> report_part(), report_part(is_full=True, has_case=False)
        ('', 'volledig-zonder-casus')
    """
    said = {FULL: is_full, SELECTION: is_selection, WITHOUT_CASE: not has_case}
    return "-".join(word for word, is_so in said.items() if is_so)


def proof_part(number: int) -> str:
    """Return what the proof's file of somebody is called, by their place on the list."""
    return f"{PROOF}-{number}"


REPORTS = tuple(
    report_part(is_full=is_full, is_selection=is_selection, has_case=has_case)
    for is_full, is_selection, has_case in product((False, True), repeat=3)
)
PARTS = re.compile(rf"{'|'.join(map(re.escape, REPORTS))}|{ATTENDANCE}|{CALENDAR}|{PROOF}-\d{{1,3}}")
"""What may stand in the name between a notebook's own and the kind of file."""
ENDINGS = (".html", ".ics", ".pdf", ".odt")


def made_path(notebook: Path, part: str, ending: str = ".html") -> Path:
    """Return where a file is that is made of a session: beside its notebook, named after it.

    Example:
        >>> made_path(Path("casus.sessie.ipynb"), FULL).name, made_path(Path("casus.sessie.ipynb"), REPORT).name
        ('casus.sessie.volledig.html', 'casus.sessie.html')
    """
    return notebook.with_name(".".join(filter(None, (notebook.stem, part))) + ending)


def part_of(notebook: Path, made: Path) -> str:
    """Return a made file's part of the name, see `made_path`."""
    return made.name.removeprefix(notebook.stem).removesuffix(made.suffix).removeprefix(".")


def find_made(notebook: Path) -> list[Path]:
    """Return what was made of a session and is still there; nothing that another notebook beside it may have made."""
    found = []
    for path in notebook.parent.iterdir():
        ending = path.suffix
        if path.name.startswith(notebook.stem) and ending in ENDINGS and PARTS.fullmatch(part_of(notebook, path)):
            owner = path.with_name(f"{path.stem}.ipynb")
            found += [path] if owner == notebook or not owner.exists() else []
    return sorted(found)
