"""The facilitator's sheet in a real browser: readable, accessible, and on one sheet of paper."""

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.lab_server import CHECKOUT
from weerstand_widgets.cells import read_session
from weerstand_widgets.report.crib import render_crib

SIDES = 2
WIDTHS = (360, 1280)


@pytest.mark.parametrize("setting", ["inwoner", "casuistiek", "team", "eigen_team"])
def test_it_prints_on_one_sheet(browser: Browser, tmp_path: Path, setting: str) -> None:
    """Two sides of A4 at most, whatever the setting is called; on a phone nothing is cut; no fault that axe knows."""
    programme = json.loads((CHECKOUT / "notebooks" / "weerstand.ipynb").read_text(encoding="utf-8"))
    path = tmp_path / "spiekbrief.html"
    path.write_text(render_crib(read_session(programme).plan, setting), encoding="utf-8")
    page = browser.new_page(offline=True)
    page.goto(path.as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= SIDES
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert Axe().run(page).response["violations"] == []
    page.close()
