"""Report, proof and list as OpenDocument: the same words, real structure, and whatever was typed is text."""

import io
import re
import sys
import zlib
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree

from tests.command import weerstand
from tests.filled_session import filled_session, place_session
from tests.hostile import TEXTS
from tests.report_session import PEOPLE, empty_session, everywhere, make_session
from weerstand_widgets.errors import ReportError
from weerstand_widgets.locale import speaking
from weerstand_widgets.report import odt_strip
from weerstand_widgets.report.choices import FULL, USUAL
from weerstand_widgets.report.making import ProofWish, make_list, make_proofs, make_report
from weerstand_widgets.report.own_part import FIELDS, MOST_CHARS, OwnPart
from weerstand_widgets.report.sealed_page import look_at
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.registers import read_register
from weerstand_widgets.workspace.team_key import team_key

SECRET = "GEHEIMTEKEN"
SPACES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
SIZES = (("fo", "font-size"), ("style", "font-size-asian"), ("style", "font-size-complex"))


def proof(folder: Path, own: OwnPart | None = None, **header: Any) -> bytes:
    """Return a sealed proof."""
    team = Workspace(folder)
    session = make_session(everywhere(SECRET), {"title": SECRET, **header})
    wish = ProofWish(read_register(team, "skj"), "1", own or OwnPart(), team_key(team)[0], "odt")
    return make_proofs(session, wish)[0].content


def parts(odt: bytes) -> dict[str, bytes]:
    """Return all that is in a file, by name."""
    with ZipFile(io.BytesIO(odt)) as file:
        return {name: file.read(name) for name in file.namelist()}


def content(odt: bytes) -> Any:
    """Return what stands in it."""
    return etree.fromstring(parts(odt)["content.xml"])


def find(tree: Any, path: str) -> list[Any]:
    """Return what is found by an XPath."""
    found: list[Any] = tree.xpath(path, namespaces=SPACES)
    return found


def words(odt: bytes) -> str:
    """Return all that can be read in it, pictures by their alternative."""
    return " ".join(" ".join(one.itertext()) for one in find(content(odt), "//text:p | //text:h"))


def test_no_word_of_the_report_is_lost() -> None:
    """Every word of the page stands in it, of each kind of question."""
    session = make_session()
    page = make_report(session, FULL).content.decode().partition('<main id="content">')[2]
    alternatives = " ".join(re.findall(r'aria-label="([^"]*)"', page))
    texts = re.sub(r"<text\b.*?</text>", " ", re.sub(r"<(style|nav)\b.*?</\1>", " ", page))
    told = re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", texts) + alternatives))
    assert set(told) - set(re.findall(r"\w+", words(make_report(session, FULL, "odt").content))) == set()


