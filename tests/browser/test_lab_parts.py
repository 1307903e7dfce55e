"""What is fetched when it is asked for may not come: the page says so in its place, and a press tries again."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import CHECKOUT
from weerstand_widgets.locale import say

OPEN = """(path) => {
  void window.jupyterapp.restored.then(() =>
    window.jupyterapp.commands.execute("docmanager:open", { path, factory: "Intervisie" }));
}"""
TEMPLATE = CHECKOUT / "notebooks" / "template" / "programma.ipynb"


@pytest.mark.own_window
def test_a_part_that_did_not_come_is_asked_for_again(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """First nothing of a programme comes, then its page without forms; what a press asks for says so as well."""
    path = put_notebook(json.loads(TEMPLATE.read_text(encoding="utf-8")), "programma.ipynb")
    page, away = lab.page, {"page", "writing", "start"}

    def hold(route: Route) -> None:
        if any(f"/{part}/" in route.request.url for part in away):
            route.abort()
        else:
            route.fallback()

    page.route("**/weerstand-widgets/static-*/**", hold)
    lab.open_start()
    page.evaluate(OPEN, path)
    lost = page.get_by_role("status").filter(has_text=say("lab.part_lost")).filter(visible=True)
    again = page.get_by_role("button", name=say("start.retry")).filter(visible=True)
    expect(lost).to_be_visible()
    away.remove("page")
    again.click()
    lab.wait_for_fields()
    expect(lost).to_be_visible()
    expect(page.get_by_role("button", name=say("writing.act.edit"), exact=True)).to_have_count(0)
    away.remove("writing")
    again.click()
    expect(page.get_by_role("button", name=say("writing.act.edit"), exact=True).first).to_be_attached()
    expect(lost).to_have_count(0)
    page.evaluate("void window.jupyterapp.commands.execute('weerstand:new-programme')")
    expect(page.locator(".jp-Dialog")).to_contain_text(say("lab.part_lost"))
