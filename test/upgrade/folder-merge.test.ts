import { describe, expect, it } from '@jest/globals';
import { type Image, recordedOf, textIn, upgraded } from './proof/disk.ts';
import { LABELS } from './proof/script.ts';

type Files = Record<string, string>;
type Case = { base: Files; ours: Files; theirs: Files; after: Files; steps: Record<string, string> };

const one = (value: string): string => `module "one" {\n  a = ${value}\n}\n`;
const two = 'module "two" {\n  a = 1\n}\n';
const locals = 'locals {\n  a = 1\n}\n';

const imageOf = (files: Files): Image =>
  Object.entries(files).map(([path, content]) => ({ path: `m/${path}`, content, mode: 0o644 }));
const diskOf = (files: Files) =>
  new Map(
    Object.entries(files).map(([path, text]) => [`m/${path}`, { bytes: Buffer.from(text), mode: 0o644 as const }]),
  );

/** Folders of which the merge as one says something else than what would become of each file alone. */
const cases: Record<string, Case> = {
  'a block that the team deleted does not come back with the file that the template moves it to': {
    base: { 'one.tf': one('1'), 'two.tf': two },
    ours: { 'two.tf': two },
    theirs: { 'two.tf': `${two}\n${one('1')}` },
    after: { 'two.tf': two },
    steps: { 'one.tf': 'keep forgotten', 'two.tf': 'keep present' },
  },
  'values that both sides moved are there once': {
    base: { 'a.tf': locals, 'two.tf': two },
    ours: { 'mine.tf': locals, 'two.tf': two },
    theirs: { 'other.tf': locals, 'two.tf': two },
    after: { 'mine.tf': locals, 'two.tf': two },
    steps: {
      'a.tf': 'keep forgotten',
      'mine.tf': 'keep forgotten',
      'other.tf': 'keep userDeleted',
      'two.tf': 'keep present',
    },
  },
  'a file that the team emptied into another one is one that it deleted': {
    base: { 'one.tf': one('1'), 'two.tf': two },
    ours: { 'one.tf': '', 'two.tf': `${two}\n${one('1')}` },
    theirs: { 'one.tf': one('2'), 'two.tf': two },
    after: { 'two.tf': `${two}\n${one('2')}` },
    steps: { 'one.tf': 'delete userDeleted', 'two.tf': 'merge present' },
  },
};

describe('a folder that is merged as one', () => {
  it.each(Object.entries(cases))('%s', (_, { base, ours, theirs, after, steps }) => {
    const options = { labels: LABELS, choice: 'markers' } as const;
    const result = upgraded({ disk: diskOf(ours), recorded: recordedOf(imageOf(base)) }, imageOf(theirs), options);
    expect(Object.fromEntries([...result.disk].map(([path, file]) => [path.slice(2), textIn(file).text]))).toEqual(
      after,
    );
    expect(
      Object.fromEntries(result.steps.map(step => [step.path.slice(2), `${step.action} ${step.becomes}`])),
    ).toEqual(steps);
    const again = upgraded(result, imageOf(theirs), options);
    expect(again.steps.filter(step => step.after !== undefined || step.note)).toEqual([]);
  });

  it('takes nothing away from a file that the template dropped in an earlier version', () => {
    const options = { labels: LABELS, choice: 'markers' } as const;
    const edited = `${one('1')}\n# mine\n${two}`;
    const base = { 'a.tf': `${one('1')}\n${two}`, 'b.tf': locals };
    const before = { disk: diskOf({ 'a.tf': edited, 'b.tf': locals }), recorded: recordedOf(imageOf(base)) };
    const dropped = upgraded(before, imageOf({ 'b.tf': locals }), options);
    expect(dropped.recorded.get('m/a.tf')?.state).toBe('orphaned');
    const later = upgraded(dropped, imageOf({ 'b.tf': `${locals}\n${one('5').replace('one', 'three')}` }), options);
    expect(later.disk.get('m/a.tf')).toBe(before.disk.get('m/a.tf'));
  });
});
