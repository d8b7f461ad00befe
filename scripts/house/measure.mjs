import { parseSync } from '@swc/core';
import { commentsOf } from './comments.mjs';
import { functionsOf } from './functions.mjs';
import { importsOf } from './imports.mjs';
import { textOf, walk } from './tree.mjs';

/** What can be counted in one source file; every `line` is 1-based. */
export function measure(path, text) {
  const bytes = Buffer.from(text);
  const lineOf = lineFinder(bytes);
  const tree = parseSync(text, {
    syntax: /\.[cm]?ts$/.test(path) ? 'typescript' : 'ecmascript',
    target: 'es2022',
  });
  const comments = commentsOf(tree, bytes, lineOf);
  return {
    path,
    lines: lineOf(bytes.length) - (text.endsWith('\n') ? 1 : 0),
    blankLines: text.split('\n').filter(line => line.trim() === '').length - (text.endsWith('\n') ? 1 : 0),
    comments,
    functions: functionsOf(tree, lineOf),
    imports: importsOf(tree, lineOf),
    casts: linesWhere(tree, lineOf, isCast),
    exits: linesWhere(tree, lineOf, isProcessExit),
    publicFirst: isPublicFirst(tree.body),
  };
}

// Spans of swc count bytes and start at 1.
function lineFinder(bytes) {
  const starts = [0];
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return offset => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      [low, high] = starts[middle] <= offset ? [middle, high] : [low, middle];
    }
    return low + 1;
  };
}

function linesWhere(tree, lineOf, matches) {
  const lines = [];
  walk(tree, node => {
    if (matches(node)) lines.push(lineOf(node.span.start - 1));
  });
  return lines;
}

// `as const` has a node type of its own and is free: it narrows, it does not claim.
function isCast(node) {
  return node.type === 'TsAsExpression' || node.type === 'TsTypeAssertion';
}

function isProcessExit(node) {
  return (
    node.type === 'MemberExpression' &&
    textOf(node.object) === 'process' &&
    ['exit', 'abort', 'reallyExit'].includes(textOf(node.property))
  );
}

function isPublicFirst(body) {
  const functions = body.flatMap(item => {
    const exported = item.type === 'ExportDeclaration';
    const declaration = exported ? item.declaration : item;
    return declaration.type === 'FunctionDeclaration' ? [exported] : [];
  });
  return functions[0] !== false || !functions.includes(true);
}
