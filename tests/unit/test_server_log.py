"""Where a title might end up beside the session: the server's log, and what JupyterLab remembers."""

import json
import os
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.one_session import OneSession, save
from tests.server_process import running_server
from weerstand_widgets.cli import main
from weerstand_widgets.server.log import covered
from weerstand_widgets.workspace import create_workspace, new_session, read_notebook
from weerstand_widgets.workspace.lab_memory import VARIABLE

TITLE = "ruzie om de schutting"
SLUG = "ruzie-om-de-schutting"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (f"Saving file at /sessies/2026-11-22-{SLUG}/{SLUG}.sessie.ipynb", "Saving file at /sessies/[...]"),
        (
            f"404 GET /files/sessies%2F{SLUG}%2Fx.html?d=1 (::1) 3ms",
            "404 GET /files/sessies%2F[...]?d=1 (::1) 3ms",
        ),
        (f"No such file: team/sessies/archief/{SLUG}/{TITLE}.html", "No such file: team/sessies/[...]"),
        (f'"Referer": "http://h/lab/tree/sessies/{SLUG}/x.ipynb"', '"Referer": "http://h/lab/tree/sessies/[...]"'),
        (f"Creating /Intervisie/{TITLE}.ipynb now", "Creating /Intervisie/[...] now"),
        ("Serving notebooks from local directory: /srv/Intervisie", None),
        ("200 GET /api/contents/notebooks?content=1 (::1) 3ms", None),
    ],
)
def test_a_line_says_what_happened_and_not_to_which(line: str, left: str | None) -> None:
    """Method, status and time stay; the name is gone."""
    assert covered(line) == (line if left is None else left)


def test_no_title_in_the_log_of_our_own_start(tmp_path: Path) -> None:
    """Made, opened, saved, refused, missing, broken, deleted: the whole debug log is free of it."""
    root = tmp_path / "team"
    create_workspace(root)
    with running_server(root, "--Weerstand.discreet=True") as server:
        session = OneSession(server)
        session.path = server.api("POST", "sessions", {"title": TITLE}).json["path"]
        session.id = read_notebook(session.file)["metadata"]["weerstand"]["session"]
        assert SLUG in session.path
        session.sync()
        assert save(session, read_notebook(session.file)).status == 200
        assert server.api("POST", "make", {"path": session.path}).status == 200
        referer = {"Referer": f"{server.base}lab/tree/{quote(session.path)}"}
        for address in ("api/contents", "files", "nbconvert/html"):
            server.request("GET", f"{address}/{session.path}", headers=referer)
            server.request("GET", f"{address}/{session.path}.weg", headers=referer)
            server.request("GET", f"{address}/{quote(session.path, safe='')}", headers=referer, token=None)
        session.file.write_bytes(b"{")
        assert server.request("GET", f"api/contents/{session.path}", headers=referer).status >= 400
        server.api("POST", "sessions/delete", {"path": session.path})
    log = server.log.read_text(encoding="utf-8")
    assert "api/contents/sessies/[...]" in log
    assert SLUG not in log


def test_jupyterlab_forgets_what_is_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its open tabs, its list of recent files and its file browser; of other sessions it keeps all."""
    workspace = create_workspace(tmp_path / "team")
    gone, kept = (new_session(workspace, title).relative_to(workspace.root).as_posix() for title in (TITLE, "blijft"))
    lab = tmp_path / "lab"
    lab.mkdir()
    (lab / "default-37a8.jupyterlab-workspace").write_text(json.dumps(remembered(gone, kept)), encoding="utf-8")
    (lab / "half.jupyterlab-workspace").write_bytes(b'{"data": ')
    monkeypatch.setenv(VARIABLE, str(lab))
    with pytest.raises(SystemExit) as left:
        main(["delete", str(workspace.root / gone), "--yes"])
    assert left.value.code == 0
    found = json.loads((lab / "default-37a8.jupyterlab-workspace").read_text(encoding="utf-8"))
    assert SLUG not in json.dumps(found)
    assert found == remembered("", kept)


def remembered(*paths: str) -> object:
    """Return what JupyterLab keeps of documents that are open."""
    there = [path for path in paths if path]
    tabs = {f"notebook:{path}": {"data": {"path": path, "factory": "Notebook"}} for path in there}
    folder = {"file-browser-filebrowser:cwd": {"path": str(Path(there[0]).parent)}} if len(there) > 1 else {}
    recent = [{"path": path, "contentType": "notebook"} for path in there]
    main_area = {"dock": {"type": "tab-area", "widgets": [f"notebook:{path}" for path in there]}}
    layout = {"main": main_area | ({"current": f"notebook:{there[0]}"} if len(there) > 1 else {})}
    if not folder:
        folder = {"file-browser-filebrowser:cwd": {}}
    return {
        "data": {**tabs, **folder, "recents": recent, "layout-restorer:data": layout},
        "metadata": {"id": "default"},
    }


@pytest.mark.parametrize(("options", "is_own"), [([], True), (["--jupyterlab"], False)])
def test_our_own_start_remembers_no_open_sessions(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    is_own: bool,  # noqa: FBT001  a test's case
) -> None:
    """What JupyterLab remembers of them goes when it ends; who asks for JupyterLab whole finds its tabs again."""
    seen: list[str] = []
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(
        "jupyterlab.labapp.LabApp.launch_instance", lambda *, argv: seen.extend([os.environ.get(VARIABLE, ""), *argv])
    )
    with pytest.raises(SystemExit):
        main(["start", "--workspace", str(tmp_path), *options])
    assert (seen[0] != "", Path(seen[0] or "nowhere").exists()) == (is_own, False)
    assert "--Weerstand.discreet=True" in seen
