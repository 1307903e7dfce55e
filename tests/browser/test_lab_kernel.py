"""Kernels come and go and talk from other threads; the group notices nothing of it."""

import json
import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import LabServer

QUESTION = "agree.learned"
KEYS = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx"
ROUNDS = 6


@pytest.fixture(scope="module")
def lab_server(own_server: LabServer) -> LabServer:
    """Return a server for this file alone."""
    return own_server


@pytest.mark.own_window
def test_a_session_starts_no_kernel(lab: LabPage, short_session: str) -> None:
    """Nothing is started for a group; edit mode starts one, and Python then follows what is typed in the session."""
    lab.open_notebook(short_session)
    lab.write(QUESTION, "Zonder kernel")
    lab.expect_state(QUESTION, "saved")
    lab.wait_for_file()
    assert lab.server.request("GET", "api/kernels") == []
    lab.run_all(short_session)
    lab.expect_printed(f'print(workbook["{QUESTION}"].value)', "Zonder kernel")
    lab.write(QUESTION, "Met kernel")
    lab.expect_printed(f'print(workbook["{QUESTION}"].value)', "Met kernel")
    lab.wait_for_file()
    lab.reload()
    lab.wait_for_kernel()
    lab.expect_text(QUESTION, "Met kernel")
    assert len(lab.server.request("GET", "api/kernels")) == 1


def test_run_all_without_a_kernel_waits_for_one(lab: LabPage, short_session: str) -> None:
    """Who runs a session's cells all the same gets a kernel first: no question is emptied, Python has the answers."""
    lab.open_notebook(short_session)
    lab.expect_ready()
    lab.write(QUESTION, "Blijft staan")
    lab.command("weerstand:edit-mode")
    lab.command("notebook:run-all-cells")
    lab.wait_for_kernel()
    lab.expect_printed(f'print(workbook["{QUESTION}"].value)', "Blijft staan")
    lab.expect_text(QUESTION, "Blijft staan")


def test_a_kernel_goes_by_the_new_name(lab: LabPage, short_session: str) -> None:
    """Renamed while there was no kernel: the kernel that comes later is this notebook's, not the old name's."""
    lab.open_notebook(short_session)
    lab.expect_ready()
    renamed = short_session.replace("x.sessie", "anders.sessie")
    lab.page.evaluate("name => window.jupyterapp.shell.currentWidget.context.rename(name)", "anders.sessie.ipynb")
    lab.start_kernel(renamed)
    assert [one["path"] for one in lab.server.request("GET", "api/sessions")] == [renamed]


@pytest.mark.timeout(240)
def test_kernels_killed_while_typing(lab: LabPage, short_session: str) -> None:
    """Each word is typed while a kernel dies; what was said to be saved is in the file, every time."""
    lab.open_notebook(short_session)
    lab.start_kernel(short_session)
    words: list[str] = []
    killed = 0
    for number in range(ROUNDS):
        words.append(f"woord{number}")
        for pid in lab.server.kernel_pids():
            os.kill(pid, signal.SIGKILL)
            killed += 1
        lab.write(QUESTION, " ".join(words))
        lab.expect_state(QUESTION, "saved")
        expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
    assert killed > 0
    lab.wait_for_file()
    lab.expect_on_disk(short_session, QUESTION, " ".join(words))


@pytest.mark.timeout(240)
@pytest.mark.parametrize("subshells", ["disabled", "perCommTarget", "perComm"])
def test_python_follows_in_whatever_thread(lab: LabPage, short_session: str, subshells: str) -> None:
    """With JupyterLab's messages in one thread or several: reading, observing and setting are right."""
    folder = Path(lab.server.folder) / "settings" / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True, exist_ok=True)
    setting = folder / "kernels-settings.jupyterlab-settings"
    setting.write_text(json.dumps({"commsOverSubshells": subshells}), encoding="utf-8")
    LabPage.open_notebook(lab, short_session)  # JupyterLab reads its settings when it starts
    lab.run_all(short_session)
    lab.expect_printed(f'print(workbook["{QUESTION}"].value)', "None")
    lab.run(f'seen = []; workbook["{QUESTION}"].observe(lambda change: seen.append(change["new"]), "value")')
    lab.field(QUESTION).locator("textarea").press_sequentially(KEYS)
    lab.expect_state(QUESTION, "saved")
    lab.expect_printed(f'print(workbook["{QUESTION}"].value)', KEYS)
    lab.expect_printed("print(seen[-1], all(seen[-1].startswith(one) for one in seen))", f"{KEYS} True")
    lab.run(f'workbook["{QUESTION}"].value = "uit Python"')
    lab.expect_text(QUESTION, "uit Python")
    setting.unlink()
