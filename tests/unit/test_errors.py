"""The tree of errors: a browser hears of each kind with its own status, and each says itself in words."""

import pickle
from collections.abc import Iterator

import pytest

from weerstand_widgets import errors
from weerstand_widgets.errors import WeerstandError

CAUSES = {
    "WeerstandError": "unfit",
    "PlanError": "unfit",
    "HandWrittenError": "unfit",
    "ProgrammeTooNewError": "unfit",
    "AnswerError": "unfit",
    "MessageTooLargeError": "too_large",
    "OutlineTooLargeError": "too_large",
    "CellError": "unfit",
    "StrayError": "unfit",
    "CellTooOldError": "unfit",
    "CellTooNewError": "unfit",
    "JournalError": "journal_away",
    "JournalFullError": "disk_full",
    "JournalClosedError": "read_only",
    "JournalRefusedError": "journal_refused",
    "JournalSetupError": "journal_setup",
    "JournalForeignError": "journal_foreign",
    "JournalDamagedError": "journal_damaged",
    "JournalTooNewError": "journal_too_new",
    "WorkspaceError": "unfit",
    "NotebookMissingError": "missing",
    "NotebookDamagedError": "damaged",
    "NoSessionError": "no_session",
    "EncodingError": "unfit",
    "ProgrammeUnknownError": "missing",
    "PathOutsideError": "outside",
    "ContentsElsewhereError": "no_files",
    "SessionDeletedError": "deleted",
    "SessionMovedError": "moved",
    "FileInUseError": "in_use",
    "NotWrittenError": "read_only",
    "DiskFullError": "disk_full",
    "SettingsError": "settings",
    "ReportError": "unfit",
}
"""What a page goes by; what each means for it stands in `tests/seam/causes.json`."""


def tree(kind: type[WeerstandError] = WeerstandError) -> Iterator[type[WeerstandError]]:
    """Yield a class and all below it in the tree itself; a room may have one of its own, which says the same."""
    yield kind
    for below in kind.__subclasses__():
        if below.__module__ == errors.__name__:
            yield from tree(below)


def test_every_kind_has_its_cause() -> None:
    """A new kind must say what a page does about it; the drawing in the docstring names it too."""
    assert {kind.__name__: kind.cause.key for kind in tree()} == CAUSES
    assert [name for name in CAUSES if name not in str(errors.__doc__)] == []


@pytest.mark.parametrize("kind", [kind for kind in tree() if kind.key])
def test_a_kind_that_is_one_failure_has_its_words(kind: type[WeerstandError]) -> None:
    """Made without a key it tells what is wrong and what to do, also at another place and in another process."""
    fault = kind(found="40", known="weerstand", limit=32)
    assert fault.what != fault.remedy
    for copy in (fault.at("sessie.ipynb"), pickle.loads(pickle.dumps(fault)).at("sessie.ipynb")):
        assert type(copy) is kind
        assert str(copy) == f"sessie.ipynb: {fault}"
