"""What a cell still shows of its answer, where the answer itself was taken from it: text, and better than nothing."""

from collections.abc import Mapping
from typing import Any

from weerstand_widgets.answers import GROUP, Answer, Answers
from weerstand_widgets.cells.form import TEXT, bundle_of
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import CellSpec, Header


def shown_in(cell: Mapping[str, Any], spec: CellSpec) -> Answers:
    """Return what a cell's plain text says below its question, as an answer that loses from any other.

    A text or a list is what it was; of another kind the words are kept, and shown as text. Of a turn only what the
    group saw together ever stood there.
    """
    lines = _lines(cell)[_head(spec) :]
    if not any(line.strip() for line in lines):
        return {}
    if isinstance(spec, Header):
        return {GROUP: Answer({"title": lines[0]})}
    if not isinstance(spec, Question):
        return {}
    if spec.is_turn:
        state = Answer({"done": [], "revealed": True})
        return {GROUP: state, **{f"shown_{number}": Answer(line) for number, line in enumerate(lines, 1)}}
    return {GROUP: Answer(lines if spec.kind == "items" else "\n".join(lines))}


def _lines(cell: Mapping[str, Any]) -> list[str]:
    text = (bundle_of(cell) or {}).get(TEXT, "")
    joined = "".join(part for part in text if isinstance(part, str)) if isinstance(text, list) else text
    return joined.splitlines() if isinstance(joined, str) else []


def _head(spec: CellSpec) -> int:
    """Return how many lines say what is asked."""
    about = spec.source if isinstance(spec, Header) else getattr(spec, "help", "")
    return max(1, len(spec.title.splitlines())) + len(about.splitlines())
