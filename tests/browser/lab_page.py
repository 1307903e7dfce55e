"""JupyterLab in a browser, as a group sees it: open a notebook, type, and wait for what should happen."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar
from urllib.parse import quote

from playwright.sync_api import ConsoleMessage, Error, Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.browser.lab_server import TOKEN, LabServer

KERNEL_IDLE = """() => {
  const context = window.jupyterapp?.shell.currentWidget?.context?.sessionContext;
  return context?.session?.kernel?.status === "idle" && context.isReady;
}"""
KERNEL_STATE = """() => {
  const widget = window.jupyterapp?.shell.currentWidget;
  const context = widget?.context?.sessionContext;
  const { session, isReady, kernelDisplayStatus, kernelPreference, pendingKernelName } = context ?? {};
  const dialogs = [...document.querySelectorAll(".jp-Dialog-header")].map((one) => one.textContent);
  return { view: widget?.node.className, status: session?.kernel?.status, connection: session?.kernel?.connectionStatus,
    isReady, kernelDisplayStatus, kernelPreference, pendingKernelName, dialogs };
}"""
IN_FRONT = """(path) => {
  const current = window.jupyterapp?.shell.currentWidget;
  return current?.context?.path === path && current.hasClass("weerstand-document");
}"""
SURROUNDINGS = "#jp-top-panel, #jp-bottom-panel, .jp-SideBar, .lm-DockPanel-tabBar, .jp-SideArea"
NEXT_FRAME = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
PATIENCE_MS = 60_000
POLL_MS = 200
T = TypeVar("T")


def answer_in(notebook: dict[str, Any], question_id: str, author: str = "") -> Any:
    """Return the value a notebook holds; None when there is none."""
    for cell in notebook["cells"]:
        meta = cell["metadata"].get("weerstand", {})
        if meta.get("id") == question_id:
            return meta.get("answers", {}).get(author, {}).get("value")
    return None


FILE_SECONDS = 10
"""Within which a file has what the page calls saved."""
SAVED_STATE = """id => {
  const { context } = window.jupyterapp.shell.currentWidget;
  const cells = [...context.model.cells].map(cell => cell.getMetadata("weerstand")).filter(ours => ours?.id === id);
  return { path: context.path, dirty: context.model.dirty, hash: context.contentsModel?.hash, cells };
}"""
CLOSED_AT_WORK = (
    "Disposed",
    (
        "Per comm-target subshell creation failed: Error: Canceled future for create_subshell_request message before"
        " replies were done"
    ),
)
"""What JupyterLab throws where something of its own was closed or begun anew while it was at work on that.

