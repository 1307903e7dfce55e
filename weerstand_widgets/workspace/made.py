"""What is made of a session: how those files are called, so that a list finds them and deleting takes them along.

A name says what a file is and under which choices it was made, so that what was chosen otherwise has another name and
can be made again; never who or what it is about: it is seen by whoever sees the folder.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal, TypeAlias

import msgspec

ATTENDANCE: Final = "presentielijst"
CALENDAR: Final = "acties"
PROOF: Final = "bewijs"
SERIES: Final = "reeks"
NAMES: Final = {"names": "met-namen", "roles": "", "none": "zonder-namen"}
UNNAMED_REGISTER: Final = "general"
ENDINGS = (".html", ".ics", ".pdf", ".odt")

_REPORT = re.compile(
    rf"(?P<size>-volledig)?(-(?P<names>{'|'.join(filter(None, NAMES.values()))}))?"
    r"(-fase-(?P<phases>\d+(tm\d+)?(-\d+(tm\d+)?)*))?(?P<case>-zonder-casus)?"
)
_FOR_ONE = re.compile(rf"(?P<what>{PROOF}|{CALENDAR}|{SERIES})(-(?P<person>\d{{1,3}}))?(-(?P<register>[^/\\]+))?")

Kind: TypeAlias = Literal["report", "proof", "attendance", "calendar", "series"]
"""What can be made of one session."""
_WORDS: Final[dict[Kind, str]] = {"proof": PROOF, "calendar": CALENDAR, "series": SERIES}


class Part(msgspec.Struct, frozen=True):
    """What stands in a file's name between the notebook's own and the kind of file: what it is, under which choices.

    Attributes:
        kind: What it is.
        is_full: Of a report.
        names: Of a report: one of `NAMES`.
        phases: Of a report: numbers of the phases in it, in their order; empty for all.
        has_case: Of a report.
        person: Of a proof, a calendar and a series: a number on the list; 0 for everybody.
        register: Of a proof and a series.
    """

    kind: Kind = "report"
    is_full: bool = False
    names: str = "roles"
    phases: tuple[int, ...] = ()
    has_case: bool = True
    person: int = 0
    register: str = UNNAMED_REGISTER

    def __str__(self) -> str:
        """Return it as it stands in a name.

        Example:
            >>> str(Part()), str(Part(is_full=True, phases=(1, 2, 3, 5), has_case=False))
            ('', 'volledig-fase-1tm3-5-zonder-casus')
            >>> str(Part("proof", person=2, register="skj")), str(Part("attendance"))
            ('bewijs-2-skj', 'presentielijst')
        """
        if self.kind == "attendance":
            return ATTENDANCE
        if self.kind == "report":
            phases = f"fase-{'-'.join(_runs(self.phases))}" if self.phases else ""
            size, case = "volledig" if self.is_full else "", "" if self.has_case else "zonder-casus"
            return "-".join(filter(None, (size, NAMES[self.names], phases, case)))
        register = "" if self.kind == "calendar" or self.register == UNNAMED_REGISTER else self.register
        return "-".join(filter(None, (_WORDS[self.kind], str(self.person or ""), register)))


def read_part(text: str) -> Part | None:
    """Return what a part of a name says; None for what is none of ours.

    Example:
        >>> read_part("volledig-fase-1tm3-5") == Part(is_full=True, phases=(1, 2, 3, 5)), read_part("kopie")
        (True, None)
    """
    if text == ATTENDANCE:
        return Part("attendance")
    if found := _FOR_ONE.fullmatch(text):
        kind = next(kind for kind, word in _WORDS.items() if word == found["what"])
        read = Part(kind, person=int(found["person"] or 0), register=found["register"] or UNNAMED_REGISTER)
    elif found := _REPORT.fullmatch(f"-{text}" if text else ""):
        names = next(name for name, word in NAMES.items() if word == (found["names"] or ""))
        phases = tuple(_numbers(found["phases"] or ""))
        read = Part("report", bool(found["size"]), names, phases, not found["case"])
    else:
        return None
    return read if str(read) == text else None


def _runs(numbers: Iterable[int]) -> Iterator[str]:
    """Yield numbers that follow each other as one: a name has little room."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        yield f"{run[0]}tm{run[-1]}" if len(run) > 1 else str(run[0])


def _numbers(text: str) -> Iterator[int]:
    for run in filter(None, text.split("-")):
        first, _, last = run.partition("tm")
        yield from range(int(first[:3]), int((last or first)[:3]) + 1)


def made_path(notebook: Path, part: Part, ending: str = ".html") -> Path:
    """Return where a file is that is made of a session: beside its notebook, named after it.

    Example:
        >>> made_path(Path("casus.sessie.ipynb"), Part(is_full=True)).name
        'casus.sessie.volledig.html'
        >>> made_path(Path("casus.sessie.ipynb"), Part()).name
        'casus.sessie.html'
    """
    return notebook.with_name(".".join(filter(None, (notebook.stem, str(part)))) + ending)


def part_of(notebook: Path, made: Path) -> Part | None:
    """Return what a file says of itself in its name, see `made_path`; None for what is none of ours."""
    said = made.name.removeprefix(notebook.stem).removesuffix(made.suffix)
    return read_part(said.removeprefix(".")) if not said or said.startswith(".") else None


def find_made(notebook: Path) -> list[Path]:
    """Return what was made of a session and is still there; nothing that another notebook beside it may have made."""
    found = []
    for path in notebook.parent.iterdir():
        if path.name.startswith(notebook.stem) and path.suffix in ENDINGS and part_of(notebook, path) is not None:
            owner = path.with_name(f"{path.stem}.ipynb")
            found += [path] if owner == notebook or not owner.exists() else []
    return sorted(found)
