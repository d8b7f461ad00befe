import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withLock } from '../../src/apply/lock.ts';
import { thisProcess } from '../../src/apply/owner.ts';
import { refusalOf } from './refusal.ts';
import { room } from './tree.ts';
import { workplace } from './workplace.ts';

const DEAD_PID = 4_194_304 + 7;

let base = '';
let root = '';
let lock = '';

beforeEach(() => {
  base = workplace();
  root = join(base, 'new', 'repository');
  lock = join(root, '.scaffold/txn/lock');
});

afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

function plantLock(text: string, name = 'lock'): void {
  fs.mkdirSync(join(root, '.scaffold/txn'), { recursive: true });
  fs.writeFileSync(join(root, '.scaffold/txn', name), text);
}

function lockOf(change: object): string {
  return JSON.stringify({ ...thisProcess(), ...change });
}

describe('withLock', () => {
  it('makes the directories it needs, returns what the function returns, and leaves nothing behind', () => {
    expect(withLock(root, () => room(root))).toEqual(['lock']);
    expect(fs.readdirSync(base)).toEqual([]);
  });

  it('leaves nothing behind when the function fails', () => {
    const fail = (): never => {
      throw new TypeError('ours');
    };
    expect(() => withLock(root, fail)).toThrow(TypeError);
    expect(fs.readdirSync(base)).toEqual([]);
  });

  it('keeps what is written meanwhile', () => {
    withLock(root, () => fs.writeFileSync(join(root, 'main.tf'), ''));
    expect(fs.readdirSync(root)).toEqual(['main.tf']);
  });

  it('may be nested, however the directory is spelled', () => {
    const rooms = withLock(root, () => [withLock(`${root}/.`, () => room(root)), room(root)]);
    expect(rooms).toEqual([['lock'], ['lock']]);
  });

  it('refuses a root that is a file', () => {
    fs.writeFileSync(join(base, 'file'), '');
    expect(refusalOf(() => withLock(join(base, 'file'), () => 0))?.exitCode).toBe(3);
    expect(refusalOf(() => withLock(join(base, 'file', 'below'), () => 0))?.exitCode).toBe(5);
  });

  it('works where there are no hard links', () => {
    const { linkSync } = fs;
    fs.linkSync = () => {
      throw Object.assign(new Error('planted'), { code: 'EPERM', syscall: 'link' });
    };
    try {
      expect(withLock(root, () => room(root))).toEqual(['lock']);
      plantLock(lockOf({ pid: process.ppid, host: 'elsewhere' }));
      expect(refusalOf(() => withLock(root, () => 0))?.exitCode).toBe(3);
    } finally {
      fs.linkSync = linkSync;
    }
  });
});

describe('a lock that another run holds', () => {
  it('is respected within a second, and its process and host are named', async () => {
    const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    await once(holder, 'spawn');
    // On Linux the lock says when its process began, so it must be that of the holder; elsewhere nothing is said.
    plantLock(lockOf({ pid: holder.pid, start: startOf(holder.pid ?? 0) }));
    const before = fs.readFileSync(lock, 'utf8');
    const startedAt = performance.now();
    const refusal = refusalOf(() => withLock(root, () => 0));
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(refusal?.exitCode).toBe(3);
    expect(refusal?.message).toContain(`pid ${holder.pid} on ${os.hostname()}`);
    expect(refusal?.message).toContain('nothing was changed');
    expect(fs.readFileSync(lock, 'utf8')).toBe(before);
    expect(room(root)).toEqual(['lock']);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(withLock(root, () => 'now')).toBe('now');
  });

  it.each([
    ['another host', { host: 'build-7.example', pid: DEAD_PID }, 'on build-7.example'],
    ['a container, which numbers processes anew', { space: 'pid:[1]', pid: DEAD_PID }, `pid ${DEAD_PID}`],
  ])('is never broken when it is of %s', (_, owner, named) => {
    plantLock(lockOf(owner));
    const refusal = refusalOf(() => withLock(root, () => 0));
    expect(refusal?.exitCode).toBe(3);
    expect(refusal?.message).toContain(named);
    expect(refusal?.message).toContain(lock);
    expect(room(root)).toEqual(['lock']);
  });
});

describe('a lock that nobody holds any more', () => {
  it.each([
    ['its process is gone', lockOf({ pid: DEAD_PID })],
    ['it is empty', ''],
    ['it is cut short', lockOf({}).slice(0, 20)],
    ['it is not an object', 'null'],
    ['it names no process', lockOf({ pid: -1 })],
    ['it names no host', lockOf({ host: 7 })],
    ['it is binary', '\0\0\0\0'],
  ])('is broken: %s', (_, text) => {
    plantLock(text);
    expect(withLock(root, () => room(root))).toEqual(['lock']);
    expect(fs.readdirSync(root)).toEqual([]);
  });

  it('is broken by a run whose forerunner died while it broke one', () => {
    plantLock(lockOf({ pid: DEAD_PID }));
    plantLock(lockOf({ pid: DEAD_PID, id: 'first' }), 'lock.break');
    plantLock(lockOf({ pid: DEAD_PID, id: 'second' }), 'lock.break.break');
    expect(withLock(root, () => room(root))).toEqual(['lock']);
  });

  const onlyWithProc = fs.existsSync('/proc/self/stat') ? it : it.skip;
  onlyWithProc('is broken when its process number was given to another process since', () => {
    plantLock(lockOf({ pid: process.ppid, start: 'another boot/12345' }));
    expect(withLock(root, () => room(root))).toEqual(['lock']);
  });
});

function startOf(pid: number): string {
  const spoof = Object.getOwnPropertyDescriptor(process, 'pid');
  Object.defineProperty(process, 'pid', { value: pid, configurable: true });
  try {
    return thisProcess().start;
  } finally {
    if (spoof) Object.defineProperty(process, 'pid', spoof);
  }
}
