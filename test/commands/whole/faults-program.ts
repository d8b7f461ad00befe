import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Call, type Fault, type Strike, skipSync, watchUntil } from '../../apply/faulty-fs.ts';
import { snapshot, type Tree } from '../../apply/tree.ts';
import { asAnother } from './another-process.ts';
import { faultsOf, type Play, reset } from './hit.ts';
import { prepare } from './patterns.ts';
import { racesOf } from './races.ts';
import { linkTouched, replayOf, sameWords } from './replay.ts';
import { type Stage, setStages } from './stages.ts';
import { callsOf, type Sweep, sweep } from './sweep.ts';

/** What was found about one command: its calls, the sweep over all of them, and how many whole commands were hit and killed. */
export type FaultReport = { stage: string; calls: number; sweep: Sweep; hit: number; killed: number; wrong: string[] };

/** All that was found; `races` names what went wrong between two commands at once. */
export type Findings = { reports: FaultReport[]; races: string[] };

/** What differs from other commands in its thoughts alone. */
const RARE = new Set(['update of a value', 'upgrade with markers', 'env promote', '--abort']);

const HITS: readonly Pick<Fault, 'strike' | 'sticky'>[] = [
  { strike: 'freeze', sticky: false },
  { strike: 'ENOSPC', sticky: false },
  { strike: 'EIO', sticky: true },
];

/** `faults-program HOME-NOW HOME-LATER DIRECTORY all|some HITS KILLS`: JSON reports on standard output. */
const [, , now = '', later = '', directory = '', extent = '', hits = '', kills = ''] = process.argv;
const root = join(directory, 'new', 'repository');
const homes = { now, later };
skipSync();
const patterns = await prepare(homes, directory);
const reports: FaultReport[] = [];
const after = new Map<string, Tree>();
const stages = await setStages(patterns, directory);
for (const stage of stages.filter(({ name }) => extent === 'all' || !RARE.has(name)))
  reports.push(await reportOn(stage));
const races = await racesOf({ stages, after, patterns, homes }, root);
process.stdout.write(JSON.stringify({ reports, races } satisfies Findings));

async function reportOn(stage: Stage): Promise<FaultReport> {
  const { play, calls } = await playOf(stage);
  after.set(stage.name, play.next);
  const replay = replayOf(root);
  const pattern = join(directory, `${stage.name} in small`);
  linkTouched(stage.folder, pattern, replay.paths);
  const place = { pattern, root, replay };
  const replayed = callsOf(place);
  const wrong = isDeepStrictEqual(sameWords(calls, root), sameWords(replayed, root))
    ? []
    : [difference(calls, replayed)];
  const swept = sweep(place, replayed, extent === 'all');
  const struck = spread(calls, Number(hits));
  for (const [turn, at] of struck.entries()) wrong.push(...(await hit(play, at, turn)));
  const killed = stage.name === 'upgrade' ? [...new Set([...spread(calls, Number(kills)), ...lastPhase(calls)])] : [];
  for (const [turn, at] of killed.entries()) wrong.push(...(await kill(play, { at, call: calls[at - 1] }, turn)));
  return { stage: stage.name, calls: calls.length, sweep: swept, hit: struck.length, killed: killed.length, wrong };
}

async function playOf(stage: Stage): Promise<{ play: Play; calls: Call[] }> {
  const command = patterns.commands[stage.version];
  reset({ stage, root });
  const old = snapshot(root);
  let code = -1;
  const calls = await watchUntil(root, null, async () => {
    ({ code } = await command(...stage.argv, '--dir', root));
  });
  return { play: { stage, root, command, old, next: snapshot(root), code }, calls };
}

function difference(calls: readonly Call[], replayed: readonly Call[]): string {
  const [whole, again] = [sameWords(calls, root), sameWords(replayed, root)];
  const at = whole.findIndex((words, index) => words !== again[index]);
  return `the command and its replay part at call ${at + 1} of ${whole.length}: ${whole[at]}, ${again[at]} of ${again.length}`;
}

/** So many numbers of calls, spread evenly over all of them. */
function spread(calls: readonly Call[], count: number): number[] {
  const points = Array.from({ length: count }, (_, index) => 1 + Math.floor(((index + 0.5) * calls.length) / count));
  return [...new Set(points)];
}

/** From the first file of the record on. */
function lastPhase(calls: readonly Call[]): number[] {
  if (extent !== 'all') return [];
  const first = calls.findIndex(({ name, file }) => name === 'renameSync' && /\.scaffold\/units\/|pack$/.test(file));
  return calls.flatMap((_, index) => (index >= first ? [index + 1] : []));
}

async function hit(play: Play, at: number, turn: number): Promise<string[]> {
  const fault = { at, ...(HITS[turn % HITS.length] ?? { strike: 'freeze', sticky: false }) };
  reset(play);
  await watchUntil(root, fault, () => asAnother(() => play.command(...play.stage.argv, '--dir', root)));
  const wrong = await faultsOf(play, turn % 2 === 1);
  return wrong.map(text => `${fault.strike} at call ${at} of the whole command: ${text}`);
}

type Killed = { at: number; call: Call | undefined };

async function kill(play: Play, { at, call }: Killed, turn: number): Promise<string[]> {
  const strike: Strike = call?.name === 'writeSync' && turn % 2 === 0 ? 'kill-half' : 'kill';
  reset(play);
  const program = ['--import', './test/terraform/typescript.mjs', join(import.meta.dirname, 'kill-program.ts')];
  const { stage } = play;
  const { status } = spawnSync(process.execPath, [
    ...program,
    homes[stage.version],
    root,
    String(at),
    strike,
    ...stage.argv,
  ]);
  const wrong = [...(status === 0 ? ['was not killed'] : []), ...(await faultsOf(play, turn % 3 === 1))];
  return wrong.map(text => `${strike} at call ${at}: ${text}`);
}
