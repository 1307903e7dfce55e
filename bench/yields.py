"""What it costs to make everything of one session, beside one `jupyter nbconvert --to html` of it; and one PDF."""

import json
import statistics
import sys
import time
from pathlib import Path

from bench.measure import Row, median_cpu
from bench.reports import commands, stored_session
from weerstand_widgets.errors import ReportError
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.making import (
    Made,
    ProofWish,
    make_days,
    make_list,
    make_overview,
    make_proofs,
    make_report,
)
from weerstand_widgets.report.render import session_of
from weerstand_widgets.report.series import SeriesWish
from weerstand_widgets.session import Session
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.made import Part, made_path
from weerstand_widgets.workspace.registers import read_register
from weerstand_widgets.workspace.session_file import read_session_file
from weerstand_widgets.workspace.team_key import team_key

COUNT = 40
PEOPLE = [
    {"id": f"p{number}", "name": f"Naam {number}", "roles": ["participant"], "present": True} for number in range(1, 6)
]
ROUNDS, WARM_ROUNDS = 5, 20
MOST_SECONDS, MOST_BYTES = 0.5, 80_000


def put_people(path: Path) -> None:
    """Have five people at a session, as a group is: a proof is made for each."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        meta = cell["metadata"].get("weerstand", {})
        for answer in meta.get("answers", {}).values():
            if isinstance(answer["value"], dict) and "people" in answer["value"]:
                answer["value"]["people"] = PEOPLE
    path.write_text(json.dumps(notebook), encoding="utf-8")


def make_all(path: Path) -> list[Path]:
    """Make all that can be made of a session, each once as a page: both reports, proofs, list, calendar, series."""
    session, team = session_of(json.loads(path.read_text(encoding="utf-8"))), Workspace(path.parent)
    register = read_register(team, "skj")
    found = read_session_file(path)
    series = make_overview([found] if found else [], "", SeriesWish(register), Part("series"), "html")
    proofs = make_proofs(session, ProofWish(register, key=team_key(team)[0]))
    made = [make_report(session), make_report(session, FULL), *proofs, make_list(session), series, *days(session)]
    files = [made_path(path, one.part, one.ending) for one in made]
    for file, one in zip(files, made, strict=True):
        file.write_bytes(one.content)
    return files


def days(session: Session) -> list[Made]:
    """Return the calendar, where an action has a day."""
    try:
        return [make_days(session)]
    except ReportError:
        return []


def rows() -> list[Row]:
    """Measure both."""
    with stored_session(COUNT) as path:
        put_people(path)
        ours = [sys.executable, "-m", "bench.yields", str(path)]
        taken = median_cpu({"ours": ours, "peer": commands(path)["peer"]}, ROUNDS)
        team, session = Workspace(path.parent), session_of(json.loads(path.read_text(encoding="utf-8")))
        wish = ProofWish(read_register(team, "skj"), "1", key=team_key(team)[0], format="pdf")
        pdf = make_proofs(session, wish)[0].content
        seconds = []
        for _ in range(WARM_ROUNDS):
            start = time.perf_counter()
            make_proofs(session, wish)
            seconds.append(time.perf_counter() - start)
    all_, peer, one = taken["ours"], taken["peer"], statistics.median(seconds)
    what = f"alles van één sessie ({COUNT} antwoorden, 5 mensen) naast één `nbconvert --to html`, CPU"
    size = f"{len(pdf) / 1000:.1f} kB"
    return [
        Row(what, f"{all_:.2f} s", f"{peer:.2f} s", all_ / peer, 1.5),
        Row("één bewijs als pdf, warm", f"{one:.3f} s", f"{MOST_SECONDS} s", one / MOST_SECONDS, 1),
        Row("één bewijs als pdf, grootte", size, f"{MOST_BYTES / 1000:.0f} kB", len(pdf) / MOST_BYTES, 1),
    ]


if __name__ == "__main__":
    make_all(Path(sys.argv[1]))
