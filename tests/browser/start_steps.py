"""What a facilitator does on the start screen, and the earlier sessions that it knows of."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from weerstand_widgets.answers import GROUP, Answer
from weerstand_widgets.cells import put_answers, read_session
from weerstand_widgets.locale import say
from weerstand_widgets.session import Session

PEOPLE = [
    {"id": "p1", "name": "Noor", "roles": ["facilitator"], "present": True},
    {"id": "p2", "name": "Sam", "roles": ["presenter"], "present": True},
    {"id": "p3", "name": "Fatma", "roles": ["note_taker"], "present": True},
]
ACTION = {"who": "Noor", "when": "", "first_sign": "", "confidence": None, "done": False}


def make_session(server: LabServer, title: str, **wish: Any) -> Path:
    """Have the server make a session; gives its file."""
    made = server.request("POST", "weerstand/api/sessions", {"title": title, "programme": "weerstand", **wish})
    path: str = made["path"]
    return server.root / path


def hold_session(server: LabServer, title: str, team: str, actions: list[str], minutes: int = 0) -> Path:
    """Leave a session of a team as it is afterwards: with agreements that are not done yet.

    Args:
        server: Makes the session.
        title: Of the session.
        team: Whose it is.
        actions: The agreements.
        minutes: Of every phase; without them only two phases were held.
    """
    path = make_session(server, title, team=team, setting="team", length=120, people=PEOPLE)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    agreements = [{"what": what, **ACTION} for what in actions]
    timing = {"started_at": "", "elapsed_seconds": (minutes or 10) * 60, "extra_minutes": 0, "state": "done"}
    moment = "2026-11-22T20:00:00Z"
    held = [phase.id for phase in read_session(notebook).plan.phases] if minutes else ["look_back", "check_in"]
    answers = {"actions.agreements": agreements, **dict.fromkeys(held, timing)}
    put_answers(notebook, {key: {GROUP: Answer(value, 1, moment)} for key, value in answers.items()})
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def read(path: Path) -> Session:
    """Read a notebook's session."""
    return read_session(json.loads(path.read_text(encoding="utf-8")))


def press(page: Page, key: str) -> None:
    """Press the button on the start screen that has these words."""
    page.locator(".weerstand-start").get_by_role("button", name=say(key), exact=True).click()


def show_sessions(page: Page) -> None:
    """Uncover the titles of the sessions on the start page."""
    page.locator(".ws-start-covered button").click()


def sheet(page: Page) -> Locator:
    """Return the sheet that asks something."""
    return page.get_by_role("dialog")


def opened(lab: LabPage) -> Path:
    """Wait until a session is open, and return its file."""
    lab.wait_for_fields()
    lab.expect_ready()
    path: str = lab.page.evaluate("window.jupyterapp.shell.currentWidget.context.path")
    return lab.server.root / path
