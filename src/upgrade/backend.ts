import { evaluate } from './evaluate/evaluate.ts';
import type { Scope } from './evaluate/scope.ts';
import { isSame, shown, type Value } from './evaluate/value.ts';
import type { Body } from './hcl/parse-body.ts';
import type { ModuleBody } from './module-body.ts';

/** Where a state lies. */
export type Backend = { type: string; config: ReadonlyMap<string, Value> };

/** Where Terraform keeps the state when nothing says so. */
export const LOCAL: Backend = { type: 'local', config: new Map() };

/** The backend that the files of a root name. */
export function backendOf({ terraform }: ModuleBody, scope: Scope): Backend {
  const blocks = terraform.flatMap(({ body }) => body.blocks);
  const found = blocks.find(({ type }) => type === 'backend' || type === 'cloud');
  return found ? { type: found.labels[0] ?? found.type, config: configOf(found.body, scope) } : LOCAL;
}

function configOf({ attributes, blocks }: Body, scope: Scope): Map<string, Value> {
  const own = [...attributes.values()].map(({ name, value }) => [name, evaluate(value, scope)] as const);
  return new Map([...own, ...blocks.map(({ type, body }) => [type, configOf(body, scope)] as const)]);
}

// What a state is found by. The others say how it is reached, encrypted or locked.
const WHERE = new Map([
  ['azurerm', ['storage_account_name', 'container_name', 'key']],
  ['cloud', ['hostname', 'organization', 'workspaces']],
  ['gcs', ['bucket', 'prefix']],
  ['local', ['path', 'workspace_dir']],
  ['remote', ['hostname', 'organization', 'workspaces']],
  ['s3', ['bucket', 'key', 'workspace_key_prefix']],
]);

/** What a state is found by; all that is said of a backend that is not known here. */
export function whereOf({ type, config }: Backend): Map<string, Value> {
  const names = WHERE.get(type) ?? [...config.keys()];
  return new Map(names.map(name => [name, config.get(name) ?? null]));
}

/** What differs in where a state lies, as people read it; nothing when it lies where it did. */
export function backendChanges(before: Backend, after: Backend): string[] {
  if (before.type !== after.type) return [`backend: ${before.type} becomes ${after.type}`];
  const [then, now] = [whereOf(before), whereOf(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap(name => {
    const [old, next] = [then.get(name) ?? null, now.get(name) ?? null];
    return isSame(old, next) ? [] : [`${name}: ${shown(old)} becomes ${shown(next)}`];
  });
}
