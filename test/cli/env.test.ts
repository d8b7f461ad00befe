import { beforeAll, expect, it, jest } from '@jest/globals';
import { ensureBuilt, example, scaffold, scratchFolder } from './bin.ts';

jest.setTimeout(60_000);
const work = scratchFolder();
beforeAll(async () => {
  ensureBuilt();
  await scaffold(['new', 'infra', '--answers', example, '--no-git'], { cwd: work });
});

it('env list and env diff read a repository that the bin made', async () => {
  const [list, diff, nowhere] = await Promise.all([
    scaffold(['env', 'list', '--dir', 'infra', '--json'], { cwd: work }),
    scaffold(['env', 'diff', 'dev', 'dve', '--dir', 'infra', '--json'], { cwd: work }),
    scaffold(['env', 'list', '--json'], { cwd: work }),
  ]);
  expect(list.code).toBe(0);
  expect(JSON.parse(list.out)).toMatchObject({ command: 'env list', environments: [{ name: 'dev', editedFiles: 0 }] });
  expect(diff.code).toBe(2);
  expect(JSON.parse(diff.out).error.problems).toMatchObject([{ path: 'environments.dve', hint: 'did you mean dev?' }]);
  expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('there is no scaffold.yaml in ') });
});
