"""Small drawings as inline SVG: a scale, the way from one number to another, a bar, dots.

Widths are percentages and heights pixels, so that the numbers in a picture stay as large as the text around it on
any screen. Every picture carries its text alternative. Colours come from the page's style, by class. No style
attributes: the page's content security policy would stop them.
"""

from collections.abc import Sequence

from markupsafe import Markup, escape

from weerstand_widgets.kinds.shown import Plane, Spot

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
        rings = range(len(plane.rings), 0, -1)
        drawn = "".join(_ring(plane.rings[ring - 1], ring / len(plane.rings)) for ring in rings)
        drawn += _word(plane.centre, MIDDLE + 5)
    else:
        drawn = f'<line class="axis" x1="{EDGE}%" x2="{100 - EDGE}%" y1="{MIDDLE}" y2="{MIDDLE}"/>'
        drawn += f'<line class="axis" x1="50%" x2="50%" y1="{MIDDLE - REACH}" y2="{MIDDLE + REACH}"/>'
        drawn += _word(plane.up[0], 2 * MIDDLE - 4) + _word(plane.up[1], 14)
    return _svg("plane", "100%", 2 * MIDDLE, plane.alt, drawn + "".join(map(_spot, plane.spots)))


def _ring(text: str, size: float) -> str:
    """Return a ring, from 0 to 1 of the plane, with its word inside its top."""
    ellipse = f'<ellipse class="circle" cx="50%" cy="{MIDDLE}" rx="{(50 - EDGE) * size:.4g}%" ry="{REACH * size:.4g}"/>'
    return ellipse + _word(text, MIDDLE - REACH * size + 15)


def _word(text: str, y: float) -> str:
    return f'<text class="end" x="50%" y="{y:.4g}" text-anchor="middle">{escape(text)}</text>'


def _spot(spot: Spot) -> str:
    """Return one name and its dot; a name stands on the side where there is room, and a long one is cut."""
    x, y = EDGE + spot.x * (100 - 2 * EDGE) / 100, MIDDLE + REACH * (50 - spot.y) / 50
    anchor, shift = ("start", RADIUS + 3) if spot.x <= 50 else ("end", -RADIUS - 3)  # noqa: PLR2004 - the middle
    name = spot.name if len(spot.name) <= MOST_NAME_CHARS else f"{spot.name[: MOST_NAME_CHARS - 1]}…"
    return (
        f'<circle class="dot" cx="{x:.4g}%" cy="{y:.4g}" r="{RADIUS}"/>'
        f'<text class="mark" x="{x:.4g}%" dx="{shift}" y="{y + 5:.4g}" text-anchor="{anchor}">{escape(name)}</text>'
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
