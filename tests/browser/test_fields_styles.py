"""A rule of one room reaches into no other, and who sets their own colours sees what was chosen."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.fields_server import Board

LOOKS = """(selector) => {
  const kinds = new Map([...document.querySelectorAll(selector)].map((one) => [
    `${one.tagName} ${one.className} in ${one.parentElement.className}`, one,
  ]));
  return [...kinds].map(([kind, one]) => {
    const looks = [null, "::before", "::after"].map((part) => getComputedStyle(one, part));
    const drawn = looks.filter(({ content }, index) => index === 0 || content !== "none");
    return [kind, drawn.flatMap((look) => [...look].map((name) => `${name}: ${look.getPropertyValue(name)}`))];
  });
}"""
APART = """() => new Promise((done) => {
  const link = document.querySelector("link[rel=stylesheet]");
  link.addEventListener("load", () => done(null), { once: true });
  link.href = "/static/apart.css";
})"""
TAKE_AWAY = """(wings) => {
  const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith("/apart.css"));
  const taken = [...sheet.cssRules].map(({ href }) => wings.includes(href?.split("/")[0]));
  for (let index = taken.length - 1; index >= 0; index -= 1) if (taken[index]) sheet.deleteRule(index);
  return taken.filter(Boolean).length;
}"""
OPEN_SHEET = """async () => {
  const { openSheet } = await import("/static/start/sheet.js");
  const { SessionForm } = await import("/static/start/session_form.js");
  const words = await (await fetch("/locale/nl.json")).json();
  const say = (key) => words[key] ?? key;
  const programme = { name: "een", title: "Een", lengths: [60, 90], settings: [{ id: "team", title: "Team" }] };
  const form = new SessionForm({ programmes: [programme], teams: [] }, { say, now: () => new Date() });
  void openSheet({ title: "Nieuw", body: form.element, accept: "Begin", work: async () => null }, say);
  document.querySelector("dialog details").open = true;
}"""
QUESTION = "main > .weerstand:has(.ws-question)"
PART = "main > .weerstand:not(:has(.ws-question))"
SHEET = "dialog"
PEOPLE = "dialog .ws-list"  # who takes part is asked with a part of the page


def background(place: Locator) -> Any:
    """Return the colour behind something."""
    return place.evaluate("one => getComputedStyle(one).backgroundColor")


@pytest.mark.parametrize(
    ("room", "others"),
    [(QUESTION, ["page", "start", "lab"]), (PART, ["start", "lab"]), (SHEET, ["page", "lab"])],
    ids=["question", "page", "sheet"],
)
def test_no_other_room_changes_how_this_one_looks(board: Board, room: str, others: list[str]) -> None:
    """Without the stylesheets of the other rooms everything in a room looks the same."""
    guests = {QUESTION: PART, PART: QUESTION, SHEET: PEOPLE}
    page = board.open("show=all")
    page.evaluate(APART)
    page.evaluate(OPEN_SHEET)
    page.evaluate("guests => { for (const one of document.querySelectorAll(guests)) one.remove() }", guests[room])
    before = page.evaluate(LOOKS, f"{room}, {room} *")
    assert len(before) > 30
    assert page.evaluate(TAKE_AWAY, others) >= len(others)
    after = page.evaluate(LOOKS, f"{room}, {room} *")
    changed = [(old[0], set(new[1]) - set(old[1])) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == []


def test_each_layer_dresses_its_own(board: Board) -> None:
    """One class of each: a label that is heard only, a button, a question's title, a phase's fold, a sheet's fold."""
    phase = board.draw("reasons")
    expect(phase.locator(".ws-fold").first).to_have_css("border-bottom-width", "0px")
    expect(phase.locator(".ws-fold > summary").first).to_have_css("padding-top", "4.25px")
    question = board.draw("case.tried")
    expect(question.locator(".ws-title")).to_have_css("font-size", "18.36px")
    expect(question.locator(".ws-add")).to_have_css("font-weight", "600")
    board.page.evaluate(OPEN_SHEET)
    expect(board.page.locator("dialog .ws-brought-part > summary").first).to_have_css("padding-top", "9.6px")
    expect(board.draw("reasons.evidence").locator(".ws-table .ws-hidden").first).to_have_css("position", "absolute")


def test_what_is_hidden_stays_hidden(board: Board) -> None:
    """Whatever the layers above say of how it is laid out."""
    clock = board.draw("reasons").locator(".ws-clock")
    expect(clock).to_be_visible()
    clock.evaluate("one => { one.hidden = true }")
    expect(clock).to_be_hidden()


def test_own_colours_of_the_system_show_what_was_chosen(board: Board) -> None:
    """In forced colours a chosen pill and a voice's dot differ from the rest, in the system's own colour."""
    board.page.emulate_media(forced_colors="active")
    board.page.evaluate("document.body.style.background = 'Highlight'")
    system = background(board.page.locator("body"))
    field = board.draw("case.cooperation_now", {"value": 3, "why": ""})
    assert background(field.locator(".ws-pill:has(:checked)")) == system
    assert background(field.locator(".ws-pill:not(:has(:checked))").first) != system
    together = board.draw("reasons.weights", {"": {"done": ["p1"], "revealed": True}, "a": {"no_motivation": 3}})
    words = together.locator(".ws-spread-title").first.evaluate("one => getComputedStyle(one).color")
    expect(together.locator(".ws-spread-row .ws-dots").last).to_have_css("color", words)


def test_more_contrast_makes_help_as_dark_as_the_question(board: Board) -> None:
    """Who asks the system for more contrast gets no grey words and no pale borders."""
    field = board.draw("case.situation", help="Wat gebeurde er?")
    title, words = (
        field.locator(name).evaluate("one => getComputedStyle(one).color") for name in (".ws-title", ".ws-help")
    )
    assert title != words
    board.page.emulate_media(contrast="more")
    expect(field.locator(".ws-help")).to_have_css("color", title)
    expect(field.locator("textarea")).to_have_css("border-top-color", title)
