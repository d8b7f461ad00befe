const nested = (blocks: number) =>
  `export function f(n: number) {\n${'  if (n) {\n'.repeat(blocks)}n += 1;${'}\n'.repeat(blocks)}}\n`;
const flat =
  'export function f(n: number) {\n  if (n === 1) return;\n  else if (n === 2) return;\n  else if (n === 3) return;\n}\n';
const callbacks =
  'export const f = (rows: number[][]) => {\n  if (rows) rows.map(row => { if (row) row.map(n => { if (n) n; }); });\n};\n';
const functionOf = (lines: number) => `export function f() {\n${'  void 0;\n'.repeat(lines - 2)}}\n`;

/** Small sources that break one rule each, and the line where. */
export const breaches: readonly [rule: string, path: string, planted: { text: string; line: number }][] = [
  ['depth', 'src/depth.ts', { text: nested(3), line: 1 }],
  [
    'depth',
    'src/depth-method.ts',
    { text: 'export const a = {\n  f: (n: number) => { for (;;) { try { if (n) n; } catch {} } },\n};\n', line: 2 },
  ],
  ['function-lines', 'src/function.ts', { text: functionOf(41), line: 1 }],
  ['file-name', 'src/utils.ts', { text: 'export const a = 1;\n', line: 1 }],
  ['file-name', 'src/network/helpers.ts', { text: 'export const a = 1;\n', line: 1 }],
  ['file-name', 'src/index.ts', { text: 'export const a = 1;\n', line: 1 }],
  ['file-name', 'src/someThing.ts', { text: 'export const a = 1;\n', line: 1 }],
  ['public-first', 'src/order.ts', { text: 'function help() {}\nexport function f() { help(); }\n', line: 1 }],
  ['generator-lines', 'generators/long/index.ts', { text: 'export const a = 1;\n'.repeat(81), line: 1 }],
  ['comment', 'src/later.ts', { text: 'export const a = 1; // TODO: more\n', line: 1 }],
  ['comment', 'src/banner.ts', { text: '\n/* ===== part two ===== */\nexport const a = 1;\n', line: 2 }],
  ['comment', 'src/dead.ts', { text: '// const b = 2;\nexport const a = 1;\n', line: 1 }],
  ['comment', 'src/expect.ts', { text: '// @ts-expect-error because\nexport const a = 1;\n', line: 1 }],
  ['comment', 'src/ignore.ts', { text: '// biome-ignore lint/style/noVar: because\nexport const a = 1;\n', line: 1 }],
  ['cast', 'src/cast.ts', { text: 'export const f = (a: unknown) =>\n  a as string;\n', line: 2 }],
  ['cast', 'src/angle.ts', { text: 'export const f = (a: unknown) => <string>a;\n', line: 1 }],
  ['process-exit', 'src/exit.ts', { text: 'export const f = () => process.exit(1);\n', line: 1 }],
  [
    'writes-files',
    'src/w1.ts',
    { text: "import { writeFileSync } from 'node:fs';\nwriteFileSync('a', '');\n", line: 1 },
  ],
  ['writes-files', 'src/w2.ts', { text: "import { rm as gone } from 'node:fs/promises';\nvoid gone('a');\n", line: 1 }],
  ['writes-files', 'src/w3.ts', { text: "import fs from 'node:fs';\nexport const f = fs;\n", line: 1 }],
  ['writes-files', 'src/w4.ts', { text: "export const f = async () =>\n  import('node:fs');\n", line: 2 }],
  ['starts-programs', 'src/s1.ts', { text: "import { execa } from 'execa';\nexport const f = execa;\n", line: 1 }],
  ['starts-programs', 'src/s2.ts', { text: "export { spawn } from 'node:child_process';\n", line: 1 }],
  ['loads-yeoman', 'src/y1.ts', { text: "import Base from 'yeoman-generator';\nexport const f = Base;\n", line: 1 }],
  ['loads-yeoman', 'bin/y2.ts', { text: "await import('../generators/app/index.ts');\n", line: 1 }],
];

/** Small sources that only look as if they broke a rule. */
export const innocents: readonly [what: string, path: string, text: string][] = [
  ['two blocks', 'src/depth.ts', nested(2)],
  ['else if', 'src/else-if.ts', flat],
  ['blocks of callbacks', 'src/callbacks.ts', callbacks],
  ['forty lines', 'src/function.ts', functionOf(40)],
  ['marks inside texts', 'src/texts.ts', "export const a = ['// TODO', `/* ==== ${1} ==== */`, /\\/\\/ ----/];\n"],
  [
    'letters of more than one byte',
    'src/bytes.ts',
    "export const a = 'é…𝄞'; // why\nexport const b = '// TODO';\n".repeat(9),
  ],
  ['as const', 'src/constant.ts', 'export const a = [1] as const;\n'],
  [
    'types of what is forbidden',
    'src/types-only.ts',
    "import type { Options } from 'execa';\nexport type A = Options;\n",
  ],
  [
    'reading',
    'src/read.ts',
    "import { readFileSync, lstatSync } from 'node:fs';\nexport const f = [readFileSync, lstatSync];\n",
  ],
  ['the writer', 'src/apply/write.ts', "import { writeFileSync } from 'node:fs';\nexport const f = writeFileSync;\n"],
  ['the starter', 'src/run.ts', "import { execa } from 'execa';\nexport const f = execa;\n"],
  ['the entry', 'bin/scaffold.ts', 'process.exit(0);\n'],
  [
    'a generator',
    'generators/env/index.ts',
    "import Base from 'yeoman-generator';\nexport default class extends Base {}\n",
  ],
];

/** Whole trees whose sum breaks a rule that no single file breaks. */
export const wholes: readonly [rule: string, files: Record<string, string>][] = [
  ['average-file', { 'src/a.ts': 'export const a = 1;\n'.repeat(80) }],
  ['median-function', { 'src/a.ts': functionOf(9) }],
  ['comment-share', { 'src/a.ts': '// why\nexport const a = 1;\n' }],
  [
    'static-templates',
    { 'templates/a.hbs': '', 'templates/b.tf': '', 'templates/c.tf': '', 'templates/d.tf': '', 'src/a.ts': '' },
  ],
];
