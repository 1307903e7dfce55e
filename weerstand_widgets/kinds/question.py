"""What all kinds of questions share; each kind is a class of its own, in a file of its own.

A kind says: its own fields, the type of its value, what that value may not be given those fields, when it is blank,
and what is shown of it. Knows nothing of revisions, cells or people's names.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

import msgspec

from weerstand_widgets.errors import AnswerError, PlanError
from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Shown
from weerstand_widgets.kinds.value import Json, Part, Rows, Text, is_blank, read_value
from weerstand_widgets.limits import AUTHOR
from weerstand_widgets.spec import Option, Spec, Terms

SECOND = "second_"
"""How the author of a contribution to a second weighing begins; a random token follows, as in the first."""

Front: TypeAlias = Literal["question", "new_question", "first_question", "learned", "now", "hoped"]
"""What an answer is on the report's first page: the learning question, what became of it, the first question for the
next talk, what is taken along, and where things are and may go on a scale."""
Options: TypeAlias = Annotated[tuple[Option, ...], msgspec.Meta(min_length=1)]
Told: TypeAlias = Callable[[str, int], str]
"""Gives a sentence for an invented answer: by its name, and a number that stands in some of them."""
Times: TypeAlias = Sequence[Mapping[str, Any]]
"""Contributions by author, for each time the group looked at them together; only a weighing may have two."""


class Question(Spec, frozen=True, kw_only=True, tag_field="kind", tag=str.lower):
    """One question. `id` is `phase_id.question_id`.

    Attributes:
        advice: Answering it is giving advice: it stays folded until its phase is reached.
        front: What its answer is on the report's first page; "" for a question that stands with its phase only.
        lengths: The session lengths in minutes it is asked in; empty: in all of them.
        step: The option of its phase's question about steps (`Choices.take`) that it belongs to; "" for none.
        type: What tells a question from the other specs. It is always in the file: a default that is made anew is
            never left out.
    """

    value_type: ClassVar[Any]
    """The value's type, with its limits; of a turn, the type of one contribution."""
    fronts: ClassVar[frozenset[str]] = frozenset()
    """What an answer of this kind can be on the report's first page."""
    is_turn: ClassVar[bool] = False
    """Whether each participant contributes on their own: written one by one, shown together."""
    author_defaults: ClassVar[dict[str, Any]] = {}
    """What an author gets who says nothing, where that is not what a file means that says nothing."""

    schema: int
    id: str
    title: str
    help: str = ""
    advice: bool = False
    front: Front | Literal[""] = ""
    lengths: tuple[int, ...] = ()
    step: str = ""
    terms: Terms = msgspec.field(default_factory=dict)
    type: Literal["question"] = msgspec.field(default_factory=lambda: "question")

    @classmethod
    def kind_name(cls) -> str:
        """Return what files and authors call this kind."""
        return str(cls.__struct_config__.tag)

    @property
    def kind(self) -> str:
        """What files and authors call this question's kind."""
        return self.kind_name()

    @property
    def phase_id(self) -> str:
        """The phase this question belongs to: the part of the id before the dot."""
        return self.id.partition(".")[0]

    @property
    def is_unlinked(self) -> bool:
        """Whether contributions are kept under random tokens, so that nobody can tell whose they are."""
        return False

    @property
    def about(self) -> str:
        """The full id of the question whose rows this one is about; "" for a question that stands alone."""
        return ""

    def check_fields(self) -> None:
        """Refuse what an author wrote that does not go together.

        Raises:
            PlanError: Names the field.
        """
        if self.front and self.front not in self.fronts:
            known = ", ".join(sorted(self.fronts)) or "-"
            raise PlanError("plan_front", where=self.id, found=self.front, kind=self.kind, known=known)

    def check_value(self, value: Json, author: str = "") -> Json:
        """Return a value as it may be kept for this question, or say what is wrong with it.

        Args:
            value: JSON; None means: not answered.
            author: "" for the group's one answer and for a turn's state; else whose contribution it is.

        Raises:
            AnswerError: The shape does not fit the kind, an option is unknown, or a limit is passed.
        """
        if author:
            raise AnswerError("answer_author", where=self.id)
        return self._fitted(value)

    def _fitted(self, value: Json) -> Json:
        if value is None:
            return None
        return msgspec.to_builtins(self.fit(read_value(value, self.value_type, self.id)))

    def fit(self, value: Any) -> Any:
        """Return a value of the right type as this question's own fields allow it.

        Raises:
            AnswerError: An option or column is unknown, or more was given than there was to give.
        """
        return value

    def answering(self, people: int) -> Cost:
        """Return what answering takes a group, by the model in `budget`; where a kind says nothing, as long as a text.

        Args:
            people: Who take part, silent ones left out.
        """
        del people
        return Cost(thinking=15, saying=55, typing=typed(140))

    def wordless(self, value: Json) -> Json:
        """Return what of a value holds no word that somebody typed, or None; where a kind says nothing, nothing does.

        Args:
            value: That fits this question; of a turn one contribution.
        """
        del value
        return None

    @classmethod
    def is_blank(cls, value: Json) -> bool:
        """Say whether a value holds nothing a person put there."""
        return is_blank(value)

    def show(self, value: Any, reader: Reader) -> Shown | None:
        """Return what is shown of a value that is not blank, or None when nothing of it can be read.

        Args:
            value: Of the kind's own type; of a turn its `Times`.
            reader: What it is read with.
        """
        raise NotImplementedError

    def part_names(self, reader: Reader) -> dict[str, str]:
        """Return what the parts of a value are called, by their names in the file: for who sees it as plain text."""
        del reader
        return {}

    def row_labels(self, value: Any, reader: Reader) -> list[str]:
        """Return what the rows of a value are called where others vote on them; of a kind without rows none.

        A row goes by its first text; where there is none, by the title of what was chosen in it; else its name is
        blank. A number alone says nothing. The page has the same rule.

        Args:
            value: Of the kind's own type.
            reader: What it is read with.
        """
        del value, reader
        return []

    def invent(self, number: int, told: Told) -> Json:
        """Return an answer that nobody gave, for a rehearsal; where a kind says nothing, a sentence.

        Args:
            number: From 1: whose contribution to a turn it is. They differ, as those of people do.
            told: Gives a sentence by its name and a number, such as `told("item", 2)`.
        """
        return told("text", number)

    def read(self, value: Json, reader: Reader) -> Shown | None:
        """Return what is shown of a value as it stands in a file."""
        return self.show(msgspec.convert(value, self.value_type), reader)


