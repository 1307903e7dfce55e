"""Writing a programme without code: on the page a group will see, into cells that a person could have written."""

import json
import re
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Route, expect

from tests.browser.lab_page import LabPage
from tests.browser.lab_server import CHECKOUT
from weerstand_widgets.cells import MIME
from weerstand_widgets.locale import say
from weerstand_widgets.programme import AskingCell, Document, write_programme

TEMPLATE = CHECKOUT / "notebooks" / "template" / "programma.ipynb"
LEARNED = "agree.learned"
TITLE = "Wat neem je mee?"
LEADING = "Is het niet zo dat je te snel advies geeft?"
LANDMARKS = ("banner-is-top-level", "main-is-top-level", "no-duplicate-main", "unique")
WITHIN_JUPYTERLAB = {"rules": {f"landmark-{name}": {"enabled": False} for name in LANDMARKS}}
"""A programme is written with JupyterLab around it, which has landmarks of its own."""
IDS = "[...document.querySelectorAll('.weerstand-document [data-weerstand-id]')].map((e) => e.dataset.weerstandId)"
AS_A_PAGE = """
(path) => window.jupyterapp.commands.execute("docmanager:open", {path, factory: "Intervisie"}).then(() => null)
"""
SIDEWAYS = """() => {
  const { scrollWidth, clientWidth } = document.querySelector(".weerstand-paper");
  return scrollWidth - clientWidth;
}"""


class Writer:
    """A trainer in front of a programme.

    Args:
        lab: The window it is open in.
        path: The programme's file.
    """

    def __init__(self, lab: LabPage, path: str) -> None:
        self.lab, self.path = lab, path
        self.form = lab.page.get_by_role("region", name=say("writing.form"))

    def tools(self, spec_id: str) -> Locator:
        """Return what can be done with a question or a phase."""
        after = "xpath=following-sibling::*[contains(@class, 'ws-writing-tools')][1]"
        found = self.lab.field(spec_id).locator(after)
        found.hover()
        return found

    def press(self, spec_id: str, name: str) -> None:
        """Press one of its buttons."""
        self.tools(spec_id).get_by_role("button", name=say(f"writing.act.{name}"), exact=True).click()

    def add_below(self, spec_id: str, what: str) -> None:
        """Add a question, a text or a phase."""
        tools = self.tools(spec_id)
        tools.get_by_text(say("writing.add")).click()
        tools.get_by_role("button", name=say(f"writing.add.{what}"), exact=True).click()
        expect(self.form).to_be_visible()

    def fill(self, part: str, text: str) -> None:
        """Write in a part of the form."""
        self.form.get_by_label(say(f"writing.{part}"), exact=True).fill(text)

    def open_panel(self, name: str) -> None:
        """Press the button of what can stand beside the page."""
        self.lab.page.locator(".ws-writing-head-act").filter(has_text=say(f"writing.{name}")).click()

    def expect_saved(self) -> None:
        """Wait until the page says that all of it is in the file."""
        expect(self.lab.page.locator(".ws-writing-status")).to_have_attribute("data-state", "saved")

    def expect_at_peace(self, titles: Iterable[str]) -> None:
        """Wait until all of it is on the page and in the file; nobody is asked anything."""
        for title in titles:
            expect(self.lab.page.locator(".weerstand-paper")).to_contain_text(title)
        self.expect_saved()
        expect(self.lab.page.locator(".jp-Dialog")).to_have_count(0)

    def cells(self) -> list[dict[str, Any]]:
        """Return the cells in the file, once the page said so."""
        self.expect_saved()
        found: list[dict[str, Any]] = self.lab.notebook_on_disk(self.path)["cells"]
        return found

    def sources(self) -> list[str]:
        """Return what the cells in the file say."""
        return ["".join(cell["source"]) for cell in self.cells()]

    def ids(self) -> list[str]:
        """Return what is asked, in the order of the page."""
        found: list[str] = self.lab.page.evaluate(IDS)
        return found


@pytest.fixture
def writer(lab: LabPage, put_notebook: Callable[..., str]) -> Writer:
    """A trainer who opened the programme that new ones are made from."""
    path = put_notebook(json.loads(TEMPLATE.read_text(encoding="utf-8")), "programma.ipynb")
    lab.open_notebook(path)
    return Writer(lab, path)


