import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { exampleText, generated, textOf } from '../cases.ts';
import { describeWithShell } from './describe-with-shell.ts';
import { CommonTemplates, commonRepository } from './repository.ts';

function text(name: string): string {
  return readFileSync(join(CommonTemplates, name), 'utf8');
}

describeWithShell('.gitignore', () => {
  const ignored = [
    'environments/dev/aws/eu-west-1/network/.terraform/modules/modules.json',
    'environments/dev/aws/eu-west-1/network/tfplan',
    'environments/dev/aws/eu-west-1/network/tfplan-destroy',
    'environments/dev/aws/eu-west-1/network/secrets.auto.tfvars',
    'bootstrap/aws/dev/bootstrap.tfstate',
    'bootstrap/aws/dev/bootstrap.tfstate.backup',
    'bootstrap/aws/dev/errored.tfstate',
    'bootstrap/aws/dev/backend_override.tf',
    'bootstrap/aws/dev/.bootstrap.lock',
    'bootstrap/aws/dev/.bootstrap.begun',
    'bootstrap/aws/dev/state-backup/20261121T000000Z/bootstrap.tfstate',
    'crash.log',
    '.scaffold/txn/journal',
  ];
  const committed = [
    'environments/dev/aws/eu-west-1/network/.terraform.lock.hcl',
    'environments/dev/aws/eu-west-1/network/protected.tf',
    'modules/aws/network/tests/network.tftest.hcl',
    'terraform.tfvars.example',
    '.scaffold/lock.json',
    'scaffold.yaml',
  ];

  it('ignores what holds state, plans or secrets, and nothing that a team commits', async () => {
    const repository = commonRepository();
    await repository.run(['git', 'init', '-q']);
    const checked = await repository.run(['git', 'check-ignore', ...ignored, ...committed]);
    expect(checked.output.trim().split('\n')).toEqual(ignored);
  });

  it('sees packed records as binary and everything else with LF', async () => {
    const repository = commonRepository();
    await repository.run(['git', 'init', '-q']);
    const { output } = await repository.run([
      'git',
      'check-attr',
      'diff',
      'text',
      'eol',
      '--',
      '.scaffold/units/root.gz',
      'Makefile',
    ]);
    expect(output).toContain('.scaffold/units/root.gz: diff: unset');
    expect(output).toContain('.scaffold/units/root.gz: text: unset');
    expect(output).toContain('Makefile: eol: lf');
  });
});

describe('configuration files', () => {
  it('.pre-commit-config.yaml pins every repository to a version', () => {
    const { repos } = parse(text('_pre-commit-config.yaml'));
    for (const { rev } of repos) expect(rev).toMatch(/^v\d+\.\d+\.\d+$/);
  });

  it('every version literal stands under a renovate note that names its source', () => {
    for (const name of ['_pre-commit-config.yaml', '_tflint.hcl.hbs']) {
      const lines = text(name).split('\n');
      const versions = lines.flatMap((line, at) =>
        /(rev:|version =) /.test(line) && !/renovate/.test(line) ? [at] : [],
      );
      expect(versions.length).toBeGreaterThan(0);
      for (const at of versions) expect(lines[at - 1]).toMatch(/# renovate: datasource=\S+ depName=\S+\/\S+/);
    }
  });

  it('renovate reads a noted version, and lets production and unknown environments wait', async () => {
    const files = await generated(exampleText('aws-standard'));
    const { customManagers, packageRules } = JSON.parse(textOf(files.get('renovate.json')));
    const note =
      '# renovate: datasource=github-releases depName=a/b extractVersion=^v(?<version>.+)$\n  version = "1.2.3"\n';
    const found = note.match(new RegExp(customManagers[0].matchStrings[0]));
    expect(found?.groups).toMatchObject({ datasource: 'github-releases', depName: 'a/b', currentValue: '1.2.3' });
    const approvals = packageRules.filter((rule: object) => 'dependencyDashboardApproval' in rule);
    expect(
      approvals.map((rule: Record<string, unknown>) => [rule.matchFileNames, rule.dependencyDashboardApproval]),
    ).toEqual([
      [['environments/**', 'bootstrap/**'], true],
      [['environments/dev/**', 'bootstrap/*/dev/**'], false],
      [['environments/staging/**', 'bootstrap/*/staging/**'], false],
    ]);
  });

  it('with Terragrunt, renovate knows the lock files of units, and production waits for theirs as well', async () => {
    const files = await generated(exampleText('aws-standard-terragrunt'));
    const settings = JSON.parse(textOf(files.get('renovate.json')));
    const plain = JSON.parse(textOf((await generated(exampleText('aws-standard'))).get('renovate.json')));
    expect(settings.terragrunt).toEqual({ lockFileMaintenance: { enabled: true } });
    expect(settings.enabledManagers).toEqual(['terraform', 'terragrunt', ...plain.enabledManagers.slice(1)]);
    const ageless = {
      description: expect.any(String),
      matchUpdateTypes: ['lockFileMaintenance'],
      minimumReleaseAge: null,
    };
    expect(settings.packageRules).toEqual([
      ...plain.packageRules
        .slice(0, 3)
        .map((rule: object) => ({ ...rule, matchManagers: ['terraform', 'terragrunt'] })),
      ageless,
      ...plain.packageRules.slice(3),
    ]);
  });

  // GNU make 3.81 is what macOS ships; these came later (3.82, 4.0, 4.3).
  it.each(['.ONESHELL', '!=', '::=', '$(file ', 'undefine', 'private ', '$(let ', '$(intcmp ', '.RECIPEPREFIX'])(
    'the Makefile does without %s',
    word => {
      expect(text('Makefile')).not.toContain(word);
    },
  );

  it('nothing knows a machine, an account or the generator', () => {
    for (const entry of readdirSync(CommonTemplates, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith('.hbs')) continue;
      const content = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      expect(content).not.toMatch(/generator-scaffold|npx |handlebars|\/home\/|\/root\/|\b(?!0{12})\d{12}\b/);
      expect(content.endsWith('\n')).toBe(true);
    }
  });
});
