"""From a session to one self-contained HTML file.

Knows templates, style and a page's security policy; what stands in a report is decided in `context` and `joint`.
Imports nothing heavier than Jinja, for a report is made while people wait.
"""

import re
import sys
from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from markupsafe import Markup

from weerstand_widgets.cells import is_ours, is_session, read_session
from weerstand_widgets.clean import clean_text
from weerstand_widgets.errors import ReportError
from weerstand_widgets.locale import spoken_language, spoken_words
from weerstand_widgets.report import pictures
from weerstand_widgets.report.choices import USUAL, Choices
from weerstand_widgets.report.context import make_context
from weerstand_widgets.report.document import Document
from weerstand_widgets.report.joint import make_document
from weerstand_widgets.report.people import told_as
from weerstand_widgets.report.selection import choose, only_phases
from weerstand_widgets.session import Session

TEMPLATES = Path(__file__).parent / "templates"
COMPILED = TEMPLATES / "__pycache__"
STYLES = {
    "report": ("page", "front", "phases", "tables", "pictures", "record", "narrow", "print"),
    "proof": ("page", "tables", "record", "narrow", "print", "proof"),
}
"""The stylesheets of each layout, in the order in which they weigh."""
TOKENS = Path(__file__).parents[1] / "tokens.css"
"""Colours and fonts, of the page in JupyterLab and of the report."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"(?<=[{};,])\s+|\s+(?=[{}])")
_LIGHT_DARK = re.compile(r"light-dark\((.+?), (.+?)\)")


def render_notebook(notebook: Mapping[str, Any], choices: Choices = USUAL) -> str:
    """Return the report of a session's notebook, in the language that is spoken.

    The same notebook and the same choices give the same text, whoever asks.

    Args:
        notebook: A notebook as in its file.
        choices: What the report is made for.

    Raises:
        ReportError: The notebook is not ours, it is a programme that was not started as a session, or a session
            without one question that can be read. A part that cannot be read is text in its place.
        CellError: The notebook is of another version.
    """
    return render_report(session_of(notebook), choices)


def session_of(notebook: Mapping[str, Any]) -> Session:
    """Return the session in a notebook, or say why nothing can be told of it.

    Raises:
        ReportError: See `render_notebook`.
        CellError: The notebook is of another version.
    """
    if not is_ours(notebook):
        raise ReportError("report_not_ours")
    if not is_session(notebook):
        raise ReportError("report_programme")
    session = read_session(notebook, [])
    if not session.plan.questions:
        raise ReportError("report_emptied")
    return session


def render_report(session: Session, choices: Choices = USUAL) -> str:
    """Return a session's report as one HTML file: no script, no outside address, no clock in it.

    Args:
        session: The session.
        choices: What the report is made for.

    Returns:
        Text that fits in UTF-8 whatever was in the session.

    Raises:
        ReportError: A phase was chosen that the programme has not.
    """
    return render_document(report_document(session, choices))


def report_document(session: Session, choices: Choices = USUAL) -> Document:
    """Return a session's report as every format writes it.

    Raises:
        ReportError: A phase was chosen that the programme has not.
    """
    words = spoken_words()
    chosen = choose(session, choices)
    told = told_as(make_context(chosen, words), chosen, choices.names, words)
    return make_document(only_phases(told, session.plan, choices), choices, words)


def render_document(document: Document) -> str:
    """Return a document as one HTML file, in the language that is spoken."""
    words = spoken_words()
    style, policy = page_style(STYLES[document.layout])
    html = template("document.html").render(
        document=document, say=words, language=spoken_language(), style=style, policy=policy
    )
    return clean_text(html)


class _CompiledTemplates(FileSystemBytecodeCache):
    """Keeps compiled templates where Python keeps compiled modules, and like Python goes on where it cannot."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                COMPILED.mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


def template(name: str) -> Template:
    """Return a template of ours, escaping whatever is put in it."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=_CompiledTemplates(str(COMPILED)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["pictures"] = pictures
    return environment


@cache
def page_style(names: tuple[str, ...]) -> tuple[Markup, str]:
    """Return a page's style from the stylesheets of these names, and the policy that allows it and nothing else."""
    sheets = [(TEMPLATES / "style" / f"{name}.css").read_text(encoding="utf-8") for name in names]
    style = _SPACE.sub("", _COMMENT.sub("", "\n".join((_tokens(), *sheets)))).strip()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return Markup(style), policy  # noqa: S704 - our own file, never a participant's text


def _tokens() -> str:
    """Return the tokens as a file needs them that is opened years later, in whatever browser is there.

    What is light or dark is written out, for `light-dark()` is young; paper is always light.
    """
    every = TOKENS.read_text(encoding="utf-8").partition("{")[2].partition("}")[0]
    light = _LIGHT_DARK.sub(r"\1", every)
    dark = "".join(_LIGHT_DARK.sub(r"\2", line) for line in every.splitlines() if _LIGHT_DARK.search(line))
    return f":root {{{light}}}\n@media screen and (prefers-color-scheme: dark) {{:root {{{dark}}}}}"
