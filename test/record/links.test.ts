import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { changedAnswers, commands, ended, newRepository, placeFor, untouched } from './record-folder.ts';

let pattern = '';
let copies = 0;

beforeAll(async () => {
  pattern = await newRepository('pattern');
  changedAnswers(pattern);
});

/** What a teammate may have replaced by a link to the very same files elsewhere. */
const PLACES = [
  'README.md',
  'scaffold.yaml',
  'environments',
  'environments/dev/aws/eu-west-1/network',
  'modules',
  'bootstrap/aws/prod',
  '.scaffold',
  '.scaffold/units',
  '.scaffold/units/env-dev.lock.json',
  '.scaffold/units/env-dev.base.gz',
  '.scaffold/answers.schema.json',
  '.scaffold/txn',
  '.scaffold/txn/pack.done',
  '.scaffold/incoming',
];

/** A repository with a link in it, and what the link leads to. */
function linked(place: string): { root: string; outside: string } {
  const base = placeFor(`case-${++copies}`);
  const [root, outside] = [join(base, 'repository'), join(base, 'outside')];
  cpSync(pattern, root, { recursive: true });
  mkdirSync(outside);
  const real = join(outside, 'real');
  if (place === '.scaffold/incoming') mkdirSync(join(root, place));
  renameSync(join(root, place), real);
  if (lstatSync(real).isDirectory()) writeFileSync(join(real, 'secret.tf'), '# password\n');
  symlinkSync(real, join(root, place));
  return { root, outside };
}

/** Lets reading show: a file that was last read before it was written gets a new time of access from whoever reads it. */
function watchReads(folder: string): () => string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  for (const file of files) utimesSync(file, 0, new Date());
  return () => files.filter(file => lstatSync(file).atimeMs !== 0);
}

const showsReads = (() => {
  const file = join(placeFor('canary'), 'file');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'x');
  const read = watchReads(dirname(file));
  readFileSync(file);
  return read().length === 1;
})();

// These two read as update does.
const { upgrade: _, 'env add': __, ...different } = commands;

describe.each(PLACES)('through a link at %s', place => {
  it('no command reads or writes anything outside', async () => {
    const { root, outside } = linked(place);
    const read = watchReads(outside);
    const before = untouched(outside);
    for (const [name, command] of Object.entries(different)) {
      const { code, told } = await ended(command, root);
      expect({ name, code, told, known: [0, 2, 3].includes(code) }).toMatchObject({ known: true });
      expect({ name, outside: untouched(outside) }).toEqual({ name, outside: before });
      if (showsReads) expect({ name, read: read() }).toEqual({ name, read: [] });
      expect(told).not.toContain('password');
      // The room is the writer's own: a new pack takes the place of the last one, whatever that is.
      if (place !== '.scaffold/txn/pack.done') expect(lstatSync(join(root, place)).isSymbolicLink()).toBe(true);
    }
    rmSync(root, { recursive: true });
  }, 60_000);
});
