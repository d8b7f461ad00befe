import { walk } from './tree.mjs';

const textTypes = new Set(['StringLiteral', 'TemplateElement', 'RegExpLiteral']);

/** Every comment: `text` without its marks, first `line`, and how many lines hold nothing else (`ownLines`). */
export function commentsOf(tree, bytes, lineOf) {
  const code = withoutTexts(tree, bytes);
  return [...code.matchAll(/\/\/.*|\/\*[\s\S]*?\*\//g)].map(match => {
    const end = match.index + match[0].length;
    const line = lineOf(match.index);
    const alone =
      isBlank(code, code.lastIndexOf('\n', match.index - 1) + 1, match.index) && isBlankUntilLineEnd(code, end);
    return {
      line,
      text: bodyOf(bytes.subarray(match.index, end).toString()),
      ownLines: alone ? lineOf(end - 1) - line + 1 : 0,
    };
  });
}

// The tree holds no comments, and a pattern alone would find them inside strings: those are blanked first. One byte stays
// one character, so that offsets agree.
function withoutTexts(tree, bytes) {
  const masked = Buffer.from(bytes);
  walk(tree, node => {
    if (textTypes.has(node.type)) masked.fill('x', node.span.start - 1, node.span.end - 1);
  });
  return masked.toString('latin1');
}

function isBlank(code, from, to) {
  return code.slice(from, to).trim() === '';
}

function isBlankUntilLineEnd(code, from) {
  const end = code.indexOf('\n', from);
  return isBlank(code, from, end === -1 ? code.length : end);
}

function bodyOf(comment) {
  return comment
    .replace(/^\/\/|^\/\*\*?|\*\/$/g, '')
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .trim();
}
