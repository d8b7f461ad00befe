import fc from 'fast-check';

/** Plain data with a comment per path; as YAML or JSON it is printed in the style of whoever writes it. */
export type Value = string | number | boolean | Value[] | { [key: string]: Value };
export type Style = { indent: number; comments: Readonly<Record<string, string>> };
/** One change of one place: another value, nothing, or a new key beside the place. */
export type Edit = { path: string; what: 'change' | 'remove' | 'add'; value: string };

const words = fc.constantFrom('plan', '1.5', 'a: b', '# no', 'ü 𝄞', '', '[x]', 'yes', "it's", 'a "b"');
const scalars = fc.oneof(words, fc.integer({ min: -9, max: 99 }), fc.boolean());
const keys = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'on', 'a b');

export const trees: fc.Arbitrary<Value> = fc.letrec<{ map: Value; value: Value; list: Value }>(tie => ({
  // What nobody edits keeps a mapping from becoming empty.
  map: fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }).map(map => ({ anchor: 0, ...map })),
  list: fc
    .uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 1 })
    .chain(names => fc.tuple(...names.map(name => tie('map').map(map => ({ name, ...Object(map) })))))
    .map(items => [...items]),
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    scalars,
    fc.array(scalars, { minLength: 1, maxLength: 3 }),
    tie('map'),
    tie('list'),
  ),
})).map;

/** Paths of everything that may be edited without touching anything else. */
export function placesIn(value: Value, path = ''): string[] {
  if (isNamed(value)) return value.flatMap(item => placesIn(item, `${path}[${item.name}]`));
  if (typeof value !== 'object' || Array.isArray(value)) return [path];
  const own = Object.entries(value).filter(([key]) => key !== 'anchor' && key !== 'name');
  return own.flatMap(([key, below]) => placesIn(below, `${path}.${key}`));
}

export function edited(value: Value, edits: readonly Edit[], path = ''): Value {
  if (isNamed(value)) return value.map(item => edited(item, edits, `${path}[${item.name}]`));
  if (typeof value !== 'object' || Array.isArray(value)) return edits.find(edit => edit.path === path)?.value ?? value;
  const entries = Object.entries(value).flatMap(([key, below]): [string, Value][] => {
    const here = `${path}.${key}`;
    const edit = edits.find(each => each.path === here);
    if (edit?.what === 'remove') return [];
    if (edit?.what === 'add')
      return [
        [key, below],
        [edit.value, edit.value],
      ];
    return [[key, edited(below, edits, here)]];
  });
  return Object.fromEntries(entries);
}

export function yamlOf(value: Value, style: Style, path = ''): string {
  const pad = ' '.repeat(style.indent);
  const lines = (text: string) => text.replace(/^(?=.)/gm, pad);
  if (isNamed(value))
    return value.map(item => `- ${yamlOf(item, style, `${path}[${item.name}]`).replace(/\n(?=.)/g, '\n  ')}`).join('');
  if (typeof value !== 'object' || Array.isArray(value)) return `${JSON.stringify(value)}\n`;
  return Object.entries(value)
    .map(([key, below]) => {
      const here = `${path}.${key}`;
      const note = style.comments[here];
      const isFirst = key === 'name';
      const lead = note === undefined || isFirst ? '' : `# ${note}\n`;
      const text = yamlOf(below, style, here);
      const isBlock = isNamed(below) || (typeof below === 'object' && !Array.isArray(below));
      return `${lead}${JSON.stringify(key)}:${isBlock ? `\n${lines(text)}` : ` ${text}`}`;
    })
    .join('');
}

function isNamed(value: Value): value is ({ name: string } & Record<string, Value>)[] {
  return Array.isArray(value) && value.every(item => typeof item === 'object' && 'name' in item);
}
