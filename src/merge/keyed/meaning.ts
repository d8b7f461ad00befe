import { isAlias, isCollection, isMap, isNode, isPair, isScalar, type Node } from 'yaml';

/** What a value says, however it is written. Only text is compared by value: 1 and 1.0 may be meant to differ. */
export function meaning(node: unknown): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node))
    return props(node) + (typeof node.value === 'string' ? JSON.stringify(node.value) : String(node.source));
  if (isPair(node)) return `${meaning(node.key)}:${meaning(node.value)}`;
  if (!isCollection(node)) return 'null';
  const items = node.items.map(meaning).join(',');
  return isMap(node) ? `{${items}}` : `[${items}]`;
}

function props({ anchor, tag }: { anchor?: string; tag?: string }): string {
  return [anchor && `&${anchor}`, tag]
    .filter(Boolean)
    .map(prop => `${prop} `)
    .join('');
}

/** Comments inside of a value. */
export function innerComments(node: Node): string {
  if (isScalar(node) && /^BLOCK/.test(node.type ?? '')) return node.comment ?? '';
  return isCollection(node) ? node.items.map(commentsBelow).join('') : '';
}

function commentsBelow(node: unknown): string {
  if (isPair(node)) return commentsBelow(node.key) + commentsBelow(node.value);
  if (!isNode(node)) return '';
  const below = isCollection(node) ? node.items.map(commentsBelow).join('') : '';
  return [node.commentBefore, below, node.comment].filter(Boolean).join('\n');
}
