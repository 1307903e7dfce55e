"""What every part of a report is read with: the session, its header, and the two sources of words.

Knows the programme's words in the chosen setting and the report's own words; knows nothing of forms or HTML.
"""

from typing import Protocol

import msgspec

from weerstand_widgets.plan import Header, Option, Phase, Question, in_words
from weerstand_widgets.session import HeaderValue, Person, Session


class Say(Protocol):
    """The catalogue in the report's language."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Return one sentence with its placeholders filled in."""


class Reader(msgspec.Struct, frozen=True):
    """A session with its header read once, for it may have hundreds of questions.

    Attributes:
        session: Whose answers are read.
        header: The session's header.
        say: The catalogue in the report's language.
    """

    session: Session
    header: HeaderValue
    say: Say

    def words(self, text: str, spec: Question | Phase | Header) -> str:
        """Return a programme's text in the words of the chosen setting; never for what a person typed."""
        return in_words(text, spec.terms, self.header.setting) if "{" in text else text

    def title(self, question: Question, options: tuple[Option, ...], option_id: str) -> str:
        """Return an option's title; an id the plan no longer knows is shown as it is, for it was an answer."""
        found = next((option.title for option in options if option.id == option_id), None)
        return option_id if found is None else self.words(found, question)

    def roles(self, person: Person) -> str:
        """Return a person's roles as words, in the order given."""
        return ", ".join(self.say(f"report.role.{role}") for role in person.roles)

    def count(self, number: int, key: str) -> str:
        """Return a sentence about a number, with its own wording for one."""
        return self.say(f"{key}.one") if number == 1 else self.say(key, count=number)
