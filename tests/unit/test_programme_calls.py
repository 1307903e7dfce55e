"""A cell's source and what it asks are two faces of one thing, and reading a source runs nothing."""

import inspect
import io
import tokenize
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.any_programme import ANY, OPTIONS, SPECS, TEXTS
from tests.small_programme import question
from weerstand_widgets import Workbook, choice_column, open_workbook
from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import KINDS
from weerstand_widgets.plan import CellSpec, Header, Phase
from weerstand_widgets.programme import ByHand, Call, columns_of, read_call, variable_of, write_call
from weerstand_widgets.programme.forms import FORMS, form_of

LINE = 120


def spec_in(source: str) -> Any:
    """Return what a source asks."""
    found = read_call(source)
    assert isinstance(found, Call), str(found.reason)
    return found.spec


def comments_in(source: str) -> Counter[str]:
    """Count the comments of a source."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return Counter(one.string for one in tokens if one.type == tokenize.COMMENT)


def commented(source: str, draw: Callable[..., Any]) -> str:
    """Return a source with a comment wherever Python takes one, as the cards fall."""
    lines = source.split("\n")
    inside = {one.start[0] for one in tokenize.generate_tokens(io.StringIO(source).readline) if one.type == tokenize.NL}
    told = []
    for number, line in enumerate(lines, 1):
        mark = draw(st.sampled_from(["", "", "behind", "above"]))
        if mark == "above":
            told.append(f"# boven {number}")
        told.append(f"{line}  # achter {number}" if mark == "behind" and number in inside else line)
    return "\n".join(told)


@given(SPECS)
def test_what_is_written_is_read_back(spec: CellSpec) -> None:
    """Spec, call, spec: the same; and a call that was written once stays as it is."""
    source = write_call(spec)
    assert spec_in(source) == spec
    assert write_call(spec_in(source), source) == source == write_call(spec_in(source))


@given(st.data())
def test_comments_survive_an_edit(data: st.DataObject) -> None:
    """Whatever becomes of a cell, each of its comments is still there, and it asks what it should."""
    old = data.draw(SPECS)
    source = commented(write_call(old), data.draw)
    other = data.draw(ANY[type(old)])
    names = [one.name for one in msgspec.structs.fields(old) if one.name not in ("id", "type", "schema")]
    kept = data.draw(st.sets(st.sampled_from(names)))
    new = msgspec.structs.replace(old, **{name: getattr(other, name) for name in names if name not in kept})
    changed = write_call(new, source)
    assert spec_in(changed) == new
    assert comments_in(changed) == comments_in(source)
    assert write_call(new, changed) == changed


def test_an_edit_leaves_the_rest_as_it_was_written() -> None:
    """Each comment stays with its own line, and what nobody changed keeps its quotes and its order."""
    source = """# Waarom deze vraag er is
turn.choice(
    'how',  # nooit wijzigen
    "Hoe?",
    options={
        # de snelle weg
        "a": "A",
        "b": 'B',  # oud
        "c": "C",
    },
    # pas in 90 minuten
    lengths=[ 90 ],
)  # klaar
"""
    spec = spec_in(source)
    options = (spec.options[0], msgspec.structs.replace(spec.options[1], title="Bee"))
    assert (
        write_call(msgspec.structs.replace(spec, options=options, help="Kies."), source)
        == """# Waarom deze vraag er is
