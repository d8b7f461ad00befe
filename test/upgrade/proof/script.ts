import type { MergeOptions } from '../../../src/merge/sides.ts';
import { type Random, randomOf } from '../../merge/edit-corpus.ts';
import { type Disk, diskOf, type Image, recordedOf, type Upgraded, upgraded } from './disk.ts';
import { dressRandomly, editOnce, type Tree } from './edits.ts';
import { wrongWith } from './verdict.ts';

/** Two versions of the templates, between which a repository is upgraded. */
export type Pair = { name: string; from: Image; to: Image };

/** What came of one script of edits. */
export type Outcome = { said: readonly string[]; conflicts: number; wrong: readonly string[] };

export const LABELS: MergeOptions['labels'] = { base: 'scaffold 0.1.0', ours: 'yours', theirs: 'scaffold 0.2.0' };

/** A repository that a made-up team edited at one to eight random places, after `pair.from` was generated. */
export function editedBy(seed: number, pair: Pair): { disk: Disk; said: string[] } {
  const random = randomOf(Math.imul(seed + 1, 2_654_435_761));
  const tree = treeOf(pair.from);
  const said: string[] = [];
  const count = 1 + random(8);
  for (let tries = 0; said.length < count && tries < 40; tries += 1) {
    const done = editOnce(tree, { random, tag: `team_${seed}_${tries}`, ...meetings(pair) });
    if (done) said.push(done);
  }
  return { disk: dressRandomly(tree, diskOf(pair.from), random), said };
}

/** Upgrades what a team edited, and looks at the result with each choice of what stands where conflicts are. */
export function play(seed: number, pair: Pair): Outcome {
  const { disk, said } = editedBy(seed, pair);
  const before = { disk, recorded: recordedOf(pair.from) };
  const marked = upgraded(before, pair.to, { labels: LABELS, choice: 'markers' });
  const conflicts = marked.steps.reduce((sum, step) => sum + step.conflicts.length, 0);
  const wrong = wrongWith(marked, disk, 'markers');
  if (conflicts === 0) return { said, conflicts, wrong: [...wrong, ...restless(marked, pair)] };
  const settled = (['ours', 'theirs'] as const).flatMap(choice => {
    const result = upgraded(before, pair.to, { labels: LABELS, choice });
    const found = [...wrongWith(result, disk, choice), ...restless(result, pair)];
    return found.map(each => `with ${choice}: ${each}`);
  });
  return { said, conflicts, wrong: [...wrong, ...settled] };
}

/** What a second upgrade would still do. */
function restless(result: Upgraded, { to }: Pair): string[] {
  const again = upgraded(result, to, { labels: LABELS, choice: 'markers' });
  const restless = again.steps.filter(step => step.after !== undefined || step.note);
  return restless.map(({ path, action, note }) => `${path}: ${action} ${note ?? ''} when done again`);
}

const known = new WeakMap<Pair, { hot: string[]; isHotLine(path: string, line: string): boolean }>();

/** Where the templates changed something too. */
function meetings(pair: Pair) {
  const found = known.get(pair);
  if (found) return found;
  const [from, to] = [textsOf(pair.from), textsOf(pair.to)];
  const hot = [...new Set([...from.keys(), ...to.keys()])].filter(path => from.get(path) !== to.get(path)).sort();
  const lines = new Map(hot.map(path => [path, new Set(to.get(path)?.split('\n'))]));
  const made = { hot, isHotLine: (path: string, line: string) => lines.get(path)?.has(line) === false };
  known.set(pair, made);
  return made;
}

/** A later image: what the templates would be after many edits of the same kinds, with some files dropped and added. */
export function evolved(image: Image, seed: number, count: number): Image {
  const random: Random = randomOf(seed);
  const tree = treeOf(image);
  for (let step = 0; step < count; step += 1)
    editOnce(tree, { random, tag: `template_${seed}_${step}`, hot: [], isHotLine: () => false });
  return [...tree]
    .filter(([, { text }]) => text.trim() !== '')
    .map(([path, { text, mode }]) => ({ path, content: text, mode }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

function treeOf(image: Image): Tree {
  return new Map(image.map(({ path, content, mode }) => [path, { text: content, mode }]));
}

function textsOf(image: Image): Map<string, string> {
  return new Map(image.map(({ path, content }) => [path, content]));
}

export const fresh = (image: Image): Pick<Upgraded, 'disk' | 'recorded'> => ({
  disk: diskOf(image),
  recorded: recordedOf(image),
});