def test_a_question_is_written_in_its_place(writer: Writer) -> None:
    """The field changes with each key; the cell is what a person would write, and shows the same."""
    writer.press(LEARNED, "edit")
    writer.fill("title", TITLE)
    expect(writer.lab.field(LEARNED)).to_contain_text(TITLE)
    cell = next(cell for cell in writer.cells() if TITLE in "".join(cell["source"]))
    assert (
        "".join(cell["source"]) == f'agree.text("learned", "{TITLE}", help="In twee of drie zinnen.", front="learned")'
    )
    assert cell["outputs"][0]["data"][MIME]["title"] == TITLE
    writer.form.get_by_label(say("writing.kind")).select_option(say("writing.kind.choice"))
    writer.fill("options", "Een idee\nEen vraag")
    expect(writer.lab.field(LEARNED).get_by_role("radio")).to_have_count(2)
    assert any(
        'agree.choice(\n    "learned"' in source and '"een_idee": "Een idee"' in source for source in writer.sources()
    )


def test_a_programme_grows_and_shrinks(writer: Writer) -> None:
    """A question and a phase come, move and go; what went can be put back; the file follows each time."""
    tools = writer.lab.page.locator(".ws-writing-tools")
    before = tools.count()
    writer.add_below(LEARNED, "question")
    writer.fill("title", "En jij?")
    assert 'agree.text("nieuwe_vraag", "En jij?")' in writer.sources()
    writer.press("agree.nieuwe_vraag", "up")
    expect(writer.tools("agree.nieuwe_vraag").get_by_role("button", name=say("writing.act.up"))).to_be_focused()
    order = writer.ids()
    assert order.index("agree.nieuwe_vraag") == order.index(LEARNED) - 1
    writer.press("agree.nieuwe_vraag", "remove")
    expect(writer.lab.page.locator('[data-weerstand-id="agree.nieuwe_vraag"]')).to_have_count(0)
    expect(tools).to_have_count(before)
    assert not any("En jij?" in source for source in writer.sources())
    writer.lab.page.get_by_role("button", name=say("writing.undo")).click()
    expect(writer.lab.field("agree.nieuwe_vraag")).to_contain_text("En jij?")
    writer.add_below("agree.agreements", "phase")
    writer.fill("phase_title", "Terugkijken")
    sources = writer.sources()
    assert any('"nieuwe_fase",\n    "Terugkijken"' in source for source in sources)
    writer.press("agree", "remove")
    status = writer.lab.page.locator(".ws-writing-status")
    expect(status).to_contain_text(say("writing.phase_full"))
    writer.press("nieuwe_fase", "up")
    expect(
        writer.lab.page.locator("[data-weerstand-id='nieuwe_fase'] ~ *, [data-weerstand-id='agree']").first
    ).to_be_visible()
    order = writer.ids()
    assert order.index("nieuwe_fase") < order.index("agree")


def test_words_are_written_where_they_stand(writer: Writer) -> None:
    """Markdown between the questions follows each key; Ctrl+Z outside a text takes the whole of it back."""
    words = writer.lab.page.locator(".weerstand-words").first
    expect(words).not_to_be_empty()  # words come a moment after the fields
    before = words.inner_text()
    tools = words.locator("xpath=following-sibling::*[contains(@class, 'ws-writing-tools')][1]")
    tools.get_by_role("button", name=say("writing.act.edit")).click()
    area = writer.form.get_by_label(say("writing.words"))
    area.fill("# Agressie aan de balie")
    heading = writer.lab.page.get_by_role("heading", name="Agressie aan de balie")
    expect(heading).to_be_visible()
    area.press_sequentially("\n\nWelkom.")
    expect(words.get_by_text("Welkom.")).to_be_visible()
    assert writer.sources()[0] == "# Agressie aan de balie\n\nWelkom."
    area.press_sequentially(" {Iets} `{ander}`")
    expect(writer.form).to_contain_text(say("writing.term.none", found="{iets}"))
    area.press("Escape")
    expect(tools.get_by_role("button", name=say("writing.act.edit"))).to_be_focused()
    writer.lab.page.keyboard.press("Control+z")
    expect(heading).to_have_count(0)
    expect(words).to_have_text(before, use_inner_text=True)


