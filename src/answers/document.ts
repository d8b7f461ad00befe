import { type Document, isAlias, isMap, isNode, LineCounter, parseAllDocuments } from 'yaml';
import { limits } from '../../schema/scalars.ts';
import { type Problem, UserError } from '../user-error.ts';
import { isTree, type Path, type Tree } from './tree.ts';
import { yamlTraps } from './yaml-traps.ts';

/** An answers file as it was read: the data, and where each part of it stands. */
export type AnswersDocument = {
  file: string;
  /** As it was read, byte order mark and line ends included. */
  text: string;
  readonly yaml: Document;
  tree: Tree;
  /** The place of the value at `path`, or of its nearest parent that is there; 1-based. */
  locate(path: Path): { line: number; column: number };
  /** How the value at `path` is spelled in the file. */
  spelling(path: Path): string | undefined;
};

/** Parses YAML or JSON. Throws UserError (exit 2) with every syntax problem and its place. */
export function parseDocument(given: string, file: string): AnswersDocument {
  if (Buffer.byteLength(given) > limits.fileBytes) throw refuse(file, [{ message: 'the file is larger than 1 MiB' }]);
  const text = given.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  // yaml compares every key with every other one; our own look at the keys takes one pass.
  const options = { lineCounter: lines, uniqueKeys: false, resolveKnownTags: false, prettyErrors: false } as const;
  const [yaml, second] = parseAllDocuments(text, options);
  if (!yaml) throw refuse(file, [{ message: 'the file is empty', ...place(lines, 0), hint: EXAMPLE }]);
  const problems = documentProblems(yaml, second, lines);
  if (problems.length > 0) throw refuse(file, problems);
  const tree = yaml.toJS({ maxAliasCount: 0 });
  const start = place(lines, yaml.contents?.range?.[0] ?? 0);
  if (!isTree(tree)) throw refuse(file, [{ message: 'the file must hold answers by name', ...start, hint: EXAMPLE }]);
  return {
    file,
    text: given,
    yaml,
    tree,
    locate: path => place(lines, nodeOffset(yaml, path)),
    spelling: path => spelling(yaml, path, text),
  };
}

/** The document of a text of which the answers are known already; it is parsed when somebody asks where they stand. */
export function documentLater(text: string, tree: Tree, file: string): AnswersDocument {
  let parsed: AnswersDocument | undefined;
  const document = () => {
    parsed ??= parseDocument(text, file);
    return parsed;
  };
  return {
    file,
    text,
    tree,
    get yaml() {
      return document().yaml;
    },
    locate: path => document().locate(path),
    spelling: path => document().spelling(path),
  };
}

const EXAMPLE = 'such as project: { name: acme-platform }';

type Found = { message: string; line?: number; column?: number; hint?: string };

function refuse(file: string, found: readonly Found[]): UserError {
  const problems: Problem[] = found.map(one => ({ path: '', file, ...one }));
  return new UserError(`${file} cannot be read as answers; nothing was changed`, { exitCode: 2, problems });
}

function documentProblems(yaml: Document, second: Document | undefined, lines: LineCounter): Found[] {
  const syntax = [...yaml.errors, ...yaml.warnings];
  // The parser recurses and reports its own full stack as a syntax error, again and again on the way out.
  const overflow = syntax.find(error => error.message.includes('Maximum call stack'));
  if (overflow) return [{ message: 'this is nested too deeply', ...place(lines, overflow.pos[0]) }];
  if (second) {
    const start = place(lines, second.range?.[0] ?? 0);
    return [{ message: 'the file must hold exactly one YAML document', ...start, hint: 'remove what follows ---' }];
  }
  const traps = syntax.length > 0 ? [] : yamlTraps(yaml);
  return [
    ...syntax.map(error => ({ message: error.message, ...place(lines, error.pos[0]) })),
    ...traps.map(({ offset, ...trap }) => ({ ...trap, ...place(lines, offset) })),
  ];
}

function nodeOffset(yaml: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const offset = keyOffset(yaml, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function keyOffset(yaml: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? yaml.contents : yaml.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(
      item => String(isNode(item.key) ? item.key.toJSON() : item.key) === String(path.at(-1)),
    );
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = yaml.getIn(path, true);
  return isNode(node) && !isAlias(node) ? node.range?.[0] : undefined;
}

function spelling(yaml: Document, path: Path, text: string): string | undefined {
  const node = yaml.getIn(path, true);
  return isNode(node) && node.range ? text.slice(node.range[0], node.range[1]).trim() : undefined;
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
