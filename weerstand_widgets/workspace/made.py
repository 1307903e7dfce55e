"""What is made of a session: how those files are called, so that a list finds them and deleting takes them along.

A name says what a file is and never who or what it is about: it is seen by whoever sees the folder.
"""

import re
from pathlib import Path
from typing import Final

REPORT: Final = ""
FULL: Final = "volledig"
PARTS = re.compile(r"|volledig|presentielijst|acties|bewijs-\d{1,3}")
"""What may stand in the name between a notebook's own and the kind of file."""
ENDINGS = (".html", ".ics", ".pdf")


def made_path(notebook: Path, part: str, ending: str = ".html") -> Path:
    """Return where a file is that is made of a session: beside its notebook, named after it.

    Example:
        >>> made_path(Path("casus.sessie.ipynb"), FULL).name, made_path(Path("casus.sessie.ipynb"), REPORT).name
        ('casus.sessie.volledig.html', 'casus.sessie.html')
    """
    return notebook.with_name(".".join(filter(None, (notebook.stem, part))) + ending)


def find_made(notebook: Path) -> list[Path]:
    """Return what was made of a session and is still there; nothing that another notebook beside it may have made."""
    found = []
    for path in notebook.parent.iterdir():
        ending = path.suffix
        part = path.name.removeprefix(notebook.stem).removesuffix(ending).removeprefix(".")
        if path.name.startswith(notebook.stem) and ending in ENDINGS and PARTS.fullmatch(part):
            owner = path.with_name(f"{path.stem}.ipynb")
            found += [path] if owner == notebook or not owner.exists() else []
    return sorted(found)