def test_what_cannot_be_yet_is_said_and_loses_nothing(writer: Writer) -> None:
    """A refused title or a server that is away: the form keeps it, the file what was there, and nothing is "saved"."""
    page = writer.lab.page
    before = writer.lab.notebook_on_disk(writer.path)
    writer.press(LEARNED, "edit")
    writer.fill("title", "Wie is {onbekend}?")
    status = page.locator(".ws-writing-status")
    expect(status).to_have_attribute("data-state", "unsaved")
    assert writer.lab.notebook_on_disk(writer.path)["cells"] == before["cells"]
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    expect(status).to_have_attribute("data-state", "saved")
    writer.press(LEARNED, "edit")
    expect(writer.form.get_by_label(say("writing.title"), exact=True)).not_to_have_value("Wie is {onbekend}?")

    def away(route: Route) -> None:
        route.abort()

    page.route("**/weerstand/api/programme*", away)
    writer.fill("title", TITLE)
    expect(status).to_have_attribute("data-state", "unsaved")
    expect(writer.form.get_by_label(say("writing.title"), exact=True)).to_have_value(TITLE)
    page.unroute("**/weerstand/api/programme*")
    assert any(TITLE in source for source in writer.sources())


def test_accessible(writer: Writer) -> None:
    """Axe finds nothing, with the form of a phase beside the text or below it; nothing sticks out or is broken up."""
    page = writer.lab.page
    page.evaluate("window.jupyterapp.shell.collapseLeft()")
    writer.press("agree", "edit")
    expect(writer.form.get_by_label(say("writing.phase_title"))).to_be_focused()
    writer.form.get_by_text(say("writing.fold.voices")).click()
    for width in (1366, 320):
        page.set_viewport_size({"width": width, "height": 768})
        found = Axe().run(page, context={"include": [[".weerstand-writing"]]}, options=WITHIN_JUPYTERLAB)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate(SIDEWAYS) == 0
    writer.form.get_by_role("button", name=say("writing.close")).click()
    expect(writer.form).to_have_count(0)
    writer.open_panel("minutes.table")
    expect(page.get_by_role("table").locator("th[scope=rowgroup]").first).to_have_text("Beginnen")
    page.set_viewport_size({"width": 320, "height": 256})
    page.get_by_role("table").evaluate("(table) => table.scrollIntoView()")
    expect(page.get_by_role("rowheader", name=say("writing.minutes.sum"))).to_be_in_viewport()


def test_written_with_the_keyboard_only(writer: Writer) -> None:
    """Keys go to a phase, a part, the panel and back; each step is said, and its undo never takes back another."""
    page, keys = writer.lab.page, writer.lab.page.keyboard
    expect(page.locator(".weerstand-document main")).to_be_focused()
    keys.press("F6")
    expect(page.get_by_role("region", name=say("writing.tasks"), exact=True)).to_be_focused()
    keys.press("F6")
    expect(page.get_by_role("button", name=say("lab.begin_session"))).to_be_focused()
    keys.press("F6")
    expect(page.locator(".weerstand-document main")).to_be_focused()
    for key in ("Alt+PageDown", "Alt+PageDown", "Alt+Shift+PageDown", "Alt+Shift+PageDown"):
        keys.press(key)
    edit = writer.tools(LEARNED).get_by_role("button", name=say("writing.act.edit"))
    expect(edit).to_be_focused()
    keys.press("Enter")
    writer.form.get_by_label(say("writing.kind")).focus()
    keys.type("Lij")
    expect(writer.form.get_by_label(say("writing.kind"))).to_have_value("items")
    keys.press("Escape")
    expect(edit).to_be_focused()
    writer.expect_saved()
    for _ in range(2):
        keys.press("Tab")
    keys.press("Enter")
    said = page.locator(".ws-writing-head > p.ws-hidden")
    expect(said).to_have_text(say("writing.moved", title="Afspreken"))
    writer.press(LEARNED, "remove")
    expect(page.locator(".weerstand-strip")).to_contain_text([say("writing.removed")])
    keys.press("Control+z")
    expect(page.locator(f'[data-weerstand-id="{LEARNED}"]')).to_be_visible()
    expect(said).to_have_text(say("writing.undone"))
    expect(page.get_by_text(say("writing.removed"))).to_have_count(0)


