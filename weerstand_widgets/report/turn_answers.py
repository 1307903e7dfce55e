"""From a turn's contributions to what a report shows of them.

Knows that nothing is shown before the group itself saw it, and that of a weighing or a vote only the sum is shown:
never who weighed or voted what.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, TypeAlias

import msgspec

from weerstand_widgets.plain import row_label
from weerstand_widgets.plan import Question
from weerstand_widgets.report.figures import decimal
from weerstand_widgets.report.reader import Reader
from weerstand_widgets.report.shown import Bar, Bars, Notice, Shown, Tallies, Tally, Voice, Voices
from weerstand_widgets.session import Person
from weerstand_widgets.values import HIGHEST_WEIGHT

FAR_APART = 2
DIVIDED = 0.45
"""From this share of pairs that are far apart on, a group is divided; one voice apart from four is not yet that."""

Times: TypeAlias = Sequence[Mapping[str, Any]]
"""Contributions by author, for each time the group looked at them together; only a weighing may have two."""


def read_turn(reader: Reader, question: Question) -> Shown | None:
    """Return what a report shows of a turn, or None when nobody wrote anything.

    A turn that was not shown together yet gives a notice in its place: its contributions are still private.
    """
    if reader.session.is_empty(question.id):
        return None
    shown = [contributions for contributions in reader.session.shown(question.id) if contributions]
    return _KINDS[question.kind](reader, question, shown) if shown else Notice(reader.say("report.unrevealed"))


def _weighed(reader: Reader, question: Question, times: Times) -> Shown | None:
    found = []
    for option in question.options:
        title = reader.words(option.title, question)
        bars = [_bar(reader, title, option.id, contributions) for contributions in times]
        if any(bar.alt for bar in bars):
            found.append((bars[0], *(_again(reader, bar) for bar in bars[1:])))
    # The heaviest first, as the group weighed them last.
    found.sort(key=lambda bars: -bars[-1].average)
    notes = [reader.count(len(contributions), "report.weighed") for contributions in times]
    notes[1:] = [reader.count(len(contributions), "report.weighed.second") for contributions in times[1:]]
    return Bars(tuple(chain(*found)), " ".join([*notes, reader.say("report.weighed.dots")])) if found else None


def _bar(reader: Reader, title: str, option_id: str, contributions: Mapping[str, Any]) -> Bar:
    weights = [weight for one in contributions.values() if (weight := one.get(option_id)) is not None]
    counts = tuple(weights.count(weight) for weight in range(HIGHEST_WEIGHT + 1))
    average = sum(weights) / len(weights) if weights else 0.0
    given = (reader.say("report.times", weight=weight, count=count) for weight, count in enumerate(counts) if count)
    key = agreement(counts)
    alike = reader.say(key) if key else ""
    return Bar(title, average, counts, decimal(average, reader.say), alike, ", ".join(given))


def _again(reader: Reader, bar: Bar) -> Bar:
    name = reader.say("report.second.of", title=bar.title)
    return msgspec.structs.replace(bar, title=reader.say("report.second"), name=name)


def agreement(counts: Sequence[int]) -> str:
    """Return the key of the word for how alike weights are; "" where fewer than two were given.

    Counted in pairs of people: how many pairs are two or more apart? None is alike, close to half is divided. The
    page decides by the same rule (`agreement.js`); a test holds the two together.

    Example:
        >>> agreement((0, 0, 2, 3)), agreement((1, 0, 0, 4)), agreement((2, 0, 1, 2))
        ('agreement.alike', 'agreement.nearly', 'agreement.divided')
    """
    total = sum(counts)
    pairs = total * (total - 1) / 2
    if not pairs:
        return ""
    apart = sum(
        counts[one] * counts[two] for two in range(FAR_APART, len(counts)) for one in range(two - FAR_APART + 1)
    )
    if apart == 0:
        return "agreement.alike"
    return "agreement.divided" if apart / pairs >= DIVIDED else "agreement.nearly"


def _voted(reader: Reader, question: Question, times: Times) -> Shown | None:
    totals: dict[int, int] = {}
    for one in times[0].values():
        for row, dots in one.items():
            totals[int(row)] = totals.get(int(row), 0) + dots
    rows = reader.session.value(question.of)
    labels = [row_label(row).strip() for row in rows] if isinstance(rows, list) else []
    tallies = [_tally(reader, labels, row, dots) for row, dots in sorted(totals.items()) if dots > 0]
    tallies.sort(key=lambda tally: -tally.dots)
    return Tallies(tuple(tallies)) if tallies else None


def _tally(reader: Reader, labels: list[str], row: int, dots: int) -> Tally:
    """Return one row of a vote; a row that was removed after the vote goes by its number."""
    label = labels[row] if row < len(labels) else ""
    return Tally(label or reader.say("report.row", number=row + 1), dots, reader.count(dots, "report.dots"))


def _round(reader: Reader, question: Question, times: Times) -> Shown | None:
    contributions = times[0]
    if question.is_unlinked:
        # By their words: an order that cannot hint at who wrote first, whatever the file's own order was.
        return Voices(tuple(Voice(text) for text in sorted(contributions.values())))
    people = {person.id: person for person in reader.header.people}
    places = {person_id: place for place, person_id in enumerate(people)}
    in_order = sorted(contributions.items(), key=lambda one: (places.get(one[0], len(places)), one[0]))
    voices = tuple(_voice(reader, people.get(author), text) for author, text in in_order)
    return Voices(voices, named=any(voice.name for voice in voices))


def _voice(reader: Reader, person: Person | None, text: str) -> Voice:
    return Voice(text) if person is None else Voice(text, person.name, reader.roles(person))


_KINDS: dict[str, Callable[[Reader, Question, Times], Shown | None]] = {
    "weigh": _weighed,
    "vote": _voted,
    "round": _round,
}
