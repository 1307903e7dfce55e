"""What of JupyterLab a server that is there for sessions alone does without, so that its first page stands sooner.

Measured beside JupyterLab's own launcher by `python -m bench first-page`.
"""

from collections.abc import Callable
from typing import Any

Hook = Callable[[Any, dict[str, Any]], dict[str, Any]]

NEVER = (
    "@jupyterlab/apputils-extension:announcements",
    "@jupyterlab/audio-extension",
    "@jupyterlab/console-extension",
    "@jupyterlab/csvviewer-extension",
    "@jupyterlab/debugger-extension",
    "@jupyterlab/extensionmanager-extension",
    "@jupyterlab/fileeditor-extension:language-server",
    "@jupyterlab/help-extension",
    "@jupyterlab/htmlviewer-extension",
    "@jupyterlab/hub-extension",
    "@jupyterlab/imageviewer-extension",
    "@jupyterlab/inspector-extension",
    "@jupyterlab/logconsole-extension",
    "@jupyterlab/markdownviewer-extension",
    "@jupyterlab/lsp-extension",
    "@jupyterlab/notebook-extension:language-server",
    "@jupyterlab/pluginmanager-extension",
    "@jupyterlab/settingeditor-extension",
    "@jupyterlab/terminal-extension",
    "@jupyterlab/theme-dark-high-contrast-extension",
    "@jupyterlab/tooltip-extension:consoles",
    "@jupyterlab/video-extension",
    "@jupyterlab/workspaces-extension",
)
"""Nobody needs it for a session or a programme; `weerstand start --jupyterlab` has it all."""

LATER = (
    "@jupyter-widgets/jupyterlab-manager",
    "@jupyterlab/apputils-extension:kernel-status",
    "@jupyterlab/apputils-extension:running-sessions-status",
    "@jupyterlab/cell-toolbar-extension",
    "@jupyterlab/celltags-extension",
    "@jupyterlab/completer-extension",
    "@jupyterlab/documentsearch-extension",
    "@jupyterlab/mermaid-extension",
    "@jupyterlab/metadataform-extension",
    "@jupyterlab/running-extension",
    "@jupyterlab/statusbar-extension",
    "@jupyterlab/toc-extension",
    "@jupyterlab/tooltip-extension",
)
"""For edit mode: JupyterLab begins with it once the first page stands. None that restores its own documents: by then
JupyterLab refuses that, with an error."""


def spare(page_config: dict[str, Any]) -> None:
    """Add both lists to what a page of JupyterLab is told; what somebody turned off themselves stays so.

    Args:
        page_config: As JupyterLab puts it in the page; its lists are made anew for each request.
    """
    for key, names in (("disabledExtensions", NEVER), ("deferredExtensions", LATER)):
        page_config[key] = [*dict.fromkeys([*page_config.get(key, ()), *names])]


def sparing(before: Hook | None) -> Hook:
    """Return a hook for each page of JupyterLab, which does what the one before it did as well."""

    def hook(handler: Any, page_config: dict[str, Any]) -> dict[str, Any]:
        found = page_config if before is None else before(handler, page_config)
        spare(found)
        return found

    return hook
