import fs from 'node:fs';
import { join } from 'node:path';
import { overwrite } from './linked-folder.ts';

/** A writing command: in which pattern, of which version, and what the team writes into `scaffold.yaml` before. */
export type Order = {
  name: string;
  pattern: 'one' | 'two';
  version: 'now' | 'later';
  argv: readonly string[];
  answers?: (text: string) => string;
};

const network = (lines: string) => (text: string) => text.replace(/^environments:/m, `network:\n${lines}environments:`);

export const ORDERS: readonly Order[] = [
  { name: 'update', pattern: 'one', version: 'now', argv: ['update'], answers: network('  flowLogs: true\n') },
  {
    name: 'update of a value',
    pattern: 'one',
    version: 'now',
    argv: ['update'],
    answers: network('  nat: per-zone\n'),
  },
  { name: 'upgrade', pattern: 'one', version: 'later', argv: ['upgrade'] },
  {
    name: 'upgrade with answers',
    pattern: 'one',
    version: 'later',
    argv: ['upgrade'],
    answers: network('  nat: per-zone\n'),
  },
  {
    name: 'env add',
    pattern: 'one',
    version: 'now',
    argv: ['env', 'add', 'qa', '--from', 'dev', '--yes'],
  },
  { name: 'env remove', pattern: 'two', version: 'now', argv: ['env', 'remove', 'qa', '--confirm-destroyed'] },
  {
    name: 'env promote',
    pattern: 'two',
    version: 'now',
    argv: ['env', 'promote', 'dev', 'qa', '--yes'],
    answers: text => text.replace('    profile: dev\n', '    profile: dev\n    network:\n      nat: per-zone\n'),
  },
];

/** Gives the answers that the order wants to see followed. */
export function giveAnswers(root: string, { answers }: Order): void {
  const file = join(root, 'scaffold.yaml');
  if (answers) overwrite(file, answers(fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n')));
}

/** The order of that name. */
export function orderOf(name: string): Order {
  const found = ORDERS.find(order => order.name === name);
  if (!found) throw new RangeError(name);
  return found;
}
