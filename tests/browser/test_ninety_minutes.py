"""Ninety minutes with a fast clock: a whole plan by its time, with an overrun and a break, on a laptop and a beamer."""

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.facilitator import Facilitator
from tests.browser.lab_page import LabPage
from tests.browser.lab_server import CHECKOUT
from tests.browser.room_session import PROGRAMME
from tests.browser.test_whole_session import comparable, expected, read
from weerstand_widgets.answers import Answer
from weerstand_widgets.cells import put_answers, read_session, start_session
from weerstand_widgets.kinds import Question
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Phase, Plan
from weerstand_widgets.session import HEADER_ID

LAPTOP = ViewportSize(width=1366, height=768)
BEAMER = ViewportSize(width=1920, height=1080)
LENGTH = 90
HOP = "02:00"
HOP_SECONDS = 120
OVERRUN_MINUTES, BREAK_MINUTES = 6, 4
STORY, BREAK_AFTER = "case", "connect"


class TimedFacilitator(Facilitator):
    """Takes the time that the plan gives; the clock of the browser runs ahead, two minutes at a time."""

    def __init__(self, lab: LabPage, path: Path, case: dict[str, Any]) -> None:
        self.session = read(lab, path)
        super().__init__(lab, self.session.plan, case["answers"])

    def hold_session(self) -> None:
        """Keep to the plan, but for one story that takes long; then divide what is left, and have a break later."""
        for phase in self.plan.phases:
            self.run_clock(phase)
            for question in typed_in(self.plan, self.answers):
                if question.phase_id == phase.id:
                    self.answer(question, self.answers[question.id])
            self.spend(self.given(phase) + (OVERRUN_MINUTES if phase.id == STORY else 0))
            self.look(phase)
            if phase.id == STORY:
                self.divide()
            if phase.id == BREAK_AFTER:
                self.take_break()
                self.page.set_viewport_size(BEAMER)
        self.bar.get_by_role("button", name=say("bar.to_report")).click()

    def look(self, phase: Phase) -> None:
        """See what a group sees at the end of a phase: its own title, and all of it on the screen."""
        expect(self.bar).to_contain_text(self.session.words(phase.title))
        box = self.bar.bounding_box()
        height = self.page.viewport_size["height"] if self.page.viewport_size else 0
        assert box is not None
        assert box["height"] <= height / 5

    @property
    def page(self) -> Page:
        """The window."""
        return self.lab.page

    def given(self, phase: Phase) -> int:
        """Return the minutes that the phase has now, in the page's own words."""
        extra = self.page.evaluate(
            """(id) => {
              const cells = [...window.jupyterapp.shell.currentWidget.context.model.cells];
              const found = cells.map((cell) => cell.getMetadata("weerstand")).find((one) => one?.id === id);
              return found.answers?.[""]?.value?.extra_minutes ?? 0;
            }""",
            phase.id,
        )
        return phase.minutes[LENGTH] + int(extra)

    def spend(self, minutes: int) -> None:
        """Let minutes pass."""
        for _ in range(minutes * 60 // HOP_SECONDS):
            self.page.clock.fast_forward(HOP)
        self.page.clock.fast_forward(minutes * 60 % HOP_SECONDS * 1000)

    def divide(self) -> None:
        """The bar says that time is short; divide what is left."""
        self.bar.get_by_role("button", name=say("bar.divide")).click()
        expect(self.bar.get_by_role("button", name=say("bar.undo"))).to_be_visible()
        expect(self.bar.get_by_role("button", name=say("bar.divide"))).to_be_hidden()

    def take_break(self) -> None:
        """Have a break; the clock of the phase waits."""
        self.bar.get_by_role("button", name=say("bar.break"), exact=True).click()
        self.spend(BREAK_MINUTES)
        curtain = self.page.get_by_role("region", name=say("curtain.label"))
        curtain.get_by_role("button", name=say("curtain.go_on"), exact=True).click()


def typed_in(plan: Plan, answers: dict[str, Any]) -> list[Question]:
    """Return the first text of each phase: it is typed here, where `test_whole_session` types all of a case."""
    texts = [one for one in plan.questions if one.kind == "text" and one.id in answers]
    return list({one.phase_id: one for one in reversed(texts)}.values())


def session_of(case: dict[str, Any]) -> dict[str, Any]:
    """Return a session in which all is answered but what is typed here."""
    programme = json.loads(PROGRAMME.read_text(encoding="utf-8"))
    header = case["answers"][HEADER_ID][""] | {"title": case["title"], "length": LENGTH, "break_minutes": 0}
    notebook = start_session(programme, uuid.uuid4().hex, header)
    plan = read_session(notebook).plan
    left = {HEADER_ID, *(one.id for one in typed_in(plan, case["answers"])), *(one.id for one in plan.phases)}
    given = {key: values for key, values in case["answers"].items() if key not in left}
    put_answers(
        notebook,
        {key: {author: Answer(value) for author, value in values.items()} for key, values in given.items()},
    )
    return notebook


@pytest.mark.own_window
@pytest.mark.timeout(900)
def test_ninety_minutes_by_the_plan(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """The plan is kept, the overrun is made up for, and the report counts the minutes that the group worked."""
    case = json.loads((CHECKOUT / "notebooks" / "cases" / "weerstand-inwoner.json").read_text(encoding="utf-8"))
    lab.page.set_viewport_size(LAPTOP)
    lab.page.clock.install()
    path = lab.server.root / put_notebook(session_of(case))
    lab.open_notebook(path.relative_to(lab.server.root).as_posix())
    lab.expect_ready()
    TimedFacilitator(lab, path, case).hold_session()
    report = lab.field("report")
    report.get_by_role("button", name=say("report_cell.make"), exact=True).click()
    expect(report.get_by_role("link", name=say("report_cell.view"))).to_be_visible()

    session = read(lab, path)
    assert comparable(session) == expected(case)
    worked = [session.timing(phase.id).elapsed_seconds / 60 for phase in session.plan.phases]
    planned = {phase.id: phase.minutes[LENGTH] for phase in session.plan.phases}
    assert worked[3] >= planned[STORY] + OVERRUN_MINUTES
    assert sum(worked) + BREAK_MINUTES == pytest.approx(LENGTH, abs=BREAK_MINUTES + 8)
    assert session.header.break_minutes == BREAK_MINUTES
    assert sum(session.timing(phase.id).extra_minutes for phase in session.plan.phases) < 0, "others gave time away"
    html = path.with_suffix(".html").read_text(encoding="utf-8")
    assert say("report.minutes", minutes=round(sum(worked))) in html
    assert lab.errors == []
