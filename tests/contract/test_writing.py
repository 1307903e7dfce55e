"""What the forms of a programme offer is what its kinds have."""

import json
import re
from pathlib import Path

from weerstand_widgets.kinds import KINDS

LIST = re.compile(r"^  (\w+): (\[[^\]]*\]),$", re.MULTILINE)


def test_each_kind_offers_its_places_on_the_first_page(package: Path) -> None:
    """The page cannot ask the kinds themselves."""
    text = (package / "labextension/static/writing/report_parts.js").read_text(encoding="utf-8")
    offered = {name: set(json.loads(found)) for name, found in LIST.findall(text.partition("FRONTS")[2])}
    assert offered == {name: set(kind.fronts) for name, kind in KINDS.items() if kind.fronts}
