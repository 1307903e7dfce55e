"""What is made of a session by way of the server: as it looked before, as the commands make it, listed, and private."""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.command import weerstand
from tests.report_session import make_session, notebook_of
from tests.unit.seat import Seat
from weerstand_widgets.errors import AnswerError, ReportError, WorkspaceError
from weerstand_widgets.report.own_part import FIELDS, MOST_CHARS, OwnPart
from weerstand_widgets.report.seal import find_seal
from weerstand_widgets.server.message import MakeMessage, read_message
from weerstand_widgets.workspace.team_key import FILE, team_key

MARKER = "Kwikstaart"
OWN = OwnPart(question=MARKER)


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a server of somebody's own with one session that was held."""
    seat = Seat(tmp_path / "team")
    seat.file("x.sessie.ipynb").write_text(json.dumps(notebook_of(make_session())), encoding="utf-8")
    return seat


def wish(**more: Any) -> MakeMessage:
    """Return what a page asks for, about the one session."""
    return MakeMessage("x.sessie.ipynb", **more)


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file and what is in it, but for the journal's own."""
    files = (path for path in folder.rglob("*") if path.is_file() and "sqlite" not in path.name)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"size": "full", "names": "none", "case": False, "phases": ("4",)},
        {"kind": "proof", "person": "2", "own": OWN, "register": "skj"},
        {"kind": "attendance"},
    ],
)
def test_what_is_made_is_what_was_seen(seat: Seat, asked: dict[str, Any]) -> None:
    """To the byte; looking at it wrote nothing."""
    team_key(seat.ground.home())
    before = tree(seat.root)
    seen = seat.maker.preview(wish(**asked))
    assert tree(seat.root) == before
    made = seat.maker.make(wish(**asked)).files
    assert [seat.file(one.path).read_bytes() for one in made] == [seen.html.encode()]


def test_looking_makes_no_key(seat: Seat) -> None:
    """Without one the proof is seen without its seal, which is said; making it makes the key and the seal."""
    seen = seat.maker.preview(wish(kind="proof", person="2"))
    assert not (seat.root / FILE).exists()
    assert any("QR-code komt erbij" in sentence for sentence in seen.said)
    made = seat.maker.make(wish(kind="proof", person="2")).files
    assert find_seal(seat.file(made[0].path).read_text(encoding="utf-8"))
    assert (seat.root / FILE).exists()


