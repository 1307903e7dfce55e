"""How long an answer takes from "kept" in one window to another one: the server's half of it, on its event bus."""

import asyncio
import json
import statistics
import time
import urllib.request
import uuid
from typing import Any

from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from bench import ours
from bench.lab import TOKEN, Lab, running_lab
from bench.material import items
from bench.measure import Row

COUNT, ROUNDS, WARM = 400, 40, 5
GOAL_MS = 150
NAME = "vensters.sessie.ipynb"
LOGIN = {"Authorization": f"token {TOKEN}"}


def rows() -> list[Row]:
    """Measure from an entry's reply until another window has the answer, in a session of 400 questions."""
    text = json.dumps(ours.session(COUNT))
    session_id = json.loads(text)["metadata"]["weerstand"]["session"]
    with running_lab() as lab:
        (lab.folder / NAME).write_text(text, encoding="utf-8")
        waits = asyncio.run(_waits(lab, session_id))[WARM:]  # noqa: TID251  No test: nothing else has a loop.
    p95 = statistics.quantiles(waits, n=20)[-1]
    what = f"“bewaard” tot antwoord in een ander venster, {COUNT} vragen, p95"
    return [Row(what, f"{p95:.1f} ms (p50 {statistics.median(waits):.1f})", f"{GOAL_MS} ms", p95 / GOAL_MS, 1)]


async def _waits(lab: Lab, session_id: str) -> list[float]:
    question = ours.question_id(next(item for item in items(COUNT) if item.kind == "text"))
    page = await websocket_connect(HTTPRequest(f"{lab.url.replace('http', 'ws')}/api/events/subscribe", headers=LOGIN))
    loop, waits = asyncio.get_running_loop(), []

    def post(what: str, message: dict[str, Any]) -> tuple[Any, float]:
        address = f"{lab.url}/weerstand/api/sessions/{session_id}/{what}"
        body = json.dumps({"path": NAME, **message}).encode()
        with urllib.request.urlopen(urllib.request.Request(address, body, LOGIN), timeout=10) as reply:
            return json.loads(reply.read()), time.perf_counter()

    for number in range(WARM + ROUNDS):
        answers = {"": {"value": f"Antwoord {number}", "revision": number + 9, "updated_at": ""}}
        entry = {"id": uuid.uuid4().hex, "question_id": question, "answers": answers}
        writing = loop.run_in_executor(None, post, "entries", {"entries": [entry], "writer": "mine"})
        while (event := json.loads(await page.read_message() or "{}")).get("writer") != "mine":
            pass
        _, kept_at = await writing
        asked = {"question_ids": event["question_ids"]}
        reply, known_at = await loop.run_in_executor(None, post, "answers", asked)
        assert reply["answers"][question] == answers
        waits.append((known_at - kept_at) * 1000)
    return waits
