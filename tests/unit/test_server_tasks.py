"""The task list that stands beside a programme while it is written."""

import json

import pytest

from tests.server_process import ServerProcess
from weerstand_widgets.cells import MIME
from weerstand_widgets.checking import PARTS
from weerstand_widgets.locale import catalogue, languages, say
from weerstand_widgets.workspace import Workspace, create_workspace, read_notebook, write_notebook
from weerstand_widgets.workspace.new_programme import new_programme

LEADING = "Is het niet zo dat je te snel advies geeft?"
LEARNED = "agree.learned"


@pytest.fixture
def workspace(server: ServerProcess) -> Workspace:
    """The server's workspace."""
    return create_workspace(server.root / "Intervisie")


def test_the_list_has_every_part_and_names_the_cell(server: ServerProcess, workspace: Workspace) -> None:
    """In people's words, each with what, why and what to do."""
    path = new_programme(workspace, "Aan de balie")
    notebook = read_notebook(path)
    cell = next(cell for cell in notebook["cells"] if '"learned"' in "".join(cell["source"]))
    cell["source"] = f'agree.text("learned", "{LEADING}", front="learned")'
    write_notebook(path, notebook)
    where = {"path": path.relative_to(server.root).as_posix()}
    tasks = server.api("POST", "programme/tasks", where).json["tasks"]
    assert [task["part"] for task in tasks] == list(PARTS)
    assert [task["title"] for task in tasks] == [say(f"checking.part.{part}") for part in PARTS]
    found = [finding for task in tasks for finding in task["findings"] if finding["cell"] == cell["id"]]
    assert found
    for finding in found:
        assert all(finding[part] for part in ("level_title", "where", "what", "why", "remedy"))
    assert any(LEADING in finding["what"] for finding in found)


def test_what_is_no_programme_of_ours_is_refused_in_a_sentence(server: ServerProcess, workspace: Workspace) -> None:
    """So is a file outside the server's folder."""
    path = workspace.notebooks / "anders.ipynb"
    path.write_text(json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), encoding="utf-8")
    reply = server.api("POST", "programme/tasks", {"path": path.relative_to(server.root).as_posix()})
    assert 400 <= reply.status < 500
    assert reply.json["message"]
    outside = server.api("POST", "programme/tasks", {"path": "../elders.ipynb"})
    assert 400 <= outside.status < 500


def test_what_to_do_is_said_without_code_to_who_writes_in_forms() -> None:
    """Each remedy that names code has its other sentence, and that one names none."""
    for language in languages():
        words = catalogue(language)
        coded = {key.removesuffix(".remedy") for key in words if key.startswith("checking.") and "`" in words[key]}
        assert [key for key in sorted(coded) if f"{key}.form" not in words] == []
        assert [key for key in words if key.endswith(".form") and "`" in words[key]] == []


def test_a_refusal_names_the_phase_as_its_page_does(server: ServerProcess, workspace: Workspace) -> None:
    """Who gave a programme one more length is told which phase has no minutes for it, and where to fill them in."""
    notebook = read_notebook(new_programme(workspace, "Aan de balie"))
    shown = {cell["id"]: cell["outputs"][0]["data"][MIME] for cell in notebook["cells"] if cell["cell_type"] == "code"}
    cells = [
        {**{key: cell[key] for key in ("id", "cell_type")}, "source": "".join(cell["source"])}
        for cell in notebook["cells"]
    ]
    longer = shown["session"] | {"lengths": [45, 60, 90, 120]}
    renamed = shown["begin"] | {"title": "Aankomen"}
    reply = server.api("POST", "programme", {"cells": cells, "specs": {"session": longer, "begin": renamed}})
    assert 400 <= reply.status < 500
    assert reply.json["message"].startswith("Aankomen: ")
    assert say("writing.minutes.table") in reply.json["message"]
