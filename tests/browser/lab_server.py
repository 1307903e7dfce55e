"""A real JupyterLab in a process of its own, with the extension of this checkout, that can be killed and come back."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import hatch_build
from weerstand_widgets import __version__

TOKEN = "een-token-voor-de-tests"
CHECKOUT = Path(__file__).parents[2]
PATIENCE_SECONDS = 120  # a machine may have more to do
LAUNCH = """
import sys
from weerstand_widgets.cli.grammar import put_off_grammar
put_off_grammar()
from jupyterlab.labapp import main
sys.exit(main())
"""


def lay_out(data_dir: Path) -> None:
    """Put the extension in a Jupyter data folder, as an installation does."""
    target = data_dir / "labextensions" / hatch_build.NAME
    files = hatch_build.extension_files(CHECKOUT)
    folder = hatch_build.hashed_folder(files)
    for name, content in files.items():
        (target / folder / name).parent.mkdir(parents=True, exist_ok=True)
        (target / folder / name).write_bytes(content)
    (target / "package.json").write_bytes(hatch_build.package_json(CHECKOUT, folder, __version__))


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


class LabServer:
    """One server with its own folders; `kill` ends it as a power cut would, `start` brings it back at its address.

    Args:
        folder: Where everything is kept; the notebooks are in its `root`.
        with_extension: False leaves our server extension out, as on a server somebody else runs.
    """

    def __init__(self, folder: Path, *, with_extension: bool = True) -> None:
        self.folder, self.root, self.port = folder, folder / "root", free_port()
        self.extensions = {"weerstand_widgets.server": with_extension}
        self.options: dict[str, Any] = {}  # more of the server's options, by name
        self.paths: dict[str, list[Path]] = {"PYTHONPATH": [CHECKOUT], "JUPYTER_PATH": [folder / "share"]}
        self._process: subprocess.Popen[bytes] | None = None
        self.lives = 0
        self.root.mkdir(parents=True, exist_ok=True)
        lay_out(folder / "share")
        settings = folder / "config/labconfig/default_setting_overrides.json"
        settings.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CHECKOUT / "weerstand_widgets/labextension/overrides.json", settings)

    @property
    def base(self) -> str:
        """The server's address."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def log(self) -> Path:
        """What the server said, over all its lives."""
        return self.folder / "server.log"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        own = {"CONFIG_DIR": "config", "DATA_DIR": "data", "RUNTIME_DIR": "run"}
        environment = os.environ | {f"JUPYTER_{name}": str(self.folder / path) for name, path in own.items()}
        environment |= {
            "JUPYTERLAB_SETTINGS_DIR": str(self.folder / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self.folder / "workspaces"),
            **{name: os.pathsep.join(map(str, found)) for name, found in self.paths.items()},
        }
        environment.pop("WEERSTAND_JOURNAL", None)
        options = {
            "ServerApp.port": self.port,
            "ServerApp.port_retries": 0,
            "ServerApp.root_dir": self.root,
            "ServerApp.ip": "127.0.0.1",
            "ServerApp.jpserver_extensions": self.extensions,
            "IdentityProvider.token": TOKEN,
            "LabApp.expose_app_in_browser": True,
            **self.options,
        }
        command = [sys.executable, "-c", LAUNCH, "--no-browser", "--allow-root"]
        with self.log.open("ab") as log:
            arguments = [*command, *(f"--{name}={value}" for name, value in options.items())]
            self._process = subprocess.Popen(arguments, env=environment, cwd=self.root, stdout=log, stderr=log)
        self.lives += 1
        self._wait()

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            try:
                self.request("GET", "api")
            except OSError:
                assert self._process is not None
                assert self._process.poll() is None, self.log.read_text(encoding="utf-8")
                time.sleep(0.1)
            else:
                return
        raise AssertionError(self.log.read_text(encoding="utf-8"))

    def request(self, method: str, path: str, body: Any = None) -> Any:
        """Send a request with the token and return the reply's JSON."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.base}{path}", data, method=method)
        request.add_header("Authorization", f"token {TOKEN}")
        with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as reply:
            text = reply.read()
        return json.loads(text) if text else None

    def kernel_pids(self) -> list[int]:
        """Return the process ids of the kernels this server runs."""
        assert self._process is not None
        listed = subprocess.run(
            ["pgrep", "-P", str(self._process.pid), "-f", "ipykernel"], capture_output=True, text=True, check=False
        )
        return [int(pid) for pid in listed.stdout.split()]

    def kill(self) -> None:
        """Kill it for real."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end, kernels and all."""
        self._end(signal.SIGTERM)

    def _end(self, sign: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(sign)
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(20)
        self._process = None
