import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { runUpdate } from '../../src/commands/update.ts';
import { UserError } from '../../src/user-error.ts';
import { treeOf } from '../cli/bin.ts';
import { copyOf, edit, generatedFolder } from '../inspect/generated-folder.ts';
import type { Script } from '../wizard/scripted.ts';
import { conflicting, lockOf, NETWORK, runHere } from './changed-repository.ts';

jest.setTimeout(60_000);

const NAT = `${NETWORK}: module.network.nat_gateways`;
const FLOW = `${NETWORK}: module.network.flow_logs`;

let pattern: string | undefined;

/** A repository with two conflicts in one file. */
function twoConflicts(): string {
  if (pattern === undefined) {
    pattern = generatedFolder();
    conflicting(pattern);
    edit(join(pattern, NETWORK), text => text.replace('flow_logs = {}', 'flow_logs = null'));
    edit(join(pattern, 'scaffold.yaml'), text => text.replace('nat: per-zone', 'nat: per-zone\n  flowLogs: true'));
  }
  return copyOf(pattern);
}

const at = (folder: string, script: Script, flags = {}) => runHere(runUpdate, folder, { script, flags });
const read = (folder: string) => readFileSync(join(folder, NETWORK), 'utf8');

describe('on a terminal', () => {
  it('asks about each conflict, with all three versions, and writes what was chosen', async () => {
    const folder = twoConflicts();
    const { code, notes, left } = await at(folder, [
      [FLOW, 'theirs'],
      [NAT, 'ours'],
    ]);
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(notes).toMatch(
      /Conflict 1 of 2, in .*network\/main\.tf\nmodule\.network\.flow_logs\n {2}base {2}\| .*\{\}\n {2}yours \| .*null\n {2}new {3}\| /,
    );
    expect(read(folder)).toMatch(/# Ours\.[\s\S]*retention_days[\s\S]*nat_gateways += "none"/);
    expect(lockOf(folder, 'env-dev').pending).toEqual([]);
    expect((await at(folder, [])).notes).toContain('is up to date');
  });

  it('leaves markers where that is chosen, and only there', async () => {
    const folder = twoConflicts();
    const { code, notes } = await at(folder, [
      [FLOW, 'theirs'],
      [NAT, 'markers'],
    ]);
    expect({ code, notes }).toEqual({ code: 3, notes: expect.stringContaining(`resolve ${NETWORK}, then`) });
    expect(read(folder).match(/^<{7} yours$/gm)).toHaveLength(1);
    expect(read(folder)).toContain('retention_days');
    expect(lockOf(folder, 'env-dev').pending).toEqual([NETWORK]);
  });

  it.each<[string, Script, number]>([
    [
      'stops',
      [
        [FLOW, 'ours'],
        [NAT, 'stop'],
      ],
      3,
    ],
    [
      'types Ctrl-C',
      [
        [FLOW, 'ours'],
        [NAT, new UserError('interrupted', { exitCode: 130 })],
      ],
      130,
    ],
  ])('writes nothing where the person %s', async (_, script, wanted) => {
    const folder = twoConflicts();
    const before = treeOf(folder, { times: true });
    const { code, notes } = await at(folder, script);
    expect({ code, notes }).toEqual({ code: wanted, notes: expect.stringMatching(/nothing was (changed|written)/) });
    expect(treeOf(folder, { times: true })).toEqual(before);
  });

  it.each([{ 'on-conflict': 'ours' }, { 'dry-run': true }])('asks nothing with %o', async flags => {
    expect(await at(twoConflicts(), [], flags)).toMatchObject({ code: 0, left: [] });
  });
});
