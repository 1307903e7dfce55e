"""Notebooks from outside, files that move, and hands that never touch a mouse."""

import json
import uuid
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.lab_page import LabPage

QUESTION = "case.situation"
HOSTILE = "<img src=x onerror='window.hit=1'><script>window.hit=1</script>[x](javascript:window.hit=1) $\\alpha$"
ENOUGH_TABS = 120


def test_opening_a_notebook_from_outside_runs_nothing(
    lab: LabPage, small_session: str, put_notebook: Callable[..., str]
) -> None:
    """No code runs, its texts are only texts, stored widget state goes, and trust is not taken over."""
    notebook = json.loads((lab.server.root / small_session).read_text(encoding="utf-8"))
    notebook["metadata"]["weerstand"]["session"] = uuid.uuid4().hex
    notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {}, "version_major": 2}}
    for cell in notebook["cells"]:
        cell["metadata"]["trusted"] = True
        if cell["metadata"].get("weerstand", {}).get("id") == QUESTION:
            cell["outputs"][0]["data"]["application/vnd.weerstand.v1+json"] |= {"title": HOSTILE, "help": HOSTILE}
            cell["outputs"][0]["data"]["text/html"] = HOSTILE
            cell["metadata"]["weerstand"]["answers"] = {"": {"value": HOSTILE, "revision": 1, "updated_at": ""}}
    script = {"application/javascript": "window.hit=1", "text/html": HOSTILE}
    outputs = [{"output_type": "display_data", "data": script, "metadata": {}}]
    source = "open('aangeraakt', 'w')"
    notebook["cells"].append(
        {"cell_type": "code", "id": "x", "metadata": {}, "source": source, "execution_count": None, "outputs": outputs}
    )
    path = put_notebook(notebook)
    lab.open_notebook(path)
    lab.expect_text(QUESTION, HOSTILE)
    expect(lab.field(QUESTION)).to_contain_text(HOSTILE)
    lab.write(QUESTION, f"{HOSTILE} en meer")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    assert lab.page.evaluate("window.hit") is None
    assert not list(lab.server.root.rglob("aangeraakt"))
    saved = json.loads((lab.server.root / path).read_text(encoding="utf-8"))
    assert "widgets" not in saved["metadata"]
    assert not [cell for cell in saved["cells"] if "trusted" in cell["metadata"]]


def test_a_session_renamed_while_open_goes_on(lab: LabPage, small_session: str) -> None:
    """The session is known by its id: under another name it is the same one, and nothing is asked."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "Voor het hernoemen")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    renamed = str(Path(small_session).with_name("andere-naam.ipynb"))
    lab.page.evaluate(
        "([from, to]) => window.jupyterapp.serviceManager.contents.rename(from, to).then(() => null)",
        [small_session, renamed],
    )
    lab.write(QUESTION, "Na het hernoemen")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    lab.expect_on_disk(renamed, QUESTION, "Na het hernoemen")
    assert not (lab.server.root / small_session).exists()
    lab.open_notebook(renamed)
    lab.expect_text(QUESTION, "Na het hernoemen")
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)


def test_keyboard_only(lab: LabPage, small_session: str) -> None:
    """With Tab, arrows and letters alone: to a text, to a scale, and on to the report."""
    lab.open_notebook(small_session)
    lab.expect_ready()
    go_to(lab, QUESTION, "textarea")
    lab.page.keyboard.type("Zonder muis")
    go_to(lab, "case.now", "input")
    lab.page.keyboard.press("ArrowRight")
    lab.page.keyboard.press("ArrowRight")
    lab.expect_state(QUESTION, "saved")
    go_to(lab, "report", "button")
    lab.page.keyboard.press("Enter")
    expect(lab.page.get_by_role("link", name="Bekijk het verslag")).to_be_visible()
    lab.wait_for_file()
    lab.expect_on_disk(small_session, QUESTION, "Zonder muis")
    assert isinstance(lab.answer_on_disk(small_session, "case.now")["value"], int)


def go_to(lab: LabPage, spec_id: str, tag: str) -> None:
    """Press Tab until a control of this field has the focus, and see that the focus shows."""
    here = """([id, tag]) => {
      const control = document.activeElement;
      return control.matches(tag) && control.closest('[data-weerstand-id]')?.dataset.weerstandId === id;
    }"""
    for _ in range(ENOUGH_TABS):
        lab.page.keyboard.press("Tab")
        if lab.page.evaluate(here, [spec_id, tag]):
            break
    assert lab.page.evaluate(here, [spec_id, tag]), f"Tab does not reach {spec_id}"
    assert lab.page.evaluate("document.activeElement.matches(':focus-visible')")
