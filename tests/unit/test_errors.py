"""The tree of errors: a browser hears of each kind with its own status, and each says itself in words."""

import pickle
from collections.abc import Iterator

import pytest

from weerstand_widgets import errors
from weerstand_widgets.errors import WeerstandError

STATUSES = {
    "WeerstandError": 400,
    "PlanError": 400,
    "AnswerError": 400,
    "MessageTooLargeError": 413,
    "CellError": 400,
    "CellTooOldError": 400,
    "CellTooNewError": 400,
    "JournalError": 503,
    "WorkspaceError": 400,
    "NotebookMissingError": 404,
    "NotebookDamagedError": 400,
    "ProgrammeUnknownError": 404,
    "PathOutsideError": 404,
    "ContentsElsewhereError": 501,
    "SessionDeletedError": 410,
    "SessionMovedError": 410,
    "FileInUseError": 409,
    "NotWrittenError": 507,
    "SettingsError": 503,
    "ReportError": 400,
}
"""What a page goes by: 4xx is final and shown at the field, 5xx and 404 are tried again, 410 ends it."""


def tree(kind: type[WeerstandError] = WeerstandError) -> Iterator[type[WeerstandError]]:
    """Yield a class and all below it in the tree itself; a room may have one of its own, which says the same."""
    yield kind
    for below in kind.__subclasses__():
        if below.__module__ == errors.__name__:
            yield from tree(below)


def test_every_kind_has_its_status() -> None:
    """A new kind must say what a page does about it; the drawing in the docstring names it too."""
    assert {kind.__name__: int(kind.status) for kind in tree()} == STATUSES
    assert [name for name in STATUSES if name not in str(errors.__doc__)] == []


@pytest.mark.parametrize("kind", [kind for kind in tree() if kind.key])
def test_a_kind_that_is_one_failure_has_its_words(kind: type[WeerstandError]) -> None:
    """Made without a key it tells what is wrong and what to do, also at another place and in another process."""
    fault = kind(found="40", known="weerstand", limit=32)
    assert fault.what != fault.remedy
    for copy in (fault.at("sessie.ipynb"), pickle.loads(pickle.dumps(fault)).at("sessie.ipynb")):
        assert type(copy) is kind
        assert str(copy) == f"sessie.ipynb: {fault}"
