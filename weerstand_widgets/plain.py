"""A cell's static face: a question and its answer as plain HTML and as plain text.

This is what a viewer without our extension shows, by mail and in ten years: semantic HTML, everything escaped, no
script and no style. The report has its own, richer templates.
"""

from html import escape

from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.shown import Lines
from weerstand_widgets.plan import CellSpec, Header, Phase
from weerstand_widgets.reading import SessionReader, read_answer


def faces(spec: CellSpec, reader: SessionReader) -> tuple[str, str]:
    """Return a cell's `text/html` and `text/plain`, in the language of the reader."""
    title, help_, lines = _content(spec, reader)
    return _html(spec.id, title, help_, lines), _plain(title, help_, lines)


def _content(spec: CellSpec, reader: SessionReader) -> tuple[str, str, Lines]:
    if isinstance(spec, Question):
        return reader.words(spec.title, spec.terms), reader.words(spec.help, spec.terms), _answer(spec, reader)
    if isinstance(spec, Phase):
        minutes = reader.say("plain.minutes", minutes=spec.minutes.get(reader.header.length, 0))
        return reader.words(spec.title, spec.terms), reader.words(spec.goal, spec.terms), [[minutes]]
    if isinstance(spec, Header):
        return spec.title, spec.source, _header(reader)
    return spec.title, spec.help, []


def _answer(question: Question, reader: SessionReader) -> Lines:
    """Return an answer as lines of text; no lines when there is none, or when a turn is not shown yet."""
    shown = read_answer(question, reader)
    return [] if shown is None else shown.lines(reader.say)


def _header(reader: SessionReader) -> Lines:
    header = reader.header
    if not header.title:
        return []
    when = " ".join(part for part in (header.date, "-".join(filter(None, (header.start, header.end)))) if part)
    is_alone = reader.session.plan.header.alone
    here = sum(person.present for person in header.people)
    present = "" if is_alone else reader.say("plain.people", people=here)
    return [[line] for line in (header.title, header.team, when, header.place, present) if line]


def _html(spec_id: str, title: str, help_: str, lines: Lines) -> str:
    parts = [f"<h3>{escape(title)}</h3>"]
    if help_:
        parts.append(f"<p><em>{escape(help_)}</em></p>")
    if any(len(line) > 1 for line in lines):
        heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in lines[0])
        body = "".join("<tr>" + "".join(f"<td>{_broken(part)}</td>" for part in line) + "</tr>" for line in lines[1:])
        parts.append(f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>")
    else:
        parts += [f"<p>{_broken(line[0])}</p>" for line in lines]
    return f'<section data-weerstand="{escape(spec_id)}">' + "".join(parts) + "</section>"


def _broken(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _plain(title: str, help_: str, lines: Lines) -> str:
    return "\n".join([title, *([help_] if help_ else []), *(" | ".join(line) for line in lines)])
