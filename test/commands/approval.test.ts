import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import type { Invocation } from '../../src/cli/commands.ts';
import { envAdd, envPromote } from '../../src/commands/env.ts';
import { treeOf } from '../cli/bin.ts';
import { generatedFolder } from '../inspect/generated-folder.ts';
import type { Script } from '../wizard/scripted.ts';
import { runHere } from './changed-repository.ts';

jest.setTimeout(60_000);

const PLACES = { profile: 'dev', clouds: ['aws'], region: ['aws=eu-west-1'] };

function add(folder: string, { flags = {}, script }: { flags?: Invocation['flags']; script?: Script } = {}) {
  const command: typeof envAdd = (invocation, terminal, person) =>
    envAdd({ ...invocation, positionals: ['qa'] }, terminal, person);
  return runHere(command, folder, { flags: { ...PLACES, ...flags }, ...(script ? { script } : {}) });
}

describe('a change of environments', () => {
  it('is shown to a person as a plan and a diff, and written when that is wanted', async () => {
    const folder = generatedFolder();
    const { code, out, notes } = await add(folder, { script: [['write', true]] });
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(notes).toMatch(
      /create +environments\/qa[\s\S]*--- now\/scaffold\.yaml[\s\S]*\n\+ {2}qa:\n[\s\S]*--- now\/README\.md/,
    );
    expect(notes.match(/create +environments\/qa\/aws\/eu-west-1\/network\/main\.tf/g)).toHaveLength(1);
    expect(readFileSync(join(folder, 'scaffold.yaml'), 'utf8')).toContain('  qa:');
  });

  it('leaves everything as it is when it is not wanted', async () => {
    const folder = generatedFolder();
    const before = treeOf(folder, { times: true });
    expect(await add(folder, { script: [['write', false]] })).toMatchObject({
      code: 3,
      notes: expect.stringContaining('nothing was changed'),
    });
    expect(treeOf(folder, { times: true })).toEqual(before);
  });

  it('is asked for in a promotion as well, and never with --yes', async () => {
    const folder = generatedFolder();
    expect(await add(folder, { flags: { yes: true, set: ['nodes.workload.max=9'] }, script: [] })).toMatchObject({
      code: 0,
    });
    const promotion: typeof envPromote = (invocation, terminal, person) =>
      envPromote({ ...invocation, positionals: ['qa', 'dev', 'nodes.workload.max'] }, terminal, person);
    const { code, notes } = await runHere(promotion, folder, { script: [['write', true]] });
    expect(code).toBe(0);
    expect(notes).toMatch(/\n-.* 4\n\+.* 9\n|\n\+ +max: 9\n/);
  });

  it('is shown as a diff by --dry-run, which a pipe can take', async () => {
    const { code, out } = await add(generatedFolder(), { flags: { 'dry-run': true } });
    expect(code).toBe(0);
    expect(out).toMatch(/update +README\.md[\s\S]*--- now\/scaffold\.yaml\n\+\+\+ then\/scaffold\.yaml\n/);
  });
});
