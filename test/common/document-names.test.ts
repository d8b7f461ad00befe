import { describe, expect, it } from '@jest/globals';
import { exampleText, generated, textOf } from '../cases.ts';
import { describeWith } from '../terraform/harness/describe-with.ts';
import { terragrunt } from '../terragrunt/terragrunt.ts';
import { codeOf, exists, pathsIn, targetsIn, terragruntCommand } from './document-names.ts';

const Cases = ['aws-everything', 'azure-standard', 'gcp-standard', 'three-clouds'];
const onTerragrunt = (text: string) => `${text.replace(/^engine:.*\n/m, '')}engine: terragrunt\n`;

/** Code in the documents of a repository, with the document that it stands in. */
async function documented(answers: string): Promise<{ files: string[]; makefile: string; codes: [string, string][] }> {
  const files = await generated(answers);
  const documents = [...files.values()].filter(({ path }) => /^(?:README|AGENTS|docs\/[\w-]+)\.md$/.test(path));
  return {
    files: [...files.keys()],
    makefile: textOf(files.get('Makefile')),
    codes: documents.flatMap(file => codeOf(textOf(file)).map((code): [string, string] => [file.path, code])),
  };
}

describe.each(
  Cases.flatMap(name => [
    [name, exampleText(name)],
    [`${name} with Terragrunt`, onTerragrunt(exampleText(name))],
  ]),
)('the documents of %s', (_, answers) => {
  it('name files and folders that are there', async () => {
    const { files, codes } = await documented(answers);
    const paths = codes.flatMap(([document, code]) => pathsIn(code).map(path => [document, path] as const));
    expect(paths.length).toBeGreaterThan(50);
    // Git ignores what a bootstrap leaves behind.
    const missing = paths.filter(([, path]) => !path.endsWith('/state-backup') && !exists(path, files));
    expect(missing).toEqual([]);
  });

  it('name targets of the Makefile', async () => {
    const { makefile, codes } = await documented(answers);
    const targets = [...new Set(codes.flatMap(([, code]) => targetsIn(code)))].sort();
    expect(targets).toEqual(expect.arrayContaining(['apply', 'bootstrap', 'destroy', 'lint', 'lock', 'plan', 'test']));
    expect(targets.filter(target => !new RegExp(`^${target}:`, 'm').test(makefile))).toEqual([]);
  });
});

/** What only a repository of plain Terraform has. A module may speak of the root that calls it. */
const Plain =
  /\broots?\b(?!\.hcl|\.locals|")|main\.tf(?! variables\.tf)|(?:dependencies|nodes|copy)\.tf|-chdir=(?!bootstrap)/g;
const OfModules = /READMEs and comments of modules[\s\S]*?of its own\.\n|the protection of the root/g;

describe.each(Cases)('the documents of %s with Terragrunt', name => {
  it('speak of units, and of roots only where a module does', async () => {
    const files = [...(await generated(onTerragrunt(exampleText(name)))).values()];
    const documents = files.filter(({ path }) => /^(?:README|AGENTS|docs\/(?!traceability).*)\.md$/.test(path));
    expect(documents.map(({ path }) => path)).toContain('docs/terragrunt.md');
    const found = documents.map(file => [file.path, textOf(file).replace(OfModules, '').match(Plain) ?? []]);
    expect(found).toEqual(documents.map(({ path }) => [path, []]));
  });
});

describeWith(['terragrunt'], 'the commands of Terragrunt in documents', () => {
  it.each(['find', 'hcl fmt', 'run'])('%s is there, with the flags that are named', async command => {
    const { codes } = await documented(onTerragrunt(exampleText('three-clouds')));
    const uses = codes.flatMap(([, code]) => terragruntCommand(code) ?? []).filter(use => use.command === command);
    const { stdout } = await terragrunt([...command.split(' '), '--help'], { cwd: '/', env: {} });
    const known: string[] = stdout.match(/--[a-z-]+/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.flatMap(({ flags }) => flags).filter(flag => !known.includes(flag))).toEqual([]);
  });
});
