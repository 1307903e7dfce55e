"""What a team brings along to its next session: people, agreements, and how long its phases take."""

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from tests.browser.start_steps import hold_session, opened, press, read, sheet, show_sessions
from weerstand_widgets.locale import say


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


def test_a_known_team_brings_people_and_actions(lab: LabPage) -> None:
    """Choosing a team fills setting, length and people; the agreements that stay ticked come into the look back."""
    hold_session(lab.server, "De eerste keer", "Team Oost", ["Bellen met de buurvrouw", "Vragen naar de brief"])
    lab.open_start()
    show_sessions(lab.page)
    row = lab.page.locator(".weerstand-start").get_by_role("button", name="De eerste keer")
    expect(row).to_contain_text("Team Oost")
    expect(row).to_contain_text("fase 3 van 12: Casus kiezen")
    press(lab.page, "lab.new_session")
    form = sheet(lab.page)
    form.get_by_label(say("lab.form.title")).fill("De tweede keer")
    form.get_by_label(say("start.form.team")).fill("team oost")
    expect(form.get_by_label(say("lab.form.setting"))).to_have_value("team")
    expect(form.get_by_label(say("lab.form.length"))).to_have_value("120")
    people = form.locator(".ws-brought-part", has_text=say("start.form.people"))
    expect(people.locator("summary").first).to_contain_text("Noor")
    people.locator("summary").first.click()
    people.get_by_label(say("header.person", number=3)).fill("Fatima")
    actions = form.locator(".ws-brought-part", has_text=say("start.form.actions"))
    actions.locator("summary").click()
    actions.get_by_label("Vragen naar de brief").uncheck()
    expect(actions.locator("summary")).to_contain_text(say("start.form.actions.count", count=1, total=2))
    form.get_by_role("button", name=say("lab.begin_session")).click()
    header = read(path := opened(lab)).header
    assert (header.team.lower(), header.setting, header.length) == ("team oost", "team", 120)
    assert [person.name for person in header.people] == ["Noor", "Sam", "Fatima"]
    assert [row["action"] for row in read(path).value("look_back.follow_up")] == ["Bellen met de buurvrouw (Noor)"]
    assert lab.errors == []


def test_a_team_takes_over_how_long_its_phases_take(lab: LabPage) -> None:
    """Offered after two sessions with a real clock, and never chosen by itself; the bar then goes by those minutes."""
    for title in ("De ene keer", "De andere keer"):
        hold_session(lab.server, title, "Team Traag", [], minutes=10)
    lab.open_start()
    press(lab.page, "lab.new_session")
    form = sheet(lab.page)
    form.get_by_label(say("lab.form.title")).fill("Met onze eigen minuten")
    form.get_by_label(say("start.form.team")).fill("Team Traag")
    learned = form.get_by_label(say("start.form.learned", sessions=2))
    expect(learned).not_to_be_checked()
    learned.check()
    form.get_by_role("button", name=say("lab.begin_session")).click()
    session = read(opened(lab))
    assert {session.timing(phase.id).extra_minutes + phase.minutes[120] for phase in session.plan.phases} == {10}
    lab.command("weerstand:next-phase")
    lab.command("weerstand:next-phase")
    timer = lab.page.get_by_role("region", name=say("bar.label")).get_by_role("timer")
    expect(timer).to_contain_text("10 minuten")
