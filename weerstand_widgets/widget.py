"""One question in the kernel: an ipywidgets value without a view of its own.

Knows how a value travels between kernel and page; the field itself is drawn by the page from the cell's output, also
when no kernel runs. One small comm a question, no Layout, no style.
"""

import threading
from collections.abc import Callable
from typing import Any

from ipywidgets import ValueWidget, Widget
from traitlets import Any as AnyTrait
from traitlets import Int, Unicode, validate

from weerstand_widgets.answers import GROUP, Answers
from weerstand_widgets.author_cell import running_run, show_plain
from weerstand_widgets.kinds import Question

MODULE = "weerstand-widgets"
PROTOCOL_VERSION = "1.0.0"
"""Of what kernel and page say to each other about a question, not of the package: the page knows the same."""

NEVER = "never"
SET_WITHOUT_BASE = -1
"""A revision that tells the page: set in Python, by somebody who did not know what the page holds."""


class QuestionWidget(ValueWidget, Widget):  # type: ignore[misc] # ipywidgets has no types
    """A question's answer in Python: read it, follow it with `observe` or `link`, set it to fill the field.

    `value` is JSON as the question's kind wants it (see `kinds`); of a turn, a mapping of author to contribution.
    """

    _model_name = Unicode("QuestionModel").tag(sync=True)
    _model_module = Unicode(MODULE).tag(sync=True)
    _model_module_version = Unicode(PROTOCOL_VERSION).tag(sync=True)
    question_id = Unicode().tag(sync=True)
    value = AnyTrait(None, allow_none=True).tag(sync=True)
    revision = Int(0).tag(sync=True)

    def __init__(self, question: Question, stored: Answers) -> None:
        """Open the question with what the notebook's file holds.

        Args:
            question: The spec.
            stored: Answers by author, from the file; empty when there is no file to read.
        """
        self.question = question
        self.shown_in_run = NEVER
        self.face: Callable[[], tuple[str, str]] = lambda: ("", repr(self))
        # JupyterLab may handle the page's messages in another thread (subshells): this flag is each thread's own.
        self._hearing = threading.local()
        revision = sum(answer.revision for answer in stored.values())
        super().__init__(question_id=question.id, value=_value(question, stored), revision=revision)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take over what the page says; that is no edit of ours."""
        self._hearing.page = True
        try:
            super().set_state(sync_data)
        finally:
            self._hearing.page = False

    @validate("value")
    def _check(self, proposal: dict[str, Any]) -> Any:
        value = proposal["value"]
        if self.question.is_turn and value is not None:
            return {author: self.question.check_value(one, author) for author, one in value.items()}
        return self.question.check_value(value)

    def notify_change(self, change: Any) -> None:
        """Send a value set in Python together with its revision, in one message."""
        opened = getattr(self, "comm", None) is not None
        if change["name"] != "value" or not opened or getattr(self._hearing, "page", False):
            super().notify_change(change)
            return
        with self.hold_sync():
            self.revision = self.revision + 1 if self.revision > 0 else SET_WITHOUT_BASE
            super().notify_change(change)

    def _ipython_display_(self) -> None:
        """Show question and answer as plain HTML, but nothing in the cell that has just shown the field."""
        if running_run() != self.shown_in_run:
            html, text = self.face()
            show_plain(html, text)

    def __repr__(self) -> str:
        """Tell which question it is; never the answer, which may be confidential."""
        return f"QuestionWidget({self.question_id!r})"


def _value(question: Question, stored: Answers) -> Any:
    if question.is_turn:
        return {author: answer.value for author, answer in stored.items()} or None
    return stored[GROUP].value if GROUP in stored else None
