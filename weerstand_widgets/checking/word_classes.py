"""Words as classes: lists that may be long, so that the patterns over them stay short and quick.

A star stands for any ending. Where a word is in several classes, the first one counts.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

TOKEN = re.compile(r"\{\w+\}|[^\W\d_]+|[^\w]|\w")
PLACEHOLDER = "{"


class Marked(NamedTuple):
    """A text in small letters, in which each known word is the capital letter of its class.

    Attributes:
        text: To look through.
        words: As they were written, one for each part of the text.
        ends: Where each part ends in the text.
    """

    text: str
    words: tuple[str, ...]
    ends: tuple[int, ...]

    def written(self, found: re.Match[str]) -> str:
        """Return what was found as it was written."""
        first, last = bisect_right(self.ends, found.start()), bisect_right(self.ends, max(found.end() - 1, 0))
        return "".join(self.words[first : last + 1]).strip()


class WordList:
    """A list of words, of which some are only how a word begins.

    Example:
        >>> "onwillige" in WordList("lui onwil*"), "luid" in WordList("lui onwil*")
        (True, False)
    """

    def __init__(self, words: str) -> None:
        """Take the words, with a space between them."""
        listed = words.split()
        self.whole = frozenset(word for word in listed if word[-1] != "*")
        self.stems = tuple(word[:-1] for word in listed if word[-1] == "*")

    def __contains__(self, word: str) -> bool:
        """Say whether a word in small letters is one of the list."""
        return word in self.whole or word.startswith(self.stems)


class WordClasses:
    """Classes of words, each under a capital letter.

    Example:
        >>> WordClasses({"P": "inwoner*", "L": "lastige"}).marked("Een lastige {ander}, zeg!").text
        'een L P, zeg!'
    """

    def __init__(self, words: Mapping[str, str], *, placeholder: str = "P") -> None:
        """Take the words of each class.

        Args:
            words: By the class's letter.
            placeholder: The class of a word between braces.
        """
        self.lists = {letter: WordList(listed) for letter, listed in words.items()}
        self.placeholder = placeholder
        self.known: dict[str, str] = {}

    def marked(self, text: str) -> Marked:
        """Return a text with its known words as their classes."""
        words = TOKEN.findall(text)
        marks = [self._mark(word) for word in words]
        return Marked("".join(marks), tuple(words), tuple(accumulate(map(len, marks))))

    def _mark(self, word: str) -> str:
        if word[0] == PLACEHOLDER:
            return self.placeholder
        if word not in self.known:
            small = word.lower()
            if len(small) == 1:
                return small
            self.known[word] = next((letter for letter, listed in self.lists.items() if small in listed), small)
        return self.known[word]
