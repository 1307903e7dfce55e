"""Who has the journal's bytes after every message, free pages and log included, cannot tell who chose what."""

import json
import random
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.journal_writer import journal_at
from weerstand_widgets.answers import Answer
from weerstand_widgets.journal import Entry, sqlite
from weerstand_widgets.journal.journal import Journal

ROUNDS = 200
FEW_ROUNDS = 20
QUESTION = "reasons.weights"
MARGIN = 1.96 * ROUNDS**0.5
"""A group laid at random beside itself has one person right on average, and one is its variance."""

Look = Callable[[], bytes]


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """Open one journal for all rounds, as a team has one; it does not wait for the disk, which changes no byte."""
    monkeypatch.setattr(sqlite, "PRAGMAS", (*sqlite.PRAGMAS, "synchronous = OFF"))
    opened = journal_at(tmp_path / "weerstand.sqlite")
    yield opened
    opened.close()


def bytes_of(folder: Path) -> bytes:
    """Return the journal's file, its write-ahead log and its mark, as they are on the disk now."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def send(journal: Journal, session: str, done: list[str], given: Mapping[str, str], *, revealed: bool) -> None:
    """Send a turn as the page does: all of it, under random tokens, and one entry for what stood there before."""
    state = Answer({"done": sorted(done), "revealed": revealed}, 1 + revealed, "2026-11-26T10:00:00.000Z")
    answers = {"": state, **{token: Answer({"what": word}) for token, word in given.items()}}
    journal.record(session, [Entry(uuid.uuid4().hex, QUESTION, answers, forget=True)])


def play(journal: Journal, look: Look, chance: random.Random, *, together: bool) -> tuple[list[str], list[bytes]]:
    """Hold one round; give the words in the order in which people finished, and the bytes after each message."""
    session, size = uuid.uuid4().hex, chance.randint(5, 8)
    words = [f"woord{chance.getrandbits(60):015x}" for _ in range(size)]
    tokens = [f"{chance.getrandbits(128):032x}" for _ in words]
    people = [f"p{number}" for number in range(size)]
    seen = []
    steps = [size] if together else range(1, size + 1)
    for step in steps:
        # In the order of arrival: what the page does to hide it is proven elsewhere, here is the server's own share.
        send(journal, session, people[:step], dict(zip(tokens[:step], words, strict=False)), revealed=False)
        seen.append(look())
    send(journal, session, people, dict(zip(tokens, words, strict=True)), revealed=True)
    seen.append(look())
    return words, seen


def by_version(words: list[str], seen: list[bytes]) -> list[str]:
    """Guess: in the order in which versions gained them, and within one by their place in the bytes."""

    def place(word: str) -> tuple[int, int]:
        return next((version, found) for version, data in enumerate(seen) if (found := data.find(word.encode())) >= 0)

    return sorted(words, key=place)


def by_last_place(words: list[str], seen: list[bytes]) -> list[str]:
    """Guess: by where each stands last in the last bytes."""
    return sorted(words, key=lambda word: seen[-1].rfind(word.encode()))


def by_first_seen_backwards(words: list[str], seen: list[bytes]) -> list[str]:
    """Guess: SQLite fills a page from its end, so what stands last came first."""
    return by_version(words, seen)[::-1]


WAYS = (by_version, by_last_place, by_first_seen_backwards)


def attack(journal: Journal, folder: Path, rounds: int, *, together: bool) -> dict[str, int]:
    """Return how many people each way of guessing links to their word, in all rounds."""
    chance = random.Random(11)
    hits = dict.fromkeys((way.__name__ for way in WAYS), 0)
    for _ in range(rounds):
        words, seen = play(journal, lambda: bytes_of(folder), chance, together=together)
        for way in WAYS:
            guesses = way(words, seen)
            hits[way.__name__] += sum(guess == word for guess, word in zip(guesses, words, strict=True))
    return hits


def test_the_journal_links_nobody_better_than_chance(journal: Journal, tmp_path: Path) -> None:
    """Rows, free pages, log and mark after each message: the order of arrival is in none of them."""
    hits = attack(journal, tmp_path, ROUNDS, together=True)
    assert all(abs(found - ROUNDS) <= MARGIN for found in hits.values()), json.dumps(hits)


def test_the_adversary_is_no_fool(journal: Journal, tmp_path: Path) -> None:
    """Where each contribution comes in a message of its own, the bytes in between tell nearly all."""
    hits = attack(journal, tmp_path, FEW_ROUNDS, together=False)
    assert hits["by_version"] >= 5 * FEW_ROUNDS, json.dumps(hits)
