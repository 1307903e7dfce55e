"""What an answer is read with: two sources of words, who is in the session, and the other answers.

Knows the programme's words in the chosen setting and the interface's own in one language; knows nothing of HTML.
"""

from collections.abc import Callable

import msgspec

from weerstand_widgets.kinds.shown import Say
from weerstand_widgets.spec import Option, Terms, in_words


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer is read with.

    Attributes:
        say: The catalogue in the language of who reads.
        setting: The id of the chosen setting.
        people: Name and roles in words by a person's id, in the header's own order.
        row_labels: Gives the names of another question's rows, by its full id.
        voted_rows: Gives what a vote's rows were called when it began, by its full id; None where nobody kept that.
    """

    say: Say
    setting: str
    people: dict[str, tuple[str, str]]
    row_labels: Callable[[str], list[str]]
    voted_rows: Callable[[str], list[str] | None] = lambda _: None

    def words(self, text: str, terms: Terms) -> str:
        """Return a programme's text in the words of the chosen setting; never for what a person typed."""
        return in_words(text, terms, self.setting) if "{" in text else text

    def title(self, options: tuple[Option, ...], option_id: str, terms: Terms) -> str:
        """Return an option's title; an id the plan no longer knows is shown as it is, for it was an answer."""
        found = next((option.title for option in options if option.id == option_id), None)
        return option_id if found is None else self.words(found, terms)

    def count(self, number: int, key: str) -> str:
        """Return a sentence about a number, with its own wording for one."""
        return self.say(f"{key}.one") if number == 1 else self.say(key, count=number)

    def date(self, date: str, *, short: bool = False) -> str:
        """Return a date in words, see `date_in_words`."""
        return date_in_words(date, self.say, short=short)


def date_in_words(date: str, say: Say, *, short: bool = False) -> str:
    """Return "2026-11-18" as "18 november 2026", short as "18 nov 2026"; what is no date stays as it is."""
    parts = date.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:  # noqa: PLR2004 - year, month, day; twelve months
        return date
    size = ".short" if short else ""
    month = say(f"report.month{size}.{int(parts[1])}")
    return say(f"report.date{size}", day=int(parts[2]), month=month, year=parts[0])
