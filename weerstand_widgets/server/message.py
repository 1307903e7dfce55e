"""What the browser sends and gets: shapes, limits, and a refusal that quotes nothing.

What comes in is untrusted: decoded against these types, its texts made fit for a database.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, TypeVar

import msgspec

from weerstand_widgets.answers import HIGHEST_SENT, Answer, Answers
from weerstand_widgets.clean import clean_json
from weerstand_widgets.errors import AnswerError, MessageTooLargeError
from weerstand_widgets.journal import Entry
from weerstand_widgets.limits import AUTHOR, MAX_CHARS, is_full_id
from weerstand_widgets.report.choices import USUAL, Format, Names, Size
from weerstand_widgets.report.own_part import MAX_BYTES as MAX_OWN_FILE
from weerstand_widgets.report.own_part import OwnPart
from weerstand_widgets.workspace.made import Kind
from weerstand_widgets.workspace.notebook import decode_json
from weerstand_widgets.workspace.registers import GENERAL

MAX_BODY = 32_000_000
"""Bytes of one request: a table of 200 rows with every text at its limit fits."""
HEX_ID = r"^[0-9a-f]{32}$"
MOMENT = re.compile(r"|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")

UNFIT = re.compile(rb"\\u(0000|[dD][89a-fA-F])|\xed[\xa0-\xbf]|\xff|\xfe")
"""What may be in a body with text that does not fit in a database: NUL and half characters."""

ContentsPath = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]
T = TypeVar("T")


class SentEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An `Entry` as it comes in: each of its answers is read by itself, see `read_answers`."""

    id: Annotated[str, msgspec.Meta(pattern=HEX_ID)]
    question_id: str
    answers: dict[str, Any]
    forget: bool = False


class EntriesMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Changes that were typed; `writer` is a random id of the page, so that it knows its own in an event."""

    path: ContentsPath
    entries: Annotated[list[SentEntry], msgspec.Meta(max_length=1000)]
    writer: Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z_-]{0,64}$")] = ""


class AnswersMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Questions whose answers a page wants to know, after it heard of them."""

    path: ContentsPath
    question_ids: Annotated[list[str], msgspec.Meta(max_length=1000)]


class SyncMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A session that is opened: its answers so far, and which questions may keep no history.

    `adopt` says: the user chose to go on with this file, a copy, as the session.
    """

    path: ContentsPath
    answers: dict[str, Answers] = {}
    forget: list[str] = []
    adopt: bool = False


class SentSync(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `SyncMessage` as it comes in: each of its answers is read by itself, see `read_answers`."""

    path: ContentsPath
    answers: dict[str, dict[str, Any]] = {}
    forget: list[str] = []
    adopt: bool = False


