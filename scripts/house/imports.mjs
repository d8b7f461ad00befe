import { textOf, walk } from './tree.mjs';

const importTypes = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'CallExpression']);

/**
 * Every module a file loads: `from`, the imported `names` (`*` for a whole module) and `line`. Imports of types alone are
 * left out, because they vanish.
 */
export function importsOf(tree, lineOf) {
  const found = [];
  walk(tree, node => {
    if (!importTypes.has(node.type) || node.typeOnly) return;
    const from = sourceOf(node);
    if (from !== undefined) found.push({ from, names: namesOf(node), line: lineOf(node.span.start - 1) });
  });
  return found.filter(({ names }) => names.length > 0);
}

function sourceOf(node) {
  if (node.type !== 'CallExpression') return textOf(node.source);
  const loads = node.callee.type === 'Import' || textOf(node.callee) === 'require';
  return loads ? (textOf(node.arguments[0]?.expression) ?? '(computed)') : undefined;
}

// An import without names runs the module for its effects, so it counts as a whole.
function namesOf(node) {
  if (!node.specifiers?.length) return ['*'];
  return node.specifiers.filter(specifier => !specifier.isTypeOnly).map(nameOf);
}

function nameOf(specifier) {
  if (specifier.type === 'ImportSpecifier') return textOf(specifier.imported) ?? textOf(specifier.local);
  if (specifier.type === 'ExportSpecifier') return textOf(specifier.orig);
  return '*';
}
