import { posix, win32 } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPath, checkPaths } from '../../src/apply/path.ts';
import { refusalOf, told } from './refusal.ts';

describe('a path of the repository', () => {
  it.each([
    'README.md',
    '.gitignore',
    '.github/workflows/plan.yaml',
    '.scaffold/units/root.lock.json',
    'environments/dev/aws/eu-west-1/network/main.tf',
    'docs/Prüfung ✓.md',
    'console.tf',
    'com10/lpt.txt',
    'a..b/c...d',
    '~/x',
    'a'.repeat(180),
  ])('may be %j', path => {
    expect(refusalOf(() => checkPath(path))).toBeNull();
  });

  it.each([
    ['', 'empty'],
    ['/etc/passwd', 'relative'],
    ['a//b', 'relative'],
    ['a/', 'relative'],
    ['..', 'must not hold ".."'],
    ['a/../../b', 'must not hold ".."'],
    ['./a', '"."'],
    ['a\\b', '\\'],
    ['..\\b', '\\'],
    ['C:/x', ':'],
    ['a.txt:stream', ':'],
    ['what?', '?'],
    ['a\0b', 'control'],
    ['a\nb', 'control'],
    ['a\u0085b', 'control'],
    ['a\u202eb', 'invisible'],
    ['a\u200bb', 'invisible'],
    ['a\ud800b', 'invisible'],
    ['con', 'device'],
    ['CON', 'device'],
    ['a/Aux.tf', 'device'],
    ['nul .tf', 'device'],
    ['com1.x.y', 'device'],
    ['LPT³', 'device'],
    ['conin$', 'device'],
    ['a./b', 'ends with'],
    ['a ', 'ends with'],
    ['...', 'ends with'],
    ['.git', 'git'],
    ['.GIT/config', 'git'],
    ['a/.Git/hooks/post-checkout', 'git'],
    ['GIT~1/config', 'git'],
    ['.g\u0131t/config', 'git'],
    ['.g\u200cit/config', 'invisible'],
    ['.scaffold', 'kept'],
    ['.scaffold/txn', 'kept'],
    ['.Scaffold/TXN/pack', 'kept'],
    ['a'.repeat(181), '180'],
    ['é'.repeat(91), '180'],
  ])('may not be %j', (path, reason) => {
    const refusal = refusalOf(() => checkPath(path));
    expect(refusal?.exitCode).toBe(2);
    expect(told(refusal)).toContain(reason);
    expect(refusal?.message).toContain('nothing was changed');
  });
});

describe('the paths of one run', () => {
  it.each([[['a/b', 'a/c', 'b/a']], [['a', 'ab', 'abc/a']], [['straße', 'strasse.md']]])('may be %j', paths => {
    expect(refusalOf(() => checkPaths(paths))).toBeNull();
  });

  it.each([
    [['a', 'a'], 'a'],
    [['Makefile', 'makefile'], 'makefile'],
    [['Dev/a', 'dev/b'], 'dev/b'],
    [['x/Dev/a', 'x/dev/c/b'], 'x/dev/c/b'],
    [['caf\u00e9', 'cafe\u0301'], 'cafe\u0301'],
    [['a', 'a/b'], 'a/b'],
    [['a/b', 'a'], 'a'],
    [['A/b', 'a'], 'a'],
    [['\u017fecret', 'secret'], 'secret'],
  ])('may not be %j', (paths, second) => {
    const refusal = refusalOf(() => checkPaths(paths));
    expect(refusal?.exitCode).toBe(2);
    expect(refusal?.problems.map(({ path }) => path)).toEqual([second]);
  });

  it('are all reported at once', () => {
    expect(refusalOf(() => checkPaths(['../a', 'ok', 'OK', 'nul']))?.problems).toHaveLength(3);
  });
});

describe('100,000 hostile paths', () => {
  const PARTS = [
    '..',
    '.',
    '...',
    '. .',
    '.. ',
    '..\\',
    '\\',
    '/',
    '//',
    'C:',
    'c:\\',
    '~',
    '%2e%2e',
    '．．',
    '\0',
    '\n',
    ' ',
    'a',
    'A',
    'é',
    'e\u0301',
  ];
  const NAMES = [
    '.git',
    '.GIT',
    'git~1',
    '.g\u200cit',
    'con',
    'NUL',
    'com1',
    'aux.tf',
    '.scaffold',
    'txn',
    '\u202e',
    '\\\\?\\',
    '\\\\server\\share',
    'x',
  ];
  const ROOT = { posix: '/repo/here', win32: 'C:\\repo\\here' };

  /** Where a path that was let through leaves the repository, or reaches what no path may reach. */
  function escapes(path: string): boolean {
    const onPosix = posix.resolve(ROOT.posix, path);
    const onWindows = win32.resolve(ROOT.win32, path);
    const isInside = onPosix.startsWith(`${ROOT.posix}/`) && onWindows.startsWith(`${ROOT.win32}\\`);
    return !isInside || /(?:^|[\\/])\.git(?:[\\/]|$)/i.test(onWindows) || onWindows.slice(2).includes(':');
  }

  it('never lead out of the repository', () => {
    const segment = fc.oneof(fc.constantFrom(...PARTS, ...NAMES), fc.string({ unit: 'binary', maxLength: 6 }));
    const path = fc
      .array(segment, { minLength: 1, maxLength: 7 })
      .chain(parts => fc.constantFrom('/', '', '\\').map(by => parts.join(by)));
    let passed = 0;
    fc.assert(
      fc.property(path, text => {
        if (refusalOf(() => checkPath(text))) return;
        passed++;
        expect(escapes(text)).toBe(false);
      }),
      { numRuns: 100_000 },
    );
    // A check that refuses everything would pass as well.
    expect(passed).toBeGreaterThan(5_000);
  });
});
