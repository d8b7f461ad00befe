import { writeFileSync } from 'node:fs';

/**
 * A jest reporter: writes what `jest --json` would print into the file that JEST_FIGURES names, since `npm cit` passes no
 * arguments on to jest. Without JEST_FIGURES it does nothing.
 */
// biome-ignore lint/style/noDefaultExport: jest wants its reporters as default exports.
export default class JestFigures {
  onRunComplete(_contexts, results) {
    if (process.env.JEST_FIGURES) writeFileSync(process.env.JEST_FIGURES, JSON.stringify(figuresOf(results)));
  }
}

function figuresOf({ testResults, ...totals }) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = totals;
  return {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    numRuntimeErrorTestSuites,
    testResults: testResults.map(file => ({
      name: file.testFilePath,
      status: file.testExecError || file.numFailingTests > 0 ? 'failed' : 'passed',
      assertionResults: file.testResults.map(({ status, fullName }) => ({ status, fullName })),
    })),
  };
}
