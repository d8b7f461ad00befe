import { posix } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { textOf } from '../cases.ts';

/** A root to plan: the files of its repository, and its folder in there. */
export interface PlannedRoot {
  /** Letters, digits, `-` and `_`; names the root among those that are planned together. */
  readonly key: string;
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

/** A root made ready to be a module of a larger configuration: no state, no provider of its own. */
export interface WiredRoot {
  readonly files: readonly OutputFile[];
  /** The roots whose outputs it reads, by the name of its data source: now inputs of that name. */
  readonly reads: ReadonlyMap<string, string>;
  /** Its further providers, such as `aws.copy`, which its parent has to hand in. */
  readonly aliases: readonly string[];
}

/**
 * As a module a root may bring neither a backend nor a provider, and what is protected would not be torn down. Where it
 * reads the state of another root it gets that root itself, so that the outputs of one have to fit the inputs of the other.
 */
export function wiredRoot({ folder, files }: Pick<PlannedRoot, 'folder' | 'files'>): WiredRoot {
  const own = files.filter(({ path }) => posix.dirname(path) === folder && path.endsWith('.tf'));
  const text = (name: string) => own.flatMap(file => (posix.basename(file.path) === name ? [textOf(file)] : [])).join();
  const reads = readsIn(text('dependencies.tf'));
  const aliases = own.flatMap(file => aliasesIn(textOf(file)));
  const kept = own.filter(({ path }) => !OfItsOwn.test(path));
  const wired = kept.map(file => ({
    ...file,
    content: withAliases(withInputs(withoutProviders(textOf(file))), aliases),
  }));
  const inputs = [...reads.keys()].map(name => `variable "${name}" {}\n`).join('');
  return { files: [...wired, { path: `${folder}/inputs.tf`, content: inputs, mode: 0o644 }], reads, aliases };
}

// What stands beside providers, such as the tags of Azure, stays.
const OfItsOwn = /\/(?:backend|dependencies|protected)\.tf$/;

/** The roots that data sources read, by their names: the keys or prefixes of states are paths. */
export function readsIn(text: string): Map<string, string> {
  const blocks = text.matchAll(/^data "terraform_remote_state" "(\w+)" \{\n([\s\S]*?)^\}/gm);
  return new Map(
    [...blocks].map(([, name = '', body = '']) => {
      const [, key] =
        /\bkey\s*= "([^"]+)\/terraform\.tfstate"|\bprefix\s*= "([^"]+)"/.exec(body)?.filter(Boolean) ?? [];
      if (key === undefined) throw new Error(`terraform_remote_state.${name} names no state of a root`);
      return [name, key];
    }),
  );
}

function withInputs(text: string): string {
  return text.replace(/\bdata\.terraform_remote_state\.(\w+)\.outputs\b/g, 'var.$1');
}

function withoutProviders(text: string): string {
  return text.replace(/^provider "\w+" \{\n(?:(?: .*)?\n)*\}\n/gm, '');
}

function aliasesIn(text: string): string[] {
  const blocks = text.matchAll(/^provider "(\w+)" \{\n(?:(?: .*)?\n)*? {2}alias += "(\w+)"$/gm);
  return [...blocks].map(([, provider, alias]) => `${provider}.${alias}`);
}

function withAliases(text: string, aliases: readonly string[]): string {
  return text.replace(/^( +)source += "hashicorp\/(\w+)"$/gm, (line, indent, provider) => {
    const own = aliases.filter(alias => alias.startsWith(`${provider}.`));
    return own.length === 0 ? line : `${line}\n${indent}configuration_aliases = [${own.join(', ')}]`;
  });
}
