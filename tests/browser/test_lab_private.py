"""What we lean on in JupyterLab without its promise is there in the one that is installed; see `lab/private.js`."""

from tests.browser.lab_page import IN_FRONT, PATIENCE_MS, LabPage

HOOKS = {
    "a change of the file can be told": "typeof context._updateContentsModel === 'function'",
    "saves can be put in turn": "typeof context.save === 'function' && Object.hasOwn(context, 'save')",
    "a newer file can be met": "'_raiseConflict' in Object.getPrototypeOf(context)",
    "a save can say what it knows": "'_maybeSave' in Object.getPrototypeOf(context)",
    "the documents' part of the window": "find('#jp-main-dock-panel') !== null",
    "the launcher has its class": "find('.jp-Launcher-body')?.closest('.jp-Launcher') !== undefined",
    "its toolbars have theirs": "find('.jp-Toolbar') !== null",
    "keys can be kept out": "window.jupyterapp.commands.keyBindings.length > 100",
    "JupyterLab started us": "window._JUPYTERLAB['weerstand-widgets'] !== undefined",
    "ipywidgets is there": "window.jupyterapp.hasPlugin('@jupyter-widgets/jupyterlab-manager:plugin')",
}
LOOK = """(hook) => {
  const { context } = window.jupyterapp.shell.currentWidget;
  const find = (selector) => document.querySelector(selector);
  return new Function("context", "find", `return ${hook}`)(context, find);
}"""


def test_what_we_lean_on_is_there(lab: LabPage, small_session: str) -> None:
    """Where this fails, `private.js` says what a group notices, and what to look for in JupyterLab's new version."""
    lab.open_start()
    lab.page.evaluate("path => void window.jupyterapp.commands.execute('docmanager:open', { path })", small_session)
    lab.expect_ready()
    lab.page.wait_for_function(IN_FRONT, arg=small_session, timeout=PATIENCE_MS)
    gone = [what for what, hook in HOOKS.items() if lab.page.evaluate(LOOK, hook) is not True]
    assert gone == []
