"""Small drawings as inline SVG: a scale, the way from one number to another, a bar, dots.

Widths are percentages and heights pixels, so that the numbers in a picture stay as large as the text around it on
any screen. Every picture carries its text alternative. Colours come from the page's style, by class. No style
attributes: the page's content security policy would stop them.
"""

from collections.abc import Sequence

from markupsafe import Markup, escape

from weerstand_widgets.kinds.shown import Plane, Spot
from weerstand_widgets.report.names import Box, Name, Room, lay_names

HIGHEST = 10
EDGE = 8
UNIT = (100 - 2 * EDGE) / HIGHEST
NEAR = 4
"""Two labels nearer than this many units would touch on a phone: then one goes below the line."""
RADIUS = 7
MOST_DOTS = 30
DOT_PITCH = 18
SMALL_PITCH = 8
MOST_SMALL_DOTS = 10
MIDDLE = 170
"""Pixels from the top of a plane to its middle; the page's style keeps it about as wide as it is high."""
REACH = 144
"""Pixels from its middle to where names can stand."""
MOST_NAME_CHARS = 18
ROOM = Room(width=2 * MIDDLE, height=2 * MIDDLE, gap=RADIUS + 3)
"""Of a plane, at its usual width: a phone may have a little less of it."""
NAME_HEIGHT, NAME_CHAR = 18, 8.3
WORD_HEIGHT, WORD_CHAR = 16, 7
"""Pixels of a line, and about of a character, in the page's type."""

_TICKS = "".join(f"M{place} 0v8" for place in range(HIGHEST + 1))


def scale_picture(value: int, alt: str) -> Markup:
    """Return a line from 0 to 10 with one number marked on it."""
    line = 30
    return _svg("line", "100%", 48, alt, _axis(line) + _marker(value, str(value), line, "dot"))


def step_picture(now: int, hoped: int, now_label: str, hoped_label: str, alt: str) -> Markup:
    """Return a line from 0 to 10 with the way from where it is to where one hopes to be."""
    line = 34
    way = f'<line class="way" x1="{_at(now)}%" x2="{_at(hoped)}%" y1="{line}" y2="{line}"/>'
    below = abs(now - hoped) < NEAR
    marks = _marker(now, now_label, line, "ring", below=below) + _marker(hoped, hoped_label, line, "dot")
    return _svg("line step", "100%", 72, alt, _axis(line) + way + marks)


def bar_picture(average: float, counts: Sequence[int], alt: str) -> Markup:
    """Return a bar for an average, and under it a dot for each time a weight was given, where that weight stands."""
    most = len(counts) - 1
    drawn = '<rect class="track" width="100%" height="11"/>'
    drawn += f'<rect class="bar" width="{100 * average / most:.4g}%" height="11"/>'
    drawn += "".join(_times(count, weight / most) for weight, count in enumerate(counts) if count)
    return _svg("bars", "100%", 26, alt, drawn)


def dots_picture(dots: int, alt: str) -> Markup:
    """Return as many dots as a row got; beyond a line full, the number beside them tells the rest."""
    shown = min(dots, MOST_DOTS)
    drawn = "".join(f'<circle class="dot" cx="{DOT_PITCH * place + RADIUS}" cy="8" r="6"/>' for place in range(shown))
    return _svg("dots", DOT_PITCH * shown, 16, alt, drawn)


def plane_picture(plane: Plane) -> Markup:
    """Return names in rings around a centre or on two axes; the words beside it tell where each stands."""
    if plane.rings:
        rings = [(text, (ring + 1) / len(plane.rings)) for ring, text in enumerate(plane.rings)]
        drawn = "".join(_ring(size) for _, size in reversed(rings))
        words = [*((text, MIDDLE - REACH * size + 15) for text, size in rings), (plane.centre, MIDDLE + 5)]
    else:
        drawn = f'<line class="axis" x1="{EDGE}%" x2="{100 - EDGE}%" y1="{MIDDLE}" y2="{MIDDLE}"/>'
        drawn += f'<line class="axis" x1="50%" x2="50%" y1="{MIDDLE - REACH}" y2="{MIDDLE + REACH}"/>'
        words = [(plane.up[0], 2 * MIDDLE - 4), (plane.up[1], 14)]
    drawn += "".join(f'<text class="end" x="50%" y="{y:.4g}" text-anchor="middle">{escape(w)}</text>' for w, y in words)
    names = [_name(spot) for spot in plane.spots]
    laid = lay_names([name for _, name in names], [_word_box(word, y) for word, y in words], ROOM)
    spots = (_spot(text, name, box) for (text, name), box in zip(names, laid, strict=True))
    return _svg("plane", "100%", 2 * MIDDLE, plane.alt, drawn + "".join(spots))


