"""What may leave the group: a proof for one participant, and the list of who was there. Neither holds case text.

Of a session they know the header, the clocks and the programme's name. No answer is read, nor the session's title:
that is typed too. What a participant writes comes from a file of their own (`own_part`).
"""

from collections.abc import Iterable, Iterator

import msgspec

from weerstand_widgets.alike import alike
from weerstand_widgets.clean import one_line
from weerstand_widgets.errors import ReportError
from weerstand_widgets.kinds.shown import Notice, Prose, Say, Shown
from weerstand_widgets.limits import MAX_TITLE
from weerstand_widgets.reading import SessionReader, make_reader
from weerstand_widgets.report.document import (
    Attendance,
    Blank,
    Code,
    Document,
    Fact,
    Facts,
    Heading,
    Seal,
    Section,
    Signatures,
)
from weerstand_widgets.report.figures import in_hours, in_minutes
from weerstand_widgets.report.own_part import FIELDS, OwnPart
from weerstand_widgets.report.record import attendees, clock, fact_texts, method, minutes
from weerstand_widgets.report.register_check import Known, check, sentences
from weerstand_widgets.report.seal import Claim
from weerstand_widgets.session import Session
from weerstand_widgets.workspace.registers import Register

PROOF_FACTS = ("date", "clock", "break", "hours", "place", "role", "facilitator", "size", "method", "source")
LIST_FACTS = ("date", "start", "end", "break", "net", "place", "facilitator", "size", "method")
LINES_TO_WRITE = {"question": 2, "learned": 2, "technical": 2, "normative": 2, "personal": 2, "reached": 1}


class Participant(msgspec.Struct, frozen=True):
    """Somebody who was there: their place on the list, from 1, their name, and their roles as others may know them."""

    number: int
    name: str
    roles: str


def participants(session: Session, say: Say) -> list[Participant]:
    """Return who was there, in the list's own order."""
    people = enumerate(attendees(make_reader(session, say)), 1)
    return [Participant(number, one_line(one.name), one.roles) for number, one in people if one.present]


def find_participant(session: Session, wish: str, say: Say) -> Participant:
    """Return who is meant by a name or a number on the list.

    Raises:
        ReportError: Nobody or more than one of those who were there is called so.
    """
    present = participants(session, say)
    named = [one for one in present if alike(one.name) == alike(wish)]
    found = named or [one for one in present if str(one.number) == wish.strip()]
    if len(found) != 1:
        raise ReportError("person_unknown", known=", ".join(str(one.number) for one in present))
    return found[0]


def make_proof(
    session: Session, person: Participant, own: OwnPart, register: Register, say: Say, fingerprint: str = ""
) -> Document:
    """Return the proof of one participant.

    Args:
        session: The session that was held.
        person: Whose proof it is.
        own: What they wrote themselves; what is empty gets lines to write on.
        register: Whose fields are looked at.
        say: The catalogue in the proof's language.
        fingerprint: Of the key that it will be sealed with; "" where it will not.
    """
    reader = make_reader(session, say)
    texts = fact_texts(reader) | {"role": person.roles, "hours": _hours(reader), "clock": clock(reader)}
    said = register_said(reader, own, register)
    return _sheet(
        reader,
        (person.name or say("proof.nobody"), say("proof.kind")),
        " · ".join((say("proof.kind"), say("proof.without_case"))),
        (
            Section("facts", say("proof.facts"), (_facts(texts, PROOF_FACTS, say),)),
            Section("own", say("proof.own"), tuple(_own(own, say))),
            Section("closing", sections=tuple(_closing(register, said, fingerprint, say))),
            *_sealed(fingerprint, say),
        ),
    )


def register_said(reader: SessionReader, own: OwnPart, register: Register) -> list[str]:
    """Return in sentences what a register finds complete, and what it does not find."""
    checked = check(register, known_of(reader), own, reader.say)
    return sentences(register, checked, reader.say, reader.date(register.checked_on.isoformat()))


