import { type Document, isAlias, isMap, isNode, LineCounter, parseAllDocuments, visit } from 'yaml';
import { limits } from '../../schema/scalars.ts';
import { type Problem, UserError } from '../user-error.ts';
import { isTree, type Path, type Tree } from './tree.ts';

/** An answers file as it was read: the data, and where each part of it stands. */
export type AnswersDocument = {
  file: string;
  yaml: Document;
  tree: Tree;
  /** The place of the value at `path`, or of its nearest parent that is there; 1-based. */
  locate(path: Path): { line: number; column: number };
  /** How the value at `path` is spelled in the file. */
  spelling(path: Path): string | undefined;
};

/** Parses YAML or JSON. Throws UserError (exit 2) with every syntax problem and its place. */
export function parseDocument(text: string, file: string): AnswersDocument {
  if (Buffer.byteLength(text) > limits.fileBytes) throw refuse(file, [{ message: 'the file is larger than 1 MiB' }]);
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const [yaml] = documents;
  if (!yaml || documents.length !== 1)
    throw refuse(file, [{ message: 'the file must hold exactly one YAML document' }]);
  const problems = [...syntaxProblems(yaml, lines), ...aliasProblems(yaml, lines)];
  if (problems.length > 0) throw refuse(file, problems);
  const tree = yaml.toJS({ maxAliasCount: 0 });
  if (!isTree(tree)) throw refuse(file, [{ message: 'the file must hold answers by name, such as "project:"' }]);
  return {
    file,
    yaml,
    tree,
    locate: path => place(lines, nodeOffset(yaml, path)),
    spelling: path => spelling(yaml, path, text),
  };
}

type Found = { message: string; line?: number; column?: number; hint?: string };

function refuse(file: string, found: readonly Found[]): UserError {
  const problems: Problem[] = found.map(one => ({ path: '', file, ...one }));
  return new UserError(`${file} cannot be read as answers; nothing was changed`, { exitCode: 2, problems });
}

function syntaxProblems(yaml: Document, lines: LineCounter): Found[] {
  return [...yaml.errors, ...yaml.warnings].map(error => ({
    message: error.code === 'DUPLICATE_KEY' ? 'this key is already there; keep one' : error.message,
    ...place(lines, error.pos[0]),
  }));
}

// An alias makes two answers out of one text: a later edit by tool or hand would change both unseen.
function aliasProblems(yaml: Document, lines: LineCounter): Found[] {
  const found: Found[] = [];
  visit(yaml, {
    Alias: (_, node) => {
      const message = `the alias *${node.source} is not supported`;
      found.push({ message, ...place(lines, node.range?.[0] ?? 0), hint: 'write the value out' });
    },
  });
  return found;
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
