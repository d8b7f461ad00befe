import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { generated } from '../../cases.ts';
import { writeTree } from '../../roots/write-tree.ts';
import { describeWith } from '../../terraform/harness/describe-with.ts';
import { cleanEnvironment } from '../../terraform/harness/environment.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';
import { fiftyEnvironments } from './fifty-environments.ts';
import { type Clone, run, runAll } from './run.ts';
import { readsOf, unitFolders } from './units.ts';

describeWith(['terragrunt'], 'Terragrunt over fifty environments', () => {
  let units: readonly string[];
  let clone: Clone;

  // Every visit copies the modules, and nobody reads them here: one file of each is enough.
  beforeAll(async () => {
    const files = await generated(JSON.stringify(fiftyEnvironments()));
    units = unitFolders(files.keys());
    const written = [...files.values()].filter(
      ({ path }) => !path.startsWith('modules/') || path.endsWith('/versions.tf'),
    );
    clone = { cwd: writeTree(written), env: cleanEnvironment() };
  });

  it('finds the units that were generated, and nothing else', async () => {
    expect(new Set(units.map(unit => unit.split('/')[1])).size).toBe(50);
    const { exitCode, stdout } = await run(['find', '--json'], clone);
    const found: readonly { type: string; path: string }[] = JSON.parse(stdout);
    expect({ exitCode, found: found.map(({ path }) => path).sort() }).toEqual({ exitCode: 0, found: units });
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(['unit']));
  });

  it('would find a unit in a hidden folder, such as that of the record', async () => {
    const planted = join(clone.cwd, '.scaffold/units/terragrunt.hcl');
    mkdirSync(dirname(planted), { recursive: true });
    writeFileSync(planted, '');
    const { stdout } = await run(['find'], clone);
    rmSync(planted);
    expect(stdout.split('\n').sort()).toEqual(['.scaffold/units', ...units]);
  });

  it('puts every one of them after those that it reads', async () => {
    const { stdout } = await run(['find', '--dag', '--json'], clone);
    const found: readonly { path: string }[] = JSON.parse(stdout);
    const places = new Map(found.map(({ path }, place) => [path, place]));
    expect([...places.keys()].sort()).toEqual(units);
    const isEarly = (unit: string, read: string) => Number(places.get(unit)) <= Number(places.get(read) ?? Infinity);
    // A database on Azure reads the key of its copies, where there are any.
    const present = (unit: string) => readsOf(unit).filter(read => places.has(read));
    expect(units.filter(unit => present(unit).some(read => isEarly(unit, read)))).toEqual([]);
  });

  it('runs a command once in every one of them', async () => {
    const calls = join(scratchFolder(), 'calls');
    const seen = { ...clone.env, PATH: [noteTaker(calls), clone.env.PATH].join(delimiter) };
    const { exitCode, results } = await runAll('.', ['--no-auto-init', 'validate'], { ...clone, env: seen });
    expect({ exitCode, visited: [...results].sort() }).toEqual({
      exitCode: 0,
      visited: units.map(unit => [unit, 'succeeded']),
    });
    const called = readFileSync(calls, 'utf8').trim().split('\n');
    expect(called.filter(call => call === 'validate')).toHaveLength(units.length);
  }, 300_000);
});

/** A terraform that only notes what it is asked for: what counts here is where it is run. */
function noteTaker(calls: string): string {
  const folder = scratchFolder();
  const script = `#!/bin/sh\necho "$1" >> '${calls}'\necho Terraform v1.11.4\n`;
  writeFileSync(join(folder, 'terraform'), script, { mode: 0o755 });
  return folder;
}
