"""HTML_CodeSniffer in a page: a second opinion beside axe, by other rules; offline, from `node_modules`."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.lab_server import CHECKOUT

ENGINE = CHECKOUT / "node_modules" / "html_codesniffer" / "build" / "HTMLCS.js"
OURS = "[class*=weerstand]"
RUN = """async ours => {
  for (const one of document.getAnimations()) one.finish(); // a colour on its way is none to judge
  const messages = await new Promise((done, fail) =>
    HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()), fail));
  return messages
    .filter(({ type, element }) => type === HTMLCS.ERROR && element?.closest?.(ours) && element.checkVisibility())
    .map(({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML.slice(0, 160)}`);
}"""


def faults_in(page: Page, within: str = OURS) -> list[str]:
    """Return what it calls an error of WCAG 2 AA in what is ours and in sight."""
    if not page.evaluate("'HTMLCS' in window"):
        page.evaluate(ENGINE.read_text(encoding="utf-8") + "\nvoid 0")
    found: Any = page.evaluate(RUN, within)
    return [str(one) for one in found]
