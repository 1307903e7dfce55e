"""The system's Chromium: which one, and how it is started where there is no screen and no way out."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-gpu-rasterization",  # Debian asks for it; without a GPU it is done twice
    "--disable-software-rasterizer",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)

NAMES = ("chromium-headless-shell", "chromium", "google-chrome")


def chromium() -> str | None:
    """Return where the Chromium is that `CHROMIUM` names (`make test` looks for it), or the one on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def launch(playwright: Playwright) -> Browser:
    """Start it."""
    return playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