class SentCell(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A cell of a programme on a page, as a notebook has it, without what it shows."""

    id: Annotated[str, msgspec.Meta(max_length=64)]
    cell_type: Literal["code", "markdown", "raw"]
    source: str = ""


class RewriteMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A programme that somebody writes: its cells, and by the id of a cell what that asks now."""

    cells: Annotated[list[SentCell], msgspec.Meta(max_length=2_000)]
    specs: dict[str, dict[str, Any]]


class RenameMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A programme in which a term is to be called otherwise: its cells, the term, and its new name."""

    cells: Annotated[list[SentCell], msgspec.Meta(max_length=2_000)]
    term: str
    name: str


class PathMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A session that something is to be done with."""

    path: ContentsPath


class MakeMessage(PathMessage, frozen=True, forbid_unknown_fields=True):
    """What somebody wants made of a session, or wants to see before it is made; see `report.choices`.

    Attributes:
        kind: What it is.
        size: Of a report.
        names: Of a report.
        case: Of a report.
        phases: Of a report.
        person: A number or a name on the list; "" for everybody. Of a proof, a calendar and a series.
        register: Of a proof and a series.
        own_file: What is in the file in which this one person keeps their own parts, for a series; kept nowhere else.
        own: What this one person wrote for their proof; kept nowhere but in it.
        format: Of a proof and a list.
        replaces: A proof that is there already may go, with what somebody wrote in it.
        is_preview: Only to look at: nothing is written.
    """

    kind: Kind = "report"
    size: Size = USUAL.size
    names: Names = USUAL.names
    case: bool = USUAL.case
    phases: Annotated[tuple[Annotated[str, msgspec.Meta(max_length=200)], ...], msgspec.Meta(max_length=500)] = ()
    person: Annotated[str, msgspec.Meta(max_length=MAX_CHARS)] = ""
    register: Annotated[str, msgspec.Meta(max_length=200)] = GENERAL
    own: OwnPart = OwnPart()
    own_file: Annotated[str, msgspec.Meta(max_length=MAX_OWN_FILE)] = ""
    format: Format = "html"
    replaces: bool = False
    is_preview: bool = False


def read_message(body: bytes, kind: type[T]) -> T:
    """Decode a request's body.

    Raises:
        AnswerError: It is too large or not of this shape; says at which place, never what stood there.
    """
    if len(body) > MAX_BODY:
        raise MessageTooLargeError(found=str(len(body) // 1_000_000), limit=MAX_BODY // 1_000_000)
    try:
        if not UNFIT.search(body):
            return msgspec.json.decode(body, type=kind)
        return msgspec.convert(clean_json(decode_json(body)), kind)
    except (ValueError, RecursionError):
        # msgspec's sentence may quote a key or an option, so it is not passed on.
        raise AnswerError("message_shape") from None


class Refused(msgspec.Struct, frozen=True):
    """An entry with an answer that does not fit its question, which was not kept.

    Attributes:
        id: The entry's; "" for what came from the cells of a session that is opened.
        question_id: Whose answer it is.
        message: A sentence for its place on the page.
    """

    id: str
    question_id: str
    message: str


def read_entries(sent: Sequence[SentEntry]) -> tuple[list[Entry], list[Refused]]:
    """Return the entries that came in, and a refusal for each with an answer that is none; its others are kept."""
    entries, refused = [], []
    for one in sent:
        answers, fault = read_answers(one.question_id, one.answers)
        if fault is not None:
            refused.append(Refused(one.id, one.question_id, str(fault)))
        if answers:
            entries.append(Entry(one.id, one.question_id, answers, one.forget))
    return entries, refused


def read_sync(sent: SentSync) -> tuple[SyncMessage, list[Refused]]:
    """Return what the cells of a session hold, and a refusal for each question with an answer that is none."""
    read = {spec_id: read_answers(spec_id, answers) for spec_id, answers in sent.answers.items()}
    known = {spec_id: answers for spec_id, (answers, _) in read.items() if answers}
    refused = [Refused("", spec_id, str(fault)) for spec_id, (_, fault) in read.items() if fault is not None]
    return SyncMessage(sent.path, known, sent.forget, sent.adopt), refused


def read_answers(spec_id: str, sent: Mapping[str, Any]) -> tuple[Answers, AnswerError | None]:
    """Return which answers to one question are as a front end of ours sends them, and what is wrong with the others."""
    answers: Answers = {}
    fault = None if is_full_id(spec_id) else AnswerError("message_shape")
    for author, one in sent.items() if fault is None else ():
        try:
            answer = msgspec.convert(one, Answer)
            if AUTHOR.fullmatch(author) and MOMENT.fullmatch(answer.updated_at) and answer.revision <= HIGHEST_SENT:
                answers[author] = answer
                continue
        except (msgspec.ValidationError, RecursionError):
            pass
        fault = fault or AnswerError("answer_edit")
    return answers, fault


class Recorded(msgspec.Struct, frozen=True):
    """What became of entries: ids of those that are wholly safe on the disk, and what does not fit."""

    saved: list[str]
    refused: list[Refused] = []


class Synced(msgspec.Struct, frozen=True):
    """What a session that is opened must know.

    Attributes:
        answers: Those that are newer in the journal than in the notebook.
        copy_of: The contents path of the file this one is a copy of, or None.
        notice: A sentence for the user, or None.
        cause: Why the journal takes no part: the name of a `Cause`, or None where it does.
        refused: Answers in its cells that do not fit their question; the journal does without.
    """

    answers: dict[str, Answers] = {}
    copy_of: str | None = None
    notice: str | None = None
    cause: str | None = None
    refused: list[Refused] = []


def with_refused(synced: Synced, refused: Sequence[Refused]) -> Synced:
    """Return a reply that names these as well."""
    return msgspec.structs.replace(synced, refused=[*refused, *synced.refused])


def encode(reply: Any) -> bytes:
    """Return a reply as JSON; a file's name may hold what JSON cannot, see `clean_json`."""
    try:
        return msgspec.json.encode(reply)
    except UnicodeEncodeError:
        return msgspec.json.encode(clean_json(msgspec.to_builtins(reply)))
