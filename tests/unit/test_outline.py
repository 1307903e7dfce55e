"""A pasted text becomes a programme: its structure is found, and no word of it is lost."""

from pathlib import Path
from typing import Any

import pytest

from tests.command import weerstand
from weerstand_widgets.cells import read_session
from weerstand_widgets.errors import EncodingError, OutlineTooLargeError, WeerstandError
from weerstand_widgets.programme import AskingCell, Document, TextCell
from weerstand_widgets.programme.outline import MAX_OUTLINE, outline_text, read_outline
from weerstand_widgets.workspace import create_workspace, find_programme, read_notebook
from weerstand_widgets.workspace.new_programme import programme_from_outline
from weerstand_widgets.workspace.outline_file import read_outline_file

MAIL = """Agressie aan de balie

Hoi, dit gaan we doen.

1. Welkom (10 min)
Wat hoop je vandaag mee te nemen?
2. Casus (25 minuten)
Vertel kort wat er gebeurde.
- eerst de feiten
- dan het gevoel
Wat deed jij?
- weglopen
- praten
- hulp halen
Op een schaal van 0 tot 10: hoe veilig was het?
- 0 = helemaal niet
- 10 = heel veilig
3. Afronden
Wat neem je mee?
- ...
- ...
Kom je terug?
- ja
- nee
"""
WORD = """<html xmlns:o="urn:o"><head><title>secret</title><style>p.MsoTitle {color: red}</style></head><body lang=NL>
<!--StartFragment--><p class=MsoTitle>Agressie aan de balie<o:p></o:p></p>
<p class=MsoNormal>Een middag over <b>grenzen</b>, zie <a href="http://secret.example">de site</a>.
<script>secret()</script><img src="secret.png" alt="secret"><!-- secret --></p>
<h1>Welkom <span style='color:red'>(10 min)</span><o:p></o:p></h1>
<p class=MsoNormal>Wat hoop je?<span style='mso-special-character:comment'>secret</span></p>
<h1>Casus (20')</h1>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:
Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Wat deed je?</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;
</span></span>weg&shy;lopen</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;
</span></span>praten</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;
</span></span>Even pauze</p><!--EndFragment--></body></html>"""
DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span
style="font-weight:400">Balie</span></h1><h2><span>Welkom (10 min)</span></h2><ul><li dir="ltr"><p dir="ltr"><span
style="font-weight:400">Wat hoop je?</span></p></li><ul><li><p>rust</p></li><li><p>ideeën</p></li></ul></ul>
<h2>Casus</h2><p>Wie was erbij?</p></b>"""
BOLD = (
    "<p><b>Balie</b></p><p><strong>Welkom:</strong></p><p>Wat hoop je?</p><p><span style='font-weight:700'>Casus</span>"
)


def told(document: Document) -> list[Any]:
    """Return a programme in short: its title, minutes by phase, kind and options by question, words."""
    found: list[Any] = []
    for cell in document.cells:
        if isinstance(cell, TextCell):
            found.append(cell.text)
        elif isinstance(cell, AskingCell):
            spec = cell.spec
            options = [option["title"] for option in spec.get("options", [])]
            of_kind = {"session": spec.get("lengths", ()), "phase": spec.get("minutes")}
            found.append((spec.get("kind", spec["type"]), spec["title"], of_kind.get(spec["type"], options)))
    return found


def test_a_mail_becomes_a_programme() -> None:
    """Numbered lines are phases with their minutes, questions get the kind that suits the list below them."""
    assert told(read_outline(MAIL)) == [
        "# Agressie aan de balie\n\nHoi, dit gaan we doen.",
        ("session", "Agressie aan de balie", [90]),
        "## 1. Welkom",
        ("phase", "Welkom", {"90": 10}),
        ("text", "Wat hoop je vandaag mee te nemen?", []),
        "## 2. Casus\n\nVertel kort wat er gebeurde.\n\n- eerst de feiten\n- dan het gevoel",
        ("phase", "Casus", {"90": 25}),
        ("choices", "Wat deed jij?", ["weglopen", "praten", "hulp halen"]),
        ("scale", "Op een schaal van 0 tot 10: hoe veilig was het?", []),
        "## 3. Afronden",
        ("phase", "Afronden", {"90": 55}),
        ("items", "Wat neem je mee?", []),
        ("choice", "Kom je terug?", ["ja", "nee"]),
    ]
    (scale,) = [question for question in read_outline(MAIL).plan().questions if question.kind == "scale"]
    assert (scale.low, scale.high) == ("helemaal niet", "heel veilig")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("lines", "ends"),
    [
        (["Op een schaal van 0 tot 10: hoe ging het?"], ("", "")),
        (["Op een schaal van 0 tot 10: hoe ging het?", "- 0 = slecht"], ("", "")),
        (["Hoe ging het, van 1 (niet) tot 10 (helemaal)?"], ("niet", "helemaal")),
        (["Hoe ging het op een schaal van 0 (heel slecht) t/m 10 (goed)?"], ("heel slecht", "goed")),
        (["Op een schaal van 0 tot 10 (0 = slecht, 10 = goed): hoe ging het?"], ("slecht", "goed")),
        (["On a scale from 1 to 10 (1 is bad and 10 is good), how was it?"], ("bad", "good")),
    ],
)
def test_a_scale_has_the_words_of_its_outline(lines: list[str], ends: tuple[str, str]) -> None:
    """Those beside or below its numbers; without any it has none, which the checker tells: a number says nothing."""
    (scale,) = read_outline("\n".join(["Balie", "1. Casus (10 min)", *lines])).plan().questions
    assert (scale.kind, scale.title) == ("scale", lines[0])
    assert (scale.low, scale.high) == ends  # type: ignore[attr-defined]


def test_word_gives_its_structure_and_nothing_else() -> None:
    """Title, headings, lists in lists; no style, script, picture, address or remark."""
    assert told(read_outline(WORD)) == [
        "# Agressie aan de balie\n\nEen middag over grenzen, zie de site.",
        ("session", "Agressie aan de balie", [30]),
        "## 1. Welkom",
        ("phase", "Welkom", {"30": 10}),
        ("text", "Wat hoop je?", []),
        "## 2. Casus",
        ("phase", "Casus", {"30": 20}),
        ("choices", "Wat deed je?", ["weg\xadlopen", "praten"]),
        "- Even pauze",
    ]


def test_google_docs_and_bold_lines() -> None:
    """A list is read through its paragraphs; without headings a short line in bold is one."""
    assert [one for one in told(read_outline(DOCS)) if not isinstance(one, str)] == [
        ("session", "Balie", [90]),
        ("phase", "Welkom", {"90": 10}),
        ("choices", "Wat hoop je?", ["rust", "ideeën"]),
        ("phase", "Casus", {"90": 80}),
        ("text", "Wie was erbij?", []),
    ]
    plan = read_outline(BOLD).plan()
    assert (plan.header.title, [phase.title for phase in plan.phases]) == ("Balie", ["Welkom", "Casus"])


@pytest.mark.parametrize("pasted", [WORD, DOCS, BOLD])
def test_a_document_without_its_markup_says_the_same(pasted: str) -> None:
    """What stands in the field after a paste is read as what was pasted."""
    assert told(read_outline(outline_text(pasted))) == told(read_outline(pasted))


@pytest.mark.parametrize(
    ("pasted", "title", "phases"),
    [
        ("# Balie\n## Welkom\n## Casus\n", "Balie", ["Welkom", "Casus"]),
        ("# Welkom\nWat hoop je?\n# Casus\nWat was er?", "", ["Welkom", "Casus"]),
        ("BALIE\n\nWELKOM\nWat hoop je?\nCASUS\nWat was er?", "BALIE", ["WELKOM", "CASUS"]),
        ("# Balie\n## Ochtend\n### Welkom (5 min)\nx\n### Casus (5 min)\ny\n", "Balie", ["Welkom", "Casus"]),
        ("Zomaar wat tekst.\nEn nog wat.", "", ["Begin"]),
        ("Wat hoop je?", "", ["Begin"]),
        ("1) Welkom\n2) Casus", "", ["Welkom", "Casus"]),
        ("# Balie\n## 1. Welkom\n## 2. Casus", "Balie", ["Welkom", "Casus"]),
        ("Welkom: 5 minuten\nWat hoop je?\nCasus - 20 min\nWat was er?", "", ["Welkom", "Casus"]),
        ("Hoi Jan,\n\nDit is het. Kijk jij mee?\n\nWELKOM\nx\nCASUS\ny", "", ["WELKOM", "CASUS"]),
        ("Welkom (5 min)\nCasus (5 min)\nWelkom (5 min)", "", ["Welkom", "Casus", "Welkom"]),
    ],
)
def test_headings(pasted: str, title: str, phases: list[str]) -> None:
    """Only headings, none at all, in capitals, under a part, twice the same."""
    plan = read_outline(pasted).plan()
    assert (plan.header.title, [phase.title for phase in plan.phases]) == (title, phases)
    assert all(sum(phase.minutes[length] for phase in plan.phases) <= length for length in plan.header.lengths)


def test_a_table_with_a_column_for_the_time() -> None:
    """The minutes beside a heading are its own; what is asked has its explanation between brackets."""
    row = "<tr><td><b>{} min</b></td><td><b>{}</b></td><td>{}</td></tr>"
    rows = row.format(10, "Welkom", "Wat hoop je?") + row.format(20, "Casus", "Wat was er? (alleen feiten)")
    plan = read_outline(f"<table>{rows}</table>").plan()
    assert [(phase.title, phase.minutes) for phase in plan.phases] == [("Welkom", {30: 10}), ("Casus", {30: 20})]
    assert [(one.title, one.help) for one in plan.questions] == [("Wat hoop je?", ""), ("Wat was er?", "alleen feiten")]


def test_the_title_somebody_types_wins_and_the_texts_own_stays() -> None:
    """It stands as words at the beginning."""
    document = read_outline(MAIL, "Rust aan de balie")
    assert document.header().title == "Rust aan de balie"
    assert told(document)[0] == "# Rust aan de balie\n\n**Agressie aan de balie**\n\nHoi, dit gaan we doen."


def test_more_than_a_day_is_fitted_and_told() -> None:
    """The longest session there is gets each phase's part, and the text's own minutes stay in the titles."""
    plan = read_outline("# Dag\n## Een (400 min)\nx\n## Twee (560 min)\ny").plan()
    assert [phase.minutes for phase in plan.phases] == [{480: 200}, {480: 280}]
    assert plan.phases[0].title == "Een (400 min)"


# -- files -------------------------------------------------------------------------------------------------------------
def test_a_text_becomes_a_programme_on_the_command_line(tmp_path: Path) -> None:
    """It is told first, and what comes is a programme like any other, with a report at its end."""
    (tmp_path / "balie.txt").write_text(MAIL)
    done = weerstand("programme", "import", "balie.txt", "--workspace", tmp_path / "team", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Fase: Casus. Vragen: 2." in done.stderr
    made = Path(done.stdout.strip())
    assert made == tmp_path / "team" / "notebooks" / "agressie-aan-de-balie.ipynb"
    session = read_session(read_notebook(made))
    assert [phase.title for phase in session.plan.phases] == ["Welkom", "Casus", "Afronden"]
    assert session.plan.header.programme == "agressie_aan_de_balie"
    assert {"report", "for-trainers"} <= {cell["id"] for cell in read_notebook(made)["cells"]}


def test_the_same_text_twice_is_two_programmes(tmp_path: Path) -> None:
    """Each with a file and an id of its own, so that sessions are not counted together."""
    workspace = create_workspace(tmp_path)
    made = [programme_from_outline(workspace, "Wat hoop je?") for _ in range(2)]
    assert len({find_programme(workspace, path.stem).programme_id for path in made}) == 2


def test_a_page_that_word_saved_is_read(tmp_path: Path) -> None:
    """It says in which encoding its letters are; a text that does not say it is left alone where it is unsure."""
    (tmp_path / "a.htm").write_bytes('<html><meta charset="windows-1252"><p>Eén keer?</p></html>'.encode("cp1252"))
    assert "Eén keer?" in read_outline_file(tmp_path / "a.htm")
    (tmp_path / "b.txt").write_bytes("Eén keer?".encode("cp1252"))
    with pytest.raises(EncodingError):
        read_outline_file(tmp_path / "b.txt")
    (tmp_path / "c.txt").write_bytes(b"PK\x03\x04\x00\x00")
    with pytest.raises(WeerstandError, match="geen tekst"):
        read_outline_file(tmp_path / "c.txt")
    with (tmp_path / "d.txt").open("wb") as file:
        file.truncate(3 * MAX_OUTLINE)
    with pytest.raises(OutlineTooLargeError):
        read_outline_file(tmp_path / "d.txt")
