"""The report in a real browser, with the network off: whole, readable, accessible, and deaf to hostile text."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.hostile import TEXTS
from tests.notebooks.test_cases import as_session
from tests.report_session import PEOPLE, empty_session, everywhere, make_session
from tests.unit.test_place import RINGS
from tests.unit.test_place import session as on_plane
from weerstand_widgets.report.choices import FULL
from weerstand_widgets.report.making import ProofWish, make_list, make_proofs, own_part
from weerstand_widgets.report.own_part import FIELDS, MOST_CHARS
from weerstand_widgets.report.render import render_report
from weerstand_widgets.report.seal import find_seal, fingerprint
from weerstand_widgets.report.verify_page import render_verify_page
from weerstand_widgets.workspace import Workspace
from weerstand_widgets.workspace.registers import read_register
from weerstand_widgets.workspace.team_key import public_half, team_key

CASES = Path(__file__).parents[2] / "notebooks" / "cases"
Opener = Callable[..., Page]
LONG_WORD = "Weerstandsverkenningsgesprek" * 700
HOSTILE = (
    "<script>hit()</script>",
    "</script><script>hit()</script>",
    "</style><style>*{display:none}</style><script>hit()</script>",
    "</title></head><body onload=hit()>",
    "<img src=x onerror=hit()>",
    "<svg onload=hit()><animate onbegin=hit() attributeName=x dur=1s>",
    '"><img src=x onerror=hit()>',
    "' onmouseover='hit()' autofocus onfocus='hit()' x='",
    "<a href=javascript:hit()>klik</a>",
    "javascript:hit()",
    "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
    "<iframe src='https://example.invalid/'></iframe><link rel=stylesheet href=//example.invalid/x.css>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "<base href='https://example.invalid/'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=hit()>",
    "<template shadowrootmode=open><script>hit()</script></template>",
    "<!--<script>hit()//--><script>hit()</script>",
    "<![CDATA[<script>hit()</script>]]>",
    "&lt;script&gt;hit()&lt;/script&gt; &#60;script&#62; &amp;",
    "{{7*7}} {% for x in [1] %}{{ x }}{% endfor %} {# weg #} ${7*7} #{7*7}",
    "{ander} {value} {count} {minutes} {title}",
    "$\\require{href}\\href{javascript:hit()}{x}$ \\(x^2\\) $$y$$",
    "# kop\n\n![x](https://example.invalid/x.png) [k](javascript:hit()) <https://example.invalid> `code` **vet**",
    '```mermaid\ngraph TD; A["<img src=x onerror=hit()>"]\n```',
    "\u202egnirts neeg\u202c \u2066\u2067x\u2069 \u200b\u200f",
    "מה קורה? ماذا يحدث؟",
    "👩‍👩‍👧‍👦 é ﷽ Z̸̛͑a̴͝l̶g̵o",
    "nul\x00nul \ud800 los \udfff los",
    "\x01\x08\x0b\x0c\x1b[31m\x7f\x85\ufeff\ufffe",
    "=1+1 @som +1 -1 |cmd",
    "url(https://example.invalid/x) expression(hit()) @import '//example.invalid'",
)
FORBIDDEN = (
    "script, img, iframe, object, embed, base, link, form, template, math, [onload], [onerror], [onclick], [style]"
)
COUNT_FORBIDDEN = f"""() => [...document.querySelectorAll({FORBIDDEN!r})].length
  + [...document.querySelectorAll('[href],[src]')].filter(e => !e.getAttribute('href')?.startsWith('#')).length
  + [...document.querySelectorAll('*')].filter(e => e.getAttributeNames().some(n => n.startsWith('on'))).length"""


@pytest.fixture
def open_report(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Return how to open a report from disk without a network, and without a request but for the file itself."""
    pages: dict[tuple[int, str], Page] = {}
    asked: list[str] = []
    path = tmp_path / "verslag.html"

    def refuse(dialog: Dialog) -> None:
        asked.append("dialog")
        dialog.dismiss()

    def page_of(width: int, scheme: Literal["light", "dark"]) -> Page:
        if (width, scheme) not in pages:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True)
            page = pages[width, scheme] = context.new_page()
            page.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1 }")
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: asked.append(f"console: {message.text}"))
            page.on("dialog", refuse)
        return pages[width, scheme]

    def open_page(html: str, width: int = 1280, scheme: Literal["light", "dark"] = "light") -> Page:
        page = page_of(width, scheme)
        path.write_bytes(html.encode())
        asked.clear()
        page.goto(path.as_uri())
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert asked == [path.as_uri()]
        return page

    yield open_page
    for page in pages.values():
        page.context.close()


