"""The page for authors tells what `weerstand check` does: each rule with its level, and the model of time."""

import re
from pathlib import Path

import pytest

from tests.small_programme import every_kind
from weerstand_widgets.checking import RULES
from weerstand_widgets.checking.minutes import SLACK
from weerstand_widgets.checking.readability import B1, FEWEST_WORDS, MAX_WORDS
from weerstand_widgets.kinds import KINDS

ROW = re.compile(r"^\| `(\w+)` \|(.*)\|$", re.MULTILINE)
LEVELS = {"fout": "error", "advies": "advice"}


@pytest.fixture(scope="module")
def page(checkout: Path) -> dict[str, list[str]]:
    """The rows of its tables: mapping of name to the other columns."""
    text = (checkout / "docs" / "checking.md").read_text(encoding="utf-8")
    return {name: [cell.strip() for cell in rest.split(" | ")] for name, rest in ROW.findall(text)}


def test_each_rule_is_told_with_its_level(page: dict[str, list[str]]) -> None:
    """No rule is missing, and none is told that is gone."""
    told = {name: LEVELS[columns[0]] for name, columns in page.items() if name not in KINDS}
    assert told == {name: rule.level for name, rule in RULES.items()}


def test_the_model_of_time_is_the_one_that_counts(page: dict[str, list[str]]) -> None:
    """What each kind takes a group of six, to the second."""
    told = {name: int(columns[-1]) for name, columns in page.items() if name in KINDS}
    assert told == {question.kind: round(question.answering(6).total) for question in every_kind()}


def test_thresholds_are_those_of_the_rules(checkout: Path) -> None:
    """B1, thirty words, 22 words, a tenth."""
    text = (checkout / "docs" / "checking.md").read_text(encoding="utf-8")
    assert (B1, FEWEST_WORDS, MAX_WORDS, SLACK) == (60, 30, 22, 1.1)
    for part in ("Vanaf 60 geldt", "vanaf dertig woorden", "meer dan 22 woorden", "een tiende"):
        assert part in text
