"""A document as every format writes it: sections of blocks, each block with its text alternative.

A block is one of the forms an answer takes (`kinds.shown`) or one of those below. Knows words and numbers; knows
nothing of HTML, so that another format is another writer and nothing else.
"""

from typing import Literal, TypeAlias

import msgspec

from weerstand_widgets.kinds.shown import Lines, Say, Scale, Shown

Layout: TypeAlias = Literal["report", "proof"]
"""A story, or one sheet with facts."""


class Fact(msgspec.Struct, frozen=True):
    """One fact and what it is called."""

    label: str
    text: str


class Attendee(msgspec.Struct, frozen=True):
    """One line of the attendance table; without a name where names were left out."""

    name: str
    roles: str
    present: bool


class Quote(Shown, frozen=True):
    """A group's own big sentence, and below it what it became."""

    text: str
    label: str = ""
    after: str = ""

    def lines(self, say: Say) -> Lines:
        """Return the sentence, and what it became."""
        del say
        return [[self.text], *([[f"{self.label} {self.after}"]] if self.after else [])]


class Gist(Shown, frozen=True):
    """Short sentences to take along."""

    texts: tuple[str, ...]

    def lines(self, say: Say) -> Lines:
        """Return a line for each."""
        del say
        return [[text] for text in self.texts]


class Way(Shown, frozen=True):
    """From where things are to where they may go, on a scale; one of the two may be unknown."""

    now: Scale | None
    hoped: Scale | None

    def lines(self, say: Say) -> Lines:
        """Return the numbers in words, and what makes the hoped one so."""
        why = [[self.hoped.why]] if self.hoped and self.hoped.why else []
        if self.now and self.hoped:
            return [[say("report.step.alt", now=self.now.value, hoped=self.hoped.value)], *why]
        return [[one.alt] for one in (self.now, self.hoped) if one] + why


class Facts(Shown, frozen=True):
    """What is known, each with its name."""

    facts: tuple[Fact, ...]

    def lines(self, say: Say) -> Lines:
        """Return a line for each."""
        del say
        return [[f"{fact.label}: {fact.text}"] for fact in self.facts]


class Attendance(Shown, frozen=True):
    """Who was there, with room to sign."""

    people: tuple[Attendee, ...]

    def lines(self, say: Say) -> Lines:
        """Return a table's heads and rows."""
        heads = [say(f"report.attendance.{part}") for part in ("name", "role", "present", "signature")]
        state = {True: say("state.yes"), False: say("state.no")}
        return [heads, *([one.name, one.roles, state[one.present], ""] for one in self.people)]


class Reference(Shown, frozen=True):
    """A sentence that leads to another section of the same document."""

    text: str
    anchor: str

    def lines(self, say: Say) -> Lines:
        """Return the sentence."""
        del say
        return [[self.text]]


class Blank(Shown, frozen=True):
    """Lines to write on with a pen."""

    count: int

    def lines(self, say: Say) -> Lines:
        """Return nothing: there is nothing to read yet."""
        del say
        return []


class Signatures(Shown, frozen=True):
    """Places to sign, each with who signs there."""

    labels: tuple[str, ...]

    def lines(self, say: Say) -> Lines:
        """Return who signs."""
        del say
        return [[label] for label in self.labels]


class Seal(Shown, frozen=True):
    """The place of a QR code."""

    def lines(self, say: Say) -> Lines:
        """Return what it is."""
        return [[say("seal.qr")]]


class Code(Shown, frozen=True):
    """The place of what is in the QR code, as text, and the fingerprint of the key that it is signed with."""

    fingerprint: str

    def lines(self, say: Say) -> Lines:
        """Return the fingerprint; the text comes when the page around it is whole."""
        return [[f"{say('seal.fingerprint')}: {self.fingerprint}"]]


class Heading(Shown, frozen=True):
    """What the blocks after it are about, below the section's own title."""

    text: str
    anchor: str = ""

    def lines(self, say: Say) -> Lines:
        """Return the heading."""
        del say
        return [[self.text]]


class Section(msgspec.Struct, frozen=True):
    """A part of a document.

    Attributes:
        name: What it is to who lays it out.
        title: Its heading; "" for one that only holds other sections.
        blocks: What stands in it.
        sections: The sections in it, after its blocks.
        anchor: By which others refer to it; "" where nobody does.
        number: Of a phase; 0 for what has none.
        margin: Short facts beside it.
        goal: One line below its heading.
        aside: What the contents say behind its title.
    """

    name: str
    title: str = ""
    blocks: tuple[Shown, ...] = ()
    sections: tuple["Section", ...] = ()
    anchor: str = ""
    number: int = 0
    margin: tuple[str, ...] = ()
    goal: str = ""
    aside: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.blocks or self.sections)


class Document(msgspec.Struct, frozen=True):
    """A whole document.

    Attributes:
        title: Its own title.
        kind: Which document it is, for a file's title.
        line: The same with more, above the title.
        sender: Who it is from.
        date: Of what it tells, in words; "" where that is unknown.
        summary: A few short facts below the title.
        note: For whom it is, and for whom it is not.
        sections: What stands in it.
        foot: What it was made with.
        contents: The heading of a list of its numbered sections; "" for none. It stands before the first of them.
        layout: Whether it is read as a story, or is one sheet with facts.
    """

    title: str
    kind: str
    line: str
    sender: str
    date: str
    summary: tuple[str, ...]
    note: str
    sections: tuple[Section, ...]
    foot: str
    contents: str = ""
    layout: Layout = "report"

    @property
    def numbered(self) -> tuple[Section, ...]:
        """The sections that the contents list."""
        return tuple(inner for section in self.sections for inner in (section, *section.sections) if inner.number)
