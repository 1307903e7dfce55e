"""`weerstand start`: what JupyterLab is asked for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.test_server_login import OPTIONS
from weerstand_widgets.cli import main


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


class TestStart:
    """`weerstand start`."""

    @pytest.mark.posix
    @pytest.mark.parametrize(("mode", "umask"), [(0o700, 0o077), (0o755, 0o077), (0o2770, 0o007), (0o775, 0o077)])
    def test_what_jupyter_makes_is_as_private_as_the_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, umask: int
    ) -> None:
        """It makes copies of sessions beside them."""
        monkeypatch.setattr("jupyterlab.labapp.LabApp.launch_instance", lambda *, argv: None)  # noqa: ARG005
        tmp_path.chmod(mode)
        with pytest.raises(SystemExit):
            main(["start", "--workspace", str(tmp_path)])
        assert os.umask(0o022) == umask

    def test_jupyterlab_is_asked_to_be_quiet(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """In the chosen workspace; the start screen then hides what is JupyterLab's own."""
        asked: list[str] = []
        monkeypatch.setattr("jupyterlab.labapp.LabApp.launch_instance", lambda *, argv: asked.extend(argv))
        with pytest.raises(SystemExit) as left:
            main(["start", "--workspace", str(tmp_path), "--no-browser"])
        assert left.value.code == 0
        assert {f"--ServerApp.root_dir={tmp_path}", "--Weerstand.quiet=True", "--no-browser"} <= set(asked)

    def test_jupyterlab_can_be_had_whole(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """For a trainer who wants it: nothing is hidden or left out."""
        asked: list[str] = []
        monkeypatch.setattr("jupyterlab.labapp.LabApp.launch_instance", lambda *, argv: asked.extend(argv))
        with pytest.raises(SystemExit):
            main(["start", "--workspace", str(tmp_path), "--jupyterlab"])
        assert "--Weerstand.quiet=False" in asked

    def test_who_must_log_in_reads_our_page(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """And not Jupyter's own, in English."""
        asked: list[str] = []
        monkeypatch.setattr("jupyterlab.labapp.LabApp.launch_instance", lambda *, argv: asked.extend(argv))
        with pytest.raises(SystemExit):
            main(["start", "--workspace", str(tmp_path)])
        assert set(OPTIONS) <= set(asked)
