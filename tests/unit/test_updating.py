"""A session that is brought up to a newer edition of its programme: other words, and every answer as it was."""

import copy
import json
from html import unescape
from typing import Any

import nbformat
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edited_programme import EDITINGS, Json, edited, programme
from tests.filled_session import AT, MARKS
from tests.filled_session import VALUES as EACH
from tests.small_programme import HEADER
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, damage_of, put_answers, refresh, start_session
from weerstand_widgets.cells.updating import bring_up
from weerstand_widgets.errors import CellError, StrayError
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.render import render_notebook

ID = "5" * 32
VALUES = {
    **EACH,
    "begin.wish": {"": "TEKEN wens"},
    "begin.first": {"": ["TEKEN eerst"]},
    "end.learned": {"": "TEKEN les"},
    "begin": {"": {"state": "done", "elapsed_seconds": 300}},
    "case": {"": {"state": "running", "started_at": AT, "extra_minutes": 2}},
}
WORDS = [*MARKS, "TEKEN wens", "TEKEN eerst", "TEKEN les", "Keuze A"]
PEOPLE = [{"id": "p1", "name": "Inbrenger", "roles": ["presenter", "gossips"], "present": True}]


OWN = st.lists(st.tuples(st.integers(0, 99), st.booleans()), max_size=3)
"""Cells of a group's own: where, and whether that is code."""


def session_of(answered: set[str], length: int, own: list[tuple[int, bool]]) -> Json:
    """Return a session of the programme in which something was answered and a group added cells."""
    notebook = start_session(programme(), ID, HEADER | {"people": PEOPLE, "length": length})
    put_answers(
        notebook,
        {
            spec_id: {
                author: Answer(value, 1 + len(spec_id) % 5, "" if author else AT)
                for author, value in VALUES[spec_id].items()
            }
            for spec_id in sorted(answered)
        },
    )
    for number, (at, is_code) in enumerate(own):
        more: Json = {"outputs": [], "execution_count": None} if is_code else {}
        cell: Json = {"id": f"own-{number}", "metadata": {}, "source": f"eigen {number}", **more}
        notebook["cells"].insert(at % len(notebook["cells"]), {"cell_type": "code" if is_code else "markdown", **cell})
    refresh(notebook)
    return notebook


def given_in(notebook: Json) -> dict[str, Any]:
    """Return all answers in a notebook by what they answer: values, numbers, moments and authors."""
    found = [cell["metadata"].get(KEY, {}) for cell in notebook["cells"]]
    return {one["id"]: one["answers"] for one in found if one.get("answers")}


def own_in(notebook: Json) -> list[Json]:
    """Return the cells a group made."""
    own = [cell for cell in notebook["cells"] if str(cell["id"]).startswith("own-")]
    return sorted(own, key=lambda cell: str(cell["id"]))


def words_in(notebook: Json) -> list[str]:
    """Return which of the words to recognise a report of this session has."""
    html = unescape(render_notebook(notebook, FULL))
    return [word for word in WORDS if word in html]


def check_law(session: Json, changed: Json) -> None:
    """Bring a session up to a programme that was changed, and see that nothing was lost."""
    before = copy.deepcopy(session)
    fresh = start_session(changed, ID, {})
    updated, changes = bring_up(session, fresh)
    assert session == before
    assert given_in(updated) == given_in(session)
    assert own_in(updated) == own_in(session)
    assert [word for word in words_in(session) if word not in words_in(updated)] == []
    assert [fault for fault in damage_of(updated) if not isinstance(fault, StrayError)] == []
    assert json.loads(json.dumps(updated)) == updated
    nbformat.validate(nbformat.from_dict(updated))
    assert len({cell["id"] for cell in updated["cells"]}) == len(updated["cells"])
    again, more = bring_up(updated, fresh)
    assert again == updated
    assert more == []
    assert changes or updated["cells"] == session["cells"]


@settings(max_examples=80)
@given(
    editings=EDITINGS,
    answered=st.one_of(st.just(set(VALUES)), st.sets(st.sampled_from(sorted(VALUES)))),
    length=st.sampled_from([60, 90]),
    own=OWN,
)
def test_no_answer_is_lost_whatever_changed(
    editings: list[tuple[int, int, int]], answered: set[str], length: int, own: list[tuple[int, bool]]
) -> None:
    """After any edits of the programme each answer is there with its number and author, and its words in the report."""
    changed = edited(editings)
    try:
        start_session(changed, ID, {})
    except CellError:
        return  # Two cells of one id: no session can be made of that either.
    check_law(session_of(answered, length, own), changed)
