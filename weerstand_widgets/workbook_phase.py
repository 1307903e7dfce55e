"""The questions of one phase: one method a kind, as an author calls them.

Knows what an author writes for each kind and turns it into a spec; the workbook checks and shows it.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import msgspec

from weerstand_widgets.author_cell import author_call
from weerstand_widgets.errors import PlanError
from weerstand_widgets.plan import KINDS, SCHEMA, Column, Kind, Option, Question
from weerstand_widgets.widget import QuestionWidget

Options: TypeAlias = Mapping[str, str | tuple[str, str]]
"""Mapping of id to title, or to (title, help), in the order in which they are shown."""
Columns: TypeAlias = Mapping[str, str | Column]
"""Mapping of id to title (a text column), or to what `text_column`, `choice_column` or `scale_column` made."""


class UnknownKindError(PlanError, AttributeError):
    """A kind of question that does not exist; also an `AttributeError`, so that `hasattr` goes on to work."""


def text_column(title: str, *, asks: bool = False) -> Column:
    """Return a column of text. `asks`: questions are typed here, such as those of a question round.

    A closed question or advice in disguise then gets a soft hint, and a question card can be put here.

    Example:
        >>> text_column("Vraag", asks=True).asks
        True
    """
    return Column(id="", title=title, asks=asks)


def choice_column(title: str, options: Options) -> Column:
    """Return a column of a table in which one of these options is chosen."""
    return Column(id="", title=title, kind="choice", options=as_options(options))


def scale_column(title: str) -> Column:
    """Return a column of a table with a number from 0 to 10."""
    return Column(id="", title=title, kind="scale")


class WorkbookPhase:
    """A phase to which questions are added: one method a kind.

    Every kind takes `help`, a line below the title, and `advice=True` for a question whose answer is advice: on
    screen that one stays folded until its phase is reached, so that a group does not jump to solutions.

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

    def _add(self, kind: Kind, question_id: str, title: str, help_: str, **fields: Any) -> QuestionWidget:
        spec = Question(
            schema=SCHEMA, id=f"{self._phase_id}.{question_id}", kind=kind, title=title, help=help_, **fields
        )
        return self._add_question(spec)

    @author_call
    def text(self, question_id: str, title: str, *, help: str = "", advice: bool = False) -> QuestionWidget:
        """Ask for an open answer."""
        return self._add("text", question_id, title, help, advice=advice)

    @author_call
    def items(
        self, question_id: str, title: str, *, help: str = "", rows: int = 3, advice: bool = False
    ) -> QuestionWidget:
        """Ask for an ordered list; `rows` lines stand ready."""
        return self._add("items", question_id, title, help, rows=rows, advice=advice)

    @author_call
    def choice(
        self,
        question_id: str,
        title: str,
        *,
        options: Options,
        help: str = "",
        other: bool = False,
        advice: bool = False,
    ) -> QuestionWidget:
        """Ask to choose one option; `other` adds "anders" with a text."""
        return self._add("choice", question_id, title, help, options=as_options(options), other=other, advice=advice)

    @author_call
    def choices(
        self,
        question_id: str,
        title: str,
        *,
        options: Options,
        help: str = "",
        other: bool = False,
        advice: bool = False,
    ) -> QuestionWidget:
        """Ask to choose any number of options; `other` adds "anders" with a text."""
        return self._add("choices", question_id, title, help, options=as_options(options), other=other, advice=advice)

    @author_call
    def scale(
        self,
        question_id: str,
        title: str,
        *,
        low: str = "",
        high: str = "",
        why: str = "",
        help: str = "",
        advice: bool = False,
    ) -> QuestionWidget:
        """Ask a scale question, 0 to 10; `why` asks on about the chosen `{value}`."""
        return self._add("scale", question_id, title, help, low=low, high=high, why=why, advice=advice)

    @author_call
    def table(
        self, question_id: str, title: str, *, columns: Columns, help: str = "", rows: int = 3, advice: bool = False
    ) -> QuestionWidget:
        """Ask for rows of named columns; `rows` rows stand ready."""
        return self._add("table", question_id, title, help, columns=_columns(columns), rows=rows, advice=advice)

    @author_call
    def checklist(
        self, question_id: str, title: str, *, items: Options, help: str = "", advice: bool = False
    ) -> QuestionWidget:
        """Ask ja, deels or nee per item, with room for a note."""
        return self._add("checklist", question_id, title, help, items=as_options(items), advice=advice)

    @author_call
    def weigh(
        self, question_id: str, title: str, *, options: Options, help: str = "", advice: bool = False
    ) -> QuestionWidget:
        """Let each participant weigh options from 0 to 3, alone; shown together, linked to nobody."""
        return self._add("weigh", question_id, title, help, options=as_options(options), advice=advice)

    @author_call
    def round(
        self, question_id: str, title: str, *, help: str = "", anonymous: bool = False, advice: bool = False
    ) -> QuestionWidget:
        """Let each participant write something, then show it together; `anonymous` keeps no names."""
        return self._add("round", question_id, title, help, anonymous=anonymous, advice=advice)

    @author_call
    def vote(
        self, question_id: str, title: str, *, of: str, dots: int = 3, help: str = "", advice: bool = False
    ) -> QuestionWidget:
        """Let each participant put dots on the rows of another question (`of`: its full id)."""
        return self._add("vote", question_id, title, help, of=of, dots=dots, advice=advice)

    @author_call
    def actions(
        self, question_id: str, title: str, *, help: str = "", rows: int = 1, advice: bool = False
    ) -> QuestionWidget:
        """Ask for agreements: what, who, when, first sign, confidence."""
        return self._add("actions", question_id, title, help, rows=rows, advice=advice)


def as_options(options: Options) -> tuple[Option, ...]:
    """Return what an author wrote as a mapping as options, in the same order."""
    pairs = ((key, (text, "") if isinstance(text, str) else text) for key, text in options.items())
    return tuple(Option(id=key, title=title, help=help_) for key, (title, help_) in pairs)


def _columns(columns: Columns) -> tuple[Column, ...]:
    return tuple(
        msgspec.structs.replace(column, id=key) if isinstance(column, Column) else Column(id=key, title=column)
        for key, column in columns.items()
    )
