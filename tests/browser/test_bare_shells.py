"""Shells that lack something: whatever nobody shares, our plugins are made, and nothing is offered that cannot work."""

import pytest
from playwright.sync_api import Page, expect

from weerstand_widgets.locale import say

LOADED = """async (missing) => {
  const { loadPlugins } = await import("/static/lab/extension.js");
  const token = (name) => new Proxy(class {}, {
    get: (target, key) => key in target ? target[key] : `${name}:${String(key)}`,
  });
  const config = { getOption: () => "", setOption: () => "", getUrl: () => "" };
  const shared = async (name) => {
    if (missing.includes(name)) return null;
    return name === "@jupyterlab/coreutils" ? { PageConfig: config } : token(name);
  };
  const plugins = await loadPlugins(shared);
  return plugins.map(({ id, requires = [], optional = [] }) => [id, [...requires, ...optional]]);
}"""
SHARED = [
    "@jupyterlab/apputils",
    "@jupyterlab/coreutils",
    "@jupyterlab/docregistry",
    "@jupyterlab/launcher",
    "@jupyterlab/mainmenu",
    "@jupyterlab/notebook",
    "@jupyterlab/rendermime",
    "@jupyterlab/services",
    "@jupyterlab/translation",
    "@jupyterlab/ui-components",
    "@jupyter-widgets/base",
]
FAILED = """async (mayRetry) => {
  const { StartPage } = await import("/static/start/cover.js");
  const { say } = await import("/static/session/strings.js");
  const nothing = () => {};
  const doings = { begin: nothing, open: nothing, rehearse: nothing, makeProgramme: nothing, showSessions: nothing };
  const start = new StartPage({ say, now: () => new Date() }, { ...doings, retry: nothing });
  document.querySelector("#page").replaceChildren(start.element);
  start.fail(say("start.no_extension"), mayRetry);
}"""


@pytest.mark.parametrize("missing", [[name] for name in SHARED] + [SHARED, []])
def test_what_a_shell_lacks_stops_no_plugin_of_ours(bare: Page, missing: list[str]) -> None:
    """One, or all that a shell such as Voila does not share: no exception, and no token that is not there."""
    plugins = bare.evaluate(LOADED, missing)
    for _, tokens in plugins:
        assert all(isinstance(token, str) for token in tokens)
    names = {name for name, _ in plugins}
    assert ("weerstand-widgets:session" in names) == (
        not {"@jupyterlab/notebook", "@jupyterlab/coreutils", "@jupyterlab/docregistry", "@jupyterlab/rendermime"}
        & set(missing)
        and not {"@jupyterlab/services", "@jupyterlab/translation"} & set(missing)
    )


@pytest.mark.parametrize("may_retry", [True, False])
def test_what_cannot_work_is_not_offered(bare: Page, may_retry: bool) -> None:  # noqa: FBT001  pytest's way
    """Without the part that makes sessions there is a sentence, and no button that makes one."""
    bare.evaluate(FAILED, may_retry)
    expect(bare.get_by_text(say("start.no_extension"))).to_be_visible()
    for words in ("lab.new_session", "start.rehearse"):
        expect(bare.get_by_role("button", name=say(words), exact=True)).to_have_count(1 if may_retry else 0)
