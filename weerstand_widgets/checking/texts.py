"""Every text in a spec that a person reads: which field, in what form, and for whom."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias

from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import CellSpec, Header, Phase, ReportCell, Rescue
from weerstand_widgets.spec import Named

KEPT = 4096
"""Texts that are kept as looked at: while somebody writes one, the others are known already."""
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)")
SAID_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
"""What somebody says, who may stop at dots."""
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
FENCES = ("```", "~~~")
INLINE = re.compile(r"`[^`\n]*`")
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
Form: TypeAlias = Literal["title", "asked", "told", "label", "anchor", "heard", "source", "text"]
"""A heading; what is asked; whole sentences; a word to choose; the end of a scale; what is heard; who is named as the
source; a Markdown cell."""


class Text(NamedTuple):
    """One text.

    Attributes:
        form: What kind of text it is.
        field: Where in the spec it stands, such as "help" or "options.loss"; "" for a Markdown cell.
        words: As it was written, placeholders and all.
        reader: Who reads it: the group, the facilitator, or trainers only.
    """

    form: Form
    field: str
    words: str
    reader: Literal["group", "facilitator", "trainer"] = "group"


def without_code(source: str) -> str:
    """Return a Markdown text without what is code or a remark in it, in one go however odd it is.

    Example:
        >>> without_code("Een `{ander}` en <!-- nog niets --> twee")
        'Een  en  twee'
    """
    lines: list[str] = []
    fence = ""
    for line in source.splitlines():
        mark = line.lstrip()[:3]
        if fence:
            fence = "" if mark == fence else fence
        elif mark in FENCES:
            fence = mark
        else:
            lines.append(line)
    text, bare = "\n".join(lines), ""
    while (begin := text.find("<!--")) >= 0 and (end := text.find("-->", begin)) >= 0:
        bare, text = bare + text[:begin], text[end + 3 :]
    return INLINE.sub("", bare + text)


@lru_cache(maxsize=KEPT)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, each once.

    Example:
        >>> sorted(words_of("Wat deed {ander}, en wat zei ze?"))
        ['Wat', 'ander', 'deed', 'en', 'wat', 'ze', 'zei']
    """
    return frozenset(WORD.findall(text))


def texts_of_spec(spec: CellSpec | None) -> Iterator[Text]:
    """Yield the texts of one spec; those that are empty too."""
    if isinstance(spec, Header):
        yield from _header(spec)
    elif isinstance(spec, Phase):
        yield from _phase(spec)
    elif isinstance(spec, Question):
        yield from _question(spec)
    elif isinstance(spec, ReportCell):
        yield Text("title", "title", spec.title)
        yield Text("told", "help", spec.help)


def _header(header: Header) -> Iterator[Text]:
    yield Text("title", "title", header.title)
    yield Text("source", "source", header.source)
    yield from _options("settings", header.settings)
    yield from _options("roles", header.roles)
    yield from _rescues("rescues", header.rescues)
    for number, question in enumerate(header.realign, 1):
        yield Text("asked", f"realign.{number}", question)
    for term, by_setting in header.terms.items():
        for setting, word in by_setting.items():
            yield Text("label", f"terms.{term}.{setting}", word)


def _phase(phase: Phase) -> Iterator[Text]:
    yield Text("title", "title", phase.title)
    yield Text("told", "goal", phase.goal)
    yield Text("told", "rule", phase.rule)
    yield Text("told", "opening", phase.guidance.opening, "facilitator")
    yield from _rescues("drift", phase.guidance.drift)
    yield Text("told", "closing", phase.guidance.closing, "facilitator")
    for number, card in enumerate(phase.cards, 1):
        yield Text("asked", f"cards.{number}", card.text)


def _rescues(field: str, told: str | Iterable[Rescue]) -> Iterator[Text]:
    if isinstance(told, str):
        yield Text("told", field, told, "facilitator")
        return
    for number, rescue in enumerate(told, 1):
        yield Text("heard", f"{field}.{number}.hear", rescue.hear, "facilitator")
        yield Text("told", f"{field}.{number}.say", rescue.say, "facilitator")


def _question(question: Question) -> Iterator[Text]:
    yield Text("asked", "title", question.title)
    yield Text("told", "help", question.help)
    for field in ("low", "high", "centre"):
        if text := getattr(question, field, ""):
            yield Text("anchor", field, text)
    for field in ("rings", "across", "up"):
        for number, text in enumerate(getattr(question, field, ()), 1):
            yield Text("anchor", f"{field}.{number}", text)
    if why := getattr(question, "why", ""):
        yield Text("told", "why", why)
    for field in ("options", "items", "columns"):
        yield from _options(field, getattr(question, field, ()))


def _options(field: str, options: Iterable[Any]) -> Iterator[Text]:
    for option in options:
        if isinstance(option, Named):
            yield Text("label", f"{field}.{option.id}", option.title)
            yield Text("told", f"{field}.{option.id}.help", getattr(option, "help", ""))
            yield from _options(f"{field}.{option.id}", getattr(option, "options", ()))
