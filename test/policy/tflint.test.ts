import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeWithPrograms, run } from './programs.ts';
import { generatedText, plant, plantedFolder, writeGolden } from './scanned-tree.ts';

interface Plugin {
  readonly enabled: boolean;
  readonly preset?: string;
  readonly source?: string;
  readonly version?: string;
}

const config = generatedText('.tflint.hcl');
const parsed: { plugin?: Record<string, Plugin[]> } = await parse('.tflint.hcl', config);

describe('the generated .tflint.hcl', () => {
  it('names the ruleset of the cloud at one version', () => {
    expect(parsed.plugin?.aws).toEqual([
      {
        enabled: true,
        source: 'github.com/terraform-linters/tflint-ruleset-aws',
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      },
    ]);
  });

  it('asks for the recommended rules of Terraform itself', () => {
    expect(parsed.plugin?.terraform).toEqual([{ enabled: true, preset: 'recommended' }]);
  });
});

interface Issue {
  readonly rule: { readonly name: string };
  readonly message: string;
  readonly range: { readonly filename: string };
}

describeWithPrograms(['tflint'], 'tflint with its bundled rules', () => {
  let issues: readonly Issue[];
  let errors: readonly unknown[];

  beforeAll(async () => {
    // The protected.tf of a unit is laid over its module, and `make lint` does not take it for a module of its own.
    const isOfUnit = (path: string, name: string) => name.endsWith('-terragrunt') && path.startsWith('environments/');
    const tree = writeGolden((path, name) => path.endsWith('.tf') && !isOfUnit(path, name));
    plant(tree, 'main.tf', 'variable "idle" {\n  type = string\n}\n');
    // The generated file without the ruleset of the cloud, which only the internet has.
    const bundled = config.replace(/^plugin "aws" \{\n(?: .*\n)*\}\n/m, '');
    expect(Object.keys((await parse('.tflint.hcl', bundled)).plugin)).toEqual(['terraform']);
    writeFileSync(join(tree, '.tflint.hcl'), bundled);
    const args = ['--recursive', `--config=${join(tree, '.tflint.hcl')}`, '--format=json'];
    ({ issues, errors } = JSON.parse(await run('tflint', args, tree)));
  });

  it('finds nothing in the generated repositories', () => {
    expect(errors).toEqual([]);
    expect(issues.filter(({ range }) => !isPlanted(range.filename))).toEqual([]);
  });

  it('finds a variable that nobody uses', () => {
    const rules = issues.filter(({ range }) => isPlanted(range.filename)).map(({ rule }) => rule.name);
    expect(rules).toContain('terraform_unused_declarations');
  });
});

function isPlanted(path: string): boolean {
  return path.startsWith(plantedFolder);
}
