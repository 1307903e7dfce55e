"""The folder with `weerstand.toml`, and what stands in that file.

Knows where a team's things are; knows nothing of what is in a notebook.
"""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from weerstand_widgets.errors import NotWrittenError, SettingsError
from weerstand_widgets.limits import LONGEST, MAX_TITLE, SHORTEST, USUAL_LENGTH
from weerstand_widgets.locale import say
from weerstand_widgets.workspace.encoding import UnsureEncodingError, as_utf8
from weerstand_widgets.workspace.modes import make_folder
from weerstand_widgets.workspace.notebook import write_file
from weerstand_widgets.workspace.shipped import renew_programmes

MARKER = "weerstand.toml"
NOTEBOOKS = "notebooks"
SESSIONS = "sessies"
SCHEMA = 1
LINE_END = re.compile(r"\r\n?")


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a team may settle for all its sessions.

    Attributes:
        schema: The version of this file's form.
        team: The team's name, put in the header of each new session.
        setting: The setting a new session starts with; "" means the programme's first.
        length: The length in minutes a new session starts with, where its programme has it.
        spelling: Whether the browsers of the team check spelling on their own computer; a checker that sends what is
            typed elsewhere must stay off.
        language: Of reports and sentences where no page says which: "nl" or "en"; "" leaves it to the surroundings.
        journal: Where the journal is, as an SQLAlchemy URL; "" means `weerstand.sqlite` in the folder.
    """

    schema: Annotated[int, msgspec.Meta(ge=1)] = SCHEMA
    team: Annotated[str, msgspec.Meta(max_length=MAX_TITLE)] = ""
    setting: str = ""
    length: Annotated[int, msgspec.Meta(ge=SHORTEST, le=LONGEST)] = USUAL_LENGTH
    spelling: bool = False
    language: Literal["", "nl", "en"] = ""
    journal: str = ""


class Workspace(msgspec.Struct, frozen=True):
    """A team's folder.

    Attributes:
        root: The folder itself, absolute.
        settings: What `weerstand.toml` says.
        is_marked: Whether that file is there; without it a notebook's own folder serves.
        fault: Why that file says nothing, where it cannot be read.
        is_own: Whether it is the workspace of whoever asks; another one may say nothing of where things go.
    """

    root: Path
    settings: Settings = Settings()
    is_marked: bool = False
    fault: SettingsError | None = None
    is_own: bool = True

    @property
    def notebooks(self) -> Path:
        """The folder of the programmes."""
        return self.root / NOTEBOOKS

    @property
    def sessions(self) -> Path:
        """The folder of the sessions, one folder each."""
        return self.root / SESSIONS


def open_workspace(path: Path, *, lenient: bool = False) -> Workspace:
    """Return the workspace a file or folder belongs to.

    Args:
        path: A notebook or a folder; it need not exist (any more).
        lenient: Whether to go on without settings that cannot be read: a session needs none.

    Returns:
        The nearest folder upwards with `weerstand.toml`; if there is none, the folder itself or the file's own.

    Raises:
        SettingsError: `weerstand.toml` cannot be read.
    """
    start = path.absolute()
    folders = [start, *start.parents] if _is_there(start, Path.is_dir) else list(start.parents)
    for folder in folders:
        if _is_there(folder / MARKER, Path.is_file):
            return _marked(folder, lenient=lenient)
    return Workspace(folders[0])


def _is_there(path: Path, kind: Callable[[Path], bool]) -> bool:
    """Say whether there is something of a kind; what lies in a folder that is closed to us is not there for us."""
    try:
        return kind(path)
    except PermissionError:
        return False


def _marked(folder: Path, *, lenient: bool) -> Workspace:
    try:
        return Workspace(folder, _read_settings(folder / MARKER), is_marked=True)
    except SettingsError as fault:
        if not lenient:
            raise
        return Workspace(folder, is_marked=True, fault=fault)


def names_journal(workspace: Workspace) -> bool:
    """Say whether the settings seem to say where the journal is, also where they cannot be read."""
    try:
        content = (workspace.root / MARKER).read_bytes()
    except OSError:
        return workspace.is_marked
    # UTF-16 has a NUL beside each sign.
    return re.search(rb"^[^#\w]*journal[^\w]*=", content.replace(b"\0", b""), re.MULTILINE) is not None


def create_workspace(root: Path) -> Workspace:
    """Make a folder a workspace, with the programmes of this version in it.

    What is there stays: settings, sessions, and programmes that a trainer changed.

    Raises:
        NotWrittenError: The folder cannot be made or written.
        SettingsError: Its settings cannot be read.
    """
    root = root.absolute()
    try:
        for folder in (root, root / NOTEBOOKS, root / SESSIONS):
            if not folder.is_dir():
                make_folder(folder)
    except OSError:
        raise NotWrittenError("workspace_closed", where=root.name) from None
    if not (root / MARKER).exists():
        write_file(root / MARKER, say("workspace.settings").encode())
    renew_programmes(root / NOTEBOOKS)
    return Workspace(root, _read_settings(root / MARKER), is_marked=True)


def _read_settings(path: Path) -> Settings:
    text = ""
    try:
        text = LINE_END.sub("\n", as_utf8(path.read_bytes()).decode())
        raw: dict[str, Any] = tomllib.loads(text)
    except UnsureEncodingError as fault:
        raise SettingsError("encoding", where=path.name, found=fault.found) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        # Only the line's number: the line itself may be an address with a password.
        line = re.search(r"at line (\d+)", str(fault))
        found = line[1] if line else str(len(text.splitlines()))
        raise SettingsError("settings_unreadable", where=path.name, found=found) from None
    schema = raw.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        raise SettingsError("settings_too_new", where=path.name, found=str(schema)[:9], known=SCHEMA)
    if unknown := sorted(set(raw) - set(Settings.__struct_fields__)):
        known = ", ".join(Settings.__struct_fields__)
        raise SettingsError("settings_unknown", where=path.name, found=unknown[0][:40], known=known)
    try:
        return msgspec.convert(raw, Settings)
    except msgspec.ValidationError as fault:
        key = str(fault).rpartition("`$.")[2].rstrip("`")
        raise SettingsError("settings_shape", where=path.name, found=key[:40]) from None


def free_path(folder: Path, name: str, suffix: str = "") -> Path:
    """Return a path in a folder that nothing has yet: a name that is taken gets a number."""
    number, path = 1, folder / f"{name}{suffix}"
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{suffix}"
    return path
