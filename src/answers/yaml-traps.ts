import { type Document, isAlias, isScalar, type Node, visit, type YAMLMap } from 'yaml';

/** Something that YAML allows and an answers file does not; `offset` counts characters from the start of the text. */
export type Trap = { message: string; hint?: string; offset: number };

// Answers are seven levels deep; every level costs the recursive code after this a stack frame or more.
const DEEPEST = 32;

/** What would mean something else than it seems to: other versions of YAML, aliases, keys that are no text or come twice. */
export function yamlTraps(yaml: Document): Trap[] {
  const traps = versionTraps(yaml);
  visit(yaml, {
    // An alias makes two answers out of one text: a later edit by tool or hand would change both unseen.
    Alias: (_, node) => {
      traps.push({ message: `the alias *${node.source} is not supported`, hint: 'write the value out', ...at(node) });
    },
    Collection: (_, node, path) => {
      if (path.length < DEEPEST) return undefined;
      traps.push({ message: 'this is nested too deeply', ...at(node) });
      return visit.BREAK;
    },
  });
  visit(yaml, { Map: (_, map) => void traps.push(...keyTraps(map)) });
  return traps;
}

function versionTraps({ directives }: Document): Trap[] {
  if (directives?.yaml.version !== '1.1') return [];
  return [
    { message: 'YAML 1.1 reads yes, no and 017 as something else', hint: 'remove the line %YAML 1.1', offset: 0 },
  ];
}

function keyTraps(map: YAMLMap): Trap[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (isAlias(key)) return [];
    if (!isScalar(key)) return [{ message: 'a list or map cannot be a name', ...at(key as Node) }];
    if (seen.has(key.value)) return [{ message: 'this key is already there; keep one', ...at(key) }];
    seen.add(key.value);
    return typeof key.value === 'string' ? [] : [nameTrap(key.value, key)];
  });
}

function nameTrap(value: unknown, key: Node): Trap {
  const kind = value === null ? 'nothing' : `a ${typeof value}`;
  return { message: `YAML reads this name as ${kind}`, hint: 'put it in quotes', ...at(key) };
}

const at = (node: Node): { offset: number } => ({ offset: node.range?.[0] ?? 0 });
