"""A programme that is written while server and browser are killed: what the page called saved is in the file."""

from pathlib import Path
from tempfile import TemporaryDirectory

from bench.lab import chromium
from bench.measure import Row
from tests.browser.lab_server import LabServer
from tests.browser.writing_killing import kill_and_count

KILLS = 200


def rows() -> list[Row]:
    """Count what was called saved and is gone: nothing may be."""
    with TemporaryDirectory() as folder, chromium() as browser:
        server = LabServer(Path(folder))
        server.start()
        try:
            tally = kill_and_count(browser, server, KILLS)
        finally:
            server.kill()
    what = f"bewaard en toch weg na {tally.kills} keer hard stoppen bij het schrijven"
    return [Row(what, f"{tally.lost} van {tally.acknowledged}", "0", tally.lost, 0)]
