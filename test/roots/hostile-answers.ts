import fc from 'fast-check';
import type { Json, Path, Tree } from '../../src/answers/tree.ts';
import { setIn } from '../../src/answers/tree.ts';
import { nastyText } from '../encode/nasty-text.ts';

/** Sets of answers in which some texts are hostile: what the schema allows of a nasty text, or the whole of it. */
export function hostileAnswers(plain: Tree, texts: readonly Place[]): fc.Arbitrary<Tree> {
  return fc
    .subarray([...texts], { minLength: 1, maxLength: 4 })
    .chain(places => fc.tuple(...places.map(place => hostileValue(place).map(value => ({ place, value })))))
    .map(changes => changes.reduce<Tree>((tree, { place, value }) => changed(tree, place, value), plain));
}

export interface Place {
  readonly path: Path;
  /** Characters that the schema refuses here. */
  readonly refused: RegExp;
  /** The text is the name of the answer and not its value. */
  readonly isName?: boolean;
}

// Whole nasty texts mostly meet a refusal; what is left of them after the schema's own rules gets through.
function hostileValue({ path, refused }: Place): fc.Arbitrary<Json> {
  const allowed = nastyText.map(text => text.replace(refused, ''));
  const text = fc.oneof({ weight: 1, arbitrary: nastyText }, { weight: 4, arbitrary: allowed });
  return text.map(part => dress(path, part));
}

const Dressed: Readonly<Record<string, (text: string, path: Path) => Json>> = {
  email: text => `a${text}@example.com`,
  escalation: text => [text, 'head'],
  owners: text => ['@acme/platform', `a${text}@example.com`],
  name: text => `a${text}`,
  repository: text => `https://github.com/acme/p${text}`,
  defaultBranch: text => `m${text}`,
  principals: (text, path) => [
    path.includes('gcp') ? `group:a${text}@example.com` : `arn:aws:iam::111111111111:role/a${text}`,
  ],
  bucket: text => `a${text}b`,
  container: text => `a${text}b`,
  resourceGroup: text => `a${text}b`,
  storageAccount: text => `abc${text}`,
  vault: text => `a${text}b`,
  table: text => `abc${text}`,
};

function dress(path: Path, text: string): Json {
  return Dressed[String(path.at(-1))]?.(text, path) ?? text;
}

function changed(tree: Tree, { path, isName }: Place, value: Json): Tree {
  if (!isName) return setIn(tree, path, value);
  // One tag less, one tag more: the number of tags stays.
  return setIn(tree, path, Object.fromEntries([[String(value), 'internal']]));
}
