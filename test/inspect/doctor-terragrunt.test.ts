import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runDoctor } from '../../src/commands/doctor.ts';
import { exampleText } from '../cases.ts';
import { copyOf, edit, folderOf, outcome } from './generated-folder.ts';
import { allTools, onlyTools } from './only-tools.ts';

const all = { ...allTools, terragrunt: 'terragrunt version 1.1.3' };
const describeOnPosix = process.platform === 'win32' ? describe.skip : describe;
let pattern = '';
beforeAll(async () => {
  pattern = await folderOf(`${exampleText('aws-minimal')}engine: terragrunt\n`);
});
const repository = () => copyOf(pattern);
const region = 'environments/dev/aws/eu-west-1';
const units = ['addon-resources', 'cluster', 'kubernetes-addons', 'network', 'nodes', 'secrets'];

describeOnPosix('doctor of a repository for Terragrunt', () => {
  it('finds placeholders at every level and says what waits for them, and units without a lock file', async () => {
    onlyTools(all);
    const folder = repository();
    appendFileSync(join(folder, 'environments/dev/env.hcl'), '# 000000000000\n');
    appendFileSync(join(folder, region, 'region.hcl'), '# 000000000000\n');
    const { code, out } = await outcome(runDoctor, folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^✔ terraform: 99\.1\.4\n✔ terragrunt: 1\.1\.3\n✔ git: /);
    const refused = Object.fromEntries(
      [...out.matchAll(/^! (\S+):\d+: still has a placeholder; .*; make (.*) until then$/gm)].map(
        ([, file, readers]) => [file, readers],
      ),
    );
    expect(refused).toEqual({
      'bootstrap/aws/dev/backend.tf': 'bootstrap refuses this root',
      'bootstrap/aws/dev/providers.tf': 'bootstrap refuses this root',
      'bootstrap/aws/dev/state.tf': 'bootstrap refuses this root',
      'environments/dev/aws/account.hcl': 'plan refuses every unit below it',
      [`${region}/cluster/terragrunt.hcl`]: 'plan refuses this unit',
      [`${region}/region.hcl`]: 'plan refuses every unit below it',
      'environments/dev/env.hcl': 'plan refuses every unit below it',
    });
    expect(out).toContain(
      '! lock files: 7 of 7 roots and units have no .terraform.lock.hcl; make lock, then commit them',
    );
  });

  it('never looks into what Terragrunt keeps for itself', async () => {
    onlyTools(all);
    const folder = repository();
    const before = (await outcome(runDoctor, folder)).out;
    const cache = join(folder, region, 'network/.terragrunt-cache/a/b/modules/network');
    mkdirSync(cache, { recursive: true });
    for (const name of ['main.tf', 'terragrunt.hcl', 'account.hcl'])
      writeFileSync(join(cache, name), '"000000000000"\n');
    expect((await outcome(runDoctor, folder)).out).toBe(before);
  });

  it('has nothing to say of units that are filled in and locked', async () => {
    onlyTools(all);
    const folder = repository();
    const roots = [join(folder, 'bootstrap/aws/dev'), ...units.map(unit => join(folder, region, unit))];
    for (const root of roots) writeFileSync(join(root, '.terraform.lock.hcl'), 'zh:000000000000');
    for (const file of [...filesIn(join(folder, 'environments')), ...filesIn(join(folder, 'bootstrap'))]) {
      edit(file, text => text.replaceAll('000000000000', '111111111111').replaceAll('cluster-admin-placeholder', 'us'));
    }
    const { out } = await outcome(runDoctor, folder);
    expect(out).toContain('✔ placeholders: none left\n✔ lock files: every root and unit has one');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['without it', allTools, /^✖ terragrunt: is not installed; mise install$/m],
    [
      'that is too old',
      { ...all, terragrunt: 'terragrunt version 1.1.2' },
      /^✖ terragrunt: 1\.1\.2 is older than 1\.1\.3; /m,
    ],
  ])('needs Terragrunt: %s', async (_, tools, words) => {
    onlyTools(tools);
    const { code, out } = await outcome(runDoctor, repository());
    expect({ code, out }).toEqual({ code: 5, out: expect.stringMatching(words) });
  });

  it('needs the command that Terragrunt calls, too', async () => {
    onlyTools(all);
    const folder = repository();
    edit(join(folder, 'scaffold.yaml'), text => `${text}terraform: { binary: tofu }\n`);
    const { out } = await outcome(runDoctor, folder);
    expect(out).toMatch(/^✖ tofu: is not installed; mise install\n✔ terragrunt: 1\.1\.3\n/);
  });

  it('asks for the version that root.hcl asks for', async () => {
    onlyTools({ ...all, terragrunt: 'terragrunt version 0.1.0' });
    const folder = repository();
    const floor = /is older than (\S+);/.exec((await outcome(runDoctor, folder)).out)?.[1];
    expect(readFileSync(join(folder, 'root.hcl'), 'utf8')).toContain(`terragrunt_version_constraint = ">= ${floor},`);
  });
});

/** Files of Terraform and Terragrunt below a folder, without lock files. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /^[^.].*\.(?:hcl|tf)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name));
}
