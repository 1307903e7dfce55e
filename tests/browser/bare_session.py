"""A session on the bare page: how it is opened, and what its notebook holds."""

import json
import uuid
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.conftest import PROGRAMME
from tests.browser.room_session import session_in
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say


def show(page: Page, notebook: dict[str, Any]) -> Locator:
    """Open a session's notebook, and return its bar."""
    page.evaluate("notebook => bare.open(notebook)", notebook)
    return page.get_by_role("region", name=say("bar.label"))


def fresh() -> dict[str, Any]:
    """Return a session of the programme that comes with the package, in which nothing happened yet."""
    return start_session(json.loads(PROGRAMME.read_text(encoding="utf-8")), uuid.uuid4().hex, HEADER)


def at(phase_id: str, answers: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return a session whose group is in a phase."""
    return session_in(phase_id, answers)


def value_of(page: Page, question: str) -> Any:
    """Return what the notebook in memory holds."""
    return page.evaluate("id => bare.session.cells.answers(id)['']?.value ?? null", question)
