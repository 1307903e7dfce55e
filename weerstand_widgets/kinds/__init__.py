"""The kinds of questions, one file each: what an author writes, what may be answered, and what is shown of it.

A kind that is in `KINDS` is in everything: the file format, its published schema, the author's calls, the checks, the
static face and the report.
"""

from typing import Any, Union

from weerstand_widgets.kinds.actions import Actions
from weerstand_widgets.kinds.checklist import Checklist
from weerstand_widgets.kinds.choice import Choice
from weerstand_widgets.kinds.choices import Choices
from weerstand_widgets.kinds.items import Items
from weerstand_widgets.kinds.place import Place
from weerstand_widgets.kinds.question import Question
from weerstand_widgets.kinds.round import Round
from weerstand_widgets.kinds.scale import Scale
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.kinds.text import Text
from weerstand_widgets.kinds.vote import Vote
from weerstand_widgets.kinds.weigh import Weigh

__all__ = ["KINDS", "AnyQuestion", "Question"]

KINDS: dict[str, type[Question]] = {
    kind.kind_name(): kind
    for kind in (Text, Items, Choice, Choices, Scale, Table, Checklist, Weigh, Round, Vote, Actions, Place)
}
"""Every kind by its name, in the order in which they are told."""
AnyQuestion: Any = Union[tuple(KINDS.values())]  # noqa: UP007 - made of a table
"""The type to read a question as: its `kind` decides."""
