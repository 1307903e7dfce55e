"""`weerstand start`: what JupyterLab is asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.test_server_login import OPTIONS
from weerstand_widgets.cli import main
from weerstand_widgets.cli.grammar import NAME


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

    def test_a_start_does_not_wait_for_a_grammar(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Two seconds of each start went to reading one that nobody asks anything of."""
        monkeypatch.setattr("jupyterlab.labapp.LabApp.launch_instance", lambda *, argv: None)  # noqa: ARG005
        monkeypatch.delitem(sys.modules, NAME, raising=False)
        with pytest.raises(SystemExit):
            main(["start", "--workspace", str(tmp_path)])
        assert getattr(sys.modules[NAME], "__file__", None) is None


def test_a_grammar_that_was_put_off_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    """`jsonschema` checks an address as it always did; until then nothing of it was read."""
    (tmp_path / f"{NAME}.py").write_text("print('gelezen')\ndef is_valid_syntax(term, value): return value == term\n")
    code = (
        "from weerstand_widgets.cli.grammar import put_off_grammar; put_off_grammar(); put_off_grammar()\n"
        "from jsonschema import FormatChecker; print('nog niet')\n"
        "print(*(FormatChecker().conforms(one, 'iri') for one in ('iri', 'iets anders', 'iri')))"
    )
    path = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[:3] == ["nog niet", "gelezen", "True False True"]
