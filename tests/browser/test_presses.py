"""A hand that presses twice means once; who composes a sign ends that with an Enter that means nothing."""

import uuid
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say

OPEN = """async (notebook, before) => {
  const { pressed } = await import("/page/presses.js");
  document.querySelector("#page").replaceWith(Object.assign(document.createElement("div"), { id: "page" }));
  window.bare.page?.destroy?.();
  localStorage.clear();
  await window.bare.open(structuredClone(notebook));
  window.bare.session.edit("case.tried", { "": ["Een", "Twee", "Drie"] });
  for (const words of before) {
    const all = [...document.querySelectorAll("button")].filter((one) => one.checkVisibility());
    pressed(all.find((one) => one.textContent.includes(words)), 1);
  }
}"""
PRESS_ALL = f"""async ([notebook, before, steps]) => {{
  const {{ pressAll }} = await import("/page/presses.js");
  const open = {OPEN};
  return pressAll(() => open(notebook, before), (words) => steps.includes(words));
}}"""
START = """async ({ at, session, programme }) => {
  const { pressed } = await import("/page/presses.js");
  const { StartPage } = await import("/static/start/cover.js");
  const { SessionsPanel } = await import("/static/start/panel.js");
  const { say } = await import("/static/session/strings.js");
  const done = [];
  let asked = 0;
  const doings = new Proxy({}, { get: (_, name) => (...all) => {
    if (name === "address") return all[0];
    asked += 1;
    done.push([name, ...all.filter((one) => typeof one === "string")].join(" "));
  } });
  const host = { say, now: () => new Date(at), request: () => {} };
  const start = new StartPage(host, doings);
  const panel = new SessionsPanel(host, doings);
  document.body.replaceChildren(start.element, panel.element);
  start.show({ programmes: [programme], sessions: [session], notice: "", unreadable: [] }, session.session);
  start.toggleMore();
  panel.show([session], []);
  const uncover = [...document.querySelectorAll("button")].find((one) => one.dataset.key === "show");
  pressed(uncover, 1);
  const twice = [];
  for (const button of document.querySelectorAll("button")) {
    asked = 0;
    if (button.checkVisibility()) pressed(button, 2);
    if (asked > 1) twice.push(button.textContent);
  }
  return [done, twice];
}"""
ENTER = """(isComposing) => {
  const held = [];
  const rows = document.querySelectorAll("li").length;
  const all = [...document.querySelectorAll("textarea, input:not([type=radio], [type=checkbox])")];
  for (const control of all.filter((one) => one.checkVisibility())) {
    control.focus();
    const more = { key: "Enter", isComposing, bubbles: true, cancelable: true };
    if (!control.dispatchEvent(new KeyboardEvent("keydown", more))) held.push(control.className);
  }
  return [held.length, document.querySelectorAll("li").length - rows];
}"""
STEPS = {
    "phase.more": "a minute more, taken back with the header's time; a group may want five",
    "bar.more": "a minute more, as in the phase itself",
    "field.rows.up": "one place; the button beside it takes it back",
    "field.rows.down": "one place; the button beside it takes it back",
    "field.vote.more": "one dot; the button beside it takes it back",
    "field.vote.less": "one dot; the button beside it takes it back",
}
"""Of these each press is meant, and why that harms nobody."""


@pytest.mark.parametrize(
    "before",
    [[], [say("bar.begin_with", title="Casus"), say("field.rows.order"), "nog niet", say("header.edit")]],
)
def test_each_button_pressed_twice_does_it_once(bare: Page, programme: dict[str, Any], before: list[str]) -> None:
    """At the beginning, and in a phase with rows in hand, a turn and the form open: once or twice, the same page."""
    notebook = start_session(programme, uuid.uuid4().hex, HEADER)
    found = bare.evaluate(PRESS_ALL, [notebook, before, [say(key) for key in STEPS]])
    assert len(found["pressed"]) > 15
    assert found["harmed"] == []


def test_the_start_page_does_a_double_press_once(bare: Page) -> None:
    """Begin, practise, open, join, copy, put away, delete: each is asked for once."""
    session = {
        "path": "a.sessie.ipynb", "session": "s1", "title": "Een", "team": "Noord", "date": "2026-11-18",
        "modified": "2026-11-18T10:00:00Z", "programme": "klein", "state": "underway", "phase": None, "report": None,
        "archived": False, "others": ["b.sessie.ipynb"],
    }  # fmt: skip
    programme = {"name": "klein", "title": "Klein", "path": "klein.ipynb", "settings": [], "lengths": [90]}
    done, twice = bare.evaluate(START, {"at": "2026-11-18T12:00:00Z", "session": session, "programme": programme})
    assert {"begin", "rehearse", "act delete", "act copy", "act merge", "makeProgramme"} <= set(done)
    assert twice == []


def test_an_enter_that_ends_a_composed_sign_does_nothing(bare: Page, programme: dict[str, Any]) -> None:
    """In every text of the page and the form: no row, no move; the same key by itself does what it does."""
    notebook = start_session(programme, uuid.uuid4().hex, HEADER)
    bare.evaluate(f"([notebook, before]) => ({OPEN})(notebook, before)", [notebook, [say("header.edit")]])
    assert bare.evaluate(ENTER, True) == [0, 0]
    held, more = bare.evaluate(ENTER, False)
    assert held > 3
    assert more > 0