def hostile_report(text: str) -> str:
    """Return a report with one text at every place, the header and the names too."""
    people = [{**person, "name": text} for person in PEOPLE]
    header = {"title": text, "team": text, "place": text, "people": people}
    return render_report(make_session(everywhere(text), header), FULL)


def plain(text: str) -> str:
    """Return what a person sees of a text: white space and what a browser replaces, made alike."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd\ufeff]+", " ", text).strip()


@pytest.mark.parametrize("guarded", [True, False], ids=["as it is", "policy taken out"])
def test_hostile_text_is_shown_as_text(open_report: Opener, *, guarded: bool) -> None:
    """Nothing runs, nothing is asked for, and the words stand there literally, by escaping alone too."""
    for text in HOSTILE:
        html = hostile_report(text)
        if not guarded:
            html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
        page = open_report(html)
        assert page.evaluate("window.hits") == 0, text
        assert page.evaluate(COUNT_FORBIDDEN) == 0, text
        seen = plain(page.evaluate("document.body.innerText"))
        assert seen.count(plain(text)) >= 30, text
        assert plain(page.title()).startswith(plain(text)), text


def test_report_opens_whole_without_a_network(open_report: Opener) -> None:
    """Every phase, picture and table is there, styled, with no request but the file itself."""
    page = open_report(render_report(make_session(), FULL))
    assert page.locator(".phase").count() == 9
    assert page.locator("svg[role=img]").count() == 11
    assert page.locator("h1").evaluate("e => getComputedStyle(e).fontFamily").startswith("Georgia")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_sticks_out(open_report: Opener, width: int) -> None:
    """No sideways scrolling on a phone or at 400 % zoom, whatever is typed."""
    for html in (
        render_report(make_session(), FULL),
        hostile_report(LONG_WORD),
        hostile_report("kort " + "a" * 70),
        hostile_report(TEXTS["zalgo"]),
    ):
        page = open_report(html, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_report: Opener, width: int, scheme: Literal["light", "dark"]) -> None:
    """No violation of WCAG or best practice, light and dark, wide and narrow."""
    for session in (make_session(), empty_session()):
        page = open_report(render_report(session, FULL), width, scheme)
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [360, 1280])
def test_names_on_one_spot_can_each_be_read(open_report: Opener, width: int) -> None:
    """On a plane no name covers another, and none is cut off."""
    names = ["Moeder", "Vader", "Oma Jo", "School", "Huisarts"]
    page = open_report(render_report(on_plane(RINGS, *((name, 50, 50) for name in names)), FULL), width)
    plane = page.locator("svg.plane")
    plane.scroll_into_view_if_needed()
    assert plane.locator(".mark").all_text_contents() == names
    on_top = """marks => marks.map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return [0.1, 0.5, 0.9].every((part) => document.elementFromPoint(x + part * width, y + height / 2) === mark);
    })"""
    assert plane.locator(".mark").evaluate_all(on_top) == [True] * len(names)


def test_keyboard_reaches_the_content(open_report: Opener) -> None:
    """The first Tab shows the skip link; it leads past the letterhead."""
    page = open_report(render_report(make_session(), FULL))
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("e => e === document.activeElement && e.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


def test_tables_stay_tables_on_a_phone(open_report: Opener) -> None:
    """A narrow screen shows a block per row, and a screen reader still hears a table with headers."""
    page = open_report(render_report(make_session(), FULL), 360)
    table = page.get_by_role("table").filter(has_text="Gezien of gehoord")
    assert table.get_by_role("columnheader").count() == 3
    assert table.get_by_role("row").count() == 3
    assert page.locator("td[data-label='Gezien of gehoord']").first.is_visible()


def test_paper_is_a4_with_a_summary_in_front(open_report: Opener) -> None:
    """Printed from the dark: white A4 pages, the first one the summary, navigation left out."""
    page = open_report(render_report(make_session(), FULL), scheme="dark")
    document = page.pdf(prefer_css_page_size=True, print_background=True)
    boxes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", document)
    assert {(round(float(wide)), round(float(high))) for wide, high in boxes} == {(595, 842)}
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("nav").is_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('.phases')).breakBefore") == "page"


@pytest.mark.parametrize("setting", ["casuistiek", "inwoner", "team"])
def test_a_short_report_is_two_sheets(open_report: Opener, setting: str) -> None:
    """Of each invented case, as it comes from a printer; whole on a phone, and axe finds nothing."""
    case = json.loads((CASES / f"weerstand-{setting}.json").read_text(encoding="utf-8"))
    page = open_report(render_report(as_session(case)), 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert Axe().run(page).violations_count == 0
    document = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", document)) <= 2


def test_what_leaves_the_group_is_one_sheet(open_report: Opener, tmp_path: Path) -> None:
    """A proof filled in to its limits, one to fill in with a pen, a list of sixteen; whole on a phone, for axe too."""
    own = tmp_path / "eigen.toml"
    lines = "".join(f"{name} = '{('Een zin over mij. ' * 30)[:MOST_CHARS]}'\n" for name in FIELDS)
    own.write_text(f"[2026-11-18]\n{lines}", encoding="utf-8")
    register, (key, _) = read_register(Workspace(tmp_path), "skj"), team_key(Workspace(tmp_path))
    people = [{**PEOPLE[3], "id": f"p{n}", "name": f"Naam {n}"} for n in range(16)]
    made = (
        *make_proofs(make_session(), ProofWish(register, "2", own_part(own, make_session()), key)),
        *make_proofs(make_session(), ProofWish(register, "1", key=key)),
        make_list(make_session(header={"people": people})),
    )
    for one in made:
        page = open_report(one.content.decode(), 320)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert Axe().run(page).violations_count == 0
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1, one.part


def test_a_proof_is_checked_without_this_program(open_report: Opener, tmp_path: Path) -> None:
    """One file, no network: whole with what it says as text, or not; for axe and a phone too."""
    register, (key, _) = read_register(Workspace(tmp_path), "skj"), team_key(Workspace(tmp_path))
    session = make_session(header={"people": [{**PEOPLE[0], "name": HOSTILE[4]}]})
    proof = make_proofs(session, ProofWish(register, "1", key=key))[0].content.decode()
    page = open_report(render_verify_page(), 320)
    result = page.locator("output")
    page.get_by_label("Controlecode").fill(find_seal(proof))
    expect(result).to_contain_text("Heel: dit is gemaakt met de sleutel")
    expect(result).to_contain_text(HOSTILE[4])
    expect(result).to_contain_text(fingerprint(public_half(key)))
    assert page.evaluate("window.hits") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert Axe().run(page).violations_count == 0
    seal = find_seal(proof)
    page.get_by_label("Controlecode").fill(seal[:-2] + ("B" if seal[-2] == "A" else "A") + seal[-1])
    expect(result).to_contain_text("niet heel")
    (tmp_path / "bewijs.html").write_text(proof, encoding="utf-8")
    page.get_by_label("Of kies het HTML-bestand").set_input_files(tmp_path / "bewijs.html")
    expect(result).to_contain_text("Heel: dit is gemaakt")
