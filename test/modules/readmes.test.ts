import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDataFile } from '../../schema/data-file.ts';
import { interfaceRows, interfaceText } from '../../scripts/component-interfaces.ts';
import { isComposition } from '../../scripts/compositions.ts';
import { withTables } from '../../scripts/module-docs.ts';
import { type InterfaceRow, interfaceRowsOn } from '../../src/compose/interface-rows.ts';
import { repositoryRoot } from '../cases.ts';
import { modules, modulesCalledFrom } from './generated-folders.ts';

const ReadmeLines = 60;

function textIn(files: ReadonlyMap<string, string>, name: string): string {
  return files.get(name) ?? '';
}

describe.each(modules)('the README of $path', ({ path, files }) => {
  const readme = textIn(files, 'README.md');

  it('is named like the module, fits a screen and has one example', () => {
    expect(readme.split('\n')[0]).toBe(`# ${path}`);
    expect(readme.split('\n').length - 1).toBeLessThanOrEqual(ReadmeLines);
    expect(readme.match(/^```hcl$/gm)).toHaveLength(1);
  });

  // Ruling 17: a table would list the add-ons a second time. Their files say what each takes and gives.
  if (isComposition(path)) {
    it('says how an add-on is switched, and has no tables', () => {
      expect(readme).toMatch(/^## How an add-on is switched$/m);
      expect(readme).not.toContain('BEGIN_TF_DOCS');
    });
    return;
  }

  it('has the tables that scripts/module-docs.ts writes', async () => {
    const [variables, outputs] = [textIn(files, 'variables.tf'), textIn(files, 'outputs.tf')];
    expect(await withTables(readme, { variables, outputs })).toBe(readme);
  });
});

describe('tables', () => {
  const bare = '<!-- BEGIN_TF_DOCS -->\n<!-- END_TF_DOCS -->\n';

  it('look as terraform-docs prints them', async () => {
    const variables = `variable "b_c" {
  description = "One|two of \`a_b\` and c_d."
  type = object({
    name = string
  })
  default = {}
}
variable "z" {
  description = "Zones."
  type        = list(string)
}
`;
    const outputs = 'output "id_of" {\n  description = "Read by a_b."\n  value       = 1\n}\n';
    expect(await withTables(`# a\n\n${bare}`, { variables, outputs })).toBe(`# a

<!-- BEGIN_TF_DOCS -->
## Inputs

| Name | Description | Type | Default | Required |
| ---- | ----------- | ---- | ------- | :------: |
| z | Zones. | \`list(string)\` | n/a | yes |
| b\\_c | One\\|two of \`a_b\` and c\\_d. | <pre>object({<br/>    name = string<br/>  })</pre> | \`{}\` | no |

## Outputs

| Name | Description |
| ---- | ----------- |
| id\\_of | Read by a\\_b. |
<!-- END_TF_DOCS -->
`);
  });

  it('say so when there is nothing, and need a place to stand', async () => {
    expect(await withTables(bare, { variables: '', outputs: '' })).toContain(
      '## Inputs\n\nNo inputs.\n\n## Outputs\n\nNo outputs.',
    );
    await expect(withTables('# a\n', { variables: '', outputs: '' })).rejects.toThrow('BEGIN_TF_DOCS');
  });
});

// Ruling 16 and MC-03: what the page promises of a component is what its modules have.
describe('docs/components.md', () => {
  const known = readDataFile<InterfaceRow[]>('components.json');

  it('is made from what the modules have (npm run docs:components)', async () => {
    const rows = await interfaceRows(join(repositoryRoot, 'templates'), known);
    expect(readFileSync(join(repositoryRoot, 'schema', 'components.json'), 'utf8')).toBe(interfaceText(rows));
  });

  it('knows every component that roots call, on its clouds', () => {
    const called = [...modulesCalledFrom('environments')].filter(path => !path.startsWith('modules/addons/'));
    expect(called.length).toBeGreaterThan(8);
    for (const path of called) {
      const [, cloud, component] = /^modules\/(?:(aws|azure|gcp)\/)?(.+)$/.exec(path) ?? [];
      const own = known.filter(row => row.component === component);
      expect([path, own.some(({ on }) => cloud === undefined || on.some(name => name === cloud))]).toEqual([
        path,
        true,
      ]);
    }
  });

  it('says what is for every cloud, and of the others only what is here', () => {
    const rows = interfaceRowsOn(['azure']);
    expect(rows).toContainEqual(expect.objectContaining({ component: 'network', name: 'cidr', on: 'every cloud' }));
    expect(rows).toContainEqual(expect.objectContaining({ component: 'secrets', name: 'vault_name', on: 'azure' }));
    expect(rows).not.toContainEqual(expect.objectContaining({ component: 'network', name: 'network_acl_tiers' }));
  });
});
