"""A page that still shows an older edition of a session: what it saves is taken in, and the newer words stay."""

from collections.abc import Callable
from typing import Any

from weerstand_widgets.cells import bring_up, given_in, is_ours, put_answers, read_meta
from weerstand_widgets.locale import speaking
from weerstand_widgets.server.ground import Ground
from weerstand_widgets.workspace.notebook import read_notebook
from weerstand_widgets.workspace.session_file import read_session_file


def keep_newer_words(ground: Ground) -> Callable[..., None]:
    """Return a hook for a save of a session that was brought up to a newer edition while a page had it open.

    The file gets the answers of both: what the page typed in its older words, and what was in the file.

    Args:
        ground: Knows the files and the team's language.
    """

    def take_in(model: dict[str, Any], path: str, contents_manager: Any, **_: object) -> None:
        content = model.get("content")
        try:
            if model.get("type") != "notebook" or not isinstance(content, dict) or not is_ours(content):
                return
            if not (session := read_meta(content)).session:
                return
            there = read_session_file(ground.file(path))
            is_newer = there is not None and there.session_id == session.session and session.edition in there.earlier
            if not is_newer or (there is not None and there.edition == session.edition):
                return
            newer = read_notebook(ground.file(path))
            with speaking(ground.language()):
                joined, _changes = bring_up(content, newer)
            put_answers(joined, given_in(newer, {}).answers)
        except FileNotFoundError:
            return
        except Exception as fault:  # noqa: BLE001  A save goes on, whatever is in the notebook.
            contents_manager.log.warning("weerstand: older words were saved (%s)", type(fault).__name__)
            return
        model["content"] = joined

    return take_in
