"""A group at work: everything that one invented case holds is filled in by hand, through the fields on the page."""

from typing import Any

from playwright.sync_api import Locator

from tests.browser.lab_page import LabPage
from tests.browser.room_session import UNHURRIED_MS, press_until
from weerstand_widgets.kinds import Question
from weerstand_widgets.locale import say
from weerstand_widgets.plan import Phase, Plan
from weerstand_widgets.session import HEADER_ID

Json = Any


class Facilitator:
    """Fills in a session as its facilitator and note-taker do, in the words of an invented case."""

    def __init__(self, lab: LabPage, plan: Plan, answers: dict[str, dict[str, Json]]) -> None:
        self.lab, self.plan, self.answers = lab, plan, answers
        self.people: dict[str, str] = {}

    def hold_session(self) -> None:
        """Go through header and phases from top to bottom."""
        self.fill_header(self.answers[HEADER_ID][""])
        for phase in self.plan.phases:
            self.run_clock(phase)
            for question in self.answered(phase):
                self.answer(question, self.answers[question.id])
        self.press(say("bar.to_report"))

    def answered(self, phase: Phase) -> list[Question]:
        """Return the questions of a phase that the case's group wrote something at."""
        return [question for question in self.plan.questions_of(phase.id) if question.id in self.answers]

    @property
    def bar(self) -> Locator:
        """The phase bar above the notebook."""
        return self.lab.page.get_by_role("region", name=say("bar.label"))

    def run_clock(self, phase: Phase) -> None:
        """Begin with the first phase; go on to each next one, whose time then runs."""
        first = self.plan.phases[0]
        name = say("bar.begin_with", title=first.title) if phase == first else say("bar.next")
        number = self.plan.phases.index(phase) + 1
        there = self.bar.get_by_text(say("phase.position", number=number, total=len(self.plan.phases)), exact=True)
        press_until(lambda: self.press(name), there)

    def press(self, name: str) -> None:
        """Press the way on in the bar."""
        self.bar.get_by_role("button", name=name, exact=True).click(delay=UNHURRIED_MS)

    def fill_header(self, header: Json) -> None:
        """Fill in the form of the session header."""
        form = self.lab.field(HEADER_ID)
        form.get_by_label(say("header.team"), exact=True).fill(header["team"])
        form.get_by_label(say("header.date"), exact=True).fill(header["date"])
        form.get_by_label(say("header.start"), exact=True).fill(header["start"])
        form.get_by_label(say("header.end"), exact=True).fill(header["end"])
        form.get_by_label(say("header.break_minutes")).fill(str(header["break_minutes"] or ""))
        form.get_by_label(say("header.place"), exact=True).fill(header["place"])
        form.get_by_label(say("header.online")).set_checked(header["online"])
        for number, person in enumerate(header["people"], 1):
            self.people[person["id"]] = person["name"]
            self.fill_person(form, number, person)
        form.get_by_role("button", name=say("header.ready"), exact=True).click()

    def fill_person(self, form: Locator, number: int, person: Json) -> None:
        """Fill in one participant, on a new line where needed."""
        row = form.get_by_role("group", name=say("header.person_row", number=number), exact=True)
        if not row.count():
            form.get_by_role("button", name=say("header.add_person")).click()
        row.get_by_label(say("header.person", number=number)).fill(person["name"])
        row.locator("summary").click()
        for role in person["roles"]:
            row.locator(f'input[value="{role}"]').check()
        row.locator("summary").click()
        row.get_by_label(say("header.present")).set_checked(person["present"])

    def answer(self, question: Question, answers: dict[str, Json]) -> None:
        """Answer one question, of whatever kind."""
        field = self.lab.field(question.id)
        if question.is_turn:
            self.take_turns(field, question, answers)
        else:
            getattr(self, f"fill_{question.kind}")(field, answers[""])

    def fill_text(self, field: Locator, value: Json) -> None:
        """Type an open answer."""
        field.locator("textarea").fill(value)

    def fill_items(self, field: Locator, value: Json) -> None:
        """Type a list; Enter makes the next line."""
        for number, item in enumerate(value, 1):
            line = field.get_by_label(say("field.items.item", number=number), exact=True)
            line.fill(item)
            if number < len(value):
                line.press("Enter")

    def fill_scale(self, field: Locator, value: Json) -> None:
        """Choose a number and say what makes it that."""
        if value["value"] is not None:
            field.locator(f'input[type="radio"][value="{value["value"]}"]').press("Space")
        if value["why"]:
            field.locator("textarea").fill(value["why"])

    def fill_choices(self, field: Locator, value: Json) -> None:
        """Tick options."""
        for option in value:
            field.locator(f'input[value="{option}"]').check()

    def fill_checklist(self, field: Locator, value: Json) -> None:
        """Go through the points."""
        for row, entry in zip(field.locator("li.ws-check").all(), value.values(), strict=True):
            if entry["state"]:
                row.locator(f'input[value="{entry["state"]}"]').press("Space")
            if entry["note"]:
                row.get_by_role("button", name=say("field.checklist.add_note")).click()
                row.locator("textarea").fill(entry["note"])

    def fill_table(self, field: Locator, value: Json) -> None:
        """Fill rows, adding those that are not there yet."""
        rows = field.locator("li.ws-row")
        for number, row in enumerate(value):
            if rows.count() <= number:
                field.get_by_role("button", name=say("field.table.add")).click()
            for cell, found in zip(rows.nth(number).locator(".ws-cell").all(), row.values(), strict=True):
                self.fill_cell(cell, found)

    def fill_cell(self, cell: Locator, found: Json) -> None:
        """Fill one cell of a table: choose or type."""
        if found is None:
            return
        if cell.locator("select").count():
            cell.locator("select").select_option(str(found))
        else:
            cell.locator("textarea").fill(found)

    def fill_actions(self, field: Locator, value: Json) -> None:
        """Write down agreements."""
        cards = field.locator("li.ws-row")
        for number, action in enumerate(value):
            if cards.count() <= number:
                field.get_by_role("button", name=say("field.actions.add")).click()
            card = cards.nth(number)
            for name in ("what", "who", "when", "first_sign"):
                card.get_by_label(say(f"field.actions.{name}"), exact=True).fill(action[name])
            if action["confidence"] is not None:
                card.locator(f'input[type="radio"][value="{action["confidence"]}"]').press("Space")
            card.get_by_label(say("field.actions.done"), exact=True).set_checked(action["done"])

    def take_turns(self, field: Locator, question: Question, answers: dict[str, Json]) -> None:
        """Hand the laptop round: each their own field, then show it together."""
        contributions = {author: value for author, value in answers.items() if author}
        names = [self.people[person] for person in answers[""]["done"]]
        for name, (author, value) in zip(names, contributions.items(), strict=True):
            own = name if question.is_unlinked else self.people[author]
            field.get_by_role("button", name=own).click()
            self.contribute(field, question, value)
            field.get_by_role("button", name=say("turn.finish"), exact=True).click()
        field.get_by_role("button", name=say("turn.reveal")).click()

    def contribute(self, field: Locator, question: Question, value: Json) -> None:
        """Write, weigh or vote."""
        if question.kind == "round":
            field.locator("textarea").fill(value)
        elif question.kind == "weigh":
            for group, weight in zip(field.locator(".ws-weigh").all(), value.values(), strict=True):
                group.locator(f'input[value="{weight}"]').press("Space")
        else:
            for row, dots in value.items():
                more = field.locator("li.ws-vote-row").nth(int(row)).get_by_role("button", name=say("field.vote.more"))
                for _ in range(dots):
                    more.click()
