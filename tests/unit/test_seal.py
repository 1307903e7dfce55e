"""A proof's seal: whole or refused, of this team or not; and the key it is made with."""

import errno
import json
import os
import random
import stat
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jwk import OKPKey

from tests.command import weerstand
from tests.filled_session import filled_session, place_session
from tests.report_session import PEOPLE, make_session
from tests.seam.cases import cases
from weerstand_widgets.errors import DiskFullError, ReportError, WorkspaceError
from weerstand_widgets.report.making import ProofWish, make_proofs
from weerstand_widgets.report.seal import Claim, find_seal, fingerprint, open_seal, sign
from weerstand_widgets.report.sealed_page import look_at
from weerstand_widgets.workspace import Workspace, create_workspace
from weerstand_widgets.workspace.registers import read_register
from weerstand_widgets.workspace.team_key import FILE, public_half, public_keys, team_key

KEY = OKPKey.generate_key("Ed25519")
CLAIM = Claim(key="", name="Samira", day="2026-11-18", minutes=90, facilitator="A.", page="x")


def proof(header: dict[str, Any] | None = None) -> bytes:
    """Return a sealed proof."""
    register = read_register(Workspace(Path("nergens")), "skj")
    return make_proofs(make_session(header=header), ProofWish(register, "1", key=KEY))[0].content


def flipped(content: bytes, bit: int) -> bytes:
    """Return the same with one bit changed."""
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def is_whole(content: bytes) -> bool:
    """Say whether a file passes for what was made."""
    try:
        return look_at(content).page is not False
    except ReportError:
        return False


def test_each_changed_bit_is_refused() -> None:
    """All of a seal's, and a thousand of a page's."""
    page, seal = proof(), sign(CLAIM, KEY).encode()
    assert look_at(page).page is True
    assert look_at(seal).page is None
    chosen = random.Random(11).sample(range(8 * len(page)), 1000)
    assert [bit for bit in chosen if is_whole(flipped(page, bit))] == []
    assert [bit for bit in range(8 * len(seal)) if is_whole(flipped(seal, bit))] == []


def test_a_seal_fits_a_small_code() -> None:
    """What a phone reads from a printed page with ease: version 15 at most, level M."""
    seal = find_seal(proof().decode())
    assert len(seal) <= 412
    assert proof().count(b"<!--seal-->") == proof().count(b"<!--qr-->") == 0


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.lists(st.integers(1, 60), max_size=20))
def test_a_seal_is_found_however_its_lines_were_broken(around: str, breaks: list[int]) -> None:
    """By a page, a mail or a phone; and says what was signed."""
    seal = sign(CLAIM, KEY)
    text = seal
    for place in breaks:
        text = f"{text[:place]}\r\n {text[place:]}"
    found = find_seal(f"{around}\n{text}")
    assert found == seal
    assert open_seal(found).name == "Samira"


@pytest.mark.parametrize(
    "name", ["N" * 200, "👩‍👩‍👧‍👦" * 28, "מרים \u202eכהן", '"><script>hit()</script>', "=1+1", "\\u0000"]
)
def test_any_name_is_sealed_as_it_is(name: str) -> None:
    """A hostile one is text."""
    found = look_at(proof({"people": [{**PEOPLE[0], "name": name}]}))
    assert (found.claim.name, found.page) == (name, True)


def test_a_claim_of_another_form_is_no_seal() -> None:
    """Also when it is signed: another header, more or other fields, a number for a name."""
    from joserfc import jws

    for payload in (b"[]", b"{}", b'{"k":"x"}', json.dumps({"k": public_half(KEY), "n": 3}).encode(), b"\xff"):
        seal = jws.serialize_compact({"alg": "Ed25519"}, payload, KEY, algorithms=["Ed25519"])
        assert not is_whole(seal.encode())
    assert not is_whole(b"eyJhbGciOiJub25lIn0." + sign(CLAIM, KEY).split(".")[1].encode() + b".")


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    """And kept when it cannot be read: nobody's proofs become somebody else's in silence."""
    workspace = Workspace(tmp_path)
    key, is_new = team_key(workspace)
    again, is_newer = team_key(workspace)
    assert (is_new, is_newer) == (True, False)
    assert public_half(key) == public_half(again)
    assert list(tmp_path.iterdir()) == [tmp_path / FILE]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    for content in (b"", b"{", b'{"kty":"OKP"}', b'{"kty":"OKP","crv":"Ed25519","x":"a","d":"b"}', b"x" * 5000):
        (tmp_path / FILE).write_bytes(content)
        with pytest.raises(WorkspaceError, match="hernoem"):
            team_key(workspace)
        assert (tmp_path / FILE).read_bytes() == content
    (tmp_path / FILE).rename(tmp_path / ".weerstand-sleutel-2026.json")
    assert team_key(workspace)[1] is True


