"""Opzet: what was left in a programme and belongs to nobody's session: answers, outputs, addresses, people."""

import re
from collections.abc import Iterator
from typing import Any

from weerstand_widgets.cells import MIME
from weerstand_widgets.checking.cell import Cell, ours_in_metadata
from weerstand_widgets.checking.finding import Spot, rule
from weerstand_widgets.checking.material import Material
from weerstand_widgets.checking.people import MAIL, names_in, numbers_in

ADDRESS = re.compile(
    r"\b(?:https?|ftp|file)://|\bmailto:|\bwww\.\w|(?<![\w.])[A-Za-z]:[\\/]+\w|(?<!\\)\\\\\w+\\\w"
    r"|(?<![:\w])//\w+/\w|\.\./\w|(?<!attachment:)\b[\w-]+\.(?:pdf|docx?|xlsx?|pptx?|odt|zip)\b"
    r"|(?<![\w/.~])(?:~|/(?:home|Users|root|tmp|mnt|media|var|opt|etc|srv|usr))/\w",
    re.IGNORECASE,
)
ADDRESS_SIGN = re.compile(r"[\\/@]|:/|mailto:|\.\w", re.IGNORECASE)
"""What every address has; most texts have none of it."""
SITE = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:nl|com|org|net|eu|be|de|info|io|gov|edu|app|online)\b(?![\w-])"
    r"|(?<![\w@.-])[a-z0-9-]+\.[a-z]{2}/\w",
    re.IGNORECASE,
)
LOADED = re.compile(
    r"!\[[^\[\]]*\]\( ?<?(?:https?:)?//|<(?:img|iframe|script|link|video|audio|source|object|embed)\b", re.IGNORECASE
)


@rule("setup", "error")
def answer_left(material: Material) -> Iterator[Spot]:
    """An answer in a programme: every session that begins with it has it."""
    for cell in material.cells:
        if ours_in_metadata(cell.raw).get("answers"):
            yield Spot(cell, {})


@rule("setup", "error")
def session_left(material: Material) -> Iterator[Spot]:
    """A cell that still says which session it was in."""
    for cell in material.cells:
        ours = ours_in_metadata(cell.raw)
        if ours.get("session") and not ours.get("answers"):
            yield Spot(cell, {})


@rule("setup")
def output_left(material: Material) -> Iterator[Spot]:
    """What code printed or drew, beside or in the place of a question."""
    for cell in material.cells:
        outputs = cell.raw.get("outputs")
        others = [one for one in outputs if not _is_ours(one)] if isinstance(outputs, list) else []
        if any(not (isinstance(one, dict) and one.get("output_type") == "error") for one in others):
            yield Spot(cell, {})
    metadata = material.notebook.get("metadata")
    if isinstance(metadata, dict) and metadata.get("widgets"):
        yield Spot(None, {})


@rule("setup")
def run_out_of_order(material: Material) -> Iterator[Spot]:
    """A cell that was run again by itself, so that nobody knows whether the others still fit."""
    counted = [
        (cell, count - number)
        for number, cell in enumerate((cell for cell in material.cells if cell.kind == "code"), 1)
        if isinstance(count := cell.raw.get("execution_count"), int)
    ]
    ahead = [ahead for _, ahead in counted]
    for place, (cell, mine) in enumerate(counted):
        around = ahead[max(place - 1, 0) : place] + ahead[place + 1 : place + 2]
        if mine and (place == 0 or all(mine != other for other in around)):
            yield Spot(cell, {})


@rule("setup")
def attachment_left(material: Material) -> Iterator[Spot]:
    """A file inside a text's cell that the text does not show."""
    for cell in material.cells:
        files = cell.raw.get("attachments")
        if isinstance(files, dict) and any(f"attachment:{name}" not in cell.source for name in files):
            yield Spot(cell, {})


@rule("setup")
def address_left(material: Material) -> Iterator[Spot]:
    """An address outside this computer, or a place on it: not everybody has it, and a session needs no network."""
    for cell, field, words in written(material):
        if not ADDRESS_SIGN.search(words):
            continue
        if ADDRESS.search(words) or MAIL.search(words) or (field != "source" and SITE.search(words)):
            yield Spot(cell, {})


@rule("setup", "error")
def loaded_from_outside(material: Material) -> Iterator[Spot]:
    """A picture or a frame that another computer would hear of each time a group opens its session."""
    for cell in material.markdown:
        if LOADED.search(cell.source) and ADDRESS.search(cell.source):
            yield Spot(cell, {})


@rule("setup", "error")
def number_left(material: Material) -> Iterator[Spot]:
    """A number by which a person is found: of a telephone, a citizen, a bank, a postcode."""
    yield from (Spot(cell, {}) for cell, _, words in written(material) if numbers_in(words))


@rule("setup")
def person_left(material: Material) -> Iterator[Spot]:
    """The name of somebody who is not the programme's source."""
    for cell, field, words in written(material):
        if field != "source" and names_in(words, material.plan.header.source):
            yield Spot(cell, {})


def written(material: Material) -> Iterator[tuple[Cell, str, str]]:
    """Yield every text, and what was written in code: its remarks are read by who adapts the programme."""
    for cell, text in material.texts:
        yield cell, text.field, text.words
    for cell in material.cells:
        for remark in re.findall(r"(?m)(?:^|\s)#(.*)$", cell.source) if cell.kind == "code" else ():
            yield cell, "code", remark


def _is_ours(output: Any) -> bool:
    data = output.get("data") if isinstance(output, dict) else None
    return isinstance(data, dict) and MIME in data
