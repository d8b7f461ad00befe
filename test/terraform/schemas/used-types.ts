import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds of block whose schema a provider has, each under the name that a recording gives it. */
export const SchemaKinds = {
  resource: 'resource_schemas',
  data: 'data_source_schemas',
  ephemeral: 'ephemeral_resource_schemas',
} as const;

type Kind = keyof typeof SchemaKinds;

export interface UsedType {
  readonly kind: Kind;
  readonly type: string;
  /** The first file that uses it, relative to the folder that was searched. */
  readonly file: string;
}

/** Every resource, data source and ephemeral resource type in the Terraform files and templates of a folder, sorted. */
export function usedTypes(folder: string): UsedType[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => /\.tf(\.hbs)?$/.test(file));
  const found = new Map<string, UsedType>();
  for (const used of files.sort().flatMap(file => typesIn(readFileSync(join(folder, file), 'utf8'), file))) {
    const key = `${used.kind} ${used.type}`;
    if (!found.has(key)) found.set(key, used);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, used]) => used);
}

function typesIn(text: string, file: string): UsedType[] {
  const blocks = text.matchAll(/^[ \t]*(resource|data|ephemeral)[ \t]+"([a-z0-9_]+)"/gm);
  return [...blocks]
    .map(([, kind, type]) => ({ kind: kind as Kind, type: type ?? '', file }))
    .filter(({ type }) => !type.startsWith('terraform_'));
}
