"""A cell's static face: a question and its answer as plain HTML and as plain text.

This is what a viewer without our extension shows, by mail and in ten years: semantic HTML, everything escaped, no
script and no style. The report has its own, richer templates.
"""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any, TypeAlias

from weerstand_widgets.locale import say
from weerstand_widgets.plan import OTHER_ID, CellSpec, Header, Option, Phase, Question
from weerstand_widgets.session import Session
from weerstand_widgets.values import is_blank

Rows: TypeAlias = list[list[str]]
"""The lines of an answer; a line of several parts is a table's row, the first row holds its heads."""


def faces(spec: CellSpec, session: Session) -> tuple[str, str]:
    """Return a cell's `text/html` and `text/plain`."""
    title, help_, rows = _content(spec, session)
    return _html(spec.id, title, help_, rows), _plain(title, help_, rows)


def _content(spec: CellSpec, session: Session) -> tuple[str, str, Rows]:
    if isinstance(spec, Question):
        return session.words(spec.title, spec.terms), session.words(spec.help, spec.terms), rows_of(spec, session)
    if isinstance(spec, Phase):
        minutes = say("plain.minutes", minutes=session.minutes(spec))
        return session.words(spec.title, spec.terms), session.words(spec.goal, spec.terms), [[minutes]]
    if isinstance(spec, Header):
        return spec.title, spec.source, _header(session)
    return spec.title, spec.help, []


def rows_of(question: Question, session: Session) -> Rows:
    """Return an answer as lines of text; no lines when there is none, or when a turn is not shown yet."""
    if question.is_turn:
        return _turn(question, session)
    value = session.value(question.id)
    return [] if is_blank(value) else _ROWS[question.kind](question, value, session)


def _header(session: Session) -> Rows:
    header = session.header
    if not header.title:
        return []
    when = " ".join(part for part in (header.date, "-".join(filter(None, (header.start, header.end)))) if part)
    present = say("plain.people", people=sum(person.present for person in header.people))
    return [[line] for line in (header.title, header.team, when, header.place, present) if line]


def _text(_question: Question, value: Any, _session: Session) -> Rows:
    return [[line] for line in value.splitlines()]


def _items(_question: Question, value: Any, _session: Session) -> Rows:
    return [[item] for item in value if not is_blank(item)]


def _choices(question: Question, value: Any, session: Session) -> Rows:
    chosen = value if isinstance(value, list) else [value]
    return [[_title(question.options, item, session, question)] for item in chosen]


def _scale(_question: Question, value: Any, _session: Session) -> Rows:
    lines = [] if value["value"] is None else [[say("plain.degree", degree=value["value"])]]
    return lines + [[line] for line in value["why"].splitlines()]


def _table(question: Question, value: Any, session: Session) -> Rows:
    def shown(column_id: str, found: Any) -> str:
        options = next(column.options for column in question.columns if column.id == column_id)
        return _title(options, found, session, question) if options and found else "" if found is None else str(found)

    heads = [session.words(column.title, question.terms) for column in question.columns]
    return [heads, *([shown(c.id, row[c.id]) for c in question.columns] for row in value if not is_blank(row))]


def _checklist(question: Question, value: Any, session: Session) -> Rows:
    rows = [["", say("plain.state"), say("plain.note")]]
    for item in question.items:
        entry = value.get(item.id)
        if not is_blank(entry):
            state = say(f"state.{entry['state']}") if entry["state"] else ""
            rows.append([session.words(item.title, question.terms), state, entry["note"]])
    return rows


def _actions(_question: Question, value: Any, _session: Session) -> Rows:
    names = ("what", "who", "when", "first_sign", "confidence", "done")
    rows = [[say(f"action.{name}") for name in names]]
    for row in value:
        if not is_blank(row):
            texts = [row[name] for name in names[:4]]
            confidence = "" if row["confidence"] is None else str(row["confidence"])
            rows.append([*texts, confidence, say("state.yes") if row["done"] else say("state.no")])
    return rows


_ROWS: Mapping[str, Callable[[Question, Any, Session], Rows]] = {
    "text": _text,
    "items": _items,
    "choice": _choices,
    "choices": _choices,
    "scale": _scale,
    "table": _table,
    "checklist": _checklist,
    "actions": _actions,
}


def _turn(question: Question, session: Session) -> Rows:
    shown = session.shown(question.id)
    if not any(shown):
        return []
    contributions = shown[0]
    if question.kind == "round":
        names = {person.id: person.name for person in session.header.people}
        if question.anonymous:
            return [[text] for text in sorted(contributions.values())]
        return [["", question.title], *([names.get(author, ""), text] for author, text in contributions.items())]
    times = [list(one.values()) for one in shown if one]
    return _averages(question, session, times) if question.kind == "weigh" else _totals(question, session, times[0])


def _averages(question: Question, session: Session, times: list[list[dict[str, int]]]) -> Rows:
    """Average what everyone weighed, each time it was done; the parts are never shown: no choice leads to a person."""
    heads = [say("plain.average"), say("plain.average.second")]
    rows = [["", *heads[: len(times)]]]
    for option in question.options:
        averages = [sum(value.get(option.id, 0) for value in values) / len(values) for values in times]
        rows.append([session.words(option.title, question.terms), *(f"{average:.1f}" for average in averages)])
    return rows


def _totals(question: Question, session: Session, values: list[dict[str, int]]) -> Rows:
    """Sum what everyone voted; the parts are never shown, so no choice leads to a person."""
    rows = session.value(question.of)
    labels = {str(n): row_label(row) for n, row in enumerate(rows if isinstance(rows, list) else [])}
    return [
        ["", say("plain.dots")],
        *([label, str(sum(v.get(key, 0) for v in values))] for key, label in labels.items()),
    ]


def row_label(row: Any) -> str:
    """Return what a row of another question is called: the text itself, or its first filled column."""
    if isinstance(row, str):
        return row
    return next((str(part) for part in row.values() if not is_blank(part)), "") if isinstance(row, dict) else ""


def _title(options: tuple[Option, ...], value: Any, session: Session, question: Question) -> str:
    if isinstance(value, dict):
        return str(value.get(OTHER_ID, ""))
    return next((session.words(o.title, question.terms) for o in options if o.id == value), "")


def _html(spec_id: str, title: str, help_: str, rows: Rows) -> str:
    parts = [f"<h3>{escape(title)}</h3>"]
    if help_:
        parts.append(f"<p><em>{escape(help_)}</em></p>")
    if any(len(row) > 1 for row in rows):
        heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in rows[0])
        body = "".join("<tr>" + "".join(f"<td>{_lines(part)}</td>" for part in row) + "</tr>" for row in rows[1:])
        parts.append(f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>")
    else:
        parts += [f"<p>{_lines(row[0])}</p>" for row in rows]
    return f'<section data-weerstand="{escape(spec_id)}">' + "".join(parts) + "</section>"


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _plain(title: str, help_: str, rows: Rows) -> str:
    return "\n".join([title, *([help_] if help_ else []), *(" | ".join(row) for row in rows)])
