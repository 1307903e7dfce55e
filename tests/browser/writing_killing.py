"""A programme that is written while the server or the browser is killed under it, for the tests and the bench."""

import json
import random
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.lab_server import CHECKOUT, TOKEN, LabServer
from weerstand_widgets.cells import MIME
from weerstand_widgets.locale import say

TEMPLATE = CHECKOUT / "notebooks" / "template" / "programma.ipynb"
PATH = "programma.ipynb"
QUESTION = "agree.learned"
EDIT = f"""xpath=//*[@data-weerstand-id="{QUESTION}"]
/following-sibling::*[1]//button[contains(@class, "ws-writing-edit")]"""
SIZE: ViewportSize = {"width": 1366, "height": 768}
PATIENCE_MS = 120_000
LATEST_MS = 6_000
"""After a burst of keys: most moments are before, in and after the save that follows a pause."""
WINDOW_EVERY = 4
"""Of so many kills one takes the window along."""
OPEN = """(path) => {
  void window.jupyterapp.restored.then(() =>
    window.jupyterapp.commands.execute("docmanager:open", { path, factory: "Intervisie" }));
}"""
LISTEN = """() => {
  const title = () => document.querySelector(".ws-writing-parts input");
  window.acknowledged = "";
  const status = document.querySelector(".ws-writing-status");
  new MutationObserver(() => {
    if (status.dataset.state === "saved") window.acknowledged = title().value;
  }).observe(status, { attributes: true });
}"""
"""What the form holds in the moment in which the page says that all of it is saved."""
ACKNOWLEDGED = "() => window.acknowledged ?? ''"


@dataclass
class Tally:
    """What came of it: how often something was killed, how often something was saved before, and what was lost."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0


def kill_and_count(browser: Browser, server: LabServer, kills: int) -> Tally:
    """Type a title and kill the server at any moment, now and then the window with it, time and again."""
    chance, tally = random.Random(7), Tally()
    (server.root / PATH).write_text(TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
    page = _open(browser, server)
    for number in range(kills):
        _type(page, f"Ronde {number:03d}: ", chance)
        server.kill()
        said = page.evaluate(ACKNOWLEDGED)
        tally.kills += 1
        if said.startswith(f"Ronde {number:03d}"):
            tally.acknowledged += 1
            tally.lost += not _title(server).startswith(said)
        is_window_killed = number % WINDOW_EVERY == 1
        server.start()
        if is_window_killed:
            page.context.close()
            page = _open(browser, server)
    page.context.close()
    return tally


def _open(browser: Browser, server: LabServer) -> Page:
    page = browser.new_context(viewport=SIZE, locale="nl-NL").new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(f"{server.base}lab?token={TOKEN}&reset", wait_until="commit")
    page.wait_for_function("() => window.jupyterapp")
    page.evaluate(OPEN, PATH)
    page.locator(EDIT).click()
    page.get_by_role("region", name=say("writing.form")).wait_for()
    page.evaluate(LISTEN)
    return page


def _type(page: Page, words: str, chance: random.Random) -> None:
    """Type a title anew, a few letters more, and wait until the moment has come."""
    form = page.get_by_role("region", name=say("writing.form"))
    title = form.get_by_label(say("writing.title"), exact=True)
    title.fill(words)
    title.press_sequentially("".join(chance.choices("abcdefgh", k=chance.randint(1, 5))), delay=60)
    page.wait_for_timeout(chance.uniform(0, LATEST_MS))


def _title(server: LabServer) -> str:
    """Return what the file says the question is called."""
    notebook = json.loads((server.root / PATH).read_text(encoding="utf-8"))
    outputs = (output["data"].get(MIME, {}) for cell in notebook["cells"] for output in cell.get("outputs", []))
    return next(str(spec["title"]) for spec in outputs if spec.get("id") == QUESTION)
