"""What a professional register or a later reader asks of a session: when, how long, where, how, and who was there.

Knows the header, the timers and the programme's name; knows nothing of answers. It states facts and claims nothing:
whether a session counts is for the register to decide.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from weerstand_widgets.kinds.shown import Say
from weerstand_widgets.plan import Role
from weerstand_widgets.reading import SessionReader, roles_in_words
from weerstand_widgets.report.document import Attendee, Fact
from weerstand_widgets.report.figures import in_minutes, net_minutes, time_in_words
from weerstand_widgets.session import Person, Session

KEEP_CASE_DAYS = 90
"""How long a group needs the words about a case: until the look-back in the next session, with some to spare."""
NAMED_ROLES = ("facilitator", "note_taker")
UNTOLD: Role = "presenter"
PLAIN: Role = "participant"
"""Who brought the case is for the group only: on the record it was a participant."""


def attendees(reader: SessionReader) -> Iterable[Attendee]:
    """Return everybody in the header's own order, those who were absent too."""
    for person in reader.header.people:
        yield Attendee(person.name, told_roles(person, reader.session, reader.say), person.present)


def told_roles(person: Person, session: Session | None, say: Say) -> str:
    """Return somebody's roles as others may know them."""
    roles = [role for role in person.roles if role != UNTOLD] or [PLAIN][: len(person.roles)]
    return roles_in_words(roles, session, say)


def facts(reader: SessionReader) -> Iterable[Fact]:
    """Return what is known of the session; what is not known is left out."""
    for name, text in fact_texts(reader).items():
        if text.strip():
            yield Fact(reader.say(f"report.fact.{name}"), text)


def fact_texts(reader: SessionReader) -> dict[str, str]:
    """Return all facts by name, "" for what is not known."""
    return {**_times(reader), **_method(reader)}


def minutes(reader: SessionReader) -> int | None:
    """Return the net minutes, see `figures.net_minutes`."""
    session, header = reader.session, reader.header
    elapsed = (session.timing(phase.id).elapsed_seconds for phase in session.plan.phases)
    return net_minutes(header.start, header.end, header.break_minutes, elapsed)


def keep_until(day: str) -> str:
    """Return the last day, "YYYY-MM-DD", on which the words about a case are still needed; "" for no date.

    Example:
        >>> keep_until("2026-11-18"), keep_until("")
        ('2027-02-16', '')
    """
    try:
        return (date.fromisoformat(day) + timedelta(days=KEEP_CASE_DAYS)).isoformat()
    except (ValueError, OverflowError):
        return ""


def clock(reader: SessionReader) -> str:
    """Return from when to when the session was, in words, as far as known."""
    times = (time_in_words(time, reader.say) for time in (reader.header.start, reader.header.end))
    span = "–".join(time for time in times if time)
    return reader.say("report.clock", time=span) if span else ""


def method(reader: SessionReader) -> str:
    """Return the programme's name and version."""
    spec = reader.session.plan.header
    version = reader.say("report.version", version=spec.version) if spec.version else ""
    return ", ".join(part for part in (reader.words(spec.title, spec.terms), version) if part)


def _times(reader: SessionReader) -> dict[str, str]:
    header, say, net = reader.header, reader.say, minutes(reader)
    start, end = time_in_words(header.start, say), time_in_words(header.end, say)
    places = (header.place.strip(), say("report.online") if header.online else "")
    return {
        "team": header.team,
        "date": reader.date(header.date),
        "start": start,
        "end": end,
        "break": in_minutes(max(header.break_minutes, 0), say) if (start and end) or header.break_minutes > 0 else "",
        "net": in_minutes(net, say) if net else "",
        "place": ", ".join(place for place in places if place),
    }


def _method(reader: SessionReader) -> dict[str, str]:
    header, spec = reader.header, reader.session.plan.header
    setting = next((option.title for option in spec.settings if option.id == header.setting), "")
    holders = {
        role: ", ".join(person.name for person in header.people if role in person.roles and person.name.strip())
        for role in NAMED_ROLES
    }
    return {
        "about": reader.words(setting, spec.terms),
        "size": str(sum(person.present for person in header.people) or ""),
        "method": method(reader),
        "source": spec.source,
        **holders,
    }
