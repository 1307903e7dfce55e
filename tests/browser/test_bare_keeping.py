"""What a page says of where a text is, in a real browser whose store fills up, is forbidden, or killed."""

import os
import signal
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Dialog, Locator, Page, expect

from bench.chromium import ARGUMENTS, chromium
from tests.browser.bare_session import fresh
from tests.browser.fields_server import PATIENCE_MS
from weerstand_widgets.locale import say

QUESTION = "case.situation"
STRIP = ".weerstand-strip"
AWAY = [0, ""]
LOGIN = [403, "", "login"]
FORBIDDEN = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })"
KEPT = """async () => {
  const opening = indexedDB.open("weerstand", 1);
  await new Promise((done) => (opening.onsuccess = done));
  const database = opening.result;
  const request = database.transaction("entries").objectStore("entries").count();
  const count = await new Promise((done) => (request.onsuccess = () => done(request.result)));
  database.close();
  return count + Object.keys(localStorage).filter((key) => key.startsWith("weerstand/")).length;
}"""


def open_session(page: Page, notebook: dict[str, Any]) -> Locator:
    """Open a session that file and journal take, and return its first question's field."""
    roads(page, file=None, journal=None)
    page.evaluate("notebook => bare.open(notebook)", notebook)
    return page.locator(f'[data-weerstand-id="{QUESTION}"]')


def roads(page: Page, *, file: list[Any] | None, journal: list[Any] | None) -> None:
    """Say how file and journal answer from now on: None is well."""
    page.evaluate("([file, journal]) => { bare.file.fault = file; bare.journal.fault = journal; }", [file, journal])


def expect_said(field: Locator, state: str, strip: str) -> None:
    """Wait until a field says how it is with its text, and the strip where the texts are."""
    expect(field.locator(".ws-status")).to_have_attribute("data-state", state)
    expect(field.locator(".ws-status")).to_contain_text(say(f"question.{state}"))
    expect(field.page.locator(STRIP)).to_have_text(strip)


def asks_to_stay(page: Page) -> bool:
    """Whether the browser asks before it closes the page."""
    asked: list[str] = []

    def hear(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", hear)
    page.close(run_before_unload=True)
    page.wait_for_event("close")
    return asked == ["beforeunload"]


def test_a_full_browser_promises_nothing(bare: Page) -> None:
    """With no room left the page says that this window is all there is, and why; the browser asks before it closes."""
    field = open_session(bare, fresh())
    storage = bare.context.new_cdp_session(bare)
    storage.send("Storage.overrideQuotaForOrigin", {"origin": bare.evaluate("location.origin"), "quotaSize": 1})
    roads(bare, file=AWAY, journal=AWAY)
    write(field, "Alleen hier")
    expect_said(field, "here", sentence("away", "browser_full", "in_here"))
    assert asks_to_stay(bare)


def test_a_browser_that_keeps_nothing_promises_nothing(bare: Page) -> None:
    """The same where it may keep nothing; once file and journal take it, all is well without a key."""
    bare.evaluate(FORBIDDEN)
    field = open_session(bare, fresh())
    roads(bare, file=AWAY, journal=AWAY)
    write(field, "Alleen hier")
    expect_said(field, "here", sentence("away", "browser_forbidden", "in_here"))
    roads(bare, file=None, journal=None)
    expect(field.locator('.ws-status[data-state="saved"]')).to_be_visible()
    expect(bare.locator(STRIP)).to_have_count(0)


def test_a_login_that_ran_out(bare: Page) -> None:
    """It has its own sentence; the page goes on by itself after a login elsewhere, and the browser lets go."""
    field = open_session(bare, fresh())
    write(field, "Voor het uitloggen")
    expect(field.locator('.ws-status[data-state="saved"]')).to_be_visible()
    roads(bare, file=LOGIN, journal=LOGIN)
    write(field, "Na het uitloggen")
    expect_said(field, "kept", sentence("login", "in_browser"))
    assert bare.evaluate(KEPT) == 1
    roads(bare, file=None, journal=None)
    expect(field.locator('.ws-status[data-state="saved"]')).to_be_visible()
    expect(bare.locator(STRIP)).to_have_count(0)
    bare.wait_for_function(f"async () => await ({KEPT})() === 0")


def test_what_the_file_has_is_not_called_unsaved(bare: Page) -> None:
    """A proxy lets the journal's message through no more: the notebook has the answer, and the field says so."""
    field = open_session(bare, fresh())
    roads(bare, file=None, journal=[413, ""])
    write(field, "Een groot antwoord")
    expect(field.locator(".ws-status")).to_have_attribute("data-state", "file")
    expect(field.get_by_role("alert")).to_have_text(sentence("too_large"))
    expect(bare.locator(STRIP)).to_have_count(0)
    bare.wait_for_function(f"async () => await ({KEPT})() === 0")
    assert not asks_to_stay(bare)


def sentence(*parts: str) -> str:
    """Return what the strip says: why, and where the texts are."""
    return " ".join(say(f"keeping.{part}") for part in parts)


def write(field: Locator, text: str) -> None:
    """Type as a hand does: a browser asks nothing of who did nothing."""
    field.locator("textarea").click()
    field.locator("textarea").fill(text)


def processes(folder: Path) -> list[int]:
    """Return the ids of the processes of the browser that has this profile."""
    lines = {int(path.parent.name): path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()}
    return [pid for pid, line in lines.items() if str(folder).encode() in line]


def bare_page_of(browser: Browser, folder: Path, url: str) -> Page:
    """Open the bare page in a browser of its own, whose profile stays on the disk."""
    kind = browser.browser_type
    page = kind.launch_persistent_context(folder, executable_path=chromium(), args=ARGUMENTS).pages[0]
    page.set_default_timeout(PATIENCE_MS)
    page.goto(f"{url}/page/bare_page.html")
    page.wait_for_selector("body[data-ready]")
    return page


def test_a_browser_that_is_killed_right_after_kept(browser: Browser, bare_url: str, tmp_path: Path) -> None:
    """What the computer is said to hold is on its disk: it is there in the next browser, and goes where it belongs."""
    notebook = fresh()
    page = bare_page_of(browser, tmp_path, bare_url)
    field = open_session(page, notebook)
    roads(page, file=AWAY, journal=AWAY)
    write(field, "Op deze computer")
    expect(field.locator('.ws-status[data-state="kept"]')).to_be_visible()
    for pid in processes(tmp_path):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    page.wait_for_event("close")
    again = bare_page_of(browser, tmp_path, bare_url)
    field = open_session(again, notebook)
    expect(field.locator("textarea")).to_have_value("Op deze computer")
    expect(field.locator('.ws-status[data-state="saved"]')).to_be_visible()
    again.wait_for_function(f"async () => await ({KEPT})() === 0")
    again.context.close()
