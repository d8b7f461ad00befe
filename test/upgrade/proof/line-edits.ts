import type { TextEdit } from './edits.ts';
import { at } from './hcl-edits.ts';

const PAIR = /^(\s*)((?:- )?)([\w./-]+): ([^#&*|>{["'\s][^#&*:]*)$/;
const JSON_PAIR = /^(\s*)"([^"]+)": ("[^"]*"|\d+|true|false)(,?)$/;
const SOME = (line: string) => line.trim() !== '' && !/^(?:<<<<<<<|>>>>>>>|=======|\|\|\|\|\|\|\|)/.test(line);

const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? '';

/** What teams do to files that are no HCL. */
export const lineEdits: Record<'yaml' | 'json' | 'text', Record<string, TextEdit>> = {
  yaml: {
    'change a value': (lines, editing) =>
      at(
        lines,
        editing,
        line => PAIR.test(line),
        line => [line.replace(PAIR, `$1$2$3: ${editing.tag}`)],
      ),
    'add a key': (lines, editing) =>
      at(
        lines,
        editing,
        line => PAIR.test(line) && !line.includes('- '),
        line => [line, `${indentOf(line)}${editing.tag}: ${editing.tag}`],
      ),
    'delete a key': (lines, editing) =>
      at(
        lines,
        editing,
        line => PAIR.test(line) && !line.includes('- '),
        () => [],
      ),
    'add a comment': (lines, editing) => at(lines, editing, SOME, line => [`${indentOf(line)}# ${editing.tag}`, line]),
    'remove a comment': (lines, editing) =>
      at(
        lines,
        editing,
        line => /^\s*#/.test(line),
        () => [],
      ),
  },
  json: {
    'change a value': (lines, editing) =>
      at(
        lines,
        editing,
        line => JSON_PAIR.test(line),
        line => [line.replace(JSON_PAIR, `$1"$2": "${editing.tag}"$4`)],
      ),
    'add a key': (lines, editing) =>
      at(
        lines,
        editing,
        line => JSON_PAIR.test(line),
        line => [`${indentOf(line)}"${editing.tag}": "${editing.tag}",`, line],
      ),
    'delete a key': (lines, editing) =>
      at(
        lines,
        editing,
        line => JSON_PAIR.test(line) && line.endsWith(','),
        () => [],
      ),
  },
  text: {
    'change a line': (lines, editing) => at(lines, editing, SOME, line => [`${indentOf(line)}${editing.tag}`]),
    'append to a line': (lines, editing) => at(lines, editing, SOME, line => [`${line} ${editing.tag}`]),
    'add a line': (lines, editing) => at(lines, editing, SOME, line => [line, `${indentOf(line)}${editing.tag}`]),
    'delete a line': (lines, editing) => at(lines, editing, SOME, () => []),
    'add a line at the end': (lines, { tag }) => [...lines.slice(0, -1), tag, ''],
  },
};
