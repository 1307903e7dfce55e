"""The notebook cell in which an author's call runs: which cell it is, what it shows, what its file already holds.

Knows IPython and the notebook file; knows nothing of kinds of questions.
"""

import inspect
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import msgspec
from IPython.core.getipython import get_ipython
from IPython.display import display

from weerstand_widgets.answers import Answers
from weerstand_widgets.cells import HTML, MIME, TEXT, read_session
from weerstand_widgets.errors import CellError, PlanError
from weerstand_widgets.locale import say
from weerstand_widgets.plain import faces
from weerstand_widgets.plan import CellSpec
from weerstand_widgets.programme.forms import bound
from weerstand_widgets.reading import make_reader
from weerstand_widgets.session import Session

_display: Any = display  # IPython ships no types for it

P = ParamSpec("P")
R = TypeVar("R")


def author_call(call: Callable[P, R]) -> Callable[P, R]:
    """Turn a wrong or missing argument into a sentence that names it, instead of a traceback."""
    signature = inspect.signature(call)

    @wraps(call)
    def checked(*args: P.args, **kwargs: P.kwargs) -> R:
        bound(signature, call.__name__, args, kwargs)
        return call(*args, **kwargs)

    return checked


def show(spec: CellSpec, session: Session) -> None:
    """Show one spec as the running cell's output: ours for the page, plain HTML and text for everyone else."""
    html, text = faces(spec, make_reader(session, say))
    _display({MIME: msgspec.to_builtins(spec, str_keys=True), HTML: html, TEXT: text}, raw=True)


def show_plain(html: str, text: str) -> None:
    """Show something that is no field: what a question holds, in a cell of the author's own."""
    _display({HTML: html, TEXT: text}, raw=True)


def running_run() -> str:
    """Return which run is going on, "" outside a notebook."""
    cell = _running_cell()
    return "" if cell is None else cell[0]


class Author:
    """Who is calling: tells a cell that runs again from a second cell with the same id."""

    def __init__(self) -> None:
        """Read what the notebook's file holds, if there is one."""
        self._owner_by_id: dict[str, str] = {}
        self._last_run = ("", "")
        self._stored = _stored_answers()

    def claim(self, spec_id: str) -> None:
        """Note that the running cell holds this id.

        Raises:
            PlanError: Another cell holds it, or this cell holds another id already.
        """
        cell = _running_cell()
        if cell is None:
            return
        run, owner = cell
        if self._owner_by_id.get(spec_id, owner) != owner:
            raise PlanError("plan_twice", where=spec_id)
        if self._last_run[0] == run:
            raise PlanError("plan_two_in_cell", where=spec_id, found=self._last_run[1])
        self._owner_by_id[spec_id] = owner
        self._last_run = (run, spec_id)

    def stored(self, spec_id: str) -> Answers:
        """Return the answers that the file held when the programme began to run."""
        return self._stored.get(spec_id, {})

    def stored_beside(self, *spec_ids: str) -> dict[str, Answers]:
        """Return the stored answers of several ids, those without an answer left out."""
        return {spec_id: self._stored[spec_id] for spec_id in spec_ids if spec_id in self._stored}


def _running_cell() -> tuple[str, str] | None:
    """Return (what identifies the run, what identifies the cell), or None outside a notebook."""
    shell: Any = get_ipython()
    if shell is None:
        return None
    parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
    cell_id = parent.get("metadata", {}).get("cellId", "")
    # The message's id and not the execution count: that one stands still where no history is kept (nbval).
    run = parent.get("header", {}).get("msg_id", "") or str(shell.execution_count)
    # Without JupyterLab's cell id (nbclient) the source tells cells apart.
    return run, cell_id or parent.get("content", {}).get("code", "")


def _stored_answers() -> dict[str, Answers]:
    """Read the notebook's own file: messages of the page arrive only after the running cells are done.

    The name is a hint (absent under nbclient, stale after a rename); the page corrects what it gives.
    """
    hint = os.environ.get("JPY_SESSION_NAME", "")
    path = Path(hint)
    if not hint.endswith(".ipynb") or not path.is_file():
        return {}
    faults: list[CellError] = []
    try:
        return read_session(msgspec.json.decode(path.read_bytes()), faults).answers
    except (OSError, msgspec.DecodeError, CellError):
        return {}
