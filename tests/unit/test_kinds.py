"""Every kind of question is whole: in the registry, with its value, words and form, and an example that runs."""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from tests.small_programme import every_kind
from weerstand_widgets import WorkbookPhase, kinds, open_workbook
from weerstand_widgets.kinds import KINDS, Question, shown
from weerstand_widgets.kinds.question import TurnQuestion
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Notice, Shown, Unfit
from weerstand_widgets.locale import say
from weerstand_widgets.plan import read_spec
from weerstand_widgets.report.render import template

EXAMPLE = re.compile(r"Example:\n\s+`(phase\..*)`")
MINUTES = {60: 6, 90: 8, 120: 10}
VALUES: dict[str, Any] = {
    "text": "Hij deed niet open.",
    "items": ["Bellen", ""],
    "choice": "a",
    "choices": ["a", {"other": "Geduld"}],
    "scale": {"value": 3, "why": "De deur gaat open."},
    "table": [{"what": "Wat?", "warmth": "b", "progress": 4}],
    "checklist": {"a": {"state": "partly", "note": "bijna"}},
    "weigh": [{"0f": {"a": 3}, "1f": {"a": 1, "b": 0}}],
    "round": [{"p1": "Stilte is ook werk."}],
    "vote": [{"0f": {"0": 2}}],
    "actions": [{"what": "Bellen", "when": "2026-11-25", "done": True}],
    "place": [{"name": "Moeder", "x": 52, "y": 60}, {"name": "School", "x": 95, "y": 5}, {"name": " "}],
}
READER = Reader(say=say, setting="team", people={"p1": ("Ans", "deelnemer")}, row_labels=lambda _: ["Bellen"])


def names_of(part: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return mappings that look like parts of an answer."""
    return st.dictionaries(st.sampled_from(["name", "x", "what"]), part)


def method(name: str) -> Any:
    """Return the author's call for a kind."""
    return getattr(WorkbookPhase, name)


def subclasses(base: type[Question]) -> Iterator[type[Question]]:
    """Yield every class below this one."""
    for one in base.__subclasses__():
        yield one
        yield from subclasses(one)


def test_every_kind_in_the_folder_is_in_the_registry() -> None:
    """A kind that was written and not entered would be unknown in every file."""
    for module in iter_modules(kinds.__path__):
        import_module(f"{kinds.__name__}.{module.name}")
    written = {one for one in subclasses(Question) if "value_type" in vars(one)}
    assert set(KINDS.values()) == written


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_has_all_its_parts(kind: type[Question]) -> None:
    """Its own file and name, a value, something to show, and a field in the tests' small programme."""
    assert kind.__module__ == f"{kinds.__name__}.{kind.kind_name()}"
    assert "value_type" in vars(kind)
    assert any("show" in vars(one) for one in kind.__mro__ if one not in {Question, TurnQuestion})
    assert kind in {type(question) for question in every_kind()}
    assert inspect.signature(method(kind.kind_name())).return_annotation is not inspect.Signature.empty


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_example_of_a_kind_runs(kind: type[Question], capsys: pytest.CaptureFixture[str]) -> None:
    """What `?` shows an author can be copied into a cell."""
    workbook = open_workbook("klein", "Klein")
    phase = workbook.phase("begin", "Beginnen", goal="Beginnen", minutes=MINUTES)
    phase.items("candidates", "Welke situaties?")
    example = EXAMPLE.search(inspect.getdoc(method(kind.kind_name())) or "")
    assert example is not None
    assert type(eval(example[1], {"phase": phase}).question) is kind


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_is_shown_of_a_kind_reads_as_text_and_in_a_report(kind: type[Question]) -> None:
    """The static face has lines for it, and the report's template a block; nothing is left out in silence."""
    question = next(one for one in every_kind() if type(one) is kind)
    answer = question.read(VALUES[kind.kind_name()], READER)
    assert answer is not None
    assert any(part for line in answer.lines(say) for part in line)
    assert str(draw(answer)).strip()


def draw(answer: Shown) -> Any:
    """Return one form as the report draws it."""
    module: Any = template("answer.html").make_module({"say": say})
    return module.draw(answer)


def test_every_form_can_be_drawn() -> None:
    """Each form some kind takes has its block; the two that no kind takes, as well."""
    taken = {type(one.read(VALUES[one.kind], READER)) for one in every_kind()} | {Notice, Unfit}
    forms = {one for one in vars(shown).values() if isinstance(one, type) and issubclass(one, Shown)} - {Shown}
    assert taken == forms
    assert "Nog niet." in draw(Notice("Nog niet."))
    unfit = draw(Unfit(("wat er stond",), "Dit past niet.", Notice("wat past")))
    assert all(part in unfit for part in ("wat er stond", "Dit past niet.", "wat past"))


def test_an_unknown_form_is_an_error() -> None:
    """An answer without a block in the report's template stops the report; it is not left out."""

    class Unknown(Shown, frozen=True):
        """A form nobody draws."""

    with pytest.raises(UndefinedError, match="unknown"):
        draw(Unknown())


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda part: st.lists(part) | names_of(part))
)
def test_a_list_can_ask_of_any_json_whether_it_is_blank(kind: type[Question], value: Any) -> None:
    """What a file from outside holds is asked this before it is checked; an answer that is kept is never lost by it."""
    assert kind.is_blank(value) in {True, False}


def test_a_kind_uses_its_own_fields_only() -> None:
    """What no kind of that name knows is refused, not kept without effect."""
    raw = {"type": "question", "schema": 1, "id": "a.b", "kind": "text", "title": "Wat?"}
    assert isinstance(read_spec(raw), KINDS["text"])
    for field in ("dots", "options", "rows"):
        with pytest.raises(msgspec.ValidationError, match=field):
            read_spec(raw | {field: 3})


def test_a_file_that_says_nothing_of_rows_means_one() -> None:
    """An author gets three lines; files written before say nothing where one line was meant."""
    raw = {"type": "question", "schema": 1, "id": "a.b", "kind": "items", "title": "Wat?"}
    assert msgspec.to_builtins(read_spec(raw)) == raw
    assert getattr(read_spec(raw), "rows", 0) == 1


def test_an_author_sees_what_a_kind_can_be_given() -> None:
    """Needed parts have no default, and all kinds take `help` and `advice`."""
    parameters = inspect.signature(method("choice")).parameters
    assert list(parameters) == [
        "self",
        "question_id",
        "title",
        "help",
        "options",
        "other",
        "advice",
        "front",
        "lengths",
        "step",
    ]
    assert parameters["options"].default is inspect.Parameter.empty
    assert inspect.signature(method("items")).parameters["rows"].default == 3