@pytest.mark.parametrize("is_full", [True, False])
def test_it_has_real_structure(*, is_full: bool) -> None:
    """Headings that skip no level, heads in tables, words with pictures, links that lead somewhere, language, title."""
    made = make_report(make_session(), FULL if is_full else USUAL, "odt").content
    tree, styles = content(made), etree.fromstring(parts(made)["styles.xml"])
    levels = [int(one) for one in find(tree, "//text:h/@text:outline-level")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert find(tree, "//table:table")
    assert not find(tree, "//table:table[not(table:table-header-rows)]")
    assert find(tree, "//draw:frame")
    assert not find(tree, "//draw:frame[not(svg:title[string-length() > 0])]")
    anchors = {f"#{name}" for name in find(tree, "//text:bookmark/@text:name")}
    assert set(find(tree, "//text:a/@xlink:href")) <= anchors
    assert set(find(styles, "//@fo:language")) == {"nl"}
    for letters in find(styles, "//style:text-properties[@fo:font-size]"):  # Arabic and Hebrew are as large as Latin.
        sizes = {letters.get(f"{{{SPACES[space]}}}{name}") for space, name in SIZES}
        assert len(sizes) == 1, etree.tostring(letters)
    meta = etree.fromstring(parts(made)["meta.xml"])
    assert find(meta, "//dc:language/text()") == ["nl"]
    assert find(meta, "//dc:title/text()")[0].startswith("Casus verhuizing")


def test_its_parts_are_as_its_standard_asks(tmp_path: Path) -> None:
    """Its kind first and readable as it is, every part in its list, no clock, and the same bytes for the same wish."""
    made = proof(tmp_path)
    assert made == proof(tmp_path)
    with ZipFile(io.BytesIO(made)) as file:
        first, *rest = file.infolist()
        listed = file.read("META-INF/manifest.xml").decode()
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert made[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text")
    assert {one.date_time for one in (first, *rest)} == {(2026, 1, 1, 0, 0, 0)}
    names = {one.filename for one in rest} - {"META-INF/manifest.xml"}
    assert names <= set(re.findall(r'full-path="([^"]+)"', listed))
    assert len(made) < 80_000


def test_each_language_is_said() -> None:
    """Also where a word processor looks for how to spell."""
    with speaking("en"):
        made = make_report(make_session(), FULL, "odt").content
    assert set(find(etree.fromstring(parts(made)["styles.xml"]), "//@fo:language")) == {"en"}
    assert "Actions" in words(made)


def test_no_word_of_the_case_leaves_the_group(tmp_path: Path) -> None:
    """In no part of a proof or a list; the seal in a proof is found."""
    listed = make_list(make_session(everywhere(SECRET), {"title": SECRET}), "odt")
    assert listed.ending == ".odt"
    own = OwnPart(*[("Een zin over mij. " * 30)[:MOST_CHARS] for _ in FIELDS])
    made = proof(tmp_path, own)
    for odt in (made, listed.content):
        assert all(SECRET.encode() not in part for part in parts(odt).values())
    assert look_at(made).claim.name == PEOPLE[0]["name"]


def test_a_hostile_text_is_text(tmp_path: Path) -> None:
    """As a name, a place, a team and an answer: all of it can be read, no element more, and the seal is found."""
    texts = [*TEXTS.values(), "&lt;", "]]>", "<text:p/>", "\x0b\ufffe", "N" * 200]
    every = "\n".join(texts)
    people = [{**PEOPLE[3], "id": f"p{place}", "name": text} for place, text in enumerate(texts)]
    header = {"people": people, "place": TEXTS["markup"], "team": TEXTS["template"], "title": TEXTS["markup"]}
    made = proof(tmp_path, OwnPart(question=every[:MOST_CHARS]), **header)
    session = make_session(everywhere(every), header)
    odts = [made, make_list(session, "odt").content, make_report(session, FULL, "odt").content]
    assert look_at(made).claim.day == "2026-11-18"
    tags = {etree.QName(one).localname for odt in odts for one in content(odt).iter("*")}
    assert not tags & {"script", "img", "event-listener", "object"}
    assert all("".join(TEXTS["markup"].split()) in "".join(words(odt).split()) for odt in odts)


def test_rough_sessions_can_be_made(tmp_path: Path) -> None:
    """Without an answer or a person, and with thirty people."""
    assert make_report(empty_session(), FULL, "odt").content
    people = [{**PEOPLE[3], "id": f"p{one}", "name": f"Naam {one} \u0641\u0631 \U0001f469"} for one in range(30)]
    assert words(make_list(make_session(header={"people": people}), "odt").content).count("Naam") >= 30
    assert proof(tmp_path, end="", break_minutes=600, people=people[:1])


def test_a_format_that_cannot_hold_a_report_is_refused() -> None:
    """In a sentence that says which, and what can be made."""
    with pytest.raises(ReportError, match="niet als pdf"):
        make_report(make_session(), FULL, "pdf")


def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence; the page can be made."""
    monkeypatch.setitem(sys.modules, "odfdo", None)
    with pytest.raises(ReportError, match="odt"):
        make_report(make_session(), FULL, "odt")
    assert make_report(make_session(), FULL).content


def test_commands_make_it(tmp_path: Path) -> None:
    """Beside the session; the command that checks reads a proof, and a report is no PDF."""
    session = place_session(tmp_path / "team", filled_session())
    made = weerstand("proof", session, "--person", "1", "--format", "odt", cwd=tmp_path)
    assert made.stdout == f"{session.with_suffix('.bewijs-1.odt')}\n", made.stderr
    checked = weerstand("verify", made.stdout.strip(), cwd=tmp_path / "team")
    assert "Vergelijk wat er op papier staat" in checked.stdout, checked.stderr
    report = weerstand("report", session, "--format", "odt", cwd=tmp_path)
    assert report.stdout == f"{session.with_suffix('.odt')}\n", report.stderr
    assert weerstand("report", session, "--format", "pdf", cwd=tmp_path).returncode != 0


@pytest.mark.parametrize("broken", [b"PK", b"PK\x03\x04" + b"\0" * 60, b"PK\x05\x06" + b"\0" * 18])
def test_what_only_looks_like_one_is_no_proof(broken: bytes) -> None:
    """One sentence, whatever is wrong with the file."""
    with pytest.raises(ReportError):
        look_at(broken)


def test_a_strip_shows_its_share() -> None:
    """Half filled is half in the one colour, half in the other; the way to a number ends at that number."""
    assert points(odt_strip.bar(0.5)) == [300, 300]
    assert points(odt_strip.way(0.2, 0.7)) == [118, 294, 12, 176]
    assert points(odt_strip.way(0.7, 0.2)) == [118, 12, 294, 176]
    assert odt_strip.weighed(1.5, (0, 2, 2, 400)).startswith(b"\x89PNG")


def points(png: bytes) -> list[int]:
    """Return how long each run of one colour is, in a strip."""
    start = png.index(b"IDAT")
    row = zlib.decompress(png[start + 4 : start + 4 + int.from_bytes(png[start - 4 : start])])[1:]
    return [len(run[0]) for run in re.finditer(rb"(.)\1*", row, re.DOTALL)]
