"""From an address to a page that can be used: our start page beside JupyterLab's own launcher, in turns."""

import json
import statistics
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser

from bench.lab import chromium, fresh_page, running_lab
from bench.measure import Row
from weerstand_widgets.locale import say

ROUNDS = 7
GOAL = 0.85
PATIENCE_MS = 120_000
OURS = "weerstand-widgets"


def rows() -> list[Row]:
    """Measure both, interleaved; each time a browser without a cache."""
    with ExitStack() as stack:
        mine = stack.enter_context(running_lab(options=["--Weerstand.quiet=True"]))
        theirs = stack.enter_context(running_lab(options=_without_us(stack)))
        browser = stack.enter_context(chromium())
        button = f'button:has-text("{say("lab.new_session")}")'
        pages = {mine.start(): button, theirs.start(): ".jp-LauncherCard"}
        taken: dict[str, list[float]] = {address: [] for address in pages}
        for turn in range(ROUNDS + 1):
            for address, ready in pages.items():
                seconds = _seconds(browser, address, ready)
                if turn:
                    taken[address].append(seconds)
    ours, peer = (statistics.median(taken[address]) for address in pages)
    return [Row("startpagina / startscherm van JupyterLab", f"{ours:.2f} s", f"{peer:.2f} s", ours / peer, GOAL)]


def _without_us(stack: ExitStack) -> list[str]:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    (folder / "labconfig").mkdir()
    (folder / "labconfig" / "page_config.json").write_text(json.dumps({"disabledExtensions": {OURS: True}}))
    return [f"--LabApp.app_settings_dir={folder / 'labconfig'}"]


def _seconds(browser: Browser, address: str, ready: str) -> float:
    with fresh_page(browser) as page:
        began = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.wait_for_selector(ready, timeout=PATIENCE_MS)
        return time.perf_counter() - began
