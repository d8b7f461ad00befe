import type { Problem } from '../../user-error.ts';
import { blocksIn, folderAt, type ReadFile } from '../folders.ts';
import type { Block } from '../hcl/parse-body.ts';
import { referencesIn } from '../hcl/references.ts';

type Folders = ReadonlyMap<string, readonly ReadFile[]>;
type Target = { variables: ReadonlyMap<string, Block>; outputs: ReadonlySet<string> };

/** Calls of local modules in a folder that do not fit: arguments it does not take, or misses, and outputs it does not have. */
export function callProblems(folder: string, folders: Folders): Problem[] {
  const files = folders.get(folder) ?? [];
  const targets = new Map(blocksIn(files, 'module').flatMap(call => targetOf(call, folder, folders)));
  return files.flatMap(file => [...argumentsIn(file, targets), ...outputsIn(file, targets)]);
}

function targetOf({ labels, body }: Block, folder: string, folders: Folders): [string, Target][] {
  const source = body.attributes.get('source')?.value;
  const path = source?.kind === 'literal' ? `${source.value}` : '';
  const target = path.startsWith('.') ? folders.get(folderAt(folder, path) ?? '') : undefined;
  if (!target) return [];
  const variables = new Map(blocksIn(target, 'variable').map(block => [block.labels[0] ?? '', block]));
  return [
    [labels[0] ?? '', { variables, outputs: new Set(blocksIn(target, 'output').map(block => block.labels[0] ?? '')) }],
  ];
}

// What a call says to Terraform itself.
const META = new Set(['count', 'depends_on', 'for_each', 'providers', 'source', 'version']);

function argumentsIn({ path, body }: ReadFile, targets: ReadonlyMap<string, Target>): Problem[] {
  return body.blocks.flatMap(({ type, labels, body: call, line }) => {
    const target = type === 'module' ? targets.get(labels[0] ?? '') : undefined;
    if (!target) return [];
    const name = `module.${labels[0]}`;
    const given = [...call.attributes.values()].filter(attribute => !META.has(attribute.name));
    const odd = given.filter(attribute => !target.variables.has(attribute.name));
    const required = [...target.variables].filter(([, variable]) => !variable.body.attributes.has('default'));
    const missing = required.filter(([variable]) => !call.attributes.has(variable));
    return [
      ...odd.map(at => ({ path, file: path, line: at.line, message: `${name} takes no argument ${at.name}` })),
      ...missing.map(([variable]) => ({ path, file: path, line, message: `${name} misses its argument ${variable}` })),
    ];
  });
}

function outputsIn({ path, body }: ReadFile, targets: ReadonlyMap<string, Target>): Problem[] {
  return expressionsIn(body.blocks).flatMap(({ value, line }) =>
    referencesIn(value, new Set()).flatMap(([root, module = '', output]) => {
      const target = root === 'module' ? targets.get(module) : undefined;
      if (!target || output === undefined || target.outputs.has(output)) return [];
      return [{ path, file: path, line, message: `module.${module} has no output ${output}` }];
    }),
  );
}

function expressionsIn(blocks: readonly Block[]): { value: Parameters<typeof referencesIn>[0]; line: number }[] {
  const checked = blocks.filter(({ type }) => type !== 'moved' && type !== 'removed');
  return checked.flatMap(({ body }) => [...body.attributes.values(), ...expressionsIn(body.blocks)]);
}
