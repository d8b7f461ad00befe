// npm run bench: the figures of speed, as ratios within one run. JSON on standard output, a table on standard error.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answersWith } from './answers.mjs';
import { livingFigures } from './living.mjs';
import { medians, runCopy, runNode } from './runs.mjs';

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'dist/bin/scaffold.js');
const yo = join(root, 'node_modules/yo/lib/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'scaffold-bench-'));
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
let count = 0;
// Deleting between runs would be measured as well: every run has a folder of its own until the end.
const fresh = () => join(folder, `out-${count++}`);

function interleaved(programs, times) {
  const measured = Object.fromEntries(Object.keys(programs).map(name => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const [name, run] of Object.entries(programs)) measured[name].push(run());
  }
  return Object.fromEntries(Object.entries(measured).map(([name, runs]) => [name, medians(runs)]));
}

function filesIn(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length;
}

const node = args => runNode(args, { folder });
const standard = join(root, 'examples/aws-standard.yaml');
const start = interleaved(
  {
    node: () => node(['-e', '0']),
    version: () => node([bin, '--version']),
    help: () => node([bin, '--help']),
    repository: () => node([bin, 'new', fresh(), '--answers', standard, '--quiet']),
  },
  rounds,
);
const throughYo = interleaved(
  { yo: () => runNode([yo, 'scaffold', fresh(), '--answers', standard, '--quiet'], { folder, cwd: root }) },
  Math.min(3, rounds),
);

const sizes = [100, 1000].map(environments => {
  const file = join(folder, `answers-${environments}.yaml`);
  writeFileSync(file, answersWith(environments));
  const outputs = [];
  const runs = interleaved(
    {
      generate: () => {
        outputs.push(fresh());
        return node([bin, 'new', outputs.at(-1), '--answers', file, '--quiet']);
      },
      copy: () => runCopy(outputs.at(-1), fresh()),
    },
    3,
  );
  return { environments, files: filesIn(outputs[0]), repository: outputs[0], ...runs };
});
const [hundred, thousand] = sizes;
const living = livingFigures({ root, bin, repository: thousand.repository, fresh, rounds: Math.min(3, rounds) });
const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' });

const figures = [
  ['--version, CPU against node -e 0', start.version.cpu / start.node.cpu, 1.15],
  ['--help, CPU against node -e 0', start.help.cpu / start.node.cpu, 1.5],
  ['answers file to repository, CPU seconds', start.repository.cpu, 0.6],
  ['the same through yo, CPU of ours / yo', start.repository.cpu / throughYo.yo.cpu, 1 / 5],
  [
    'CPU ms per further file, 100 to 1,000 environments',
    ((thousand.generate.cpu - hundred.generate.cpu) * 1000) / (thousand.files - hundred.files),
    0.3,
  ],
  ['T(1000) / T(100), CPU', thousand.generate.cpu / hundred.generate.cpu, 10.5],
  ['peak memory at 1,000 environments, MB', thousand.generate.rss, 120],
  ['tarball, MB', JSON.parse(packed.stdout)[0].size / 1e6, 2],
  ...living.figures,
].map(([name, value, limit]) => ({ name, value: Number(value.toFixed(3)), limit, ok: value <= limit }));

for (const { name, value, limit, ok } of figures) {
  process.stderr.write(
    `${ok ? 'ok  ' : 'OVER'} ${name.padEnd(60)} ${String(value).padStart(8)}  limit ${limit.toFixed(2)}\n`,
  );
}
for (const { environments, files, generate, copy } of sizes) {
  const line = `${environments} environments, ${files} files: ${generate.wall.toFixed(2)} s wall, ${generate.cpu.toFixed(2)} s CPU; cp -r ${copy.wall.toFixed(2)} s wall, ${copy.cpu.toFixed(2)} s CPU`;
  process.stderr.write(`     ${line}\n`);
}
process.stderr.write(`     ${living.wall}\n`);
process.stdout.write(`${JSON.stringify({ figures, start, throughYo, sizes }, null, 2)}\n`);
rmSync(folder, { recursive: true, force: true });
