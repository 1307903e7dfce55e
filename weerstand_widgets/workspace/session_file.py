"""A session notebook as far as a list needs it: what it says of itself, without what its questions look like.

Reading two hundred of them must be quick, and one that is damaged or hostile must not stand in the way of the others:
everything that is read here may be missing or of another shape.
"""

import stat
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec

from weerstand_widgets.alike import alike
from weerstand_widgets.answers import GROUP, Answer
from weerstand_widgets.cells import KEY, MIME, CellMeta, NotebookMeta, meta_of_session
from weerstand_widgets.clean import one_line
from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.limits import MAX_TITLE
from weerstand_widgets.plan import OLD_LOOK_BACK
from weerstand_widgets.session import HEADER_ID, HeaderValue, Timing, read_header
from weerstand_widgets.spec import Terms, in_words
from weerstand_widgets.workspace.made import NAMES, Part, made_path
from weerstand_widgets.workspace.notebook import MAX_BYTES, decode_json

State: TypeAlias = Literal["new", "underway", "done"]

REHEARSAL = "rehearsal"
"""In the notebook's metadata of a session that is for practice; it counts for nothing that is remembered."""


class _Shown(msgspec.Struct):
    type: Any = ""
    kind: Any = ""
    id: Any = ""
    title: Any = ""
    terms: Any = None
    carries: Any = True
    looks_back: Any = False


class _Data(msgspec.Struct):
    ours: _Shown | None = msgspec.field(name=MIME, default=None)


class _Output(msgspec.Struct):
    data: _Data | None = None


class _Cell(msgspec.Struct):
    metadata: dict[str, Any] = {}
    outputs: list[_Output] = []


class _Notebook(msgspec.Struct):
    """What a list needs of a notebook; skipping all other parts of the outputs is what makes it quick."""

    cells: list[_Cell]
    metadata: dict[str, Any] = {}


_DECODER = msgspec.json.Decoder(_Notebook)


class PhaseHead(msgspec.Struct, frozen=True):
    """A phase in a list: its title, its clock, and whether anything was answered in it."""

    id: str
    title: str
    timing: Timing
    is_answered: bool

    @property
    def is_started(self) -> bool:
        """Whether its clock ever ran."""
        return self.timing.state != "idle" or self.timing.elapsed_seconds > 0


class SessionFile(msgspec.Struct, frozen=True):
    """A session notebook as a list shows it.

    Attributes:
        path: The notebook.
        modified: When its file last changed: UTC in ISO 8601.
        session_id: Its id; "" where other programs dropped that from everywhere in the file.
        programme: The id of the programme it was made of.
        header: Its header's value, as far as that can be read.
        phases: Its phases, in order.
        actions: What was agreed and comes back: the rows of its `actions` questions that carry.
        report: Its report, if one was made.
        is_rehearsal: Whether it is for practice.
        others: Further files of the same session, which programs that copy leave.
        version: The version of its programme, as that counts.
        edition: The edition of its programme, see `edition_of`; "" where it does not say.
        earlier: Editions it had before.
    """

    path: Path
    modified: str
    session_id: str
    programme: str
    header: HeaderValue
    phases: tuple[PhaseHead, ...]
    actions: tuple[dict[str, Any], ...]
    report: Path | None
    is_rehearsal: bool
    others: tuple[Path, ...] = ()
    version: str = ""
    edition: str = ""
    earlier: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title, or the file's name where there is none to be seen."""
        title = one_line(self.header.title[:MAX_TITLE])
        return title if alike(title) else self.path.stem

    @property
    def team(self) -> str:
        """The team's name, with single spaces."""
        return one_line(self.header.team[:MAX_TITLE])

    @property
    def date(self) -> str:
        """The session's own date, "YYYY-MM-DD", or "" when it has none."""
        try:
            return date.fromisoformat(self.header.date).isoformat()
        except ValueError:
            return ""

    @property
    def state(self) -> State:
        """How far it is: `new` when nothing was answered and no clock ran, `done` with a report or its last clock."""
        if self.report is not None or (self.phases and self.phases[-1].timing.state == "done"):
            return "done"
        return "underway" if any(phase.is_answered or phase.is_started for phase in self.phases) else "new"

    @property
    def phase(self) -> int | None:
        """The place of the phase that was reached, from 0; None for a session that was not begun.

        The phase whose clock is running or paused, else the one after the last that was finished, else the last one
        with an answer.
        """
        clocks = [phase.timing for phase in self.phases]
        open_clocks = [n for n, clock in enumerate(clocks) if clock.state in {"running", "paused"}]
        if open_clocks:
            return max(open_clocks, key=lambda n: (clocks[n].started_at, n))
        done = [n for n, clock in enumerate(clocks) if clock.state == "done"]
        if done:
            return min(done[-1] + 1, len(clocks) - 1)
        return max((n for n, phase in enumerate(self.phases) if phase.is_answered or phase.is_started), default=None)


