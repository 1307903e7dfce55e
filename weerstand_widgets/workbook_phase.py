"""The questions of one phase: one method a kind, as an author calls them.

Turns what an author writes into a spec, by the fields of the kind; the workbook checks and shows it.
"""

import inspect
from collections.abc import Callable
from typing import Any

from weerstand_widgets.author_cell import author_call
from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.programme.from_author import parameters, question
from weerstand_widgets.widget import QuestionWidget


class UnknownKindError(PlanError, AttributeError):
    """A kind of question that does not exist; also an `AttributeError`, so that `hasattr` goes on to work."""


class WorkbookPhase:
    """A phase to which questions are added: one method a kind, made of the kind's own fields.

    Every kind takes `help`, a line below the title, and `advice=True` for a question whose answer is advice: on
    screen that one stays folded until its phase is reached, so that a group does not jump to solutions. `front` says
    what an answer is on the report's first page: "question", "new_question" and "first_question" take a `text`,
    "learned" a `text`, `items` or `round`, "now" and "hoped" a `scale`. `lengths=[90, 120]` asks it in those lengths
    only, `step="loss"` once that step is chosen, see `choices`.

    Example:
        `turn.table("scenarios", "Welke andere wegen zijn er?", columns={"what": "Wat kan ook?"}, advice=True)`
    """

    def __init__(self, phase_id: str, add: Callable[[Question], QuestionWidget]) -> None:
        """Use `Workbook.phase`."""
        self._phase_id, self._add_question = phase_id, add

    def __getattr__(self, name: str) -> Callable[..., QuestionWidget]:
        """Say in one sentence that a kind does not exist."""
        if name.startswith("_"):
            raise AttributeError(name)
        raise UnknownKindError("plan_kind", where=self._phase_id, found=name, known=", ".join(KINDS))

    def _add(self, kind: type[Question], question_id: str, title: str, written: dict[str, Any]) -> QuestionWidget:
        return self._add_question(question(kind, f"{self._phase_id}.{question_id}", title, **written))


def _method(kind: type[Question]) -> Callable[..., QuestionWidget]:
    """Return the author's call for a kind: its signature is the kind's own fields, its help the kind's own words."""

    def ask(self: WorkbookPhase, question_id: str, title: str, **written: Any) -> QuestionWidget:
        return self._add(kind, question_id, title, written)

    described = inspect.signature(ask)
    first = list(described.parameters.values())[:3]
    ask.__signature__ = described.replace(parameters=[*first, *parameters(kind)])  # type: ignore[attr-defined]
    ask.__name__, ask.__doc__ = kind.kind_name(), kind.__doc__
    return author_call(ask)


for _kind in KINDS.values():
    setattr(WorkbookPhase, _kind.kind_name(), _method(_kind))
