"""Each answer against its question: before it goes into the journal, and before it goes to another page.

What fits no question is for its page to say, in its place; what nothing is known of is kept as it is, for an answer
must never be lost because a notebook cannot be read.
"""

from collections.abc import Mapping, Sequence

import msgspec

from weerstand_widgets.answers import GROUP, Answers
from weerstand_widgets.errors import AnswerError
from weerstand_widgets.fitting import check_answer
from weerstand_widgets.journal import Entry
from weerstand_widgets.kinds.question import SECOND, Question
from weerstand_widgets.kinds.weigh import SECOND_WEIGHING
from weerstand_widgets.server.message import Refused
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


def visible(spec: Asked | None, answers: Answers) -> Answers:
    """Return the answers to a question that its group may see by now.

    Contributions that are linked to nobody are held back until they are shown together. Otherwise a page that asked
    each time somebody is done would see which one came in with whom.

    Args:
        spec: The question; None when nothing is known of it.
        answers: All its answers.
    """
    if spec is not None and not (isinstance(spec, Question) and spec.is_unlinked):
        return answers
    value = answers[GROUP].value if GROUP in answers else None
    state = value if isinstance(value, dict) else {}
    is_shown, is_second = state.get("revealed") is True, state.get("weighing") == SECOND_WEIGHING
    return {
        author: answer
        for author, answer in answers.items()
        if author == GROUP or is_shown or (is_second and not author.startswith(SECOND))
    }


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
