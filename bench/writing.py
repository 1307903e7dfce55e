"""Writing a programme: from a key in a form to the field beside it, and how soon the page to write on stands."""

import statistics
from typing import Any

from playwright.sync_api import Browser, Page

from bench import ours
from bench.browser import PATIENCE_MS, store
from bench.document import DOCUMENT, IS_READY, opened
from bench.lab import Lab, chromium, fresh_page, running_lab
from bench.material import PHASE_SIZE
from bench.measure import Row
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say
from weerstand_widgets.programme import read_programme, write_programme

REAL, SHORT, LONG = 60, 40, 400
ROUNDS = 3
FASTEST_MS = 50
WORDS = 12
KEY_MS = 90
PAUSE_MS = 700
"""After each word: the cell is written, saved and checked while somebody goes on with the next one."""
TOOLS = ".ws-writing-tools"
EDIT = ".ws-writing-edit"
LISTEN = """(id) => {
  const field = () => document.querySelector(`.weerstand-paper [data-weerstand-id="${id}"]`);
  const waits = (window.benchWaits = []);
  let pressed = 0;
  document.addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
  document.addEventListener("input", ({ target }) => {
    const [began, text] = [pressed, target.value.trim()];
    const look = () => requestAnimationFrame(() => {
      if (!field().textContent.includes(text)) return look();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => waits.push(performance.now() - began);
      port2.postMessage(null);
    });
    look();
  });
}"""
"""From when the key went down, which may be before the page could hear it, to the frame that shows it."""


def programme(count: int) -> dict[str, Any]:
    """Return a programme of so many questions as it is stored: with what its cells show, and no kernel for it."""
    return write_programme(read_programme(ours.programme(count)))


def rows() -> list[Row]:
    """Type in one question of programmes of several sizes, and open one beside a session of it."""
    with running_lab() as lab, chromium() as browser:
        waits = {count: typed(browser, lab, count) for count in (REAL, SHORT, LONG)}
        page, session = opening(browser, lab)
    late = {count: statistics.quantiles(found, n=20)[-1] for count, found in waits.items()}
    real, short, long = (late[count] for count in (REAL, SHORT, LONG))
    return [
        Row(f"toets tot veld bij {REAL} vragen, p95", f"{real:.0f} ms", f"{FASTEST_MS} ms", real / FASTEST_MS, 1),
        Row(
            f"toets tot veld, p95: {LONG} vragen naast {SHORT}", f"{long:.0f} ms", f"{short:.0f} ms", long / short, 1.5
        ),
        Row(f"programma van {REAL} vragen naast zijn sessie", f"{page:.0f} ms", f"{session:.0f} ms", page / session, 1),
    ]


def typed(browser: Browser, lab: Lab, count: int) -> list[float]:
    """Type words in a title in the middle of a programme; return the ms of each key."""
    middle = count // 2
    spec_id = f"phase_{middle // PHASE_SIZE}.q_{middle}"
    path = store(lab, f"programma-{count}.ipynb", programme(count))
    with fresh_page(browser) as page:
        _open(page, lab, path)
        field = page.locator(f'.weerstand-paper [data-weerstand-id="{spec_id}"]')
        field.locator(f"xpath=following-sibling::*[1]//button[contains(@class, '{EDIT[1:]}')]").click()
        form = page.get_by_role("region", name=say("writing.form"))
        form.get_by_label(say("writing.title"), exact=True).fill("Titel")
        page.wait_for_timeout(PAUSE_MS)
        page.evaluate(LISTEN, spec_id)
        for number in range(WORDS):
            page.keyboard.type(f"woord{number:02d}", delay=KEY_MS)
            page.wait_for_timeout(PAUSE_MS)
        waits: list[float] = page.evaluate("window.benchWaits")
        page.locator(".ws-writing-status[data-state=saved]").wait_for(timeout=PATIENCE_MS)
    return waits


def _open(page: Page, lab: Lab, path: str) -> None:
    page.set_default_timeout(PATIENCE_MS)
    page.goto(lab.start(), wait_until="commit")
    page.wait_for_function(IS_READY)
    command = "([path, factory]) => void window.jupyterapp.commands.execute('docmanager:open', { path, factory })"
    page.evaluate(command, [path, DOCUMENT])
    page.locator(TOOLS).last.wait_for(state="attached")


def opening(browser: Browser, lab: Lab) -> tuple[float, float]:
    """Return the ms until a programme can be written, and until its session stands; in turns."""
    book = programme(REAL)
    books = {
        f"naast-{turn}{ending}": (made, selector)
        for turn in range(ROUNDS + 1)
        for ending, made, selector in (
            (".ipynb", book, EDIT),
            (".sessie.ipynb", start_session(book, "0" * 32, ours.HEADER), ".ws-question"),
        )
    }
    waits: dict[str, list[float]] = {".ipynb": [], ".sessie.ipynb": []}
    for name, (made, selector) in books.items():
        taken, _ = opened(browser, lab, store(lab, name, made), DOCUMENT, REAL, selector)
        if not name.startswith("naast-0"):
            waits[name[name.index(".") :]].append(taken)
    page, session = (statistics.median(found) for found in waits.values())
    return page, session
