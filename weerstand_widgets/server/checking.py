"""Each answer against its question, before it goes into the journal.

What fits no question is for its page to say, in its place; what nothing is known of is kept as it is, for an answer
must never be lost because a notebook cannot be read.
"""

from collections.abc import Mapping, Sequence

import msgspec

from weerstand_widgets.answers import Answers
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.journal import Entry
from weerstand_widgets.server.message import Refused
from weerstand_widgets.session import check_answer
from weerstand_widgets.workspace.session_plan import Asked


def sift(asked: Mapping[str, Asked], entries: Sequence[Entry]) -> tuple[list[Entry], list[Refused]]:
    """Part what may be kept from what does not fit its question.

    Args:
        asked: What the session asks, by id; a question it does not know is not checked.
        entries: What was sent. Of a turn, one contribution that does not fit leaves the others in.

    Returns:
        The entries to keep, and one refusal for each that had an answer taken out.
    """
    kept, refused = [], []
    for entry in entries:
        fitting, fault = _fitting(asked.get(entry.question_id), entry.answers)
        if fault is not None:
            refused.append(Refused(entry.id, entry.question_id, str(fault.at(""))))
        if fitting:
            kept.append(entry if fault is None else msgspec.structs.replace(entry, answers=fitting))
    return kept, refused


def _fitting(spec: Asked | None, answers: Answers) -> tuple[Answers, AnswerError | None]:
    if spec is None:
        return answers, None
    fitting, first = dict(answers), None
    for author, answer in answers.items():
        try:
            check_answer(spec, answer.value, author)
        except AnswerError as fault:
            first = first or fault
            del fitting[author]
        except RecursionError:
            first = first or AnswerError("answer_shape", found=type(answer.value).__name__)
            del fitting[author]
    return fitting, first
