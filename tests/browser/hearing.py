"""What a screen reader has to go by: Chromium's accessibility tree, read from top to bottom as lines of text.

`python -m tests.browser.hearing` writes the transcripts anew, to be read and judged by a person before they are kept.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

TRANSCRIPTS = Path(__file__).parent / "transcripts"
KINDS = {
    "text": "case.situation",
    "items": "case.tried",
    "choice": "demo.choice",
    "choices": "takeaways.dimensions",
    "scale": "case.cooperation_now",
    "table": "reasons.evidence",
    "checklist": "check_in.ground_rules",
    "weigh": "reasons.weights",
    "round": "check_in.intention",
    "vote": "case_choice.priority",
    "actions": "actions.agreements",
}
"""A question of each kind on the page of fields."""
SILENT = {"none", "generic", "InlineTextBox", "LineBreak", "ListMarker", "LabelText", "MenuListPopup"}
NAMED_BY_CONTENT = {"heading", "button", "radio", "checkbox", "option", "combobox", "textbox", "DisclosureTriangle"}


def heard(page: Page) -> str:
    """Return what is in the page's main part, a line for each thing that is read: its role, name and description."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    (main,) = (node for node in nodes if _of(node, "role") == "main")
    return "".join(f"{line}\n" for line in _walk(main, by_id, 0))


def _walk(node: dict[str, Any], by_id: dict[str, Any], depth: int) -> Iterator[str]:
    for child in (by_id[one] for one in node.get("childIds", ()) if one in by_id):
        role = _of(child, "role")
        is_silent = child["ignored"] or role in SILENT
        if not is_silent:
            yield "  " * depth + _line(child, role)
        if role not in NAMED_BY_CONTENT and role != "StaticText":
            yield from _walk(child, by_id, depth + (not is_silent))


def _line(node: dict[str, Any], role: str) -> str:
    parts = [role, f"“{name}”" if (name := _of(node, "name")) else "", _of(node, "description")]
    states = [one["name"] for one in node.get("properties", ()) if one["name"] in {"checked", "pressed"}]
    chosen = [name for name in states if _property(node, name) == "true"]
    return " · ".join(filter(None, [*parts, *chosen]))


def _of(node: dict[str, Any], name: str) -> str:
    return str(node.get(name, {}).get("value", "")).strip()


def _property(node: dict[str, Any], name: str) -> str:
    found = next(one for one in node["properties"] if one["name"] == name)
    return str(found["value"].get("value", ""))


def _write() -> None:
    from playwright.sync_api import sync_playwright

    from bench.chromium import launch
    from tests.browser.fields_server import Board, serve_fields

    with serve_fields() as url, sync_playwright() as playwright:
        board = Board(launch(playwright), url)
        for kind, spec_id in KINDS.items():
            board.open()
            board.draw(spec_id)
            (TRANSCRIPTS / f"{kind}.txt").write_text(heard(board.page), encoding="utf-8")


if __name__ == "__main__":
    _write()
