"""The browser's half without a browser: its rooms that know no DOM, and its answers to the cases of the seam."""

import subprocess

from tests.seam.node import JS, node


def test_javascript() -> None:
    """Every test in `tests/js` passes, and none is skipped."""
    command = [node(), "--test", "--test-reporter=tap", *sorted(map(str, JS.glob("*.test.js")))]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[done.stdout.find("not ok") :][:6_000] + done.stderr[-2_000:]
    assert "# skipped 0" in done.stdout
