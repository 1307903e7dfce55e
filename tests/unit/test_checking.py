"""What `weerstand check` finds in a programme: every mistake that was put in, at its cell, and nothing in ours."""

import copy
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.command import weerstand
from tests.mistake_making import (
    NOTEBOOKS,
    Mistake,
    english,
    programme,
    put,
    spec_of,
    write,
)
from tests.seeded_mistakes import MISTAKES
from weerstand_widgets.checking import PARTS, RULES, Material
from weerstand_widgets.checking.outcome import check_notebook
from weerstand_widgets.plan import read_spec
from weerstand_widgets.programme import write_call
from weerstand_widgets.workspace import write_notebook

SHIPPED = [path.relative_to(NOTEBOOKS).as_posix() for path in sorted(NOTEBOOKS.rglob("*.ipynb"))]


def is_named(mistake: Mistake, *, was_run: bool) -> bool:
    """Say whether the mistake's own rule names its cell."""
    material = mistake.material(was_run=was_run)
    places = [cell.place for cell in material.cells if cell.cell_id == mistake.cell]
    return any(one.cell in places for one in RULES[mistake.rule].findings(material))


@pytest.mark.parametrize("name", SHIPPED)
def test_our_programmes_have_nothing_to_do(name: str) -> None:
    """No error and no advice: a false alarm teaches an author to look away."""
    outcome = check_notebook(programme(name))
    assert [(one.rule, one.where, one.what) for one in outcome.findings] == []
    assert [task.part for task in outcome.tasks if task.is_done] == list(PARTS)


@pytest.mark.parametrize("was_run", [True, False], ids=["run", "not run"])
def test_every_mistake_is_named_at_its_cell(was_run: bool) -> None:  # noqa: FBT001 - of pytest
    """All of them, by the rule that is made for them, whether the cell was run with it or only written."""
    named = [is_named(one, was_run=was_run) for one in MISTAKES]
    assert [(one.rule, one.cell) for one, is_it in zip(MISTAKES, named, strict=True) if not is_it] == []


def test_who_speaks_is_asked_for_where_only_the_run_leaves_it_out() -> None:
    """Another program may have written what a group gets; everyone is then a guess."""
    notebook = copy.deepcopy(programme("weerstand.ipynb"))
    for cell in notebook["cells"]:
        if cell["id"] == "takeaways":
            del spec_of(cell)["speaks"]
    assert [(one.rule, one.cell_id) for one in check_notebook(notebook).findings] == [("speaks_unsaid", "takeaways")]


def test_every_rule_has_a_mistake() -> None:
    """A rule that nothing here would miss is not proven."""
    assert set(RULES) - {mistake.rule for mistake in MISTAKES} == set()


def test_an_english_programme_is_held_to_what_is_no_matter_of_words() -> None:
    """Who must be silent is not asked, and no advice comes early, in whatever language; words of Dutch are left out."""
    notebook = copy.deepcopy(programme("weerstand.ipynb"))
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = "What you and the others said is what we go on with. " * 20
    put(front="question", kind="text")(notebook, cells["affirm-strengths"])
    put(rule="First what you saw. No advice.")(notebook, cells["questions"])
    put(advice=True)(notebook, cells["case-tried"])
    for cell_id in ("affirm-strengths", "questions", "case-tried"):
        cells[cell_id]["source"] = write_call(read_spec(spec_of(cells[cell_id])), "".join(cells[cell_id]["source"]))
    found = {(one.rule, one.cell_id) for one in check_notebook(notebook).findings}
    assert {("silent_asked", "affirm-strengths"), ("advice_early", "case-tried")} <= found
    assert not {rule for rule, _ in found} & {"question_closed", "desk_word", "language_slip", "blaming_word"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=25)
@given(
    number=st.integers(0, 76), field=st.sampled_from(["source", "outputs", "metadata", "id", "cell_type"]), value=JSON
)
def test_a_broken_cell_takes_no_rule_along(number: int, field: str, value: Any) -> None:
    """Whatever stands in one cell, the rest is checked, and no error of Python's own comes out."""
    notebook = {**programme("weerstand.ipynb")}
    notebook["cells"] = [*notebook["cells"]]
    notebook["cells"][number] = {**notebook["cells"][number], field: value}
    check_notebook(notebook)


