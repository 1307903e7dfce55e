"""`weerstand start`: JupyterLab in the team's workspace."""

import os
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from weerstand_widgets.cli.dutch import command as make_command
from weerstand_widgets.cli.dutch import folder_type, option
from weerstand_widgets.cli.grammar import put_off_grammar
from weerstand_widgets.cli.place import chosen_workspace
from weerstand_widgets.workspace.lab_memory import VARIABLE as LAB_FOLDER
from weerstand_widgets.workspace.modes import is_shared


@make_command("start")
@option("--workspace", type=folder_type(), word="folder")
@option("--no-browser", is_flag=True)
@option("--port", type=int, word="number")
@option("--jupyterlab", is_flag=True)
def command(workspace: Path | None, no_browser: bool, port: int | None, jupyterlab: bool) -> None:  # noqa: FBT001  click's way
    """Start JupyterLab and stay until it ends."""
    put_off_grammar()
    from jupyterlab.labapp import LabApp  # type: ignore[import-untyped]  # JupyterLab is not typed

    chosen = chosen_workspace(workspace)
    os.umask(0o007 if is_shared(chosen.root) else 0o077)  # For what Jupyter makes: its copies of sessions.
    templates = files("weerstand_widgets") / "server" / "templates"
    arguments = [
        f"--ServerApp.root_dir={chosen.root}",
        "--LabApp.default_url=/lab",
        # For our server extension: whoever starts without asking for JupyterLab wants no more than sessions.
        f"--Weerstand.quiet={not jupyterlab}",
        "--Weerstand.discreet=True",
        f"--ServerApp.extra_template_paths={templates}",
        "--IdentityProvider.login_handler_class=weerstand_widgets.server.login.LoginHandler",
    ]
    if no_browser:
        arguments.append("--no-browser")
    if getattr(os, "geteuid", lambda: 1)() == 0:
        arguments.append("--allow-root")  # In a container one is root; Jupyter would refuse to start.
    if port is not None:
        arguments.append(f"--port={port}")
    with TemporaryDirectory(prefix="weerstand-") as folder:
        if not jupyterlab:  # What JupyterLab remembers of open sessions goes when it ends.
            os.environ.setdefault(LAB_FOLDER, folder)
        LabApp.launch_instance(argv=arguments)
