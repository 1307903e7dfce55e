"""What is asked in a session: its length, its steps, and what was said aloud; on the page without JupyterLab."""

import uuid
from typing import Any

import msgspec
from playwright.sync_api import Locator, Page, expect

from tests.small_programme import HEADER, code_cell, question
from weerstand_widgets.cells import KEY, start_session
from weerstand_widgets.kinds.weigh import Weigh
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Header, Phase
from weerstand_widgets.spec import Option

OPTIONS = (Option(id="loss", title="Oog voor verlies"), Option(id="talk", title="Het gesprek"))
MINUTES = {60: 10, 90: 10, 120: 10}


def words(text: str) -> dict[str, Any]:
    """Return a cell with words."""
    return {"cell_type": "markdown", "id": uuid.uuid4().hex[:8], "metadata": {}, "source": text}


def programme() -> dict[str, Any]:
    """Return a programme with steps to choose, and a question of longer sessions."""
    steps = question(
        "turn.steps", "choices", "Welke stappen?", options=OPTIONS, take={60: 1}, weighed_in="turn.weights",
        suits={"fear": ("loss",)},
    )  # fmt: skip
    weigh = Weigh(schema=1, id="turn.weights", title="Wat weegt?", options=(Option(id="fear", title="Angst"),))
    asked = {
        "loss": msgspec.structs.replace(question("turn.loss", "text", "Wat gaat verloren?"), step="loss"),
        "talk": msgspec.structs.replace(question("turn.talk", "text", "Wat zeg je?"), step="talk"),
        "long": msgspec.structs.replace(question("turn.long", "text", "Wat nog meer?"), lengths=(90, 120)),
    }
    cells = [
        code_cell(Header(schema=1, programme="klein", version="1", title="Klein", settings=())),
        code_cell(Phase(schema=1, id="turn", title="Ombuigen", goal="Zoeken", minutes=MINUTES)),
        code_cell(weigh),
        code_cell(steps),
        words("### Stap 1. Verlies\n\nWie verandert, laat los."),
        code_cell(asked["loss"]),
        words("### Stap 2. Gesprek"),
        code_cell(asked["talk"]),
        code_cell(asked["long"]),
    ]
    metadata = {KEY: {"schema": 1, "programme": "klein", "version": "1"}}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def show(page: Page, length: int) -> None:
    """Open a session of a length."""
    notebook = start_session(programme(), uuid.uuid4().hex, HEADER | {"length": length, "setting": ""})
    page.evaluate("notebook => bare.open(notebook)", notebook)


def field(page: Page, question_id: str) -> Locator:
    """Return a question on the page."""
    return page.locator(f'[data-weerstand-id="{question_id}"]')


def say_weighed(page: Page) -> None:
    """Two people weighed, and it was shown."""
    page.evaluate(
        """bare.session.edit('turn.weights', {'': {done: ['p1', 'p2'], revealed: true},
          aaaaaaaa: {fear: 3}, bbbbbbbb: {fear: 2}})"""
    )


def test_a_step_comes_with_its_words_when_it_is_chosen(bare: Page) -> None:
    """Until then one line stands for it; what weighed heaviest is marked, and chosen by the group itself."""
    show(bare, 60)
    expect(field(bare, "turn.loss")).to_be_hidden()
    expect(bare.get_by_text("Wie verandert, laat los.")).to_be_hidden()
    steps = field(bare, "turn.steps")
    expect(steps).to_contain_text(say("steps.take_one"))
    say_weighed(bare)
    expect(steps.locator("label", has_text="Oog voor verlies")).to_contain_text(say("steps.suits"))
    expect(steps.locator("label", has_text="Het gesprek")).not_to_contain_text(say("steps.suits"))
    expect(steps.get_by_role("checkbox", checked=True)).to_have_count(0)
    steps.get_by_role("checkbox").first.check()
    expect(field(bare, "turn.loss")).to_be_visible()
    expect(bare.get_by_text("Wie verandert, laat los.")).to_be_visible()
    expect(steps.get_by_role("checkbox").first).to_be_focused()


def test_who_weighed_again_is_proposed_what_weighs_now(bare: Page) -> None:
    """The first time no longer counts: people thought again."""
    show(bare, 60)
    say_weighed(bare)
    step = field(bare, "turn.steps").locator("label", has_text="Oog voor verlies")
    expect(step).to_contain_text(say("steps.suits"))
    bare.evaluate(
        """bare.session.edit('turn.weights', {'': {done: ['p1', 'p2'], revealed: true},
          second_aaaaaaaa: {fear: 0}, second_bbbbbbbb: {fear: 0}})"""
    )
    expect(step).not_to_contain_text(say("steps.suits"))


def test_what_is_not_asked_can_be_opened_and_then_stays(bare: Page) -> None:
    """By keyboard: the line opens the step with the focus in it; what is typed there is kept and stays in sight."""
    show(bare, 60)
    line = bare.get_by_role("button", name=say("aside.step", title="Stap 2. Gesprek"))
    line.press("Enter")
    box = field(bare, "turn.talk").get_by_role("textbox")
    expect(box).to_be_focused()
    box.press_sequentially("Toch")
    expect(line).to_have_count(0)
    expect(field(bare, "turn.talk").locator('.ws-status[data-state="saved"]')).to_be_visible()
    expect(box).to_be_focused()
    expect(field(bare, "turn.long")).to_be_hidden()
    expect(bare.get_by_role("button", name=say("aside.length", length=60, title="Wat nog meer?"))).to_be_visible()


def test_with_time_for_all_nothing_is_chosen(bare: Page) -> None:
    """At 120 minutes every step is asked, and the choice is not."""
    show(bare, 120)
    expect(field(bare, "turn.talk")).to_be_visible()
    expect(field(bare, "turn.long")).to_be_visible()
    expect(field(bare, "turn.steps")).to_be_hidden()


def test_only_what_is_asked_counts_as_open(bare: Page) -> None:
    """The overview counts the questions of this length and these steps, and those that were talked about as done."""
    show(bare, 60)
    overview = bare.get_by_role("navigation", name=say("overview.title"))
    expect(overview).to_contain_text("0 van 2")
    field(bare, "turn.steps").get_by_role("checkbox").first.check()
    expect(overview).to_contain_text("1 van 3")
    press = field(bare, "turn.loss").get_by_role("button", name=say("spoken.label"))
    press.click()
    expect(press).to_have_attribute("aria-pressed", "true")
    expect(overview).to_contain_text("2 van 3")
    assert bare.evaluate("bare.session.cells.answers('turn')['']?.value.spoken") == ["turn.loss"]
    press.click()
    expect(overview).to_contain_text("1 van 3")
    assert bare.evaluate("bare.session.cells.answers('turn')['']?.value.spoken") is None


def test_what_is_typed_after_all_is_not_only_talked_about(bare: Page) -> None:
    """The switch goes once there are words; the phase's clock goes on to work."""
    show(bare, 120)
    talk = field(bare, "turn.talk")
    talk.get_by_role("button", name=say("spoken.label")).click()
    talk.get_by_role("textbox").fill("Toch opgeschreven")
    expect(talk.get_by_role("button", name=say("spoken.label"))).to_be_hidden()
    bare.evaluate("bare.room.pace.start?.()")
    assert bare.evaluate("bare.session.cells.answers('turn')['']?.value.spoken") == ["turn.talk"]
