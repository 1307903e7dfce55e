"""What a notebook's cells call: a workbook, its phases, its questions.

Each call checks what the author wrote, shows one output, and returns something to work with in Python. The output
holds no answer, so a run is the same for everyone; answers come from the notebook's file and from the page.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from weerstand_widgets.answers import Answer
from weerstand_widgets.author_cell import Author, author_call, running_run, show
from weerstand_widgets.errors import PlanError
from weerstand_widgets.kinds import Question
from weerstand_widgets.limits import LENGTHS
from weerstand_widgets.locale import say
from weerstand_widgets.plain import faces
from weerstand_widgets.plan import CellSpec, Header, Phase, Plan
from weerstand_widgets.plan_check import check_header, check_phase, check_question, used_terms
from weerstand_widgets.programme import from_author
from weerstand_widgets.programme.from_author import Options, Pairs, WrittenCard
from weerstand_widgets.reading import make_reader
from weerstand_widgets.session import HEADER_ID, REPORT_ID, Session
from weerstand_widgets.widget import QuestionWidget
from weerstand_widgets.workbook_phase import WorkbookPhase


@author_call
def open_workbook(
    programme: str,
    title: str,
    *,
    version: str = "1.0",
    source: str = "",
    settings: Options | None = None,
    terms: Mapping[str, Mapping[str, str]] | None = None,
    lengths: Sequence[int] = LENGTHS,
    alone: bool = False,
    roles: Options | None = None,
    restart: str = "",
    rescues: Pairs = (),
    realign: Sequence[str] = (),
) -> "Workbook":
    """Begin a programme, and show the session header.

    Args:
        programme: Its id, snake_case, for ever the same.
        title: Its name, as a team reads it.
        version: Of the programme's content.
        source: What it is based on, as a sentence.
        settings: The situations it is made for; the first one is the default.
        terms: What each `{placeholder}` is called, per setting.
        lengths: The lengths in minutes a team can choose from: any, from 10 to 480.
        alone: It is for one person: no turns, no roles, and nobody to listen.
        roles: Roles of the programme's own, such as `{"gossips": "roddelaars"}`, and another name for a role there
            always is, such as `{"presenter": "regisseur"}`. Who speaks and who is silent can be said in them.
        rescues: For the facilitator, in any phase: `("what is heard or seen", "what to say then")`.
        restart: Of older programmes; nothing goes there. `weerstand check` says when there is no such question.
        realign: The questions on the page "Opnieuw afstemmen"; without them, three that fit any programme.

    Returns:
        The workbook: add phases to it, ask `workbook["phase.question"].value`.

    Raises:
        PlanError: What was written does not fit together.
    """
    header = from_author.header(
        programme,
        title,
        version=version,
        source=source,
        settings=settings,
        terms=terms,
        lengths=lengths,
        alone=alone,
        roles=roles,
        restart=restart,
        rescues=rescues,
        realign=realign,
    )
    workbook = Workbook(check_header(header), Author())
    workbook.show(workbook.header)
    return workbook


class Workbook:
    """A programme in a notebook, and in a session its answers."""

    def __init__(self, header: Header, author: Author) -> None:
        """Use `open_workbook`."""
        self.header = header
        self._author = author
        self._phases: dict[str, Phase] = {}
        self._questions: dict[str, QuestionWidget] = {}

    @author_call
    def phase(
        self,
        phase_id: str,
        title: str,
        *,
        goal: str,
        minutes: Mapping[int, int],
        repeats: int = 1,
        speaks: Sequence[str] = ("everyone",),
        silent: Sequence[str] = (),
        rule: str = "",
        opening: str = "",
        drift: str | Pairs = "",
        closing: str = "",
        cards: Sequence[WrittenCard] = (),
        appoints: str | None = None,
    ) -> "WorkbookPhase":
        """Add a phase and show its banner; the same id again replaces its words, never its clock.

        Args:
            phase_id: snake_case, for ever the same.
            title: As the team reads it.
            goal: One line.
            minutes: Mapping of session length to this phase's minutes.
            repeats: How many times a group goes through it within those minutes, such as once for each who brings in.
            speaks: Roles, or "everyone", "group", "owner".
            silent: Roles, or "others".
            rule: The one rule of this phase.
            opening: For the facilitator: what to say to begin.
            drift: For the facilitator, when the group drifts: `("what is heard or seen", "what to say then")`; one
                text may do.
            closing: For the facilitator: how to round off.
            cards: Example questions; `("team", "…")` shows one in that setting only, and so does a list of settings.
            appoints: A role that the group gives to somebody at the end of this phase, such as "presenter".

        Raises:
            PlanError: What was written does not fit together; minutes over the booked length, for one.
        """
        phase = from_author.phase(
            phase_id,
            title,
            goal=goal,
            minutes=minutes,
            repeats=repeats,
            speaks=speaks,
            silent=silent,
            rule=rule,
            opening=opening,
            drift=drift,
            closing=closing,
            cards=cards,
            appoints=appoints,
        )
        return self._add_phase(phase)

    def _add_phase(self, phase: Phase) -> WorkbookPhase:
        phase = check_phase(phase, self.header, self._phases.values())
        self._author.claim(phase.id)
        self._phases[phase.id] = msgspec.structs.replace(phase, terms=used_terms(phase, self.header.terms))
        self.show(self._phases[phase.id])
        return WorkbookPhase(phase.id, self.add)

    @author_call
    def report(self, title: str, *, help: str = "") -> None:
        """Show what is filled in and the button that makes the report."""
        self._author.claim(REPORT_ID)
        self.show(from_author.report(title, help=help))

    def add(self, question: Question) -> QuestionWidget:
        """Check and show a question; the same id again replaces its words, never its answer."""
        question = check_question(question, self.header, [widget.question for widget in self])
        if question.about and question.about not in self._questions:
            raise PlanError("plan_of", where=question.id, found=question.about)
        self._author.claim(question.id)
        question = msgspec.structs.replace(question, terms=used_terms(question, self.header.terms))
        widget = self._questions.get(question.id)
        if widget is None:
            widget = QuestionWidget(question, self._author.stored(question.id))
            self._questions[question.id] = widget
        widget.question, widget.shown_in_run = question, running_run()
        widget.face = lambda: faces(question, make_reader(self.session(), say))
        self.show(question)
        return widget

    def show(self, spec: CellSpec) -> None:
        """Show one spec as this cell's output."""
        show(spec, Session(Plan(self.header)))

    def __getitem__(self, question_id: str) -> QuestionWidget:
        """Return a question by its full id, such as "case.situation"."""
        if question_id not in self._questions:
            raise PlanError("plan_no_question", found=str(question_id), known=", ".join(self._questions))
        return self._questions[question_id]

    def __iter__(self) -> Iterator[QuestionWidget]:
        """Go through the questions in programme order."""
        return iter(self._questions.values())

    def __len__(self) -> int:
        """Return the number of questions."""
        return len(self._questions)

    def session(self) -> Session:
        """Return plan and answers as they are now, as one value for analysis."""
        answers = {}
        for widget in self:
            parts = widget.value if widget.question.is_turn else {"": widget.value}
            answers[widget.question_id] = {author: Answer(value) for author, value in (parts or {}).items()}
        plan = Plan(self.header, tuple(self._phases.values()), tuple(widget.question for widget in self))
        return Session(plan, answers={**self._author.stored_beside(HEADER_ID, *self._phases), **answers})
