"""Notebooks that are whole at every moment, also while Jupyter saves them.

Jupyter empties a notebook and fills it again, with a copy beside it. Who reads it in between (another window, another
server on the same folder, a program that synchronises) has half; a Jupyter server that does so even moves the file
aside, puts the older copy in its place, and what was being saved goes astray.
"""

import contextlib
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from weerstand_widgets.server.overtaken import refuse_overtaken
from weerstand_widgets.workspace.notebook import replace_file
from weerstand_widgets.workspace.place import NOTEBOOK

Writing = Callable[..., contextlib.AbstractContextManager[IO[Any]]]


def writing_whole(contents: Any) -> Writing:
    """Return a contents manager's `atomic_writing` that puts a notebook in its place in one step.

    Other files and new ones are written as Jupyter does. So are notebooks where it was told not to
    (`use_atomic_writing`), and where a file may be written but not replaced.

    Args:
        contents: The contents manager, of which the files are files of this computer.
    """
    plainly: Writing = contents.atomic_writing

    @contextlib.contextmanager
    def write(os_path: str, *, text: bool = True, encoding: str = "utf-8", **kwargs: Any) -> Iterator[IO[Any]]:
        path = Path(os_path)
        if not contents.use_atomic_writing or path.suffix != NOTEBOOK or not path.is_file():
            with plainly(os_path, text=text, encoding=encoding, **kwargs) as file:
                yield file
            return
        written = io.BytesIO()
        file = io.TextIOWrapper(written, encoding=encoding, newline="\n") if text else written
        yield file
        file.flush()
        refuse_overtaken(path, written.getvalue(), contents.hash_algorithm)
        try:
            replace_file(path.resolve(), written.getvalue())
        except PermissionError:
            with plainly(os_path, text=False) as opened:
                opened.write(written.getvalue())

    return write
