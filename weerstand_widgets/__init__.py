"""A Jupyter workbook for a facilitated intervisie: questions that live in a notebook's cells.

>>> from weerstand_widgets import open_workbook
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weerstand_widgets.errors import WeerstandError
    from weerstand_widgets.programme.from_author import choice_column, scale_column, text_column
    from weerstand_widgets.workbook import Workbook, open_workbook
    from weerstand_widgets.workbook_phase import WorkbookPhase

__all__ = [
    "WeerstandError",
    "Workbook",
    "WorkbookPhase",
    "choice_column",
    "open_workbook",
    "scale_column",
    "text_column",
]
__version__ = "1.0.0"

_MODULE_BY_NAME = {
    "WeerstandError": "errors",
    "Workbook": "workbook",
    "WorkbookPhase": "workbook_phase",
    "choice_column": "programme.from_author",
    "open_workbook": "workbook",
    "scale_column": "programme.from_author",
    "text_column": "programme.from_author",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is asked for: the command line and the server do without ipywidgets."""
    if name not in _MODULE_BY_NAME:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_MODULE_BY_NAME[name]}"), name)
