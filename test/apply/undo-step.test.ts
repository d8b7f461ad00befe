import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Version } from '../../src/apply/operation.ts';
import { parseRunNote } from '../../src/apply/run-note.ts';
import type { Found } from '../../src/apply/target.ts';
import { undoStep } from '../../src/apply/undo-step.ts';

const version = (text: string, mode = 0o644): Version => ({ sha256: hash('sha256', text), size: text.length, mode });

function file(text: string, mode = 0o644): Found {
  return { kind: 'file', content: Buffer.from(text), sha256: hash('sha256', text), mode, mtimeMs: 0, uid: 0, gid: 0 };
}

const MISSING: Found = { kind: 'missing' };
const LINK: Found = { kind: 'obstacle', reason: 'a is a symbolic link, which is never followed' };
const CREATED = [null, version('new')] as const;
const UPDATED = [version('old', 0o640), version('new', 0o640)] as const;
const DELETED = [version('old', 0o640), null] as const;
const MADE_PLAIN = [version('old', 0o755), version('old', 0o644)] as const;

type Sides = readonly [before: Version | null, after: Version | null];

function stepOf([before, after]: Sides, found: Found): unknown {
  const step = undoStep({ path: 'a', before, after }, found);
  if (step.kind === 'due') return step.operation;
  return step.kind === 'changed' ? `${step.problem.message}; ${step.problem.hint}` : step.kind;
}

const onlyWithModes = process.platform === 'win32' ? describe.skip : describe;

onlyWithModes('one file of a run that is undone', () => {
  it.each<[string, Sides, Found]>([
    ['created', CREATED, file('new')],
    ['created under another umask', CREATED, file('new', 0o600)],
    ['updated', UPDATED, file('new', 0o640)],
    [
      'updated where the file system takes no modes',
      [version('old', 0o777), version('new', 0o666)],
      file('new', 0o777),
    ],
    ['deleted', DELETED, MISSING],
    ['made plain', MADE_PLAIN, file('old', 0o644)],
  ])('is put back as it was before: %s', (_, [before, after], found) => {
    const present =
      found.kind === 'file' ? { sha256: found.sha256, size: found.content.length, mode: found.mode } : null;
    expect(stepOf([before, after], found)).toEqual({ path: 'a', before: present, after: before });
  });

  it.each<[string, Sides, Found]>([
    ['created, and deleted since', CREATED, MISSING],
    ['updated, and put back by hand', UPDATED, file('old', 0o640)],
    ['deleted, and brought back', DELETED, file('old', 0o640)],
    ['made plain, and executable again', MADE_PLAIN, file('old', 0o755)],
  ])('needs nothing: %s', (_, sides, found) => {
    expect(stepOf(sides, found)).toBe('done');
  });

  it.each<[string, { sides: Sides; found: Found }, string]>([
    [
      'created, edited',
      { sides: CREATED, found: file('mine') },
      'it changed since; take your change out, undo, and make it again',
    ],
    [
      'created, made executable',
      { sides: CREATED, found: file('new', 0o755) },
      'its mode was changed since, from 644 to 755; chmod 644 a',
    ],
    [
      'updated, edited',
      { sides: UPDATED, found: file('mine', 0o640) },
      'it changed since; take your change out, undo, and make it again',
    ],
    [
      'updated, mode changed',
      { sides: UPDATED, found: file('new', 0o644) },
      'its mode was changed since, from 640 to 644; chmod 640 a',
    ],
    [
      'updated, old text with another mode',
      { sides: UPDATED, found: file('old', 0o644) },
      'it changed since; take your change out, undo, and make it again',
    ],
    [
      'updated, deleted',
      { sides: UPDATED, found: MISSING },
      'it was deleted since; bring it back, as the command had left it',
    ],
    ['deleted, another in its place', { sides: DELETED, found: file('mine') }, 'it appeared since; move it away'],
    [
      'deleted, brought back with another mode',
      { sides: DELETED, found: file('old', 0o600) },
      'it appeared since; move it away',
    ],
    [
      'made plain, mode changed',
      { sides: MADE_PLAIN, found: file('old', 0o600) },
      'its mode was changed since, from 644 to 600; chmod 644 a',
    ],
    [
      'a link in its place',
      { sides: UPDATED, found: LINK },
      'a is a symbolic link, which is never followed; move it away',
    ],
  ])('is refused with what to do: %s', (_, { sides, found }, told) => {
    expect(stepOf(sides, found)).toBe(told);
  });
});

describe('the note in a pack', () => {
  const note = { command: 'env add', at: '2026-11-28T20:21:54.000Z', folders: ['', 'environments/dev'] };

  it.each([note, { ...note, command: null }, { ...note, folders: [] }])('is read: %j', text => {
    expect(parseRunNote(text)).toEqual(text);
  });

  it.each([
    undefined,
    'upgrade',
    { ...note, command: 'up\u001b[2Jgrade' },
    { ...note, command: undefined },
    { ...note, at: 'yesterday' },
    { ...note, folders: 'a' },
    { ...note, folders: [7] },
  ])('counts for nothing when it makes no sense: %j', text => {
    expect(parseRunNote(text)).toBeNull();
  });

  it('must not name a folder outside', () => {
    expect(() => parseRunNote({ ...note, folders: ['../a'] })).toThrow('cannot be written');
  });
});
