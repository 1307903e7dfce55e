"""What PDF/UA-1 (ISO 14289-1) asks of a file, as far as a program can tell: the Matterhorn protocol's checks by number.

By pikepdf and not by what the file says of itself.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

SHOWS_TEXT = {"Tj", "TJ", "'", '"', "Do", "f", "S", "B", "f*", "B*"}
"""Operators that leave something on the page."""
HEADINGS = {f"/H{level}": level for level in range(1, 7)}


def faults(pdf: bytes) -> list[str]:
    """Return what is wrong with a file, each with the checkpoint that it fails; empty for nothing."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [*_document(file), *_structure(file), *_pages(file), *_fonts(file)]


def _document(file: pikepdf.Pdf) -> Iterator[str]:
    root: Any = file.Root
    with file.open_metadata() as meta:
        if meta.get("pdfuaid:part") != "1":
            yield "06-002 says not that it is PDF/UA"
        if not meta.get("dc:title"):
            yield "06-003 no title in its metadata"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "07-001 a reader shows its file name and not its title"
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "01-005 is not marked as tagged"
    if not str(root.get("/Lang", "")):
        yield "11-006 no language"


def _structure(file: pikepdf.Pdf) -> Iterator[str]:
    if "/StructTreeRoot" not in file.Root:
        yield "01-006 no structure"
        return
    last = 0
    for node in _nodes(file.Root.StructTreeRoot):
        tag = str(node.get("/S", ""))
        yield from _element(node, tag)
        if tag in HEADINGS:
            if HEADINGS[tag] > last + 1:
                yield f"14-003 {tag} after level {last}"
            last = HEADINGS[tag]
    if last == 0:
        yield "14-002 no heading"


def _element(node: Any, tag: str) -> Iterator[str]:
    if tag == "/Figure" and not str(node.get("/Alt", "")).strip():
        yield "13-004 a picture without its words"
    if tag == "/Table" and not any(str(one.get("/S", "")) == "/TH" for one in _nodes(node)):
        yield "15-003 a table without heads"
    if tag == "/LI" and str(node.P.get("/S", "")) != "/L":
        yield "09-004 an item outside a list"


def _pages(file: pikepdf.Pdf) -> Iterator[str]:
    named = {(node.get("/Pg").objgen if "/Pg" in node else None, mcid) for node, mcid in _leaves(file)}
    for number, page in enumerate(file.pages, 1):
        depth: list[int | None] = []
        for step in pikepdf.parse_content_stream(page):
            operands: Any = step.operands
            name = str(step.operator)
            if name in {"BDC", "BMC"}:
                tagged = operands[1] if name == "BDC" else {}
                depth.append(int(tagged["/MCID"]) if "/MCID" in tagged else None)
                is_artifact = str(operands[0]) == "/Artifact"
                if not is_artifact and depth[-1] is not None and (page.obj.objgen, depth[-1]) not in named:
                    yield f"01-003 page {number}: content that no tag has"
            elif name == "EMC":
                depth.pop()
            elif name in SHOWS_TEXT and not depth:
                yield f"01-003 page {number}: {name} is neither tagged nor an artifact"
        if "/Annots" in page.obj and str(page.obj.get("/Tabs", "")) != "/S":
            yield f"28-008 page {number}: its links do not follow its structure"


def _fonts(file: pikepdf.Pdf) -> Iterator[str]:
    for one in file.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/DescendantFonts" in one:
            descriptor = one.DescendantFonts[0].FontDescriptor
            if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield "31-009 a font that is not in the file"
            if "/ToUnicode" not in one:
                yield "31-027 letters that cannot be read aloud"


def _nodes(node: Any) -> Iterator[Any]:
    """Yield all elements below one, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _nodes(kid)


def _leaves(file: pikepdf.Pdf) -> Iterator[tuple[Any, int]]:
    """Yield each piece of content that a tag has, with what says on which page it is."""
    for node in _nodes(file.Root.StructTreeRoot) if "/StructTreeRoot" in file.Root else ():
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield node, kid
            elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
                yield (kid if "/Pg" in kid else node), int(kid.MCID)
