"""What of a register's profile is filled in, and what is not yet. It never says that anything is approved."""

from collections.abc import Mapping

import msgspec

from weerstand_widgets.kinds.shown import Say
from weerstand_widgets.report.own_part import OwnPart
from weerstand_widgets.workspace.registers import Line, Register

OWN = {"own_question": "question", "learned": "learned", "reached": "reached", "next_goal": "next_goal"}


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a session, as far as a register may ask for it."""

    date: str = ""
    has_times: bool = False
    net_minutes: int | None = None
    place: str = ""
    is_online: bool = False
    size: int = 0
    has_names: bool = False
    facilitator: str = ""
    method: str = ""


class Checked(msgspec.Struct, frozen=True):
    """What a profile still lacks: fields to fill in, and limits that were not kept, each in words."""

    missing: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


def check(register: Register, known: Known, own: OwnPart, say: Say) -> Checked:
    """Return what a register's profile lacks in what is known; what only a series can tell is left out.

    Args:
        register: The profile.
        known: Of the session.
        own: What the participant wrote.
        say: The catalogue in the language of who reads.
    """
    filled = _filled(known, own)
    missing = [say(f"register.{line.asks}") for line in register.lines if not filled.get(line.asks, True)]
    amounts = {"net_minutes": known.net_minutes, "group_size": known.size or None}
    outside = [_limit(line, say) for line in register.lines if _is_outside(line, amounts, known)]
    return Checked(tuple(missing), tuple(outside))


def sentences(register: Register, checked: Checked, say: Say, day: str) -> list[str]:
    """Return it in sentences, the last one saying who decides."""
    said = [say("register.complete", title=register.title)] if checked == Checked() else []
    if checked.missing:
        said.append(say("register.missing", title=register.title, fields=", ".join(checked.missing)))
    if checked.outside:
        said.append(say("register.outside", title=register.title, limits="; ".join(checked.outside)))
    return [*said, say("register.note", day=day)]


def _filled(known: Known, own: OwnPart) -> Mapping[str, bool]:
    return {
        "date": bool(known.date),
        "times": known.has_times,
        "net_minutes": known.net_minutes is not None,
        "place": bool(known.place) or known.is_online,
        "people": known.has_names,
        "facilitator": bool(known.facilitator),
        "method": bool(known.method),
        "dimensions": own.has_dimensions,
        **{asks: bool(getattr(own, name).strip()) for asks, name in OWN.items()},
    }


def _is_outside(line: Line, amounts: Mapping[str, int | None], known: Known) -> bool:
    if line.asks == "online":
        return known.is_online and line.counted is False
    amount = amounts.get(line.asks)
    if amount is None:
        return False
    return (line.least is not None and amount < line.least) or (line.most is not None and amount > line.most)


def _limit(line: Line, say: Say) -> str:
    """Return a limit in words, and that it is second-hand where it is."""
    name = say(f"register.{line.asks}")
    if line.asks == "online":
        said = say("register.not_online")
    elif line.least is not None and line.most is not None:
        said = say("register.between", name=name, least=line.least, most=line.most)
    elif line.least is not None:
        said = say("register.least", name=name, least=line.least)
    else:
        said = say("register.most", name=name, most=line.most)
    return as_found(line, said, say)


def as_found(line: Line, said: str, say: Say) -> str:
    """Return what is said of a line, and that it is second-hand where it is."""
    return said if line.certainty == "confirmed" else say("register.second_hand", limit=said)
