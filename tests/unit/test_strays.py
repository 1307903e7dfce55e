"""One part that cannot be read is shown as text in its place and named; everything else goes on (T58)."""

import json
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.filled_session import MARKS, cell_of, filled_session
from tests.small_programme import every_kind
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, MIME, put_answers, read_session, refresh
from weerstand_widgets.errors import CellError
from weerstand_widgets.fitting import fitting
from weerstand_widgets.locale import say
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.render import render_notebook

Notebook = dict[str, Any]
Damage = Callable[[Notebook], object]


def given_in(notebook: Notebook, spec_id: str) -> dict[str, Any]:
    """Return the answers in a cell, to be changed."""
    found: dict[str, Any] = cell_of(notebook, spec_id)["metadata"][KEY]["answers"]
    return found


def spec_in(notebook: Notebook, spec_id: str) -> dict[str, Any]:
    """Return what a cell asks, to be changed."""
    found: dict[str, Any] = cell_of(notebook, spec_id)["outputs"][0]["data"][MIME]
    return found


def of_answer(spec_id: str, author: str = "", **change: Any) -> Damage:
    """Return a change of what is kept of an answer."""
    return lambda notebook: given_in(notebook, spec_id)[author].update(change)


def of_spec(spec_id: str, **change: Any) -> Damage:
    """Return a change of a question."""
    return lambda notebook: spec_in(notebook, spec_id).update(change)


DAMAGES: dict[str, tuple[str, Damage]] = {
    "an option is gone": ("case.more", of_spec("case.more", options=[{"id": "b", "title": "Keuze B"}])),
    "anders is gone": ("case.one", lambda nb: spec_in(nb, "case.one").pop("other")),
    "the kind changed": ("case.situation", of_spec("case.situation", kind="items")),
    "a kind nobody knows": ("case.situation", of_spec("case.situation", kind="droom")),
    "a list became a text": ("case.tried", of_spec("case.tried", kind="text")),
    "a year of five digits": (
        "case.agreements",
        lambda nb: given_in(nb, "case.agreements")[""]["value"][0].update(when="20266-01-12"),
    ),
    "a number out of range": ("case.now", of_answer("case.now", value={"value": 11, "why": "TEKEN waarom"})),
    "a column is gone": (
        "case.cards",
        lambda nb: spec_in(nb, "case.cards")["columns"].pop(0),
    ),
    "an item is gone": ("case.rules", lambda nb: spec_in(nb, "case.rules")["items"].pop(0)),
    "a revision no browser counts": ("case.situation", of_answer("case.situation", revision=2**53)),
    "a revision that is none": ("case.situation", of_answer("case.situation", revision="drie")),
    "a time that is none": ("case.situation", of_answer("case.situation", updated_at=5)),
    "more than an answer has": ("case.situation", of_answer("case.situation", by="iemand")),
    "an answer without its envelope": (
        "case.situation",
        lambda nb: given_in(nb, "case.situation").update({"": "TEKEN situatie"}),
    ),
    "one of a round": ("case.learned", of_answer("case.learned", "p1", value=["TEKEN geleerd"])),
    "a state from a later version": ("case.learned", lambda nb: given_in(nb, "case.learned")[""]["value"].update(x=1)),
    "an author who cannot be": ("case.tried", lambda nb: given_in(nb, "case.tried").update({"p9": {"value": "x"}})),
    "a question without its output": ("case.situation", lambda nb: cell_of(nb, "case.situation")["outputs"].clear()),
    "a clock that is none": ("case", lambda nb: given_in(nb, "case").update({"": {"value": {"state": "TEKEN"}}})),
    "a header that is none": ("session", lambda nb: given_in(nb, "session").update({"": {"value": ["TEKEN"]}})),
    "a newer form": ("case.situation", of_spec("case.situation", schema=2)),
    "another cell's id": (
        "case.gone",
        lambda nb: cell_of(nb, "case.situation")["metadata"][KEY].update(id="case.gone"),
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_what_cannot_be_read_is_text_in_its_place(name: str) -> None:
    """The report has every word that was in the file, and the sentence; a fault names its cell and quotes nothing."""
    notebook = filled_session()
    where, damage = DAMAGES[name]
    damage(notebook)
    html = unescape(render_notebook(notebook, FULL))
    assert [mark for mark in MARKS if mark not in html] == []
    faults: list[CellError] = []
    read_session(notebook, faults)
    assert where in {fault.where for fault in faults}
    assert not [fault for fault in faults if "TEKEN" in str(fault)]
    if name != "a state from a later version":  # Nothing of it is anybody's words.
        assert (say("report.unfit") in html) or name == "an author who cannot be"


@pytest.mark.parametrize("name", DAMAGES)
def test_a_save_goes_on_and_keeps_it(name: str) -> None:
    """The other cells' faces are renewed, and what is in the metadata stays byte for byte, also when more is typed."""
    notebook = filled_session()
    where, damage = DAMAGES[name]
    damage(notebook)
    before = {spec_id: json.dumps(given_in(notebook, spec_id)) for spec_id in ("case.cards", "case.now")}
    kept = json.dumps([cell["metadata"] for cell in notebook["cells"]])
    refresh(notebook)
    assert json.dumps([cell["metadata"] for cell in notebook["cells"]]) == kept
    other = "case.circle" if where != "case.circle" else "case.now"
    put_answers(notebook, {other: {"": Answer([{"name": "Nieuw", "x": 1, "y": 1}], 2)}})
    assert {spec_id: json.dumps(given_in(notebook, spec_id)) for spec_id in before} == before


def test_one_row_takes_no_other_along() -> None:
    """Of three agreements with one bad day the other two stand in the table, each in its own place."""
    rows = [{"what": f"TEKEN {n}", "when": "20266-01-12" if n == 1 else "2026-12-01"} for n in range(3)]
    question = next(one for one in every_kind() if one.kind == "actions")
    fits, rest, fault = fitting(question, rows)
    assert [row["what"] for row in fits] == ["TEKEN 0", "", "TEKEN 2"]
    assert rest == [rows[1]]
    assert fault is not None


def test_what_a_group_did_not_see_yet_stays_unseen() -> None:
    """Also where it cannot be read: the report says that it was not shown."""
    notebook = filled_session()
    answers = given_in(notebook, "case.learned")
    answers[""]["value"] = {"done": ["p1"], "revealed": False}
    answers["p1"]["value"] = ["TEKEN geleerd"]
    answers["p2"]["value"] = ["TEKEN ook geleerd"]
    html = render_notebook(notebook, FULL)
    assert "geleerd" not in html.replace("TEKEN ook", "")
    assert say("report.unrevealed") in unescape(html)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda part: st.lists(part, max_size=4) | st.dictionaries(st.text(max_size=8), part, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("spec_id", [one.id for one in every_kind()])
@settings(max_examples=15)
@given(value=JSON, author=st.sampled_from(["", "p1", "second_a", "?"]))
def test_no_value_stops_a_report(spec_id: str, value: Any, author: str) -> None:
    """Whatever stands where an answer should be, the rest of the report is there."""
    notebook = filled_session("5" * 32)
    given_in(notebook, spec_id)[author] = {"value": value, "revision": 1, "updated_at": ""}
    html = unescape(render_notebook(notebook, FULL))
    own = json.dumps(given_in(filled_session("5" * 32), spec_id))
    assert [mark for mark in MARKS if mark not in html and mark not in own] == []
