"""A session that another program took its name from, in JupyterLab: opened by either name, mended by one press."""

import json
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import TOKEN
from tests.small_programme import HEADER
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import KEY, put_answers, start_session
from weerstand_widgets.locale import say

QUESTION = "case.situation"
WORDS = "Zo ging het die dag"


@pytest.mark.parametrize("name", ["x.sessie.ipynb", "gewoon.ipynb"])
def test_a_session_without_its_name_is_mended_at_one_press(
    lab: LabPage, programme: dict[str, Any], put_notebook: Callable[..., str], name: str
) -> None:
    """As a session and as a notebook: the answers are there, nothing can be typed; after the press both are true."""
    notebook = start_session(programme, uuid.uuid4().hex, HEADER)
    put_answers(notebook, {QUESTION: {"": Answer(WORDS)}})
    del notebook["metadata"][KEY]
    path = put_notebook(notebook, name)
    lab.open_notebook(path)
    lab.expect_text(QUESTION, WORDS)
    expect(lab.field(QUESTION).locator("textarea")).to_be_disabled()
    strip = lab.page.locator(".weerstand-strip")
    expect(strip).to_contain_text(say("damage.identity"))
    strip.get_by_role("button", name=say("damage.mend")).click()
    lab.expect_ready()
    expect(strip).to_have_count(0)
    lab.expect_text(QUESTION, WORDS)
    lab.write(QUESTION, "En het ging verder")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    lab.expect_on_disk(path, QUESTION, "En het ging verder")
    assert json.loads((lab.server.root / path).read_text(encoding="utf-8"))["metadata"][KEY]["session"]


def test_a_plain_notebook_with_our_questions_says_that_nothing_is_kept(
    lab: LabPage, programme: dict[str, Any], put_notebook: Callable[..., str]
) -> None:
    """An author's own notebook, without our metadata: its fields are for trying out, and it says so."""
    del programme["metadata"][KEY]
    lab.page.goto(f"{lab.server.base}lab/tree/{put_notebook(programme, 'eigen.ipynb')}?token={TOKEN}&reset")
    lab.wait_for_fields()
    expect(lab.page.locator(".weerstand-strip")).to_contain_text(say("lab.programme_notice"))
    expect(lab.field(QUESTION).locator("textarea")).to_be_enabled()
