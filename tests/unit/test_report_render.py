"""The report as HTML: self-contained, safe, the same every time, and no larger than it needs to be."""

import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report_session import answers_of, empty_session, make_session, notebook_of, replaced, revealed
from weerstand_widgets.cells import KEY
from weerstand_widgets.errors import ReportError
from weerstand_widgets.kinds.shown import Plane, Spot
from weerstand_widgets.locale import speaking
from weerstand_widgets.report import render
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.pictures import bar_picture, dots_picture, plane_picture, scale_picture, step_picture
from weerstand_widgets.report.render import TEMPLATES, TOKENS, render_notebook, render_report

HEAVY = {"nbformat", "nbconvert", "jsonschema", "ipywidgets", "sqlalchemy", "pandas", "jupyter_server"}


class Outline(HTMLParser):
    """Gathers what a page is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one tag."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def test_page_is_self_contained() -> None:
    """No script, no image, no outside address; links go to places in the page."""
    page = Outline(render_report(make_session(), FULL))
    assert not {"script", "link", "img", "iframe", "object", "embed", "form"} & set(page.tags)
    assert all(value.startswith("#") for name, value in page.attributes if name in {"href", "src"})
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]


def test_policy_allows_our_style_and_nothing_else() -> None:
    """The hash in the policy is that of the style in the page."""
    html = render_report(make_session(), FULL)
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert dict(Outline(html).attributes)["content"] is not None
    assert ("content", policy) in Outline(html).attributes


def test_colours_and_fonts_are_those_of_the_page() -> None:
    """The report knows the page's tokens only, each written out for light and dark, in browsers of any age."""
    style = render_report(make_session(), FULL).partition("<style>")[2].partition("</style>")[0]
    tokens = TOKENS.read_text(encoding="utf-8")
    used = set(re.findall(r"var\((--[\w-]+)\)", style))
    assert used <= set(re.findall(r"(--ws-[\w-]+): ", tokens))
    for name, light, dark in re.findall(r"(--ws-[\w-]+): light-dark\((.+?), (.+?)\);", tokens):
        assert re.findall(rf"{name}: (.+?);", style)[:2] == [light, dark]
    assert "light-dark" not in style


