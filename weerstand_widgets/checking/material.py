"""What is checked: a programme's cells with what they ask, and every text in them that a person reads.

Reads the plan and the cells of a notebook once, for all rules. Never fails on a cell: what cannot be read is named by
`damage_of` and passed over here.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from weerstand_widgets.cells import KEY, PROGRAMME_ONLY, read_cells, read_session
from weerstand_widgets.checking.dutch import DUTCH, ENGLISH
from weerstand_widgets.checking.texts import Text, texts_of_spec
from weerstand_widgets.errors import WorkspaceError
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan, ReportCell
from weerstand_widgets.spec import in_words
from weerstand_widgets.workspace.rehearsal import Case

T = TypeVar("T")
NAME_WORDS = 5
MARKS = re.compile(r"[#*`_>|\[\]]+")


class Cell(NamedTuple):
    """One cell of a notebook.

    Attributes:
        place: Its place among all cells, from 0.
        kind: "code", "markdown" or "raw".
        cell_id: Its own id in the file.
        source: What was written in it.
        spec: What it asks; None where it is a text, not ours, or cannot be read.
        name: How a person calls it: the id of what it asks, else its number and first words.
        raw: The cell as it stands in the file.
    """

    place: int
    kind: str
    cell_id: str
    source: str
    spec: CellSpec | None
    name: str
    raw: Mapping[str, Any]

    @property
    def spec_id(self) -> str:
        """The id of the question or phase, "session" for the header; "" for a text."""
        return self.spec.id if self.spec is not None else ""

    @property
    def is_for_trainers(self) -> bool:
        """Whether no session gets it."""
        metadata = self.raw.get("metadata")
        tags = metadata.get("tags") if isinstance(metadata, Mapping) else None
        return isinstance(tags, list) and PROGRAMME_ONLY in tags


class Material:
    """A programme as the rules look at it.

    Args:
        notebook: A notebook as in its file.
        against: The previous version of the same programme, if there is one to compare with.
        sister: The same programme in English, if there is one.
        old_sister: The sister of the previous version.
        cases: The invented cases it is rehearsed with; an error for one that cannot be read.

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
    ) -> None:
        """Read the notebook."""
        self.notebook = notebook
        self.against, self.sister, self.old_sister = against, sister, old_sister
        self.cases = cases
        self.plan: Plan = read_session(notebook, []).plan
        self.cells: tuple[Cell, ...] = tuple(_cells(notebook))
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
        return tuple(
            (cell, text)
            for cell in self.cells
            for text in (
                [Text("text", "", cell.source, "trainer" if cell.is_for_trainers else "group")]
                if cell.kind == "markdown"
                else texts_of_spec(cell.spec)
            )
            if text.words.strip()
        )

    def kept(self, find: Callable[["Material"], Iterable[T]]) -> list[T]:
        """Return what several rules look for in the same way, looked for once."""
        if find not in self._kept:
            self._kept[find] = list(find(self))
        return self._kept[find]

    def spoken(self, text: str) -> set[str]:
        """Return a text as each setting reads it."""
        terms = self.plan.header.terms
        return {in_words(text, terms, setting.id) for setting in self.plan.header.settings} or {text}


def _cells(notebook: Mapping[str, Any]) -> Iterator[Cell]:
    specs = iter(read_cells(notebook))
    numbers = {"code": 0, "markdown": 0}
    found = notebook.get("cells")
    for index, raw in enumerate(found if isinstance(found, list) else []):
        if not isinstance(raw, Mapping):
            continue
        kind = str(raw.get("cell_type", ""))
        numbers[kind] = numbers.get(kind, 0) + 1
        source = source_text(raw)
        spec = next(specs).spec if kind == "code" else None
        name = spec.id if spec is not None else _name(kind, numbers[kind], source)
        cell_id = raw.get("id")
        yield Cell(index, kind, cell_id if isinstance(cell_id, str) else "", source, spec, name, raw)


def source_text(raw: Mapping[str, Any]) -> str:
    """Return what was written in a cell; in a file it is one text or a list of lines."""
    source = raw.get("source", "")
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _name(kind: str, number: int, source: str) -> str:
    if kind == "code":
        return f"cel {number}"
    words = MARKS.sub(" ", source).split()[:NAME_WORDS]
    return f"tekst {number} (“{' '.join(words)} …”)" if words else f"tekst {number}"


def ours_in_metadata(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what stands under our key in a cell's or notebook's metadata, where that is a mapping."""
    metadata = raw.get("metadata")
    ours = metadata.get(KEY) if isinstance(metadata, Mapping) else None
    return ours if isinstance(ours, Mapping) else {}
