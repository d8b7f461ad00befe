import { textOf, walk } from './tree.mjs';

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
]);
const controlTypes = new Set([
  'IfStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'TryStatement',
]);

/**
 * Every function with its name (undefined for a callback), first line, number of lines, parameters and depth: how many
 * control-flow blocks stand inside each other. A callback starts at zero again, and object literals do not count.
 */
export function functionsOf(tree, lineOf) {
  const found = [];
  walk(tree, visitor(found, lineOf), { depth: 0 });
  return found;
}

function visitor(found, lineOf) {
  return (node, state) => {
    if (functionTypes.has(node.type)) {
      const measured = describe(node, state, lineOf);
      found.push(measured);
      return { depth: 0, owner: measured };
    }
    if (controlTypes.has(node.type)) return deeper(node, state);
    return { ...state, name: nameGivenBy(node) };
  };
}

function describe(node, state, lineOf) {
  const inner = node.function ?? node;
  const line = lineOf(node.span.start - 1);
  return {
    name: textOf(node.identifier) ?? textOf(node.key) ?? (node.type === 'Constructor' ? 'constructor' : state.name),
    line,
    lines: lineOf(node.span.end - 2) - line + 1,
    params: parametersOf(inner),
    depth: 0,
  };
}

function parametersOf(node) {
  const params = node.params ?? (node.param ? [node.param] : []);
  return params.filter(param => textOf(param.pat ?? param) !== 'this').length;
}

// `else if` is written flat, so it reads as one level.
function deeper(node, state) {
  const depth = node === state.otherwise ? state.depth : state.depth + 1;
  if (state.owner) state.owner.depth = Math.max(state.owner.depth, depth);
  return { owner: state.owner, depth, otherwise: node.type === 'IfStatement' ? node.alternate : undefined };
}

function nameGivenBy(node) {
  if (node.type === 'VariableDeclarator') return textOf(node.id);
  if (node.type === 'KeyValueProperty' || node.type === 'ClassProperty') return textOf(node.key);
  return undefined;
}
