"""Vragen: whether a scale's ends have words and stand the right way round, and its numbers are those on screen."""

import re
from collections.abc import Iterator

from weerstand_widgets.alike import alike
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.questions import twice
from weerstand_widgets.checking.texts import texts_of_spec
from weerstand_widgets.kinds.actions import Actions
from weerstand_widgets.kinds.place import Place
from weerstand_widgets.kinds.scale import Scale
from weerstand_widgets.kinds.table import Table
from weerstand_widgets.kinds.weigh import Weigh
from weerstand_widgets.limits import HIGHEST, HIGHEST_WEIGHT

RANGE = re.compile(
    r"\b(?P<found>(?:van |from )?(?P<low>\d+) ?(?:tot en met|tot|t/m|to|-|–) ?(?P<high>\d+))\b"
    r"(?! ?(?:uur|minuten|minuut|jaar|dagen|weken|maanden|mensen|personen|deelnemers|zinnen|woorden|regels|stappen|keer"
    r"|hours?|minutes?|years?|people|days|weeks|sentences|words|times))"
)
NAMED = re.compile(r"\b(?:schaal|cijfer|getal|scale|number)\b[^.?!]{0,40}$|\b(?:van|from) $", re.IGNORECASE)
"""What stands before two numbers that are a scale's."""
SAID = re.compile(r"\b(?P<number>\d+) ?(?:is|=|betekent|staat voor|means)\b ?:? ?(?P<words>[^.;,\n]+)", re.IGNORECASE)
SAYS_SOMETHING = re.compile(r"[^\W\d_]")
NONE = re.compile(
    r"\b(?:niet|geen|nooit|niets|niks|nauwelijks|zelden|amper|onvoldoende|slecht|slechter|weinig|laag|lage|minst"
    r"|minimaal"
    r"|oneens|onzeker|onveilig|onduidelijk|onmogelijk|ontevreden|mwah|matig|waardeloos|vreselijk|verschrikkelijk"
    r"|stroef|moeizaam|langs elkaar|tegen elkaar|uit elkaar|vastgelopen|ruzie"
    r"|not|no|never|nothing|hardly|bad|little|low|least|disagree|unsure|unsafe)\b",
    re.IGNORECASE,
)
FULL = re.compile(
    r"\b(?:helemaal|volledig|volkomen|heel|zeer|altijd|veel|goed|beter|best|hoog|hoge|uitstekend|geweldig"
    r"|fantastisch|super|prima|fijn|soepel|perfect|maximaal|alles"
    r"|volop|zeker|zoals je hoop\w*|samen|op elkaar|bouwen|vertrouwen|veilig|duidelijk|tevreden|eens|sterk|vol|meest"
    r"|completely|fully|very|always|much|good|well|high|everything|sure|together|trust|safe|clear|agree|strong|most)\b",
    re.IGNORECASE,
)
HEAVY = re.compile(
    r"\b(?:moeilijk|lastig|zwaar|spanning|spannend|gespannen|stress|druk|boos|bang|onveilig|ruzie|last|pijn|erg|mis|moe"
    r"|verdriet|eenzaam|onzeker|tegen|agressie|conflict|hard|heavy|tense|afraid|angry|tired|pain|worr\w+)\b",
    re.IGNORECASE,
)
"""A title that asks how bad something is: there the high end is the bad one."""


@rule("questions")
def anchor_missing(material: Material) -> Iterator[Spot]:
    """A scale, or a plane, whose ends have no words."""
    for cell, question in material.questions:
        ends: tuple[str, ...] = (question.low, question.high) if isinstance(question, Scale) else ()
        if isinstance(question, Place):
            ends = (*question.rings, *question.across, *question.up)
        is_untold = isinstance(question, Table) and _is_untold(question)
        if is_untold or not all(map(SAYS_SOMETHING.search, ends)):
            yield Spot(cell, {})


@rule("questions")
def scale_range(material: Material) -> Iterator[Spot]:
    """Other numbers than a scale or a weighing has on screen, or a range that is none."""
    for cell in material.cells:
        highest = _highest(cell.spec)
        for text in texts_of_spec(cell.spec):
            if text.form in ("anchor", "label", "source", "title") or not any(map(str.isdigit, text.words)):
                continue
            for said in RANGE.finditer(text.words):
                ends = int(said["low"]), int(said["high"])
                is_scale = NAMED.search(text.words[: said.start()] + ("van " if said["found"][0] in "vf" else ""))
                if is_scale and (ends[0] >= ends[1] or (highest and ends != (0, highest))):
                    yield Spot(cell, {"found": said["found"], "highest": highest or HIGHEST})
            numbers = [int(said["number"]) for said in SAID.finditer(text.words)]
            if highest and len(numbers) > 1 and (min(numbers), max(numbers)) != (0, highest):
                yield Spot(cell, {"found": f"{min(numbers)} – {max(numbers)}", "highest": highest})


@rule("questions")
def anchors_same(material: Material) -> Iterator[Spot]:
    """A scale whose two ends, or a plane whose places, are called the same."""
    for cell, question in material.questions:
        places: list[tuple[str, ...]] = [(question.low, question.high)] if isinstance(question, Scale) else []
        if isinstance(question, Place):
            places = [question.rings, question.across, question.up]
        if any(twice(ends) for ends in places):
            yield Spot(cell, {})


@rule("questions")
def anchors_swapped(material: Material) -> Iterator[Spot]:
    """A scale whose low end is the good one: words beside the line, or what a line below says of its numbers."""
    pairs = {alike(one.low): alike(one.high) for _, one in material.questions if isinstance(one, Scale)}
    for cell, question in material.questions:
        ends = [(question.low, question.high)] if isinstance(question, Scale) else []
        said = sorted((int(one["number"]), one["words"]) for one in SAID.finditer(question.help))
        ends += [(said[0][1], said[-1][1])] if len(said) > 1 else []
        is_turned = isinstance(question, Scale) and pairs.get(alike(question.high)) == alike(question.low) != ""
        if is_turned or (not HEAVY.search(question.title) and any(_is_swapped(*pair) for pair in ends)):
            yield Spot(cell, {})


@rule("questions")
def anchors_differ(material: Material) -> Iterator[Spot]:
    """Two scales, for now and for what is hoped, that are beside each other in the report and have other ends."""
    known = {one.front: (cell, one) for cell, one in material.questions if isinstance(one, Scale) and one.front}
    if {"now", "hoped"} <= known.keys():
        (cell, now), (other_cell, hoped) = known["now"], known["hoped"]
        if (alike(now.low), alike(now.high)) != (alike(hoped.low), alike(hoped.high)):
            yield Spot(cell, {"other": hoped.id})
            yield Spot(other_cell, {"other": now.id})


def _is_untold(table: Table) -> bool:
    """Say whether a table has a scale, and no word of what its ends are."""
    told = " ".join([table.help, *(column.title for column in table.columns)])
    has_scale = any(column.kind == "scale" for column in table.columns)
    return has_scale and not {"0", str(HIGHEST)} <= set(re.findall(r"\d+", told))


def _is_swapped(low: str, high: str) -> bool:
    """Say whether the low end is much and the high end is nothing."""
    return NONE.search(high) is not None and not NONE.search(low) and FULL.search(low) is not None


def _highest(spec: object) -> int:
    """Return the highest number on screen where a question has numbers; 0 where it has none."""
    if isinstance(spec, Weigh):
        return HIGHEST_WEIGHT
    has_scale = isinstance(spec, Table) and any(column.kind == "scale" for column in spec.columns)
    return HIGHEST if has_scale or isinstance(spec, Scale | Actions) else 0
