import { type Strike, watchUntil } from '../../apply/faulty-fs.ts';
import { commandLineOf } from './command-line.ts';

/** `kill-program HOME ROOT AT STRIKE WORDS`: runs a command in ROOT, and is killed at the call with that number. */
const [, , home = '', root = '', at = '', strike = '', ...argv] = process.argv;
const command = await commandLineOf(home);
await watchUntil(root, { at: Number(at), strike: strike as Strike, sticky: false }, () =>
  command(...argv, '--dir', root),
);
