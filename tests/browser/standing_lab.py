"""A JupyterLab that stays open between tests: a session opens in it in a tenth of the time a whole JupyterLab takes.

A test that sets the clock, runs a script before each page, or changes what JupyterLab reads when it starts asks for a
window of its own, with the mark `own_window`. To load this one again takes two thirds of what a new one takes, for its
process keeps what it compiled.
"""

from playwright.sync_api import Browser
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.browser.lab_page import IN_FRONT, LabPage
from tests.browser.lab_server import LabServer

SIZE = {"width": 1280, "height": 900}
OPEN = """(path) => {
  const { commands, shell } = window.jupyterapp;
  const opening = commands.execute("docmanager:open", { path, factory: "Intervisie" });
  void opening.then((widget) => shell.activateById(widget.id));
}"""
IS_THERE = "Boolean(window.jupyterapp)"
SOON_MS = 20_000
CLOSE_ALL = """async () => {
  await window.jupyterapp.restored; // after a reload what was open comes back one by one
  const isStart = ({ node }) => node.querySelector(".jp-Launcher") !== null;
  const open = () => [...window.jupyterapp.shell.widgets("main")].filter((widget) => !isStart(widget));
  while (open().length > 0) {
    for (const widget of open()) {
      if (widget.context) await widget.context.save().catch(() => null); // one that is just going on ends first
      widget.dispose();
    }
  }
  for (const told of document.querySelectorAll(".jp-Dialog .jp-mod-accept")) told.click(); // of what was just closed
  localStorage.clear();
}"""
START_ANEW = """async () => {
  const before = [...window.jupyterapp.shell.widgets("main")];
  await window.jupyterapp.commands.execute("launcher:create", { activate: true });
  for (const widget of before) if (widget.node.querySelector(".jp-Launcher")) widget.dispose();
}"""
LOOK = """() => JSON.stringify([
  document.documentElement.getAttributeNames().map((name) => [name, document.documentElement.getAttribute(name)]),
  [...document.body.classList].filter((name) => !name.startsWith("jp-mod-")).sort(),
  Object.entries(document.body.dataset).filter(([name]) => name !== "lmSuppressShortcuts").sort(),
  document.querySelectorAll("dialog[open], .jp-Dialog").length,
])"""
"""What one test could leave to the next one; whether JupyterLab hears keys is set anew at every key."""


class StandingLab(LabPage):
    """A window on a server, for one test after another."""

    def __init__(self, browser: Browser, server: LabServer) -> None:
        super().__init__(browser.new_context(viewport=SIZE, locale="nl-NL").new_page(), server)  # type: ignore[arg-type]
        self._load()
        self._fresh = self.page.evaluate(LOOK)

    def _load(self) -> None:
        super().open_start()
        self._life = self.server.lives

    def open_notebook(self, path: str) -> None:
        """Open a session or a programme in the view of ours, and wait until its first field is there."""
        if not self.page.evaluate(IS_THERE):
            super().open_notebook(path)
            return
        self.page.bring_to_front()  # behind another window JupyterLab shows nothing new
        self.page.evaluate(OPEN, path)
        try:
            self.page.wait_for_function(IN_FRONT, arg=path, timeout=SOON_MS)
        except PlaywrightTimeoutError:  # something of an earlier test stands in the way
            super().open_notebook(path)
        self.wait_for_fields()

    def open_start(self) -> None:
        """Go to a start page that was just opened."""
        self.page.evaluate(START_ANEW)

    def clear(self) -> bool:
        """Close what is open, and say whether the next test finds the window as this one did."""
        others = [page for page in self.page.context.pages if page != self.page]
        for page in others:
            page.close()
        if not self.page.evaluate(IS_THERE):
            return False
        self.page.unroute_all()
        self.page.set_viewport_size(SIZE)  # type: ignore[arg-type]
        self.page.emulate_media(color_scheme="null", media="null", forced_colors="null", reduced_motion="null")
        self.page.evaluate(CLOSE_ALL)
        if self._life != self.server.lives:  # for a while JupyterLab opens nothing after its server was away
            self._load()
        self.errors.clear()
        self.requests.clear()
        return bool(self.page.evaluate(LOOK) == self._fresh)

    def close(self) -> None:
        """Close the window."""
        self.page.context.close()
