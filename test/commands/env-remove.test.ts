import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getIn } from '../../src/answers/tree.ts';
import type { Invocation } from '../../src/cli/commands.ts';
import { runEnvRemove } from '../../src/commands/env-remove.ts';
import { exampleText } from '../cases.ts';
import { treeOf } from '../cli/bin.ts';
import { copyOf, folderOf } from '../inspect/generated-folder.ts';
import { outcome as outcomeIn, type Start } from './with-planner.ts';

let pattern = '';
beforeAll(async () => {
  pattern = await folderOf(exampleText('three-clouds'));
});
type Run = Partial<Start>;
const outcome = (command: Parameters<typeof outcomeIn>[0], words: readonly string[], start: Run = {}) =>
  outcomeIn(command, words, { dir: pattern, ...start });

describe('env remove', () => {
  it('says what to destroy in its order, and refuses while there are states', async () => {
    const before = treeOf(pattern, { times: true });
    const { code, change, said } = await outcome(runEnvRemove, ['prod']);
    expect(code).toMatchObject({ exitCode: 3, message: expect.stringContaining('repeat with --confirm-destroyed') });
    expect((code as { problems: { path: string }[] }).problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'environments/prod/gcp/europe-west1/network',
        'bootstrap/aws/prod',
        'bootstrap/gcp/prod',
      ]),
    );
    expect(change).toBeUndefined();
    expect(treeOf(pattern, { times: true })).toEqual(before);
    const steps = said.slice(1).map(step => step.replace(/^ +\d+\. /, '').replace(/[:;] .*/, ''));
    const root = (cloud: string, region: string, component: string) =>
      `make destroy env=prod cloud=${cloud} region=${region} component=${component}`;
    expect(steps[0]).toBe('environments/prod');
    expect(steps.filter(step => step.includes('cloud=gcp'))).toEqual(
      ['data', 'kubernetes-addons', 'addon-resources', 'cluster', 'secrets', 'network'].map(name =>
        root('gcp', 'europe-west1', name),
      ),
    );
    expect(steps.indexOf(root('gcp', 'europe-west1', 'network'))).toBeLessThan(
      steps.indexOf(root('azure', 'westeurope', 'kubernetes-addons')),
    );
    expect(steps.slice(-3)).toEqual(['bootstrap/gcp/prod', 'bootstrap/azure/prod', 'bootstrap/aws/prod']);
    expect(said.at(1)).toMatch(/^ {2}1\. environments\/prod: delete every protected\.tf/);
    expect(said.join('\n')).toMatch(/repeat with confirm=prod\/gcp\/europe-west1\/network$/m);
  });

  it.each<[string, (folder: string) => Invocation['flags']]>([
    ['is confirmed', () => ({ 'confirm-destroyed': true })],
    [
      'has no state',
      folder => {
        rmSync(join(folder, 'environments/staging'), { recursive: true });
        rmSync(join(folder, 'bootstrap/aws/staging'), { recursive: true });
        mkdirSync(join(folder, 'environments/staging/.terragrunt-cache/x'), { recursive: true });
        writeFileSync(join(folder, 'environments/staging/.terragrunt-cache/x/backend.tf'), '');
        return {};
      },
    ],
  ])('goes on where it %s', async (_, prepare) => {
    const dir = copyOf(pattern);
    const flags = prepare(dir);
    const { code, tree, said } = await outcome(runEnvRemove, ['staging'], { dir, flags });
    expect(code).toBe(4);
    expect(getIn(tree, ['environments', 'staging'])).toBeUndefined();
    expect(said).toEqual(['prod promotes from dev now']);
  });

  it('finds units of Terragrunt too', async () => {
    const dir = copyOf(pattern);
    rmSync(join(dir, 'environments/staging'), { recursive: true });
    rmSync(join(dir, 'bootstrap/aws/staging'), { recursive: true });
    mkdirSync(join(dir, 'environments/staging/aws/x/network'), { recursive: true });
    writeFileSync(join(dir, 'environments/staging/aws/x/network/terragrunt.hcl'), '');
    expect((await outcome(runEnvRemove, ['staging'], { dir })).code).toMatchObject({ exitCode: 3 });
  });

  it('names the provider that other environments sign in by', async () => {
    const dir = await folderOf(exampleText('aws-alternatives'));
    const { said } = await outcome(runEnvRemove, ['dev'], { dir });
    expect(said.join('\n')).toMatch(/the OIDC provider of account 111111111111 belongs to it and is used by qa too/);
  });

  it.each([[[]], [['nope']]])('%j is refused', async words => {
    expect((await outcome(runEnvRemove, words)).code).toMatchObject({ exitCode: 2 });
  });
});
