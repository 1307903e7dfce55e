"""A proof as a PDF: tagged, one sheet, the same each time, and whatever was typed is text."""

import io
import re
import sys
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.command import weerstand
from tests.filled_session import filled_session, place_session
from tests.hostile import TEXTS
from tests.pdf_ua import faults
from tests.report_session import PEOPLE, everywhere, make_session
from weerstand_widgets.errors import ReportError
from weerstand_widgets.report.making import ProofWish, make_list, make_proofs, own_part
from weerstand_widgets.report.own_part import FIELDS, MOST_CHARS, OwnPart
from weerstand_widgets.report.sealed_page import look_at
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.registers import read_register
from weerstand_widgets.workspace.team_key import team_key

SECRET = "GEHEIMTEKEN"


def proof(folder: Path, own: Path | None = None, **header: Any) -> bytes:
    """Return a sealed proof as a PDF."""
    team = Workspace(folder)
    session = make_session(everywhere(SECRET), {"title": SECRET, **header})
    part = own_part(own, session) if own else OwnPart()
    wish = ProofWish(read_register(team, "skj"), "1", part, team_key(team)[0], "pdf")
    return make_proofs(session, wish)[0].content


def inside(pdf: bytes) -> bytes:
    """Return all of a PDF with its streams laid open."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    opened = []
    for stream in streams:
        try:
            opened.append(zlib.decompress(stream))
        except zlib.error:
            opened.append(stream)
    return pdf + b"".join(opened)


def pages(pdf: bytes) -> int:
    """Return how many sheets it is."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", inside(pdf)))


def test_a_proof_is_one_tagged_sheet(tmp_path: Path) -> None:
    """Filled in to its limits: PDF/UA-1 by what it says of itself, small, the same bytes for the same wish."""
    own = tmp_path / "eigen.toml"
    lines = "".join(f"{name} = '{('Een zin over mij. ' * 30)[:MOST_CHARS]}'\n" for name in FIELDS)
    own.write_text(f"[2026-11-18]\n{lines}", encoding="utf-8")
    made = proof(tmp_path, own)
    assert pages(made) == pages(proof(tmp_path)) == 1
    assert len(made) < 80_000
    assert made == proof(tmp_path, own)
    opened = inside(made)
    for mark in (b"pdfuaid:part", b"/StructTreeRoot", b"/Lang", b"/Alt"):
        assert mark in opened, mark
    assert faults(made) == []
    assert look_at(made).claim.name == PEOPLE[0]["name"]


def test_a_name_of_two_hundred_leaves_one_sheet(tmp_path: Path) -> None:
    """Its letters are smaller, and everything else stays where it was."""
    people = [{**PEOPLE[3], "name": ("Naam " * 40).strip()}, PEOPLE[0]]
    assert pages(proof(tmp_path, people=people)) == 1


def test_a_list_of_thirty_is_tagged_as_well() -> None:
    """On each of its pages, as a checker of PDF/UA finds."""
    people = [{**PEOPLE[3], "id": f"p{one}", "name": f"Naam {one}"} for one in range(30)]
    made = make_list(make_session(header={"people": people}), "pdf").content
    assert (faults(made), pages(made)) == ([], 2)


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    """A picture without words, no language, no title in sight, and content that no tag has."""
    broken = io.BytesIO()
    with pikepdf.open(io.BytesIO(proof(tmp_path))) as file:
        for one in file.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure":
                del one["/Alt"]
        del file.Root.Lang, file.Root.ViewerPreferences
        file.pages[0].contents_add(b"BT (los) Tj ET")
        file.save(broken)
    assert [fault[:6] for fault in faults(broken.getvalue())] == ["07-001", "11-006", "13-004", "01-003"]


def test_no_word_of_the_case_is_in_it(tmp_path: Path) -> None:
    """In no stream of it; nor in the list's."""
    made = make_list(make_session(everywhere(SECRET), {"title": SECRET}), "pdf")
    assert made.ending == ".pdf"
    for pdf in (proof(tmp_path), made.content):
        assert SECRET.encode() not in inside(pdf)


@pytest.mark.parametrize("name", [*TEXTS.values(), "#panic(1)", "*vet* _x_ $x^2$ @a <b> //", "N" * 200], ids=str)
def test_a_hostile_name_is_text(tmp_path: Path, name: str) -> None:
    """And a proof, also where a font lacks a letter."""
    people = [{**PEOPLE[0], "name": name[:200] or "x"}]
    assert proof(tmp_path, people=people, place=name[:200], team=name[:200]).startswith(b"%PDF")


@settings(max_examples=12)
@given(st.text(st.characters(codec=None, categories=None), max_size=40))
def test_any_text_makes_a_pdf(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """No script stops it."""
    people = [{**PEOPLE[0], "name": text}]
    assert proof(tmp_path_factory.mktemp("team"), people=people, team=text).startswith(b"%PDF")


def test_without_the_extra_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence; nothing is written."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ReportError, match="druk de HTML af"):
        proof(tmp_path)


def test_commands_make_a_pdf(tmp_path: Path) -> None:
    """Beside the session, and the command that checks reads the file."""
    session = place_session(tmp_path / "team", filled_session())
    made = weerstand("proof", session, "--person", "1", "--format", "pdf", cwd=tmp_path)
    assert made.stdout == f"{session.with_suffix('.bewijs-1.pdf')}\n", made.stderr
    checked = weerstand("verify", made.stdout.strip(), cwd=tmp_path / "team")
    assert "Vergelijk wat er op papier staat" in checked.stdout, checked.stderr
    listed = weerstand("attendance", session, "--format", "pdf", cwd=tmp_path)
    assert Path(listed.stdout.strip()).read_bytes().startswith(b"%PDF")
