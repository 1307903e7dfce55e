/** Puts elements in a place. */

/**
 * What stands there already stays, and keeps the focus.
 *
 * @param {HTMLElement} place
 * @param {HTMLElement[]} nodes
 */
export function fill(place, nodes) {
  const wanted = new Set(nodes);
  for (const node of [...place.children]) if (!wanted.has(/** @type {HTMLElement} */ (node))) node.remove();
  for (const [index, node] of nodes.entries())
    if (place.children[index] !== node) place.insertBefore(node, place.children[index] ?? null);
}
