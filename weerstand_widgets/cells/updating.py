"""A session's notebook brought up to a newer edition of its programme: other words, the same answers.

The programme's cells come in its own order. What a group added stays at its place; what was answered and is no longer
asked stays too, with its question, and says so.
"""

import copy
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

import msgspec

from weerstand_widgets.answers import Answer
from weerstand_widgets.cells.carrying import Carrier
from weerstand_widgets.cells.form import HTML, KEY, MIME, TEXT, Json, bundle_of, is_left, is_locked, ours_in, text_of
from weerstand_widgets.cells.identity import read_meta, tell
from weerstand_widgets.cells.placing import Key, by_key, in_place, moved, phase_of
from weerstand_widgets.cells.reading import raw_answers, read_session
from weerstand_widgets.cells.suiting import Given, stay, suit
from weerstand_widgets.cells.writing import refresh
from weerstand_widgets.kinds import Question
from weerstand_widgets.plan import CellSpec, Phase, read_spec
from weerstand_widgets.spec import in_words

What: TypeAlias = Literal["words", "new", "moved", "gone", "left", "chosen", "unsuited", "own", "header"]
WHATS: tuple[What, ...] = ("new", "words", "moved", "gone", "left", "chosen", "unsuited", "own", "header")
"""What may happen to a part of a session: other words, a question that is new, elsewhere, or gone; gone and answered,
so that it stays; an option that is gone and was chosen; a question that stays as it was, for its answer does not fit
the new one; a text that the group made its own; a setting, length or role that the programme no longer has."""
MOST_TITLE = 80


class Change(msgspec.Struct, frozen=True):
    """One change of a session, and the part it is of as a person knows it."""

    what: What
    title: str


def bring_up(session: Mapping[str, Any], fresh: Mapping[str, Any]) -> tuple[Json, list[Change]]:
    """Return a session with the words of a newer edition, and what that changes. Nothing that is given is touched.

    Every answer keeps its value, its number and its author; of a session that is up to date nothing is another.

    Args:
        session: The session's notebook, in order.
        fresh: A session of the newer edition that was just begun, see `start_session`; its own answers are not read.

    Raises:
        CellError: A cell of the newer edition cannot be read.
    """
    return _Update(session, fresh).result()


