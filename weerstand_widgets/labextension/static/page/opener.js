/**
 * Who opened something over the page gets the focus back when it closes; also from a menu that closed meanwhile.
 */

/** @returns {HTMLElement | null} what has the focus now */
export function findOpener() {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

/** @param {HTMLElement | null} opener */
export function returnFocus(opener) {
  if (opener === null) return;
  const menu = opener.checkVisibility() ? null : opener.closest("[popover]");
  const button = menu === null ? opener : document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
  if (button instanceof HTMLElement) button.focus();
}
