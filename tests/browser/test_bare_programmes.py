"""What only some programmes have, on the page: roles of their own, lengths of their own, nobody else in the room."""

import uuid
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.bare_session import show
from tests.small_programme import HEADER
from weerstand_widgets.cells import start_session
from weerstand_widgets.locale import say
from weerstand_widgets.programme import AskingCell, Document, TextCell, write_programme

PHASE = {"type": "phase", "schema": 1, "id": "gossip", "title": "Roddel", "goal": "Horen", "minutes": {"45": 45}}
QUESTION = {"type": "question", "kind": "text", "schema": 1, "id": "gossip.heard", "title": "Wat hoorde je?"}


def session(header: dict[str, Any], phase: dict[str, Any], value: dict[str, Any], text: str = "") -> dict[str, Any]:
    """Return a session of a small programme, begun with this in its header; with a text before its question."""
    spec = {"type": "session", "schema": 1, "programme": "eigen", "version": "1", "title": "Eigen", "lengths": [45]}
    specs = (spec | header, PHASE | phase, QUESTION)
    asking = [AskingCell(id=f"c{number}", spec=one) for number, one in enumerate(specs)]
    document = Document(cells=(*asking[:-1], TextCell(id="text", text=text or "Luister."), asking[-1]))
    return start_session(write_programme(document), uuid.uuid4().hex, HEADER | {"length": 45} | value)


def test_roles_of_its_own_are_on_the_page(bare: Page) -> None:
    """To give to somebody in the header, and in the bar for who speaks and who is silent."""
    roles = [{"id": "gossips", "title": "de roddelaars"}, {"id": "presenter", "title": "de regisseur"}]
    voices = {"speaks": ["gossips"], "silent": ["presenter"]}
    bar = show(bare, session({"roles": roles}, voices, {"people": []}))
    bare.get_by_text(say("header.choose_role")).first.click()
    expect(bare.get_by_label("de roddelaars").first).to_be_visible()
    expect(bare.get_by_label("de regisseur").first).to_be_visible()
    expect(bare.get_by_label(say("header.role.presenter"), exact=True)).to_have_count(0)
    bar.get_by_role("button", name=say("bar.begin_with", title="Roddel")).click()
    expect(bar).to_contain_text("de roddelaars")
    expect(bar).to_contain_text("de regisseur")
    expect(bar).to_contain_text("45")


def test_a_phase_says_how_often_it_is_done(bare: Page) -> None:
    """With the minutes for each time; a number from outside that is none says nothing."""
    bar = show(bare, session({}, {"repeats": 3}, {"people": []}))
    bar.get_by_role("button", name=say("bar.begin_with", title="Roddel")).click()
    expect(bare.get_by_text(say("phase.repeats", repeats=3, minutes=15))).to_be_visible()


def test_a_programme_for_one_person_asks_nobody_else(bare: Page) -> None:
    """No list of people, nobody who speaks or listens; all else is there."""
    bar = show(bare, session({"alone": True}, {}, {"people": []}))
    expect(bar).to_contain_text(say("bar.begin_alone"))
    expect(bar.get_by_text(say("bar.begin"))).to_have_count(0)
    expect(bare.get_by_text(say("header.people"))).to_have_count(0)
    bar.get_by_role("button", name=say("bar.begin_with", title="Roddel")).click()
    expect(bare.get_by_role("textbox", name="Wat hoorde je?")).to_be_visible()
    expect(bare.locator(".ws-voice:visible")).to_have_count(0)


def test_a_text_is_read_in_words_of_the_setting(bare: Page) -> None:
    """And in others as soon as another one is chosen; what tells how to write a word stays, and no word is markup."""
    settings = [{"id": "resident", "title": "Inwoner"}, {"id": "team", "title": "Team"}]
    words = {"ander": {"resident": "de inwoner", "team": "het <b>team</b>"}}
    text = "## Bij {ander}\n\n{Ander} vertelt. Schrijf `{ander}`, en {niets} blijft."
    value = {"people": [], "setting": "resident"}
    show(bare, session({"settings": settings, "terms": words}, {}, value, text))
    expect(bare.get_by_role("heading", name="Bij de inwoner")).to_be_visible()
    expect(bare.locator(".weerstand-words p")).to_have_text("De inwoner vertelt. Schrijf {ander}, en {niets} blijft.")
    bare.evaluate("""() => {
      const { session } = bare;
      session.edit("session", { "": { ...session.cells.answers("session")[""].value, setting: "team" } });
    }""")
    expect(bare.get_by_role("heading", name="Bij het <b>team</b>")).to_be_visible()
    expect(bare.locator(".weerstand-words p")).to_contain_text("Het <b>team</b> vertelt.")
