/** Puts elements in a place. */

/**
 * What stands there already stays, and keeps the focus.
 *
 * @param {HTMLElement} place
 * @param {HTMLElement[]} nodes
 */
export function fill(place, nodes) {
  for (const node of [...place.children]) if (!nodes.includes(/** @type {HTMLElement} */ (node))) node.remove();
  for (const [index, node] of nodes.entries())
    if (place.children[index] !== node) place.insertBefore(node, place.children[index] ?? null);
}
