import { limits } from './limits.mjs';

/** The figures of a body of code, from its measured files. Callbacks count for depth and parameters, not for length. */
export function summarize(files) {
  const functions = files.flatMap(file => file.functions.map(each => ({ path: file.path, ...each })));
  const named = functions.filter(({ name }) => name !== undefined);
  const lines = sum(files, file => file.lines);
  return {
    files: files.length,
    lines,
    averageFileLines: rounded(lines / Math.max(files.length, 1)),
    largestFile: most(files, 'lines'),
    functions: named.length,
    medianFunctionLines: median(named.map(each => each.lines)),
    largestFunction: most(named, 'lines'),
    deepest: most(functions, 'depth'),
    mostParameters: most(functions, 'params'),
    casts: sum(files, file => file.casts.length),
    commentShare: commentShare(files),
  };
}

/** Where the whole, rather than one file, leaves the house style. */
export function breachesOf({ averageFileLines, medianFunctionLines, commentShare, staticTemplateShare }) {
  return [
    averageFileLines >= limits.averageFileLines &&
      breach(
        'average-file',
        `the average file has ${averageFileLines} lines, fewer than ${limits.averageFileLines} are asked for`,
      ),
    medianFunctionLines > limits.medianFunctionLines &&
      breach(
        'median-function',
        `the median function has ${medianFunctionLines} lines, at most ${limits.medianFunctionLines}`,
      ),
    commentShare > limits.commentShare &&
      breach('comment-share', `${commentShare} % of the lines are comments, at most ${limits.commentShare}`),
    staticTemplateShare < limits.staticTemplateShare &&
      breach(
        'static-templates',
        `${staticTemplateShare} % of the templates are static, at least ${limits.staticTemplateShare}`,
      ),
  ].filter(Boolean);
}

function commentShare(files) {
  const written = sum(files, file => file.lines - file.blankLines);
  const comments = sum(files, file => sum(file.comments, comment => comment.ownLines));
  return rounded((100 * comments) / Math.max(written, 1));
}

function breach(rule, message) {
  return { path: '(the whole)', line: 0, rule, message };
}

function sum(items, figure) {
  return items.reduce((total, item) => total + figure(item), 0);
}

function most(items, figure) {
  const [first] = [...items].sort((one, other) => other[figure] - one[figure]);
  if (!first) return { value: 0, where: '-' };
  return { value: first[figure], where: [first.path, first.name].filter(Boolean).join(' ') };
}

function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

function rounded(value) {
  return Math.round(value * 10) / 10;
}
