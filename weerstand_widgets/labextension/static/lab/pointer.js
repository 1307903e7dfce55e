/**
 * Keeps the mouse to the fields in the session view: no click folds, opens, selects, drags or pastes a cell.
 *
 * JupyterLab listens on the notebook and on the page, so what it must not hear is stopped above the notebook, on the
 * way down. What the browser itself does (selecting text, following a link, its own menu) goes on.
 */

/** @typedef {import("./jupyter").NotebookPanel} NotebookPanel */

const FIELD = ".weerstand";
const TYPING = "textarea, input";
const LEFT = 0;

/**
 * @param {NotebookPanel} panel
 * @param {() => boolean} isGuarded  whether it shows a session now
 */
export function guardPointer(panel, isGuarded) {
  const page = panel.content.node;
  for (const [type, guard] of Object.entries(GUARDS)) {
    const listen = (/** @type {Event} */ event) => {
      if (isGuarded() && event.target instanceof Element && page.contains(event.target)) guard(event, event.target);
    };
    panel.node.addEventListener(type, listen, { capture: true });
  }
}

/** @type {Record<string, (event: any, target: Element) => void>} */
const GUARDS = {
  mousedown: press,
  click: outsideFields,
  auxclick: outsideFields,
  dblclick: stop,
  contextmenu: stop,
  dragstart: outsideFields,
  dragover: drop,
  drop,
  paste: outsideFields,
  "lm-dragenter": refuse,
  "lm-dragover": refuse,
  "lm-drop": refuse,
};

/** @param {Event} event */
function stop(event) {
  event.stopPropagation();
}

/** @param {Event} event */
function refuse(event) {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * @param {Event} event
 * @param {Element} target
 */
function outsideFields(event, target) {
  if (target.closest(`${FIELD}, a[href]`) === null) event.stopPropagation();
}

/**
 * The middle button would paste, or scroll the page away.
 *
 * @param {MouseEvent} event
 * @param {Element} target
 */
function press(event, target) {
  if (target.closest(FIELD) !== null) return;
  event.stopPropagation();
  if (event.button !== LEFT) event.preventDefault();
}

/**
 * A file dropped on the page would take the page's place; text may be dropped in a field.
 *
 * @param {DragEvent} event
 * @param {Element} target
 */
function drop(event, target) {
  const isFile = event.dataTransfer?.types.includes("Files") ?? true;
  if (isFile || target.closest(TYPING) === null) refuse(event);
}
