import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile } from './compiled.ts';
import type { DiskReport } from './disk-program.ts';
import { workplaceOnDisk } from './workplace.ts';

/** A user without rights; root itself is stopped by no permission. */
const NOBODY = 65_534;
// Asked of the system: our .npmrc makes process.getuid say 1000, for yo.
const asNobody = userInfo().uid === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const canMount = succeeds('unshare', ['-rm', 'true']);
const canDrop = process.platform !== 'win32' && succeeds(process.execPath, ['-e', '0'], asNobody);
if (!canMount)
  process.stdout.write('test/apply: no own mounts here (unshare -rm), the tests on a full disk are skipped\n');
if (!canDrop)
  process.stdout.write('test/apply: no user without rights here, the tests without permission are skipped\n');

let programs = '';
let directory = '';

beforeAll(() => {
  programs = compile();
  directory = workplaceOnDisk();
});

afterAll(() => {
  for (const path of [programs, directory]) fs.rmSync(path, { recursive: true, force: true });
});

function succeeds(command: string, parameters: string[], options: object = {}): boolean {
  return spawnSync(command, parameters, options).status === 0;
}

function runOnDisk(kind: string, free = 0): DiskReport {
  const program = join(programs, 'test/apply/disk-program.js');
  const run = spawnSync('unshare', ['-rm', process.execPath, program, directory, kind, String(free)], {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as DiskReport;
}

(canMount ? describe : describe.skip)('a real disk', () => {
  it('that is too full is noticed before anything is written', () => {
    expect(runOnDisk('full', 200)).toMatchObject({
      ended: 'unchanged',
      message: expect.stringContaining('MB are free'),
      wrong: [],
    });
  });

  it('that is read-only is noticed before anything is written', () => {
    expect(runOnDisk('readonly')).toMatchObject({
      ended: 'unchanged',
      message: expect.stringContaining('EROFS'),
      wrong: [],
    });
  });

  // The pack needs some 550 kB and the new files 270.
  it.each([8, 300, 560, 700, 820])('that fills up with %i kB left leaves the old tree or the new one', free => {
    expect(runOnDisk('lying', free).wrong).toEqual([]);
  });

  it('fills up on both sides of the commit point', () => {
    expect(
      [runOnDisk('lying', 300), runOnDisk('lying', 700), runOnDisk('lying', 2000)].map(({ ended }) => ended),
    ).toEqual(['unchanged', 'part way', 'done']);
  });
});

(canDrop ? describe : describe.skip)('a directory without permission to write', () => {
  const script = (root: string): string => `
    import { applyChanges } from ${JSON.stringify(join(programs, 'src/apply/apply.js'))};
    const changes = [{ path: 'open/a', before: null, after: { content: 'a', mode: 0o644 } }, { path: 'shut/b', before: null, after: { content: 'b', mode: 0o644 } }];
    try { applyChanges(${JSON.stringify(root)}, changes); } catch (error) { console.log(JSON.stringify([error.exitCode, error.message])); }`;

  function attempt(root: string): [number, string] {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script(root)], {
      encoding: 'utf8',
      ...asNobody,
    });
    expect(run.stderr).toBe('');
    return JSON.parse(run.stdout) as [number, string];
  }

  it.each([
    { name: 'the root', rootMode: 0o555, shutMode: 0o777 },
    { name: 'one directory in it', rootMode: 0o777, shutMode: 0o555 },
  ])('is noticed before anything is written: $name', ({ name, rootMode, shutMode }) => {
    const root = join(directory, name);
    fs.mkdirSync(join(root, 'shut'), { recursive: true });
    fs.chmodSync(join(root, 'shut'), shutMode);
    fs.chmodSync(root, rootMode);
    const [exitCode, message] = attempt(root);
    expect(exitCode).toBe(5);
    expect(message).toContain('nothing was changed');
    expect(message).toContain('EACCES');
    expect(fs.readdirSync(root)).toEqual(['shut']);
    fs.chmodSync(root, 0o755);
  });
});
