"""What a kernel sends while a programme of 40 questions runs, beside the same in plain ipywidgets.

Bytes are those of the real frames on the wire: header, parent, metadata, content and buffers.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import nbformat
from jupyter_client.session import Session
from nbclient import NotebookClient

from bench import ours, plain
from bench.measure import Row

COUNT = 40


@dataclass
class Traffic:
    """Messages that reached the client: how many of each type, and their bytes."""

    count: Counter[str] = field(default_factory=Counter)
    size: Counter[str] = field(default_factory=Counter)


def counting_session(traffic: Traffic) -> type[Session]:
    """Return a kind of Jupyter session that keeps account of what it takes in.

    A class, for each of a client's channels makes a session of its own.
    """

    class CountingSession(Session):
        def deserialize(self, msg_list: list[Any], *args: Any, **options: Any) -> dict[str, Any]:
            message: dict[str, Any] = super().deserialize(msg_list, *args, **options)
            traffic.count[message["msg_type"]] += 1
            traffic.size[message["msg_type"]] += sum(len(getattr(frame, "bytes", frame)) for frame in msg_list)
            return message

    return CountingSession


def traffic_of(book: nbformat.NotebookNode) -> Traffic:
    """Run all cells in a fresh kernel and return what came over the wire."""
    traffic = Traffic()
    client = NotebookClient(book, timeout=120, kernel_name="python3", store_widget_state=False)
    manager = client.create_kernel_manager()  # made here, and still the client's own to stop
    manager.session = counting_session(traffic)(parent=manager)
    client.execute()
    return traffic


def fixed_rows(count: int = COUNT) -> list[Row]:
    """Count the comms that both open, and their bytes."""
    mine, theirs = traffic_of(ours.programme(count)), traffic_of(plain.notebook(count))
    number = mine.count["comm_open"], theirs.count["comm_open"]
    size = mine.size["comm_open"], theirs.size["comm_open"]
    return [
        Row(f"`comm_open` bij {count} vragen", str(number[0]), str(number[1]), number[0] / number[1], 1 / 14),
        Row("bytes daarvan", f"{size[0] / 1000:.0f} kB", f"{size[1] / 1000:.0f} kB", size[0] / size[1], 1 / 10),
    ]
