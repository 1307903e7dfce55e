"""A session as a document beside the Notebook view of the same file: how soon all fields stand, and in how many nodes.

Both are opened in a JupyterLab that is ready already, in turns, with the settings as shipped.
"""

import json
import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bench import ours
from bench.browser import PATIENCE_MS, store
from bench.lab import Lab, chromium, fresh_page, running_lab
from bench.measure import Row
from weerstand_widgets.cells import read_session, start_session

ROUNDS = 3
PROGRAMME = Path(__file__).parents[1] / "notebooks" / "weerstand.ipynb"
QUESTION = ".ws-question"
FOLDED = "[data-weerstand-aside]"
"""What a group opens when it is there: nothing below it has a height."""
DOCUMENT, NOTEBOOK = "Intervisie", "Notebook"
IS_READY = "() => window.jupyterapp?.shell.currentWidget !== undefined && window.jupyterapp.restored.then(() => true)"
OPEN = """async ([path, factory, selector, folded, count, patience]) => {
  const start = performance.now();
  void window.jupyterapp.commands.execute("docmanager:open", { path, factory });
  const stands = (field) => field.offsetHeight > 0 || field.closest(folded) !== null;
  let drawn = [];
  while (drawn.length < count) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - start > patience) throw new Error(`${drawn.length} of ${count} fields came`);
    const { node } = window.jupyterapp.shell.currentWidget ?? {};
    drawn = node ? [...node.querySelectorAll(selector)].filter(stands) : [];
  }
  return [performance.now() - start, window.jupyterapp.shell.currentWidget.node.querySelectorAll("*").length];
}"""
"""From the asking on, to the frame in which every field stands, be it in what is folded; and the nodes of that view."""


def opened(
    browser: Browser, lab: Lab, path: str, factory: str, count: int, selector: str = QUESTION
) -> tuple[float, int]:
    """Open a session in one of its views; return the ms until all fields stood, and the view's nodes."""
    with fresh_page(browser) as page:
        page.set_default_timeout(PATIENCE_MS)
        page.goto(lab.start(), wait_until="commit")
        page.wait_for_function(IS_READY)
        page.keyboard.press(
            "Shift"
        )  # the view is a person's choice: nobody opened JupyterLab at the notebook's address
        taken = page.evaluate(OPEN, [path, factory, selector, FOLDED, count, PATIENCE_MS])
    lab.stop_kernels()
    return float(taken[0]), int(taken[1])


def real_session() -> dict[str, Any]:
    """Return a session of the programme that comes with the package."""
    programme = json.loads(PROGRAMME.read_text(encoding="utf-8"))
    return start_session(programme, "0" * 32, ours.HEADER)


def rows() -> list[Row]:
    """Measure the real programme, and sessions of 40 and 400 questions, in both views."""
    real = real_session()
    books = {
        "real": (real, len(read_session(real).plan.questions)),
        "40": (ours.session(40), 40),
        "400": (ours.session(400), 400),
    }
    waits: dict[tuple[str, str], list[float]] = {}
    nodes: dict[tuple[str, str], int] = {}
    with running_lab() as lab, chromium() as browser:
        for turn in range(ROUNDS + 1):
            for name, (book, count) in books.items():
                if name == "400" and turn != 1:  # a minute each: one round is enough, and the others warmed the server
                    continue
                for factory in (DOCUMENT, NOTEBOOK):
                    path = store(lab, f"{name}-{turn}-{factory}.sessie.ipynb", book)
                    taken, nodes[name, factory] = opened(browser, lab, path, factory, count)
                    if turn:
                        waits.setdefault((name, factory), []).append(taken)
    took = {key: statistics.median(found) for key, found in waits.items()}
    return [
        _beside("alle velden van het echte programma, naast het Notebook", took, "real", 0.2),
        _beside("alle velden van 400 vragen, naast het Notebook", took, "400", 0.06),
        _growth(took),
        _nodes(nodes),
    ]


def _beside(what: str, took: dict[tuple[str, str], float], name: str, goal: float) -> Row:
    mine, theirs = took[name, DOCUMENT], took[name, NOTEBOOK]
    return Row(what, f"{mine:.0f} ms", f"{theirs:.0f} ms", mine / theirs, goal)


def _growth(took: dict[tuple[str, str], float]) -> Row:
    long, short = took["400", DOCUMENT], took["40", DOCUMENT]
    return Row("alle velden: 400 vragen naast 40", f"{long:.0f} ms", f"{short:.0f} ms", long / short, 6)


def _nodes(nodes: dict[tuple[str, str], int]) -> Row:
    mine, theirs = ((nodes["400", view] - nodes["40", view]) / 360 for view in (DOCUMENT, NOTEBOOK))
    return Row("knopen per vraag, naast het Notebook", f"{mine:.1f}", f"{theirs:.1f}", mine / theirs, 0.6)
