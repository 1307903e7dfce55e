"""A JupyterLab server of our own with a Chromium in front: started, asked, and always stopped again."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

from bench.chromium import launch

TOKEN = "bench"
START_SECONDS = 60
IS_READY = """() => {
  const current = window.jupyterapp?.shell.currentWidget;
  return Boolean(current?.context?.isReady && current.sessionContext?.session?.kernel?.status === "idle");
}"""


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address, the folder it serves, its process."""

    url: str
    folder: Path
    process: psutil.Process

    def resident_bytes(self) -> int:
        """Return the memory the server has."""
        return int(self.process.memory_info().rss)

    def address(self, name: str) -> str:
        """Return where the browser opens this notebook, in a workspace without leftovers."""
        return f"{self.url}/lab/tree/{name}?token={TOKEN}&reset"

    def start(self) -> str:
        """Return where the browser opens JupyterLab itself."""
        return f"{self.url}/lab?token={TOKEN}&reset"

    def api(self, path: str, method: str = "GET") -> Any:
        """Ask the server itself."""
        request = urllib.request.Request(f"{self.url}/api/{path}?token={TOKEN}", method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def stop_kernels(self) -> None:
        """End every kernel, so that the next measurement starts with a quiet machine."""
        for session in self.api("sessions"):
            self.api(f"sessions/{session['id']}", "DELETE")


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(home: Path, settings: dict[str, dict[str, object]]) -> dict[str, str]:
    for name, value in settings.items():
        plugin, _, key = name.rpartition(":")
        path = home / "lab" / plugin / f"{key}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")
    return os.environ | {
        "JUPYTER_CONFIG_DIR": str(home),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "lab"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
    }


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(f"{url}/api", timeout=2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("JupyterLab did not start")


@contextmanager
def running_lab(settings: dict[str, dict[str, object]] | None = None, options: Sequence[str] = ()) -> Iterator[Lab]:
    """Give a JupyterLab on an empty folder.

    Args:
        settings: Mapping of plug-in name (`@jupyterlab/notebook-extension:tracker`) to user settings.
        options: More of its command line.
    """
    with TemporaryDirectory() as home:
        folder = Path(home) / "werkmap"
        folder.mkdir()
        port = free_port()
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1"]
        command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={folder}"]
        command += [f"--IdentityProvider.token={TOKEN}", "--LabApp.expose_app_in_browser=True", *options]
        server = subprocess.Popen(
            command,
            env=_environment(Path(home) / "jupyter", settings or {}),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait(f"http://127.0.0.1:{port}", server)
            yield Lab(f"http://127.0.0.1:{port}", folder, psutil.Process(server.pid))
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give the system's Chromium, and end it."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def fresh_page(browser: Browser, **options: Any) -> Iterator[Page]:
    """Give a page that remembers nothing of an earlier one."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "nl-NL"} | options)
    try:
        yield context.new_page()
    finally:
        context.close()
