"""Python's answers to the cases of the seam; the browser's half answers the same ones in `tests/js`."""

import json
from typing import Any

import msgspec
import pytest

from tests.seam.cases import asked, cases
from tests.small_programme import every_kind
from weerstand_widgets import limits, plan
from weerstand_widgets.alike import alike
from weerstand_widgets.answers import Answer, Answers, canonical, merge, newer
from weerstand_widgets.causes import Cause
from weerstand_widgets.cells import KEY, MIME, read_session
from weerstand_widgets.clean import clean_json, one_line
from weerstand_widgets.errors import AnswerError, CellError
from weerstand_widgets.fitting import check_answer
from weerstand_widgets.kinds import KINDS
from weerstand_widgets.kinds.question import TurnQuestion
from weerstand_widgets.kinds.value import is_blank
from weerstand_widgets.kinds.vote import count_votes
from weerstand_widgets.kinds.weigh import agreement
from weerstand_widgets.limits import is_full_id
from weerstand_widgets.locale import say
from weerstand_widgets.reading import make_reader, read_answer
from weerstand_widgets.session import HEADER_ID, Session, read_header
from weerstand_widgets.spec import in_words

HEADER = {"type": "session", "schema": 1, "programme": "klein", "version": "1.0", "title": "Klein"}
PHASE = {"type": "phase", "schema": 1, "id": "case", "title": "Casus", "goal": "", "minutes": {}}
SHAPES = [
    (asked(shape["question"]), answers, fits)
    for shape in cases("shapes")
    for fits, alone, by_author in ((True, "fits", "answers_fit"), (False, "refused", "answers_refused"))
    for answers in [*({"": value} for value in shape.get(alone, [])), *shape.get(by_author, [])]
]


def read(*cells: tuple[dict[str, Any], dict[str, Any]]) -> Session:
    """Read a session with these specs, each with its values by author."""
    made = [
        {
            "cell_type": "code",
            "metadata": {KEY: {"schema": 1, "answers": {author: {"value": value} for author, value in given.items()}}},
            "outputs": [{"data": {MIME: spec}}],
        }
        for spec, given in cells
    ]
    metadata = {KEY: {"schema": 1, "programme": "klein", "version": "1.0", "session": "5" * 32}}
    return read_session({"metadata": metadata, "cells": made})


def answers_of(given: dict[str, Any]) -> Answers:
    """Return answers by author as a file has them."""
    return msgspec.convert(given, dict[str, Answer])


def test_causes() -> None:
    """What a page hears beside a sentence: each name once, with its status and whether waiting may help."""
    told = [{"cause": one.key, "status": int(one.status), "passes": one.passes} for one in Cause]
    assert told == cases("causes")
    assert len({one["cause"] for one in told}) == len(told)


@pytest.mark.parametrize("case", cases("lengths"), ids=lambda case: str(case["lengths"]))
def test_usual_length(case: dict[str, Any]) -> None:
    """Where nobody chose how long a session is, the page and the report mean the same."""
    assert limits.usual_length(case["lengths"]) == case["usual"]
    assert read((HEADER | {"lengths": case["lengths"]}, {})).header.length == case["usual"]
    said = read((HEADER | {"lengths": case["lengths"]}, {"": {"length": 75}}))
    assert said.header.length == 75


@pytest.mark.parametrize("case", cases("merge"), ids=lambda case: case["what"])
def test_who_wins(case: dict[str, Any]) -> None:
    """Two copies of an answer become the same one wherever they meet."""
    mine, theirs = answers_of(case["mine"]), answers_of(case["theirs"])
    assert sorted(newer(mine, theirs)) == case["newer"]
    merged = merge(mine, theirs)
    assert {author: answer.value for author, answer in merged.items()} == case["merged"]
    assert list(merged) == list(case["merged"])


@pytest.mark.parametrize("case", cases("canonical"), ids=lambda case: case["json"])
def test_one_spelling(case: dict[str, str]) -> None:
    """A value is the same text on every machine."""
    assert canonical(json.loads(case["json"])).decode() == case["canonical"]


@pytest.mark.parametrize("case", cases("words"), ids=lambda case: case["text"])
def test_words_of_a_setting(case: dict[str, Any]) -> None:
    """A question reads the same on screen and in the report."""
    assert in_words(case["text"], case["terms"], case["setting"]) == case["words"]


@pytest.mark.parametrize("case", cases("labels"), ids=lambda case: case["what"])
def test_labels_of_rows(case: dict[str, Any]) -> None:
    """Who votes on a row finds it in the report under the same name."""
    found = read((HEADER, {"": {"setting": "team"}}), (asked(case["question"]), {"": case["value"]}))
    assert make_reader(found, say).row_labels("case.asked") == case["labels"]


@pytest.mark.parametrize("case", cases("asked"), ids=lambda case: case["what"])
def test_what_is_asked(case: dict[str, Any]) -> None:
    """What is on screen is what counts as empty."""
    nothing: dict[str, Any] = {}
    phases = [({**PHASE, "id": phase}, nothing) for phase in ("case", "turn")]
    questions = [(asked(one), {"": case["values"].get(one["id"])}) for one in case["questions"]]
    found = read((HEADER, {"": {"length": case["length"]}}), *phases, *questions)
    assert [question.id for question in found.asked()] == case["asked"]


def test_ids() -> None:
    """What an author may write is what the browser draws and the server keeps."""
    assert [one for one in cases("ids")["fits"] if not is_full_id(one)] == []
    assert [one for one in cases("ids")["refused"] if is_full_id(one)] == []


