import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { runDiff } from '../../src/commands/diff.ts';
import { runStatus } from '../../src/commands/status.ts';
import { edit, generatedFolder, outcome } from './generated-folder.ts';

const LOCK = '.scaffold/units/root.lock.json';
const BASE = '.scaffold/units/root.base.gz';

type Spoil = (folder: string) => void;

const inLock =
  (from: string | RegExp, to: string): Spoil =>
  folder =>
    edit(join(folder, LOCK), text => text.replace(from, to));

/** A record in which the readme has another name, in both halves. */
const named =
  (path: string): Spoil =>
  folder => {
    inLock('"README.md"', JSON.stringify(path))(folder);
    const texts = strFromU8(gunzipSync(readFileSync(join(folder, BASE)))).replace('"README.md"', JSON.stringify(path));
    writeFileSync(join(folder, BASE), gzipSync(strToU8(texts)));
  };

/** Whoever sends a repository writes its record: a command may refuse it, and never crash, hang or leave the folder. */
async function refusals(spoil: Spoil) {
  const folder = generatedFolder();
  spoil(folder);
  const results = await Promise.allSettled([runStatus, runDiff].map(run => outcome(run, folder)));
  return results.map(result => (result.status === 'rejected' ? result.reason : result.value));
}

describe('a record that is refused with exit code 3', () => {
  it.each<[string, Spoil, RegExp]>([
    ['no JSON', inLock(/^/, '{'), /root\.lock\.json is damaged; nothing was changed/],
    ['a list', folder => writeFileSync(join(folder, LOCK), '[]'), /is damaged/],
    ['empty', folder => writeFileSync(join(folder, LOCK), ''), /is damaged/],
    ['no files', inLock('"files"', '"fils"'), /is damaged/],
    ['a file without a hash', inLock('"sha256"', '"sha"'), /is damaged/],
    ['no engine', inLock('"templateSet"', '"template"'), /is damaged/],
    ['an engine that is none', inLock('"templateSet": "terraform"', '"templateSet": "\\u001b[31m"'), /is damaged/],
    ['a newer form', inLock('"schema": 1', '"schema": 2'), /is newer than this one; nothing was changed/],
  ])('%s', async (_, spoil, message) => {
    for (const error of await refusals(spoil)) {
      expect(error).toMatchObject({ exitCode: 3, message: expect.stringMatching(message) });
    }
  });
});

describe('a path that leaves the repository is refused', () => {
  it.each(['../x', '/etc/passwd', 'a/../../x', '.git/config', 'a\\\\..\\\\x', 'C:/x', 'a\\u0000b'])(
    '%s',
    async path => {
      for (const error of await refusals(inLock('"README.md"', `"${path}"`))) {
        expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining('nothing was changed') });
      }
    },
  );
});

describe('what only looks dangerous is a file that is gone', () => {
  it.each(['toString2', 'a b', 'ü'])('%s', async path => {
    const [status] = await refusals(named(path));
    expect(status.out).toContain(`deleted  ${path}`);
  });
});

describe('what looks like a record and is none', () => {
  it.each(['__proto__', 'constructor', 'toString'])('a file called %s', async name => {
    const [status] = await refusals(named(name));
    expect(status.out).toContain(`deleted  ${name}`);
  });

  it('a base whose texts are no texts', async () => {
    const [status] = await refusals(folder => {
      const texts = JSON.parse(strFromU8(gunzipSync(readFileSync(join(folder, BASE)))));
      writeFileSync(join(folder, BASE), gzipSync(strToU8(JSON.stringify({ ...texts, 'README.md': 5 }))));
    });
    expect(status).toMatchObject({ exitCode: 3, message: expect.stringMatching(/^\S+root\.base\.gz is damaged/) });
  });

  it('a version that a terminal takes for a command', async () => {
    const [status] = await refusals(inLock(/"generator": "[^"]*"/, '"generator": "\\u001b[31m9"'));
    expect(status.out ?? status.message).not.toContain('\u001b');
  });

  it('a lock that is a folder', async () => {
    const [status] = await refusals(folder => {
      rmSync(join(folder, LOCK));
      mkdirSync(join(folder, LOCK));
    });
    expect(status.exitCode).toBe(3);
  });

  it('a path that leaves the repository has the exit code of a damaged record', async () => {
    const [status] = await refusals(inLock('"README.md"', '"../x"'));
    expect(status.exitCode).toBe(3);
  });
});
