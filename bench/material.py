"""The same questions and answers for every contender: made by index, so that each run asks the same.

Knows texts and kinds; knows nothing of how anyone shows or stores them.
"""

from dataclasses import dataclass
from itertools import cycle, islice

KINDS = ("text", "choice", "choice", "choices", "scale")
"""Five fields that both sides have: text area, list, radio buttons, several of a list, slider."""
PHASE_SIZE = 8
OPTIONS = {"helemaal": "Helemaal eens", "eens": "Eens", "midden": "Neutraal", "oneens": "Oneens", "niet": "Niet eens"}
_TEXT = (
    "het team merkt dat onze collega aarzelt zodra de druk oploopt en dat mensen stilvallen in het overleg omdat "
    "een eerder bezwaar niet is gehoord dus we vragen ons af welk belang of welke zorg erachter zit"
)
_WORDS = _TEXT.split()


@dataclass(frozen=True)
class Item:
    """One question with its answer; `number` counts from 0, `kind` is one of ours (`KINDS`: both sides have it)."""

    number: int
    kind: str
    title: str
    help: str

    @property
    def answer(self) -> object:
        """The answer as our library stores it."""
        options = list(OPTIONS)
        if self.kind == "text":
            quoted = ' <b>R&D</b> zei "nee"' if self.number % 3 == 0 else ""
            return prose(self.number + 17, 52) + quoted
        if self.kind == "choices":
            return [options[self.number % 5], options[(self.number + 2) % 5]]
        if self.kind == "scale":
            return {"value": self.number % 11, "why": ""}
        return options[self.number % 5]


def prose(start: int, words: int) -> str:
    """Return a sentence of so many words; another start gives another sentence."""
    text = " ".join(islice(cycle(_WORDS), start % len(_WORDS), start % len(_WORDS) + words))
    return f"{text[0].upper()}{text[1:]}."


def items(count: int, kinds: tuple[str, ...] = KINDS) -> list[Item]:
    """Return the first `count` questions, the kinds taking turns."""
    return [
        Item(number, kinds[number % len(kinds)], f"{number + 1}. {prose(number, 11)[:-1]}?", prose(number + 7, 14))
        for number in range(count)
    ]
