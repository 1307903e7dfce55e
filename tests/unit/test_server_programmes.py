"""Programmes from a pasted text and as files, over the server: looked at first, made after that."""

import json

import pytest

from tests.server_process import ServerProcess
from tests.unit.test_outline import MAIL, WORD
from weerstand_widgets.cells import read_session
from weerstand_widgets.workspace import read_notebook


def made_files(server: ServerProcess) -> set[str]:
    """Return which programmes there are."""
    return {path.name for path in (server.root / "notebooks").glob("*.ipynb")}


def test_a_text_is_looked_at_and_then_made(server: ServerProcess) -> None:
    """The look makes nothing, and says what is made."""
    before = made_files(server)
    seen = server.api("POST", "programmes/preview", {"pasted": MAIL}).json
    assert (seen["title"], seen["lengths"], seen["questions"], seen["notices"]) == (
        "Agressie aan de balie",
        [90],
        5,
        [],
    )
    assert [(phase["title"], phase["minutes"]) for phase in seen["phases"]] == [
        ("", {}),
        ("Welkom", {"90": 10}),
        ("Casus", {"90": 25}),
        ("Afronden", {"90": 55}),
    ]
    assert seen["phases"][2]["parts"][:2] == [
        {"text": "Vertel kort wat er gebeurde.\n\n- eerst de feiten\n- dan het gevoel"},
        {"text": "Wat deed jij?", "kind": "choices", "options": ["weglopen", "praten", "hulp halen"]},
    ]
    assert made_files(server) == before
    reply = server.api("POST", "programmes", {"pasted": MAIL, "title": "Rust"})
    assert reply.status == 201
    plan = read_session(read_notebook(server.root / reply.json["path"])).plan
    assert (plan.header.title, len(plan.questions)) == ("Rust", 5)


def test_signs_of_markdown_are_not_words(server: ServerProcess) -> None:
    """Neither those that were put before somebody's own signs, nor those that make words bold."""
    seen = server.api("POST", "programmes/preview", {"pasted": "# Dag\n## Ochtend\n### Welkom\n2 * 3 = [6]"}).json
    assert [part["text"] for part in seen["phases"][1]["parts"]] == ["Ochtend\n\n2 * 3 = [6]"]


def test_what_a_document_pastes_comes_back_as_a_text(server: ServerProcess) -> None:
    """Without its markup, ready to be changed."""
    text = server.api("POST", "programmes/outline", {"html": WORD}).json["text"]
    assert text.startswith("# Agressie aan de balie\n\nEen middag over grenzen, zie de site.\n\n## Welkom (10 min)")
    assert "secret" not in text


def test_a_programme_goes_out_as_a_file_and_comes_in(server: ServerProcess) -> None:
    """The same file, looked at first: one that is there already is told, and code in it is text."""
    sent = server.api("POST", "programmes/export", {"programme": "weerstand"}).json
    assert (sent["name"], sent["notices"]) == ("omgaan-met-weerstand.json", [])
    document = json.loads(sent["text"])
    document["cells"].append({"type": "by_hand", "id": "hand", "source": "print('x')"})
    before = made_files(server)
    seen = server.api("POST", "programmes/preview", {"file": json.dumps(document)}).json
    assert len(seen["notices"]) == 1
    assert seen["phases"][-1]["parts"][-1] == {"text": "print('x')", "is_code": True}
    assert made_files(server) == before
    path = server.api("POST", "programmes", {"file": json.dumps(document)}).json["path"]
    mine = read_session(read_notebook(server.root / "notebooks" / "weerstand.ipynb"))
    assert read_session(read_notebook(server.root / path)) == mine


def test_a_programme_goes_out_as_a_spreadsheet_and_comes_in(server: ServerProcess) -> None:
    """For who reviews in Excel: what comes back is looked at first, and asks the same."""
    assert server.api("GET", "start").json["has_sheets"] is True
    sent = server.api("POST", "programmes/export", {"programme": "weerstand", "is_sheet": True}).json
    assert (sent["name"], sent["text"], sent["notices"]) == ("omgaan-met-weerstand.xlsx", "", [])
    before = made_files(server)
    seen = server.api("POST", "programmes/preview", {"sheet": sent["sheet"]}).json
    assert (seen["title"], len(seen["notices"])) == ("Omgaan met weerstand", 1)
    assert made_files(server) == before
    path = server.api("POST", "programmes", {"sheet": sent["sheet"]}).json["path"]
    mine = read_session(read_notebook(server.root / "notebooks" / "weerstand.ipynb"))
    assert read_session(read_notebook(server.root / path)) == mine


@pytest.mark.parametrize(
    ("path", "message", "status"),
    [
        ("programmes/preview", {"sheet": "UEsDBA=="}, 400),
        ("programmes", {"sheet": ""}, 400),
        ("programmes/preview", {"sheet": "geen base64"}, 400),
        ("programmes/preview", {"pasted": ""}, 400),
        ("programmes/preview", {"pasted": "x" * 5_000_001}, 413),
        ("programmes", {"pasted": " "}, 400),
        ("programmes/preview", {"file": "{"}, 400),
        ("programmes", {"file": "[" * 100_000}, 400),
        ("programmes/outline", {"html": "<img src=x>"}, 400),
        ("programmes/outline", {"html": 1}, 400),
        ("programmes/export", {"programme": "nergens"}, 404),
        ("programmes/export", {"programme": "../weg.ipynb"}, 404),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_made(
    server: ServerProcess, path: str, message: dict[str, object], status: int
) -> None:
    """In a sentence."""
    before = made_files(server)
    reply = server.api("POST", path, message)
    assert (reply.status, bool(reply.json["message"])) == (status, True)
    assert made_files(server) == before


def test_no_word_of_a_paste_is_in_the_log(server: ServerProcess) -> None:
    """Neither of what was made, nor of what was refused."""
    for message in ({"pasted": "Zeehond?"}, {"file": "zeehond"}):
        server.api("POST", "programmes/preview", message)
    assert "eehond" not in server.log.read_text()
