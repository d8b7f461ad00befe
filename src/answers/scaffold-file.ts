import { Document, isMap, isScalar, type YAMLMap } from 'yaml';
import { fieldAt } from './schema-walk.ts';
import { getIn, isTree, type Json, leaves, type Path, type Tree } from './tree.ts';

/** Name of the answers file in a generated repository. */
export const SCAFFOLD_FILE = 'scaffold.yaml';

const SCHEMA_LINE = '# yaml-language-server: $schema=.scaffold/answers.schema.json';
const INTRODUCTION = `# The answers that this repository was generated from. Edit them by hand and keep them in git.
# Addresses and names that the generator picked are written here, so that they never move.`;

/**
 * The text of `scaffold.yaml` for these answers. Given what a person wrote, comments and order stay and only what
 * differs is changed, in `written` itself.
 */
export function scaffoldFile(tree: Tree, written?: Document): string {
  const isBlock = isMap(written?.contents) && written.contents.flow !== true;
  const document = written && isBlock ? updated(written, tree) : created(tree);
  const text = document.toString({ lineWidth: 0 });
  const body = text.replace(/^# yaml-language-server:.*\n/m, '').replace(/^\n+/, '');
  return `${SCHEMA_LINE}\n${body}`;
}

function updated(yaml: Document, tree: Tree): Document {
  const before = yaml.toJS() as Tree;
  for (const path of gone(before, tree)) yaml.deleteIn(path);
  for (const { path, value } of leaves(tree)) {
    if (JSON.stringify(getIn(before, path)) !== JSON.stringify(value)) setIn(yaml, path, value);
  }
  return yaml;
}

// The outermost paths that `after` has no more, or as something else: an environment goes as a whole, not answer by answer.
function gone(before: Tree, after: Tree, at: Path = []): Path[] {
  return Object.entries(before).flatMap(([key, value]) => {
    const path = [...at, key];
    const left = getIn(after, [key]);
    if (left === undefined || isTree(value) !== isTree(left)) return [path];
    return isTree(value) && isTree(left) ? gone(value, left, path) : [];
  });
}

// An empty map such as `eu-west-1: {}` is written in flow style; what is put into it reads better as a block.
function setIn(yaml: Document, path: Path, value: Json): void {
  const parent = yaml.getIn(path.slice(0, -1));
  if (isMap(parent) && parent.items.length === 0) openUp(parent);
  // A bare value goes into the node that is there, which keeps its comment and its quotes.
  yaml.setIn(path, typeof value === 'object' ? yaml.createNode(value) : value);
}

function openUp(map: YAMLMap): void {
  map.flow = false;
  map.commentBefore = map.comment ?? map.commentBefore ?? null;
  map.comment = null;
}

function created(tree: Tree): Document {
  const document = new Document(tree);
  document.commentBefore = `${INTRODUCTION.replaceAll(/^# /gm, ' ')}`;
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) describe(pair.key);
    if (isScalar(document.contents.items[0]?.key)) document.contents.items[0].key.spaceBefore = false;
  }
  return document;
}

function describe(key: unknown): void {
  if (!isScalar(key)) return;
  const description = fieldAt([String(key.value)])?.description;
  key.spaceBefore = true;
  if (description) key.commentBefore = ` ${description}`;
}
