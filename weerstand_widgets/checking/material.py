"""What is checked: a programme's cells with what they ask, and every text in them that a person reads.

Reads the plan and the cells of a notebook once, for all rules. Never fails on a cell: what cannot be read is named by
`damage_of` and passed over here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from weerstand_widgets.budget import USUAL_PEOPLE
from weerstand_widgets.cells import read_session
from weerstand_widgets.checking.cell import Cell, cells_of
from weerstand_widgets.checking.dutch import DUTCH, ENGLISH
from weerstand_widgets.checking.texts import Text, texts_of_spec, words_of
from weerstand_widgets.errors import WorkspaceError
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import MAX_CHARS
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan, ReportCell
from weerstand_widgets.spec import in_words
from weerstand_widgets.workspace.rehearsal import Case

T = TypeVar("T")


class Material:
    """A programme as the rules look at it.

    A cell asks what its source says. Where it was changed and not run, a group still gets what it asked before: that
    is the programme `as_shown`.

    Args:
        notebook: A notebook as in its file.
        against: The previous version of the same programme, if there is one to compare with.
        sister: The same programme in English, if there is one.
        old_sister: The sister of the previous version.
        cases: The invented cases it is rehearsed with; an error for one that cannot be read.
        as_shown: Whether to go by the last run only, as a group does.
        people: In the room, for the model of time.

    Raises:
        CellError: The notebook is none of ours, or of another version.
    """

    def __init__(
        self,
        notebook: Mapping[str, Any],
        *,
        against: "Material | None" = None,
        sister: "Material | None" = None,
        old_sister: "Material | None" = None,
        cases: Sequence[Case | WorkspaceError] = (),
        as_shown: bool = False,
        people: int = USUAL_PEOPLE,
    ) -> None:
        """Read the notebook."""
        self.notebook = notebook
        self.against, self.sister, self.old_sister = against, sister, old_sister
        self.cases = cases
        self.people = people
        self.cells: tuple[Cell, ...] = tuple(cells_of(notebook, as_shown=as_shown))
        self.plan: Plan = _plan(self.cells, notebook)
        self._kept: dict[Any, list[Any]] = {}
        self._by_id = {cell.spec_id: cell for cell in reversed(self.cells) if cell.spec_id}

    def at(self, spec_id: str) -> Cell | None:
        """Return the cell that asks something, by its id; None where there is none."""
        return self._by_id.get(spec_id)

    @property
    def header(self) -> Cell | None:
        """The session header's cell."""
        return next((cell for cell in self.cells if isinstance(cell.spec, Header)), None)

    @property
    def not_run(self) -> list[Cell]:
        """The cells whose source says something else than their last run left."""
        return [cell for cell in self.cells if cell.spec is not None and cell.spec != cell.shown]

    @property
    def markdown(self) -> Iterator[Cell]:
        """The cells that hold a text."""
        return (cell for cell in self.cells if cell.kind == "markdown")

    @property
    def questions(self) -> Iterator[tuple[Cell, Question]]:
        """The questions with their cells, in order."""
        return ((cell, cell.spec) for cell in self.cells if isinstance(cell.spec, Question))

    @property
    def phases(self) -> Iterator[tuple[Cell, Phase]]:
        """The phases with their cells, in order."""
        return ((cell, cell.spec) for cell in self.cells if isinstance(cell.spec, Phase))

    @property
    def reports(self) -> list[Cell]:
        """The cells with the report's button."""
        return [cell for cell in self.cells if isinstance(cell.spec, ReportCell)]

    @cached_property
    def is_english(self) -> bool:
        """Whether its texts are in English: then the rules about Dutch have nothing to say."""
        words = " ".join(text.words for _, text in self.texts).lower().split()
        return sum(word in ENGLISH for word in words) > sum(word in DUTCH for word in words)

    @property
    def programme_id(self) -> str:
        """What its sessions say they were made of."""
        return self.plan.header.programme

    @cached_property
    def texts(self) -> tuple[tuple[Cell, Text], ...]:
        """Every text that a person reads, with its cell; placeholders as they are written."""
        found = ((cell, text) for cell in self.cells for text in _texts_in(cell) if text.words.strip())
        return tuple((cell, text._replace(words=text.words[:MAX_CHARS])) for cell, text in found)

    def kept(self, find: Callable[["Material"], Iterable[T]]) -> list[T]:
        """Return what several rules look for in the same way, looked for once."""
        if find not in self._kept:
            self._kept[find] = list(find(self))
        return self._kept[find]

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, (_, text) in enumerate(self.texts):
            for word in words_of(text.words):
                places.setdefault(word, []).append(place)
        return places

    def having(self, is_told: Callable[[str], object]) -> list[tuple[Cell, Text]]:
        """Return the texts in which some word is one that is looked for.

        Looking at each word once is many times as quick as looking at every sign of every text.
        """
        found = {place for one, places in self._by_word.items() if is_told(one) for place in places}
        return [self.texts[place] for place in sorted(found)]

    def spoken(self, text: str) -> set[str]:
        """Return a text as each setting reads it."""
        terms = self.plan.header.terms
        return {in_words(text, terms, setting.id) for setting in self.plan.header.settings} or {text}


def _texts_in(cell: Cell) -> Iterable[Text]:
    if cell.kind == "code":
        return texts_of_spec(cell.spec)
    return [Text("text", "", cell.source, "trainer" if cell.is_for_trainers else "group")]


def _plan(cells: Sequence[Cell], notebook: Mapping[str, Any]) -> Plan:
    """Return what the cells ask; the header as the notebook calls itself where no cell has one."""
    specs: dict[str, CellSpec] = {}
    for spec in (cell.spec for cell in cells if cell.spec is not None):
        specs.setdefault(spec.id, spec)
    headers = [spec for spec in specs.values() if isinstance(spec, Header)]
    phases = tuple(spec for spec in specs.values() if isinstance(spec, Phase))
    return Plan(
        headers[0] if headers else read_session(notebook, []).plan.header,
        phases,
        tuple(spec for spec in specs.values() if isinstance(spec, Question)),
    )
