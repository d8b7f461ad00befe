import { naturalKey } from './natural-keys.ts';
import type { Body, Item } from './read.ts';

/** What an item is called in messages, such as `aws_vpc.this.tags.Name`, `module.network` or `local.name`. */
export function addressOf(item: Item, { items, kind }: Pick<Body, 'items' | 'kind'>, parent: string): string {
  const name = `${nameOf(item)}${kind === 'object' ? '' : ordinal(item, items)}`;
  if (kind === 'file') return item.kind === 'block' ? item.key.replace(/^resource\./, '') + ordinal(item, items) : name;
  if (kind === 'block' && /^locals(\[|$)/.test(parent) && item.kind === 'attribute') return `local.${name}`;
  return name.startsWith('[') || parent === '' ? parent + name : `${parent}.${name}`;
}

function nameOf({ kind, key, value }: Item): string {
  if (kind === 'comment') return `(comment ${JSON.stringify((value.split('\n')[0] ?? '').slice(0, 40))})`;
  return kind === 'block' || /^[\w-]+$/.test(key) ? key : `[${key.startsWith('(') ? key : JSON.stringify(key)}]`;
}

/** Which of several that share type and labels. */
function ordinal(item: Item, items: readonly Item[]): string {
  const same = items.filter(({ kind, key }) => kind === item.kind && key === item.key);
  if (item.kind !== 'block' || same.length < 2) return '';
  return `[${naturalKey(item)?.label ?? same.indexOf(item) + 1}]`;
}
