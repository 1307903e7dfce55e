"""What is made of a session besides its report: for each wish the bytes of its files, and how those are called.

One function for each, so that a command, a server and an exporter give the same bytes for the same wishes. Writes
nothing itself.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from weerstand_widgets.errors import ReportError
from weerstand_widgets.locale import spoken_words
from weerstand_widgets.report.calendar_file import make_calendar, make_days_page
from weerstand_widgets.report.choices import USUAL, Choices, Format
from weerstand_widgets.report.document import Document
from weerstand_widgets.report.formats import write_as
from weerstand_widgets.report.own_part import OwnPart, empty_part, read_own_parts
from weerstand_widgets.report.proof import (
    Participant,
    claim_of,
    find_participant,
    make_attendance,
    make_proof,
    participants,
)
from weerstand_widgets.report.render import render_document, report_document
from weerstand_widgets.report.seal import digest, fingerprint, sign
from weerstand_widgets.report.sealed_page import put_seal
from weerstand_widgets.report.selection import report_part
from weerstand_widgets.report.series import SeriesWish, make_series
from weerstand_widgets.session import Session
from weerstand_widgets.workspace.made import Part
from weerstand_widgets.workspace.registers import Register
from weerstand_widgets.workspace.session_file import SessionFile
from weerstand_widgets.workspace.team_key import public_half


class Made(msgspec.Struct, frozen=True):
    """A file that was made: its part of the name, see `workspace.made`, its content, and its kind of file."""

    part: Part
    content: bytes
    ending: str = ".html"


class ProofWish(msgspec.Struct, frozen=True):
    """Whose proof is asked for, and for which register.

    Attributes:
        register: Whose fields are looked at.
        person: A name or a number on the list; "" for everybody who was there.
        own: What this one person wrote for themselves.
        key: The team's key (`workspace.team_key`), with which the proofs are sealed; None leaves them unsealed.
        format: Which kind of file.
        is_practice: Whether the session was for practice: then the proof says so, and is not sealed.
    """

    register: Register
    person: str = ""
    own: OwnPart = OwnPart()
    key: Any = None
    format: Format = "html"
    is_practice: bool = False


def make_report(session: Session, choices: Choices = USUAL, format: Format = "html") -> Made:
    """Return the group's report.

    Raises:
        ReportError: A phase was chosen that the programme has not, or it cannot be made as this kind of file.
    """
    return write_document(report_document(session, choices), report_part(session.plan, choices), format)


def make_proofs(session: Session, wish: ProofWish) -> list[Made]:
    """Return the proof of each participant who is asked for.

    Raises:
        ReportError: It was not held yet, or nobody was there or is called so.
    """
    words = spoken_words()
    people = [find_participant(session, wish.person, words)] if wish.person.strip() else participants(session, words)
    if not people:
        raise ReportError("nobody_there")
    if not _is_held(session):
        raise ReportError("not_held")
    return [_proof(session, one, wish) for one in people]


def _proof(session: Session, person: Participant, wish: ProofWish) -> Made:
    words = spoken_words()
    key = None if wish.is_practice else wish.key
    print_ = fingerprint(public_half(key)) if key is not None else ""
    part = Part("proof", person=person.number, register=wish.register.name)
    document = make_proof(session, person, wish.own, wish.register, words, print_)
    if wish.is_practice:
        document = msgspec.structs.replace(document, note=words("proof.practice"))
    if key is None:
        return write_document(document, part, wish.format)
    claim = claim_of(session, person, wish.register, words)
    if wish.format != "html":
        return write_document(document, part, wish.format, sign(claim, key))
    page = render_document(document)
    seal = sign(msgspec.structs.replace(claim, page=digest(page.encode())), key)
    return Made(part, put_seal(page, seal).encode())


def write_document(document: Document, part: Part, format: Format = "html", seal: str = "") -> Made:
    """Return a document as a file of the kind that is asked for.

    Args:
        document: Of any layout that the format knows.
        part: Of the file's name.
        format: Which kind of file.
        seal: What is in its QR code; "" for none. A page gets its seal afterwards, for that covers the page.

    Raises:
        ReportError: It cannot be made as this kind of file.
    """
    return Made(part, write_as(format, document, seal), f".{format}")


def make_list(session: Session, format: Format = "html") -> Made:
    """Return the list of who was there."""
    words = spoken_words()
    return write_document(make_attendance(session, words), Part("attendance"), format)


def make_overview(sessions: Iterable[SessionFile], team: str, wish: SeriesWish, part: Part, format: Format) -> Made:
    """Return a team's sessions one after the other.

    Args:
        sessions: All there are.
        team: Its name, as far as it has one.
        wish: Of whom, and for which register.
        part: Of the file's name.
        format: Which kind of file.

    Raises:
        ReportError: No session with a date was held, nobody is called so, or it cannot be made as this kind of file.
    """
    return write_document(make_series(team, sessions, wish, spoken_words()), part, format)


def make_days(session: Session, person: str = "", *, is_page: bool = False) -> Made:
    """Return the open actions as a calendar file.

    Args:
        session: Whose actions they are.
        person: A name or a number on the list; "" for everybody's.
        is_page: As a page that shows what will stand in the calendar.

    Raises:
        ReportError: There is no open action with a day, or nobody is called so.
    """
    words = spoken_words()
    found = find_participant(session, person, words) if person.strip() else None
    name, part = (found.name, Part("calendar", person=found.number)) if found else ("", Part("calendar"))
    if is_page:
        return write_document(make_days_page(session, words, name), part)
    return Made(part, make_calendar(session, words, name), ".ics")


def own_part(path: Path, session: Session) -> OwnPart:
    """Return what somebody wrote about a session in the file of their own.

    Raises:
        ReportError: It cannot be read.
    """
    return read_own_parts(path).get(_day(session), OwnPart())


def with_form(path: Path, session: Session) -> bytes | None:
    """Return a person's own file with the questions of a session added, or None where it has them already.

    What stands in it stays as it is, to the byte.

    Raises:
        ReportError: It is there and cannot be read.
    """
    day = _day(session)
    before = path.read_bytes() if path.exists() else b""
    if before and day in read_own_parts(path):
        return None
    gap = b"" if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    return before + gap + empty_part(day, spoken_words()).encode()


def _is_held(session: Session) -> bool:
    """Say whether a session was begun: an hour that is planned is no proof of anything."""
    clocks = (session.timing(phase.id) for phase in session.plan.phases)
    has_run = any(clock.state != "idle" or clock.elapsed_seconds for clock in clocks)
    return has_run or any(not session.is_empty(question.id) for question in session.plan.questions)


def _day(session: Session) -> str:
    return session.header.date or "datum"
