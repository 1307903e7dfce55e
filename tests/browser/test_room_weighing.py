"""A group weighs, talks, and weighs again: what the file keeps of it, and when."""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Dialog, expect

from tests.browser.lab_page import LabPage
from tests.browser.room_session import session_in

WEIGHTS = "reasons.weights"
PEOPLE = [{"id": f"p{n}", "name": name, "roles": [], "present": True} for n, name in enumerate(("An", "Bo", "Co"), 1)]

WATCH = """(() => {
  const sent = (window.sent = { file: [], journal: [] });
  const count = (answers) => Object.keys(answers ?? {}).filter((author) => author !== "").length;
  const look = (method, url, body) => {
    if (method === "PUT" && url.includes("/api/contents/")) {
      const ours = JSON.parse(body).content.cells.map(({ metadata }) => metadata.weerstand);
      sent.file.push(count(ours.find((one) => one?.id === "reasons.weights")?.answers));
    } else if (method === "POST" && url.includes("/entries")) {
      const ours = JSON.parse(body).entries.filter((one) => one.question_id === "reasons.weights");
      sent.journal.push(...ours.map(({ answers }) => count(answers)));
    }
  };
  const { fetch } = window;
  window.fetch = async (request, init) => {
    const asked = new Request(request, init);
    look(asked.method, asked.url, await asked.clone().text());
    return fetch(asked);
  };
})()"""
"""Notes what the page sends: how many contributions each save of the file holds, and each message to the journal."""


def answers_on_disk(lab: LabPage, path: str) -> dict[str, Any]:
    """Return all that the notebook's file holds of the weighing."""
    notebook = json.loads((lab.server.root / path).read_text(encoding="utf-8"))
    found = [cell["metadata"].get("weerstand", {}) for cell in notebook["cells"]]
    answers: dict[str, Any] = next(meta["answers"] for meta in found if meta.get("id") == WEIGHTS)
    return answers


def weigh(lab: LabPage, name: str, weight: int) -> None:
    """Take one person's turn, with the same weight for every reason."""
    field = lab.field(WEIGHTS)
    field.get_by_role("button", name=f"{name} nog niet").click()
    for group in field.get_by_role("radiogroup").all():
        group.locator(".ws-pill").nth(weight).click()
    field.get_by_role("button", name="Klaar", exact=True).click()


def steps(lab: LabPage, way: str) -> list[int]:
    """Return how many contributions the file or the journal was given, each time that this changed."""
    counts: list[int] = lab.page.evaluate(f"window.sent.{way}")
    return [count for at, count in enumerate(counts) if count and (at == 0 or counts[at - 1] != count)]


def test_all_is_saved_at_once_and_linked_to_nobody(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """No save and no message holds a part of a weighing; both weighings are there after a reload, without a trace."""
    path = put_notebook(session_in("reasons", {"session": {"people": PEOPLE}}))
    with lab.page.add_init_script(WATCH):
        LabPage.open_notebook(lab, path)  # JupyterLab takes the browser's fetch when it starts
    lab.expect_ready()
    for name, weight in (("An", 3), ("Bo", 3), ("Co", 2)):
        weigh(lab, name, weight)
    lab.field(WEIGHTS).get_by_role("button", name="Toon samen").click()
    lab.field(WEIGHTS).get_by_role("button", name="Weeg nog een keer").click()
    for name in ("Co", "Bo", "An"):
        weigh(lab, name, 2)
    lab.field(WEIGHTS).get_by_role("button", name="Toon samen").click()
    lab.expect_state(WEIGHTS, "saved")
    lab.wait_for_file()
    assert steps(lab, "journal") == [3, 6]
    assert set(steps(lab, "file")) <= {3, 6}
    answers = answers_on_disk(lab, path)
    assert answers.pop("")["value"] == {"done": ["p1", "p2", "p3"], "revealed": True, "weighing": 2}
    assert list(answers) == sorted(answers)
    assert {(answer["revision"], answer["updated_at"]) for answer in answers.values()} == {(1, "")}
    lab.reload()
    lab.expect_ready()
    dots = lab.field(WEIGHTS).locator(".ws-spread-row").first.locator(".ws-spread-steps .ws-dots")
    expect(dots).to_have_text(["", "", "○", "○○", "", "", "●●●", ""])


def test_the_browser_asks_before_what_is_held_is_lost(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """Back on the page those who were done are asked again; after a reload all the same nobody counts as done."""
    lab.open_notebook(put_notebook(session_in("reasons", {"session": {"people": PEOPLE}})))
    lab.expect_ready()
    weigh(lab, "An", 3)
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    lab.page.once("dialog", leave)
    lab.reload()
    lab.expect_ready()
    assert asked == ["beforeunload"]
    expect(lab.field(WEIGHTS).get_by_role("button", name="An nog niet")).to_be_visible()
