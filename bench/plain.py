"""The peer: a workbook as a competent author writes it with plain ipywidgets.

Per question a Markdown cell, and a code cell that shows a box with a heading, an input, a button and a status.
"""

import json

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from bench.material import OPTIONS, Item, items

SETUP = """\
import json
import ipywidgets as w

QUESTIONS = json.loads({questions!r})
answers = {{}}


def field(question):
    value, wide, kind = question["answer"], w.Layout(width="95%"), question["kind"]
    if kind == "text":
        return w.Textarea(value=value, rows=4, layout=wide)
    if kind == "list":
        return w.Dropdown(options=question["options"], value=value)
    if kind == "radio":
        return w.RadioButtons(options=question["options"], value=value)
    if kind == "choices":
        return w.SelectMultiple(options=question["options"], value=value)
    return w.IntSlider(value=value, min=0, max=10)


def ask(number):
    question = QUESTIONS[number]
    head = w.HTML("<b>" + question["title"] + "</b><br><small>" + question["help"] + "</small>")
    entry, button, status = field(question), w.Button(description="Bewaar"), w.Label("nog niet bewaard")

    def save(_):
        answers[number] = entry.value
        status.value = "bewaard"

    button.on_click(save)
    box = w.VBox([head, entry, button, status])
    box.add_class("plain-question")
    display(box)
"""


def question(item: Item) -> dict[str, object]:
    """Return one question as the peer's setup cell reads it."""
    answer = item.answer
    kind = ("list" if item.number % 5 == 1 else "radio") if item.kind == "choice" else item.kind
    if isinstance(answer, dict):
        answer = answer["value"]
    elif isinstance(answer, list):
        answer = [OPTIONS[option] for option in answer]
    elif item.kind == "choice":
        answer = OPTIONS[str(answer)]
    return {"kind": kind, "title": item.title, "help": item.help, "options": list(OPTIONS.values()), "answer": answer}


def notebook(count: int) -> nbformat.NotebookNode:
    """Return the peer's notebook with `count` questions, not yet run."""
    asked = items(count)
    book: nbformat.NotebookNode = new_notebook()
    book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    book.cells = [
        new_markdown_cell("# Intervisie"),
        new_code_cell(SETUP.format(questions=json.dumps([question(item) for item in asked]))),
    ]
    for item in asked:
        book.cells += [
            new_markdown_cell(f"### {item.title}\n\n*{item.help}*"),
            new_code_cell(f"ask({item.number})"),
        ]
    return book
