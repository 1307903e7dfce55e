"""The programmes run: each cell again in a fresh kernel, compared with what is stored."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_fresh_run_gives_what_is_stored(programme_path: Path, tmp_path: Path) -> None:
    """Strict nbval: every output is byte for byte that of the file, with nobody in the room."""
    # The tree goes before an installed copy, and this project's own pytest settings stay out of that run.
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    settings = ("-o", "addopts=", "-o", "filterwarnings=", "-p", "no:cacheprovider", "--rootdir", str(tmp_path))
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--nbval", str(programme_path), "-q", *settings],
        check=False,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
        text=True,
        timeout=110,
    )
    assert run.returncode == 0, run.stdout[-2000:]