def test_a_task_list_stands_beside_what_is_written(writer: Writer) -> None:
    """What the method asks is told while somebody writes: in the list, at its place and above its form; and goes."""
    page = writer.lab.page
    tasks = page.get_by_role("region", name=say("writing.tasks"), exact=True)
    expect(tasks.get_by_role("status")).to_have_text(say("writing.tasks.done"))
    writer.press(LEARNED, "edit")
    writer.fill("title", LEADING)
    finding = page.get_by_role("list", name=say("writing.tasks.here"))
    expect(finding).to_contain_text(say("checking.level.advice"))
    expect(writer.tools(LEARNED)).to_contain_text(say("writing.tasks.mark", count=1))
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=say("writing.tasks.open", count=1))).to_have_attribute(
        "aria-expanded", "true"
    )
    found = Axe().run(page, context=".weerstand-document", options=WITHIN_JUPYTERLAB)
    assert found.violations_count == 0, found.generate_report()
    tasks.get_by_role("button", name=LEADING).press("Enter")
    expect(writer.form.get_by_label(say("writing.title"), exact=True)).to_be_focused()
    writer.fill("title", TITLE)
    expect(tasks.get_by_role("status")).to_have_text(say("writing.tasks.done"))
    expect(finding).to_have_count(0)


def test_a_programme_is_tried_out_as_it_is_written(writer: Writer) -> None:
    """A session with answers opens, in which the last word that was typed is asked."""
    writer.press(LEARNED, "edit")
    writer.fill("title", TITLE)
    page = writer.lab.page
    page.get_by_role("button", name=say("writing.rehearse")).click()
    bar = page.locator(".weerstand-session:not(.weerstand-programme)").filter(visible=True)
    expect(bar).to_contain_text(say("invented.person", number=1))
    expect(writer.lab.field(LEARNED)).to_contain_text(TITLE)
    writer.lab.expect_text(LEARNED, say("invented.text"))


def test_no_session_begins_with_another_programme(writer: Writer) -> None:
    """From a programme that is not among those of the team: said, where the form offered another one."""
    page = writer.lab.page
    page.locator(".weerstand-strip").get_by_role("button", name=say("lab.begin_session")).click()
    expect(page.locator(".jp-Dialog")).to_contain_text(say("lab.programme_elsewhere"))
    page.keyboard.press("Escape")
    expect(page.locator(".jp-Dialog")).to_have_count(0)


def test_the_minutes_are_written_in_one_table(writer: Writer) -> None:
    """What is typed in it changes that phase at that length and nothing else; the sum is told beside what there is."""
    page = writer.lab.page
    template = json.loads(TEMPLATE.read_text(encoding="utf-8"))["cells"]
    before = ["".join(cell["source"]) for cell in template]
    writer.open_panel("minutes.table")
    table = page.get_by_role("table").filter(has_text=say("writing.minutes.sum"))
    title, given = next(
        (spec["title"], spec["minutes"])
        for cell in template
        for spec in [output["data"][MIME] for output in cell.get("outputs", []) if MIME in output["data"]]
        if spec["type"] == "phase"
    )
    minutes = int(given["60"]) + 5
    expect(table).to_contain_text(say("writing.minutes.total", sum=60, length=60))
    table.get_by_label(say("writing.minutes.of", phase=title, length=60)).fill(str(minutes))
    expect(table).to_contain_text(say("writing.minutes.total", sum=65, length=60))
    changed = [(old, new) for old, new in zip(before, writer.sources(), strict=True) if old != new]
    assert [(old.replace(f"60: {given['60']}", f"60: {minutes}"), new) for old, new in changed] == [
        (new, new) for _, new in changed
    ]
    assert len(changed) == 1
    expect(page.get_by_role("button", name=say("writing.tasks"))).to_contain_text("(")


def test_what_was_typed_last_is_kept(writer: Writer) -> None:
    """A programme that is closed at once after a key has it; a new length has minutes in each phase, as a proposal."""
    page = writer.lab.page
    writer.press("session", "edit")
    writer.fill("lengths", "45, 60")
    expect(page.locator(".weerstand-strip")).to_contain_text([say("writing.minutes.proposed", lengths="45")])
    sources = writer.sources()
    assert any("minutes={45: 15, 60: 20," in source for source in sources)
    assert any("minutes={45: 30, 60: 40," in source for source in sources)
    writer.fill("programme_title", "Op het laatst")
    page.evaluate("window.jupyterapp.shell.currentWidget.close()")
    expect(page.locator(".weerstand-document")).to_have_count(0)
    assert "Op het laatst" in "".join(writer.lab.notebook_on_disk(writer.path)["cells"][1]["source"])


def rename_and_take_back(writer: Writer, panel: Locator) -> None:
    """Give a word another name by keys, find it in a question, and take the whole of it back."""
    keys = writer.lab.page.keyboard
    panel.get_by_role("button", name=say("writing.term.rename", term="{de_bezoeker}")).click()
    keys.type("gast")
    keys.press("Enter")
    expect(panel.get_by_role("button", name=say("writing.term.rename", term="{gast}"))).to_be_focused()
    assert any('"Wat zei {gast}?"' in source for source in writer.sources())
    keys.press("Control+z")
    expect(panel.get_by_role("button", name=say("writing.term.rename", term="{de_bezoeker}"))).to_be_visible()


