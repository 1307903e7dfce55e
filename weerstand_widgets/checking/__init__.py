"""What a programme still lacks as a programme of this method: rules over its words, its minutes, its voices.

A rule is a function of `Material` that yields the spots it finds; its sentences are `checking.<rule>` in the catalogue.
Nothing is run, and nothing of a session is looked at: a session is for its group.
"""

from weerstand_widgets.checking import (
    advice,
    asking,
    blame,
    counts,
    desk,
    doubled,
    ends,
    floor,
    layout,
    leftovers,
    minutes,
    privacy,
    questions,
    readability,
    roles,
    setup,
    silence,
    sister,
    slips,
    terms,
    told_minutes,
    trial,
    unfinished,
    versions,
    voices,
    wording,
)
from weerstand_widgets.checking.finding import PARTS, RULES, Finding, Level, Part, Rule, rule
from weerstand_widgets.checking.material import Material

FAMILIES = (
    *(
        setup,
        versions,
        layout,
        counts,
        leftovers,
        privacy,
        unfinished,
        minutes,
        told_minutes,
        voices,
        silence,
        floor,
        advice,
        questions,
        ends,
        asking,
        doubled,
        terms,
        blame,
        wording,
        slips,
        desk,
        readability,
    ),
    *(sister, roles, trial),
)
"""The rules, in the order in which their findings are told."""
ABOUT_DUTCH = {
    asking.__name__,
    doubled.__name__,
    terms.__name__,
    wording.__name__,
    blame.__name__,
    silence.__name__,
    floor.__name__,
    readability.__name__,
    desk.__name__,
    slips.__name__,
    advice.__name__,
}
"""The rooms that know Dutch words."""
IN_ANY_LANGUAGE = {
    *("advice_early", "advice_before_writing", "advice_before_speaking", "silent_asked"),
    *("brace_open", "placeholder_unknown", "term_incomplete", "capital_missing", "capital_inside"),
}
"""Rules of those rooms that go by what a programme is, and not by its words."""

__all__ = ["FAMILIES", "PARTS", "RULES", "Finding", "Level", "Material", "Part", "Rule", "findings_of", "rule"]


def findings_of(material: Material) -> list[Finding]:
    """Return all that the rules find, by part and then by place."""
    dutch = {one.name for one in RULES.values() if one.find.__module__ in ABOUT_DUTCH} - IN_ANY_LANGUAGE
    rules = [one for one in RULES.values() if not (material.is_english and one.name in dutch)]
    found = [finding for one in rules for finding in one.findings(material)]
    return sorted(found, key=lambda one: (PARTS.index(one.part), -1 if one.cell is None else one.cell))
