"""Opzet: whether the numbers that texts say are those of the programme: of phases, steps, dots and options."""

import re
from collections.abc import Iterator
from functools import lru_cache

from weerstand_widgets.asked import steps_question
from weerstand_widgets.checking.cell import Cell
from weerstand_widgets.checking.chapters import chapters, said_in
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.texts import Text, texts_of_spec
from weerstand_widgets.kinds.checklist import Checklist
from weerstand_widgets.kinds.choice import Offering
from weerstand_widgets.kinds.vote import Vote
from weerstand_widgets.kinds.weigh import Weigh

_NUMBERS = """
één een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
negentien twintig
"""
NUMBERS = {word: max(1, place) for place, word in enumerate(_NUMBERS.split())} | {
    "vijfentwintig": 25, "dertig": 30, "veertig": 40, "vijfenveertig": 45, "vijftig": 50, "zestig": 60, "negentig": 90,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
NUMBER = rf"(?:\d+|{'|'.join(NUMBERS)})"
PHASES = re.compile(
    rf"\b(?:de|alle|in|the|all|uit|onze|deze) (?P<number>{NUMBER}) (?:fasen|fases|phases)\b", re.IGNORECASE
)
DOTS = re.compile(rf"\b(?P<number>{NUMBER}) (?:stip(?:pen)?|stickers?|dots?)\b", re.IGNORECASE)
COUNTED = re.compile(rf"\b(?P<number>{NUMBER}) (?P<noun>[^\W\d_]{{4,}}(?:en|s))\b", re.IGNORECASE)
PHASE_WORD = re.compile(r"fasen|fases|phases", re.IGNORECASE)
PART = re.compile(r"\b(?:[eé][eé]n of|hoogstens|minstens|maximaal|kies|noem|alleen|nog|stap|or|at)\W+$", re.IGNORECASE)
"""What stands before a number of some of them."""
REFERS = re.compile(
    r"(?P<before>[^.!?\n]{0,120})\b(?:fase|phase) (?P<numbers>\d+(?:(?:, | en | of | tot en met | and "
    r"| or )\d+)*)(?P<after>[^.!?\n]{0,120})",
    re.IGNORECASE,
)
BACK = re.compile(r"\b(?:terug naar|terugkijk\w*|kijk terug|look back)\b", re.IGNORECASE)
A_PHASE = re.compile(r"fase|phase", re.IGNORECASE)
STEPS = re.compile(r"\b(?:stap|stappen|step|steps) \d+(?:(?:, | en | of | tot en met | and | or )\d+)*", re.IGNORECASE)
WEIGHS = re.compile(r"\b(?:weeg|wegen|weegt|gewogen|weging|weigh\w*)\b", re.IGNORECASE)


@rule("setup")
def count_wrong(material: Material) -> Iterator[Spot]:
    """A number of phases, steps, dots or options that is not the programme's."""
    phases = len(list(material.phases))
    said = [(cell, text.words, PHASES, phases) for cell, text in material.having(PHASE_WORD.fullmatch) if phases]
    for cell, question in material.questions:
        if isinstance(question, Vote):
            said += [(cell, text.words, DOTS, question.dots) for text in texts_of_spec(question)]
    for place, words, pattern, known in said:
        wrong = [found[0] for found in pattern.finditer(words) if number_of(found["number"]) not in (1, known)]
        yield from (Spot(place, {"found": found, "known": known}) for found in wrong)
    for cell, texts in chapters(material):
        if offered := list(_offered(material, cell.spec_id)):
            for place, words in said_of(material, cell, texts):
                yield from _miscounted(place, words, offered)


def _miscounted(place: Cell, words: str, offered: list[tuple[str, int]]) -> Iterator[Spot]:
    """Yield where a text counts what a question of its phase offers, and counts otherwise."""
    for found in COUNTED.finditer(words):
        known = [count for titles, count in offered if found["noun"].lower() in titles]
        is_part = PART.search(words[: found.start()])
        if known and not is_part and number_of(found["number"]) not in (1, *known):
            yield Spot(place, {"found": found[0], "known": known[0]})


def said_of(material: Material, cell: Cell, texts: list[Cell]) -> Iterator[tuple[Cell, str]]:
    """Yield what is said in a phase: by itself, in the texts that lead to it, and at its questions."""
    yield from said_in(cell, texts, _is_sentence)
    for own, question in material.questions:
        if question.phase_id == cell.spec_id:
            yield from said_in(own, [], _is_sentence)


def _is_sentence(text: Text) -> bool:
    return text.form in ("asked", "told")


def _offered(material: Material, phase_id: str) -> Iterator[tuple[str, int]]:
    """Yield what each question of a phase calls its options, and how many there are."""
    for _, question in material.questions:
        options = question.items if isinstance(question, Checklist) else getattr(question, "options", ())
        if question.phase_id == phase_id and isinstance(question, Checklist | Offering | Weigh):
            yield question.title.lower(), len(options)
    steps = steps_question(material.plan, phase_id)
    if steps is not None:
        yield "stappen steps", len(steps.options)


@rule("setup")
def phase_referred_wrong(material: Material) -> Iterator[Spot]:
    """A text that sends to a phase that is not there, back to one yet to come, or to weigh where nothing is weighed."""
    ids = [phase.id for _, phase in material.phases]
    asked = [
        (cell, question, ids.index(question.phase_id) + 1)
        for cell, question in material.questions
        if question.phase_id in ids
    ]
    weighing = {number for _, one, number in asked if isinstance(one, Weigh)}
    told = enumerate(chapters(material), 1)
    own = {place.place: number for number, (cell, texts) in told for place in (cell, *texts)}
    own |= {cell.place: number for cell, _, number in asked}
    yield from _steps_wrong(material)
    for cell, text in material.having(A_PHASE.fullmatch) if ids else ():
        for found in REFERS.finditer(text.words):
            numbers = {int(number) for number in re.findall(r"\d+", found["numbers"])}
            is_ahead = BACK.search(found["before"]) and max(numbers) >= own.get(cell.place, max(numbers) + 1)
            weighs = weighing and WEIGHS.search(found["before"] + found["after"])
            if not numbers <= set(range(1, len(ids) + 1)) or is_ahead or (weighs and not weighing & numbers):
                yield Spot(cell, {"found": f"fase {found['numbers']}"})


def _steps_wrong(material: Material) -> Iterator[Spot]:
    """Yield texts of a phase with steps that name a step it does not have."""
    for cell, texts in chapters(material):
        steps = steps_question(material.plan, cell.spec_id)
        for place, words in said_of(material, cell, texts) if steps else ():
            for found in STEPS.finditer(words):
                if max(map(int, re.findall(r"\d+", found[0]))) > len(steps.options if steps else ()):
                    yield Spot(place, {"found": found[0]})


@lru_cache(maxsize=256)
def number_of(word: str) -> int:
    """Return a number that is written in digits or in a word.

    Example:
        >>> number_of("12"), number_of("twaalf")
        (12, 12)
    """
    return int(word) if word.isdigit() else NUMBERS[word.lower()]