def test_words_per_setting_are_written_in_one_place(writer: Writer) -> None:
    """A setting and a word come; the page reads as that setting's group will; what goes comes back whole."""
    page = writer.lab.page
    learned = page.locator(f'[data-weerstand-id="{LEARNED}"]')  # as it is found each time: it is drawn anew
    writer.open_panel("settings")
    panel = page.get_by_role("region", name=say("writing.settings"), exact=True)
    panel.get_by_label(say("writing.setting.new")).fill("Een collega")
    page.keyboard.press("Enter")
    panel.get_by_label(say("writing.term.new")).fill("de bezoeker")
    page.keyboard.press("Enter")
    expect(panel.get_by_label(say("writing.term.in", term="{de_bezoeker}", setting="Het team"))).to_be_focused()
    panel.get_by_label(say("writing.term.in", term="{de_bezoeker}", setting="Een collega")).fill("de collega")
    found = Axe().run(page, context=".weerstand-document", options=WITHIN_JUPYTERLAB)
    assert found.violations_count == 0, found.generate_report()
    writer.expect_saved()
    writer.press(LEARNED, "edit")
    writer.fill("title", "Wat zei {De_bezoeker} over {iets}?")
    expect(writer.form).to_contain_text(say("writing.term.unknown", found="{iets}", known="{de_bezoeker}"))
    writer.form.get_by_role("button", name=say("writing.term.go", term="{iets}")).click()
    expect(panel.get_by_label(say("writing.term.new"))).to_be_focused()
    expect(panel.get_by_label(say("writing.term.new"))).to_have_value("iets")
    writer.press(LEARNED, "edit")
    writer.fill("title", "Wat zei {de_bezoeker}?")
    expect(learned).to_contain_text("Wat zei de bezoeker?")
    page.get_by_label(say("writing.reads_as")).select_option(label="Een collega")
    expect(learned).to_contain_text("Wat zei de collega?")
    header = writer.sources()[1]
    assert 'terms={"de_bezoeker": {"team": "de bezoeker", "een_collega": "de collega"}}' in header
    writer.open_panel("settings")
    rename_and_take_back(writer, panel)
    expect(learned).to_contain_text("Wat zei de collega?")
    assert writer.sources()[1] == header
    panel.get_by_role("button", name=say("writing.term.remove", term="{de_bezoeker}")).click()
    expect(panel).to_contain_text(say("writing.term.used", term="{de_bezoeker}", count=1))
    panel.get_by_role("button", name=say("writing.setting.remove", setting="Een collega")).click()
    expect(learned).to_contain_text("Wat zei de bezoeker?")
    page.get_by_role("button", name=say("writing.undo")).click()
    expect(panel.get_by_label(say("writing.setting.name"))).to_have_count(2)
    assert writer.sources()[1] == header


def test_what_a_facilitator_says_is_written_in_pairs(writer: Writer) -> None:
    """A pair comes, goes and comes back by a step back, in the form too; a question keeps to the lengths it is for."""
    page, form = writer.lab.page, writer.form
    writer.press("agree", "edit")
    form.get_by_text(say("writing.fold.drift")).click()
    pairs = form.get_by_role("list", name=say("writing.fold.drift"))
    rows = pairs.get_by_role("listitem")
    before = rows.count()
    form.get_by_role("button", name=say("writing.pair.add")).click()
    expect(rows.last.get_by_label(say("writing.pair.hear"))).to_be_focused()
    page.keyboard.type("Advies")
    page.keyboard.press("Tab")
    page.keyboard.type("Eerst je vraag.")
    assert any('("Advies", "Eerst je vraag.")' in source for source in writer.sources())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(rows).to_have_count(before)
    assert not any("Eerst je vraag." in source for source in writer.sources())
    page.keyboard.press("Control+z")
    expect(rows.last.get_by_label(say("writing.pair.say"))).to_have_value("Eerst je vraag.")
    assert any('("Advies", "Eerst je vraag.")' in source for source in writer.sources())
    writer.press("session", "edit")
    writer.fill("lengths", "45, 60")
    writer.expect_saved()
    writer.press(LEARNED, "edit")
    lengths = form.get_by_role("group", name=say("writing.asked"))
    lengths.get_by_label(say("writing.asked.in", length=45)).click()
    assert any('"learned"' in source and "lengths=[60]" in source for source in writer.sources())
    lengths.get_by_label(say("writing.asked.in", length=60)).click()
    expect(form).to_contain_text(say("writing.asked.held"))
    expect(lengths.get_by_label(say("writing.asked.in", length=60))).to_be_checked()


