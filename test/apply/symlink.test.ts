import fs from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../src/apply/apply.ts';
import { recover } from '../../src/apply/recover.ts';
import type { UserError } from '../../src/user-error.ts';
import { listenTo, watch } from './faulty-fs.ts';
import { refusalOf, told } from './refusal.ts';
import { changesBetween } from './scenario.ts';
import { plant, snapshot, type Tree } from './tree.ts';
import { workplace } from './workplace.ts';

const OLD = { 'other.tf': file('old other'), 'modules/network/main.tf': file('old main') };
const NEW = {
  'other.tf': file('new other'),
  'modules/network/main.tf': file('new main'),
  'modules/network/more.tf': file('more'),
};
const CHANGES = changesBetween(OLD, NEW);

/** What a link is put in place of, and where it then leads; whatever it leads to holds the very text that the plan saw. */
const KINDS = { file: 'modules/network/main.tf', directory: 'modules/network' };
const TARGETS = ['inside', 'outside', 'dangling', 'chain', 'absolute', 'loop'] as const;
const CASES = (['file', 'directory'] as const).flatMap(kind => TARGETS.map(target => ({ kind, target })));

let base = '';
let root = '';

beforeEach(() => {
  base = workplace();
  root = join(base, 'repository');
  plant(root, OLD);
  plant(join(base, 'outside'), { 'main.tf': file('old main'), 'sentinel.txt': file('mine') });
  plant(root, { 'elsewhere/main.tf': file('old main') });
});

afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

function file(content: string): { content: string; mode: number } {
  return { content, mode: 0o644 };
}

function targetOf(kind: 'file' | 'directory', target: (typeof TARGETS)[number]): string {
  const up = kind === 'file' ? '../..' : '..';
  const name = kind === 'file' ? '/main.tf' : '';
  if (target === 'chain') fs.symlinkSync(join(base, `outside${name}`), join(root, 'hop'));
  const targets = {
    inside: `${up}/elsewhere${name}`,
    outside: `${up}/../outside${name}`,
    dangling: `${up}/../outside/nothing${name}`,
    chain: `${up}/hop`,
    absolute: join(base, `outside${name}`),
    loop: kind === 'file' ? 'main.tf' : 'network',
  };
  return targets[target];
}

function putLink({ kind, target }: (typeof CASES)[number]): string {
  const link = join(root, KINDS[kind]);
  fs.rmSync(link, { recursive: true });
  fs.symlinkSync(targetOf(kind, target), link);
  return link;
}

const onlyWithLinks = process.platform === 'win32' ? describe.skip : describe;

onlyWithLinks('a symbolic link that is there when the plan is applied', () => {
  it.each(CASES)('is refused and nothing is written: $kind, $target', linked => {
    putLink(linked);
    const before = snapshot(base);
    const refusal = refusalOf(() => applyChanges(root, CHANGES));
    expect(refusal?.exitCode).toBe(3);
    expect(told(refusal)).toContain(`${KINDS[linked.kind]} is a symbolic link`);
    expect(refusal?.message).toContain('nothing was changed');
    expect(snapshot(base)).toEqual(before);
    expect(fs.existsSync(join(root, '.scaffold'))).toBe(false);
  });
});

onlyWithLinks('a symbolic link that is put there after the first check', () => {
  function applyWithSwap(linked: (typeof CASES)[number]): {
    refusal: UserError | null;
    outside: Tree;
    elsewhere: Tree;
    link: string;
  } {
    const [outside, elsewhere] = [snapshot(join(base, 'outside')), snapshot(join(root, 'elsewhere'))];
    let link = '';
    const swapAtCommit = (call: { name: string; file: string }): void => {
      if (call.name === 'renameSync' && basename(call.file) === 'pack') link = putLink(linked);
    };
    const refusal = refusalOf(() => listenTo(root, swapAtCommit, () => applyChanges(root, CHANGES)));
    return { refusal, outside, elsewhere, link };
  }

  it.each(CASES)('is neither followed nor replaced: $kind, $target', linked => {
    const { refusal, outside, elsewhere, link } = applyWithSwap(linked);
    expect(refusal?.exitCode).toBe(3);
    expect(told(refusal)).toContain('is a symbolic link');
    expect(snapshot(join(base, 'outside'))).toEqual(outside);
    expect(snapshot(join(root, 'elsewhere'))).toEqual(elsewhere);
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it.each(CASES)('costs no text: the rest is written and the new text is laid aside: $kind, $target', linked => {
    const { refusal } = applyWithSwap(linked);
    const aside = '.scaffold/txn/aside/modules/network/main.tf';
    expect(told(refusal)).toContain(aside);
    expect(fs.readFileSync(join(root, aside), 'utf8')).toBe('new main');
    expect(fs.readFileSync(join(root, 'other.tf'), 'utf8')).toBe('new other');
    expect(recover(root)).toBe('none');
  });
});

onlyWithLinks('a symbolic link where the writer works', () => {
  it.each(['', '.scaffold', '.scaffold/txn'])('is refused as %j', place => {
    const real = join(base, 'real');
    const link = join(root, place);
    if (place === '') fs.renameSync(root, real);
    else fs.mkdirSync(real);
    fs.mkdirSync(join(link, '..'), { recursive: true });
    fs.symlinkSync(real, link);
    const before = snapshot(base);
    let refusal: UserError | null = null;
    const calls = watch(root, null, () => {
      refusal = refusalOf(() => applyChanges(`${root}/`, CHANGES));
    });
    expect(refusal).toMatchObject({ exitCode: 3, message: expect.stringContaining('is a symbolic link') });
    expect(snapshot(base)).toEqual(before);
    expect(calls.filter(({ name, file: path }) => name !== 'rmdirSync' && path.length > link.length)).toEqual([]);
  });

  it.each(['lock', 'pack.tmp', 'pack', 'pack.done'])('never leads to a write outside: %s', name => {
    fs.mkdirSync(join(root, '.scaffold/txn'), { recursive: true });
    fs.symlinkSync(join(base, 'outside/sentinel.txt'), join(root, '.scaffold/txn', name));
    const outside = snapshot(join(base, 'outside'));
    refusalOf(() => applyChanges(root, CHANGES));
    refusalOf(() => recover(root));
    expect(snapshot(join(base, 'outside'))).toEqual(outside);
  });
});
