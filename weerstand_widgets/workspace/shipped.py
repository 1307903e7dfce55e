"""The programmes that come with the package, and their copies in a workspace.

Knows which copy is still as it was shipped; a programme that a trainer changed is theirs and never touched.
"""

import hashlib
from pathlib import Path

import msgspec

from weerstand_widgets.workspace.notebook import write_file

RECORD = ".shipped.json"
"""In the folder of the programmes: mapping of file name to the hash of the copy we put there."""


def shipped_folder() -> Path | None:
    """Return the folder of the programmes of this version: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    folders = (package / "programmes", package.parent / "notebooks")
    return next((folder for folder in folders if any(folder.glob("*.ipynb"))), None)


def renew_programmes(folder: Path) -> list[Path]:
    """Copy the shipped programmes that are missing, and renew copies nobody changed.

    Returns:
        The files that were written.
    """
    source = shipped_folder()
    if source is None or source == folder:
        return []
    known = _read_record(folder)
    record, written = dict(known), []
    for programme in sorted(source.glob("*.ipynb")):
        content, target = programme.read_bytes(), folder / programme.name
        found = _hash(target.read_bytes()) if target.exists() else None
        if found not in (None, known.get(programme.name)) or found == _hash(content):
            continue
        if found is None and programme.name in known:
            continue  # The trainer threw it away; it does not come back by itself.
        write_file(target, content)
        record[programme.name] = _hash(content)
        written.append(target)
    if record != known:
        write_file(folder / RECORD, msgspec.json.format(msgspec.json.encode(record, order="sorted")))
    return written


def _read_record(folder: Path) -> dict[str, str]:
    try:
        return msgspec.json.decode((folder / RECORD).read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}  # Without a record every copy counts as changed: nothing is overwritten.


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
