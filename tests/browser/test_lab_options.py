"""The server extension's options: what a page is told of them before it asks anything, and where they are explained."""

import json
import re
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

from tests.browser.beside import notebook_7
from tests.browser.lab_server import TOKEN, LabServer
from weerstand_widgets.server.spared import LATER, NEVER

CONFIG = re.compile(r'<script id="jupyter-config-data" type="application/json">(.*?)</script>', re.DOTALL)


def page_config(server: LabServer, path: str) -> dict[str, Any]:
    """Return what JupyterLab's `PageConfig` reads in this page."""
    request = urllib.request.Request(f"{server.base}{path}", headers={"Authorization": f"token {TOKEN}"})
    with urllib.request.urlopen(request, timeout=60) as reply:
        found = CONFIG.search(reply.read().decode())
    assert found is not None
    config: dict[str, Any] = json.loads(found[1])
    return config


def test_a_page_knows_at_once_whether_to_be_quiet(tmp_path: Path) -> None:
    """Both JupyterLab's page and Notebook 7's, without a request; JupyterLab does without what no session needs."""
    server = notebook_7(tmp_path)
    server.options["Weerstand.quiet"] = True
    server.start()
    try:
        config = page_config(server, "lab")
        assert config["weerstandQuiet"] is True
        assert set(NEVER) <= set(config["disabledExtensions"])
        assert set(LATER) <= set(config["deferredExtensions"])
        assert page_config(server, "tree")["weerstandQuiet"] is True
    finally:
        server.stop()


def test_a_plain_jupyterlab_is_not_quiet(tmp_path: Path) -> None:
    """Whoever starts `jupyter lab` keeps its surroundings; the journal is closed when the server ends."""
    server = LabServer(tmp_path)
    server.start()
    try:
        config = page_config(server, "lab")
        assert config["weerstandQuiet"] is False
        assert not {*NEVER, *LATER} & {*config["disabledExtensions"], *config.get("deferredExtensions", [])}
        made = server.request("POST", "weerstand/api/sessions", {"title": "x"})
        assert server.request("POST", "weerstand/api/sessions/deletion", {"path": made["path"]})["answers"] == 0
        assert list(server.root.rglob("weerstand.sqlite-wal"))
    finally:
        server.stop()
    assert not list(server.root.rglob("weerstand.sqlite-wal"))


def test_the_options_are_explained() -> None:
    """`jupyter weerstand --help-all` names them, as for every part of Jupyter."""
    command = [sys.executable, "-c", "from weerstand_widgets.server.app import Weerstand; Weerstand.launch_instance()"]
    done = subprocess.run([*command, "--help-all"], capture_output=True, text=True, check=True)
    assert "--Weerstand.quiet=<Bool>" in done.stdout