def read_session_file(path: Path) -> SessionFile | None:
    """Read a session notebook; None for a notebook that is no session of ours.

    Raises:
        ValueError: It is damaged, or no notebook at all.
        OSError: It cannot be read.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
        raise ValueError
    text = path.read_bytes()
    notebook = _decode(text)
    raw = notebook.metadata.get(KEY)
    meta = _meta(raw, notebook, text)
    if meta is None:
        return None
    specs, answers = _read_cells(notebook.cells)
    value = _value(answers.get(HEADER_ID, {}))
    header = read_header(value) if isinstance(value, dict) else HeaderValue()
    try:
        phases = _phases(specs, answers, header.setting)
    except RecursionError:  # An answer too deep to be meant well.
        raise ValueError from None
    return SessionFile(
        path=path,
        modified=datetime.fromtimestamp(status.st_mtime, UTC).isoformat(timespec="seconds"),
        session_id=meta.session,
        programme=meta.programme,
        header=header,
        phases=phases,
        actions=_actions(specs, answers),
        report=report_of(path),
        is_rehearsal=isinstance(raw, dict) and raw.get(REHEARSAL) is True,
        version=meta.version,
        edition=meta.edition,
        earlier=meta.earlier,
    )


def _meta(raw: Any, notebook: _Notebook, text: bytes) -> NotebookMeta | None:
    """Return which session a notebook is; None for one that is none.

    One whose own metadata another program dropped is read in full: that takes longer, and is known by its cells.
    """
    try:
        meta = msgspec.convert(raw, NotebookMeta)
    except msgspec.ValidationError:
        meta = NotebookMeta()
    if meta.session:
        return meta
    if not any(KEY in cell.metadata for cell in notebook.cells):
        return None
    return meta_of_session(decode_json(text))


def is_rehearsal(notebook: Mapping[str, Any]) -> bool:
    """Say whether a session's notebook says that it is for practice."""
    raw = notebook.get("metadata", {}).get(KEY)
    return isinstance(raw, dict) and raw.get(REHEARSAL) is True


def report_of(path: Path) -> Path | None:
    """Return a session's report, if one was made of the whole session."""
    usual_first = sorted(NAMES, key="roles".__ne__)
    parts = (Part(is_full=is_full, names=names) for is_full in (False, True) for names in usual_first)
    made = (made_path(path, part) for part in parts)
    return next((report for report in made if report.is_file()), None)


def _decode(text: bytes) -> _Notebook:
    try:
        return _DECODER.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.convert(decode_json(text), _Notebook)  # Half characters are decoded the slow way.
    except RecursionError:
        raise ValueError from None


def _read_cells(cells: list[_Cell]) -> tuple[dict[str, _Shown], dict[str, dict[str, Answer]]]:
    specs: dict[str, _Shown] = {}
    answers: dict[str, dict[str, Answer]] = {}
    for cell in cells:
        shown = next((output.data.ours for output in cell.outputs if output.data and output.data.ours), None)
        try:
            meta = msgspec.convert(cell.metadata.get(KEY), CellMeta)
        except msgspec.ValidationError:
            meta = CellMeta()
        spec_id = meta.id or (shown.id if shown else "")
        if isinstance(spec_id, str) and spec_id and spec_id not in specs:
            specs[spec_id], answers[spec_id] = shown or _Shown(), meta.answers
    return specs, answers


def _value(answers: dict[str, Answer]) -> Any:
    return answers[GROUP].value if GROUP in answers else None


def _phases(specs: dict[str, _Shown], answers: dict[str, dict[str, Answer]], setting: str) -> tuple[PhaseHead, ...]:
    answered = {
        spec_id.partition(".")[0]
        for spec_id, given in answers.items()
        if "." in spec_id and _is_answered(spec_id, specs[spec_id], given)
    }
    return tuple(
        PhaseHead(spec_id, _title(shown, setting), _timing(answers[spec_id]), spec_id in answered)
        for spec_id, shown in specs.items()
        if shown.type == "phase"
    )


def _title(shown: _Shown, setting: str) -> str:
    title = shown.title if isinstance(shown.title, str) else ""
    try:
        return in_words(title, msgspec.convert(shown.terms or {}, Terms), setting)
    except msgspec.ValidationError:
        return title


def _timing(answers: dict[str, Answer]) -> Timing:
    try:
        return msgspec.convert(_value(answers), Timing)
    except msgspec.ValidationError:
        return Timing()


def _is_answered(question_id: str, shown: _Shown, given: dict[str, Answer]) -> bool:
    asked = KINDS.get(shown.kind, Question) if isinstance(shown.kind, str) else Question
    looks_back = shown.looks_back is True or question_id == OLD_LOOK_BACK
    for author, answer in given.items():
        if looks_back and answer.revision <= 1 and not answer.updated_at:
            continue  # What the session was born with is nobody's answer.
        value = answer.value
        if author == GROUP and asked.is_turn:
            value = value.get("done") if isinstance(value, dict) else None
        if not asked.is_blank(value):
            return True
    return False


def _actions(specs: dict[str, _Shown], answers: dict[str, dict[str, Answer]]) -> tuple[dict[str, Any], ...]:
    carrying = (spec_id for spec_id, shown in specs.items() if shown.kind == "actions" and shown.carries is not False)
    values = (_value(answers[spec_id]) for spec_id in carrying)
    return tuple(row for value in values if isinstance(value, list) for row in value if isinstance(row, dict))