turn.choice(
    'how',  # nooit wijzigen
    "Hoe?",
    help="Kies.",
    options={
        # de snelle weg
        "a": "A",
        "b": "Bee",  # oud
    },
    # pas in 90 minuten
    lengths=[ 90 ],
)  # klaar
"""
    )


def test_a_workbook_takes_what_the_forms_take() -> None:
    """Reading a call and running it go by one list of arguments."""
    calls: dict[str, Any] = {"open_workbook": open_workbook, "phase": Workbook.phase, "report": Workbook.report}
    for name, call in calls.items():
        taken = [(one.name, one.default) for one in inspect.signature(call).parameters.values() if one.name != "self"]
        assert taken == [(one.name, one.default) for one in FORMS[name].signature.parameters.values()]
    assert set(FORMS) == {*calls, *KINDS}


BY_HAND = {
    "a loop": "for x in 'ab':\n    case.text(x, x)",
    "a variable": "title = 'A'\ncase.text('a', title)",
    "a name": "case.text('a', title)",
    "an import": "import pandas as pd",
    "an import beside": "from weerstand_widgets import scale_column\ncase.table('a', 'A', columns={'x': 'X'})",
    "another name for it": "from weerstand_widgets import open_workbook as begin\nbegin('a', 'A')",
    "an f-string": "case.text('a', f'A {b}')",
    "a sum": "case.text('a', 'A' + 'B')",
    "a comprehension": "case.choice('a', 'A', options={x: x for x in 'ab'})",
    "two calls": "case.text('a', 'A')\ncase.text('b', 'B')",
    "a function": "def f():\n    case.text('a', 'A')",
    "unpacking": "case.text(*many)",
    "more unpacking": "case.text('a', 'A', **more)",
    "keys unpacked": "case.choice('a', 'A', options={**more})",
    "a call inside": "case.text('a', open('/etc/passwd').read())",
    "an attribute": "self.case.text('a', 'A')",
    "two names": "a = b = workbook.phase('a', 'A', goal='', minutes={})",
    "nothing": "",
    "a comment": "# later",
    "IPython": "%matplotlib inline",
    "a shell": "!rm -rf /",
    "help": "case.text?",
    "another library's": "plt.show()",
    "its words": "print('hallo')",
    "waiting": "await case.text('a', 'A')",
}


@pytest.mark.parametrize("source", BY_HAND.values(), ids=BY_HAND)
def test_what_is_more_than_a_call_is_left_alone(source: str) -> None:
    """It is no mistake, it says why, and nobody can write over it."""
    found = read_call(source, "cel 3")
    assert isinstance(found, ByHand)
    assert not found.is_mistake
    assert str(found.reason).startswith("cel 3: ")
    if source:
        with pytest.raises(PlanError):
            write_call(spec_in("case.text('a', 'A')"), source)


DEEP = 60_000
MISTAKES = {
    "no end": "case.text('a', 'A'",
    "no Python": "Wat is er beter?!",
    "too few": "case.text('a')",
    "nothing in it": "case.text()",
    "too many": "case.text('a', 'A', 'B', 'C')",
    "an unknown part": "case.text('a', 'A', hlep='x')",
    "a part twice": "case.text('a', 'A', title='B')",
    "the same keyword twice": "case.text('a', 'A', help='x', help='y')",
    "an unknown kind": "case.txt('a', 'A')",
    "another type": "case.text('a', 5)",
    "bytes": "case.text('a', b'A')",
    "dots": "case.text('a', ...)",
    "a fraction": "case.items('a', 'A', rows=1.5)",
    "an endless number": f"case.items('a', 'A', rows={'9' * 400})",
    "more digits than Python reads": f"case.items('a', 'A', rows={'9' * 5000})",
    "infinity": "case.items('a', 'A', rows=1e999)",
    "options in a list": "case.choice('a', 'A', options=['x'])",
    "an option of three": "case.choice('a', 'A', options={'x': ('a', 'b', 'c')})",
    "no options": "case.choice('a', 'A', options={})",
    "an option twice": "case.choice('a', 'A', options={'x': 'X', 'x': 'Y'})",
    "no id": "case.text('Wat is dit?', 'A')",
    "an endless id": f"case.text('{'a' * 90}', 'A')",
    "a part of two": "workbook.phase('a', 'A', goal='', minutes={60: 5}, cards=[('a', 'b', 'c')])",
    "a voice that is none": "workbook.phase('a', 'A', goal='', minutes={60: 5}, speaks=[5])",
    "minutes in words": "workbook.phase('a', 'A', goal='', minutes={'60': 5})",
    "a column of nothing": "case.table('a', 'A', columns={'x': choice_column('X')})",
    "half an emoji": "case.text('a', 'zee\ud83dhond')",
    "half an emoji, written out": r"case.text('a', 'zee\ud83dhond')",
    "NUL": "case.text('a', 'zee\0hond')",
    "a mark": "\ufeffcase.text('a', 'A')",
    "ten million signs": "case.text('a', '" + "x" * 10_000_000 + "')",
    "deep lists": "case.text('a', " + "[" * 300 + "]" * 300 + ")",
    "deep dots": "case" + ".b" * DEEP + ".text('a', 'A')",
    "deep sums": "case.text('a', " + "1+" * DEEP + "1)",
    "deep signs": "case.text('a', " + "-" * DEEP + "1)",
    "deep negation": "case.text('a', " + "not " * 40_000 + "1)",
    "deep blocks": "".join(f"{' ' * depth}if x:\n" for depth in range(200)),
}


@pytest.mark.parametrize("source", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_one_sentence_at_its_place(source: str) -> None:
    """Never an exception of Python's own, never a word of the source but a name."""
    found = read_call(source, "cel 3")
    assert isinstance(found, ByHand)
    assert found.is_mistake, str(found.reason)
    assert str(found.reason).startswith("cel 3: ")
    assert len(str(found.reason)) < 400
    assert "zee" not in str(found.reason)


