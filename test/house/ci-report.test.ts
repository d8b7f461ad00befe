import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { runScript } from './run-script.ts';
import { checkout, scratchWith } from './scratch.ts';

// Each test starts programs, and a busy machine may take its time.
jest.setTimeout(60_000);

const jestWrote = (figures: Record<string, number>, testResults: object[] = []) => ({
  'jest.json': JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    ...figures,
    testResults,
  }),
});
const steps = (...codes: [code: number, name: string][]) => ({
  'steps.tsv': codes.map(([code, name]) => `${code}\t7\t${name}\n`).join(''),
});
const fine = steps([0, 'npm cit'], [0, 'lint']);

it.each([
  ['all is well', { ...fine, ...jestWrote({ numPassedTests: 3 }) }, '5 passed, 0 failed, 0 skipped'],
  [
    'a test is skipped',
    { ...fine, ...jestWrote({ numPassedTests: 3, numPendingTests: 1 }) },
    '5 passed, 0 failed, 1 skipped',
  ],
  [
    'a test is only planned',
    { ...fine, ...jestWrote({ numPassedTests: 3, numTodoTests: 1 }) },
    '5 passed, 0 failed, 1 skipped',
  ],
  [
    'a step fails',
    { ...steps([0, 'npm cit'], [2, 'lint']), ...jestWrote({ numPassedTests: 3 }) },
    '4 passed, 1 failed, 0 skipped',
  ],
  [
    'a test fails, and npm cit with it',
    { ...steps([1, 'npm cit'], [0, 'lint']), ...jestWrote({ numPassedTests: 3, numFailedTests: 1 }) },
    '4 passed, 1 failed, 0 skipped',
  ],
  [
    'a test file does not load',
    { ...fine, ...jestWrote({ numPassedTests: 3, numRuntimeErrorTestSuites: 1 }) },
    '5 passed, 1 failed, 0 skipped',
  ],
  [
    'npm cit fails though every test passed',
    { ...steps([1, 'npm cit'], [0, 'lint']), ...jestWrote({ numPassedTests: 3 }) },
    '4 passed, 1 failed, 0 skipped',
  ],
  ['the tests never ran', steps([1, 'npm cit'], [0, 'lint']), '1 passed, 1 failed, 0 skipped'],
  ['there was no test', { ...fine, ...jestWrote({}) }, '2 passed, 1 failed, 0 skipped'],
])('sums up when %s', (_, files, sum) => {
  const { code, lines } = runScript('ci-report.mjs', [scratchWith(files)]);
  expect(lines.at(-1)).toBe(sum);
  expect(code).toBe(sum.endsWith(' 0 failed, 0 skipped') ? 0 : 1);
});

it('names what did not pass, and how long each step took', () => {
  const testResults = [
    {
      name: 'x/test/a/b.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'one' },
        { status: 'pending', fullName: 'two' },
        { status: 'failed', fullName: 'three' },
      ],
    },
    { name: 'x/test/a/c.test.ts', status: 'failed', assertionResults: [] },
  ];
  const { lines } = runScript('ci-report.mjs', [
    scratchWith({ ...fine, ...jestWrote({ numFailedTests: 1 }, testResults) }),
  ]);
  expect(lines).toEqual([
    'ok         7 s  npm cit',
    'ok         7 s  lint',
    'skipped: a/b.test.ts: two',
    'failed: a/b.test.ts: three',
    'failed: a/c.test.ts (does not load)',
    '2 passed, 1 failed, 0 skipped',
  ]);
});

it('lets the real providers of two clouds be absent, and nothing besides', () => {
  const skipped = (name: string, ...fullNames: string[]) => ({
    name,
    status: 'passed',
    assertionResults: fullNames.map(fullName => ({ status: 'pending', fullName })),
  });
  const suite = 'x/test/roots/real-providers.test.ts';
  const azure = 'the roots of Azure, planned with the real provider are accepted';
  const google = 'the roots of Google Cloud, planned with the real provider are accepted';
  const summed = (...testResults: object[]) => {
    const figures = { numPassedTests: 3, numPendingTests: 2 };
    return runScript('ci-report.mjs', [scratchWith({ ...fine, ...jestWrote(figures, testResults) })]);
  };
  expect(summed(skipped(suite, azure, google))).toEqual({
    code: 0,
    lines: expect.arrayContaining([
      `may be skipped: roots/real-providers.test.ts: ${azure}`,
      '5 passed, 0 failed, 0 skipped',
    ]),
  });
  const others = [
    [skipped(suite, azure, 'something else')],
    [skipped(suite, azure), skipped('x/test/aws/real-providers.test.ts', google)],
  ];
  for (const results of others) {
    const { code, lines } = summed(...results);
    expect([code, lines.at(-1)]).toEqual([1, '5 passed, 0 failed, 1 skipped']);
  }
});

it('reads what a real jest run writes', () => {
  const folder = scratchWith({
    ...steps([1, 'npm cit']),
    'jest.config.json': JSON.stringify({ reporters: [join(checkout, 'scripts/jest-figures.mjs')], transform: {} }),
    'a.test.js':
      "test('good', () => {}); test('bad', () => { throw 1; }); test.skip('later', () => {}); test.todo('once');",
    'b.test.js': 'not a program',
  });
  const jestProgram = join(checkout, 'node_modules/jest/bin/jest.js');
  const env = { ...process.env, JEST_FIGURES: join(folder, 'jest.json') };
  spawnSync(process.execPath, [jestProgram, '--runInBand', '--no-cache'], { cwd: folder, env });
  expect(
    runScript('ci-report.mjs', [folder])
      .lines.slice(1)
      .map(line => line.replace(/ .*\//, ' ')),
  ).toEqual(
    expect.arrayContaining([
      'failed: a.test.js: bad',
      'skipped: a.test.js: later',
      'skipped: a.test.js: once',
      'failed: b.test.js (does not load)',
      '1 passed, 2 failed, 2 skipped',
    ]),
  );
});
