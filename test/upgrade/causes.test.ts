import { expect, it } from '@jest/globals';
import { objectionProblems, objectionsTo, refusalOf, refuseObjections } from '../../src/upgrade/gate.ts';
import { isStuck, type Step } from '../../src/upgrade/plan.ts';

const USE = 'output "range" {\n  value = var.range\n}\n';
const DECLARED = 'variable "range" {}\n';

const objections = (mine: string) => {
  const before = new Map([
    ['modules/m/mine.tf', mine],
    ['modules/other/mine.tf', 'locals {\n'],
  ]);
  return objectionsTo({ before, after: new Map(before).set('modules/m/main.tf', USE), merged: new Set() }, []);
};

it.each<[string, string, string[]]>([
  ['whole', DECLARED, []],
  [
    'broken',
    `locals {\n${DECLARED}`,
    [
      'modules/m/mine.tf: cannot be read as HCL (line 3: "}" is missing before the end), so that what it declares is not seen',
      'modules/m: var.range',
    ],
  ],
  [
    'no UTF-8',
    '# \uFFFD\n',
    ['modules/m/mine.tf: is no text in UTF-8, so that what it declares is not seen', 'modules/m: var.range'],
  ],
  ['beside the point', '', ['modules/m: var.range']],
])('names a file of the team that is %s before what comes of it', async (_, mine, wanted) => {
  const found = await objections(mine);
  const told = objectionProblems(found).map(({ path, message }) => `${path}: ${message}`);
  expect(told.map(each => each.replace(/^(modules\/m)\/main\.tf: (var\.range).*$/, '$1: $2'))).toEqual(wanted);
  expect(refusalOf(found).includes('cannot be read')).toBe(wanted.length > 1);
});

it('names the conflicts of the plan first', async () => {
  const conflict = { at: 'module.m.a', base: 'a = 1', ours: 'a = 2\n', theirs: null };
  const step: Step = {
    path: 'modules/m/main.tf',
    action: 'conflict',
    before: 'x',
    after: { text: USE, mode: 0o644 },
    becomes: 'present',
    conflicts: [conflict],
  };
  const found = await objections('');
  expect(() => refuseObjections(found, [step])).toThrow(
    expect.objectContaining({
      exitCode: 3,
      problems: [
        { path: step.path, message: 'has a conflict, module.m.a: yours a = 2, new (not there)' },
        expect.objectContaining({ message: expect.stringContaining('var.range') }),
      ],
    }),
  );
});

it.each<[string, Partial<Step>, boolean]>([
  ['a link in its place', {}, true],
  [
    'a dropped file that was edited',
    { conflicts: [{ at: 'the whole file', base: 'a', ours: 'b', theirs: null }] },
    false,
  ],
  ['a file that is to be written', { after: { text: USE, mode: 0o644 } }, false],
])('takes %s for stuck only where something else than a text is in the way', (_, more, wanted) => {
  const conflicts = [{ at: 'a.tf', base: 'a', ours: null, theirs: 'b' }];
  const stuck: Step = {
    path: 'a.tf',
    action: 'conflict',
    before: null,
    after: undefined,
    becomes: 'present',
    conflicts,
  };
  expect(isStuck({ ...stuck, ...more })).toBe(wanted);
});
