"""What is particular to a journal in PostgreSQL: one connection a server, a commit that waits for the disk, refusals.

Knows the driver's settings and its errors; knows nothing of entries.
"""

import re
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from weerstand_widgets.errors import JournalClosedError, JournalError, JournalFullError, JournalRefusedError

CONNECT_SECONDS, SILENCE_SECONDS = 5, 15
"""How long a server that does not answer is waited for: at first, and in the middle of something."""
FULL, READ_ONLY, DENIED = frozenset({"53100"}), frozenset({"25006"}), frozenset({"42501", "28000", "28P01", "3D000"})
"""What PostgreSQL calls a full disk, a database that is closed for writing, and a right that is missing."""
TURNED_AWAY = re.compile(r"authentication|pg_hba|password|permission denied|(role|database) .* does not exist")
"""In what it says to who may not come in: then there is no code yet."""
KEPT = "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
"""A database may be set to say "done" before a commit is on the disk; for us it may not."""


def postgresql_engine(url: URL) -> Engine:
    """Return an engine for PostgreSQL; a journal does one thing at a time, so it needs one connection."""
    waits = {"connect_timeout": CONNECT_SECONDS, "tcp_user_timeout": SILENCE_SECONDS * 1000}
    asked = {name: value for name, value in waits.items() if name not in url.query}
    engine = create_engine(
        url, hide_parameters=True, pool_pre_ping=True, pool_size=1, max_overflow=0, connect_args=asked
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:
        with connection.cursor() as cursor:
            cursor.execute(KEPT)
        connection.commit()

    return engine


def refusal(fault: BaseException | None) -> JournalError:
    """Return what to tell people when the database will not; its own sentence may quote, so it is not passed on."""
    code = getattr(fault, "sqlstate", None)
    if code in FULL:
        return JournalFullError()
    if code in READ_ONLY:
        return JournalClosedError()
    if code in DENIED or (code is None and TURNED_AWAY.search(str(fault))):
        return JournalRefusedError()
    return JournalError()
