"""What a rule is, and what it finds: where, what, why it matters and what to do.

Knows the catalogue; knows nothing of notebooks. The sentences of a rule are `checking.<rule>`, `checking.<rule>.why`
and `checking.<rule>.remedy`; where the remedy names code, `checking.<rule>.form` says it for who writes in forms.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, get_args

import msgspec

from weerstand_widgets.locale import catalogue, say, spoken_language

if TYPE_CHECKING:
    from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.material import Material

Level: TypeAlias = Literal["error", "advice"]
"""An error keeps a programme from working as it says; advice may be left."""
Part: TypeAlias = Literal["setup", "time", "voices", "questions", "language", "report", "rehearsal"]
PARTS: tuple[Part, ...] = get_args(Part)
"""The task list, in the order in which it is told."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a rule found.

    Attributes:
        rule: The rule's name, for ever the same.
        level: "error" or "advice".
        part: Which part of the task list it belongs to.
        cell: Which of the notebook's cells, from 0; None where it is about the whole.
        cell_id: That cell's own id in the file; "" for none.
        question: The id of the question or the phase; "session" for the header, "" for a text.
        where: How a person calls the place.
        what: What is wrong.
        why: Why it matters.
        remedy: What to do.
        form: What to do for who writes in forms and knows no code; "" where that is the same.
    """

    rule: str
    level: Level
    part: Part
    cell: int | None = None
    cell_id: str = ""
    question: str = ""
    where: str = ""
    what: str = ""
    why: str = ""
    remedy: str = ""
    form: str = ""


class Spot(NamedTuple):
    """Where a rule found something, and what its sentences have to name."""

    cell: "Cell | None"
    values: dict[str, Any]


class Rule(NamedTuple):
    """A rule with its name, its part of the task list, its level, and what finds its spots."""

    name: str
    part: Part
    level: Level
    find: "Callable[[Material], Iterable[Spot]]"

    def findings(self, material: "Material") -> Iterable[Finding]:
        """Yield what this rule finds, each place once."""
        told, words = set(), catalogue(spoken_language())
        for cell, values in self.find(material):
            what = say(f"checking.{self.name}", **values)
            if (cell and cell.place, what) in told:
                continue
            told.add((cell and cell.place, what))
            yield Finding(
                rule=self.name,
                level=self.level,
                part=self.part,
                cell=cell.place if cell else None,
                cell_id=cell.cell_id if cell else "",
                question=cell.spec_id if cell else "",
                where=cell.name if cell else "",
                what=what,
                why=say(f"checking.{self.name}.why", **values),
                remedy=say(f"checking.{self.name}.remedy", **values),
                form=say(by_form, **values) if (by_form := f"checking.{self.name}.form") in words else "",
            )


RULES: dict[str, Rule] = {}
"""Every rule by its name."""


def rule(
    part: Part, level: Level = "advice"
) -> "Callable[[Callable[[Material], Iterable[Spot]]], Callable[[Material], Iterable[Spot]]]":
    """Make a function a rule, under its own name."""

    def register(find: "Callable[[Material], Iterable[Spot]]") -> "Callable[[Material], Iterable[Spot]]":
        name: str = getattr(find, "__name__", "")
        RULES[name] = Rule(name, part, level, find)
        return find

    return register
