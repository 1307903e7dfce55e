"""What a session notebook asks, read without its answers: for whoever must check an answer quickly.

A notebook from outside may hold anything: a cell that cannot be read is left out, and the others are still there.
"""

from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from weerstand_widgets.cells import KEY, MIME, NotebookMeta, meta_of_session
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Header, Phase, read_spec
from weerstand_widgets.spec import SCHEMA
from weerstand_widgets.workspace.notebook import MAX_BYTES, decode_json

Asked: TypeAlias = Question | Phase | Header


class _Data(msgspec.Struct):
    ours: msgspec.Raw = msgspec.field(name=MIME, default=msgspec.Raw())


class _Output(msgspec.Struct):
    data: _Data | None = None


class _Cell(msgspec.Struct):
    outputs: list[_Output] = []


class _Meta(msgspec.Struct, frozen=True):
    ours: Any = msgspec.field(name=KEY, default=None)


class _Notebook(msgspec.Struct):
    """Leaving all else unread makes it a tenth of the time that reading the session takes."""

    cells: list[_Cell]
    metadata: _Meta = _Meta()


_NOTEBOOK = msgspec.json.Decoder(_Notebook)


class SessionPlan(msgspec.Struct, frozen=True):
    """What a session notebook asks.

    Attributes:
        session_id: Whose it is; "" for a programme.
        programme: The id of the programme it was made of.
        version: That programme's version.
        asked: Mapping of id to what may be answered: questions, phases by their clock, and the header.
    """

    session_id: str
    programme: str
    version: str
    asked: dict[str, Asked]

    @property
    def questions(self) -> list[Question]:
        """Its questions, in order."""
        return [spec for spec in self.asked.values() if isinstance(spec, Question)]


def read_plan(path: Path) -> SessionPlan | None:
    """Read what a notebook asks; None when it cannot be read, or is none of ours.

    Raises:
        OSError: There is no such file, or it may not be opened.
    """
    if path.stat().st_size > MAX_BYTES:
        return None
    text = path.read_bytes()
    try:
        notebook = _decode(text)
        meta = _meta(notebook.metadata.ours, text)
    except (ValueError, RecursionError):
        return None
    if meta is None:
        return None
    return SessionPlan(meta.session, meta.programme, meta.version, _asked(notebook.cells))


def _meta(raw: Any, text: bytes) -> NotebookMeta | None:
    """Return which session or programme it is; of a session that says so no more, by its cells."""
    try:
        meta = msgspec.convert(raw, NotebookMeta)
    except msgspec.ValidationError:
        meta = None
    if meta is not None and meta.session:
        return meta
    return meta_of_session(decode_json(text)) or meta


def _decode(text: bytes) -> _Notebook:
    try:
        return _NOTEBOOK.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _NOTEBOOK.decode(msgspec.json.encode(decode_json(text)))  # Half characters go the slow way.


def _asked(cells: list[_Cell]) -> dict[str, Asked]:
    asked: dict[str, Asked] = {}
    bundles = (output.data.ours for cell in cells for output in cell.outputs if output.data)
    for bundle in bundles:
        try:
            spec = read_spec(msgspec.json.decode(bundle))
        except (ValueError, RecursionError):
            continue  # Also the outputs that are none of ours.
        if isinstance(spec, Asked) and spec.schema == SCHEMA:
            asked.setdefault(spec.id, spec)
    return asked
