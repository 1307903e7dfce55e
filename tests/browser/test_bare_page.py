"""The whole page of a session on a bare page: every kind, bar, overview, cards and projection, without JupyterLab."""

import json
import uuid
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import PROGRAMME
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say

QUESTION = "case.situation"


def show(page: Page, programme: dict[str, Any]) -> None:
    """Open a session of a programme."""
    page.evaluate("notebook => bare.open(notebook)", start_session(programme, uuid.uuid4().hex, HEADER))


def value_of(page: Page, question: str) -> Any:
    """Return what the notebook in memory holds."""
    return page.evaluate("id => bare.session.cells.answers(id)['']?.value ?? null", question)


def test_every_kind_is_there_and_is_kept_in_the_file(bare: Page, programme: dict[str, Any]) -> None:
    """Where there is no server, "saved" means that the file has it; every kind draws."""
    show(bare, programme)
    expect(bare.locator(".ws-question")).to_have_count(len(programme_questions(programme)))
    expect(bare.locator(".ws-error:visible")).to_have_count(0)
    field = bare.locator(f'[data-weerstand-id="{QUESTION}"]')
    field.locator("textarea").fill("Op een kale pagina")
    expect(field.locator('.ws-status[data-state="saved"]')).to_be_visible()
    assert value_of(bare, QUESTION) == "Op een kale pagina"
    assert bare.evaluate("bare.notebook.saves") > 0


def programme_questions(programme: dict[str, Any]) -> list[Any]:
    """Return the questions in a programme's cells."""
    data = [output["data"] for cell in programme["cells"] for output in cell.get("outputs", [])]
    specs = [one["application/vnd.weerstand.v1+json"] for one in data]
    return [spec for spec in specs if spec["type"] == "question"]


def test_bar_overview_cards_and_projection(bare: Page) -> None:
    """The group goes on; the overview and the page go along; cards open; the stage shows one phase until Escape."""
    show(bare, json.loads(PROGRAMME.read_text(encoding="utf-8")))
    bar = bare.get_by_role("region", name=say("bar.label"))
    bar.get_by_role("button", name=say("bar.begin_with", title="Terugblik"), exact=True).click()
    bare.evaluate("bare.room.pace.next()")
    overview = bare.get_by_role("navigation", name=say("overview.title"))
    expect(overview.locator("[aria-current=step]")).to_contain_text("2. ")
    expect(bare.locator(".weerstand-chapter[data-weerstand-here]")).to_be_in_viewport()
    bar.get_by_role("button", name=say("cards.title")).click()
    expect(bare.get_by_role("heading", name=say("cards.title"))).to_be_focused()
    bare.keyboard.press("Escape")
    bar.get_by_role("button", name=say("projection.title")).click()
    expect(bare.locator(".weerstand-chapter:visible")).to_have_count(1)
    bare.keyboard.press("Escape")
    expect(bare.locator(".weerstand-chapter:visible")).not_to_have_count(1)


def test_what_to_say_when_it_gets_tense_is_one_press_away(bare: Page) -> None:
    """In any phase: the list opens with the focus at its head; what is heard stands beside what to say; Escape ends."""
    show(bare, json.loads(PROGRAMME.read_text(encoding="utf-8")))
    bar = bare.get_by_role("region", name=say("bar.label"))
    expect(bar.get_by_role("button", name=say("crib.title"))).to_be_visible()
    bar.get_by_role("button", name=say("bar.begin_with", title="Terugblik"), exact=True).click()
    expect(bar.get_by_role("button", name=say("crib.title"))).to_have_count(0)
    bar.get_by_role("button", name=say("rescues.title")).click()
    drawer = bare.get_by_role("region", name=say("cards.title"))
    expect(drawer.locator("summary", has_text=say("rescues.title"))).to_be_focused()
    row = drawer.locator(".ws-rescue", has_text="Het blijft stil")
    expect(row).to_be_visible()
    expect(row).to_contain_text("Tel tot tien.")
    expect(drawer.locator(".ws-rescue").first).to_contain_text("meldcode")
    bare.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(bar.get_by_role("button", name=say("rescues.title"))).to_be_focused()


def test_the_reading_order_is_the_page_s(bare: Page) -> None:
    """A screen reader meets the bar, the overview, and then the words and questions of the phases in their order."""
    show(bare, json.loads(PROGRAMME.read_text(encoding="utf-8")))
    order = bare.evaluate(
        """() => [...document.querySelectorAll(".weerstand-bar, .weerstand-overview, .weerstand-chapter")]
          .map((one) => one.dataset.weerstandPhase ?? one.classList[0])"""
    )
    phases = bare.evaluate("bare.room.place.specs().map(({ id }) => id)")
    assert order == ["weerstand-bar", "weerstand-overview", "start", *phases, "end"]
    headings = bare.evaluate(
        "[...document.querySelectorAll('.weerstand-chapter h2')].filter((one) => one.checkVisibility()).length"
    )
    assert headings >= len(phases)
