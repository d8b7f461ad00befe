import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { exampleText, generated } from '../../cases.ts';
import { writeTree } from '../../roots/write-tree.ts';
import { describeWith } from '../../terraform/harness/describe-with.ts';
import type { Environment } from '../../terraform/harness/environment.ts';
import { schemaEnvironment } from '../../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';
import { findTerraform } from '../../terraform/harness/tools.ts';
import { run } from './run.ts';

const example = exampleText('aws-standard-terragrunt');
const region = 'environments/dev/aws/eu-west-1';
const validate = ['run', '--all', 'validate'];
const inputs = ['hcl', 'validate', '--inputs', '--strict'];

const flaws = [
  {
    flaw: 'an input that the module does not declare',
    unit: 'network',
    from: 'network',
    replaced: /^inputs = \{$/m,
    by: 'inputs = {\n  speed = "high"\n',
    command: inputs,
    says: /following inputs passed in by terragrunt are unused:\s+(?:WARN\S*\s+)?- speed/,
  },
  {
    flaw: 'no input for a required variable',
    unit: 'secrets',
    from: 'secrets',
    replaced: /^ {2}name += .*$/m,
    by: '',
    command: inputs,
    says: /following required inputs are missing:\s+(?:ERRO\S*\s+)?- name/,
  },
  {
    flaw: 'a dependency that is not there',
    unit: 'cluster',
    // Seen from the unit alone, what it depends on is somebody else's.
    from: '.',
    replaced: /"\.\.\/secrets"/,
    by: '"../nowhere"',
    command: validate,
    says: /environments\/dev\/aws\/eu-west-1\/nowhere\/terragrunt\.hcl/,
  },
  {
    flaw: 'an output that has no stand-in',
    unit: 'kubernetes-addons',
    from: 'kubernetes-addons',
    replaced: /^ {4}endpoint += .*$/m,
    by: '',
    command: validate,
    says: /kubernetes-addons\/terragrunt\.hcl:\d+,[^\n]* does not have an attribute named "endpoint"/,
  },
];

const surroundings = [
  { where: 'in a repository of git', path: 'clone', repositories: ['clone'] },
  { where: 'in a repository of git inside another', path: 'outer/clone', repositories: ['outer', 'outer/clone'] },
  { where: 'in a folder of a repository of git', path: 'outer/clone', repositories: ['outer'] },
  { where: 'in a folder with a space in its path', path: 'my work/a clone', repositories: [] },
];

describeWith(['terragrunt'], 'Terragrunt in one unit', () => {
  let tree: string;
  let env: Environment;

  beforeAll(async () => {
    tree = writeTree((await generated(example)).values());
    env = await schemaEnvironment();
  });

  it.each(flaws)('names $flaw', async ({ from, unit, replaced, by, command, says }) => {
    const cwd = join(tree, region, from);
    const file = join(tree, region, unit, 'terragrunt.hcl');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(replaced, by));
    const ran = await run(command, { cwd, env });
    writeFileSync(file, text);
    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(says) });
  });

  it.each(surroundings)('finds it valid $where', async ({ path, repositories }) => {
    const folder = scratchFolder();
    const cwd = join(folder, path);
    mkdirSync(cwd, { recursive: true });
    cpSync(tree, cwd, { recursive: true, filter: source => !source.endsWith('.terragrunt-cache') });
    for (const repository of repositories) await execa('git', ['init', '--quiet', join(folder, repository)]);
    const ran = await run(['run', '--working-dir', `${region}/network`, 'validate'], { cwd, env });
    expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/The configuration is valid/) });
  });

  describe('with OpenTofu', () => {
    it.each([
      { binary: 'tofu', others: ['terraform'] },
      { binary: 'terraform', others: ['tofu'] },
    ])('runs $binary where the answers say so', async ({ binary, others }) => {
      const answers = `${example}terraform:\n  binary: ${binary}\n`;
      const cwd = writeTree((await generated(answers)).values());
      const calls = join(cwd, 'calls');
      const programs = standIns([binary, ...others], calls);
      const seen = { ...env, PATH: [programs, env.PATH].join(delimiter) };
      const ran = await run(['run', '--working-dir', `${region}/network`, 'validate'], { cwd, env: seen });
      expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/The configuration is valid/) });
      const called = readFileSync(calls, 'utf8').trim().split('\n');
      // It asks whether there is a tofu before it has read the units.
      expect(called.filter(call => !call.endsWith(' -version'))).toEqual([`${binary} init`, `${binary} validate`]);
    });
  });
});

/** Programs of these names that note how they are called and have the real terraform do it. */
function standIns(names: readonly string[], calls: string): string {
  const folder = scratchFolder();
  for (const name of names) {
    const version = name === 'tofu' ? '[ "$1" != -version ] || { echo OpenTofu v1.11.0; exit; }\n' : '';
    const script = `#!/bin/sh\necho "${name} $1" >> '${calls}'\n${version}exec '${findTerraform()}' "$@"\n`;
    writeFileSync(join(folder, name), script, { mode: 0o755 });
  }
  return folder;
}
