import { expect, it, jest } from '@jest/globals';
import { runScript } from './run-script.ts';
import { scratchWith } from './scratch.ts';

// Each test starts programs, and a busy machine may take its time.
jest.setTimeout(60_000);

const manifest = {
  name: 'planted',
  version: '1.2.3',
  type: 'module',
  bin: { planted: 'dist/bin/planted.js' },
  files: ['dist', 'templates', 'schema/*.json', 'test'],
};
const whole = {
  'dist/bin/planted.js': "console.log('1.2.3');\n",
  'dist/generators/app/index.js': '',
  'schema/answers.schema.json': '{}\n',
  'templates/common/_gitignore': '.terraform/\n',
  LICENSE: '',
  'README.md': '',
};
const path = ['', 'root', 'someone'].join('/');

it.each([
  ['a whole package', {}, []],
  ['a test', { 'test/a.test.ts': '' }, ['test/a.test.ts does not belong into the package']],
  ['a source map', { 'dist/src/a.js.map': '' }, ['dist/src/a.js.map does not belong into the package']],
  ['a template that npm drops', { 'templates/.gitignore': '' }, ['templates/.gitignore is missing in the package']],
  ['a path', { 'dist/src/a.js': `// ${path}` }, ['dist/src/a.js:1 holds a path of the machine it was written on']],
  ['a program that fails', { 'dist/bin/planted.js': "import 'absent';\n" }, [/--version does not start/]],
  ['another version', { 'dist/bin/planted.js': "console.log('1.0.0');\n" }, [/prints 1\.0\.0, not 1\.2\.3/]],
])('looks into the tarball: %s', (_, planted, findings) => {
  const root = scratchWith({ 'package.json': JSON.stringify(manifest), ...whole, ...planted });
  const { code, lines } = runScript('check-pack.mjs', [root]);
  expect(code).toBe(findings.length > 0 ? 1 : 0);
  expect(lines.filter(line => !/^\d+ files|^ {4}|^$/.test(line)).slice(0, 1)).toEqual(
    findings.map(finding => expect.stringMatching(finding)),
  );
});

it('misses what is promised', () => {
  const { 'README.md': _, 'dist/generators/app/index.js': __, ...rest } = whole;
  const { lines } = runScript('check-pack.mjs', [scratchWith({ 'package.json': JSON.stringify(manifest), ...rest })]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'README.md is missing in the package',
      'dist/generators/app/index.js is missing in the package',
    ]),
  );
});
