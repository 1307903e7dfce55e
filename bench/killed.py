"""A PostgreSQL killed in mid-commit a hundred times, waiting for the disk as at an organisation's."""

from bench.measure import Row
from tests.journal_killing import kill_and_count
from tests.postgres import running_postgres

KILLS = 100


def rows() -> list[Row]:
    """Count the acknowledged answers that are gone: none may be."""
    with running_postgres(is_durable=True) as server:
        acknowledged, kept = kill_and_count(server, KILLS)
    lost = len(acknowledged - kept)
    what = f"bewaard en toch weg na {KILLS} keer hard stoppen van PostgreSQL"
    return [Row(what, f"{lost} van {len(acknowledged)}", "0", lost, 0)]
