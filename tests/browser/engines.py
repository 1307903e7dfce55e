"""Firefox and WebKit through W3C WebDriver's own commands: what opening, typing and looking need of it, and no more.

Playwright drives builds of its own of these two, which cannot be had everywhere, so Debian's own Firefox and WebKitGTK
are spoken to. WebKit's driver takes the commands over HTTP. Firefox's driver is not in Debian; it only passes the same
commands on to Firefox's own socket, which is what is done here.
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from tests.browser.lab_server import free_port

PATIENCE_SECONDS = 60
WINDOW = {"width": 1280, "height": 900}
COMMANDS = {  # as WebDriver has them; Firefox knows them by these names
    "SetWindowRect": "POST /window/rect",
    "GetWindowHandles": "GET /window/handles",
    "SwitchToWindow": "POST /window",
    "Navigate": "POST /url",
    "Refresh": "POST /refresh",
    "ExecuteScript": "POST /execute/sync",
    "ElementClick": "POST /element/{id}/click",
    "ElementSendKeys": "POST /element/{id}/value",
    "TakeScreenshot": "GET /screenshot",
}
FIREFOX_NAMES = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
FIREFOX_PREFERENCES = {
    "marionette.port": 0,
    "intl.accept_languages": "nl-NL, nl",
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
}
T = TypeVar("T")
Send = Callable[[str, dict[str, Any]], Any]


def firefox() -> str | None:
    """Return where a Firefox is."""
    return next(filter(None, map(shutil.which, FIREFOX_NAMES)), None)


def webkit() -> str | None:
    """Return where WebKitGTK's driver is, if it has a screen to draw on."""
    return shutil.which("WebKitWebDriver") and shutil.which("Xvfb") and shutil.which("WebKitWebDriver")


class Window:
    """One window of a browser; what stands in it is found and read by scripts, and handled by real keys and presses."""

    def __init__(self, send: Send, day: str) -> None:
        self.send = send
        self.day = day  # the keys that make one day: WebDriver's own form, or what fits in any order of day and month
        self.send("SetWindowRect", dict(WINDOW))

    def open(self, url: str) -> None:
        """Go to an address."""
        self.send("Navigate", {"url": url})

    def follow(self, link: dict[str, str]) -> None:
        """Press a link that opens a window of its own, and go on there."""
        before = self.send("GetWindowHandles", {})
        self.press(link)
        (opened,) = patiently(lambda: set(self.send("GetWindowHandles", {})) - set(before), bool)
        self.send("SwitchToWindow", {"handle": opened})

    def reload(self) -> None:
        """Reload, as F5 does."""
        self.send("Refresh", {})

    def run(self, script: str, *arguments: Any) -> Any:
        """Return what an expression of the page is; an element comes as what `press` and `type` take."""
        return self.send("ExecuteScript", {"script": f"return ({script})", "args": list(arguments)})

    def wait(self, script: str, *arguments: Any) -> Any:
        """Return what an expression is, once it is something."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not (found := self.run(script, *arguments)):
            assert time.monotonic() < end, f"never came: {script} {arguments}: {self.picture()}"
            time.sleep(0.05)
        return found

    def press(self, element: dict[str, str]) -> None:
        """Press an element where it is seen."""
        self.send("ElementClick", {"id": next(iter(element.values()))})

    def type(self, element: dict[str, str], text: str) -> None:
        """Type in an element."""
        self.send("ElementSendKeys", {"id": next(iter(element.values())), "text": text})

    def picture(self) -> Path:
        """Keep what is on the screen, for who looks into a fault; gives where."""
        with tempfile.NamedTemporaryFile(prefix="weerstand-", suffix=".png", delete=False) as file:
            file.write(base64.b64decode(self.send("TakeScreenshot", {"full": False})))
        return Path(file.name)


@contextmanager
def running(command: list[str], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Have a program running, with nothing said."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **{"stdout": subprocess.DEVNULL, **options})
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()


def patiently(attempt: Callable[[], T], is_wanted: Callable[[T], bool] = lambda _: True) -> T:
    """Try until it goes and is as wanted: a program that was just started does not listen at once."""
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        with suppress(OSError, ValueError):
            if is_wanted(found := attempt()):
                return found
        assert time.monotonic() < end
        time.sleep(0.05)


@contextmanager
def open_firefox(folder: Path) -> Iterator[Window]:
    """Start Firefox without a screen, with a profile of its own in a folder."""
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in FIREFOX_PREFERENCES.items())
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
    program = firefox()
    assert program, "no Firefox: apt-get install firefox-esr"
    with ExitStack() as stack:
        stack.enter_context(running([program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]))
        port = patiently(lambda: int((folder / "MarionetteActivePort").read_text(encoding="ascii")))
        wire = stack.enter_context(socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS))
        read = stack.enter_context(wire.makefile("rb"))

        def receive() -> Any:
            length = b""
            while (sign := read.read(1)) != b":":
                length += sign
            return json.loads(read.read(int(length)))

        def send(name: str, parameters: dict[str, Any]) -> Any:
            message = json.dumps([0, 1, f"WebDriver:{name}", parameters]).encode()
            wire.sendall(b"%d:%s" % (len(message), message))
            _, _, fault, result = receive()
            assert fault is None, fault
            return result.get("value") if isinstance(result, dict) else result  # a list stands by itself

        receive()  # it says who it is
        send("NewSession", {})
        yield Window(send, "2026-11-11")


@contextmanager
def open_webkit(folder: Path) -> Iterator[Window]:
    """Start WebKitGTK's own small browser on a screen that nobody sees."""
    program = webkit()
    assert program, "no WebKit: apt-get install webkit2gtk-driver xvfb"
    port = free_port()
    with ExitStack() as stack:
        screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        shown = stack.enter_context(running(screen, stdout=subprocess.PIPE)).stdout
        assert shown is not None
        stack.callback(shown.close)
        display = f":{shown.readline().decode().strip()}"
        own = {"DISPLAY": display, "HOME": str(folder), "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}  # there is no GPU
        stack.enter_context(running([program, f"--port={port}"], env=os.environ | own))

        def request(method: str, path: str, parameters: dict[str, Any]) -> Any:
            body = json.dumps(parameters).encode() if method == "POST" else None
            asked = urllib.request.Request(f"http://127.0.0.1:{port}/session{path}", body, method=method)
            with urllib.request.urlopen(asked, timeout=PATIENCE_SECONDS) as reply:
                return json.load(reply)["value"]

        session = patiently(lambda: request("POST", "", {"capabilities": {}}))["sessionId"]

        def send(name: str, parameters: dict[str, Any]) -> Any:
            method, path = COMMANDS[name].split(" ")
            return request(method, f"/{session}{path.format(**parameters)}", parameters)

        yield Window(send, "11/11/2026")


ENGINES = {"firefox": (firefox, open_firefox), "webkit": (webkit, open_webkit)}


def found() -> list[str]:
    """Return the engines that can be tried here: in CI all, so that one that is missing is a fault there."""
    return [name for name, (find, _) in ENGINES.items() if os.environ.get("CI") or find()]
