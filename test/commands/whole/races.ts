import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Call, listenUntil } from '../../apply/faulty-fs.ts';
import { snapshot, type Tree } from '../../apply/tree.ts';
import type { Ended } from './command-line.ts';
import { reset } from './hit.ts';
import { overwrite } from './linked-folder.ts';
import type { Patterns, Version } from './patterns.ts';
import type { Stage } from './stages.ts';

type Theatre = {
  stages: readonly Stage[];
  /** What each command makes of its stage when nobody meets it. */
  after: ReadonlyMap<string, Tree>;
  patterns: Patterns;
  homes: Readonly<Record<Version, string>>;
};

/** A command that is met by something else at one of its calls, how it may end, and whose tree is there afterwards. */
type Race = {
  first: string;
  second: string;
  at: (call: Call) => boolean;
  ends: readonly (number | null)[];
  winner: string;
};

const START = (): boolean => true;
const UNDER_LOCK = ({ name, file }: Call): boolean => name === 'openSync' && file.endsWith('pack.tmp');

const RACES: readonly Race[] = [
  // What is there already, by whatever hand, needs no second writing.
  { first: 'upgrade', second: 'upgrade', at: START, ends: [0, 0], winner: 'upgrade' },
  { first: 'upgrade', second: 'upgrade', at: UNDER_LOCK, ends: [0, 3], winner: 'upgrade' },
  { first: 'upgrade', second: 'env add', at: START, ends: [3, 0], winner: 'env add' },
  { first: 'upgrade', second: 'env add', at: UNDER_LOCK, ends: [0, 3], winner: 'upgrade' },
  { first: 'env add', second: 'upgrade', at: START, ends: [3, 0], winner: 'upgrade' },
  { first: 'env add', second: 'undo', at: UNDER_LOCK, ends: [0, 3], winner: 'env add' },
];

/** Lets commands meet in `root`, and says what went wrong. */
export async function racesOf(theatre: Theatre, root: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const race of RACES) wrong.push(...(await faultsOfRace(theatre, root, race)));
  return [...wrong, ...(await faultsOfEditor(theatre, root))];
}

async function faultsOfRace(theatre: Theatre, root: string, race: Race): Promise<string[]> {
  const { first, second, ends, winner } = race;
  const wanted = theatre.after.get(winner);
  const old = resetTo(theatre, root, first);
  const argv = second === 'undo' ? ['undo'] : stageOf(theatre, second).argv;
  const bin = join(theatre.homes[second === 'undo' ? 'now' : stageOf(theatre, second).version], 'dist/bin/scaffold.js');
  let met: { status: number | null; stderr: string } = { status: -1, stderr: 'was never run' };
  const ended = await playWith(theatre, root, {
    name: first,
    at: race.at,
    meet: () => {
      met = spawnSync(process.execPath, [bin, ...argv, '--dir', root], { encoding: 'utf8' });
    },
  });
  const found = [ended.code, met.status];
  const wrong = isDeepStrictEqual(found, ends) ? [] : [`ended with ${found}: ${ended.err} ${met.stderr}`];
  if (met.status === 3 && second !== 'undo' && !met.stderr.includes(`pid ${process.pid} `))
    wrong.push(`does not name the other: ${met.stderr}`);
  if (!isDeepStrictEqual(snapshot(root), wanted)) wrong.push(`is not what ${winner} alone makes`);
  await theatre.patterns.commands.now('undo', '--dir', root);
  if (!isDeepStrictEqual(snapshot(root), old)) wrong.push('undo did not bring the tree back');
  return wrong.map(text => `${first} met by ${second} (${race.at === START ? 'planned' : 'writing'}): ${text}`);
}

/** Somebody saves a file that is about to be written. */
async function faultsOfEditor(theatre: Theatre, root: string): Promise<string[]> {
  resetTo(theatre, root, 'upgrade');
  const file = join(root, 'scripts/clean.sh');
  const ours = `${fs.readFileSync(file, 'utf8')}\necho ours\n`;
  let saved: Tree = {};
  const meet = () => {
    overwrite(file, ours);
    saved = snapshot(root);
  };
  const { code, err } = await playWith(theatre, root, { name: 'upgrade', at: START, meet });
  const isKept = isDeepStrictEqual(snapshot(root), saved);
  return code === 3 && err.includes('scripts/clean.sh') && isKept ? [] : [`an edit meanwhile: ${code}: ${err}`];
}

type Meeting = { name: string; at: (call: Call) => boolean; meet: () => void };

async function playWith(theatre: Theatre, root: string, { name, at, meet }: Meeting): Promise<Ended> {
  const stage = stageOf(theatre, name);
  let isMet = false;
  let ended: Ended = { code: -1, out: '', err: '' };
  const listen = (call: Call): void => {
    if (isMet || !at(call)) return;
    isMet = true;
    meet();
  };
  await listenUntil(root, listen, async () => {
    ended = await theatre.patterns.commands[stage.version](...stage.argv, '--dir', root);
  });
  return ended;
}

// Upgrade and env add have no answers of their own: both begin with the same tree.
function resetTo(theatre: Theatre, root: string, name: string): Tree {
  reset({ stage: stageOf(theatre, name), root });
  return snapshot(root);
}

function stageOf({ stages }: Theatre, name: string): Stage {
  const found = stages.find(stage => stage.name === name);
  if (!found) throw new RangeError(name);
  return found;
}