def test_headings_follow_each_other() -> None:
    """One h1 first, and no level is skipped."""
    levels = [int(tag[1]) for tag in Outline(render_report(make_session(), FULL)).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_table_headers_have_a_scope() -> None:
    """Every th says whether it heads a column or a row."""
    html = render_report(make_session(), FULL)
    assert re.findall(r"<th (?![^>]*scope=)", html) == []
    assert "<th>" not in html


def test_same_session_gives_the_same_page() -> None:
    """There is no clock and no chance in a report."""
    assert render_report(make_session(), FULL) == render_report(make_session(), FULL)


def test_language_of_the_page() -> None:
    """The page says its language and uses its words."""
    assert '<html lang="nl">' in render_report(make_session(), FULL)
    with speaking("en"):
        english = render_report(make_session(), FULL)
    assert '<html lang="en">' in english
    assert "Learning question" in english
    assert "18 November 2026" in english


def test_templates_hold_no_words() -> None:
    """Every word of the interface comes from the catalogue."""
    for template in TEMPLATES.glob("*.html"):
        text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", template.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall(r"[^\W\d_]+", text) == []


def test_empty_session_makes_a_report() -> None:
    """A session with a title only says which phases were skipped."""
    html = render_report(empty_session(), FULL)
    assert html.count("Deze fase is overgeslagen.") == 9


def test_a_phase_that_was_held_aloud_was_not_skipped() -> None:
    """Where the clock ran and nothing was typed, the report says so: a register reads it as a phase that was held."""
    held = {"state": "done", "started_at": "", "elapsed_seconds": 180, "extra_minutes": 0}
    empty = empty_session()
    html = render_report(replaced(empty, answers={**empty.answers, "case": answers_of("case", held)}), FULL)
    assert html.count("Besproken, niet opgeschreven.") == 1
    assert html.count("(besproken)") == 1


def test_the_first_page_says_for_whom_it_is() -> None:
    """Before anything a group wrote: who it is for, and that the case goes after the next look-back."""
    html = render_report(make_session(), FULL)
    note = html.index("Van en voor deze groep.")
    assert note < html.index("<main")
    assert "naar een leidinggevende" in html[note : note + 200]


def test_the_proof_does_not_say_who_brought_the_case() -> None:
    """Who knows the caseload would know the resident; on the last page the presenter is a participant."""
    record = render_report(make_session(), FULL).partition('<section class="record">')[2]
    assert "gespreksleider" in record
    assert "inbrenger" not in record


def test_tokens_and_ids_of_people_stay_out() -> None:
    """Nothing in the page leads from a contribution to a person."""
    session = make_session()
    html = render_report(session, FULL)
    tokens = [token for one in session.plan.questions if one.is_unlinked for token in session.contributions(one.id)]
    assert tokens
    assert not [token for token in tokens if token in html]
    assert not re.search(r'"p[1-6]"', html)


@given(st.text(alphabet=st.characters(codec=None, categories=None)))
def test_any_text_fits_in_a_file(text: str) -> None:
    """Lone surrogates and NUL become visible replacement characters; all else goes in."""
    session = make_session({"case.situation": text, "takeaways.learned": revealed({"p1": text})}, {"title": text})
    page = render_report(session, FULL).encode()
    assert b"\x00" not in page


def test_notebook_of_somebody_else_is_refused() -> None:
    """A sentence says what the notebook is not."""
    with pytest.raises(ReportError, match="geen sessie"):
        render_notebook({"cells": [], "metadata": {}}, FULL)


def test_programme_is_refused() -> None:
    """A programme holds no answers to report."""
    notebook = notebook_of(make_session())
    del notebook["metadata"][KEY]["session"]
    with pytest.raises(ReportError, match="programma"):
        render_notebook(notebook, FULL)


def test_a_session_without_a_question_is_refused() -> None:
    """A report of an emptied file would be filed as if nothing had been said."""
    notebook = notebook_of(make_session())
    for cell in notebook["cells"]:
        cell["outputs"] = []
    with pytest.raises(ReportError, match="recover"):
        render_notebook(notebook, FULL)


def test_notebook_and_session_give_the_same_page() -> None:
    """What is read from a file is what was in the session."""
    assert render_notebook(notebook_of(make_session()), FULL) == render_report(make_session(), FULL)


def test_making_a_report_loads_nothing_heavy() -> None:
    """A report must not wait for libraries it does not use."""
    code = "import sys, weerstand_widgets.report.render; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_where_nothing_can_be_written_a_report_is_made_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Compiled templates are a comfort: without a place for them the page is the same."""
    before = render_report(make_session(), FULL)
    blocked = tmp_path / "a file"
    blocked.write_text("")
    monkeypatch.setattr(render, "COMPILED", blocked / "__pycache__")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    render._environment.cache_clear()
    assert render_report(make_session(), FULL) == before
    render._environment.cache_clear()


def test_compiled_templates_are_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A second process reads what the first compiled; a damaged copy is compiled again."""
    monkeypatch.setattr(render, "COMPILED", tmp_path / "__pycache__")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    pages = set()
    for _ in range(3):
        render._environment.cache_clear()
        pages.add(render_report(make_session(), FULL))
        for kept in (tmp_path / "__pycache__").iterdir():
            kept.write_bytes(kept.read_bytes()[:-40])
    render._environment.cache_clear()
    assert len(pages) == 1


@pytest.mark.parametrize(
    "picture",
    [
        scale_picture(0, '"><script>'),
        step_picture(9, 10, "<b>nu</b>", "&", '"><script>'),
        bar_picture(1.5, (1, 0, 12, 1), '"><script>'),
        dots_picture(400, '"><script>'),
        plane_picture(Plane((Spot("<b>x", "", 0, 0),), ("<b>", "", ""), "<b>", (), (), '"><script>')),
        plane_picture(Plane((Spot("<b>x", "", 100, 0),), (), "", ("<b>", ""), ("<b>", ""), '"><script>')),
    ],
)
def test_pictures_escape_their_words(picture: str) -> None:
    """A label is text, also inside a drawing."""
    assert "<script>" not in picture
    assert "<b>" not in picture
    assert 'role="img"' in picture
