import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { findProgram } from '../terraform/harness/tools.ts';
import { ensureBuilt, example, program, quietEnvironment, scaffold, scratchFolder } from './bin.ts';

jest.setTimeout(60_000);
beforeAll(ensureBuilt);

function itWith(programs: readonly string[], name: string, body: () => Promise<void> | void): void {
  const missing = programs.filter(wanted => findProgram(wanted) === undefined);
  if (missing.length > 0)
    process.stderr.write(`skipped: "${name}" needs ${missing.join(' and ')}, not found on this machine\n`);
  (missing.length > 0 ? it.skip : it)(name, body);
}

describe('a generated repository without .scaffold', () => {
  const work = scratchFolder();
  const folder = join(work, 'infra');
  beforeAll(async () => {
    expect((await scaffold(['new', 'infra', '--answers', example], { cwd: work })).code).toBe(0);
    rmSync(join(folder, '.scaffold'), { recursive: true });
  });

  itWith(['make'], 'lists what make can do', () => {
    const { status, stdout } = spawnSync('make', [], { cwd: folder, encoding: 'utf8', env: quietEnvironment() });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/bootstrap[\s\S]*plan[\s\S]*apply/),
    });
  });

  itWith(['terraform'], 'is formatted as Terraform wants it', () => {
    const { status, stdout } = spawnSync('terraform', ['fmt', '-check', '-recursive'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...quietEnvironment(), CHECKPOINT_DISABLE: '1' },
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('still has its answers and its diagnosis; status and diff say what is missing', async () => {
    const [answers, doctor, status, diff] = await Promise.all(
      ['answers', 'doctor', 'status', 'diff'].map(command => scaffold([command, '--dir', folder])),
    );
    expect(answers?.code).toBe(0);
    expect([0, 5]).toContain(doctor?.code);
    expect(doctor?.out).toMatch(/providers\.tf:\d+: still has a placeholder/);
    for (const run of [status, diff]) {
      expect(run).toMatchObject({
        code: 2,
        err: expect.stringContaining('holds no record of generated files (.scaffold/units)'),
      });
    }
  });
});

describe('without a network', () => {
  const canUnshare = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true']).status === 0;
  if (!canUnshare) process.stderr.write('skipped: "without a network" needs unshare -rn, which does not work here\n');

  (canUnshare ? it : it.skip)('every command does its work', async () => {
    const work = scratchFolder();
    const run = (...args: string[]) =>
      scaffold(args, { cwd: work, command: ['unshare', '-rn', process.execPath, program] });
    expect(await run('new', 'infra', '--answers', example, '--git')).toMatchObject({
      code: 0,
      err: expect.stringContaining('first commit made'),
    });
    const runs = await Promise.all([
      run('status', '--dir', 'infra', '--check'),
      run('diff', '--dir', 'infra'),
      run('answers', '--dir', 'infra'),
      run('schema'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  });
});
