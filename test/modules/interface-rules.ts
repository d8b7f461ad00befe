import { blocksOf, namesIn } from './blocks.ts';
import type { Folder } from './generated-folders.ts';
import { type ParsedVariable, parsedBlocks } from './parsed-module.ts';

const MostVariables = 12;
const InsideVariable = ['description', 'type', 'default', 'nullable', 'sensitive', 'validation'];

/** T3 to T6 and T8: the variables and outputs of a module. */
export async function interfaceFaults({ files }: Folder): Promise<string[]> {
  const [variables = '', outputs = ''] = [files.get('variables.tf'), files.get('outputs.tf')];
  const parsed = await parsedBlocks<ParsedVariable>(variables, 'variable');
  const faults = [...parsed].flatMap(([name, variable]) => variableFaults(name, variable));
  return [
    ...(parsed.size > MostVariables ? [`there are ${parsed.size} variables`] : []),
    ...faults,
    ...orderFaults(variables, parsed),
    ...(await outputFaults(outputs)),
    ...strayBlocks(files),
  ];
}

function variableFaults(name: string, variable: ParsedVariable): string[] {
  const { description, type, nullable, validation = [] } = variable;
  const hasDefault = 'default' in variable;
  const isFlag = /^(?:create|enable)(?:_|$)|_(?:create|enable)$/.test(name);
  return [
    ...descriptionFaults(`variable ${name}`, description),
    ...(type === undefined || type === '${any}' ? [`variable ${name} has no type`] : []),
    ...(hasDefault && nullable !== false ? [`variable ${name} has a default and is nullable`] : []),
    ...(validation.length === 0 && type !== '${bool}' ? [`variable ${name} is not validated`] : []),
    ...validation
      .filter(({ error_message: message = '' }) => !/^[a-z_]+ must .+[.)]$/.test(message))
      .map(({ error_message: message }) => `variable ${name} says "${message}", not what must be`),
    ...(isFlag ? [`variable ${name} is a switch that creates`] : []),
  ];
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
  const names = blocksOf(text).flatMap(({ labels }) => labels);
  const parsed = await parsedBlocks<ParsedVariable>(text, 'output');
  return [
    ...(names.join() === [...names].sort().join() ? [] : ['outputs are not in alphabetical order']),
    ...[...parsed].flatMap(([name, { description }]) => descriptionFaults(`output ${name}`, description)),
  ];
}

function strayBlocks(files: ReadonlyMap<string, string>): string[] {
  const homes: Record<string, string> = { variable: 'variables.tf', output: 'outputs.tf', terraform: 'versions.tf' };
  return [...files]
    .filter(([file]) => file.endsWith('.tf'))
    .flatMap(([file, text]) =>
      blocksOf(text)
        .filter(({ type }) => (homes[type] ?? file) !== file)
        .map(({ type, labels }) => `${type} ${labels.join()} is in ${file}`),
    );
}
