import { describe, expect, it, jest } from '@jest/globals';
import { breaches, innocents, wholes } from './planted.ts';
import { runScript } from './run-script.ts';
import { scratchWith } from './scratch.ts';

// Each test starts programs, and a busy machine may take its time.
jest.setTimeout(60_000);

type Breach = { path: string; line: number; rule: string };

describe('our own code', () => {
  it('keeps the house style', () => {
    const { code, lines } = runScript('stats.mjs', ['--check']);
    expect(lines.slice(lines.findIndex(line => line.includes('breaches')))).toEqual(['0 breaches of the house style']);
    expect(code).toBe(0);
  });

  it('is printed beside execa', () => {
    const { lines } = runScript('stats.mjs');
    expect(lines.find(line => line.startsWith('median function lines'))).toMatch(/ 6$/);
    expect(lines.find(line => line.startsWith('largest function'))).toMatch(/107 {2}lib\/resolve\/wait-subprocess\.js/);
    expect(lines.find(line => line.startsWith('files'))).toMatch(/^files +[1-9]\d* +106$/);
  });
});

describe('a breach of the house style is found', () => {
  const files = breaches.map(([, path, { text }]) => [path, text]);
  const found = breachesIn(scratchWith(Object.fromEntries(files)));

  it.each(breaches)('%s in %s', (rule, path, { line }) => {
    expect(found.filter(breach => breach.path === path)).toEqual([expect.objectContaining({ rule, line })]);
  });

  it.each(wholes)('%s, over the whole', (rule, tree) => {
    expect(breachesIn(scratchWith(tree))).toEqual([expect.objectContaining({ rule })]);
  });

  it('and fails the gate', () => {
    const folder = scratchWith({ 'src/utils.ts': 'export const a = 1;\n' });
    expect(runScript('stats.mjs', ['--root', folder, '--check']).code).toBe(1);
    expect(runScript('stats.mjs', ['--root', folder]).code).toBe(0);
  });
});

describe('what only looks like a breach is not one', () => {
  const found = breachesIn(scratchWith(Object.fromEntries(innocents.map(([, path, text]) => [path, text]))));

  it.each(innocents)('%s', (_, path) => {
    expect(found.filter(breach => breach.path === path)).toEqual([]);
  });
});

function breachesIn(root: string): Breach[] {
  return JSON.parse(runScript('stats.mjs', ['--json', '--root', root]).lines.join('\n')).violations;
}
