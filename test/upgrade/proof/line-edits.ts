import type { TextEdit } from './edits.ts';
import { beside, oneLine } from './one-line.ts';

const PAIR = /^(\s*(?:- )?[\w./-]+: )([^#&*|>{["'\s][^#&*:]*)$/;
const KEY = /^\s*[\w./-]+: [^#&*|>{["'\s][^#&*:]*$/;
const JSON_PAIR = /^(\s*"[^"]+": )("[^"]*"|\d+|true|false)(,?)$/;

/** What teams do to files that are no HCL. */
export const lineEdits: Record<'yaml' | 'json' | 'text', Record<string, TextEdit>> = {
  yaml: {
    'change a value': oneLine(PAIR, (line, tag) => [line.replace(PAIR, `$1${tag}`)]),
    'add a key': oneLine(KEY, (line, tag) => [line, beside(line, `${tag}: ${tag}`)]),
    'delete a key': oneLine(KEY, () => []),
    'add a comment': oneLine(/\S/, (line, tag) => [beside(line, `# ${tag}`), line]),
    'remove a comment': oneLine(/^\s*#/, () => []),
  },
  json: {
    'change a value': oneLine(JSON_PAIR, (line, tag) => [line.replace(JSON_PAIR, `$1"${tag}"$3`)]),
    'add a key': oneLine(JSON_PAIR, (line, tag) => [beside(line, `"${tag}": "${tag}",`), line]),
    'delete a key': oneLine(/^\s*"[^"]+": "[^"]*",$/, () => []),
  },
  text: {
    'change a line': oneLine(/\S/, (line, tag) => [beside(line, tag)]),
    'append to a line': oneLine(/\S/, (line, tag) => [`${line} ${tag}`]),
    'add a line': oneLine(/\S/, (line, tag) => [line, beside(line, tag)]),
    'delete a line': oneLine(/\S/, () => []),
    'add a line at the end': (lines, { tag }) => [...lines.slice(0, -1), tag, ''],
  },
};
