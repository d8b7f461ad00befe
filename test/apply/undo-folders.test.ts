import fs from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../src/apply/apply.ts';
import { undoLastRun } from '../../src/apply/undo.ts';
import { Frozen, watch } from './faulty-fs.ts';
import { refusalOf, told } from './refusal.ts';
import { asAnotherProcess, changesBetween, start, UPGRADE } from './scenario.ts';
import { type Entry, plant, room, snapshot } from './tree.ts';
import { workplace } from './workplace.ts';

let base = '';
let root = '';

beforeEach(() => {
  base = workplace();
  root = join(base, 'repository');
});

afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

const file = (content: string, mode = 0o644): Entry => ({ content, mode });

describe('the folders that a run made', () => {
  const made = changesBetween({}, { 'x/y/z': file('z'), 'x/w': file('w') });

  it('go with it, and the repository too, when they are empty', () => {
    applyChanges(root, made, 'new');
    undoLastRun(root);
    expect(fs.readdirSync(base)).toEqual([]);
  });

  it('go as well when somebody has deleted their files', () => {
    fs.mkdirSync(root);
    applyChanges(root, made, 'new');
    fs.unlinkSync(join(root, 'x/y/z'));
    undoLastRun(root);
    expect(fs.readdirSync(root)).toEqual([]);
  });

  it('stay when others have something in them; so do empty ones that were there before', () => {
    fs.mkdirSync(join(root, 'x'), { recursive: true });
    applyChanges(root, made, 'new');
    undoLastRun(root);
    expect(snapshot(root)).toEqual({ x: 'empty directory' });
    applyChanges(root, made, 'new');
    plant(root, { 'x/y/mine': file('mine') });
    undoLastRun(root);
    expect(Object.keys(snapshot(root))).toEqual(['x/y/mine']);
    expect(room(root)).toEqual([]);
  });

  it('stay when the command was started in them', () => {
    const cwd = process.cwd();
    applyChanges(root, made, 'new');
    process.chdir(root);
    try {
      undoLastRun('.');
    } finally {
      process.chdir(cwd);
    }
    expect([fs.existsSync(root), snapshot(root)]).toEqual([true, {}]);
  });

  it('are not sought behind a link', () => {
    applyChanges(root, made, 'new');
    fs.mkdirSync(join(base, 'elsewhere', 'y'), { recursive: true });
    fs.rmSync(join(root, 'x'), { recursive: true });
    fs.symlinkSync(join(base, 'elsewhere'), join(root, 'x'));
    expect(told(refusalOf(() => undoLastRun(root)))).toContain('symbolic link');
    expect(fs.readdirSync(join(base, 'elsewhere'))).toEqual(['y']);
  });
});

describe('a run that was cut off', () => {
  /** Where an upgrade that is cut off has to be finished. */
  function committed(): number[] {
    const scenario = start('upgrade', base);
    const calls = watch(scenario.root, null, () => scenario.scenario.run(scenario.root));
    const names = calls.map(({ file: path }) => basename(path));
    const commit = names.indexOf('pack');
    return names.flatMap((_, index) => (index > commit && index <= names.indexOf('pack.done') ? [index + 1] : []));
  }

  it('is finished and undone, wherever it was cut', () => {
    const points = committed();
    expect(points.length).toBeGreaterThan(20);
    for (const at of points) {
      const { root: cut, before } = start('upgrade', base);
      const run = (): unknown => applyChanges(cut, UPGRADE, 'upgrade');
      expect(() => watch(cut, { at, strike: 'freeze', sticky: false }, () => asAnotherProcess(run))).toThrow(Frozen);
      expect(undoLastRun(cut)).toMatchObject({ interrupted: 'run', undone: { command: 'upgrade' } });
      expect(snapshot(cut)).toEqual(before.old);
    }
  });

  it('is finished and not undone when it was an undo', () => {
    const { root: cut, before } = start('undo resumed', base);
    const { interrupted, operations } = undoLastRun(cut);
    expect([interrupted, operations.length]).toEqual(['undo', 6]);
    expect(snapshot(cut)).toEqual(before.next);
  });
});
