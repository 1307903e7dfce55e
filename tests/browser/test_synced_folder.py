"""One session in a folder that a sync service keeps alike on two computers, each with a server and a journal."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab_page import LabPage, answer_in
from tests.browser.lab_server import LabServer
from tests.browser.room_session import session_in

ONE, TWO = "case.situation", "case.own_part"
WORK_SECONDS = 60
COMES_BACK = "window.dispatchEvent(new Event('focus'))"
"""Somebody comes back to the window: the page looks at its file at once, and not within the half minute."""


@dataclass
class SyncedFolder:
    """Two computers with the session open; each time the service looks, the newest file goes to the other computer."""

    path: str
    computers: list[LabPage]
    seen: list[int] = field(default_factory=list)
    copies: int = 0

    @property
    def files(self) -> list[Path]:
        """The session's file on each computer."""
        return [computer.server.root / self.path for computer in self.computers]

    def look(self) -> None:
        """Copy the newest, if anything was written since the last look."""
        times = [file.stat().st_mtime_ns for file in self.files]
        if times == self.seen:
            return
        newest = self.files[times.index(max(times))]
        for file in self.files:
            if file != newest and file.read_bytes() != newest.read_bytes():
                arriving = file.with_name(".arriving")
                shutil.copy2(newest, arriving)
                arriving.replace(file)
                self.copies += 1
        self.seen = [file.stat().st_mtime_ns for file in self.files]

    def texts(self, question_id: str) -> set[str]:
        """Return what pages and files say of a question; a file that was copied half says nothing yet."""
        shown = {computer.field(question_id).locator("textarea").input_value() for computer in self.computers}
        try:
            return shown | {str(answer_in(json.loads(file.read_bytes()), question_id)) for file in self.files}
        except ValueError:
            return {*shown, ""}

    def work_until(self, wanted: dict[str, set[str]]) -> None:
        """Let the service and both people work until everywhere is the same, and one of what is wanted."""

        def work() -> dict[str, set[str]]:
            self.look()
            for computer in self.computers:
                computer.page.evaluate(COMES_BACK)
            return {question_id: self.texts(question_id) for question_id in wanted}

        def is_one(found: dict[str, set[str]]) -> bool:
            return all(len(texts) == 1 and texts <= wanted[question_id] for question_id, texts in found.items())

        found = self.computers[0].poll(work, is_one, WORK_SECONDS)
        assert is_one(found), f"two computers do not come to one text: {found}"


@pytest.fixture
def folder(
    browser: Browser, lab_server: LabServer, put_notebook: Callable[..., str], tmp_path: Path
) -> Iterator[SyncedFolder]:
    """The session, on two computers."""
    path = put_notebook(session_in("case"))
    other = LabServer(tmp_path)
    shutil.copytree((lab_server.root / path).parent, (other.root / path).parent)
    other.start()
    contexts = [browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL") for _ in range(2)]
    pages = [LabPage(one.new_page(), server) for one, server in zip(contexts, (lab_server, other), strict=True)]
    for page in pages:
        page.open_notebook(path)
        page.expect_ready()
    yield SyncedFolder(path, pages)
    for context in contexts:
        context.close()
    other.stop()


@pytest.mark.timeout(300)
def test_two_computers_come_to_one_text(folder: SyncedFolder) -> None:
    """Each writes what the other does not, both write the same question; nobody is asked anything, and it ends."""
    first, second = folder.computers
    first.write(ONE, "Een schrijft hier")
    second.write(TWO, "Twee schrijft daar")
    folder.work_until({ONE: {"Een schrijft hier"}, TWO: {"Twee schrijft daar"}})
    first.write(ONE, "Van de een")
    second.write(ONE, "Van de ander")
    folder.work_until({ONE: {"Van de een", "Van de ander"}, TWO: {"Twee schrijft daar"}})
    for computer in folder.computers:
        computer.wait_for_file()
        computer.expect_state(ONE, "saved")
        expect(computer.page.locator(".jp-Dialog")).to_have_count(0)
    copies = folder.copies
    folder.look()
    assert folder.copies <= copies + 1  # what was written last may still be on its way
    for file in folder.files:
        assert list(file.parent.glob("*.ipynb")) == [file]
