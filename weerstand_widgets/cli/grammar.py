"""A grammar that Jupyter reads at every start and asks nothing of: it waits until somebody asks."""

import importlib
import importlib.util
import sys
from types import ModuleType

NAME = "rfc3987_syntax"


def put_off_grammar() -> None:
    """Give `jsonschema` a stand-in, which fetches the grammar of international addresses when it is first used.

    To read it takes two seconds of a laptop's processor, more than all else that Jupyter's server reads; no schema
    of Jupyter's has such an address in it. Call it before anything of Jupyter is imported.
    """
    if NAME in sys.modules or importlib.util.find_spec(NAME) is None:
        return
    stand_in = ModuleType(NAME)

    def is_valid_syntax(term: str, value: str) -> bool:
        if sys.modules.get(NAME) is stand_in:
            del sys.modules[NAME]
        found: bool = importlib.import_module(NAME).is_valid_syntax(term, value)
        return found

    stand_in.is_valid_syntax = is_valid_syntax  # type: ignore[attr-defined]  # a module made here
    sys.modules[NAME] = stand_in
