import { describe, expect, it } from '@jest/globals';
import { type Image, recordedOf, textIn, upgraded } from './proof/disk.ts';
import { LABELS } from './proof/script.ts';

type Files = Record<string, string>;
type Case = { base: Files; ours: Files; theirs: Files; after: Files; steps: Record<string, string> };

const one = (value: string): string => `module "one" {\n  a = ${value}\n}\n`;
const two = 'module "two" {\n  a = 1\n}\n';
const locals = 'locals {\n  a = 1\n}\n';

const imageOf = (files: Files, top = 'm/'): Image =>
  Object.entries(files).map(([path, content]) => ({ path: `${top}${path}`, content, mode: 0o644 }));
const diskOf = (files: Files, top = 'm/') =>
  new Map(
    Object.entries(files).map(([path, text]) => [`${top}${path}`, { bytes: Buffer.from(text), mode: 0o644 as const }]),
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

/** Folders `m` and others in three versions, and what is said of each path. */
const drops: Record<string, { base: Files; ours: Files; theirs: Files; steps: Record<string, string> }> = {
  'goes as a whole where nobody edited it': {
    base: { 'm/a.tf': two, 'm/tests/a.tftest.hcl': '', 'm/values.yaml': 'a: 1\n' },
    ours: { 'm/a.tf': two, 'm/tests/a.tftest.hcl': '', 'm/values.yaml': 'a: 1\n' },
    theirs: {},
    steps: {
      'm/a.tf': 'delete forgotten',
      'm/tests/a.tftest.hcl': 'delete forgotten',
      'm/values.yaml': 'delete forgotten',
    },
  },
  'stays as a whole where one file was edited, with the module that it calls': {
    base: { 'm/a.tf': calling('../n'), 'm/tests/a.tftest.hcl': '', 'n/a.tf': two, 'o/a.tf': two },
    ours: { 'm/a.tf': calling('../n'), 'm/tests/a.tftest.hcl': '# mine\n', 'n/a.tf': two, 'o/a.tf': two },
    theirs: {},
    steps: {
      'm/a.tf': 'keep orphaned',
      'm/tests/a.tftest.hcl': 'keep orphaned',
      'n/a.tf': 'keep orphaned',
      'o/a.tf': 'delete forgotten',
    },
  },
  'stays where a file was added, and what was moved there is left alone': {
    base: { 'm/a.tf': two, 'm/b.tf': locals },
    ours: { 'm/a.tf': '', 'm/b.tf': locals, 'm/mine.tf': two },
    theirs: {},
    steps: { 'm/a.tf': 'keep orphaned', 'm/b.tf': 'keep orphaned' },
  },
  'goes where only an upgrade wrote down what moved': {
    base: { 'm/a.tf': two },
    ours: { 'm/a.tf': two, 'm/moved.tf': 'moved {\n  from = a.b\n  to   = a.c\n}\n' },
    theirs: {},
    steps: { 'm/a.tf': 'delete forgotten' },
  },
  'does not keep the folders below it': {
    base: { 'm/env.hcl': 'locals {}\n', 'm/b/terragrunt.hcl': two },
    ours: { 'm/env.hcl': '# mine\n', 'm/b/terragrunt.hcl': two },
    theirs: {},
    steps: { 'm/b/terragrunt.hcl': 'delete forgotten', 'm/env.hcl': 'keep orphaned' },
  },
  'keeps what a unit needs': {
    base: { 'm/env.hcl': 'locals {}\n', 'm/a/terragrunt.hcl': depending('../b'), 'm/b/terragrunt.hcl': two },
    ours: { 'm/env.hcl': 'locals {}\n', 'm/a/terragrunt.hcl': `#\n${depending('../b')}`, 'm/b/terragrunt.hcl': two },
    theirs: {},
    steps: {
      'm/a/terragrunt.hcl': 'keep orphaned',
      'm/b/terragrunt.hcl': 'keep orphaned',
      'm/env.hcl': 'keep orphaned',
    },
  },
};

function calling(source: string): string {
  return `module "one" {\n  source = "${source}"\n}\n`;
}

function depending(path: string): string {
  return `dependency "one" {\n  config_path = "${path}"\n}\n`;
}

describe('a folder of which nothing is generated any more', () => {
  it.each(Object.entries(drops))('%s', (_, { base, ours, theirs, steps }) => {
    const options = { labels: LABELS, choice: 'markers' } as const;
    const before = { disk: diskOf(ours, ''), recorded: recordedOf(imageOf(base, '')) };
    const result = upgraded(before, imageOf(theirs, ''), options);
    expect(Object.fromEntries(result.steps.map(step => [step.path, `${step.action} ${step.becomes}`]))).toEqual(steps);
    const again = upgraded(result, imageOf(theirs, ''), options);
    expect(again.steps.filter(step => step.after !== undefined || step.note)).toEqual([]);
  });
});

describe('an edited file that is dropped from a folder which is still generated', () => {
  it.each([
    ['markers', 'conflict orphaned', true],
    ['ours', 'conflict orphaned', true],
    ['theirs', 'conflict forgotten', false],
  ] as const)('is in conflict as a whole; %s', (choice, said, isThere) => {
    const before = {
      disk: diskOf({ 'a.tf': `# mine\n${two}`, 'a.sh': 'mine', 'b.tf': locals }),
      recorded: recordedOf(imageOf({ 'a.tf': two, 'a.sh': '', 'b.tf': locals })),
    };
    const { steps, disk } = upgraded(before, imageOf({ 'b.tf': locals }), { labels: LABELS, choice });
    expect(steps.map(({ path, action, becomes }) => `${path} ${action} ${becomes}`)).toEqual([
      'm/a.sh keep orphaned',
      `m/a.tf ${said}`,
      'm/b.tf keep present',
    ]);
    expect(steps[1]?.conflicts).toEqual([{ at: 'the whole file', base: two, ours: `# mine\n${two}`, theirs: null }]);
    expect(disk.has('m/a.tf')).toBe(isThere);
  });
});

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
