"""What others may have installed as well: jupyter-collaboration and Notebook 7, in a folder beside the environment."""

import json
import sys
from pathlib import Path

from tests.browser.lab_server import CHECKOUT, LabServer

BESIDE = CHECKOUT / ".venv" / "beside"
COLLABORATION = {"jupyter_server_ydoc": True, "jupyter_server_fileid": True}
COLLABORATION_IN_THE_BROWSER = ("@jupyter/collaboration-extension", "@jupyter/docprovider-extension")


def lab_with_collaboration(folder: Path) -> LabServer:
    """Return a server on which several browsers work in one document."""
    server = beside(folder)
    server.extensions |= COLLABORATION
    return server


def notebook_7(folder: Path) -> LabServer:
    """Return a server with Notebook 7's pages as well, below `notebooks/`."""
    server = beside(folder)
    server.extensions["notebook"] = True
    server.options["JupyterNotebookApp.expose_app_in_browser"] = True
    page = folder / "config" / "labconfig" / "page_config.json"
    page.write_text(json.dumps({"disabledExtensions": dict.fromkeys(COLLABORATION_IN_THE_BROWSER, True)}))
    return server


def beside(folder: Path) -> LabServer:
    """Return a server that finds both; none of their server extensions runs yet."""
    server = LabServer(folder)
    server.paths["PYTHONPATH"].append(BESIDE)
    server.paths["JUPYTER_PATH"].append(BESIDE / "share" / "jupyter")
    # Settings are looked for in one folder only.
    schemas = folder / "schemas"
    schemas.mkdir()
    for share in (Path(sys.prefix) / "share", BESIDE / "share"):
        for found in (share / "jupyter" / "lab" / "schemas").iterdir():
            if found.is_dir():
                (schemas / found.name).symlink_to(found)
    server.options |= {"LabApp.schemas_dir": schemas, "JupyterNotebookApp.schemas_dir": schemas}
    return server
