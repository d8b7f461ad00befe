/**
 * Visits every node of an swc tree. `visit(node, state)` returns the state its children see (undefined: the same).
 */
export function walk(node, visit, state) {
  const inner = node.type ? (visit(node, state) ?? state) : state;
  for (const child of Object.values(node)) {
    if (child !== null && typeof child === 'object') walk(child, visit, inner);
  }
}

/** The text of an identifier, a string or a property key; undefined for anything computed. */
export function textOf(node) {
  const inner = node?.type === 'Computed' ? node.expression : node;
  return typeof inner?.value === 'string' ? inner.value : undefined;
}
