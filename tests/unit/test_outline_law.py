"""Whatever is pasted, no word of it is lost, and what cannot be read is said."""

import contextlib
import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile import TEXTS
from weerstand_widgets.errors import PlanError
from weerstand_widgets.plan_check import check_plan
from weerstand_widgets.programme import Document, TextCell, read_programme, write_programme
from weerstand_widgets.programme.outline import MAX_OUTLINE, read_outline

PIECES = st.sampled_from(
    (
        *[
            "Welkom",
            "wat?",
            "RUST",
            "{team}",
            "<b>x</b>",
            "&lt;",
            "*ster*",
            "_a_",
            "#",
            "1.",
            "2.",
            "-",
            "•",
            "10'",
            "...",
            "[x](y)",
            "`q`",
            "---",
            "😀",
            "ja",
            "(b)",
            "\\",
        ],
        *("één keer", "(10 min)", "Op een schaal van 0 tot 10?", "\t", "  "),
    )
)
LINES = st.lists(PIECES | st.text(max_size=12), min_size=1, max_size=5).map(" ".join)
TEXT = st.lists(LINES, min_size=1, max_size=14).map("\n".join)
# An underscore parts words here: at the ends of one it may be Markdown's way to stress it.
WORD_SIGNS = re.compile(r"[^\W_]+")
TIMES = re.compile(r"\d+\s*(?:minuten|min\b\.?|['’′])")
LIST_MARK = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|[a-z][.)]|o(?=\t))(?=\s|$)", re.MULTILINE)
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def words_of(text: str) -> set[str]:
    """Return the words of a text; minutes, the numbers of a list and lines to write on are none."""
    return set(WORD_SIGNS.findall(TIMES.sub(" ", LIST_MARK.sub(" ", text.replace("\0", "\ufffd")))))


def words_in(document: Document) -> set[str]:
    """Return the words that a group can read in a programme."""
    texts: list[str] = []

    def gather(value: Any) -> None:
        if isinstance(value, str):
            texts.append(value)
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            gather(one)

    for cell in document.cells:
        gather(ESCAPE.sub("", cell.text) if isinstance(cell, TextCell) else cell.spec)  # type: ignore[union-attr]
    return set(WORD_SIGNS.findall(" ".join(texts)))


@given(TEXT)
def test_no_word_is_lost(text: str) -> None:
    """Whatever is pasted: each of its words is in the programme, and the programme is one that can be held."""
    try:
        document = read_outline(text)
    except PlanError:
        assert not words_of(text)
        return
    if not text.lstrip().startswith("<"):
        lines = " \n".join(text.splitlines())
        lost = words_of(lines) - words_in(document) - set(re.findall(r"\d+|min|minuten", lines))
        assert not {word for word in lost if not any(word in known for known in words_in(document))}
    check_plan(document.plan())
    assert read_programme(write_programme(document)) == document


@given(st.lists(st.tuples(st.sampled_from(["p", "li", "h1", "h2", "h4", "td", "div", "b", "span"]), LINES), max_size=8))
def test_no_word_of_a_document_is_lost(blocks: list[tuple[str, str]]) -> None:
    """Of markup what a browser shows; an end that is missing takes nothing along."""
    shown = [text.replace("&", "").replace("<", "") for _, text in blocks]
    html = "<div>" + "".join(f"<{tag}>{text}" for (tag, _), text in zip(blocks, shown, strict=True))
    try:
        found = words_in(read_outline(html))
    except PlanError:
        assert not words_of("\n".join(shown))
        return
    lost = words_of("\n".join(" ".join(text.split()) for text in shown)) - found
    lost -= set(re.findall(r"\d+|min|minuten", html))
    assert not {word for word in lost if not any(word in known for known in found)}


BEGINNINGS = st.sampled_from(["", "", "# ", "## ", "### ", "#### ", "- ", "- ", "  - ", "1. ", "2. ", "**"])
ENDS = st.sampled_from(["", "?", "?", ".", " (10 min)", ": 5 minuten", "? (kort)", " lang" * 60 + ". Wat dan?"])


@given(st.lists(st.tuples(BEGINNINGS, ENDS, st.booleans()), min_size=1, max_size=12))
def test_no_line_is_lost(lines: list[tuple[str, str, bool]]) -> None:
    """Each has a word that no other has: as a title, a part, a phase, a question, an answer to it, or words."""
    text = ""
    for number, (beginning, end, is_apart) in enumerate(lines):
        bold = "**" if beginning == "**" else ""
        text += f"{beginning}woord{number}q{end}{bold}\n{is_apart * chr(10)}"
    found = words_in(read_outline(text))
    assert [number for number in range(len(lines)) if f"woord{number}q" not in found] == []
    assert " lang" not in text or "lang" in found


# -- bad input ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_hostile_texts_are_words(text: str) -> None:
    """As a heading, a question, an option and a text: nothing of it is more than words."""
    if not text.strip():
        return
    pasted = f"# Balie\n## {text}\n{text}\nWat {text}?\n- {text} a\n- {text} b\n"
    document = read_outline(pasted)
    check_plan(document.plan())
    for cell in document.cells:
        if isinstance(cell, TextCell):
            assert not re.search(r"(?<!\\)(?:<|\[)", cell.text)


@pytest.mark.parametrize(
    ("pasted", "key"),
    [
        ("", "outline_empty"),
        (" \n\t\n", "outline_empty"),
        ("<p> </p><script>x</script>", "outline_empty"),
        ("x" * (MAX_OUTLINE + 1), "outline_too_large"),
        ("{\\rtf1\\ansi Welkom}", "outline_other"),
        ("%PDF-1.7", "outline_other"),
        ("# Balie\n" + "Wat hoop je?\n" * 2_000, "outline_cells"),
    ],
)
def test_what_cannot_be_read_is_said(pasted: str, key: str) -> None:
    """In one sentence, with what to do."""
    with pytest.raises(PlanError) as caught:
        read_outline(pasted)
    assert caught.value.key == key
    assert caught.value.remedy


@pytest.mark.parametrize(
    "sign", ["<", "<!--", "<a b='", "</", "<p><b>", "<li>", "- ", "(", "**", "a? ", "1. x\n", "wat?\n- a\n"]
)
def test_a_large_paste_takes_no_minutes(sign: str) -> None:
    """Whatever it is made of: eight times the text takes some eight times as long, and not sixty-four."""
    took = []
    for size in (40_000, 320_000):
        start = time.process_time()
        pasted = ("<div>x " if "<" in sign else "x\n") + sign * (size // len(sign))
        with contextlib.suppress(PlanError):  # Of some it is too much.
            read_outline(pasted)
        took.append(time.process_time() - start)
    assert took[1] < max(2, 20 * took[0])
