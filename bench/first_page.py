"""From an address to a page that can be used: our start page beside JupyterLab's own launcher, in turns."""

import json
import statistics
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.chromium import launch
from bench.lab import running_lab
from bench.measure import Row
from weerstand_widgets.locale import say

ROUNDS = 7
GOAL = 0.85
OURS = "weerstand-widgets"


def rows() -> list[Row]:
    """Measure both, interleaved; each time a browser without a cache."""
    with ExitStack() as stack:
        mine = stack.enter_context(running_lab(options=["--Weerstand.quiet=True"]))
        theirs = stack.enter_context(running_lab(options=_without_us(stack)))
        browser = stack.enter_context(sync_playwright())
        chromium = launch(browser)
        button = f'button:has-text("{say("lab.new_session")}")'
        pages = {mine.start(): button, theirs.start(): ".jp-LauncherCard"}
        taken: dict[str, list[float]] = {address: [] for address in pages}
        for turn in range(ROUNDS + 1):
            for address, ready in pages.items():
                seconds = _seconds(chromium, address, ready)
                if turn:
                    taken[address].append(seconds)
        chromium.close()
    ours, peer = (statistics.median(taken[address]) for address in pages)
    return [Row("startpagina / startscherm van JupyterLab", f"{ours:.2f} s", f"{peer:.2f} s", ours / peer, GOAL)]


def _without_us(stack: ExitStack) -> list[str]:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    (folder / "labconfig").mkdir()
    (folder / "labconfig" / "page_config.json").write_text(json.dumps({"disabledExtensions": {OURS: True}}))
    return [f"--LabApp.app_settings_dir={folder / 'labconfig'}"]


def _seconds(browser: Browser, address: str, ready: str) -> float:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="nl-NL")
    page = context.new_page()
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(ready, timeout=120_000)
    seconds = time.perf_counter() - began
    context.close()
    return seconds
