"""The Jupyter server extension: the save hook and the API behind the fields.

Knows Jupyter's server, its contents and its log; what is kept and how is the journal's and the workspace's business.
A session works without it: then the notebook's own save keeps the answers.
"""

import atexit
from typing import Any

HIDDEN = "weerstand.sqlite*"
"""The journal, for the list of files: nothing in it is for a person to open."""
SECTION, QUIET = "Weerstand", "quiet"
"""The server's option `--Weerstand.quiet=True`: `weerstand start` gives it, a plain `jupyter lab` does not."""


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "weerstand_widgets.server"}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Put the save hook and the routes in a Jupyter server. What needs a database is loaded at its first use."""
    from weerstand_widgets.server.desk import Desk
    from weerstand_widgets.server.ground import Ground
    from weerstand_widgets.server.routes import routes
    from weerstand_widgets.server.save import forget_checkpoint, refresh_on_save, refuse_departed
    from weerstand_widgets.server.shelf import Shelf
    from weerstand_widgets.server.start import Start

    contents, settings = server.contents_manager, server.web_app.settings
    ground = Ground(contents)
    atexit.register(ground.close)
    for hook in (refuse_departed(ground), refresh_on_save, forget_checkpoint):
        contents.register_pre_save_hook(hook)
    contents.hide_globs = [*contents.hide_globs, HIDDEN]
    settings["weerstand_desk"] = Desk(ground)
    settings["weerstand_shelf"] = Shelf(ground)
    settings["weerstand_start"] = Start(ground, is_quiet=bool(server.config.get(SECTION, {}).get(QUIET, False)))
    server.web_app.add_handlers(".*$", routes(server.base_url))
