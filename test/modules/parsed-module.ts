import { parse } from '@cdktf/hcl2json';

/** What hcl2json makes of a variable or output. */
export interface ParsedVariable {
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly nullable?: boolean;
  readonly validation?: readonly { readonly error_message?: string }[];
}

/** What hcl2json makes of a resource. */
export type ParsedResource = Readonly<Record<string, unknown>>;

const known = new Map<string, Promise<Record<string, unknown>>>();

/** A parsed file. Each text is parsed once. */
export function parsedFile(text: string): Promise<Record<string, unknown>> {
  const tree = known.get(text) ?? parse('file.tf', text);
  known.set(text, tree);
  return tree;
}

/** The blocks of one type with one label, by that label. */
export async function parsedBlocks<Body>(text: string, type: string): Promise<Map<string, Body>> {
  const blocks = ((await parsedFile(text))[type] ?? {}) as Record<string, readonly Body[]>;
  return new Map(Object.entries(blocks).flatMap(([name, bodies]) => bodies.map(body => [name, body] as const)));
}

/** Every resource of a file: its address and its arguments. */
export async function parsedResources(text: string): Promise<[address: string, resource: ParsedResource][]> {
  const types = ((await parsedFile(text)).resource ?? {}) as Record<string, Record<string, readonly ParsedResource[]>>;
  return Object.entries(types).flatMap(([type, named]) =>
    Object.entries(named).flatMap(([name, bodies]) =>
      bodies.map(body => [`${type}.${name}`, body] as [string, ParsedResource]),
    ),
  );
}
