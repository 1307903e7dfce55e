"""The report from the notebook's last cell, and several notebooks side by side."""

import uuid

from playwright.sync_api import expect

from tests.browser.lab_page import LabPage
from weerstand_widgets.locale import say

QUESTION = "case.situation"
LEARNED = "agree.learned"


def test_report_has_what_was_typed_a_moment_ago(lab: LabPage, small_session: str) -> None:
    """The button saves first; the link opens a report with the answer, as text."""
    lab.open_notebook(small_session)
    lab.write(QUESTION, "Net getypt <b>vet</b>")
    report = lab.field("report")
    report.get_by_role("button", name=say("report_cell.make_full"), exact=True).click()
    link = report.get_by_role("link").first
    expect(link).to_be_visible()
    with lab.page.expect_popup() as opened:
        link.click()
    report_page = opened.value
    assert report_page.url.startswith(f"{lab.server.base}files/")
    expect(report_page.get_by_text("Net getypt <b>vet</b>").first).to_be_visible()
    assert lab.errors == []


def test_the_facilitators_sheet_opens_beside_the_session(lab: LabPage, real_session: str) -> None:
    """A tab of its own, to print; what was typed is not on it."""
    lab.open_notebook(real_session)
    lab.write(QUESTION, "Net getypt")
    with lab.page.expect_popup() as opened:
        lab.command("weerstand:crib")
    sheet = opened.value
    expect(sheet.get_by_text("Spiekbrief voor de gespreksleider")).to_be_visible()
    expect(sheet.get_by_role("heading", name="Als het spannend wordt")).to_be_visible()
    assert "Net getypt" not in sheet.content()
    assert lab.errors == []


def test_two_notebooks_with_the_same_questions(lab: LabPage, short_session: str) -> None:
    """Each kernel follows its own notebook, though the questions have the same ids."""
    other = short_session.replace("sessie.ipynb", "andere.ipynb")
    content = (lab.server.root / short_session).read_text(encoding="utf-8")
    session = lab.server.request("GET", f"api/contents/{short_session}")["content"]["metadata"]["weerstand"]["session"]
    (lab.server.root / other).write_text(content.replace(session, uuid.uuid4().hex), encoding="utf-8")
    lab.open_notebook(short_session)
    lab.write(LEARNED, "In de eerste")
    lab.run_all(short_session)
    lab.expect_printed(f'print(workbook["{LEARNED}"].value)', "In de eerste")
    lab.open_notebook(other)
    lab.run_all(other)
    lab.expect_printed(f'print(workbook["{LEARNED}"].value)', "None")
    lab.run(f'workbook["{LEARNED}"].value = "In de tweede"')
    lab.expect_printed(f'print(workbook["{LEARNED}"].value)', "In de tweede")
    open_again = "path => window.jupyterapp.commands.execute('docmanager:open', {path}).then(() => null)"
    lab.page.evaluate(open_again, short_session)
    lab.expect_printed(f'print(workbook["{LEARNED}"].value)', "In de eerste")
