"""A running server, shared by the tests of one file, and a session on it."""

from collections.abc import Iterator

import pytest

from tests.one_session import OneSession
from tests.server_process import ServerProcess, running_server
from weerstand_widgets.workspace import create_workspace


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """Run one server on a workspace, for all tests here."""
    root = tmp_path_factory.mktemp("server") / "team"
    create_workspace(root)
    with running_server(root) as running:
        yield running


@pytest.fixture
def session(server: ServerProcess) -> OneSession:
    """Make a session on the server."""
    return OneSession(server)
