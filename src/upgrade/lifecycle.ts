import type { Expression } from './hcl/expression.ts';
import type { Block, Body } from './hcl/parse-body.ts';

/** The attributes and blocks whose changes `ignore_changes` makes Terraform overlook, by the first step of their paths. */
export function ignoredPaths({ body }: Block): ReadonlySet<string> | 'all' {
  const ignored = lifecycleOf(body, 'ignore_changes');
  if (ignored?.kind === 'name' && ignored.name === 'all') return 'all';
  // A longer path, as scaling_config[0].desired_size, leaves its neighbours seen.
  return new Set(ignored?.kind === 'tuple' ? ignored.items.flatMap(nameOf) : []);
}

/** Whether a new one stands before the old one goes. */
export function standsBefore({ body }: Block): boolean {
  const found = lifecycleOf(body, 'create_before_destroy');
  return found?.kind === 'literal' && found.value === true;
}

function lifecycleOf(body: Body, name: string): Expression | undefined {
  const lifecycle = body.blocks.find(({ type }) => type === 'lifecycle');
  return lifecycle?.body.attributes.get(name)?.value;
}

const nameOf = (item: Expression): string[] => (item.kind === 'name' ? [item.name] : []);
