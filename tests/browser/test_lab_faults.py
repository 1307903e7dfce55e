"""What goes wrong around a session, and what the group notices of it: nothing is lost, and it is said."""

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Request, Route, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from tests.browser.writing_killing import EDIT, OPEN, TEMPLATE
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import put_answers
from weerstand_widgets.locale import say

QUESTION = "case.situation"
SECONDS = 1000
REFUSED = ("**/weerstand/api/**", "**/api/contents/**")
FULL = """() => {
  const real = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (numbers) => {
    if (new Error().stack.includes("Outbox.add")) throw new Error("vol");
    return real(numbers);
  };
}"""


def put_answer(file: Path, question_id: str, value: Any) -> None:
    """Write an answer in a session's file, as another window does."""
    notebook = json.loads(file.read_text(encoding="utf-8"))
    put_answers(notebook, {question_id: {"": Answer(value, 5, "2026-11-26T10:00:00Z")}})
    file.write_text(json.dumps(notebook), encoding="utf-8")


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


def test_server_away_and_back(lab: LabPage, small_session: str) -> None:
    """Within 5 s the page says that it keeps the text; all is sent when the server is back, unasked."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "Voor de storing")
    lab.expect_state(QUESTION, "saved")
    lab.server.kill()
    lab.write(QUESTION, "Tijdens de storing")
    lab.expect_state(QUESTION, "kept", 5 * SECONDS)
    expect(lab.page.locator(".weerstand-strip")).to_be_visible()
    lab.field("case.now").get_by_role("radio").nth(4).press("Space")
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    lab.server.start()
    lab.expect_state(QUESTION, "saved")
    lab.expect_state("case.now", "saved")
    expect(lab.page.locator(".weerstand-strip")).to_have_count(0)
    lab.wait_for_file()
    lab.expect_on_disk(small_session, QUESTION, "Tijdens de storing")
    assert lab.answer_on_disk(small_session, "case.now")["value"] == 4


def test_typed_while_a_save_is_on_its_way(lab: LabPage, small_session: str) -> None:
    """The notebook counts as unsaved until that is in the file as well: a browser that closes says so."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    on_its_way: list[Route] = []

    def hold_the_first(route: Route) -> None:
        if route.request.method == "PUT" and not on_its_way:
            on_its_way.append(route)
        else:
            route.fallback()

    def is_save(request: Request) -> bool:
        return request.method == "PUT" and "/api/contents/" in request.url

    lab.page.route("**/api/contents/**", hold_the_first)
    with lab.page.expect_request(is_save):
        lab.write(QUESTION, "Voor het bewaren")
    lab.write(QUESTION, "Tijdens het bewaren")
    lab.expect_state(QUESTION, "saved")
    with lab.page.expect_response(lambda response: is_save(response.request)):
        on_its_way[0].continue_()
    lab.wait_for_file()
    lab.expect_on_disk(small_session, QUESTION, "Tijdens het bewaren")


def test_page_gone_while_the_server_is_away(lab: LabPage, small_session: str) -> None:
    """What this computer kept is there in a new window, and is sent from there."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    lab.server.kill()
    lab.write(QUESTION, "Alleen hier bewaard")
    lab.expect_state(QUESTION, "kept")
    lab.leave()
    lab.server.start()
    lab.open_notebook(small_session)
    lab.expect_text(QUESTION, "Alleen hier bewaard")
    lab.expect_state(QUESTION, "saved")
    kept = lab.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('weerstand/'))")
    assert kept == []


def test_another_window_saves_in_the_same_moment(lab: LabPage, small_session: str) -> None:
    """Nobody is asked which of the two to keep: the file has both, and so has the page."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    file, looks = lab.server.root / small_session, 0

    def write_after_our_look(route: Route) -> None:
        nonlocal looks
        looks += "content=0" in route.request.url
        if looks == 2:  # Ours saw the file as it was; this is JupyterLab's own look, just before it writes.
            looks += 1
            put_answer(file, "case.now", {"value": 7})
        route.fallback()

    lab.page.route("**/api/contents/**", write_after_our_look)
    lab.write(QUESTION, "Uit dit venster")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    assert looks > 2
    lab.expect_on_disk(small_session, QUESTION, "Uit dit venster")
    assert lab.answer_on_disk(small_session, "case.now")["value"] == 7
    expect(lab.field("case.now").get_by_role("radio").nth(7)).to_be_checked()


def test_two_browsers_on_one_session(lab: LabPage, second_lab: LabPage, small_session: str) -> None:
    """Both show the same, without a question about files; the last edit of a field wins."""
    lab.open_notebook(small_session)
    second_lab.open_notebook(small_session)
    lab.write(QUESTION, "Uit het ene scherm")
    second_lab.expect_text(QUESTION, "Uit het ene scherm")
    second_lab.write(QUESTION, "Uit het andere scherm")
    lab.expect_text(QUESTION, "Uit het andere scherm")
    for one in (lab, second_lab):
        one.wait_for_file()
        expect(one.page.locator(".jp-Dialog")).to_have_count(0)
    lab.expect_on_disk(small_session, QUESTION, "Uit het andere scherm")


