import fc from 'fast-check';
import type { Json, Path, Tree } from '../../src/answers/tree.ts';
import { setIn } from '../../src/answers/tree.ts';
import { nastyText } from '../encode/nasty-text.ts';

/** Answers of one environment that have every leaf: what the hostile ones start from. */
export const plainAnswers: Tree = {
  project: {
    name: 'acme-platform',
    team: 'platform',
    costCenter: 'cc-1001',
    contacts: { email: 'a@example.com', chat: 'chat', pager: 'pager', escalation: ['lead', 'head'] },
    repository: 'https://github.com/acme/platform',
    defaultBranch: 'main',
    owners: ['@acme/platform', 'ops@example.com'],
    license: 'mit',
  },
  environments: {
    prod: {
      profile: 'prod',
      promoteFrom: null,
      aws: { account: '111111111111', regions: { 'eu-west-1': { cidr: '10.1.0.0/16' } } },
      state: {
        locking: 'both',
        principals: ['arn:aws:iam::111111111111:role/admin'],
        aws: { bucket: 'acme-states', table: 'acme-locks' },
      },
      network: { nat: 'single', natReason: 'reason', customNetworking: '100.64.0.0/16' },
      tags: { extra: { 'Data Class': 'internal' } },
    },
  },
};

/** Sets of answers in which some are hostile: what the schema allows of a nasty text, or the whole of it. */
export const hostileAnswers: fc.Arbitrary<Tree> = fc
  .subarray(freeTexts(), { minLength: 1, maxLength: 4 })
  .chain(places => fc.tuple(...places.map(place => hostileValue(place).map(value => ({ place, value })))))
  .map(changes => changes.reduce<Tree>((tree, { place, value }) => changed(tree, place, value), plainAnswers));

interface Place {
  readonly path: Path;
  /** Characters that the schema refuses here. */
  readonly refused: RegExp;
  /** The text is the name of the answer and not its value. */
  readonly isName?: boolean;
}

function freeTexts(): Place[] {
  const prod = ['environments', 'prod'];
  const extra = [...prod, 'tags', 'extra'];
  const inTags = /[^\p{L}\p{Z}\p{N}_.:/=+@-]/gu;
  const control = /\p{Cc}/gu;
  const inOwner = /[\s@#"]/g;
  return [
    { path: ['project', 'team'], refused: inTags },
    { path: ['project', 'costCenter'], refused: inTags },
    { path: [...extra, 'Data Class'], refused: inTags },
    { path: extra, refused: inTags, isName: true },
    { path: ['project', 'contacts', 'email'], refused: /[^\w.+-]/g },
    { path: ['project', 'contacts', 'chat'], refused: control },
    { path: ['project', 'contacts', 'pager'], refused: control },
    { path: ['project', 'contacts', 'escalation'], refused: control },
    { path: ['project', 'owners'], refused: inOwner },
    { path: ['project', 'name'], refused: /[^a-z0-9-]/g },
    { path: ['project', 'repository'], refused: /[^\w.-]/g },
    { path: ['project', 'defaultBranch'], refused: /[^\w./-]/g },
    { path: [...prod, 'network', 'natReason'], refused: control },
    { path: [...prod, 'state', 'principals'], refused: /[^A-Za-z0-9+=,.@_/*?-]/g },
    { path: [...prod, 'state', 'aws', 'bucket'], refused: /[^a-z0-9-]/g },
    { path: [...prod, 'state', 'aws', 'table'], refused: /[^\w.-]/g },
    { path: [...prod, 'aws', 'account'], refused: /[^0-9]/g },
  ];
}

// Whole nasty texts mostly meet a refusal; what is left of them after the schema's own rules gets through.
function hostileValue({ path, refused }: Place): fc.Arbitrary<Json> {
  const allowed = nastyText.map(text => text.replace(refused, ''));
  const text = fc.oneof({ weight: 1, arbitrary: nastyText }, { weight: 4, arbitrary: allowed });
  return text.map(part => dress(path, part));
}

const Dressed: Readonly<Record<string, (text: string) => Json>> = {
  email: text => `a${text}@example.com`,
  escalation: text => [text, 'head'],
  owners: text => ['@acme/platform', `a${text}@example.com`],
  name: text => `a${text}`,
  repository: text => `https://github.com/acme/p${text}`,
  defaultBranch: text => `m${text}`,
  principals: text => [`arn:aws:iam::111111111111:role/a${text}`],
  bucket: text => `a${text}b`,
  table: text => `abc${text}`,
};

function dress(path: Path, text: string): Json {
  return Dressed[String(path.at(-1))]?.(text) ?? text;
}

function changed(tree: Tree, { path, isName }: Place, value: Json): Tree {
  if (!isName) return setIn(tree, path, value);
  // One tag less, one tag more: the number of tags stays.
  return setIn(tree, path, Object.fromEntries([[String(value), 'internal']]));
}
