import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { chosenAnywhere } from '../../../src/compose/feature.ts';
import { loadFeatures } from '../../../src/compose/feature-list.ts';
import { checkedAnswers, generated } from '../../cases.ts';
import { inPairs } from '../../roots/in-pairs.ts';
import { mockDefaults } from '../../roots/mock-defaults.ts';
import { writeTree } from '../../roots/write-tree.ts';
import { describeWith } from '../../terraform/harness/describe-with.ts';
import { knowingEnvironment } from '../../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';
import { answersWithAllStandIns } from './all-stand-ins.ts';
import { withLocalStates } from './local-states.ts';
import { type Clone, run, runAll } from './run.ts';
import { readsOf, unitFolders } from './units.ts';

const files = [...(await generated(answersWithAllStandIns)).values()];
const units = unitFolders(files.map(({ path }) => path));
const production = units.filter(unit => unit.startsWith('environments/prod/'));
const aws = 'environments/prod/aws/eu-west-1';
const other = 'environments/other/aws/eu-west-1';
const NO_OUTPUTS = /detected no outputs\. Either the target module has not been applied yet/;

it('takes every stand-in for an output of addon-resources somewhere', async () => {
  const { repository } = checkedAnswers(answersWithAllStandIns);
  const missing = (await loadFeatures()).filter(
    feature => feature.mockOutputs !== undefined && !chosenAnywhere(feature, repository),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

describeWith(['terragrunt'], 'units, as long as nothing is applied,', () => {
  let clone: Clone;

  beforeAll(async () => {
    const cwd = writeTree(withLocalStates(files, scratchFolder()));
    clone = { cwd, env: await knowingEnvironment(await mockDefaults(files)) };
  });

  const planned = async (top: string, filters: readonly string[]) => {
    const args = filters.flatMap(filter => ['--filter', filter]);
    const { exitCode, stdout, stderr, results } = await runAll(top, [...args, 'plan'], clone);
    const failures = [...results].filter(([, result]) => result !== 'succeeded');
    return {
      ended: { exitCode, failures, stderr: failures.length === 0 ? '' : stderr },
      visited: [...results.keys()].sort(),
      plans: stdout.match(/^Plan: [1-9]\d* to add, 0 to change, 0 to destroy\.$/gm) ?? [],
    };
  };

  it('are planned with stand-ins for outputs, a whole environment on every cloud', async () => {
    const { ended, visited, plans } = await planned('environments/prod', []);
    expect(ended).toEqual({ exitCode: 0, failures: [], stderr: '' });
    expect(visited).toEqual(production);
    expect(plans).toHaveLength(production.length);
  }, 300_000);

  it('are planned with the stand-ins of other choices', async () => {
    const own = units.filter(unit => /\/other\/.*\/(?:kubernetes-addons|addon-resources|cilium|nodes)$/.test(unit));
    const filters = own.map(unit => unit.replace('environments/other', '.'));
    const { ended, visited, plans } = await planned('environments/other', filters);
    expect(ended).toEqual({ exitCode: 0, failures: [], stderr: '' });
    expect(visited).toEqual(own);
    expect(plans).toHaveLength(own.length);
  }, 300_000);

  it('are named where a stand-in is of the wrong type', async () => {
    const file = join(clone.cwd, aws, 'cluster/terragrunt.hcl');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^( {4}cidr +=) .*$/m, '$1 ["mock"]'));
    const { ended } = await planned(aws, ['./cluster']);
    writeFileSync(file, text);
    expect(ended).toMatchObject({ exitCode: 1, failures: [[`${aws}/cluster`, 'failed']] });
    expect(ended.stderr).toMatch(/attribute "cidr": string required/);
  });

  // How make plan asks before it saves a plan.
  it('have no outputs of each other for any other command', async () => {
    const dependent = production.filter(unit => readsOf(unit).length > 0);
    const asked = await inPairs(dependent, async unit => {
      const { exitCode, stderr } = await run(['exec', '--working-dir', unit, '--', 'true'], clone);
      return { unit, exitCode, isRefused: NO_OUTPUTS.test(stderr) };
    });
    expect(asked).toEqual(dependent.map(unit => ({ unit, exitCode: 1, isRefused: true })));
  });

  it.each(production.filter(unit => unit.endsWith('/cluster')))('are not applied: %s', async unit => {
    const applied = await run(['run', '--working-dir', unit, '--', 'apply', '-auto-approve'], clone);
    expect(applied).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(NO_OUTPUTS) });
  });

  it('have the outputs of what has been applied, and no others', async () => {
    for (const unit of ['network', 'secrets']) {
      const args = ['run', '--working-dir', `${other}/${unit}`, '--', 'apply', '-auto-approve'];
      expect(await run(args, clone)).toMatchObject({ exitCode: 0, stderr: expect.not.stringMatching(/ERRO/) });
    }
    const asked = (unit: string) => run(['exec', '--working-dir', `${other}/${unit}`, '--', 'true'], clone);
    expect(await asked('cluster')).toMatchObject({ exitCode: 0 });
    expect(await asked('nodes')).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(NO_OUTPUTS) });
    const plan = await run(['run', '--working-dir', `${other}/cluster`, '--', 'plan'], clone);
    expect(plan).toMatchObject({ exitCode: 0, stderr: expect.not.stringMatching(/mock outputs/) });
  });

  // What builds on protected units has no protection of its own, and would be the first to go.
  it('are not destroyed in one sweep where their environment is protected, and are where it is not', async () => {
    const destroyed = (unit: string) => run(['run', '--working-dir', unit, '--', 'destroy', '-auto-approve'], clone);
    expect(await destroyed(`${aws}/network`)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('prod is protected: docs/operations.md says how a unit is destroyed.'),
    });
    expect(await destroyed(`${other}/network`)).toMatchObject({ exitCode: 0 });
  });

  it('are planned without a protection that their folder has no more', async () => {
    const unit = `${aws}/network`;
    const plan = () => run(['run', '--working-dir', unit, '--', 'plan'], clone);
    const protection = /^ {2}# terraform_data\.protected will be created$/m;
    expect(await plan()).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(protection) });
    rmSync(join(clone.cwd, unit, 'protected.tf'));
    expect(await plan()).toMatchObject({ exitCode: 0, stdout: expect.not.stringMatching(protection) });
  });
});
