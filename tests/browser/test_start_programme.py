"""A new programme from a pasted text or from a file: what it becomes is seen before it is made."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer
from tests.browser.start_steps import press, read, sheet
from tests.browser.test_start import expect_accessible, press_until
from tests.unit.test_outline import MAIL, WORD
from weerstand_widgets.locale import say

PASTE = """([html, plain]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", plain);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
FRONT = "window.jupyterapp.shell.currentWidget.context.path"


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


def made(lab: LabPage) -> Path:
    """Wait until a programme is open, and return its file."""
    lab.page.locator(".weerstand-strip").wait_for()
    return lab.server.root / str(lab.page.evaluate(FRONT))


def test_from_a_document_to_a_programme_by_keyboard(lab: LabPage) -> None:
    """What Word puts on the clipboard is seen as phases and questions, can be changed, and becomes just that."""
    lab.open_start()
    page = lab.page
    press(page, "start.new_programme")
    form = sheet(page)
    expect(form.get_by_label(say("start.new_programme.title"))).to_be_focused()
    press_until(page, "Shift+Tab", form.get_by_label(say("start.way.template")))
    page.keyboard.press("ArrowDown")
    text = form.get_by_label(say("start.outline"), exact=True)
    press_until(page, "Tab", text)
    page.evaluate(PASTE, [WORD, "zonder opmaak"])
    expect(form.get_by_role("status").first).to_have_text("2 fasen, 2 vragen, 30 minuten")
    expect(text).to_be_focused()
    page.keyboard.type("\n\n## Slot (5 min)\n\nWat neem je mee?")
    expect(form.get_by_role("status").first).to_have_text("3 fasen, 3 vragen, 35 minuten")
    preview = form.get_by_role("region", name=say("start.preview"))
    expect(preview).to_contain_text("Wat deed je?")
    assert preview.locator("script, style, img, a").count() == 0
    press_until(page, "Tab", preview)
    for theme, width in (("light", 1366), ("dark", 360)):
        page.set_viewport_size({"width": width, "height": 768})
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        expect_accessible(page)
        assert form.evaluate("dialog => dialog.scrollWidth - dialog.clientWidth") <= 0
    press_until(page, "Tab", form.get_by_role("button", name=say("start.new_programme.make")))
    page.keyboard.press("Enter")
    plan = read(made(lab)).plan
    assert [phase.title for phase in plan.phases] == ["Welkom", "Casus", "Slot"]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert lab.errors == []


def test_what_was_pasted_stays_whatever_fails(lab: LabPage) -> None:
    """Without the server its words stand there, with the reason beside the field; Escape keeps them."""
    lab.open_start()
    page = lab.page

    def refuse(route: Route) -> None:
        route.fulfill(status=507, json={"message": "De schijf is vol.", "cause": "disk_full"})

    press(page, "start.new_programme")
    form = sheet(page)
    form.get_by_label(say("start.way.text")).check()
    text = form.get_by_label(say("start.outline"), exact=True)
    page.route("**/weerstand/api/programmes*/**", refuse)
    text.focus()
    page.evaluate(PASTE, ["<h1>Balie</h1><p>Wat hoop je?</p>", "Balie\n\nWat hoop je?"])
    expect(text).to_have_value("Balie\n\nWat hoop je?")
    alert = form.get_by_role("alert").filter(visible=True)
    expect(alert).to_contain_text("De schijf is vol.")
    expect(text).to_have_attribute("aria-invalid", "true")
    page.unroute("**/weerstand/api/programmes*/**")
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    press(page, "start.new_programme")
    expect(text).to_have_value("Balie\n\nWat hoop je?")
    text.fill("")
    form.get_by_role("button", name=say("start.new_programme.make")).click()
    expect(alert.filter(has_text=say("start.outline.lack"))).to_be_visible()
    form.get_by_role("button", name=say("lab.cancel")).click()


def test_a_programme_goes_out_and_comes_in_as_a_file(lab: LabPage, tmp_path: Path) -> None:
    """Saved among the downloads; what comes in is seen first, and a file that is none is said so."""
    lab.open_start()
    page = lab.page
    with page.expect_download() as download:
        page.locator(".ws-start-programme").first.get_by_role("button", name=say("start.save_programme")).click()
    file = tmp_path / "programma.json"
    download.value.save_as(file)
    expect(page.locator(".ws-start-message")).to_contain_text(download.value.suggested_filename)
    assert json.loads(file.read_text(encoding="utf-8"))["cells"]
    press(page, "start.new_programme")
    form = sheet(page)
    form.get_by_label(say("start.way.file")).check()
    chosen = form.get_by_label(say("start.programme_file"), exact=True)
    (tmp_path / "x.json").write_text(MAIL, encoding="utf-8")
    chosen.set_input_files(tmp_path / "x.json")
    expect(form.get_by_role("alert").filter(visible=True)).to_contain_text("geen programma")
    chosen.set_input_files(file)
    expect(form.get_by_role("status").first).to_contain_text("fasen")
    form.get_by_role("button", name=say("start.new_programme.make")).click()
    assert read(made(lab)).plan.phases
