import { describe, expect, it } from '@jest/globals';
import { commands } from '../../src/cli/commands.ts';
import { scaffold } from './bin.ts';

describe('help', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j shows every command', async args => {
    const { code, out } = await scaffold(args);
    expect(code).toBe(0);
    for (const { usage } of commands) expect(out).toContain(usage);
  });

  it.each([[['env', '--help']], [['env', '-h']], [['help', 'env']]])('%j shows the commands of a group', async args => {
    const { code, out } = await scaffold(args);
    expect(code).toBe(0);
    for (const word of ['env list', 'env diff A B', '--dir']) expect(out).toContain(word);
    expect(out).not.toContain('doctor');
  });

  it.each([[['help', 'status']], [['status', '-h']]])('%j shows the flags of one command', async args => {
    const { code, out } = await scaffold(args);
    expect(code).toBe(0);
    expect(out).toContain('--check');
    expect(out).not.toContain('--answers');
  });
});
