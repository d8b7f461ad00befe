import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { undoLastRun } from '../../src/apply/undo.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { finishEarlierRun } from '../../src/commands/earlier-run.ts';
import { type EnvCommand, isEnvironmentDone } from '../../src/commands/env-done.ts';
import { runNew } from '../../src/commands/new.ts';
import { createProgress } from '../../src/commands/progress.ts';
import { type Call, Frozen, listenTo } from '../apply/faulty-fs.ts';
import { snapshot } from '../apply/tree.ts';
import { repositoryRoot } from '../cases.ts';
import { generatedFolder } from '../inspect/generated-folder.ts';

function recordingTerminal(said: string[]): Terminal {
  const say = (text: string) => void said.push(text);
  return { print: say, note: say, progress: say, complain: say, interactive: false, paint: (_, text) => text };
}

const answers = join(repositoryRoot, 'examples', 'aws-minimal.yaml');

/** A repository whose generation was cut off after it was committed to: the journal is there, some files are not. */
async function cutOff(): Promise<string> {
  const root = join(mkdtempSync(join(tmpdir(), 'earlier-')), 'repository');
  await runNew({ positionals: [root], flags: { answers } }, recordingTerminal([]));
  renameSync(join(root, '.scaffold/txn/pack.done'), join(root, '.scaffold/txn/pack'));
  rmSync(join(root, 'Makefile'));
  return root;
}

describe('a run that was interrupted while it wrote', () => {
  it('is finished by the same command, which then has nothing else to do', async () => {
    const root = await cutOff();
    const said: string[] = [];
    await expect(runNew({ positionals: [root], flags: { answers } }, recordingTerminal(said))).resolves.toBe(0);
    expect(said.join('\n')).toMatch(/an earlier run was interrupted/);
    expect(readFileSync(join(root, 'Makefile'), 'utf8')).toContain('bootstrap');
    expect(existsSync(join(root, '.scaffold/txn/pack'))).toBe(false);
  });

  it('is left as it is by --dry-run', async () => {
    const root = await cutOff();
    const run = runNew({ positionals: [root], flags: { answers, 'dry-run': true } }, recordingTerminal([]));
    await expect(run).rejects.toThrow(/nothing was changed/);
    expect(existsSync(join(root, 'Makefile'))).toBe(false);
  });
});

describe('a run of another command that was interrupted', () => {
  it.each([
    { known: 'upgrade', isLast: false, words: /^warning: .*\(it was scaffold new\)$/ },
    { known: 'new', isLast: true, words: /scaffold status shows/ },
  ])('is finished, and was all there was to do: $isLast', async ({ known, isLast, words }) => {
    const root = await cutOff();
    const said: string[] = [];
    const isAllDone = (found: string | null) => found === known;
    expect(finishEarlierRun({ root, flags: {}, command: 'upgrade', isAllDone }, recordingTerminal(said))).toBe(isLast);
    expect(said).toEqual([expect.stringMatching(words)]);
    expect(existsSync(join(root, 'Makefile'))).toBe(true);
  });

  it('is told under --json on standard output only when it was all', async () => {
    const said: string[] = [];
    const terminal = { ...recordingTerminal([]), print: (text: string) => void said.push(text) };
    const flags = { json: true };
    finishEarlierRun({ root: await cutOff(), flags, command: 'upgrade', isAllDone: () => false }, terminal);
    expect(said).toEqual([]);
    finishEarlierRun({ root: await cutOff(), flags, command: 'new' }, terminal);
    expect(JSON.parse(said.join(''))).toMatchObject({ command: 'new', changes: [] });
  });
});

describe('what a command on environments was called for', () => {
  it.each<[EnvCommand, string[], boolean]>([
    ['env add', ['dev'], true],
    ['env add', ['qa'], false],
    ['env add', [], false],
    ['env remove', ['qa'], true],
    ['env remove', ['dev'], false],
    ['env promote', ['dev', 'staging'], false],
    ['env promote', ['dev', 'dev', 'network.nat'], false],
  ])('%s %j is there already: %s', (command, positionals, isDone) => {
    expect(isEnvironmentDone(command, { positionals, flags: { dir: generatedFolder() } })).toBe(isDone);
  });
});

describe('an undo that was interrupted', () => {
  it('is finished by new, which then makes what it was asked for', async () => {
    const root = join(mkdtempSync(join(tmpdir(), 'earlier-')), 'repository');
    await runNew({ positionals: [root], flags: { answers } }, recordingTerminal([]));
    const tree = snapshot(root);
    const stop = ({ name, file }: Call): void => {
      if (name === 'unlinkSync' && file.endsWith('Makefile')) throw new Frozen('cut off');
    };
    expect(() => listenTo(root, stop, () => undoLastRun(root))).toThrow(Frozen);
    expect(Object.keys(snapshot(root)).length).toBeLessThan(Object.keys(tree).length);
    const said: string[] = [];
    await expect(runNew({ positionals: [root], flags: { answers } }, recordingTerminal(said))).resolves.toBe(0);
    expect(said.join('\n')).not.toContain('interrupted');
    expect(snapshot(root)).toEqual(tree);
  });
});

describe('progress', () => {
  it.each([
    [299, []],
    [301, ['writing']],
  ])('after %i ms is %j', (elapsed, expected) => {
    const said: string[] = [];
    const times = [1000, 1000 + elapsed];
    const progress = createProgress(recordingTerminal(said), () => times.shift() ?? 0);
    progress('writing');
    expect(said).toEqual(expected);
  });
});
