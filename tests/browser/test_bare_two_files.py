"""A session in two files, on the start page and in the list: one line that says so, and "Voeg samen" first."""

import pytest
from playwright.sync_api import Page, expect

from weerstand_widgets.locale import say

SHOWN = """async (where) => {
  const { StartPage } = await import("/static/start/cover.js");
  const { SessionsPanel } = await import("/static/start/panel.js");
  const { say } = await import("/static/session/strings.js");
  const session = { session: "1", title: "De deur", team: "", date: "", modified: "", programme: "p", state: "done",
    phase: null, report: "x.html", archived: false };
  const sessions = [{ ...session, path: "x.ipynb", others: ["x-LAPTOP.ipynb"] }, { ...session, path: "y.ipynb" }];
  const host = { say, now: () => new Date() };
  const merge = ({ path }) => (window.merged = path);
  const doings = { merge, act: (deed, one) => doings[deed](one), address: (path) => path };
  const part = where === "list" ? new SessionsPanel(host, doings) : new StartPage(host, doings);
  document.querySelector("#page").replaceChildren(part.element);
  if (where === "list") part.show(sessions, []);
  else part.show({ sessions, programmes: [] });
  if (where !== "list") part.uncover();
}"""


@pytest.mark.parametrize("where", ["list", "start"])
def test_one_line_says_two_files_and_offers_to_join_them(bare: Page, where: str) -> None:
    """Before anything else that can be done with it; a session in one file offers nothing of the kind."""
    bare.evaluate(SHOWN, where)
    line = bare.get_by_role("listitem").filter(has_text=say("sessions.files", count=2))
    expect(line).to_have_count(1)
    join = bare.get_by_role("button", name=say("sessions.merge"))
    expect(join).to_have_count(1)
    deeds = line.locator(".ws-tools > *, .ws-start-row ~ *")
    expect(deeds.first).to_have_text(say("sessions.merge"))
    expect(join).to_have_accessible_description("De deur")
    join.click()
    assert bare.evaluate("window.merged") == "x.ipynb"
