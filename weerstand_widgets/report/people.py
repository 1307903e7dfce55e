"""How people are called in a report: by the names they typed, by their roles, or not at all.

A name is put away wherever it stands, also in running text: the whole name, and the given name by itself. A text that
is nothing but people ("Ans en B.") is read as such, however it was typed. Words of the programme stay as they are.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeVar, cast

import msgspec

from weerstand_widgets.alike import alike
from weerstand_widgets.clean import one_line
from weerstand_widgets.kinds.shown import Bar, Say, Voice, Voices
from weerstand_widgets.plan import Role
from weerstand_widgets.reading import roles_in_words
from weerstand_widgets.report.choices import Names
from weerstand_widgets.report.context import Entry, PhasePart, Report
from weerstand_widgets.report.document import Attendee
from weerstand_widgets.session import Person, Session

PARTICIPANT: Role = "participant"
SHORTEST = 2
"""Letters of a name that is looked for in running text: one letter is a word like any other."""
PROGRAMME_WORDS = {
    Entry: {"title", "anchor"},
    PhasePart: {"title", "goal"},
    Bar: {"title"},
    Report: {"programme", "keep_until"},
}
"""Fields that nobody typed, by what they are of; those of `OTHER_WORDS` are so everywhere."""
OTHER_WORDS = {"columns", "low", "high", "why_label", "label", "note", "alt", "agreement", "scale", "where"}
ALSO_WORDS = {
    *("an", "bas", "ben", "bloem", "door", "eef", "fleur", "floor", "lente", "lieve"),
    *("lot", "mag", "mees", "mei", "min", "roos", "ster", "storm", "wil"),
}
"""Names that are words too: in small letters they stay."""
ARTICLES = {"de", "die", "deze", "onze", "mijn", "the", "that", "our", "my"}
"""Before a role that has one already no other comes."""
_BETWEEN = re.compile(r"(\s*[,/&+]\s*|\s+(?:en|and)\s+)")

T = TypeVar("T")


class Called(msgspec.Struct, frozen=True):
    """What somebody is called instead of a name.

    Attributes:
        name: As it was typed.
        word: What stands in its place.
        whole: What is alike in the name, made once: it is looked for in every text.
        given: The same of the given name, or of the letter it begins with.
        last: The same of the last name.
    """

    name: str
    word: str
    whole: str
    given: str
    last: str


def _called_as(name: str, word: str) -> Called:
    return Called(name, word, alike(name), alike(given_name(name) or _letter(name)), alike(last_name(name)))


def told_as(report: Report, session: Session, names: Names, say: Say) -> Report:
    """Return a report with its people called as was chosen.

    Args:
        report: With the names as they were typed.
        session: Who was there, and what the programme calls their roles.
        names: How they are called.
        say: The catalogue in the report's language.
    """
    if names == "names":
        return report
    people = [one for one in session.header.people if alike(one.name)]
    called = [_called_as(_composed(one_line(one.name)), _word(one, session, names, say)) for one in people]
    told: Report = _told(report, partial(_put_away, called, _pattern(called), say), names, say)
    holders = {say("report.fact.facilitator"), say("report.fact.note_taker")}
    return msgspec.structs.replace(
        told,
        facts=tuple(fact for fact in told.facts if fact.label not in holders),
        attendees=() if names == "none" else tuple(_signing(one, say) for one in report.attendees),
    )


def _composed(text: str) -> str:
    """Return a text with é as one sign: a Mac writes it in two."""
    return unicodedata.normalize("NFC", text)


def _word(person: Person, session: Session, names: Names, say: Say) -> str:
    if names == "none":
        return say("report.somebody")
    return roles_in_words((person.roles or (PARTICIPANT,))[:1], session, say)


def _signing(one: Attendee, say: Say) -> Attendee:
    return Attendee(one.roles or say(f"report.role.{PARTICIPANT}"), "", one.present)


def given_name(name: str) -> str:
    """Return the given name of somebody, or "" where the name does not begin with one.

    A name of which the last word has no capital is what somebody does; a first word with a full stop is a letter.

    Example:
        >>> given_name("Samira el Idrissi"), given_name("Sociaal werker"), given_name("B. Inbrenger")
        ('Samira', '', '')
    """
    first, *rest = one_line(name).split(" ")
    is_name = first.replace("-", "").isalpha() and len(first) >= SHORTEST and first[0].isupper()
    return first if is_name and rest and rest[-1][0].isupper() else ""


def last_name(name: str) -> str:
    """Return the last word of a name that begins with a given name, else "".

    Example:
        >>> last_name("Samira el Idrissi"), last_name("Sociaal werker")
        ('Idrissi', '')
    """
    return one_line(name).rpartition(" ")[2] if given_name(name) else ""


def _pattern(called: list[Called]) -> re.Pattern[str] | None:
    """Return what finds a name in running text, in any capitals but where it is a word too; with its s or without."""
    whole = [one.name for one in called if " " in one.name]
    single = [one.name for one in called if " " not in one.name and len(one.name) >= SHORTEST]
    given = [name for one in called if (name := given_name(one.name))]
    last = [re.escape(name) for one in called if (name := last_name(one.name))]
    known = {*whole, *single, *given}
    found = [re.escape(name) if name.lower() in ALSO_WORDS else f"(?i:{re.escape(name)})" for name in known]
    found = sorted({*found, *last}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?=s?(?!\w))") if found else None


def _put_away(called: list[Called], pattern: re.Pattern[str] | None, say: Say, text: str) -> str:
    unsure, text = say("report.somebody"), _composed(text)

    def in_words(found: re.Match[str]) -> str:
        word = _called(called, found[0], unsure) or unsure
        before = text[: found.start()].rstrip(" \n“‘\"'(")
        is_bare = word == unsure or before.rpartition(" ")[2].lower() in ARTICLES
        word = word if is_bare else say("report.role.the", role=word)
        return word[:1].upper() + word[1:] if before[-1:] in {"", ".", "!", "?", ":"} else word

    def by_parts(text: str) -> tuple[str, bool]:
        parts = [text] if _named(called, alike(text)) else _BETWEEN.split(text)  # A name may hold a comma.
        words = [_called(called, part, unsure) for part in parts[::2]]
        told = (word or part for word, part in zip(words, parts[::2], strict=True))
        return "".join(map("".join, zip(told, [*parts[1::2], ""], strict=True))), all(words)

    told, is_people = by_parts(text)
    return told if is_people or pattern is None else by_parts(pattern.sub(in_words, text))[0]


def _called(called: list[Called], text: str, unsure: str) -> str:
    """Return what the one with this name is called; of several the word for somebody, of nobody nothing."""
    wanted = alike(text)
    if not wanted:
        return ""
    words = {one.word for one in _named(called, wanted)}
    return "" if not words else words.pop() if len(words) == 1 else unsure


def people_in(text: str, people: Iterable[Person]) -> list[Person]:
    """Return who is named in a text that is nothing but people, in its own order; whoever may be two is nobody."""
    called = [_called_as(one_line(one.name), one.id) for one in people if alike(one.name)]
    by_id = {one.id: one for one in people}
    parts = [text] if _named(called, alike(text)) else _BETWEEN.split(text)[::2]
    found = (_named(called, alike(part)) for part in parts)
    return [by_id[named[0].word] for named in found if len(named) == 1]


def _named(called: list[Called], wanted: str) -> list[Called]:
    """Return who may be meant by what is alike in a name: those who are called so, else by given name or letter."""
    if not wanted:
        return []
    whole = [one for one in called if one.whole == wanted]
    given = [one for one in called if one.given == wanted]
    return whole or given or [one for one in called if one.last == wanted]


def _letter(name: str) -> str:
    first = name.partition(" ")[0]
    return first if first.endswith(".") else ""


def _told(value: T, put_away: Callable[[str], str], names: Names, say: Say) -> T:
    """Return the same value with each text in it told, those of the programme left as they are."""
    told: Any = value
    if isinstance(value, str):
        told = put_away(value)
    elif isinstance(value, tuple):
        told = tuple(_told(one, put_away, names, say) for one in value)
    elif isinstance(value, Voice):
        name = (value.roles or say(f"report.role.{PARTICIPANT}")) if value.name and names == "roles" else ""
        told = Voice(put_away(value.text), name)
    elif isinstance(value, msgspec.Struct):
        kept = OTHER_WORDS | PROGRAMME_WORDS.get(type(value), set())
        fields = (field for field in value.__struct_fields__ if field not in kept)
        parts = {field: _told(getattr(value, field), put_away, names, say) for field in fields}
        told = msgspec.structs.replace(value, **parts)
        if isinstance(told, Voices):
            told = msgspec.structs.replace(told, named=any(voice.name for voice in told.voices))
    return cast("T", told)
