"""One list of texts as title, team, person, place and answer: made, listed, remembered, reported (T41, T27)."""

import re
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.hostile import TEXTS, TOO_LONG
from weerstand_widgets.alike import alike
from weerstand_widgets.answers import GROUP, Answer
from weerstand_widgets.cells import put_answers, read_session, refresh
from weerstand_widgets.clean import clean_text, one_line
from weerstand_widgets.cli import main
from weerstand_widgets.cli.terminal import printable
from weerstand_widgets.errors import AnswerError, WeerstandError
from weerstand_widgets.limits import MAX_TITLE
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.render import render_notebook
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.server.start import Start
from weerstand_widgets.server.start_message import SessionMessage
from weerstand_widgets.session import HEADER_ID, Person
from weerstand_widgets.workspace import create_workspace, read_notebook, write_notebook

every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


class Page(HTMLParser):
    """What can be read on a page, and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", set[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        del attrs
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        """Note what is between tags."""
        self.text += data


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Return the work of a server on a team's folder."""
    create_workspace(tmp_path)
    return Start(Ground(SimpleNamespace(root_dir=str(tmp_path), checkpoints=None)))


@every_text
def test_a_session_of_any_name(start: Start, tmp_path: Path, text: str, capfd: pytest.CaptureFixture[str]) -> None:
    """It is listed by that name on one line, its team is known again, and its report says all of it literally."""
    people = [Person(id="p1", name=text), Person(id="p2", name="An")]
    path = tmp_path / start.new_session(SessionMessage(title=text, team=text, people=people))["path"]
    line, screen = one_line(text), start.screen()
    assert screen.sessions[0].title == (line if alike(line) else "Omgaan met weerstand")
    assert [team.name for team in screen.teams if alike(team.name) == alike(text)] == ([line] if alike(line) else [])
    notebook = read_notebook(path)
    header = read_session(notebook).value(HEADER_ID)
    put_answers(
        notebook,
        {
            HEADER_ID: {GROUP: Answer(header | {"place": text}, 2, "")},
            "case.situation": {GROUP: Answer(clean_text(f"Wat er was: {text}"), 1, "")},
        },
    )
    refresh(notebook)
    write_notebook(path, notebook)
    page = Page(render_notebook(read_notebook(path), FULL))
    assert one_line(page.text).count(line) >= (4 if alike(line) else 0)
    assert not {"script", "img"} & page.tags
    for command in ("check", "report"):
        with pytest.raises(SystemExit) as left:
            main([command, str(path)])
        said = capfd.readouterr()
        assert left.value.code == 0
        assert printable(said.err) == said.err
    assert re.fullmatch(r"[a-z0-9-]+", path.parent.name)


def test_too_long_is_said_with_its_limit(start: Start, tmp_path: Path) -> None:
    """Before anything is made: 20,000 characters are no title and no name."""
    for message in (
        SessionMessage(title="x" * (MAX_TITLE + 1)),
        SessionMessage(title="Casus", people=[Person(id="p1", name=TOO_LONG)]),
    ):
        with pytest.raises(WeerstandError, match=str(MAX_TITLE)):
            start.new_session(message)
    assert not list(tmp_path.glob("sessies/*"))
    assert not start.screen().sessions


def test_what_fits_exactly_fits(start: Start) -> None:
    """Two hundred characters, also where each of them is an emoji."""
    name = "\U0001f600" * MAX_TITLE
    start.new_session(SessionMessage(title=name, team=name, people=[Person(id="p1", name=name)]))
    assert start.screen().sessions[0].title == name
    with pytest.raises(AnswerError):
        start.new_session(SessionMessage(title="x", people=[Person(id="p1", name=name + "x")]))