def test_copy_asks_and_begins_anew(lab: LabPage, small_session: str) -> None:
    """A copy does not write into the original: as a new session it has an id of its own."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "In het origineel")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    copy = str(Path(small_session).with_name("kopie.ipynb"))
    original = lab.server.root / small_session
    (lab.server.root / copy).write_bytes(original.read_bytes())
    lab.open_notebook(copy)
    lab.page.get_by_role("button", name="Nieuwe sessie van deze kopie").click()
    lab.write(QUESTION, "In de kopie")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    lab.expect_on_disk(copy, QUESTION, "In de kopie")
    lab.expect_on_disk(small_session, QUESTION, "In het origineel")
    assert session_id(lab.server, copy) != session_id(lab.server, small_session)


def test_failure_of_one_field_leaves_the_others(lab: LabPage, put_notebook: Any, small_session: str) -> None:
    """A damaged spec and a damaged answer give one message each, in their place; other fields are live."""
    notebook = json.loads((lab.server.root / small_session).read_text(encoding="utf-8"))
    cells = {cell["metadata"].get("weerstand", {}).get("id"): cell for cell in notebook["cells"]}
    spec = next(iter(cells["case.one"]["outputs"][0]["data"].values()))
    spec["options"] = {"__proto__": 7}
    next(iter(cells["case.more"]["outputs"][0]["data"].values()))["type"] = ["question"]
    answer = {"value": {"__proto__": []}, "revision": 1, "updated_at": ""}
    cells["case.tried"]["metadata"]["weerstand"]["answers"] = {"": answer}
    notebook["metadata"]["weerstand"]["session"] = uuid.uuid4().hex
    path = put_notebook(notebook)
    lab.open_notebook(path)
    lab.write(QUESTION, "<img src=x onerror=window.hit=1>{{7*7}}")
    lab.expect_state(QUESTION, "saved")
    expect(lab.page.get_by_role("alert").filter(visible=True).first).to_be_visible()
    assert lab.page.evaluate("window.hit") is None


def test_a_store_that_raises(lab: LabPage, small_session: str) -> None:
    """A callback that fails is said in its place; the text stays, and other fields go on."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    lab.page.evaluate(FULL)  # only for what we store: JupyterLab itself needs random numbers as well
    lab.write(QUESTION, "Dit mag niet weg")
    expect(lab.field(QUESTION).get_by_role("alert").filter(has_text="ging iets mis")).to_be_visible()
    lab.expect_text(QUESTION, "Dit mag niet weg")
    lab.page.evaluate("() => { delete crypto.getRandomValues }")
    lab.field("case.now").get_by_role("radio").nth(4).press("Space")
    lab.expect_state("case.now", "saved")


def session_id(server: LabServer, path: str) -> str:
    """Return the session id in a notebook's file."""
    notebook = json.loads((server.root / path).read_text(encoding="utf-8"))
    found: str = notebook["metadata"]["weerstand"]["session"]
    return found


def test_a_login_that_runs_out_and_comes_back(lab: LabPage, small_session: str) -> None:
    """Said by its name, with where the text is; after a login elsewhere the page goes on without being loaded again."""

    def deny(route: Route) -> None:
        route.fulfill(status=403, json={"message": "Forbidden", "reason": None})

    lab.open_notebook(small_session)
    lab.expect_ready()
    for address in REFUSED:
        lab.page.route(address, deny)
    lab.write(QUESTION, "Na het uitloggen")
    lab.expect_state(QUESTION, "kept")
    strip = lab.page.locator(".weerstand-strip")
    expect(strip).to_have_text(f"{say('keeping.login')} {say('keeping.in_browser')}")
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    for address in REFUSED:
        lab.page.unroute(address)
    lab.expect_state(QUESTION, "saved")
    expect(strip).to_have_count(0)
    lab.wait_for_file()
    lab.expect_on_disk(small_session, QUESTION, "Na het uitloggen")


def test_a_programme_survives_a_kill_while_it_is_written(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """What the page called saved is in the file at that moment; what is typed after it follows later.

    `python -m bench killed-writing` does so two hundred times, at any moment.
    """
    path = put_notebook(json.loads(TEMPLATE.read_text(encoding="utf-8")), "programma.ipynb")
    lab.open_start()
    lab.page.evaluate(OPEN, path)
    lab.page.locator(EDIT).click()
    form = lab.page.get_by_role("region", name=say("writing.form"))
    title = form.get_by_label(say("writing.title"), exact=True)
    status = lab.page.locator(".ws-writing-status")
    title.fill("Voor de storing?")
    expect(status).to_have_attribute("data-state", "typing")
    expect(status).to_have_attribute("data-state", "saved")
    lab.server.kill()
    assert "Voor de storing?" in (lab.server.root / path).read_text(encoding="utf-8")
    title.fill("Tijdens de storing?")
    expect(status).to_have_attribute("data-state", "unsaved")
    lab.server.start()
    expect(status).to_have_attribute("data-state", "saved")
    assert "Tijdens de storing?" in (lab.server.root / path).read_text(encoding="utf-8")
