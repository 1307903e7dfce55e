"""Rows of named columns."""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

import msgspec

from weerstand_widgets.errors import AnswerError, PlanError
from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.question import Question, Told
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Grid, make_grid
from weerstand_widgets.kinds.value import Degree, Rows, Text, check_keys, check_option, first_filled
from weerstand_widgets.spec import Named, Option

Cell: TypeAlias = Text | Degree | None
Row: TypeAlias = dict[str, str | int | None]


class Column(Named, frozen=True):
    """One column of a `table` question; `options` belong to a `choice` column, `asks` to a text column.

    Attributes:
        asks: What is typed here is a question to somebody: it gets a soft hint, and a question card can land here.
    """

    kind: Literal["text", "choice", "scale"] = "text"
    options: tuple[Option, ...] = ()
    asks: bool = False

    def fit(self, found: str | int | None, where: str) -> str | int | None:
        """Return what a cell of this column holds; in a choice column "" is nothing.

        Raises:
            AnswerError: It is of another column's shape, or an unknown option.
        """
        if found is None or (self.kind == "choice" and found == ""):
            return None
        if not isinstance(found, int if self.kind == "scale" else str):
            raise AnswerError("answer_shape", where=where, found=type(found).__name__)
        if self.kind == "choice":
            check_option(str(found), (option.id for option in self.options), where)
        return found

    def invent(self, number: int, told: Told) -> str | int:
        """Return what might stand in a row, see `Question.invent`."""
        if self.kind == "choice":
            return self.options[number % len(self.options)].id if self.options else ""
        return 5 if self.kind == "scale" else told("item", number)


Columns: TypeAlias = Annotated[tuple[Column, ...], msgspec.Meta(min_length=1)]


class Table(Question, frozen=True, kw_only=True):
    """Ask for rows of named columns; `rows` rows stand ready.

    With `looks_back` it begins with the open actions of the team's previous session, in its first text column.

    Example:
        `phase.table("ways", "Welke wegen zijn er?", columns={"what": "Wat kan ook?", "risk": "Wat kost het?"}, rows=3)`
    """

    value_type: ClassVar = Rows[dict[str, Cell]]
    author_defaults: ClassVar[dict[str, Any]] = {"rows": 3}
    columns: Columns
    rows: int = 1
    looks_back: bool = False

    def first_rows(self, actions: Sequence[str]) -> list[Row]:
        """Return what a look-back begins with; nothing where no column is for text."""
        column = next((column.id for column in self.columns if column.kind == "text"), None)
        return [] if column is None else [{column: action} for action in actions]

    def check_fields(self) -> None:
        """Refuse questions in a column where nothing is typed."""
        super().check_fields()
        for column in self.columns:
            if column.asks and column.kind != "text":
                raise PlanError("plan_asks", where=self.id, found=column.id)

    def fit(self, value: list[Row]) -> list[Row]:
        """Return the rows with every column, in the question's own order."""
        known = [column.id for column in self.columns]
        for row in value:
            check_keys(row, known, self.id)
        return [{column.id: column.fit(row.get(column.id), self.id) for column in self.columns} for row in value]

    def part_names(self, reader: Reader) -> dict[str, str]:
        """Return the titles of the columns."""
        return {column.id: reader.words(column.title, self.terms) for column in self.columns}

    def row_labels(self, value: list[Row], reader: Reader) -> list[str]:
        """Return each row's first text, else the title of what was chosen in it."""
        told = [
            *(column for column in self.columns if column.kind == "text"),
            *(column for column in self.columns if column.kind == "choice"),
        ]
        return [first_filled(self._cell(column, row.get(column.id), reader) for column in told) for row in value]

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        texts = sum(column.kind == "text" for column in self.columns)
        clicks = len(self.columns) - texts
        if any(column.asks for column in self.columns):
            # Each writes a question first; each is read aloud and answered.
            return Cost(thinking=60) + Cost(saying=60, typing=typed(45 * texts, clicks)).times(people)
        return Cost(thinking=20) + Cost(saying=30, typing=typed(45 * texts, clicks)).times(max(2, self.rows))

    def invent(self, number: int, told: Told) -> list[Row]:
        """Return two rows."""
        rows = range(number, number + 2)
        return [{column.id: column.invent(row, told) for column in self.columns} for row in rows]

    def show(self, value: list[Row], reader: Reader) -> Grid | None:
        """Return the table without what nobody filled in."""
        rows = [[self._cell(column, row.get(column.id), reader) for column in self.columns] for row in value]
        return make_grid([reader.words(column.title, self.terms) for column in self.columns], rows)

    def _cell(self, column: Column, found: str | int | None, reader: Reader) -> str:
        text = "" if found is None else str(found)
        return reader.title(column.options, text, self.terms) if column.kind == "choice" else text