def _closing(register: Register, said: Iterable[str], fingerprint: str, say: Say) -> Iterator[Section]:
    """Yield what stands side by side below: who signs, what the register finds complete, and the seal's picture."""
    signed = Signatures((say("proof.signed"), say("proof.signed.by")))
    yield Section("signing", say("proof.signing"), (signed,))
    yield Section("register", register.title, tuple(map(Notice, said)))
    if fingerprint:
        yield Section("seal", say("seal.title"), (Seal(),))


def _sealed(fingerprint: str, say: Say) -> Iterator[Section]:
    """Yield the seal in letters, where there is one."""
    if fingerprint:
        yield Section("sealed", say("seal.code"), (Code(fingerprint), Notice(say("seal.note"))))


def make_attendance(session: Session, say: Say) -> Document:
    """Return the list of who was there, to sign."""
    reader = make_reader(session, say)
    people = tuple(attendees(reader))
    list_ = Section("record", say("attendance.people"), (Attendance(people),)) if people else Section("record")
    signing = (Notice(say("attendance.authority")), Signatures((say("proof.signed.by"),)))
    sections = (
        Section("facts", say("proof.facts"), (_facts(fact_texts(reader), LIST_FACTS, say),)),
        list_,
        Section("signing", say("proof.signing"), signing),
    )
    kind = say("attendance.kind")
    return _sheet(reader, (kind, kind), say("proof.without_case"), tuple(one for one in sections if one.is_filled))


def _sheet(reader: SessionReader, named: tuple[str, str], line: str, sections: tuple[Section, ...]) -> Document:
    """Return a sheet that may leave the group.

    Args:
        reader: Of the session.
        named: Its title, and what kind of sheet it is.
        line: What it is, above the title.
        sections: What stands on it.
    """
    title, kind = named
    return Document(
        title=title,
        kind=kind,
        line=line,
        sender=reader.header.team.strip() or method(reader),
        date=reader.date(reader.header.date),
        summary=(),
        note="",
        sections=sections,
        foot=method(reader),
        layout="proof",
    )


def known_of(reader: SessionReader) -> Known:
    """Return what a register may want to know of a session."""
    header, texts = reader.header, fact_texts(reader)
    present = [person for person in header.people if person.present]
    return Known(
        date=header.date,
        has_times=bool(texts["start"] and texts["end"]),
        net_minutes=minutes(reader),
        place=header.place.strip(),
        is_online=header.online,
        size=len(present),
        has_names=bool(present) and all(alike(person.name) for person in present),
        facilitator=texts["facilitator"],
        method=texts["method"],
    )


def _facts(texts: dict[str, str], names: tuple[str, ...], say: Say) -> Facts:
    return Facts(tuple(Fact(say(f"report.fact.{name}"), texts[name]) for name in names if texts[name].strip()))


def claim_of(session: Session, person: Participant, register: Register, say: Say) -> Claim:
    """Return what the seal on a proof says; which page it stands on comes later."""
    reader, spec = make_reader(session, say), session.plan.header
    return Claim(
        key="",
        name=person.name[:MAX_TITLE],
        day=reader.header.date,
        minutes=minutes(reader) or 0,
        roles=person.roles,
        programme=f"{spec.programme} {spec.version}".strip(),
        facilitator=one_line(fact_texts(reader)["facilitator"])[:MAX_TITLE],
        register=register.name,
    )


def _hours(reader: SessionReader) -> str:
    """Return the net time in minutes, and in hours as registers count them."""
    net = minutes(reader)
    if not net:
        return ""
    return reader.say("proof.hours", minutes=in_minutes(net, reader.say), hours=in_hours(net, reader.say))


def _own(own: OwnPart, say: Say) -> Iterator[Shown]:
    for name in FIELDS:
        text = getattr(own, name).strip()
        yield Heading(say(f"own.{name}"))
        yield Prose(text) if text else Blank(LINES_TO_WRITE.get(name, 1))
