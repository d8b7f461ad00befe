import { expect } from '@jest/globals';
import type { Ended } from './command-line.ts';

/** How a command ended, with all that it printed on one line: terraform breaks its messages as wide as it likes. */
export const end = ({ code, output }: Ended) => ({ code, output: output.replace(/[\s│╷╵]+/g, ' ') });

/** An end with this code whose output holds each of these patterns. */
export const ended = (code: number, ...texts: readonly string[]) => ({
  code,
  output: expect.stringMatching(new RegExp(`^${texts.map(text => `(?=.*${text})`).join('')}`, 's')),
});

export const AppliedText = 'Apply complete! Resources: [0-9]+ added, 0 changed, 0 destroyed';

export const NoChanges = 'No changes. Your infrastructure matches the configuration';

/** What make makes of the exit codes of terraform and of the scripts. */
export const Refused = 2;
