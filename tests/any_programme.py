"""Whatever a programme may ask, for Hypothesis: every kind of question, phases, headers and report cells."""

from typing import Any

import msgspec
from hypothesis import strategies as st

from weerstand_widgets.kinds import KINDS, Question
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.plan import ROLES, Card, CellSpec, Guidance, Header, Phase, ReportCell, Rescue
from weerstand_widgets.spec import SCHEMA, Option

WORDS = st.lists(
    st.sampled_from(["één", '"ja"', "it's", "{ander}", "“zeg”", "en\n", "\\d", "😀", "woord"]), max_size=40
)
SIGNS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
TEXTS = st.one_of(SIGNS, WORDS.map(" ".join), st.just("w" * 130), st.just("# geen commentaar"))
IDS = st.one_of(
    st.sampled_from(["look_back", "case", "class", "import", "none", "workbook", "open_workbook", "text_column", "a1"]),
    st.from_regex(r"[a-z][a-z0-9]{0,8}(_[a-z0-9]{1,8}){0,2}", fullmatch=True),
)
LENGTHS = st.integers(10, 480)
MINUTES = st.dictionaries(LENGTHS, st.integers(0, 480), max_size=4)
FLAGS = st.booleans()
VOICES = st.lists(st.sampled_from(["everyone", "others", "gossips", "owner", *ROLES]), max_size=3).map(tuple)


def rows(parts: st.SearchStrategy[Any], least: int = 0, most: int = 4) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return some of these in a row."""
    return st.lists(parts, min_size=least, max_size=most).map(tuple)


def named(parts: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return at least one of these in a row, each with an id of its own."""
    return st.lists(parts, min_size=1, max_size=4, unique_by=lambda part: part.id).map(tuple)


OPTIONS = named(st.builds(Option, id=IDS, title=TEXTS, help=TEXTS))
COLUMNS = named(
    st.one_of(
        st.builds(Column, id=IDS, title=TEXTS, asks=FLAGS),
        st.builds(Column, id=IDS, title=TEXTS, kind=st.just("scale")),
        st.builds(Column, id=IDS, title=TEXTS, kind=st.just("choice"), options=OPTIONS),
    )
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("help", "low", "high", "why", "centre", "step", "weighed_in", "of"), TEXTS),
    **dict.fromkeys(("advice", "other", "looks_back", "anonymous", "carries"), FLAGS),
    **dict.fromkeys(("rows", "dots"), st.integers(0, 200)),
    **dict.fromkeys(("options", "items"), OPTIONS),
    **dict.fromkeys(("across", "up"), rows(TEXTS, most=2)),
    "rings": rows(TEXTS, most=3),
    "columns": COLUMNS,
    "lengths": rows(LENGTHS),
    "take": MINUTES,
    "suits": st.dictionaries(IDS, rows(IDS), max_size=3),
}
"""What may stand in each field of each kind; a new field asks for its line here."""


@st.composite
def questions(draw: st.DrawFn, kind: type[Question] | None = None, phase_id: str = "") -> Question:
    """Return a question, of this kind and in this phase where that is said."""
    kind = kind or draw(st.sampled_from(list(KINDS.values())))
    names = [
        one.name for one in msgspec.structs.fields(kind) if one.name not in ("schema", "id", "title", "terms", "type")
    ]
    said = {name: draw(FIELDS[name]) for name in names if name != "front"}
    said["front"] = draw(st.sampled_from(["", *sorted(kind.fronts)]))
    spec_id = f"{phase_id or draw(IDS)}.{draw(IDS)}"
    return kind(schema=SCHEMA, id=spec_id, title=draw(TEXTS), **said)


RESCUES = rows(st.builds(Rescue, hear=TEXTS, say=TEXTS))
PHASES = st.builds(
    Phase,
    schema=st.just(SCHEMA),
    id=IDS,
    title=TEXTS,
    goal=TEXTS,
    minutes=MINUTES,
    repeats=st.integers(1, 20),
    speaks=VOICES,
    silent=VOICES,
    rule=TEXTS,
    guidance=st.builds(Guidance, opening=TEXTS, drift=st.one_of(TEXTS, RESCUES), closing=TEXTS),
    cards=rows(st.builds(Card, text=TEXTS, settings=rows(IDS))),
    appoints=st.one_of(st.none(), st.sampled_from(["gossips", *ROLES])),
    terms=st.just({}),
)
HEADERS = st.builds(
    Header,
    schema=st.just(SCHEMA),
    programme=IDS,
    version=TEXTS,
    title=TEXTS,
    source=TEXTS,
    settings=st.one_of(st.just(()), OPTIONS),
    lengths=rows(LENGTHS),
    alone=FLAGS,
    roles=st.one_of(st.just(()), OPTIONS),
    restart=TEXTS,
    rescues=RESCUES,
    realign=rows(TEXTS),
    terms=st.dictionaries(IDS, st.dictionaries(IDS, TEXTS, max_size=3), max_size=3),
    id=st.just("session"),
)
REPORTS = st.builds(ReportCell, schema=st.just(SCHEMA), title=TEXTS, help=TEXTS, id=st.just("report"))
ANY: dict[type[CellSpec], st.SearchStrategy[Any]] = {
    **{kind: questions(kind=kind) for kind in KINDS.values()},
    Phase: PHASES,
    Header: HEADERS,
    ReportCell: REPORTS,
}
"""Whatever a cell of ours may ask, by what it is."""
SPECS: st.SearchStrategy[CellSpec] = st.one_of(*ANY.values())