def test_a_colleagues_key_is_no_broken_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a shared folder nobody is told to put it aside."""
    team_key(Workspace(tmp_path))

    def closed(_path: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", closed)
    with pytest.raises(WorkspaceError, match="van een collega"):
        team_key(Workspace(tmp_path))


def test_a_full_disk_leaves_no_half_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, and nothing in the folder."""

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        team_key(Workspace(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_key_that_was_put_aside_is_still_the_teams(tmp_path: Path) -> None:
    """A team that begins with another key goes on knowing its own proofs."""
    workspace = Workspace(tmp_path)
    first = public_half(team_key(workspace)[0])
    (tmp_path / FILE).rename(tmp_path / ".weerstand-sleutel-2026.json")
    second = public_half(team_key(workspace)[0])
    assert sorted(public_keys(workspace)) == sorted({first, second})


def test_the_command_says_whole_ours_or_not(tmp_path: Path) -> None:
    """From the file, from what a phone read, in the team's folder and elsewhere."""
    session = place_session(tmp_path / "team", filled_session())
    made = weerstand("proof", session, "--person", "1", cwd=tmp_path)
    assert "Vingerafdruk" in made.stderr
    page = Path(made.stdout.strip())
    whole = weerstand("verify", page, cwd=tmp_path / "team")
    assert whole.returncode == 0, whole.stderr
    assert "De bladzijde is nog precies zoals ze gemaakt is." in whole.stdout
    assert "van dit team" in whole.stdout
    (tmp_path / "van de telefoon.txt").write_text(find_seal(page.read_text(encoding="utf-8")), encoding="utf-8")
    elsewhere = weerstand("verify", tmp_path / "van de telefoon.txt", cwd=tmp_path)
    assert elsewhere.returncode == 0
    assert "Van wie de sleutel is" in elsewhere.stdout
    assert "Van wie de sleutel is" in weerstand("verify", page, cwd=tmp_path).stdout, "what somebody sent is not ours"
    page.write_text(page.read_text(encoding="utf-8").replace("Netto tijd", "Netto  tijd"), encoding="utf-8")
    assert "is veranderd" in weerstand("verify", page, cwd=tmp_path).stderr
    team_key(create_workspace(tmp_path / "ander"))
    other = weerstand("verify", tmp_path / "van de telefoon.txt", cwd=tmp_path / "ander")
    assert (other.returncode, "niet van dit team" in other.stderr) == (1, True)
    (tmp_path / "leeg.txt").write_bytes(b"%PDF-1.7")
    assert weerstand("verify", tmp_path / "leeg.txt", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize("case", cases("seals"), ids=lambda case: case["what"])
def test_the_cases_of_the_seam(case: dict[str, Any]) -> None:
    """The page that needs no program answers the same ones, in `tests/js`."""
    if case["state"] == "whole":
        claim = open_seal(find_seal(case["text"]))
        assert json.loads(msgspec.json.encode(claim)) == case["says"]
        assert fingerprint(claim.key) == case["fingerprint"]
        return
    with pytest.raises(ReportError) as refused:
        open_seal(find_seal(case["text"]))
    assert refused.value.key == f"seal_{case['state']}"


def test_practice_is_sealed_by_nobody(tmp_path: Path) -> None:
    """A proof of an invented case says what it is, in every kind of file, and no key is made for it."""
    made = weerstand("rehearse", "-o", tmp_path / "oefenen", cwd=tmp_path)
    session = next(line for line in made.stdout.splitlines() if line.endswith(".ipynb"))
    done = weerstand("proof", session, "--person", "1", cwd=tmp_path)
    page = Path(done.stdout.strip()).read_text(encoding="utf-8")
    assert "Oefening: dit is geen bewijs." in page
    assert find_seal(page) == ""
    assert not list(tmp_path.rglob(FILE))