@pytest.mark.timeout(60)
def test_odd_texts_take_no_time() -> None:
    """A paste of nothing but marks, in each cell another: what is looked for is found, or not, in one go."""
    signs = [
        "“",
        "```\n",
        "<h1>",
        "<!--",
        "![",
        "a.",
        "\\",
        "=\n",
        "~~~\n",
        "x@",
        "{ander} wil ",
        "niet ",
        "| a ",
        "0 6 ",
    ]
    notebook = copy.deepcopy(programme("weerstand.ipynb"))
    for number, cell in enumerate(notebook["cells"]):
        sign = signs[number % len(signs)]
        if cell["cell_type"] == "markdown":
            cell["source"] = sign * (20_000 // len(sign))
        elif "help" in spec_of(cell):
            spec_of(cell)["help"] = sign * (20_000 // len(sign))
    assert "text_long" in {one.rule for one in check_notebook(notebook).findings}


def test_a_text_that_changed_in_english_alone_is_told() -> None:
    """Other words are; another spelling is no other text."""
    clean, sister, told = programme("weerstand.ipynb"), english(programme("weerstand.ipynb")), {}
    for words in ("Listen, and then tell what you have heard.", "EN a better spelling"):
        changed = copy.deepcopy(sister)
        cell = next(one for one in changed["cells"] if one["id"] == "stance")
        cell["source"] = words if words[0] == "L" else cell["source"].replace("EN", "En", 1)
        material = Material(clean, against=Material(clean), sister=Material(changed), old_sister=Material(sister))
        told[words] = [spot.cell for spot in RULES["sister_behind"].findings(material)]
    place = next(number for number, one in enumerate(clean["cells"]) if one["id"] == "stance")
    assert list(told.values()) == [[place], []]


class TestCommand:
    """`weerstand check` of a programme."""

    def test_the_task_list_says_where_why_and_what_to_do(self, tmp_path: Path) -> None:
        """Advice is on stdout and keeps the programme sound; an error is on stderr and does not."""
        notebook = copy.deepcopy(programme("weerstand.ipynb"))
        cells = {cell["id"]: cell for cell in notebook["cells"]}
        write("Wat gebeurde er?", "Was er ruzie?")(notebook, cells["case-situation"])
        write_notebook(tmp_path / "eigen.ipynb", notebook)
        done = weerstand("check", "eigen.ipynb", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert "Tijd: klaar" in done.stdout
        assert "Vragen: nog te doen (1)" in done.stdout
        for part in (
            "Advies, case.situation:",
            "Was er ruzie?",
            "laat iemand vertellen",
            "Begin met wat, hoe of waar.",
        ):
            assert part in done.stdout
        spec_of(cells["turn"])["minutes"]["90"] = 80
        write_notebook(tmp_path / "eigen.ipynb", notebook)
        done = weerstand("check", "eigen.ipynb", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert "Fout, turn: Bij 90 minuten" in done.stderr

    def test_an_id_is_compared_with_the_version_before(self, tmp_path: Path) -> None:
        """`--against` names what was called otherwise."""
        notebook = copy.deepcopy(programme("weerstand.ipynb"))
        write_notebook(tmp_path / "oud.ipynb", notebook)
        spec_of(next(cell for cell in notebook["cells"] if cell["id"] == "turn-mandate"))["id"] = "turn.mandaat"
        write_notebook(tmp_path / "nieuw.ipynb", notebook)
        done = weerstand("check", "nieuw.ipynb", "--against", "oud.ipynb", cwd=tmp_path)
        assert done.returncode == 1
        assert "turn.mandaat: De Engelse naam was “turn.mandate” en is nu “turn.mandaat”." in done.stderr

    def test_the_sister_beside_is_looked_at(self, tmp_path: Path) -> None:
        """`NAME.en.ipynb` belongs to `NAME.ipynb`; in English nothing about Dutch is told."""
        notebook = copy.deepcopy(programme("template/programma.ipynb"))
        write_notebook(tmp_path / "eigen.ipynb", notebook)
        write_notebook(tmp_path / "eigen.en.ipynb", notebook)
        done = weerstand("check", "eigen.ipynb", cwd=tmp_path)
        assert done.returncode == 0
        assert "begin.wish: Dit is in beide talen hetzelfde: title" in done.stdout

    def test_json_has_the_shape_that_the_docs_tell(self, tmp_path: Path) -> None:
        """One document for all files, also for one that cannot be read."""
        notebook = Mistake("title_empty", "case-tried", put(title="")).made()
        place = next(n for n, cell in enumerate(notebook["cells"]) if cell["id"] == "case-tried")
        write_notebook(tmp_path / "eigen.ipynb", notebook)
        (tmp_path / "stuk.ipynb").write_bytes(b"{")
        done = weerstand("check", "eigen.ipynb", "stuk.ipynb", "--json", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (1, "")
        told = json.loads(done.stdout)
        own, broken = told["files"]
        assert (told["schema"], own["file"], own["is_sound"], own["kind"]) == (1, "eigen.ipynb", False, "programme")
        assert [task["part"] for task in own["tasks"] if not task["is_done"]] == ["setup"]
        (finding,) = own["findings"]
        assert {key: finding[key] for key in ("rule", "level", "part", "cell", "cell_id", "question", "where")} == {
            "rule": "title_empty",
            "level": "error",
            "part": "setup",
            "cell": place,
            "cell_id": "case-tried",
            "question": "case.tried",
            "where": "case.tried",
        }
        assert all(finding[key] for key in ("what", "why", "remedy"))
        assert (broken["is_sound"], broken["findings"][0]["rule"]) == (False, "notebook_damaged")
        assert msgspec.json.encode(told)
