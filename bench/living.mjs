import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { edit, laterPackage } from './later.mjs';
import { median, runCopy, runNode, runTimed } from './runs.mjs';

/** What it costs to live with a repository of a thousand environments; `repository` is one, and is not changed. */
export function livingFigures({ root, bin, repository, fresh, rounds }) {
  const later = laterPackage(root, fresh());
  const runs = Array.from({ length: rounds }, () => {
    const copies = [fresh(), fresh()];
    const copy = median(copies.map(to => runCopy(repository, to).cpu));
    const [, upgraded] = copies;
    edit(upgraded);
    return { ...ofOne(bin, copies[0]), copy, upgrade: ran([later, 'upgrade', '--quiet'], upgraded) };
  });
  const of = pick => median(runs.map(pick));
  const wall = `wall: no-op upgrade ${seconds(of(run => run.noop.wall))}, env add ${seconds(of(run => run.add.wall))}, upgrade of all files ${seconds(of(run => run.upgrade.wall))}`;
  const figures = [
    ['no-op upgrade of 1,000 environments, CPU against sha256sum', of(run => run.noop.cpu / run.sum), 2.5],
    ['files that a no-op upgrade writes', of(run => run.written), 0],
    ['env add at 1,000 environments, CPU seconds', of(run => run.add.cpu), 1.2],
    ['upgrade of every file, 1 % edited, CPU against cp -r', of(run => run.upgrade.cpu / run.copy), 3],
  ];
  return { figures, wall };
}

function ofOne(bin, repository) {
  const sum = runTimed(['bash', '-c', 'find . -type f -print0 | xargs -0 sha256sum > /dev/null'], { cwd: repository });
  const before = newest(repository);
  const noop = ran([bin, 'upgrade', '--quiet'], repository);
  const written = newest(repository) === before ? 0 : 1;
  const flags = ['--clouds', 'aws', '--region', 'aws=eu-west-1', '--no-input', '--quiet'];
  return { sum: sum.cpu, noop, written, add: ran([bin, 'env', 'add', 'added', ...flags], repository) };
}

// Of all files the time and the number, of which a write changes at least one.
function newest(repository) {
  const { stdout } = spawnSync('bash', ['-c', 'find . -type f -printf "%C@\\n" | sort | tail -n 1; find . | wc -l'], {
    cwd: repository,
    encoding: 'utf8',
  });
  return stdout;
}

const ran = (args, repository) => runNode(args, { folder: join(repository, '..'), cwd: repository });
const seconds = value => `${value.toFixed(2)} s`;
