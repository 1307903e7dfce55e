"""Two windows of one session on one desk: the beamer's, and the facilitator's own beside it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.lab_page import LabPage
from tests.browser.room_session import session_in
from weerstand_widgets.locale import say

Put = Callable[..., str]

STORY = "De deur bleef dicht"
PEOPLE = [
    {"id": "p1", "name": "Noor", "roles": ["presenter"], "present": True},
    {"id": "p2", "name": "Sam", "roles": ["facilitator"], "present": True},
]
HEADER = {"title": "Een deur", "team": "Noord", "setting": "inwoner", "length": 120, "people": PEOPLE}


def open_own(lab: LabPage) -> Page:
    """Press for the facilitator's own window, and wait until it stands."""
    with lab.page.context.expect_page() as opening:
        lab.page.get_by_role("button", name=say("facilitator.title")).click()
    own = opening.value
    own.locator(".weerstand-facilitator").wait_for()
    return own


def test_it_shows_what_to_say_and_no_case_and_goes_along(lab: LabPage, put_notebook: Put) -> None:
    """Guidance and how far the group is, no word of the case; who goes on in one window, goes on in the other."""
    lab.open_notebook(put_notebook(session_in("case", {"case.situation": STORY, "session": HEADER})))
    lab.expect_ready()
    own = open_own(lab)
    page = own.get_by_role("main", name=say("facilitator.title"))
    expect(page.get_by_role("heading", name="Casus vertellen")).to_be_visible()
    expect(page.get_by_text(say("phase.guidance.opening"))).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Wat gebeurde er?")).to_contain_text(say("facilitator.filled"))
    expect(page.get_by_text("Hierna: 5. Vragenronde")).to_be_visible()
    assert STORY not in own.locator("body").aria_snapshot()

    lab.command("weerstand:projection")
    own.get_by_role("button", name=say("bar.next"), exact=True).click()
    expect(lab.page.locator("[data-weerstand-id=questions]")).to_be_visible()
    expect(lab.page.locator("[data-weerstand-id=case]")).to_be_hidden()
    lab.command("weerstand:next-phase")
    expect(page.get_by_role("heading", name="Aansluiten")).to_be_visible()


def test_it_says_who_is_done_and_stays_what_it_is(lab: LabPage, put_notebook: Put) -> None:
    """Who wrote their sentence in the other window is counted here; a reload keeps the page, a press shows all."""
    lab.open_notebook(put_notebook(session_in("check_in", {"session": HEADER})))
    lab.expect_ready()
    own = open_own(lab)
    round_of_words = own.get_by_role("listitem").filter(has_text="Waar wil je vandaag")
    expect(round_of_words).to_contain_text(say("facilitator.turn"))
    field = lab.field("check_in.intention")
    field.get_by_role("button", name="Noor").click()
    field.locator("textarea").fill("Rust")
    field.get_by_role("button", name=say("turn.finish"), exact=True).click()
    expect(round_of_words).to_contain_text(say("facilitator.done", done=1, total=2))
    own.reload()
    expect(round_of_words).to_contain_text(say("facilitator.done", done=1, total=2))
    own.get_by_role("button", name=say("bar.menu"), exact=True).click()
    own.get_by_role("button", name=say("facilitator.title")).click()
    expect(own.locator("[data-weerstand-id='check_in.intention']")).to_be_visible()
