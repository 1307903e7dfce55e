"""A programme as data: what its cells ask, read from their source and written back. Runs nothing, opens nothing.

`read_call(source)` gives a `Call` with the spec that the source stands for, or `ByHand` with the reason why a cell is
left alone; it never fails. `write_call(spec)` gives the source that a person would write, and `write_call(spec,
source)` changes what is there, comments kept. What they know of a notebook around the cell is one mapping, `names`: of
variable to the id of the phase it stands for, "" for the workbook.

What a call does not say is not in its spec: the words of its terms are the header's (`plan_check.used_terms`).
"""

from weerstand_widgets.programme.calls import ByHand, Call, bare, columns_of, read_call, variable_of, write_call

__all__ = ["ByHand", "Call", "bare", "columns_of", "read_call", "variable_of", "write_call"]
