"""What a browser fetches of ours: until the start page stands, and until a session does."""

from playwright.sync_api import Request

from bench import ours
from bench.browser import PATIENCE_MS, store
from bench.lab import chromium, fresh_page, running_lab
from bench.measure import Row

REQUESTS, BYTES = 12, 350_000
BEFORE = 629_000
"""Until either stood, when all of it came at once."""
ABOUT = 40
DATA = "/weerstand/api/start"


def rows() -> list[Row]:
    """Count requests and their bytes, as the server sends them: none is pressed together."""
    count, start = fetched("", ".ws-start-body")
    _, session = fetched("bytes.sessie.ipynb", ".ws-question")
    return [
        Row("verzoeken van ons tot de startpagina", str(count), str(REQUESTS), count / REQUESTS, 1),
        Row("hun bytes", f"{start:,}", f"{BYTES:,}", start / BYTES, 1),
        Row("bytes tot een sessie, naast die van ooit", f"{session:,}", f"{BEFORE:,}", session / BEFORE, 1),
    ]


def fetched(name: str, ready: str) -> tuple[int, int]:
    """Return how much JupyterLab's page asks for us until something of ours stands: requests, and bytes."""
    asked: list[Request] = []
    with running_lab() as lab, chromium() as browser, fresh_page(browser) as page:
        page.on("requestfinished", lambda request: asked.append(request) if is_ours(request) else None)
        address = lab.address(store(lab, name, ours.session(ABOUT))) if name else lab.start()
        page.goto(address, wait_until="commit")
        page.locator(ready).first.wait_for(timeout=PATIENCE_MS)
        # What shows a session is fetched once the start page has its own data: nobody waits for that.
        data = next((place for place, one in enumerate(asked) if DATA in one.url), len(asked))
        found = asked[: data + 1]
        return len(found), sum(len(reply.body()) for one in found if (reply := one.response()))


def is_ours(request: Request) -> bool:
    """Tell whether a page asked this for the workbook, and not for a session's own sake."""
    return "/weerstand-widgets/" in request.url or DATA in request.url
