"""A programme as data: what its cells ask, read from their source and written back. Runs nothing, opens nothing.

`read_call(source)` gives a `Call` with the spec that the source stands for, or `ByHand` with the reason why a cell is
left alone; it never fails. `write_call(spec)` gives the source that a person would write, and `write_call(spec,
source)` changes what is there, comments kept. What they know of a notebook around the cell is one mapping, `names`: of
variable to the id of the phase it stands for, "" for the workbook.

`read_programme(notebook)` gives the whole as a `Document` of cells, `write_programme(document)` the notebook with each
cell as after a run, and `read_document(json)` what came as JSON; `msgspec.to_builtins(document)` is that JSON.

`outline.read_outline(pasted)` gives what a text says that somebody wrote in a document or a mail: headings become
phases, lines with a question mark questions. No kernel needs that, so it is not loaded here.

`rewrite(cells, specs)` writes what some cells ask now, for a page on which somebody changes them, and
`rename_term(cells, term, name)` gives a term another name wherever it stands.

What a call does not say is not in its spec: the words of its terms are the header's (`plan_check.used_terms`).
"""

from weerstand_widgets.programme.calls import ByHand, Call, bare, columns_of, read_call, variable_of, write_call
from weerstand_widgets.programme.document import AskingCell, Document, HandCell, TextCell, read_document
from weerstand_widgets.programme.notebook import read_programme, write_programme
from weerstand_widgets.programme.renaming import rename_term
from weerstand_widgets.programme.rewriting import rewrite

__all__ = [
    "AskingCell",
    "ByHand",
    "Call",
    "Document",
    "HandCell",
    "TextCell",
    "bare",
    "columns_of",
    "read_call",
    "read_document",
    "read_programme",
    "rename_term",
    "rewrite",
    "variable_of",
    "write_call",
    "write_programme",
]
