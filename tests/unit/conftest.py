"""A running server, shared by the tests of one file, and a session on it; a database for a journal."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.one_session import OneSession
from tests.postgres import Postgres, running_postgres
from tests.server_process import ServerProcess, running_server
from weerstand_widgets.workspace import create_workspace


@pytest.fixture(scope="session", autouse=True)
def _own_jupyter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of what JupyterLab remembers of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path_factory.mktemp("jupyter")))
        yield


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    """Take back what our start sets for its whole process: what a later test made was closed to its database."""
    before = os.umask(0o022)
    yield
    os.umask(before)


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


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Run a PostgreSQL for all tests of this worker that ask for one."""
    with running_postgres() as server:
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.posix)])
def journal_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty journal: each test that asks for it runs on both databases we promise."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'gedeeld.sqlite'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()