class _Update:
    """One session on its way from one edition to another."""

    def __init__(self, session: Mapping[str, Any], fresh: Mapping[str, Any]) -> None:
        self.given = session
        self.session = copy.deepcopy(dict(session))
        self.fresh = copy.deepcopy(dict(fresh))
        self.old = by_key(cell for cell in self.session["cells"] if isinstance(cell, dict))
        self.new = by_key(cell for cell in self.fresh["cells"] if isinstance(cell, dict))
        self.is_locked = any(is_locked(cell) for cell in self.old.values())
        self.plan = read_session(self.fresh).plan
        self.carrier = Carrier(read_session(self.session, []), self.plan)
        self.plan = msgspec.structs.replace(self.plan, header=self.carrier.header)
        self.changes: list[Change] = [Change("header", title) for title in self.carrier.titles]

    def result(self) -> tuple[Json, list[Change]]:
        staying = self._staying()
        order = in_place(list(self.old), list(self.new), staying)
        cells = [self._stayed(key) if key in staying else self._renewed(key) for key in order]
        for key, cell in self.old.items():
            if key not in self.new and key not in staying:
                self._note("gone" if self._spec(cell) else "words", cell)
        self._note_moved()
        _tell_apart(cells)
        updated = {**self.session, "cells": cells}
        was, now = read_meta(self.session), read_meta(self.fresh)
        earlier = tuple(dict.fromkeys((*now.earlier, *was.earlier, was.edition)))
        known = tuple(one for one in earlier if one != now.edition)
        tell(updated, msgspec.structs.replace(now, session=was.session, earlier=known))
        refresh(updated)
        if cells == self.given["cells"]:
            return updated, []
        return updated, sorted(self.changes, key=lambda one: WHATS.index(one.what))

    def _note_moved(self) -> None:
        """Note what stands elsewhere; of a phase that moved not its questions as well."""
        apart = moved(list(self.old), list(self.new))
        phases = {phase_of(key) for key in apart if "." not in key[1]} - {""}
        for key in apart:
            if "." not in key[1] or phase_of(key) not in phases:
                self._note("moved", self.new[key])

    def _staying(self) -> set[Key]:
        """Return the cells that the newer edition does not have and that are kept."""
        gone = [key for key in self.old if key not in self.new]
        staying = {key for key in gone if self._is_own(key) or raw_answers(self.old[key])}
        for key in [key for key in staying if key[0] == "asks"]:
            spec = self._spec(self.old[key])
            needed = [phase_of(key), spec.about if isinstance(spec, Question) else ""]
            staying |= {("asks", one) for one in needed if ("asks", one) in gone}
        return staying

    def _is_own(self, key: Key) -> bool:
        """Say whether a group made a cell, or made it its own; where other programs took all locks, only the former."""
        cell = self.old[key]
        if is_locked(cell) or self._spec(cell) is not None:
            return False
        return self.is_locked or key not in self.new

    def _renewed(self, key: Key) -> Json:
        """Return a cell of the newer edition, with what the session has in it."""
        now = self.new[key]
        spec = self._spec(now)
        before = self.old.get(key)
        if spec is not None:
            self._show(now, self.carrier.carried(spec))
        if before is None:
            if spec is not None or now.get("cell_type") == "markdown":
                self._note("new" if isinstance(spec, Question | Phase) else "words", now)
            return now
        if spec is None and self._is_own(key):
            if text_of(before) != text_of(now):
                self._note("own", before)
            return before
        return self._joined(before, now)

    def _joined(self, before: Json, now: Json) -> Json:
        """Return a cell that was there before, with the words of now."""
        was, spec = self._spec(before), self._spec(now)
        cell = now
        what: What = "words"
        if isinstance(was, Question) and isinstance(spec, Question):
            suited = suit(was, spec, _given(before))
            if suited is was:
                suited, cell, what = stay(was, self.plan), before, "unsuited"
            elif suited is not spec:
                what = "chosen"
            self._show(cell, suited)
            spec = suited
        if what == "unsuited" or _said(was, before) != _said(spec, cell):
            self._note(what, cell)
        kept = before.get("metadata")
        kept = {name: part for name, part in kept.items() if name != "tags"} if isinstance(kept, dict) else {}
        ours = {name: part for name, part in (ours_in(before) or {}).items() if name != "left"}
        ours |= {"left": True} if is_left(now) else {}
        metadata = {name: part for name, part in now["metadata"].items() if name != KEY}
        return {**cell, "metadata": {**kept, **metadata, **({KEY: ours} if ours else {})}}

    def _stayed(self, key: Key) -> Json:
        """Return a cell that the newer edition does not have."""
        cell = self.old[key]
        spec = self._spec(cell)
        if key[0] != "asks":
            return cell
        if not is_left(cell):
            self._note("left", cell)
        if isinstance(spec, Question):
            self._show(cell, stay(spec, self.plan))
        elif isinstance(spec, Phase):
            self._show(cell, self.carrier.carried(spec))
        cell["metadata"][KEY] = {**(ours_in(cell) or {}), "left": True}
        return cell

    def _spec(self, cell: Json) -> CellSpec | None:
        bundle = bundle_of(cell)
        try:
            return None if bundle is None else read_spec(bundle[MIME])
        except (msgspec.ValidationError, RecursionError):
            return None

    def _show(self, cell: Json, spec: CellSpec) -> None:
        bundle = bundle_of(cell)
        if bundle is not None and self._spec(cell) != spec:
            bundle |= {MIME: msgspec.json.decode(msgspec.json.encode(spec)), HTML: "", TEXT: ""}

    def _note(self, what: What, cell: Json) -> None:
        spec = self._spec(cell)
        title = getattr(spec, "title", "") or next(_lines(text_of(cell) if spec is None else ""), "")
        terms = {**self.plan.header.terms, **getattr(spec, "terms", {})}
        words = in_words(title, terms, self.carrier.setting)
        if words and (spec is not None or cell.get("cell_type") == "markdown"):
            self.changes.append(Change(what, words[:MOST_TITLE]))


def _given(cell: Json) -> Given:
    """Return the values in a cell that are answers."""
    given = {}
    for author, one in raw_answers(cell).items():
        try:
            given[author] = msgspec.convert(one, Answer).value
        except (msgspec.ValidationError, RecursionError):
            continue
    return given


def _said(spec: CellSpec | None, cell: Json) -> Any:
    """Return what a cell says to a group."""
    return (text_of(cell), cell.get("attachments") or {}) if spec is None else spec


def _lines(text: str) -> Iterator[str]:
    return (line.strip("#*_> ") for line in text.splitlines() if line.strip("#*_> "))


def _tell_apart(cells: list[Json]) -> None:
    """Give cells that stayed another id where the programme uses theirs for something else by now."""
    for place, cell in enumerate(cells):
        others = {one.get("id") for number, one in enumerate(cells) if number != place}
        cell_id, number = cell.get("id"), 1
        if cell_id in others and is_left(cell):
            while cell["id"] in others:
                number += 1
                cell["id"] = f"{str(cell_id)[:50]}-{number}"
