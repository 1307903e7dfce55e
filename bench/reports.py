"""What a report costs and weighs, beside nbconvert's own HTML and beside a bare Jinja page of the same answers."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import jinja2

from bench import ours
from bench.material import OPTIONS, PHASE_SIZE, Item, items
from bench.measure import Row, median_cpu, run_cpu

BARE = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Verslag</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2rem}section{border-left:3px solid #678;padding-left:1rem;margin:1rem 0}
.answer{white-space:pre-wrap;background:#f4f6f8;padding:.5rem}@media print{section{break-inside:avoid}}
</style></head><body><h1>Verslag</h1>
{% for phase in phases %}<h2>Fase {{ loop.index0 }}</h2>
{% for item, answer in phase %}<section><h3>{{ item.title }}</h3><p><small>{{ item.help }}</small></p>
{% if item.kind == "choices" %}<ul>{% for option in answer %}<li>{{ option }}</li>{% endfor %}</ul>
{% elif item.kind == "scale" %}<meter min="0" max="10" value="{{ answer }}">{{ answer }}</meter> {{ answer }}/10
{% else %}<div class="answer">{{ answer }}</div>{% endif %}</section>
{% endfor %}{% endfor %}</body></html>
"""


def shown(item: Item) -> object:
    """Return an answer as a reader sees it: words, a list of words, or a number."""
    answer = item.answer
    if isinstance(answer, dict):
        return answer["value"]
    if isinstance(answer, list):
        return [OPTIONS[option] for option in answer]
    return OPTIONS.get(str(answer), answer)


def bare_page(count: int) -> str:
    """Return the page that a bare template makes of the same answers."""
    asked = [(item, shown(item)) for item in items(count)]
    phases = [asked[start : start + PHASE_SIZE] for start in range(0, count, PHASE_SIZE)]
    return jinja2.Environment(autoescape=True).from_string(BARE).render(phases=phases)


@contextmanager
def stored_session(count: int) -> Iterator[Path]:
    """Give the path of a filled session on disk, in a folder of its own that is removed afterwards."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sessie.ipynb"
        path.write_text(json.dumps(ours.session(count)), encoding="utf-8")
        yield path


def commands(path: Path) -> dict[str, list[str]]:
    """Return both ways to make a page of this session, as one would type them."""
    scripts = Path(sys.executable).parent
    ours_out, peer_out = (str(path.with_name(name)) for name in ("ours.html", "peer.html"))
    return {
        "ours": [str(scripts / "weerstand"), "report", str(path), "-o", ours_out],
        "peer": [str(scripts / "jupyter"), "nbconvert", "--to", "html", "--output", peer_out, str(path)],
    }


def rows() -> list[Row]:
    """Measure both ways for 40 and for 400 answers."""
    found = []
    for count, goal, rounds in ((40, 1 / 12, 5), (400, 1 / 30, 3)):
        with stored_session(count) as path:
            taken = median_cpu(commands(path), rounds)
        what = f"verslag van {count} antwoorden naast `nbconvert --to html`, CPU"
        peer = taken["peer"]
        found.append(Row(what, f"{taken['ours']:.2f} s", f"{peer:.2f} s", taken["ours"] / peer, goal))
    return found


def fixed_rows(count: int = 40) -> list[Row]:
    """Weigh our report against the bare page."""
    with stored_session(count) as path:
        run_cpu(commands(path)["ours"])
        size = path.with_name("ours.html").stat().st_size
    bare = len(bare_page(count).encode())
    what = f"verslag van {count} antwoorden naast een kale Jinja-pagina"
    return [Row(what, f"{size / 1000:.1f} kB", f"{bare / 1000:.1f} kB", size / bare, 3)]
