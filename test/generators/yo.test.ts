import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, jest } from '@jest/globals';
import { repositoryRoot } from '../cases.ts';
import { ensureBuilt, example, scaffold, scratchFolder, treeOf } from '../cli/bin.ts';

jest.setTimeout(60_000);
beforeAll(ensureBuilt);

// Real yo costs four seconds a run, so these share the two cores.
const work = scratchFolder();

/** yo gives up root for a user who may not write here; the line is the one in our .npmrc. */
const notRoot = { NODE_OPTIONS: '--import=data:text/javascript,process.getuid=()=>1000' };

const yo = (...args: string[]) => yoGenerator('scaffold', ...args);

const yoGenerator = (...args: string[]) =>
  scaffold(args, {
    cwd: work,
    env: notRoot,
    command: [process.execPath, join(repositoryRoot, 'node_modules', 'yo', 'lib', 'cli.js')],
  });

it('yo scaffold makes the tree of the bin, byte for byte, and refuses what the bin refuses', async () => {
  const [made, direct, bad, unknown, swallowed] = await Promise.all([
    yo('by-yo', '--answers', example),
    scaffold(['new', 'by-bin', '--answers', example], { cwd: work }),
    yo('bad', '--project', 'Bad_Name', '--yes'),
    yo('unknown', '--answers', example, '--projct', 'x'),
    yo('--dry-run', 'swallowed', '--answers', example),
  ]);
  expect([made.code, direct.code]).toEqual([0, 0]);
  expect(treeOf(join(work, 'by-yo'))).toEqual(treeOf(join(work, 'by-bin')));
  expect(made.err.replaceAll('by-yo', 'by-bin')).toBe(direct.err);
  expect(bad).toMatchObject({ code: 2, err: expect.stringContaining('project.name: "Bad_Name"') });
  expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('did you mean --project?') });
  expect(swallowed).toMatchObject({ code: 0, err: expect.stringContaining(join(work, 'swallowed')) });
  expect(readdirSync(work).sort()).toEqual(['by-bin', 'by-yo']);
  expect(existsSync(join(work, 'by-yo', '.yo-rc.json'))).toBe(false);
});

it('yo scaffold:undo takes back what yo scaffold made', async () => {
  await scaffold(['new', 'undone', '--answers', example], { cwd: work });
  const undone = await yoGenerator('scaffold:undo', '--dir', 'undone', '--json');
  expect(JSON.parse(undone.out)).toMatchObject({ command: 'undo', undoes: { command: 'new' } });
  expect([undone.code, existsSync(join(work, 'undone'))]).toEqual([0, false]);
  const again = await yoGenerator('scaffold:undo', '--dir', 'by-bin', '--dry-run', '--json');
  expect([again.code, existsSync(join(work, 'by-bin'))]).toEqual([0, true]);
});

it('yo scaffold:NAME is the command NAME', async () => {
  const [bySchema, schema, nowhere, environments] = await Promise.all([
    yoGenerator('scaffold:schema'),
    scaffold(['schema']),
    yoGenerator('scaffold:status', '--dir', join(work, 'nowhere'), '--json'),
    yoGenerator('scaffold:env', 'list', '--dir', join(work, 'nowhere'), '--json'),
  ]);
  expect(bySchema).toEqual(schema);
  for (const { code, out } of [nowhere, environments]) {
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('there is no folder') });
  }
});
