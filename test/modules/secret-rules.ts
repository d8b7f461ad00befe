import type { Folder } from './generated-folders.ts';
import { parsedBlocks } from './parsed-module.ts';

/** What names a secret, as part of a longer name too. */
const SecretWord = /(?:^|_)(?:credentials?|keys?|pass(?:words?|phrases?)?|secrets?|tokens?)(?:_|$)/;

/** What only says where a secret is, or what it is called. */
const Reference = /_(?:alias|arn|id|name|type)s?$/;

/** Names that look like secrets and hold none: the declaration with its module, and what it holds. */
const Harmless: readonly (readonly [declaration: RegExp, holds: string])[] = [
  [/^modules\/\w+\/[\w-]+ variable keys(?:\.secrets)?$/, 'names of keys, as module secrets hands them on'],
  [/^modules\/\w+\/secrets output keys$/, 'names of keys'],
  [/^modules\/\w+\/secrets (?:variable|output) secrets$/, 'names, descriptions and ids; values are write-only'],
  [/^modules\/\w+\/addon-resources variable secrets(?:\.keys|\.secrets)?$/, 'the outputs of module secrets'],
  [/^modules\/gcp\/cluster variable options\.secret_manager$/, 'whether there is an add-on'],
  [/^modules\/addons\/karpenter variable \w+\.key$/, 'keys of labels and taints'],
  [/^modules\/addons\/secrets-store variable examples\.secret$/, 'the name of a secret'],
];

interface Declaration {
  readonly type?: string;
  readonly sensitive?: boolean;
}

/** SM-04: variables, their attributes and outputs that are named like a secret, and that Terraform would print. */
export async function exposedNames(module: Folder): Promise<string[]> {
  const names = await secretNames(module);
  return names.filter(name => !Harmless.some(([declaration]) => declaration.test(`${module.path} ${name}`)));
}

/** Entries of the list of harmless names that no module needs any more. */
export async function idleAllowances(modules: readonly Folder[]): Promise<string[]> {
  const lists = await Promise.all(
    modules.map(async module => (await secretNames(module)).map(name => `${module.path} ${name}`)),
  );
  return Harmless.filter(([declaration]) => !lists.flat().some(name => declaration.test(name))).map(
    ([, holds]) => holds,
  );
}

async function secretNames({ files }: Folder): Promise<string[]> {
  const variables = await parsedBlocks<Declaration>(files.get('variables.tf') ?? '', 'variable');
  const outputs = await parsedBlocks<Declaration>(files.get('outputs.tf') ?? '', 'output');
  const printed = ({ sensitive }: Declaration) => sensitive !== true;
  const inputs = [...variables]
    .filter(([, variable]) => printed(variable))
    .flatMap(([name, { type }]) => [
      ...(isSecret(name) ? [`variable ${name}`] : []),
      ...attributesIn(type)
        .filter(isSecret)
        .map(attribute => `variable ${name}.${attribute}`),
    ]);
  const results = [...outputs].filter(([name, output]) => printed(output) && isSecret(name));
  return [...new Set([...inputs, ...results.map(([name]) => `output ${name}`)])];
}

function isSecret(name: string): boolean {
  return SecretWord.test(name) && !Reference.test(name);
}

function attributesIn(type = ''): string[] {
  return [...type.matchAll(/(?<=[{\s,])([a-z][a-z0-9_]*)\s*=/g)].flatMap(([, name]) => name ?? []);
}