def test_two_windows_write_one_programme(writer: Writer) -> None:
    """Each changes what the other does not, in the same moment: both are in the file, nobody is asked anything."""
    other = Writer(LabPage(writer.lab.page.context.new_page(), writer.lab.server), writer.path)
    other.lab.open_notebook(writer.path)
    writers = (writer, other)
    for one in writers:
        one.lab.page.evaluate(AS_A_PAGE, one.path)
    for one, question in zip(writers, ("agree.agreements", LEARNED), strict=True):
        one.press(question, "edit")
    for one, title in zip(writers, ("Van de een?", "Van de ander?"), strict=True):
        one.fill("title", title)
    other.add_below(LEARNED, "question")
    wanted = ("Van de een?", "Van de ander?", say("writing.new.question"))

    seen_by_both(writers, wanted)


def test_a_save_that_was_just_begun_writes_over_nothing(writer: Writer) -> None:
    """What another window saves between this one's look at the file and its save stays: the server refuses this one."""
    other = Writer(LabPage(writer.lab.page.context.new_page(), writer.lab.server), writer.path)
    other.lab.open_notebook(writer.path)
    for one in (writer, other):
        one.lab.page.evaluate(AS_A_PAGE, one.path)
    held: list[Route] = []
    statuses: list[int] = []

    def hold_first_save(route: Route) -> None:
        if route.request.method == "PUT" and not held:
            held.append(route)
        else:
            route.continue_()

    other.lab.page.on("response", lambda answer: statuses.append(answer.status))
    other.lab.page.route("**/api/contents/**", hold_first_save)
    other.press(LEARNED, "edit")
    other.fill("title", "Van de ander?")
    other.lab.poll(lambda: len(held), bool, 30)
    writer.lab.page.bring_to_front()
    writer.press("agree.agreements", "edit")
    writer.fill("title", "Van de een?")
    assert any("Van de een?" in source for source in writer.sources())
    held[0].continue_()
    seen_by_both((writer, other), ("Van de een?", "Van de ander?"))
    assert HTTPStatus.PRECONDITION_FAILED in statuses


def seen_by_both(writers: tuple[Writer, Writer], wanted: tuple[str, ...]) -> None:
    """Wait until what each of two windows wrote is in the file and on both pages; both look at it again and again."""

    def look() -> list[str]:
        for one in writers:
            one.lab.page.evaluate("window.dispatchEvent(new Event('focus'))")
        return ["".join(cell["source"]) for cell in writers[0].lab.notebook_on_disk(writers[0].path)["cells"]]

    def has_all(sources: list[str]) -> bool:
        return all(any(title in source for source in sources) for title in wanted)

    assert has_all(writers[0].lab.poll(look, has_all, 30))
    for one in writers:
        one.expect_at_peace(wanted)


def test_a_long_task_list_is_shown_by_and_by(lab: LabPage, put_notebook: Callable[..., str]) -> None:
    """Of each part the first ones; a press shows the others, with the focus on the first of them."""
    header = {"type": "session", "schema": 1, "id": "session", "programme": "veel", "version": "1", "title": "Veel"}
    phase = {"type": "phase", "schema": 1, "goal": "", "minutes": {"60": 2}}
    phases = [phase | {"id": f"phase_{number}", "title": f"Fase {number}"} for number in range(30)]
    specs = [header | {"lengths": [60]}, *phases]
    document = Document(cells=tuple(AskingCell(id=f"c{number}", spec=spec) for number, spec in enumerate(specs)))
    lab.open_notebook(put_notebook(write_programme(document), "veel.ipynb"))
    part = lab.page.locator('.ws-tasks > [data-part="setup"]')
    shown = part.locator(".ws-tasks-finding")
    expect(shown).to_have_count(20)
    more = part.locator(".ws-tasks-more")
    total = 20 + int(re.sub(r"\D", "", more.inner_text()))
    expect(part).to_contain_text(f"({total})")
    more.focus()
    lab.page.keyboard.press("Enter")
    expect(shown).to_have_count(total)
    expect(shown.nth(20).get_by_role("button")).to_be_focused()
    expect(more).to_have_count(0)
