"""Which of two editions of a question suits what was answered: what somebody chose or wrote never loses its words."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import msgspec

from weerstand_widgets.errors import AnswerError
from weerstand_widgets.fitting import fitting
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import Plan
from weerstand_widgets.spec import Terms

PARTS = ("options", "items", "columns")
Given: TypeAlias = Mapping[str, Any]
"""What was answered, by author."""
Part: TypeAlias = tuple[str, str, Any]
"""In which field it stands, in which column's options if in any, and the option, item or column itself."""


def suit(old: Question, new: Question, given: Given) -> Question:
    """Return the newer question, with what was chosen of the older one; else the older one, as it was.

    Args:
        old: What was asked when it was answered.
        new: What is asked now.
        given: What was answered; what did not fit the older question either decides nothing.
    """
    fits = {author: value for author, value in given.items() if _takes(old, {author: value})}
    if not fits:
        return new
    if (old.kind, old.is_unlinked, old.about) != (new.kind, new.is_unlinked, new.about):
        return old  # A text that happens to fit a list of another kind would be shown as something else.
    if _takes(new, fits):
        return new
    return _widened(old, new, fits) or old


def _widened(old: Question, new: Question, fits: Given) -> Question | None:
    """Return the newer question with as little of the older one as what was answered needs; None if that is not it."""
    if getattr(old, "other", False):  # What somebody wrote at "anders".
        new = msgspec.structs.replace(new, other=True)
    needed = list(_gone(old, new))
    if not _takes(_with(new, needed, old.terms), fits):
        return None
    for part in list(needed):
        without = [one for one in needed if one is not part]
        if _takes(_with(new, without, old.terms), fits):
            needed = without
    return _with(new, needed, old.terms)


def stay(old: Question, plan: Plan) -> Question:
    """Return a question that stays as it was, without what another one in its programme is or does by now.

    Args:
        old: What was asked.
        plan: What is asked now.
    """
    others = [one for one in plan.questions if one.id != old.id]
    known = plan.header.lengths
    changes: dict[str, Any] = {"lengths": tuple(one for one in old.lengths if one in known)}
    if old.front and any(one.front == old.front for one in others):
        changes["front"] = ""
    for name in ("looks_back", "take"):
        if getattr(old, name, None) and any(getattr(one, name, None) for one in _rivals(old, others, name)):
            changes[name] = type(getattr(old, name))()
    if "take" not in changes and hasattr(old, "take"):
        changes["take"] = {length: count for length, count in old.take.items() if length in known}
    steps = next((one for one in plan.questions_of(old.phase_id) if getattr(one, "take", None)), None)
    if old.step and (steps is None or old.step not in {option.id for option in getattr(steps, "options", ())}):
        changes["step"] = ""
    return msgspec.structs.replace(old, **changes)


def _rivals(old: Question, others: list[Question], name: str) -> list[Question]:
    """Return the questions of which only one may be it: of a whole programme, and for steps of a phase."""
    return [one for one in others if name != "take" or one.phase_id == old.phase_id]


def _takes(spec: Question, given: Given) -> bool:
    try:
        return all(fitting(spec, value, author)[2] is None for author, value in given.items())
    except AnswerError:
        return False


def _gone(old: Question, new: Question) -> Iterator[Part]:
    """Yield the options, items and columns that the newer question does not have any more."""
    for name in PARTS:
        now = {part.id: part for part in getattr(new, name, ())}
        for part in getattr(old, name, ()):
            if part.id not in now:
                yield name, "", part
                continue
            ids = {option.id for option in getattr(now[part.id], "options", ())}
            for option in getattr(part, "options", ()):
                if ids and option.id not in ids:
                    yield name, part.id, option


def _with(new: Question, parts: list[Part], terms: Terms) -> Question:
    """Return a question with these parts after its own, and with the words of their terms."""
    for name, column, part in parts:
        rows = getattr(new, name)
        if column:
            rows = tuple(
                msgspec.structs.replace(one, options=(*one.options, part)) if one.id == column else one for one in rows
            )
        else:
            rows = (*rows, part)
        new = msgspec.structs.replace(new, **{name: rows})
    return msgspec.structs.replace(new, terms={**terms, **new.terms}) if parts else new
