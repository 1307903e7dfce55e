"""Notebook JSON <-> session: the only room that knows our MIME type and our metadata.

Works on the plain dictionaries of a notebook file, so reading needs no nbformat. What is read is untrusted: it is
decoded against the specs of `plan` and checked by `session`; a fault names its cell and never quotes a text. What does
not fit is a stray: it is shown as text in its place, and takes nothing else along.
"""

from weerstand_widgets.cells.damage import damage_of
from weerstand_widgets.cells.edition import edition_of
from weerstand_widgets.cells.form import (
    HTML,
    KEY,
    MIME,
    PROGRAMME_ONLY,
    TEXT,
    CellMeta,
    NotebookMeta,
    bundle_of,
    code_cells,
)
from weerstand_widgets.cells.identity import is_ours, is_session, meta_of_session, read_meta, session_in
from weerstand_widgets.cells.mending import Given, Source, given_in, mend, places_in, source_of, spec_id_of
from weerstand_widgets.cells.reading import read_cells, read_session
from weerstand_widgets.cells.updating import Change, bring_up
from weerstand_widgets.cells.writing import put_answers, refresh, start_session

__all__ = [
    "HTML",
    "KEY",
    "MIME",
    "PROGRAMME_ONLY",
    "TEXT",
    "CellMeta",
    "Change",
    "Given",
    "NotebookMeta",
    "Source",
    "bring_up",
    "bundle_of",
    "code_cells",
    "damage_of",
    "edition_of",
    "given_in",
    "is_ours",
    "is_session",
    "mend",
    "meta_of_session",
    "places_in",
    "put_answers",
    "read_cells",
    "read_meta",
    "read_session",
    "refresh",
    "session_in",
    "source_of",
    "spec_id_of",
    "start_session",
]