class TurnState(Part, frozen=True):
    """How far a turn is: ids of who is done, and whether the contributions are shown."""

    done: Rows[Text] = msgspec.field(default_factory=list)
    revealed: bool = False


class TurnQuestion(Question, frozen=True, kw_only=True):
    """A question with one contribution per participant, and the turn's state under author ""."""

    is_turn: ClassVar[bool] = True
    state_type: ClassVar[Any] = TurnState
    has_second: ClassVar[bool] = False
    """Whether a group may do it once more, under authors that begin with `SECOND`."""

    def check_value(self, value: Json, author: str = "") -> Json:
        """Return a contribution or the turn's state as it may be kept, see `Question.check_value`."""
        if AUTHOR.fullmatch(author) is None or (author.startswith(SECOND) and not self.has_second):
            raise AnswerError("answer_author", where=self.id)
        return self._fitted(value) if author else self._state(value)

    def _state(self, value: Json) -> Json:
        """Return who is done (ids, kept sorted so that they tell no order) and whether it is shown."""
        if value is None:
            return None
        state = msgspec.to_builtins(read_value(value, self.state_type, self.id))
        return state | {"done": sorted(set(state["done"]))}

    def read(self, value: Any, reader: Reader) -> Shown | None:
        """Return what is shown of a turn's contributions by author, for each time they were shown together."""
        times = [
            {author: msgspec.convert(one, self.value_type) for author, one in contributions.items()}
            for contributions in value
        ]
        return self.show(times, reader)
