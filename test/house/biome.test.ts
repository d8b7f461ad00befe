import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkout, scratchWith } from './scratch.ts';

// Each test starts programs, and a busy machine may take its time.
jest.setTimeout(60_000);

type Diagnostic = { category: string; severity: string; location: { path: string | { file: string } } };

const lines = (count: number) => Array.from({ length: count }, (_, index) => `  log(${index});\n`).join('');
const functionOf = (count: number) => `export function f(log: (n: number) => void) {\n${lines(count - 2)}}\n`;
const branches = (count: number) => Array.from({ length: count }, () => '  if (n) n += 1;\n').join('');
const constants = (count: number) =>
  Array.from({ length: count }, (_, index) => `export const c${index} = 0;\n`).join('');

const refused: [rule: string, path: string, text: string][] = [
  ['style/noExcessiveLinesPerFile', 'src/long.ts', constants(201)],
  ['complexity/noExcessiveLinesPerFunction', 'src/long-function.ts', functionOf(43)],
  ['complexity/useMaxParams', 'src/params.ts', 'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];\n'],
  [
    'complexity/noExcessiveCognitiveComplexity',
    'src/complex.ts',
    `export function f(n: number) {\n${branches(9)}  return n;\n}\n`,
  ],
  ['style/noDefaultExport', 'src/default.ts', 'export default 1;\n'],
  ['performance/noBarrelFile', 'src/barrel.ts', "export { a } from './a.ts';\nexport { b } from './b.ts';\n"],
  ['performance/noReExportAll', 'src/re-export.ts', "export * from './a.ts';\n"],
  ['suspicious/noExplicitAny', 'src/any.ts', 'export const f = (a: any) => a;\n'],
  ['style/noNonNullAssertion', 'src/bang.ts', 'export const f = (a: string[]) => a[0]!;\n'],
  ['style/useNodejsImportProtocol', 'src/protocol.ts', "import { join } from 'path';\nexport const f = join;\n"],
  ['style/useImportType', 'src/type.ts', "import { A } from './a.ts';\nexport const f = (a: A) => a;\n"],
  ['correctness/noUnusedVariables', 'src/unused.ts', 'export const a = 1;\nconst b = 2;\n'],
  ['correctness/noUnusedImports', 'src/unused-import.ts', "import { join } from 'node:path';\nexport const a = 1;\n"],
  ['correctness/noUnusedFunctionParameters', 'src/unused-parameter.ts', 'export const f = (a: number) => 1;\n'],
  ['suspicious/noImportCycles', 'src/cycle.ts', "import { b } from './cycle-back.ts';\nexport const a = () => b;\n"],
];
const accepted: [what: string, path: string, text: string][] = [
  ['a file of 200 lines', 'src/full.ts', constants(200)],
  ['a function whose body has 40 lines', 'src/full-function.ts', functionOf(42)],
  ['a generator, which Yeoman wants as default export', 'generators/app/index.ts', 'export default class {}\n'],
];

describe('Biome refuses what the house forbids', () => {
  const found = new Map<string, string[]>();

  beforeAll(() => {
    const snippets = [...refused, ...accepted].map(([, path, text]) => [path, text]);
    const partner = ['src/cycle-back.ts', "import { a } from './cycle.ts';\nexport const b = () => a;\n"];
    const folder = scratchWith(Object.fromEntries([...snippets, partner]), ['biome.json']);
    for (const { category, location } of lint(folder)) {
      const path = typeof location.path === 'string' ? location.path : location.path.file;
      const key = path.replaceAll('\\', '/').replace(/^.*?(src|generators)\//, '$1/');
      found.set(key, [...(found.get(key) ?? []), category.replace('lint/', '')]);
    }
  });

  it.each(refused)('%s', (rule, path) => {
    expect(found.get(path)).toContain(rule);
  });

  it.each(accepted)('but not %s', (_, path) => {
    expect(found.get(path) ?? []).toEqual([]);
  });
});

// What stdin gets is judged without a word of why, so the snippets are files.
function lint(folder: string): Diagnostic[] {
  const biome = join(checkout, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--diagnostic-level=error', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
}
