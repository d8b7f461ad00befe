import { execFileSync } from 'node:child_process';
import { describe, expect, it, jest } from '@jest/globals';
import { runScript } from './run-script.ts';
import { checkout, scratchWith } from './scratch.ts';

// Each test starts programs, and a busy machine may take its time.
jest.setTimeout(60_000);

// Put together here, because this file is read by the very check it tests.
const folder = (name: string) => ['', name, 'someone', 'x.ts'].join('/');
const host = (...labels: string[]) => labels.join('.');

const leaks: [what: string, path: string, text: string][] = [
  ['a path of the machine', 'docs/a.md', `see\n${folder('root')}\n`],
  ['a path in quotes', 'src/a.ts', `const a = '${folder('work')}';\n`],
  ['the npm registry', 'a.md', `https://${host('registry', 'npmjs', 'org')}/x\n`],
  ['the Python registry', 'b.md', `pip install -i https://${host('pypi', 'org')}/simple\n`],
  ['the Go proxy', 'c.md', `GOPROXY=${host('proxy', 'golang', 'org')}\n`],
  [
    'any address in a lock file',
    'package-lock.json',
    `{\n  "resolved": "${['https:', '', 'mirror', 'x.tgz'].join('/')}"\n}\n`,
  ],
  ['the folder of this checkout', 'd.md', `cd ${checkout}\n`],
];

describe('files in git', () => {
  it('hold nothing of the machine they were written on', () => {
    const { lines } = runScript('check-tracked.mjs');
    expect(lines).toEqual([expect.stringMatching(/^\d+ files read, 0 findings$/)]);
  });

  const root = scratchWith(Object.fromEntries(leaks.map(([, path, text]) => [path, text])));
  const innocents = scratchWith({
    'a.ts': "const a = './work/a'; const b = 'https://example.org/root/a'; // ~/opt/x\n",
  });
  for (const repository of [root, innocents]) {
    execFileSync('git', ['init', '--quiet'], { cwd: repository });
    execFileSync('git', ['add', '.'], { cwd: repository });
  }
  const { code, lines } = runScript('check-tracked.mjs', [root]);

  it.each(leaks)('are refused with %s', (_, path) => {
    expect(lines.filter(line => line.startsWith(`${path}:`)).length).toBeGreaterThan(0);
    expect(code).toBe(1);
  });

  it('may hold paths that belong to nobody', () => {
    expect(runScript('check-tracked.mjs', [innocents])).toEqual({ code: 0, lines: ['1 files read, 0 findings'] });
  });
});
