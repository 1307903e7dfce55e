"""A team's sessions one after the other, for each person: when, how long, how far apart. No answer is read.

What somebody asked themselves and which dimensions they looked at comes from the file of their own, and stands in
their own overview only.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

import msgspec

from weerstand_widgets.alike import alike
from weerstand_widgets.clean import one_line
from weerstand_widgets.errors import ReportError
from weerstand_widgets.kinds.reader import date_in_words
from weerstand_widgets.kinds.shown import Notice, Say, make_grid
from weerstand_widgets.report.document import Document, Section
from weerstand_widgets.report.figures import in_hours, in_minutes, net_minutes
from weerstand_widgets.report.own_part import OwnPart
from weerstand_widgets.report.record import told_roles
from weerstand_widgets.report.register_check import as_found
from weerstand_widgets.workspace.registers import Register
from weerstand_widgets.workspace.session_file import SessionFile

DAYS_PER_WEEK = 7
DIMENSIONS = ("technical", "normative", "personal")


class Meeting(msgspec.Struct, frozen=True):
    """One session that somebody was at."""

    day: date
    minutes: int
    roles: str


class SeriesWish(msgspec.Struct, frozen=True):
    """What an overview is asked for.

    Attributes:
        register: Whose limits are looked at.
        person: Of whom; "" for everybody.
        own: What this one person wrote, by date.
    """

    register: Register
    person: str = ""
    own: Mapping[str, OwnPart] = {}


def make_series(team: str, sessions: Iterable[SessionFile], wish: SeriesWish, say: Say) -> Document:
    """Return the overview of a team's sessions.

    Args:
        team: Its name, as far as it has one.
        sessions: All there are; what is for practice or was not held is left out.
        wish: What is asked for.
        say: The catalogue in the overview's language.

    Raises:
        ReportError: No session with a date was held, or nobody is called so.
    """
    held = _held(sessions)
    people = _people([one for one in held if one.date], say)
    if not people:
        raise ReportError("no_series")
    if wish.person.strip():
        people = {key: found for key, found in people.items() if key == alike(wish.person)}
        if not people:
            raise ReportError("series_person")
    undated = sum(not one.date for one in held)
    note = (say("series.undated", count=undated),) if undated else ()
    return Document(
        title=next(iter(people.values()))[0] if wish.person.strip() else say("series.kind"),
        kind=say("series.kind"),
        line=" · ".join((say("series.kind"), say("proof.without_case"))),
        sender=team or say("series.kind"),
        date="",
        summary=note,
        note="",
        sections=tuple(_section(name, meetings, wish, say) for name, meetings in people.values()),
        foot=say("register.note", day=date_in_words(wish.register.checked_on.isoformat(), say)),
        layout="proof",
    )


def number_of(sessions: Iterable[SessionFile], person: str, say: Say) -> int:
    """Return somebody's place among all who are in the overview, from 1, for a file's name; 0 for everybody."""
    keys = list(_people([one for one in _held(sessions) if one.date], say)) if person.strip() else []
    return keys.index(alike(person)) + 1 if alike(person) in keys else 0


def _held(sessions: Iterable[SessionFile]) -> list[SessionFile]:
    return [one for one in sessions if not one.is_rehearsal and one.state != "new" and _minutes(one)]


def _minutes(one: SessionFile) -> int | None:
    header = one.header
    elapsed = (phase.timing.elapsed_seconds for phase in one.phases)
    return net_minutes(header.start, header.end, header.break_minutes, elapsed)


def _people(sessions: Iterable[SessionFile], say: Say) -> dict[str, tuple[str, list[Meeting]]]:
    """Return each person's meetings, oldest first, by what is alike in their names; called as they last were."""
    people: dict[str, tuple[str, list[Meeting]]] = {}
    for session in sorted(sessions, key=lambda one: one.date):
        day = date.fromisoformat(session.date or "1970-01-01")
        for person in session.header.people:
            if person.present and (key := alike(person.name)):
                meetings = people.get(key, ("", []))[1]
                meeting = Meeting(day, _minutes(session) or 0, told_roles(person, None, say))
                people[key] = (one_line(person.name), [*meetings, meeting])
    return dict(sorted(people.items()))


def _section(name: str, meetings: list[Meeting], wish: SeriesWish, say: Say) -> Section:
    gaps = [(after.day - before.day).days for before, after in pairwise(meetings)]
    heads = [say(f"series.{part}") for part in ("day", "minutes", "roles", "gap", "dimensions", "question")]
    rows = []
    for meeting, gap in zip(meetings, [None, *gaps], strict=True):
        own = wish.own.get(meeting.day.isoformat(), OwnPart())
        dimensions = (say(f"series.{part}") for part in DIMENSIONS if getattr(own, part).strip())
        rows.append(
            [
                date_in_words(meeting.day.isoformat(), say, short=True),
                in_minutes(meeting.minutes, say),
                meeting.roles,
                "" if gap is None else say("series.weeks", weeks=_weeks(gap)),
                ", ".join(dimensions),
                own.question.strip(),
            ]
        )
    total = sum(meeting.minutes for meeting in meetings)
    said = [say("series.total", count=len(meetings), hours=in_hours(total, say))]
    said += _outside(meetings, gaps, wish.register, say)
    grid = make_grid(heads, rows)
    title = say("series.meetings") if wish.person.strip() else name
    return Section("record", title, (*(Notice(one) for one in said), *([grid] if grid else [])))


def _outside(meetings: list[Meeting], gaps: list[int], register: Register, say: Say) -> list[str]:
    said = []
    least, most = register.line("net_minutes"), register.line("gap_weeks")
    if least and least.least is not None and (short := sum(one.minutes < least.least for one in meetings)):
        said.append(as_found(least, say("series.short", count=short, least=least.least), say))
    if most and most.most is not None and (long := sum(gap > most.most * DAYS_PER_WEEK for gap in gaps)):
        said.append(as_found(most, say("series.long", count=long, most=most.most), say))
    return [say("register.outside", title=register.title, limits="; ".join(said))] if said else []


def _weeks(days: int) -> int:
    return round(days / DAYS_PER_WEEK)
