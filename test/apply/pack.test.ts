import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../src/apply/apply.ts';
import { withPack } from '../../src/apply/pack-reader.ts';
import { recover } from '../../src/apply/recover.ts';
import { foreseeUndo, undoLastRun } from '../../src/apply/undo.ts';
import { refusalOf } from './refusal.ts';
import { changesBetween, start } from './scenario.ts';
import { room, snapshot } from './tree.ts';
import { workplace } from './workplace.ts';

let base = '';

beforeEach(() => {
  base = workplace();
});

afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

/** A pack as version 1 describes it, written by hand. */
function packOf(operations: unknown, blobs = ''): string {
  const header = JSON.stringify({ operations });
  return `scaffold-pack 1 ${Buffer.byteLength(header)} ${hash('sha256', header)}\n${header}${blobs}`;
}

function versionOf(content: string): { sha256: string; size: number; mode: number } {
  return { sha256: hash('sha256', content), size: Buffer.byteLength(content), mode: 0o644 };
}

function plantPack(text: string | Uint8Array): string {
  const root = join(base, 'repository');
  fs.mkdirSync(join(root, '.scaffold/txn'), { recursive: true });
  fs.writeFileSync(join(root, '.scaffold/txn/pack'), text);
  return root;
}

describe('the pack of a run that finished', () => {
  it('holds the old and the new bytes of every file that changed', () => {
    const root = join(base, 'repository');
    const [old, next] = [
      { 'a/ü.tf': file('ä\n'), gone: file('x'), same: file('s') },
      { 'a/ü.tf': file('ö'), born: file(''), same: file('s') },
    ];
    applyChanges(root, changesBetween({}, old));
    applyChanges(root, changesBetween(old, next));
    const found = withPack(join(root, '.scaffold/txn/pack.done'), pack =>
      pack?.operations.map(({ path, before, after }, index) => [
        path,
        before && String(pack.oldContent(index)),
        after && String(pack.newContent(index)),
      ]),
    );
    expect(found).toEqual([
      ['a/ü.tf', 'ä\n', 'ö'],
      ['gone', 'x', null],
      ['born', null, ''],
    ]);
  });

  it('stays when a later run finds nothing to do, or is refused', () => {
    const root = join(base, 'repository');
    const changes = changesBetween({}, { a: file('a') });
    applyChanges(root, changes);
    const pack = fs.readFileSync(join(root, '.scaffold/txn/pack.done'), 'latin1');
    applyChanges(root, changes);
    refusalOf(() => applyChanges(root, changesBetween({}, { a: file('other') })));
    expect(fs.readFileSync(join(root, '.scaffold/txn/pack.done'), 'latin1')).toBe(pack);
  });
});

describe('a pack that was not finished', () => {
  it('is carried out as version 1 describes it, whoever wrote it', () => {
    const operations = [
      { path: 'a/b.tf', before: null, after: versionOf('new\n') },
      { path: 'c.tf', before: null, after: versionOf('') },
    ];
    const root = plantPack(packOf(operations, 'new\n'));
    expect(recover(root)).toBe('finished');
    expect(fs.readFileSync(join(root, 'a/b.tf'), 'utf8')).toBe('new\n');
    expect(fs.readFileSync(join(root, 'c.tf'), 'utf8')).toBe('');
  });

  it.each([
    ['is empty', ''],
    ['is of a later version', 'scaffold-pack 2 2 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n{}'],
    ['has no operations', packOf(undefined)],
    ['has operations that are no list', packOf({})],
    ['has an operation that is nothing', packOf([null])],
    ['has an operation without sides', packOf([{ path: 'a' }])],
    ['has a negative size', packOf([{ path: 'a', before: null, after: { ...versionOf(''), size: -1 } }])],
    ['has a mode that is none', packOf([{ path: 'a', before: null, after: { ...versionOf(''), mode: 0o4755 } }])],
    ['announces more than it has', packOf([{ path: 'a', before: null, after: { ...versionOf(''), size: 2 ** 52 } }])],
    ['has more than it announces', packOf([{ path: 'a', before: null, after: versionOf('') }], 'x')],
    ['leads out of the repository', packOf([{ path: '../escape', before: null, after: versionOf('x') }], 'x')],
    ['leads into git', packOf([{ path: '.git/hooks/post-checkout', before: null, after: versionOf('x') }], 'x')],
    ['has other bytes than its hash says', packOf([{ path: 'a', before: null, after: versionOf('x') }], 'y')],
  ])('is refused and kept, and nothing is changed, when it %s', (_, text) => {
    const root = plantPack(text);
    const before = snapshot(base);
    expect(refusalOf(() => recover(root))?.exitCode).toBe(5);
    expect(refusalOf(() => applyChanges(root, changesBetween({}, { z: file('z') })))?.message).toContain(
      'pack is damaged',
    );
    expect(snapshot(base)).toEqual(before);
    expect(room(root)).toEqual(['pack']);
  });

  it.each<[string, (file: string) => void]>([
    ['a pipe', file => void execFileSync('mkfifo', [file])],
    ['a folder', file => fs.mkdirSync(file)],
    ['a link', file => fs.symlinkSync('/etc/hostname', file)],
  ])('is refused, and nobody waits for it, where %s is in its place', (_, make) => {
    for (const [name, run] of [
      ['pack', recover],
      ['pack.done', undoLastRun],
    ] as const) {
      const root = join(base, name);
      fs.mkdirSync(join(root, '.scaffold/txn'), { recursive: true });
      make(join(root, '.scaffold/txn', name));
      expect(refusalOf(() => run(root))?.exitCode).toBeGreaterThanOrEqual(3);
      expect(room(root)).toEqual([name]);
    }
  });

  it('is not looked for behind a link', () => {
    const root = plantPack(packOf([{ path: 'a', before: null, after: versionOf('x') }], 'x'));
    fs.renameSync(join(root, '.scaffold'), join(base, 'elsewhere'));
    fs.symlinkSync(join(base, 'elsewhere'), join(root, '.scaffold'));
    expect(recover(root)).toBe('none');
    expect(refusalOf(() => undoLastRun(root))?.exitCode).toBe(3);
    expect(refusalOf(() => foreseeUndo(root))?.exitCode).toBe(3);
    expect(snapshot(join(base, 'elsewhere'))).toHaveProperty('txn/pack');
    expect(fs.existsSync(join(root, 'a'))).toBe(false);
  });

  it('is refused when it was cut or a bit of it flipped, wherever that is', () => {
    const { root } = start('resume', base);
    const file = join(root, '.scaffold/txn/pack');
    const whole = fs.readFileSync(file);
    const before = snapshot(root);
    const points = Array.from({ length: 60 }, (_, index) => Math.floor((index * whole.length) / 60));
    const inHeader = Array.from({ length: 400 }, (_, index) => index * 3);
    for (const at of [...points, ...inHeader, whole.length - 1]) {
      const flipped = Buffer.from(whole);
      flipped[at] = (whole[at] ?? 0) ^ 4;
      for (const damaged of [whole.subarray(0, at), flipped]) {
        fs.writeFileSync(file, damaged);
        expect(refusalOf(() => recover(root))?.exitCode).toBe(5);
      }
    }
    expect(snapshot(root)).toEqual(before);
    fs.writeFileSync(file, whole);
    expect(recover(root)).toBe('finished');
  });
});

function file(content: string): { content: string; mode: number } {
  return { content, mode: 0o644 };
}
