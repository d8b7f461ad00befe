import { posix } from 'node:path';
import { type RootState, statesOf } from '../../src/upgrade/addresses.ts';
import { whereOf } from '../../src/upgrade/backend.ts';
import { type Files, folderAt, terraformFolders } from '../../src/upgrade/folders.ts';
import { type Declared, localAddress, moduleBody } from '../../src/upgrade/module-body.ts';
import { readUnits } from '../../src/upgrade/units.ts';

/**
 * What a release promises about states, in lines: each folder, how its state is found and which module a unit has, and
 * what its files declare (`for_each` and `count` after it, and the folder that a call leads to). Data sources hold nothing.
 */
export function contractOf(files: Files): string {
  const states = new Map(statesOf(files).map(state => [state.root, state]));
  const units = readUnits(files);
  const folders = terraformFolders(files);
  const names = [...new Set([...folders.keys(), ...units.keys()])].sort();
  const blocks = names.flatMap(folder => {
    const declared = moduleBody(folders.get(folder) ?? []).declared.filter(({ mode }) => mode !== 'data');
    const lines = [
      ...backendLine(states.get(folder)),
      ...(units.has(folder) ? [`unit ${units.get(folder)?.folder}`] : []),
      ...declared.map(item => declaredLine(item, folder)).sort(),
    ];
    return lines.length === 0 ? [] : [[folder, ...lines.map(line => `  ${line}`)].join('\n')];
  });
  return `${blocks.join('\n')}\n`;
}

function backendLine(state: RootState | undefined): string[] {
  if (!state || state.backend.config.size === 0) return [];
  const texts = [...whereOf(state.backend)].filter(([, value]) => typeof value === 'string').sort();
  return [`backend ${state.backend.type} ${JSON.stringify(Object.fromEntries(texts))}`];
}

function declaredLine(declared: Declared, folder: string): string {
  const { attributes } = declared.block.body;
  const shape = ['count', 'for_each'].find(name => attributes.has(name)) ?? 'single';
  const source = attributes.get('source')?.value;
  const called =
    source?.kind === 'literal' && declared.mode === 'module' ? folderAt(folder, `${source.value}`) : undefined;
  return [localAddress(declared), shape, ...(called === undefined ? [] : [called])].join(' ');
}

/** Files that hold what a contract promises and nothing else, as the repository of that release did. */
export function filesOf(contract: string): Map<string, string> {
  const files = new Map<string, string>();
  const blocks = contract.trim().split(/\n(?! )/);
  for (const [folder = '', ...lines] of blocks.map(block => block.split('\n  '))) {
    const isUnit = lines.some(line => line.startsWith('unit '));
    for (const line of lines) {
      const isOfUnit = isUnit && /^(?:unit|backend) /.test(line);
      const path = `${folder}/${isOfUnit ? 'terragrunt.hcl' : 'main.tf'}`;
      files.set(path, `${files.get(path) ?? ''}${blockOf(line, folder, isOfUnit)}`);
    }
  }
  return files;
}

function blockOf(line: string, folder: string, isOfUnit: boolean): string {
  const [first = '', second = '', ...rest] = line.split(' ');
  if (first === 'unit') return `terraform {\n  source = "${posix.relative(folder, second)}"\n}\n`;
  if (first === 'backend') return backendBlock(second, JSON.parse(rest.join(' ')), isOfUnit);
  const [type = '', name = ''] = first.split('.');
  const head = type === 'module' ? `module "${name}"` : `resource "${type}" "${name}"`;
  const source = rest[0] === undefined ? '' : `  source = "${upwards(posix.relative(folder, rest[0]))}"\n`;
  // How many there were is for each repository to say.
  return `${head} {\n${source}${second === 'single' ? '' : `  ${second} = terraform.unknown\n`}}\n`;
}

function backendBlock(type: string, config: object, isOfUnit: boolean): string {
  const lines = Object.entries(config).map(([name, value]) => `    ${name} = ${JSON.stringify(value)}\n`);
  if (!isOfUnit) return `terraform {\n  backend "${type}" {\n${lines.join('')}  }\n}\n`;
  return `remote_state {\n  backend = "${type}"\n  config = {\n${lines.join('')}  }\n}\n`;
}

const upwards = (path: string): string => (path.startsWith('.') ? path : `./${path}`);
