"""A session on the bare page: where it is served, how it is opened, and what its notebook holds."""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import PROGRAMME
from tests.browser.fields_server import PATIENCE_MS
from tests.browser.room_session import session_in
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say


@contextmanager
def bare_page(browser: Browser, url: str, *, width: int = 1366, height: int = 768) -> Iterator[Page]:
    """Open the bare page, without a session yet."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{url}/page/bare_page.html")
    page.wait_for_selector("body[data-ready]")
    yield page
    assert errors == []
    context.close()


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
