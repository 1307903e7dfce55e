"""A small local server for the page with all fields: knows the folders it serves; knows nothing of Jupyter."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PAGES = Path(__file__).parent
PACKAGE = PAGES.parents[1] / "weerstand_widgets"
FOLDERS = {"static": PACKAGE / "labextension" / "static", "locale": PACKAGE / "locale", "page": PAGES}


class FieldsHandler(BaseHTTPRequestHandler):
    """Serves the fields' own files, the catalogue and the page, and nothing else."""

    def do_GET(self) -> None:  # noqa: N802 - the name is the standard library's
        """Answer with a file out of one of the folders, or 404."""
        folder, _, name = self.path.partition("?")[0].lstrip("/").partition("/")
        root = FOLDERS.get(folder)
        path = (root / name).resolve() if root else PAGES / "fields_page.html"
        if not path.is_file() or not path.is_relative_to(root or PAGES):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = path.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "text/plain")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing: a test's own words are enough."""


@contextmanager
def serve_fields() -> Iterator[str]:
    """Serve the page on a free port of this machine; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), FieldsHandler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