The second is of a connection that ipywidgets has to a kernel: nobody waits for the promise that tells it.
"""


class LabPage:
    """One browser window on one server; `errors` are the console's."""

    def __init__(self, page: Page, server: LabServer) -> None:
        self.page, self.server = page, server
        self.errors: list[str] = []
        self.requests: list[str] = []
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", self._hear)
        page.on("pageerror", self._hear_fault)
        page.on("request", lambda request: self.requests.append(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _hear_fault(self, error: Error) -> None:
        if f"{error.name}: {error.message}".strip(": ") not in CLOSED_AT_WORK:
            self.errors.append(str(error))

    def open_start(self) -> None:
        """Open JupyterLab with nothing in it."""
        self.page.goto(f"{self.server.base}lab?token={TOKEN}&reset", wait_until="commit")
        self.page.locator(".jp-Launcher").wait_for()

    def open_notebook(self, path: str) -> None:
        """Open a notebook and wait until its first field is there."""
        self.page.goto(f"{self.server.base}lab/tree/{quote(path)}?token={TOKEN}&reset", wait_until="commit")
        self.wait_for_fields()

    def wait_for_fields(self) -> None:
        """Wait until fields stand in the notebook."""
        self.page.locator(".weerstand-output .weerstand").filter(visible=True).first.wait_for()

    def reload(self) -> None:
        """Reload the page, as F5 does."""
        self.page.reload(wait_until="commit")
        self.wait_for_fields()

    def leave(self) -> None:
        """Go away from the page as a browser that ends does: nobody is asked anything."""
        self.page.once("dialog", lambda asked: asked.accept())
        self.page.goto("about:blank")

    def field(self, question_id: str) -> Locator:
        """Return a question's place on the page, scrolled into view."""
        found = self.page.locator(f'[data-weerstand-id="{question_id}"]').filter(visible=True).first
        found.wait_for(state="attached")
        found.scroll_into_view_if_needed()
        return found

    def write(self, question_id: str, text: str) -> None:
        """Type an answer in a text question, in the place of what was there."""
        self.field(question_id).locator("textarea").fill(text)

    def expect_ready(self) -> None:
        """Wait until the session met its journal: from then on it sends by itself."""
        self.page.locator(".weerstand-session[data-weerstand-state='open']").wait_for()

    def expect_surroundings(self, *, shown: bool) -> None:
        """Wait until JupyterLab's menus, sides, tabs and status are there, or none of them."""
        visible = self.page.locator(SURROUNDINGS).filter(visible=True)
        if shown:
            expect(visible).not_to_have_count(0)
            expect(self.page.locator("#jp-top-panel")).to_be_visible()
        else:
            expect(visible).to_have_count(0)

    def expect_text(self, question_id: str, text: str) -> None:
        """Wait until a text question shows an answer."""
        expect(self.field(question_id).locator("textarea")).to_have_value(text, timeout=PATIENCE_MS)

    def expect_state(self, question_id: str, state: str, timeout_ms: int = PATIENCE_MS) -> None:
        """Wait until a question's status line says how the saving goes, such as "saved" or "kept"."""
        line = self.field(question_id).locator(".ws-status").filter(visible=True)
        expect(line).to_have_attribute("data-state", state, timeout=timeout_ms)

    def answer_on_disk(self, path: str, question_id: str, author: str = "") -> Any:
        """Return the value the notebook's file holds; None when there is none."""
        return answer_in(self.notebook_on_disk(path), question_id, author)

    def expect_on_disk(self, path: str, question_id: str, value: object) -> None:
        """Wait until the notebook's file holds an answer; where it does not, say what the page takes for saved."""
        found = self.poll(lambda: self.answer_on_disk(path, question_id), lambda answer: answer == value, FILE_SECONDS)
        assert found == value, (found, self.page.evaluate(SAVED_STATE, question_id))

    def notebook_on_disk(self, path: str) -> Any:
        """Return the notebook in the file; a server that is just writing it is given the time."""

        def read() -> Any:
            with suppress(ValueError):
                return json.loads((self.server.root / path).read_text(encoding="utf-8"))

        found = self.poll(read, lambda notebook: notebook is not None, 5)
        assert found is not None, "the file holds no notebook"
        return found

    def poll(self, read: Callable[[], T], is_wanted: Callable[[T], bool], seconds: int) -> T:
        """Look again at what the page cannot tell, until it is as wanted or the time is over; gives the last look."""
        for _ in range(seconds * 1_000 // POLL_MS):
            if is_wanted(found := read()):
                return found
            self.page.wait_for_timeout(POLL_MS)
        return read()

    def wait_for_picture(self) -> None:
        """Wait until what the page did is on the screen."""
        self.page.evaluate(NEXT_FRAME)

    def wait_for_file(self) -> None:
        """Wait until the notebook is saved."""
        saved = "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"
        self.page.wait_for_function(saved, timeout=PATIENCE_MS)

    def start_kernel(self, path: str) -> None:
        """Give a session a kernel, by way of edit mode: by itself it has none."""
        self.page.wait_for_function(IN_FRONT, arg=path, timeout=PATIENCE_MS)
        self.command("weerstand:edit-mode")
        self.wait_for_kernel()
        self.command("weerstand:edit-mode")
        self.page.wait_for_function(IN_FRONT, arg=path, timeout=PATIENCE_MS)

    def run_all(self, path: str) -> None:
        """Run all cells of a session, as an author does, and go back to it."""
        self.page.wait_for_function(IN_FRONT, arg=path, timeout=PATIENCE_MS)
        self.command("weerstand:edit-mode")
        self.wait_for_kernel()
        self.command("notebook:run-all-cells")
        self.wait_for_kernel()
        self.command("weerstand:edit-mode")
        self.page.wait_for_function(IN_FRONT, arg=path, timeout=PATIENCE_MS)

    def wait_for_kernel(self) -> None:
        """Wait until the notebook's kernel has nothing to do; says how it is where that takes too long."""
        try:
            self.page.wait_for_function(KERNEL_IDLE, timeout=PATIENCE_MS)
        except PlaywrightTimeoutError as fault:
            raise AssertionError(self.page.evaluate(KERNEL_STATE), self.errors, self.server.kernel_pids()) from fault

    def wait_for_new_kernel(self, before: list[int]) -> None:
        """Wait until the server started another kernel, and the page knows it."""
        others = self.poll(lambda: set(self.server.kernel_pids()) - set(before), bool, PATIENCE_MS // 1_000)
        assert others, "the server started no other kernel"
        self.run("pass")
        self.wait_for_kernel()

    def command(self, name: str) -> None:
        """Run one of JupyterLab's commands, to its end."""
        self.page.evaluate("name => window.jupyterapp.commands.execute(name).then(() => null)", name)

    def run(self, code: str) -> str:
        """Run a line in the notebook's kernel, and return what it printed."""
        printed: str = self.page.evaluate(
            """async code => {
              const kernel = window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
              const future = kernel.requestExecute({code, store_history: false});
              let text = "";
              future.onIOPub = ({header, content}) => {
                if (header.msg_type === "stream") text += content.text;
                if (header.msg_type === "error") text += content.ename + ": " + content.evalue;
              };
              await future.done;
              return text;
            }""",
            code,
        )
        return printed.strip()

    def expect_printed(self, code: str, text: str) -> None:
        """Wait until a line in the kernel prints something: a message of the page may still be on its way."""
        assert self.poll(lambda: self.run(code), lambda found: found == text, 5) == text