@pytest.mark.parametrize(
    ("asked", "command"),
    [
        ({"size": "full", "names": "names"}, ("report", "--size", "full", "--names", "names")),
        ({"case": False, "phases": ("4", "5")}, ("report", "--no-case", "--phase", "4", "--phase", "5")),
        ({"kind": "proof", "register": "skj"}, ("proof", "--register", "skj")),
        ({"kind": "proof", "person": "2", "format": "pdf"}, ("proof", "--person", "2", "--format", "pdf")),
        ({"kind": "attendance"}, ("attendance",)),
        ({"format": "odt"}, ("report", "--format", "odt")),
        ({"kind": "calendar"}, ("calendar",)),
    ],
)
def test_a_command_makes_the_same(seat: Seat, tmp_path: Path, asked: dict[str, Any], command: tuple[str, ...]) -> None:
    """The same files with the same bytes."""
    made = seat.maker.make(wish(**asked)).files
    ours = {one.name: seat.file(one.path).read_bytes() for one in made}
    for one in made:
        seat.file(one.path).unlink()
    done = weerstand(command[0], seat.file("x.sessie.ipynb"), *command[1:], cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    theirs = {Path(line).name: Path(line).read_bytes() for line in done.stdout.splitlines()}
    assert theirs == ours


def test_what_somebody_wrote_reaches_their_own_proof_only(seat: Seat) -> None:
    """No other file of the session, the journal or the workspace has it, and a proof for everybody has none of it."""
    made = seat.maker.make(wish(kind="proof", person="2", own=OWN)).files
    seat.maker.make(wish(size="full", names="names"))
    seat.maker.make(wish(kind="attendance"))
    assert MARKER not in seat.maker.preview(wish(kind="proof", own=OWN)).html
    assert MARKER not in seat.maker.preview(wish(kind="proof", person="3")).html
    files = (path for path in seat.root.rglob("*") if path.is_file())
    assert [path.name for path in files if MARKER.encode() in path.read_bytes()] == [made[0].name]


def test_a_proof_that_is_there_is_not_replaced_without_a_word(seat: Seat) -> None:
    """It may hold what somebody wrote: asking first changes nothing."""
    made = seat.maker.make(wish(kind="proof", person="2", own=OWN)).files[0]
    again = seat.maker.make(wish(kind="proof", person="2"))
    assert (again.files, "Er is al een bewijs" in again.asks) == ([], True)
    assert seat.maker.make(wish(kind="proof")).asks
    assert MARKER in seat.file(made.path).read_text(encoding="utf-8")
    assert seat.maker.make(wish(kind="proof", person="2", replaces=True)).files == [made]
    assert MARKER not in seat.file(made.path).read_text(encoding="utf-8")


def test_everything_made_is_listed_and_goes_with_the_session(seat: Seat) -> None:
    """By names that people know; deleting tells of each file."""
    for kind in ("report", "proof", "attendance", "calendar"):
        seat.maker.make(wish(kind=kind, person="2" if kind == "proof" else ""))
    seat.maker.make(wish(size="full", names="names", case=False, phases=("4",)))
    offer = seat.maker.offer("x.sessie.ipynb")
    assert sorted(one.title for one in offer.made) == [
        "Agenda van afspraken",
        "Bewijs van B. Inbrenger",
        "Presentielijst",
        "Verslag, kort",
        "Verslag, volledig, met namen, fase 4, zonder casus",
    ]
    assert {one.name for one in offer.made} < set(seat.shelf.deletion("x.sessie.ipynb").files)


def test_what_was_made_is_made_again_the_same_way(seat: Seat) -> None:
    """Each by what the list says of it, to the byte; a proof that is there asks first, a report is made anew."""
    wishes: list[dict[str, Any]] = [
        {"size": "full", "names": "none", "case": False, "phases": ("case", "2")},
        {"kind": "proof", "person": "2", "register": "skj"},
        {"kind": "attendance", "format": "odt"},
        {"kind": "calendar", "person": "2"},
        {"kind": "series", "person": "2", "register": "skj"},
        {"kind": "series", "format": "pdf"},
    ]
    for one in wishes:
        seat.maker.make(wish(**one))
    before = tree(seat.root)
    offer = seat.maker.offer("x.sessie.ipynb")
    assert len(offer.made) == len(wishes)
    for made in offer.made:
        again = wish(**msgspec.to_builtins(made.wish) | {"phases": tuple(made.wish.phases)})
        assert bool(seat.maker.make(again).asks) == (made.wish.kind in {"proof", "series"} and made.wish.person != "")
        assert seat.maker.make(msgspec.structs.replace(again, replaces=True)).files == [made]
    assert tree(seat.root) == before


def test_the_series_has_what_its_own_person_wrote(seat: Seat) -> None:
    """All sessions of the workspace, for everybody or one; a file of somebody's own reaches their overview only."""
    own = f"[2026-11-18]\nquestion = '{MARKER}'\n"
    everybody = seat.maker.preview(wish(kind="series", own_file=own)).html
    assert "C. Verslaglegger" in everybody
    assert MARKER not in everybody
    ones = seat.maker.preview(wish(kind="series", person="2", own_file=own)).html
    assert (MARKER in ones, "C. Verslaglegger" in ones) == (True, False)
    assert [one.name for one in seat.maker.make(wish(kind="series", person="2")).files] == ["x.sessie.reeks-2.html"]
    with pytest.raises(ReportError, match="Regel 2"):
        seat.maker.preview(wish(kind="series", person="2", own_file="[2026-11-18]\nquestion = 'los\n"))


def test_another_choice_leaves_what_is_there(seat: Seat) -> None:
    """Two choices of phases, names, case or register have files of their own."""
    choices: list[dict[str, Any]] = [{}, {"names": "names"}, {"phases": ("2",)}, {"phases": ("4",)}, {"case": False}]
    registers = [{"kind": "proof", "person": "2", "own": OWN, "register": one} for one in ("general", "skj")]
    made = [seat.maker.make(wish(**more)) for more in (*choices, *registers)]
    assert not any(one.asks for one in made)
    assert len(seat.maker.offer("x.sessie.ipynb").made) == len(made)


def test_there_is_something_to_choose_from(seat: Seat) -> None:
    """Who was there, the phases and the registers by their titles; a profile with a mistake by its name."""
    (seat.root / "registers").mkdir()
    (seat.root / "registers" / "stuk.toml").write_text("schema = 1\n", encoding="utf-8")
    offer = seat.maker.offer("x.sessie.ipynb")
    assert [(one.id, one.title) for one in offer.people][:2] == [("1", "A. Gespreksleider"), ("2", "B. Inbrenger")]
    assert len(offer.people) == 5, "one was absent"
    assert {kind: list(formats) for kind, formats in offer.formats.items()} == {
        "report": ["html", "odt"],
        "proof": ["html", "pdf", "odt"],
        "attendance": ["html", "pdf", "odt"],
        "series": ["html", "pdf", "odt"],
    }
    assert offer.phases[3].title == "Casus vertellen"
    titles = {one.id: one.title for one in offer.registers}
    assert (titles["skj"], titles["stuk"]) == ("SKJ, jeugd- en gezinsprofessionals", "stuk")
    with pytest.raises(WorkspaceError, match=r"stuk\.toml"):
        seat.maker.preview(wish(kind="proof", person="2", register="stuk"))


def test_the_calendar_is_read_before_it_is_there(seat: Seat) -> None:
    """Days and who, no word of what was agreed."""
    html = seat.maker.preview(wish(kind="calendar")).html
    assert "25 november 2026" in html
    assert "Actie uit de intervisie: B. Inbrenger" in html
    assert "werkplaats" not in html


def test_without_what_makes_a_pdf_that_is_said(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a sentence, and nothing is written; the page can be made."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ReportError, match="pdf"):
        seat.maker.make(wish(kind="proof", person="2", format="pdf"))
    assert not list(seat.root.glob("*.pdf"))
    assert seat.maker.make(wish(kind="proof", person="2")).files


def test_what_does_not_fit_is_refused_without_quoting_it() -> None:
    """A text that is too long, or a kind nobody knows; no word of it comes back."""
    for body in ({"own": {"question": MARKER * MOST_CHARS}}, {"kind": MARKER}, {"own": {MARKER: ""}}):
        with pytest.raises(AnswerError) as fault:
            read_message(json.dumps({"path": "x", **body}).encode(), MakeMessage)
        assert MARKER not in str(fault.value)
    assert FIELDS[0] == "question"