def _ring(size: float) -> str:
    """Return a ring, from 0 to 1 of the plane."""
    return f'<ellipse class="circle" cx="50%" cy="{MIDDLE}" rx="{(50 - EDGE) * size:.4g}%" ry="{REACH * size:.4g}"/>'


def _word_box(word: str, y: float) -> Box:
    half = len(word) * WORD_CHAR / 2
    return Box(MIDDLE - half, y - 0.75 * WORD_HEIGHT, MIDDLE + half, y + 0.25 * WORD_HEIGHT)


def _name(spot: Spot) -> tuple[str, Name]:
    """Return a name as it is written beside its dot, a long one cut, with its place and size."""
    text = spot.name if len(spot.name) <= MOST_NAME_CHARS else f"{spot.name[: MOST_NAME_CHARS - 1]}…"
    x = ROOM.width * (EDGE + spot.x * (100 - 2 * EDGE) / 100) / 100
    return text, Name(x, MIDDLE + REACH * (50 - spot.y) / 50, len(text) * NAME_CHAR, NAME_HEIGHT)


def _spot(text: str, name: Name, box: Box) -> str:
    """Return one name and its dot, with a line between them where they lie apart."""
    x, (anchor, shift) = 100 * name.x / ROOM.width, ("start", ROOM.gap) if box.left > name.x else ("end", -ROOM.gap)
    down = box.top + name.height / 2 - name.y
    lead = f'<path class="lead" d="M0 0L{shift} {down:.4g}"/>' if abs(down) >= 1 else ""
    return (
        f'<svg x="{x:.4g}%" y="{name.y:.4g}" width="1" height="1">{lead}<circle class="dot" r="{RADIUS}"/>'
        f'<text class="mark" x="{shift}" y="{down + 5:.4g}" text-anchor="{anchor}">{escape(text)}</text></svg>'
    )


def _svg(kind: str, width: int | str, height: int, alt: str, drawn: str) -> Markup:
    """Return one picture. `drawn` is our own drawing; the alternative may hold a programme's words."""
    label = escape(alt)
    return Markup(  # noqa: S704 - numbers, our own shapes, and labels that were escaped
        f'<svg class="{kind}" width="{width}" height="{height}" role="img" aria-label="{label}">{drawn}</svg>'
    )


def _times(count: int, place: float) -> str:
    """Return small dots around a place on the bar (0 left, 1 right), inside it at both ends; many are a number."""
    start = f'<svg x="{100 * place:.4g}%" y="15" width="1" height="10">'
    if count > MOST_SMALL_DOTS:
        anchor = "start" if place == 0 else "end" if place == 1 else "middle"
        return f'{start}<text class="end" y="10" text-anchor="{anchor}">{count}×</text></svg>'
    shift = SMALL_PITCH / 2 - place * SMALL_PITCH * count
    dots = (f'<circle class="dot" cx="{shift + SMALL_PITCH * one:.4g}" cy="5" r="3"/>' for one in range(count))
    return f"{start}{''.join(dots)}</svg>"


def _axis(line: int) -> str:
    span, end = 100 - 2 * EDGE, 100 - EDGE
    return (
        f'<line class="axis" x1="{EDGE}%" x2="{end}%" y1="{line}" y2="{line}"/>'
        f'<svg x="{EDGE}%" y="{line - 4}" width="{span}%" height="8" viewBox="0 0 10 8" preserveAspectRatio="none">'
        f'<path class="tick" d="{_TICKS}" vector-effect="non-scaling-stroke"/></svg>'
        f'<text class="end" y="{line + 5}">0</text>'
        f'<text class="end" x="100%" y="{line + 5}" text-anchor="end">10</text>'
    )


def _at(value: int) -> str:
    return f"{EDGE + value * UNIT:.4g}"


def _marker(value: int, label: str, line: int, kind: str, *, below: bool = False) -> str:
    # At the ends a centred label would stick out of the picture.
    anchor = "start" if value <= 1 else "end" if value >= HIGHEST - 1 else "middle"
    shift = {"start": -RADIUS, "middle": 0, "end": RADIUS}[anchor]
    height = line + 25 if below else line - 14
    return (
        f'<circle class="{kind}" cx="{_at(value)}%" cy="{line}" r="{RADIUS}"/>'
        f'<text class="mark" x="{_at(value)}%" dx="{shift}" y="{height}" text-anchor="{anchor}">{escape(label)}</text>'
    )
