"""Titles and names of any kind on a session's first page: typed, kept, opened again (T41)."""

import json
import uuid

from playwright.sync_api import Page, expect

from tests.browser.bare_session import show, value_of
from tests.browser.conftest import PROGRAMME
from tests.hostile import TEXTS
from weerstand_widgets.cells import start_session
from weerstand_widgets.clean import one_line
from weerstand_widgets.limits import MAX_TITLE
from weerstand_widgets.locale import say

HEADER = "session"
HARD = ("two spaces", "space at the end", "tab and line", "control", "emoji", "direction", "zalgo", "a word of 200")
PARTS = ("title", "team", "place")


def test_any_title_and_name_is_typed_kept_and_shown(bare: Page) -> None:
    """What is hard for a browser, in each place: kept on one line, as Python would; the page stays a phone's width."""
    bare.set_viewport_size({"width": 360, "height": 740})
    show(bare, start_session(json.loads(PROGRAMME.read_text(encoding="utf-8")), uuid.uuid4().hex, {}))
    controls = [bare.get_by_label(say(f"header.{part}"), exact=True) for part in PARTS]
    name = bare.get_by_label(say("header.person", number=1), exact=True)
    for text in map(TEXTS.__getitem__, HARD):
        line = one_line(text)
        for control in (*controls, name):
            control.fill(text)
            control.blur()
            expect(control).to_have_value(line)
        kept = value_of(bare, HEADER)
        assert [kept[part] for part in PARTS] == [line] * len(PARTS)
        assert [person["name"] for person in kept["people"]] == ([line] if line else [])
        bare.get_by_role("button", name=say("header.ready"), exact=True).click()
        expect(bare.locator(".ws-session-title")).to_be_visible()
        assert bare.locator(".ws-session-title").text_content() == (line or say("header.untitled"))
        assert bare.evaluate("document.documentElement.scrollWidth") <= 360
        bare.get_by_role("button", name=say("header.edit"), exact=True).click()


def test_a_name_has_a_limit_and_says_so(bare: Page) -> None:
    """One character too many: it stays on screen with a message, and is not kept; one fewer and it is."""
    show(bare, start_session(json.loads(PROGRAMME.read_text(encoding="utf-8")), uuid.uuid4().hex, {}))
    for label in (*(say(f"header.{part}") for part in PARTS), say("header.person", number=1)):
        control = bare.get_by_label(label, exact=True)
        control.fill("\U0001f600" * (MAX_TITLE + 1))
        expect(control).to_have_attribute("aria-invalid", "true")
        control.fill("\U0001f600" * MAX_TITLE)
        expect(control).not_to_have_attribute("aria-invalid", "true")
        control.blur()
    kept = value_of(bare, HEADER)
    assert {len(text) for text in (kept["title"], kept["team"], kept["place"], kept["people"][0]["name"])} == {
        MAX_TITLE
    }
