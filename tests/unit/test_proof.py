"""What may leave the group: proofs and the list of who was there, for any session, and never a word of the case."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.command import weerstand
from tests.filled_session import filled_session, place_session
from tests.report_session import PEOPLE, SAID, everywhere, make_session
from weerstand_widgets.errors import ReportError
from weerstand_widgets.report.making import ProofWish, make_list, make_proofs, own_part, with_form
from weerstand_widgets.report.own_part import FIELDS, MOST_CHARS, read_own_parts
from weerstand_widgets.session import Session
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.registers import read_register

SECRET = "GEHEIMTEKEN"
NOWHERE = Workspace(Path("nergens"))


def wish(register: str = "general", **fields: Any) -> ProofWish:
    """Return a wish for proofs."""
    return ProofWish(read_register(NOWHERE, register), **fields)


def proofs(session: Session, register: str = "general", **fields: Any) -> list[str]:
    """Return the proofs of a session as text."""
    return [made.content.decode() for made in make_proofs(session, wish(register, **fields))]


def own_file(path: Path, text: str, day: str = "2026-11-18") -> Path:
    """Write a person's own part with one text in each place."""
    path.write_text(f"[{day}]\n" + "".join(f"{name} = '{text}'\n" for name in FIELDS), encoding="utf-8")
    return path


@pytest.mark.parametrize("register", ["general", "skj", "registerplein"])
def test_no_word_of_the_case_is_in_it(register: str) -> None:
    """Not of any answer, nor of the session's title; not in a file's name either."""
    session = make_session(everywhere(SECRET), {"title": SECRET})
    for made in (*make_proofs(session, wish(register)), make_list(session)):
        assert SECRET not in made.content.decode()
        assert SECRET not in str(made.part)


def test_each_participant_gets_their_own() -> None:
    """Who was absent gets none, who brought the case was a participant, and it says what was held and how long."""
    made = proofs(make_session())
    assert len(made) == 5
    for html, person in zip(made, PEOPLE, strict=False):
        assert f"<h1>{person['name']}</h1>" in html
        assert "inbrenger" not in html.lower().replace("b. inbrenger", "")
        for text in (
            "18 november 2026",
            "90 minuten (1,5 uur)",
            "A. Gespreksleider",
            "Omgaan met weerstand, versie 1.0",
        ):
            assert text in html
    assert make_list(make_session()).content.decode().count('class="sign"') == len(PEOPLE)


def test_what_somebody_writes_reaches_their_own_proof_only(tmp_path: Path) -> None:
    """And only for the session of that day."""
    own = own_file(tmp_path / "van mij.toml", "Mijn eigen zin.")
    html = proofs(make_session(), "skj", person="B. Inbrenger", own=own_part(own, make_session()))[0]
    assert html.count("Mijn eigen zin.") == len(FIELDS)
    assert "Velden compleet voor SKJ" in html
    later = make_session(header={"date": "2026-11-25"})
    other = proofs(later, "skj", person="2", own=own_part(own, later))[0]
    assert "Mijn eigen zin." not in other
    assert "Nog in te vullen voor SKJ, jeugd- en gezinsprofessionals: eigen leervraag" in other


def test_a_limit_that_was_not_kept_is_named_with_how_sure_it_is() -> None:
    """Never "approved"; the register decides."""
    people = PEOPLE[:2]
    html = proofs(make_session(header={"people": people, "end": "14:00", "break_minutes": 0}), "skj")[0]
    assert "netto minuten minstens 60 (uit de tweede hand)" in html
    assert "aantal aanwezigen 4 tot 8 (uit de tweede hand)" in html
    assert "beslist het register zelf" in html
    assert "goedgekeurd" not in html


@pytest.mark.parametrize(
    "header",
    [
        {"people": PEOPLE[:1]},
        {"people": [{**PEOPLE[0], "id": f"p{n}", "name": f"Naam {n}"} for n in range(30)]},
        {"end": ""},
        {"date": "", "start": "", "end": "", "place": "", "team": ""},
        {"break_minutes": 240},
        {"people": [{**PEOPLE[0], "name": "N" * 200}]},
        {"people": [{**PEOPLE[0], "name": "מרים \u202eכהן"}]},
        {"people": [{**PEOPLE[0], "name": "Jo 👩‍👩‍👧‍👦"}]},
        {"people": [{**PEOPLE[0], "name": ""}]},
    ],
)
def test_odd_sessions_make_proofs(header: dict[str, Any]) -> None:
    """One person, thirty, no end, a break longer than the session, names of any kind."""
    session = make_session({"case.situation": "x" * 20_000}, header)
    made = proofs(session)
    assert len(made) == len([one for one in session.header.people if one.present])
    assert all(html.endswith("</html>") for html in [*made, make_list(session).content.decode()])


