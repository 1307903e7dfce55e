"""The save hook: what a viewer without our extension sees is true at every save.

It must never stand in the way of a save, and its log must never hold what people wrote.
"""

import copy
from typing import Any

from weerstand_widgets.cells import is_ours, refresh


def refresh_on_save(model: dict[str, Any], path: str, contents_manager: Any, **_: object) -> None:
    """Renew the static HTML and text of our cells in the notebook that is about to be saved.

    Args:
        model: The contents model; its content is replaced when all went well, else left as it is.
        path: Where it is saved. Not logged: a file's name may hold a title.
        contents_manager: Whose log is used.
    """
    del path
    try:
        content = model.get("content")
        if model.get("type") != "notebook" or not isinstance(content, dict) or not is_ours(content):
            return
        fresh = copy.deepcopy(content)
        faults = refresh(fresh)
    except Exception as fault:  # noqa: BLE001  A save goes on, whatever is in the notebook.
        contents_manager.log.warning("weerstand: a notebook was saved as it was (%s)", type(fault).__name__)
        return
    model["content"] = fresh
    for error in faults:
        contents_manager.log.warning("weerstand: cell %s cannot be read (%s)", error.where, error.key)