@given(st.text(max_size=200))
def test_reading_never_fails(source: str) -> None:
    """Whatever stands in a cell."""
    for found in (read_call(source), read_call(f"case.text('a', {source})")):
        assert isinstance(found, Call | ByHand)


def test_nothing_is_run(tmp_path: Path) -> None:
    """A source that would make a file makes none."""
    mark = tmp_path / "here"
    for source in (f"open({str(mark)!r}, 'w')", f"case.text('a', open({str(mark)!r}, 'w'))"):
        read_call(source)
    assert not mark.exists()


def test_a_phase_may_be_called_as_python_is() -> None:
    """An id for ever is no reason to know Python's words: the variable gets a dash behind it."""
    phase = Phase(schema=1, id="class", title="Les", goal="", minutes={60: 60})
    assert write_call(phase).startswith('class_ = workbook.phase("class", "Les"')
    asked = question("class.import", "text", "Wat?")
    assert write_call(asked) == 'class_.text("import", "Wat?")'
    assert spec_in('class_.text("import", "Wat?")') == asked


def test_names_say_which_phase_a_variable_is() -> None:
    """Authors call a variable as they like; a question that moves to another phase moves to its variable."""
    names = {"wb": "", "p": "look_back", "q": "case"}
    found = read_call('p.text("a", "A")  # zo', "", names)
    assert isinstance(found, Call)
    assert (found.spec.id, found.of) == ("look_back.a", "p")
    moved = msgspec.structs.replace(found.spec, id="case.a")
    assert write_call(moved, 'p.text("a", "A")  # zo', names) == 'q.text("a", "A")  # zo'
    assert write_call(moved, "", names) == 'q.text("a", "A")'
    unknown = read_call('r.text("a", "A")', "", names)
    assert isinstance(unknown, ByHand)
    assert not unknown.is_mistake
    for source in ('wb.text("a", "A")', 'p.phase("a", "A", goal="", minutes={})', 'p.txt("a", "A")'):
        wrong = read_call(source, "", names)
        assert isinstance(wrong, ByHand)
        assert wrong.is_mistake


def test_a_header_imports_what_its_tables_need() -> None:
    """A column of choices in a cell below asks for its name in the first one."""
    header = Header(schema=1, programme="a", version="1.0", title="A")
    table = spec_in('case.table("a", "A", columns={"x": choice_column("X", {"y": "Y"}), "z": "Z"})')
    source = write_call(header)
    assert source == 'from weerstand_widgets import open_workbook\n\nworkbook = open_workbook("a", "A")'
    needed = write_call(header, source, columns=columns_of([table]))
    assert needed == 'from weerstand_widgets import choice_column, open_workbook\n\nworkbook = open_workbook("a", "A")'
    assert spec_in(needed) == header
    assert choice_column("X", {"y": "Y"}).options == table.columns[0].options


@given(TEXTS, OPTIONS)
def test_a_kind_that_changes_keeps_its_cell(text: str, options: tuple[Any, ...]) -> None:
    """What both kinds have stays, and so do the comments."""
    old = question("a.b", "choice", text, help=text, options=options)
    new = question("a.b", "weigh", text, help=text, options=options)
    source = write_call(old) + "  # bij de vraag"
    changed = write_call(new, source)
    assert spec_in(changed) == new
    assert changed.endswith("  # bij de vraag")
    assert form_of(new).name in changed


def test_what_no_call_says_is_refused() -> None:
    """Two options of one name would be one in a cell; that is said, and nothing is written."""
    options = ({"id": "a", "title": "A"}, {"id": "a", "title": "B"})
    twice = msgspec.convert({"schema": 1, "id": "a.b", "title": "?", "options": options}, KINDS["weigh"])
    with pytest.raises(PlanError, match=r"a\.b"):
        write_call(twice)
    assert variable_of("a") == "a"
