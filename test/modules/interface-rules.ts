import { isComposition } from '../../scripts/compositions.ts';
import { blocksOf, namesIn } from './blocks.ts';
import type { Folder } from './generated-folders.ts';
import { type ParsedVariable, parsedBlocks } from './parsed-module.ts';

const MostVariables = 12;

/** SM-06 asks for this one by its name. It lies in the file of its add-on. */
const SeedSwitch = 'create_example_secret_provider_class';

const InsideVariable = ['description', 'type', 'default', 'nullable', 'sensitive', 'validation'];

/** T3 to T6 and T8: the variables and outputs of a module. */
export async function interfaceFaults({ path, files }: Folder): Promise<string[]> {
  if (isComposition(path)) return compositionFaults(files);
  const [variables = '', outputs = ''] = [files.get('variables.tf'), files.get('outputs.tf')];
  const parsed = await parsedBlocks<ParsedVariable>(variables, 'variable');
  return [
    ...(parsed.size > MostVariables ? [`there are ${parsed.size} variables`] : []),
    ...(await variablesFaults(variables)),
    ...(await outputFaults(outputs)),
    ...strayBlocks(files),
  ];
}

// Ruling 17: what all add-ons share is where it is in every module, and each add-on brings its own.
async function compositionFaults(files: ReadonlyMap<string, string>): Promise<string[]> {
  const code = [...files].filter(([file]) => file.endsWith('.tf'));
  const faults = code.map(async ([file, text]) => [
    ...(await variablesFaults(text, Object.values(Homes).includes(file) ? 'base' : 'add-on')),
    ...(await outputFaults(text)),
  ]);
  return [...(await Promise.all(faults)).flat(), ...strayBlocks(files, addonOf)];
}

// `cert-manager.tf` declares `cert_manager`; a number in front only sorts the files.
function addonOf(file: string): string {
  return file.replace(/^\d+-/, '').replace(/\.tf$/, '').replaceAll('-', '_');
}

type Kind = 'base' | 'add-on';

async function variablesFaults(text: string, kind: Kind = 'base'): Promise<string[]> {
  const parsed = await parsedBlocks<ParsedVariable>(text, 'variable');
  const faults = [...parsed].flatMap(([name, variable]) => [
    ...variableFaults(name, variable),
    ...defaultFaults(name, variable, kind),
  ]);
  return [...faults, ...orderFaults(text, parsed)];
}

function defaultFaults(name: string, variable: ParsedVariable, kind: Kind): string[] {
  if (kind === 'add-on' && name !== SeedSwitch)
    return variable.default === null ? [] : [`variable ${name} is not null by default`];
  const isNullable = 'default' in variable && variable.nullable !== false;
  return isNullable ? [`variable ${name} has a default and is nullable`] : [];
}

function variableFaults(name: string, variable: ParsedVariable): string[] {
  const { description, type, validation = [] } = variable;
  const isFlag = name !== SeedSwitch && /^(?:create|enable)(?:_|$)|_(?:create|enable)$/.test(name);
  return [
    ...descriptionFaults(`variable ${name}`, description),
    ...(type === undefined || type === '${any}' ? [`variable ${name} has no type`] : []),
    ...(validation.length === 0 && hasRules(type) ? [`variable ${name} is not validated`] : []),
    ...validation
      .filter(({ error_message: message = '' }) => !/^[a-z_]+ must .+[.)]$/.test(message))
      .map(({ error_message: message }) => `variable ${name} says "${message}", not what must be`),
    ...(isFlag ? [`variable ${name} is a switch that creates`] : []),
  ];
}

// Any value of a switch is a good one, and so is any object of nothing else.
function hasRules(type = ''): boolean {
  return /\b(?:any|string|number)\b/.test(type) || type === '';
}

// What stands in angle brackets vanishes from the README, which GitHub shows as HTML.
function descriptionFaults(what: string, description = ''): string[] {
  if (!/\w.*\.$/.test(description)) return [`${what} is not described by a sentence`];
  return /<\w/.test(description.replace(/`[^`]*`/g, '')) ? [`${what} has angle brackets in its description`] : [];
}

function orderFaults(text: string, parsed: ReadonlyMap<string, ParsedVariable>): string[] {
  const blocks = blocksOf(text).filter(({ type }) => type === 'variable');
  const names = blocks.flatMap(({ labels }) => labels);
  const optional = (name: string) => 'default' in (parsed.get(name) ?? {});
  const sorted = [...names.filter(name => !optional(name)).sort(), ...names.filter(optional).sort()];
  const inside = blocks.filter(block => !isSubsequence([...new Set(namesIn(block))], InsideVariable));
  return [
    ...(names.join() === sorted.join() ? [] : [`variables are not in the order ${sorted.join(', ')}`]),
    ...inside.map(({ labels }) => `variable ${labels.join()} has its arguments in another order`),
  ];
}

function isSubsequence(names: readonly string[], order: readonly string[]): boolean {
  const places = names.map(name => order.indexOf(name));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

async function outputFaults(text: string): Promise<string[]> {
  const names = blocksOf(text).flatMap(({ type, labels }) => (type === 'output' ? labels : []));
  const parsed = await parsedBlocks<ParsedVariable>(text, 'output');
  return [
    ...(names.join() === [...names].sort().join() ? [] : ['outputs are not in alphabetical order']),
    ...[...parsed].flatMap(([name, { description }]) => descriptionFaults(`output ${name}`, description)),
  ];
}

const Homes: Record<string, string> = { variable: 'variables.tf', output: 'outputs.tf', terraform: 'versions.tf' };

function strayBlocks(files: ReadonlyMap<string, string>, own?: (file: string) => string): string[] {
  const isOwn = (file: string, labels: readonly string[]) =>
    labels.join() === own?.(file) || (own !== undefined && labels.join() === SeedSwitch);
  return [...files]
    .filter(([file]) => file.endsWith('.tf'))
    .flatMap(([file, text]) =>
      blocksOf(text)
        .filter(({ type, labels }) => (Homes[type] ?? file) !== file && !isOwn(file, labels))
        .map(({ type, labels }) => `${type} ${labels.join()} is in ${file}`),
    );
}
