"""One Node process that answers in the browser's stead."""

from collections.abc import Iterator

import pytest

from tests.seam.node import Browser, answering


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser's half, in one process for all of these."""
    with answering() as found:
        yield found
