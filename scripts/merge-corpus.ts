/**
 * Prints how the structural merge and `git merge-file` do on the same random pairs of edits that never meet, and how long
 * the structural merge takes on golden files with one line in a hundred edited.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeHcl } from '../src/merge/hcl/merge-hcl.ts';
import type { MergeOptions, Sides } from '../src/merge/sides.ts';
import { denseScenario, measuredRandom } from '../test/merge/dense-corpus.ts';
import { disjointScenario, type Scenario } from '../test/merge/edit-corpus.ts';
import { goldenHcl } from '../test/merge/golden-hcl.ts';
import { textCanon } from '../test/merge/hcl-model.ts';

const SCENARIOS = 1_000;
const options: MergeOptions = { labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, choice: 'markers' };

type Outcome = 'right' | 'conflict' | 'wrong';

const measured = measuredRandom();
const corpora = {
  'six small blocks': () => denseScenario(measured),
  'blocks, objects and comments': disjointScenario,
};
const folder = mkdtempSync(join(tmpdir(), 'merge-corpus-'));
try {
  console.log(execFileSync('git', ['--version'], { encoding: 'utf8' }).trim());
  for (const [name, scenario] of Object.entries(corpora)) {
    const scenarios = Array.from({ length: SCENARIOS }, (_, seed) => scenario(seed));
    console.log(`${SCENARIOS} pairs of edits that never meet, ${name}`);
    report('structural merge', scenarios.map(structural));
    report('git merge-file', scenarios.map(byLines));
  }
} finally {
  rmSync(folder, { recursive: true });
}
reportSpeed();

function structural(scenario: Scenario): Outcome {
  const { text, conflicts } = mergeHcl(scenario, options);
  return outcomeOf(scenario, conflicts.length === 0 ? text : undefined);
}

function byLines(scenario: Scenario): Outcome {
  const { base, ours, theirs } = scenario;
  for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(folder, name), text);
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return outcomeOf(scenario, status === 0 ? stdout : undefined);
}

function outcomeOf({ wanted }: Scenario, text: string | undefined): Outcome {
  if (text === undefined) return 'conflict';
  try {
    return JSON.stringify(textCanon(text)) === JSON.stringify(wanted) ? 'right' : 'wrong';
  } catch {
    return 'wrong';
  }
}

function report(name: string, outcomes: readonly Outcome[]): void {
  const share = (outcome: Outcome) =>
    `${((100 * outcomes.filter(each => each === outcome).length) / outcomes.length).toFixed(1)} %`;
  console.log(
    `  ${name}: ${share('right')} right, ${share('conflict')} in conflict, ${share('wrong')} clean and wrong`,
  );
}

function reportSpeed(): void {
  const files = [...goldenHcl().values()].map(editedByBoth);
  for (const file of files) mergeHcl(file, options);
  const before = process.cpuUsage();
  const conflicts = files.flatMap(file => mergeHcl(file, options).conflicts);
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / 1_000 / files.length;
  console.log(
    `${files.length} golden files, both sides edited: ${each.toFixed(2)} ms of CPU per file, ${conflicts.length} conflicts`,
  );
}

/** The team edits the first of each hundred assignments, the template the second: both sides change every file. */
function editedByBoth(text: string): Sides {
  const edit = (offset: number, value: string) => {
    let index = -1;
    return text.replace(/^( *\w+ += )(?:\d+|true|false|"[\w-]*")$/gm, (line, head: string) => {
      index += 1;
      return index % 100 === offset ? head + value : line;
    });
  };
  return { base: text, ours: edit(0, '"ours"'), theirs: edit(1, '"theirs"') };
}
