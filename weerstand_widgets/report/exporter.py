"""The nbconvert plug-in: JupyterLab's export menu and `jupyter nbconvert --to intervisieverslag`.

Gives the very bytes of `make_report`; none of nbconvert's own templates or preprocessors take part, for they
would let a participant's text run as a script.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import Bool, Enum, List, Unicode, default, observe

from weerstand_widgets.errors import ReportError, WeerstandError
from weerstand_widgets.locale import say, speaking
from weerstand_widgets.report.choices import FULL, MEDIA_TYPES, NAMES, REPORT_FORMATS, SIZES, USUAL, Choices, Format
from weerstand_widgets.report.making import make_report
from weerstand_widgets.report.render import session_of
from weerstand_widgets.workspace import open_workspace


class ReportExporter(Exporter):
    """A session notebook as its report."""

    output_mimetype = "text/html"
    export_from_notebook = say("report.export")
    language = Unicode("", help="The report's language, nl or en; without it the team's own, from weerstand.toml.").tag(
        config=True
    )

    size = Enum(SIZES, help="How much of it: short, at most two sheets, or full.").tag(config=True)
    names = Enum(NAMES, USUAL.names, help="People by their names as typed, by their roles, or none.").tag(config=True)

    case = Bool(USUAL.case, help="Whether what was typed about the case is in it.").tag(config=True)
    format = Enum(REPORT_FORMATS, "html", help="Which kind of file: html, or odt for a word processor.").tag(
        config=True
    )
    phases = List(Unicode(), help="Ids or numbers of the phases that are in it; empty for all.").tag(config=True)

    @default("size")
    def _size_default(self) -> str:
        return USUAL.size

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return f".{self.format}"

    @observe("format")
    def _format_changed(self, change: Mapping[str, str]) -> None:
        self.file_extension, self.output_mimetype = f".{change['new']}", MEDIA_TYPES[change["new"]]

    def from_notebook_node(  # type: ignore[override]  # nbconvert says NotebookNode, its own exporters give text
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **_options: object
    ) -> tuple[str | bytes, dict[str, Any]]:
        """Return the report and nbconvert's notes about it.

        Raises:
            ReportError: The notebook is not a session of ours, or cannot be read.
        """
        notes: dict[str, Any] = self._init_resources(resources)  # type: ignore[no-untyped-call]
        notes["output_extension"] = self.file_extension
        try:
            with speaking(self.language, team_language(notes)):
                made = make_report(session_of(nb), self._choices(), msgspec.convert(self.format, Format)).content
                return made.decode() if self.format == "html" else made, notes
        except ReportError:
            raise
        except WeerstandError as fault:
            raise ReportError("report_unreadable", found=str(fault)) from fault

    def _choices(self) -> Choices:
        chosen = {"size": self.size, "names": self.names, "case": self.case, "phases": self.phases}
        return msgspec.convert(chosen, Choices)


class FullReportExporter(ReportExporter):
    """The same with everything in it, by a name of its own: a menu asks for no size."""

    export_from_notebook = say("report.export.full")

    @default("size")
    def _size_default(self) -> str:
        return FULL.size


def team_language(notes: Mapping[str, Any]) -> str:
    """Return the language of the workspace that a notebook comes from, as far as nbconvert knows where that is."""
    folder = notes.get("metadata", {}).get("path")
    with suppress(WeerstandError):
        return open_workspace(Path(folder)).settings.language if folder else ""
    return ""
