import { describe, expect, it } from '@jest/globals';
import { isComposition } from '../../scripts/compositions.ts';
import { withTables } from '../../scripts/module-docs.ts';
import { everything, modules, modulesCalledFrom } from './generated-folders.ts';
import { parsedBlocks } from './parsed-module.ts';

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

// modules/aws/network is the network, modules/kubernetes-addons has the same name on every cloud.
function componentOf(path: string): string {
  return path.replace(/^modules\/(?:(?:aws|azure|gcp)\/)?/, '');
}

const called = [...modulesCalledFrom('environments')].map(path => ({ path, component: componentOf(path) }));

// Ruling 16 and MC-03: what the page promises of a component is what its modules have. A row that is not for every cloud
// names those that it is for.
describe('docs/components.md', () => {
  const page = String(everything.get('docs/components.md')?.content);
  const sections = page.split(/^## /m).slice(1);

  it('has a section for every component', () => {
    const components = new Set(called.map(({ component }) => component));
    expect(sections.map(section => section.split('\n')[0])).toEqual([...components].sort());
  });

  it.each(called)('names exactly the inputs and outputs of $path', async ({ path, component }) => {
    const { files } = modules.find(module => module.path === path) ?? { files: new Map() };
    const section = sections.find(text => text.startsWith(`${component}\n`)) ?? '';
    const [, cloud = 'every cloud'] = /^modules\/(\w+)\/./.exec(path) ?? [];
    const rows = [...section.matchAll(/^\| `(\w+)` \| (input|output) \| ([a-z, ]+) \|/gm)];
    const named = rows.filter(([, , , on = '']) => on === 'every cloud' || on.split(', ').includes(cloud));
    const inputs = await parsedBlocks(textIn(files, 'variables.tf'), 'variable');
    const outputs = await parsedBlocks(textIn(files, 'outputs.tf'), 'output');
    const real = [
      ...[...inputs.keys()].map(name => `input ${name}`),
      ...[...outputs.keys()].map(name => `output ${name}`),
    ];
    expect(named.map(([, name, kind]) => `${kind} ${name}`).sort()).toEqual(real.sort());
  });
});
