"""Yes, partly or no for each item, with a note."""

from typing import Any, ClassVar, Literal

from weerstand_widgets.kinds.cost import Cost, typed
from weerstand_widgets.kinds.question import Options, Question, Told
from weerstand_widgets.kinds.reader import Reader
from weerstand_widgets.kinds.shown import Grid, make_grid
from weerstand_widgets.kinds.value import Json, Part, Text, check_keys

HEADS = ("item", "state", "note")


class Checked(Part, frozen=True):
    """What was said of one item."""

    state: Literal["yes", "partly", "no"] | None = None
    note: Text = ""


class Checklist(Question, frozen=True, kw_only=True):
    """Ask ja, deels or nee per item, with room for a note.

    Example:
        `phase.checklist("rules", "Staan deze afspraken?", items={"private": "Wat hier gezegd wordt, blijft hier"})`
    """

    value_type: ClassVar = dict[str, Checked]
    items: Options

    def fit(self, value: dict[str, Checked]) -> dict[str, Checked]:
        """Refuse items this list does not have."""
        check_keys(value, (item.id for item in self.items), self.id)
        return value

    def part_names(self, reader: Reader) -> dict[str, str]:
        """Return the titles of the items."""
        return {one.id: reader.words(one.title, self.terms) for one in self.items}

    def answering(self, people: int) -> Cost:
        """Return what answering takes, see `Question.answering`."""
        del people
        return Cost(saying=20) + Cost(reading=3, typing=typed(0, clicks=1)).times(len(self.items))

    def invent(self, number: int, told: Told) -> dict[str, Any]:
        """Return a yes to all but the first, which is halfway."""
        del number
        notes = {self.items[0].id: {"state": "partly", "note": told("note", 1)}}
        return {item.id: notes.get(item.id, {"state": "yes"}) for item in self.items}

    def wordless(self, value: Json) -> Json:
        """Return the states without their notes, see `Question.wordless`."""
        return {item: {"state": checked.get("state")} for item, checked in value.items()}

    def show(self, value: dict[str, Checked], reader: Reader) -> Grid | None:
        """Return a row for each item of which something was said."""
        rows = []
        for item in self.items:
            checked = value.get(item.id, Checked())
            if checked.state or checked.note.strip():
                state = reader.say(f"state.{checked.state}") if checked.state else ""
                rows.append([reader.words(item.title, self.terms), state, checked.note])
        return make_grid([reader.say(f"report.checklist.{head}") for head in HEADS], rows)
