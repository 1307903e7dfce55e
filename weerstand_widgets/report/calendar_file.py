"""The open actions of a session as a calendar file (RFC 5545): a day for each, and no word of what was agreed.

A calendar is synced to telephones and read by others, so what an action is about stays in the session; the day says
where to look.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import msgspec

from weerstand_widgets.errors import ReportError
from weerstand_widgets.kinds.actions import Actions
from weerstand_widgets.kinds.shown import Say
from weerstand_widgets.reading import SessionReader, make_reader
from weerstand_widgets.report.document import Document, Fact, Facts, Section
from weerstand_widgets.report.people import people_in
from weerstand_widgets.report.record import method
from weerstand_widgets.session import Session


class ActionDay(msgspec.Struct, frozen=True):
    """An open action with a day: its id, its place among the actions, and who on the list does it."""

    action_id: str
    number: int
    day: date
    names: tuple[str, ...]


def make_calendar(session: Session, say: Say, person: str = "") -> bytes:
    """Return a calendar file; the same session, the same bytes.

    Args:
        session: Whose actions they are.
        say: The catalogue in the calendar's language.
        person: Only the actions of who is called so; "" for all.

    Raises:
        ReportError: There is no open action with a day.
    """
    from icalendar import Calendar, Event

    reader = make_reader(session, say)
    days = _wanted(session, person)
    calendar = Calendar()
    calendar.add("prodid", "-//weerstand-widgets//")
    calendar.add("version", "2.0")
    for one in days:
        event = Event()
        event.add("uid", f"{session.session_id}.{one.action_id}@weerstand")
        event.add("dtstamp", _stamp(reader))
        event.add("dtstart", one.day)
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        event.add("summary", _summary(one, say))
        event.add("description", say("calendar.where", number=one.number, date=reader.date(reader.header.date)))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def make_days_page(session: Session, say: Say, person: str = "") -> Document:
    """Return what will stand in somebody's calendar, to read before it is there.

    Raises:
        ReportError: See `make_calendar`.
    """
    reader = make_reader(session, say)
    facts = tuple(
        Fact(reader.date(one.day.isoformat()), _summary(one, say))
        for one in sorted(_wanted(session, person), key=lambda one: one.day)
    )
    kind = say("calendar.kind")
    return Document(
        title=kind,
        kind=kind,
        line=say("proof.without_case"),
        sender=reader.header.team.strip() or method(reader),
        date=reader.date(reader.header.date),
        summary=(),
        note="",
        sections=(Section("facts", say("calendar.days"), (Facts(facts),)),),
        foot=method(reader),
        layout="proof",
    )


def _wanted(session: Session, person: str) -> list[ActionDay]:
    days = [one for one in _days(session) if not person.strip() or person in one.names]
    if not days:
        raise ReportError("no_action_day")
    return days


def _days(session: Session) -> Iterator[ActionDay]:
    for question in session.plan.questions:
        if not isinstance(question, Actions):
            continue
        rows = session.value(question.id)
        for number, row in enumerate(rows if isinstance(rows, list) else [], 1):
            if not isinstance(row, dict):
                continue
            day = _day(row.get("when"))
            if day is not None and row.get("done") is not True:
                names = tuple(one.name for one in people_in(str(row.get("who", "")), session.header.people))
                yield ActionDay(f"{question.id}.{number}", number, day, names)


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def _stamp(reader: SessionReader) -> datetime:
    """Return when the file says that it was made: there is no clock here, so the day of the session, or of nothing."""
    return datetime.combine(_day(reader.header.date) or date(1970, 1, 1), time(12), UTC)


def _summary(one: ActionDay, say: Say) -> str:
    return say("calendar.action.of", names=", ".join(one.names)) if one.names else say("calendar.action")
