"""The Jupyter server extension: the save hooks and the API behind the fields.

Knows Jupyter's server, its contents and its log; what is kept and how is the journal's and the workspace's business.
A session works without it: then the notebook's own save keeps the answers.
"""

from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    from weerstand_widgets.server.app import Weerstand

    return [{"module": "weerstand_widgets.server.app", "app": Weerstand}]
