import { EmulatorGaps } from './emulator-gaps.ts';

/** What `terraform show -json` says about a saved plan, as far as it is looked at here. */
export interface PlanJson {
  readonly resource_changes: readonly { readonly address: string; readonly change: Change }[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
}

interface Change {
  readonly actions: readonly string[];
  readonly before: Attributes | null;
  readonly after: Attributes | null;
  readonly after_unknown: Attributes;
}

type Attributes = Readonly<Record<string, unknown>>;

/** What a plan would change, but for the gaps of the emulator: `<address> <actions> <attributes>`, or `output <name>`. */
export function realChanges({ resource_changes, output_changes = {} }: PlanJson): string[] {
  const resources = resource_changes.flatMap(({ address, change }) => {
    if (`${change.actions}` === 'no-op' || `${change.actions}` === 'read') return [];
    const attributes = changedAttributes(change).filter(name => !isGap(address, name, change));
    return `${change.actions}` === 'update' && attributes.length === 0
      ? []
      : [`${address} ${change.actions} ${attributes}`];
  });
  const outputs = Object.entries(output_changes).filter(([, { actions }]) => `${actions}` !== 'no-op');
  return [...resources, ...outputs.map(([name]) => `output ${name}`)];
}

function changedAttributes({ before, after, after_unknown }: Change): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(after_unknown)]);
  return [...names].filter(name => hasUnknown(after_unknown[name]) || !same(before?.[name], after?.[name]));
}

function hasUnknown(value: unknown): boolean {
  return value === true || (typeof value === 'object' && value !== null && Object.values(value).some(hasUnknown));
}

function isGap(address: string, attribute: string, { before, after }: Change): boolean {
  const gap = EmulatorGaps.find(known => known.address.test(address) && known.attribute === attribute);
  if (gap === undefined) return false;
  if ('answered' in gap) return same(before?.[attribute], gap.answered);
  return same(gap.compared(after?.[attribute]), gap.compared(before?.[attribute]));
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
