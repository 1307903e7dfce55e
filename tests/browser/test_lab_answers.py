"""What is typed in JupyterLab is kept: after a reload, in the file, in the journal, and in Python."""

import os
import signal
import sqlite3

from playwright.sync_api import expect

from tests.browser.lab_page import LabPage

QUESTION = "case.situation"
LEARNED = "agree.learned"
TEXT = "De deur bleef dicht.\nNa drie keer bellen ging zij open: “één” keer 😀"


def test_fields_live_without_kernel_and_trust(lab: LabPage, small_session: str) -> None:
    """An untrusted notebook that never ran shows live fields, and says that the answer is saved."""
    lab.open_notebook(small_session)
    trusted = "[...window.jupyterapp.shell.currentWidget.context.model.cells].some((cell) => cell.trusted)"
    assert lab.page.evaluate(trusted) is False
    expect(lab.field(QUESTION)).to_contain_text("Wat doet de inwoner?")
    lab.write(QUESTION, TEXT)
    lab.expect_state(QUESTION, "saved")


def test_answer_is_there_after_reload_and_in_file_and_journal(lab: LabPage, small_session: str) -> None:
    """What was said to be saved is on screen after a reload, in the notebook's file and in the journal."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, TEXT)
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    lab.reload()
    lab.expect_text(QUESTION, TEXT)
    lab.expect_on_disk(small_session, QUESTION, TEXT)
    journal = next((lab.server.root / small_session).parent.glob("*.sqlite"))
    with sqlite3.connect(f"file:{journal}?mode=ro", uri=True) as db:
        assert db.execute("select count(*) from entries where question_id = ?", [QUESTION]).fetchone()[0] >= 1
    db.close()


def test_saved_is_said_of_what_is_on_screen_only(lab: LabPage, small_session: str) -> None:
    """With the first key after it, "bewaard" is gone: it was said of another text."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "Een")
    lab.expect_state(QUESTION, "saved")
    lab.page.evaluate("() => { window.later = setTimeout; window.setTimeout = () => 0; }")
    lab.field(QUESTION).locator("textarea").press("a")
    expect(lab.field(QUESTION).locator(".ws-status")).to_have_attribute("data-state", "idle")
    lab.page.evaluate("() => { window.setTimeout = window.later; }")


def test_reload_in_the_middle_of_a_word(lab: LabPage, small_session: str) -> None:
    """A reload right after the last key loses nothing, though nothing was acknowledged yet."""
    lab.open_notebook(small_session)
    lab.field(QUESTION).locator("textarea").press_sequentially("Halverwege een zi")
    lab.reload()
    lab.expect_text(QUESTION, "Halverwege een zi")


def test_run_all_keeps_answers_and_python_follows(lab: LabPage, real_session: str) -> None:
    """Restart and run all keeps every answer; `q.value` is the answer, and setting it fills the field."""
    lab.open_notebook(real_session)
    lab.write(QUESTION, TEXT)
    lab.expect_state(QUESTION, "saved")
    lab.run_all(real_session)
    lab.expect_text(QUESTION, TEXT)
    lab.expect_printed(f'print(workbook["{QUESTION}"].value == {TEXT!r})', "True")
    lab.run(f'workbook["{QUESTION}"].value = "Gezet door Python"')
    lab.expect_text(QUESTION, "Gezet door Python")
    lab.write(QUESTION, "En weer getypt")
    lab.expect_printed(f'print(workbook["{QUESTION}"].value)', "En weer getypt")
    lab.command("weerstand:edit-mode")
    lab.command("notebook:clear-all-cell-outputs")
    expect(lab.page.locator(f'[data-weerstand-id="{QUESTION}"]')).to_have_count(0)
    lab.command("notebook:run-all-cells")
    lab.expect_text(QUESTION, "En weer getypt")
    lab.wait_for_file()
    lab.expect_on_disk(real_session, QUESTION, "En weer getypt")


def test_kill_kernel_while_typing(lab: LabPage, short_session: str) -> None:
    """A kernel that dies is no matter for the group; after a new start and run, Python has the answers."""
    lab.open_notebook(short_session)
    lab.start_kernel(short_session)
    lab.field(LEARNED).locator("textarea").press_sequentially("Er gaat ")
    killed = lab.server.kernel_pids()
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    lab.page.keyboard.type("niets verloren.", delay=150)
    lab.expect_text(LEARNED, "Er gaat niets verloren.")
    lab.expect_state(LEARNED, "saved")
    expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    lab.wait_for_new_kernel(killed)
    lab.run_all(short_session)
    lab.expect_printed(f'print(workbook["{LEARNED}"].value)', "Er gaat niets verloren.")
    lab.expect_text(LEARNED, "Er gaat niets verloren.")
