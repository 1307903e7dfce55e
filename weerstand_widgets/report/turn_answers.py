"""From a turn's contributions to what a report shows of them.

Knows that nothing is shown before the group itself saw it, and that of a weighing or a vote only the sum is shown:
never who weighed or voted what.
"""

from collections.abc import Callable, Mapping
from typing import Any

from weerstand_widgets.plain import row_label
from weerstand_widgets.plan import Question
from weerstand_widgets.report.figures import decimal
from weerstand_widgets.report.reader import Reader
from weerstand_widgets.report.shown import Bar, Bars, Notice, Shown, Tallies, Tally, Voice, Voices
from weerstand_widgets.session import Person
from weerstand_widgets.values import HIGHEST_WEIGHT


def read_turn(reader: Reader, question: Question) -> Shown | None:
    """Return what a report shows of a turn, or None when nobody wrote anything.

    A turn that was not shown together yet gives a notice in its place: its contributions are still private.
    """
    contributions = reader.session.contributions(question.id)
    if not contributions:
        return None
    if not reader.session.turn(question.id).revealed:
        return Notice(reader.say("report.unrevealed"))
    return _KINDS[question.kind](reader, question, contributions)


def _weighed(reader: Reader, question: Question, contributions: Mapping[str, Any]) -> Shown | None:
    bars = []
    for option in question.options:
        weights = [weight for one in contributions.values() if (weight := one.get(option.id)) is not None]
        if weights:
            bars.append(_bar(reader, reader.words(option.title, question), weights))
    bars.sort(key=lambda bar: -bar.average)
    note = reader.count(len(contributions), "report.weighed")
    return Bars(tuple(bars), HIGHEST_WEIGHT, note) if bars else None


def _bar(reader: Reader, title: str, weights: list[int]) -> Bar:
    average, lowest, highest = sum(weights) / len(weights), min(weights), max(weights)
    figure = decimal(average, reader.say)
    if lowest == highest:
        return Bar(title, average, lowest, highest, figure, str(lowest), reader.say("report.spread.same"))
    words = reader.say("report.spread", low=lowest, high=highest)
    return Bar(title, average, lowest, highest, figure, f"{lowest}–{highest}", words)


def _voted(reader: Reader, question: Question, contributions: Mapping[str, Any]) -> Shown | None:
    totals: dict[int, int] = {}
    for one in contributions.values():
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


def _round(reader: Reader, question: Question, contributions: Mapping[str, Any]) -> Shown | None:
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


_KINDS: dict[str, Callable[[Reader, Question, Mapping[str, Any]], Shown | None]] = {
    "weigh": _weighed,
    "vote": _voted,
    "round": _round,
}
