"""Writers on a PostgreSQL that is killed under them, for the tests and the bench."""

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url

from tests.journal_writer import SESSION, entry
from tests.postgres import Postgres
from weerstand_widgets.errors import JournalError
from weerstand_widgets.journal.journal import Journal


def write_until_it_stops(journal: Journal, revisions: Iterator[int]) -> list[str]:
    """Record entry after entry until one is refused; return the ids of those that were acknowledged."""
    said: list[str] = []
    try:
        while True:
            said += journal.record(SESSION, [entry("antwoord " * 20, next(revisions))])
    except JournalError:
        return said


def kill_and_count(server: Postgres, kills: int) -> tuple[set[str], set[str]]:
    """Kill a server while two write to it, time and again; return the ids it acknowledged, and those it has."""
    address, chance, revisions = server.database(), random.Random(2), iter(range(1, 10**9))
    journals = [Journal(make_url(address), root=Path("/werkmap")) for _ in range(2)]
    acknowledged: set[str] = set()
    for _ in range(kills):
        wanted = threading.Event()
        threading.Timer(chance.uniform(0.02, 0.2), wanted.set).start()
        with ThreadPoolExecutor(2) as pool:
            writers = [pool.submit(write_until_it_stops, journal, revisions) for journal in journals]
            wanted.wait()
            server.kill()
            for writer in writers:
                acknowledged |= set(writer.result())
        server.start()
    for journal in journals:
        journal.close()
    with psycopg.connect(address.replace("+psycopg", "")) as connection:
        return acknowledged, {row[0] for row in connection.execute("SELECT id FROM entries").fetchall()}
