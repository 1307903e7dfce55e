"""From a spec to what an author's call says, by argument."""

from collections.abc import Sequence
from typing import Any

from weerstand_widgets.kinds import Question
from weerstand_widgets.kinds.table import Column
from weerstand_widgets.plan import Card, Header, Phase, ReportCell, Rescue
from weerstand_widgets.programme.from_author import WrittenCard, parameters
from weerstand_widgets.spec import Option


def header(spec: Header) -> dict[str, Any]:
    """Return what `open_workbook` says."""
    return {
        "programme": spec.programme,
        "title": spec.title,
        "version": spec.version,
        "source": spec.source,
        "settings": _options(spec.settings) or None,
        "terms": spec.terms or None,
        "lengths": list(spec.lengths),
        "alone": spec.alone,
        "roles": _options(spec.roles) or None,
        "restart": spec.restart,
        "rescues": _pairs(spec.rescues),
        "realign": list(spec.realign),
    }


def phase(spec: Phase) -> dict[str, Any]:
    """Return what `workbook.phase` says."""
    drift = spec.guidance.drift
    return {
        "phase_id": spec.id,
        "title": spec.title,
        "goal": spec.goal,
        "minutes": spec.minutes,
        "repeats": spec.repeats,
        "speaks": list(spec.speaks),
        "silent": list(spec.silent),
        "rule": spec.rule,
        "opening": spec.guidance.opening,
        "drift": drift if isinstance(drift, str) else _pairs(drift),
        "closing": spec.guidance.closing,
        "cards": [_card(card) for card in spec.cards],
        "appoints": spec.appoints,
    }


def report(spec: ReportCell) -> dict[str, Any]:
    """Return what `workbook.report` says."""
    return {"title": spec.title, "help": spec.help}


def question(spec: Question) -> dict[str, Any]:
    """Return what a phase's call of the question's kind says."""
    said = {one.name: getattr(spec, one.name) for one in parameters(type(spec))}
    own_id = spec.id.partition(".")[2]
    return {"question_id": own_id, "title": spec.title, **{name: _as_written(value) for name, value in said.items()}}


def _as_written(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_written(part) for key, part in value.items()}
    if not isinstance(value, tuple):
        return value
    if value and all(isinstance(part, Column) for part in value):
        return {one.id: _column(one) for one in value}
    return _options(value) if value and isinstance(value[0], Option) else list(value)


def _column(one: Column) -> str | Column:
    return one.title if one.kind == "text" and not one.asks else one


def column(spec: Column) -> dict[str, Any]:
    """Return what the call that makes a column may say; each takes some of it."""
    return {"title": spec.title, "options": _options(spec.options), "asks": spec.asks}


def _options(options: Sequence[Option]) -> dict[str, str | tuple[str, str]]:
    return {option.id: (option.title, option.help) if option.help else option.title for option in options}


def _card(card: Card) -> WrittenCard:
    if not card.settings:
        return card.text
    return (card.settings[0] if len(card.settings) == 1 else list(card.settings), card.text)


def _pairs(rescues: Sequence[Rescue]) -> list[tuple[str, str]]:
    return [(one.hear, one.say) for one in rescues]
