"""A real Jupyter server with our extension, in a process of its own that can be killed."""

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

TOKEN = "een-token-voor-de-tests"
READY = re.compile(r"https?://127\.0\.0\.1:(\d+)/")
PATIENCE_SECONDS = 60
OTHERS = ("jupyterlab", "jupyter_lsp", "jupyter_server_terminals", "notebook_shim")
EXTENSIONS = {"weerstand_widgets.server": True, **dict.fromkeys(OTHERS, False)}
"""Ours, however it was installed; the others only take time to start."""
LAUNCH = """
import sys
from weerstand_widgets.cli.grammar import put_off_grammar
put_off_grammar()
from jupyter_server.serverapp import main
sys.exit(main())
"""


class Reply:
    """What the server answered."""

    def __init__(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.status, self.body, self.headers = status, body, headers

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Shows a redirect instead of following it."""

    def redirect_request(self, *_args: Any, **_kwargs: Any) -> None:
        """Follow nothing."""
        return


class ServerProcess:
    """One server; its log is in `log`."""

    def __init__(self, root: Path, *options: str, debug: bool = True) -> None:
        self.root, self.log = root, root.parent / f"{root.name}.log"
        home = root.parent / "jupyter"
        environment = os.environ | {
            "JUPYTER_CONFIG_DIR": str(home / "config"),
            "JUPYTER_DATA_DIR": str(home / "data"),
            "JUPYTER_RUNTIME_DIR": str(home / "run"),
            "JUPYTER_NO_CONFIG": "",
            "PYTHONUNBUFFERED": "1",
        }
        environment.pop("WEERSTAND_JOURNAL", None)
        command = [
            *(sys.executable, "-c", LAUNCH, "--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=0"),
            f"--ServerApp.root_dir={root}",
            f"--IdentityProvider.token={TOKEN}",
            f"--ServerApp.jpserver_extensions={EXTENSIONS}",
            *(("--debug",) if debug else ()),
            *options,
        ]
        project = str(Path(__file__).parents[1])
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (project, os.environ.get("PYTHONPATH", ""))))
        self._process = subprocess.Popen(
            command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment, text=True, cwd=root
        )
        self._ready = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.base = ""
        if not self._ready.wait(PATIENCE_SECONDS) or not self.base:
            self.kill()
            raise AssertionError(self.log.read_text(encoding="utf-8"))
        self._wait_until_it_listens()

    def _wait_until_it_listens(self) -> None:
        """The address is logged a moment before anybody can connect."""
        parts = urlsplit(self.base)
        pause, deadline = threading.Event(), time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError), socket.create_connection((parts.hostname or "", parts.port or 0)):
                return
            pause.wait(0.02)

    def _read(self) -> None:
        assert self._process.stderr is not None
        with self.log.open("a", encoding="utf-8") as log:
            for line in self._process.stderr:
                log.write(line)
                log.flush()
                found = READY.search(line)
                if found and not self._ready.is_set():
                    self.base = f"http://127.0.0.1:{found[1]}/"
                    self._ready.set()
        self._ready.set()

    def request(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        token: str | None = TOKEN,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """Send one request; a refusal is a reply as well."""
        data = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.base}{path.lstrip('/')}", data, method=method)
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        if token:
            request.add_header("Authorization", f"token {token}")
        opener = urllib.request.build_opener(NoRedirect)
        try:
            with opener.open(request, timeout=PATIENCE_SECONDS) as reply:
                return Reply(reply.status, reply.read(), dict(reply.headers))
        except urllib.error.HTTPError as refusal:
            with refusal:
                return Reply(refusal.code, refusal.read(), dict(refusal.headers))

    def api(self, method: str, path: str, body: Any = None) -> Reply:
        """Send a request to our own routes."""
        return self.request(method, f"weerstand/api/{path}", body)

    def kill(self) -> None:
        """Kill it for real, as a power cut would."""
        self._end(self._process.kill)

    def stop(self) -> None:
        """Let it end by itself."""
        self._end(self._process.terminate)

    def _end(self, tell: Callable[[], None]) -> None:
        tell()
        self._process.wait(PATIENCE_SECONDS)
        self._reader.join(PATIENCE_SECONDS)
        if self._process.stderr:
            self._process.stderr.close()


@contextlib.contextmanager
def running_server(root: Path, *options: str, debug: bool = True) -> Iterator[ServerProcess]:
    """Run a server for as long as the block lasts."""
    server = ServerProcess(root, *options, debug=debug)
    try:
        yield server
    finally:
        if server._process.poll() is None:
            server.stop()
