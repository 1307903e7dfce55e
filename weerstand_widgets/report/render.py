"""From a session to one self-contained HTML file.

Knows templates, style and the page's security policy; what stands in a report is decided in `context`. Imports
nothing heavier than Jinja, for a report is made while people wait.
"""

import re
import sys
from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from markupsafe import Markup

from weerstand_widgets.cells import is_ours, read_session
from weerstand_widgets.clean import clean_text
from weerstand_widgets.errors import ReportError
from weerstand_widgets.locale import DEFAULT_LANGUAGE, say
from weerstand_widgets.report import pictures
from weerstand_widgets.report.context import make_context
from weerstand_widgets.session import Session

TEMPLATES = Path(__file__).parent / "templates"
COMPILED = TEMPLATES / "__pycache__"
_SPACE = re.compile(r"\s*\n\s*")


def render_notebook(notebook: Mapping[str, Any], language: str = DEFAULT_LANGUAGE) -> str:
    """Return the report of a session's notebook; the same notebook always gives the same text.

    Args:
        notebook: A notebook as in its file.
        language: The language of the report's own words, see `locale.catalogue`.

    Raises:
        ReportError: The notebook is not ours, or it is a programme that was not started as a session.
        CellError: A cell of the session cannot be read.
    """
    if not is_ours(notebook):
        raise ReportError("report_not_ours")
    session = read_session(notebook)
    if not session.session_id:
        raise ReportError("report_programme")
    return render_report(session, language)


def render_report(session: Session, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a session's report as one HTML file: no script, no outside address, no clock in it.

    Args:
        session: The session.
        language: The language of the report's own words, see `locale.catalogue`.

    Returns:
        Text that fits in UTF-8 whatever was in the session.
    """
    words = partial(say, language=language)
    style, policy = _style()
    html = _template().render(
        report=make_context(session, words), say=words, language=language, style=style, policy=policy
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


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=_CompiledTemplates(str(COMPILED)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["pictures"] = pictures
    return environment.get_template("report.html")


@cache
def _style() -> tuple[Markup, str]:
    """Return the page's style, and the policy that allows this style and nothing else."""
    style = _SPACE.sub("\n", (TEMPLATES / "report.css").read_text(encoding="utf-8"))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return Markup(style), policy  # noqa: S704 - our own file, never a participant's text
