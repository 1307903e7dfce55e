"""A Jupyter workbook for a facilitated intervisie: questions that live in a notebook's cells.

>>> from weerstand_widgets import open_workbook
"""

from weerstand_widgets.errors import WeerstandError
from weerstand_widgets.workbook import Workbook, open_workbook
from weerstand_widgets.workbook_phase import WorkbookPhase, choice_column, scale_column

__all__ = ["WeerstandError", "Workbook", "WorkbookPhase", "choice_column", "open_workbook", "scale_column"]
__version__ = "1.0.0"
