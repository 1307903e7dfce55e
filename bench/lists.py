"""What the start page asks of its server: all sessions of a team, asked again while nothing changed."""

import json
import statistics
import time
import uuid
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from bench.measure import Row

COUNT = 300
ROUNDS = 9
GOAL_SECONDS = 0.1


def rows() -> list[Row]:
    """Measure the CPU of the start page's own data, from the second time on."""
    from weerstand_widgets.server.ground import Ground
    from weerstand_widgets.server.message import encode
    from weerstand_widgets.server.start import Start

    with TemporaryDirectory() as folder:
        root = Path(folder) / "team"
        fill(root)
        start = Start(Ground(SimpleNamespace(root_dir=str(root))))
        taken = []
        for _ in range(ROUNDS + 1):
            before = time.process_time()
            encode(start.screen())
            taken.append(time.process_time() - before)
    warm = statistics.median(taken[1:])
    what = f"gegevens van het startscherm, {COUNT} sessies, CPU (eerste keer {taken[0]:.2f} s)"
    return [Row(what, f"{warm:.3f} s", f"{GOAL_SECONDS:.3f} s", warm / GOAL_SECONDS, 1)]


def fill(root: Path) -> None:
    """Make a workspace with sessions of the real programme, every question answered."""
    from weerstand_widgets.workspace import create_workspace, find_programme, read_notebook, rehearse_session

    workspace = create_workspace(root)
    notebook = read_notebook(rehearse_session(find_programme(workspace, "weerstand"), "team", workspace.sessions))
    del notebook["metadata"]["weerstand"]["rehearsal"]
    for number in range(COUNT - 1):
        notebook["metadata"]["weerstand"]["session"] = uuid.uuid4().hex
        path = workspace.sessions / f"2026-01-01-{number}" / f"{number}.ipynb"
        path.parent.mkdir()
        path.write_text(json.dumps(notebook), encoding="utf-8")
