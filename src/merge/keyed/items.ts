import {
  type CST,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Where the parts of one item of a mapping or a sequence stand in the source. */
export type Item = {
  key: string;
  marks: Readonly<Record<string, string>>;
  /** Of the key, the dash, or in a sequence of flow style the value with its anchor and tag. */
  start: number;
  /** Behind colon or dash, anchor and tag. */
  markerEnd: number;
  props: string;
  value: Node;
  /** That nothing is written where the value would be. */
  isEmpty: boolean;
};

/** The items of a collection; undefined where one has an unusual shape, such as a key that is no plain text. */
export function itemsOf(node: YAMLMap | YAMLSeq): Item[] | undefined {
  const items = isMap(node) ? node.items.map(pairItem) : sequenceItems(node);
  const usual = items?.filter(item => item !== undefined);
  return usual && usual.length === items?.length ? usual : undefined;
}

function pairItem({ key, value, srcToken }: Pair): Item | undefined {
  if (!isScalar(key) || !key.range || key.anchor !== undefined || key.tag !== undefined) return undefined;
  if (!isNode(value) || !srcToken?.sep || srcToken.start.some(({ type }) => type === 'explicit-key-ind'))
    return undefined;
  const marker = markerOf(srcToken.sep, 'map-value-ind');
  if (!marker) return undefined;
  return { key: String(key.value), marks: {}, start: key.range[0], value, ...rest(marker, value) };
}

function sequenceItems(node: YAMLSeq): (Item | undefined)[] | undefined {
  const token = node.srcToken;
  if (token?.type !== 'block-seq' && token?.type !== 'flow-collection') return undefined;
  const written = token.items.filter(
    ({ start, value }) => value !== undefined || start.some(({ type }) => type === 'seq-item-ind'),
  );
  if (written.length !== node.items.length) return undefined;
  return node.items.map((value, index) => {
    const start = written[index]?.start;
    return isNode(value) && start && !isPair(value) ? sequenceItem(value, start, node.flow === true) : undefined;
  });
}

function sequenceItem(value: Node, tokens: CST.SourceToken[], isFlow: boolean): Item | undefined {
  const at = value.range?.[0];
  if (at === undefined || (isFlow && isMap(value) && value.srcToken?.type !== 'flow-collection')) return undefined;
  const marker = markerOf(tokens, 'seq-item-ind') ?? (isFlow ? { start: at, end: at, props: '' } : undefined);
  return marker && { key: '', marks: marksOf(value), start: marker.start, value, ...rest(marker, value) };
}

type Marker = { start: number; end: number; props: string };

function rest({ end, props }: Marker, value: Node): Pick<Item, 'markerEnd' | 'props' | 'isEmpty'> {
  return { markerEnd: end, props, isEmpty: isScalar(value) && value.value === null && value.source === '' };
}

function markerOf(tokens: readonly CST.SourceToken[], type: 'map-value-ind' | 'seq-item-ind'): Marker | undefined {
  const props = tokens.filter(token => token.type === 'anchor' || token.type === 'tag');
  const all = tokens.filter(token => token.type === type || props.includes(token));
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return undefined;
  return {
    start: first.offset,
    end: last.offset + last.source.length,
    props: props.map(({ source }) => `${source} `).join(''),
  };
}

const FIELDS = ['name', 'id', 'repo', 'uses'];

/** What may name an item: the fields of which no two items of a list should have the same. */
function marksOf(value: Node): Record<string, string> {
  if (!isMap(value) || isAlias(value)) return {};
  const marks = FIELDS.flatMap(field => {
    const found = value.get(field);
    // The version of an action is what changes most; it is no part of its name.
    return typeof found === 'string' ? [[field, field === 'uses' ? found.replace(/@.*$/, '') : found] as const] : [];
  });
  return Object.fromEntries(marks);
}
