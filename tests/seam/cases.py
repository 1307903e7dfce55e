"""The cases that Python and the browser's half must answer alike; `tests/js/cases.js` reads the same files."""

import json
from pathlib import Path
from typing import Any

SEAM = Path(__file__).parent


def cases(name: str) -> Any:
    """Return one file of cases, with what is too long to write out written out.

    `{"$repeat": [text, times]}` is a long text, `{"$times": [value, times]}` a long list, `{"$join": [texts]}` one.
    """
    return _written_out(json.loads((SEAM / f"{name}.json").read_text(encoding="utf-8")))


def _written_out(value: Any) -> Any:
    match value:
        case {"$repeat": [text, times]}:
            return text * times
        case {"$times": [part, times]}:
            return [part] * times
        case {"$join": parts}:
            return "".join(map(_written_out, parts))
        case dict():
            return {key: _written_out(part) for key, part in value.items()}
        case list():
            return [_written_out(part) for part in value]
    return value


def asked(question: dict[str, Any]) -> dict[str, Any]:
    """Return a question's spec as a file has it, from what is special about it."""
    return {"type": "question", "schema": 1, "id": "case.asked", "title": "Vraag?", **question}
