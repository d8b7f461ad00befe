import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, jest } from '@jest/globals';
import { checkout, scratchWith } from './scratch.ts';

// Each test starts programs, and a busy machine may take its time.
jest.setTimeout(60_000);

const program = join(checkout, 'dist/bin/scaffold.js');
const answers = join(checkout, 'examples/aws-minimal.yaml');

// Yeoman costs two seconds at every start, so it is only for those who come through `yo`.
it.each([
  [['--version']],
  [['--help']],
  [['schema']],
  [['answers', '--answers', answers]],
  [['new', 'infra', '--no-input']],
  [['new', 'infra', '--answers', answers, '--dry-run']],
])('the bin runs %j without Yeoman', args => {
  const loaded = modulesLoadedBy(args);
  expect(loaded.filter(url => url.endsWith('dist/bin/scaffold.js'))).toHaveLength(1);
  expect(loaded.filter(url => /node_modules\/(yo\/|yeoman|@yeoman|mem-fs)|dist\/generators\//.test(url))).toEqual([]);
});

function modulesLoadedBy(args: readonly string[]): string[] {
  const trace = pathToFileURL(join(import.meta.dirname, 'trace-loads.mjs')).href;
  const { stderr } = spawnSync(process.execPath, ['--import', trace, program, ...args], {
    cwd: scratchWith({}),
    encoding: 'utf8',
    input: '',
  });
  return stderr.split('\n').filter(line => line.startsWith('loads '));
}