def test_a_cell_with_an_id_that_cannot_be_is_named() -> None:
    """It is no answer's place; the other cells are read."""
    with pytest.raises(CellError):
        read((asked({"kind": "text", "id": "case.Asked"}), {}))


def test_limits() -> None:
    """How long, how high and how many."""
    assert limits.published() == {name.lower(): limit for name, limit in cases("limits").items()}


def test_blank() -> None:
    """What nobody filled in counts as empty, on screen and in the report."""
    assert [one for one in cases("blank")["blank"] if not is_blank(one)] == []
    assert [one for one in cases("blank")["something"] if is_blank(one)] == []
    for case in cases("blank")["of_kind"]:
        kind = KINDS[case["question"]["kind"]]
        assert [one for one in case["blank"] if not kind.is_blank(one)] == []
        assert [one for one in case["something"] if kind.is_blank(one)] == []


@pytest.mark.parametrize("case", cases("clean"), ids=repr)
def test_clean(case: dict[str, Any]) -> None:
    """What no file can hold becomes a visible mark, however deep."""
    assert canonical(clean_json(case["value"])) == canonical(case["clean"])


def test_names_alike_for_people() -> None:
    """One team is one team, however its name was typed; what differs for people stays apart."""
    for names in cases("alike")["alike"]:
        assert {alike(name) for name in names} == {alike(names[0])}
    for one, other in cases("alike")["other"]:
        assert alike(one) != alike(other)


@pytest.mark.parametrize("case", cases("lines"), ids=repr)
def test_titles_and_names_on_one_line(case: dict[str, str]) -> None:
    """No space that a browser or a file would lose, and none that nobody sees."""
    assert one_line(case["text"]) == case["line"]


def test_what_is_an_answer() -> None:
    """A value with its revision and time; nothing else goes along."""
    for one in cases("answers")["fits"]:
        msgspec.convert(one, Answer)
    for one in cases("answers")["refused"]:
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(one, Answer)


def test_kinds() -> None:
    """Which kinds are turns, which are linked to nobody, and which a group may do twice."""
    assert list(cases("kinds")) == list(KINDS)
    for question in every_kind():
        known = cases("kinds")[question.kind]
        is_unlinked = known["unlinked"] or getattr(question, "anonymous", False)
        assert (question.is_turn, question.is_unlinked) == (known["turn"], is_unlinked)
        assert isinstance(question, TurnQuestion) == known["turn"]
        assert getattr(question, "has_second", False) == known["repeated"]


@pytest.mark.parametrize(
    ("spec", "answers", "fits"), SHAPES, ids=[f"{spec['kind']}-{repr(given)[:60]}" for spec, given, _ in SHAPES]
)
def test_shapes(spec: dict[str, Any], answers: dict[str, Any], fits: bool) -> None:  # noqa: FBT001
    """What can be read here can be drawn there, and the other way."""
    if fits:
        read((spec, answers))
    else:
        with pytest.raises(CellError):
            read((spec, answers))


@pytest.mark.parametrize("case", cases("header"), ids=lambda case: case["what"])
def test_header(case: dict[str, Any]) -> None:
    """One odd part is empty and takes no other along; what the file holds is kept."""
    spec = msgspec.convert(HEADER | case.get("programme", {}), plan.Header)
    found = msgspec.to_builtins(read_header(check_answer(spec, case["value"]), spec))
    found = json.loads(json.dumps(found))
    assert {part: found[part] for part in case["read"]} == case["read"]
    kept = check_answer(spec, case["value"])
    for part, value in case["value"].items():
        assert value in (None, "") or kept[part] == value


@pytest.mark.parametrize("value", ["x", 5, [], True])
def test_a_header_that_is_none(value: Any) -> None:
    """What is no object at all is refused, and the other cells are read."""
    with pytest.raises(AnswerError):
        read_header(value)
    found = read_session({"metadata": {KEY: {"schema": 1}}, "cells": []}, [])
    assert found.value(HEADER_ID) is None


def test_clocks() -> None:
    """A phase's clock."""
    spec = msgspec.convert(PHASE, plan.Phase, str_keys=True)
    for one in cases("clocks")["fits"]:
        check_answer(spec, one)
    for one in cases("clocks")["refused"]:
        with pytest.raises(AnswerError):
            check_answer(spec, one)


@pytest.mark.parametrize("case", cases("where"), ids=",".join)
def test_where_names_stand(case: dict[str, Any]) -> None:
    """Who hears on the page where a name stands reads the same in the report."""
    ends = {name: words for name, words in case.items() if name != "told"}
    points = [{"name": "Moeder", "x": x, "y": y} for x, y, _ in case["told"]]
    found = read((HEADER, {"": {"setting": "team"}}), (asked({"kind": "place", **ends}), {"": points}))
    (question,) = found.plan.questions
    shown = read_answer(question, make_reader(found, say))
    assert shown is not None
    assert shown.lines(say) == [[f"Moeder: {words}"] for _, _, words in case["told"]]


@pytest.mark.parametrize("case", cases("votes"), ids=lambda case: case["what"])
def test_votes(case: dict[str, Any]) -> None:
    """Dots go with what was voted on, on the page and in the report."""
    found = count_votes(case["voted"], case["now"], case["given"])
    assert [msgspec.to_builtins(one) for one in found] == case["told"]


@pytest.mark.parametrize("case", cases("agreement"), ids=lambda case: str(case["counts"]))
def test_agreement(case: dict[str, Any]) -> None:
    """The word for how alike a group's weights are is the same on the page and in the report."""
    assert agreement(case["counts"]) == case["word"]
