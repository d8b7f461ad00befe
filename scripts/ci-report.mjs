// Adds up what .ci/run did. Usage: node scripts/ci-report.mjs FOLDER
// FOLDER holds steps.tsv (`exit code <tab> seconds <tab> name` per step) and jest.json (scripts/jest-figures.mjs), when jest got that far.
// The last line is `N passed, N failed, N skipped`; a failure or a skip makes the exit code 1. One skip is allowed, and told apart.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The real providers of Azure and Google Cloud are on few machines, and nothing that installs them for all.
const MaySkip =
  /^roots\/real-providers\.test\.ts: the roots of (?:Azure|Google Cloud), planned with the real provider /;

const folder = process.argv[2] ?? '.tools/ci';
const steps = readSteps(join(folder, 'steps.tsv'));
const tests = readTests(join(folder, 'jest.json'));
const total = totals();

for (const { code, seconds, name } of steps)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${String(seconds).padStart(5)} s  ${name}`);
for (const { state, name } of tests.notable) console.log(`${state}: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
if (total.failed > 0 || total.skipped > 0) process.exitCode = 1;

function readSteps(path) {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map(line => {
    const [code, seconds, name] = line.split('\t');
    return { code: Number(code), seconds: Number(seconds), name };
  });
}

// A file that does not even load has no tests in jest's count, so it is one failure of its own.
function readTests(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0, notable: [] };
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
    JSON.parse(readFileSync(path, 'utf8'));
  const notable = testResults.flatMap(notableIn);
  const allowed = notable.filter(({ state }) => state === 'may be skipped');
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    skipped: numPendingTests + numTodoTests - allowed.length,
    notable,
  };
}

function notableIn({ name, status, assertionResults }) {
  const file = name.split(/[\\/]/).slice(-2).join('/');
  if (assertionResults.length === 0)
    return status === 'failed' ? [{ state: 'failed', name: `${file} (does not load)` }] : [];
  return assertionResults
    .filter(test => test.status !== 'passed')
    .map(test => ({ state: stateOf(test, file), name: `${file}: ${test.fullName}` }));
}

function stateOf({ status, fullName }, file) {
  if (status === 'failed') return 'failed';
  return status === 'pending' && MaySkip.test(`${file}: ${fullName}`) ? 'may be skipped' : 'skipped';
}

// The step that ran jest fails with its tests; those are counted already.
function totals() {
  const broken = steps.filter(({ code }) => code !== 0);
  const counted = broken.filter(({ name }) => !(name === 'npm cit' && tests.failed > 0));
  const none = steps.some(({ name }) => name === 'npm cit') && tests.passed + tests.failed === 0 ? 1 : 0;
  return {
    passed: tests.passed + steps.length - broken.length,
    failed: tests.failed + Math.max(counted.length, none),
    skipped: tests.skipped,
  };
}
