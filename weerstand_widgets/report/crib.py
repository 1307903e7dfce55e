"""The crib: all a facilitator says, on one sheet of paper. Made of the plan, so it holds no answer and no name."""

from collections.abc import Iterator
from functools import partial

import msgspec

from weerstand_widgets.clean import clean_text
from weerstand_widgets.locale import spoken_language, spoken_words
from weerstand_widgets.plan import Plan, Rescue
from weerstand_widgets.report.render import page_style, template
from weerstand_widgets.spec import Terms, in_words

STYLES = ("crib",)
MOST_RESCUES = 3
"""Of a phase: what is found in two seconds. The rest is on the screen."""


class CribPhase(msgspec.Struct, frozen=True):
    """One phase. An older programme has one paragraph, `drift`, in the place of rescues."""

    number: int
    title: str
    minutes: tuple[tuple[int, int], ...]
    repeats: int
    opening: str
    drift: str
    rescues: tuple[Rescue, ...]
    closing: str


class Crib(msgspec.Struct, frozen=True):
    """What stands on the sheet."""

    title: str
    setting: str
    rescues: tuple[Rescue, ...]
    phases: tuple[CribPhase, ...]


def make_crib(plan: Plan, setting: str = "") -> Crib:
    """Return what a facilitator's sheet says.

    Args:
        plan: Of a programme or a session.
        setting: In whose words; "" is the programme's first.
    """
    header = plan.header
    options = {option.id: option.title for option in header.settings}
    setting = setting or next(iter(options), "")
    return Crib(
        title=in_words(header.title, header.terms, setting),
        setting=options.get(setting, ""),
        rescues=tuple(_in_words(header.rescues, header.terms, setting)),
        phases=tuple(_phases(plan, setting)),
    )


def _phases(plan: Plan, setting: str) -> Iterator[CribPhase]:
    for number, phase in enumerate(plan.phases, 1):
        words = partial(in_words, terms=phase.terms, setting=setting)
        guidance = phase.guidance
        drift = guidance.drift
        yield CribPhase(
            number,
            title=words(phase.title),
            minutes=tuple(sorted(phase.minutes.items())),
            repeats=phase.repeats,
            opening=words(guidance.opening),
            drift=words(drift) if isinstance(drift, str) else "",
            rescues=() if isinstance(drift, str) else tuple(_in_words(drift[:MOST_RESCUES], phase.terms, setting)),
            closing=words(guidance.closing),
        )


def _in_words(rescues: tuple[Rescue, ...], terms: Terms, setting: str) -> Iterator[Rescue]:
    for rescue in rescues:
        yield Rescue(hear=in_words(rescue.hear, terms, setting), say=in_words(rescue.say, terms, setting))


def render_crib(plan: Plan, setting: str = "") -> str:
    """Return the sheet as one HTML file, in the language that is spoken.

    Args:
        plan: Of a programme or a session.
        setting: In whose words; "" is the programme's first.
    """
    style, policy = page_style(STYLES)
    words = spoken_words()
    html = template("crib.html").render(
        crib=make_crib(plan, setting), say=words, language=spoken_language(), style=style, policy=policy
    )
    return clean_text(html)
