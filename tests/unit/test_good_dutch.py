"""What is written well is left alone by `weerstand check`: a false alarm teaches an author to look away."""

import copy
import json
import re
from collections.abc import Callable
from itertools import zip_longest

import pytest

from tests.good_dutch import CARDS, HELPS, ITEMS, PLACED, SCALES, TEXTS, TITLES
from tests.mistake_making import NOTEBOOKS, Edit, add, card, guided, option, programme, put
from tests.seam.dutch_questions import KEPT_OPEN, OPEN
from weerstand_widgets.checking.blame import blaming
from weerstand_widgets.checking.desk import from_a_desk
from weerstand_widgets.checking.outcome import check_notebook
from weerstand_widgets.checking.people import names_in
from weerstand_widgets.checking.unfinished import is_unfinished
from weerstand_widgets.locale import catalogue

ASKED_AT = ("case-situation", "connect-message", "turn-motivation", "response-own-words", "takeaways-next-time")
"""Questions of phases in which different people speak."""
SAID_IN = ("case", "questions", "connect", "reasons", "turn", "response", "takeaways")
WRITTEN_AT = ("stance", "case-intro", "connect-intro", "reasons-intro", "questions-intro", "turn-intro")


def in_turns(texts: list[str], places: tuple[str, ...]) -> list[list[tuple[str, str]]]:
    """Deal texts out over places, as many at once as there are places."""
    return [list(zip(places, texts[start:], strict=False)) for start in range(0, len(texts), len(places))]


def test_good_dutch_raises_no_alarm() -> None:
    """What a trainer writes well is left alone, wherever it stands: 100 titles, helps, cards and texts."""
    ways: list[tuple[list[list[tuple[str, str]]], Callable[[str], Edit]]] = [
        (in_turns(TITLES, ASKED_AT), lambda text: put(title=text)),
        (in_turns(HELPS, ASKED_AT), lambda text: put(help=text)),
        (in_turns(SCALES, ("takeaways-worth-it",)), lambda text: put(title=text)),
        (in_turns(ITEMS, ("turn-restart",)), lambda text: option(0, "items", title=text)),
        (in_turns(CARDS, SAID_IN), card),
        (in_turns(TEXTS, WRITTEN_AT), lambda text: add(f" {text}")),
    ]
    alarms: list[tuple[str, str]] = []
    for at_once in zip_longest(*(dealt for dealt, _ in ways), fillvalue=[]):
        notebook = copy.deepcopy(programme("weerstand.ipynb"))
        cells = {cell["id"]: cell for cell in notebook["cells"]}
        for (_, way), texts in zip(ways, at_once, strict=True):
            for place, text in texts:
                way(text)(notebook, cells[place])
        found = check_notebook(notebook).findings
        alarms += [(one.rule, one.where) for one in found if one.rule != "not_run"]
    assert alarms == []


WAYS: dict[str, Callable[[str], Edit]] = {
    "title": lambda words: put(title=words),
    "help": lambda words: put(help=words),
    "rule": lambda words: put(rule=words),
    "opening": lambda words: guided(opening=words),
    "card": card,
    "item": lambda words: option(0, "items", title=words),
    "text": lambda words: add(f" {words}"),
}


def test_good_dutch_is_good_at_its_own_place() -> None:
    """Words that are wrong elsewhere are left alone where they are right, one at each cell at once."""
    left = PLACED
    alarms: list[tuple[str, str]] = []
    while left:
        notebook = copy.deepcopy(programme("weerstand.ipynb"))
        cells = {cell["id"]: cell for cell in notebook["cells"]}
        now = {place: (way, words) for place, way, words in reversed(left)}
        for place, (way, words) in now.items():
            WAYS[way](words)(notebook, cells[place])
        alarms += [(one.rule, one.where) for one in check_notebook(notebook).findings if one.rule != "not_run"]
        left = [one for one in left if (one[1], one[2]) != now[one[0]]]
    assert alarms == []


def words_of_people() -> list[str]:
    """Return what people wrote who are not known to the rules: invented cases, open questions, our own interface."""
    interface = [text for key, text in catalogue("nl").items() if not key.startswith(("checking.", "cli.", "error."))]
    cases = [json.loads(path.read_text(encoding="utf-8"))["answers"] for path in NOTEBOOKS.glob("cases/*.json")]
    answers = [
        text for case in cases for text in re.findall(r'"((?:[^"\\]|\\.)*)"', json.dumps(case, ensure_ascii=False))
    ]
    return [*OPEN, *KEPT_OPEN, *interface, *answers]


@pytest.mark.parametrize(
    "sees", [blaming, names_in, from_a_desk, is_unfinished], ids=["blame", "name", "desk", "unfinished"]
)
def test_what_people_write_raises_no_alarm(sees: Callable[[str], object]) -> None:
    """Names, blame, desk words and things unfinished are seen where they are, and hardly anywhere else."""
    assert [text for text in words_of_people() if sees(text)] == []
