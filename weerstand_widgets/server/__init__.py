"""The Jupyter server extension: the save hook and the API behind the fields.

Knows Jupyter's server, its contents and its log; what is kept and how is the journal's and the workspace's business.
A session works without it: then the notebook's own save keeps the answers.
"""

import atexit
from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "weerstand_widgets.server"}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Put the save hook and the routes in a Jupyter server. What needs a database is loaded at its first use."""
    from weerstand_widgets.server.desk import Desk
    from weerstand_widgets.server.routes import routes
    from weerstand_widgets.server.save import forget_checkpoint, refresh_on_save

    desk = Desk(server.contents_manager)
    atexit.register(desk.close)
    server.contents_manager.register_pre_save_hook(refresh_on_save)
    server.contents_manager.register_pre_save_hook(forget_checkpoint)
    server.web_app.settings["weerstand_desk"] = desk
    server.web_app.add_handlers(".*$", routes(server.base_url))
