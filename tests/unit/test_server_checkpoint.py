"""A checkpoint that goes between two looks at it: no failed request for that."""

import asyncio
from pathlib import Path

import pytest
from jupyter_server.services.contents.filecheckpoints import AsyncFileCheckpoints, FileCheckpoints

from tests.event_listener import in_own_loop
from weerstand_widgets.server.save import outlasting

CheckpointKind = type[AsyncFileCheckpoints] | type[FileCheckpoints]


@pytest.mark.parametrize("kind", [AsyncFileCheckpoints, FileCheckpoints])
def test_a_checkpoint_that_is_just_gone_is_told_as_it_was(kind: CheckpointKind, tmp_path: Path) -> None:
    """Whichever way the server's contents work; of one that is there Jupyter's own answer stands."""
    there = tmp_path / "there"
    there.touch()
    asked = outlasting(kind().checkpoint_model)
    for path in (tmp_path / "gone", there):
        found = asked("checkpoint", str(path))
        model = in_own_loop(found) if asyncio.iscoroutine(found) else found
        assert model["id"] == "checkpoint"
        assert model["last_modified"].utcoffset() is not None