@given(st.text(alphabet=st.characters(codec=None, categories=None), max_size=80))
def test_any_name_and_place_make_a_proof(text: str) -> None:
    """What does not fit in a file becomes a sign that does."""
    session = make_session(header={"people": [{**PEOPLE[0], "name": text}], "place": text, "team": text})
    assert proofs(session)[0].startswith("<!")


def test_an_hour_that_is_planned_is_no_proof() -> None:
    """Before anybody wrote a word or a clock ran; a list to sign can be made."""
    planned = make_session(dict.fromkeys(SAID))
    with pytest.raises(ReportError, match="nog niet gehouden"):
        proofs(planned)
    assert make_list(planned).content


def test_nobody_gives_no_proof_in_silence() -> None:
    """A name of nobody, or of two, is a sentence with the numbers there are and no name; so is an empty list."""
    with pytest.raises(ReportError, match="1, 2, 3, 4, 5"):
        proofs(make_session(), person="Karin")
    with pytest.raises(ReportError, match="niemand die erbij was"):
        proofs(make_session(header={"people": []}))
    twice = [PEOPLE[0], {**PEOPLE[1], "name": PEOPLE[0]["name"]}]
    with pytest.raises(ReportError):
        proofs(make_session(header={"people": twice}), person=PEOPLE[0]["name"])
    assert len(proofs(make_session(header={"people": twice}), person="2")) == 1


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("[2026-11-18]\nlearned = '" + "x" * (MOST_CHARS + 1) + "'", f"“learned”.*{MOST_CHARS}"),
        ("[2026-11-18]\nlearned = 3", "“learned”"),
        ("[2026-11-18]\ngeleerd = 'x'", "2026-11-18"),
        ("[2026-11-18]\n\nlearned = 'x", "Regel 3"),
        ("[2026-11-18]\nlearned = 'caf\xe9'", "eigen.toml"),
    ],
)
def test_an_own_part_with_a_mistake_is_a_sentence(tmp_path: Path, text: str, match: str) -> None:
    """Which names the place and not what was written."""
    path = tmp_path / "eigen.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(ReportError, match=match) as refused:
        read_own_parts(path)
    assert "xxx" not in str(refused.value)


def test_a_form_is_added_to_what_somebody_wrote(tmp_path: Path) -> None:
    """Every byte of it stays, and a form that is there is not asked for twice."""
    path = own_file(tmp_path / "eigen.toml", "Eerder.", "2026-10-01")
    before = path.read_bytes()
    made = with_form(path, make_session())
    assert made is not None
    assert made.startswith(before)
    path.write_bytes(made)
    assert list(read_own_parts(path)) == ["2026-10-01", "2026-11-18"]
    assert with_form(path, make_session()) is None


def test_commands_write_beside_the_session(tmp_path: Path) -> None:
    """A proof for each, a list, a form for one; deleting the session takes along what was made of it."""
    session = place_session(tmp_path / "team", filled_session())
    done = weerstand("proof", session, cwd=tmp_path)
    names = [Path(line).name for line in done.stdout.splitlines()]
    assert names[0] == "casus.sessie.bewijs-1.html"
    listed = weerstand("attendance", session, cwd=tmp_path)
    assert listed.stdout == f"{session.with_suffix('.presentielijst.html')}\n"
    own = tmp_path / "mijn deel.toml"
    asked = weerstand("proof", session, "--person", "1", "--own", own, "--register", "skj", cwd=tmp_path)
    assert "Vul ze in" in asked.stderr
    assert read_own_parts(own)
    assert weerstand("proof", session, "--own", own, cwd=tmp_path).returncode == 2
    assert "TEKEN" not in "".join(path.read_text(encoding="utf-8") for path in session.parent.glob("*.html"))
    assert weerstand("delete", session, "--yes", cwd=tmp_path).returncode == 0
    assert not session.parent.exists()
    assert own.exists()
