export type Files = Record<string, string>;
type FolderCase = {
  base: Files;
  ours: Files;
  theirs: Files;
  files: Files;
  conflicts?: string[];
  lists?: Partial<Lists>;
};
type Lists = { removed: string[]; keptDeleted: string[]; orphaned: string[] };

const one = (value: string): string => `module "one" {\n  a = ${value}\n  b = 1\n}\n`;
const two = 'module "two" {\n  a = 1\n}\n';
const locals = (...lines: string[]): string => `locals {\n${lines.map(line => `  ${line}\n`).join('')}}\n`;

/** Folders in which something changes its file, or a file comes or goes. */
export const moves: Record<string, FolderCase> = {
  'the team moved a block that the template changes': {
    base: { 'main.tf': `${one('1')}\n${two}` },
    ours: { 'main.tf': two, 'one.tf': one('1') },
    theirs: { 'main.tf': `${one('2')}\n${two}` },
    files: { 'main.tf': two, 'one.tf': one('2') },
  },
  'the team moved and edited a block that the template leaves': {
    base: { 'main.tf': `${one('1')}\n${two}` },
    ours: { 'main.tf': two, 'one.tf': one('3') },
    theirs: { 'main.tf': `${one('1')}\n${two}` },
    files: { 'main.tf': two, 'one.tf': one('3') },
  },
  'the template splits a file in which the team edited a block': {
    base: { 'main.tf': `${two}\n${one('1')}` },
    ours: { 'main.tf': `${two}\n# mine\n${one('3')}` },
    theirs: { 'main.tf': two, 'one.tf': `# one\n\n${one('1').replace('b = 1', 'b = 2')}` },
    files: { 'main.tf': two, 'one.tf': `# one\n\n# mine\n${one('3').replace('b = 1', 'b = 2')}` },
  },
  'the template splits a file and drops it': {
    base: { 'main.tf': `${two}\n${one('1')}` },
    ours: { 'main.tf': `${two}\n${one('3')}` },
    theirs: { 'one.tf': one('1'), 'two.tf': two },
    files: { 'one.tf': one('3'), 'two.tf': two },
    lists: { removed: ['main.tf'] },
  },
  'the template moves a block that the team edited between two others': {
    base: { 'main.tf': one('1'), 'two.tf': `${two}\nmodule "z" {}\n` },
    ours: { 'main.tf': one('3'), 'two.tf': `${two}\nmodule "z" {}\n` },
    theirs: { 'two.tf': `${two}\n${one('1')}\nmodule "z" {}\n` },
    files: { 'two.tf': `${two}\n${one('3')}\nmodule "z" {}\n` },
    lists: { removed: ['main.tf'] },
  },
  'the team brought two files together and the template changes both': {
    base: { 'one.tf': one('1'), 'two.tf': two },
    ours: { 'all.tf': `${one('1')}\n${two}` },
    theirs: { 'one.tf': one('2'), 'two.tf': `${two}\nmodule "new" {}\n` },
    files: { 'all.tf': `${one('2')}\n${two}`, 'two.tf': 'module "new" {}\n' },
  },
  'both moved a block': {
    base: { 'main.tf': `${one('1')}\n${two}` },
    ours: { 'main.tf': two, 'ours.tf': one('1') },
    theirs: { 'main.tf': two, 'theirs.tf': one('2') },
    files: { 'main.tf': two, 'ours.tf': one('2') },
    lists: {},
  },
  'both change one attribute of a block that moved': {
    base: { 'main.tf': `${one('1')}\n${two}` },
    ours: { 'main.tf': two, 'one.tf': one('2') },
    theirs: { 'main.tf': `${one('3')}\n${two}` },
    files: {
      'main.tf': two,
      'one.tf': one('2').replace(
        '  a = 2\n',
        '<<<<<<< ours\n  a = 2\n||||||| base\n  a = 1\n=======\n  a = 3\n>>>>>>> theirs\n',
      ),
    },
    conflicts: ['module.one.a'],
  },
  'the team deleted a block that the template moved': {
    base: { 'main.tf': `${one('1')}\n${two}` },
    ours: { 'main.tf': two },
    theirs: { 'main.tf': two, 'one.tf': one('1') },
    files: { 'main.tf': two },
  },
  'both add one variable in different files': {
    base: { 'main.tf': two },
    ours: { 'main.tf': two, 'mine.tf': 'variable "x" {}\n' },
    theirs: { 'main.tf': `${two}\nvariable "x" {}\n` },
    files: { 'main.tf': two, 'mine.tf': 'variable "x" {}\n' },
  },
  'the team moved a value of locals that the template changes': {
    base: { 'main.tf': locals('a = 1', 'b = 1') },
    ours: { 'main.tf': locals('b = 1'), 'a.tf': locals('a = 1') },
    theirs: { 'main.tf': locals('a = 2', 'b = 1') },
    files: { 'main.tf': locals('b = 1'), 'a.tf': locals('a = 2') },
  },
  'the template moved a value of locals that the team edited': {
    base: { 'main.tf': locals('a = 1', 'b = 1') },
    ours: { 'main.tf': locals('a = 3', 'b = 1') },
    theirs: { 'main.tf': locals('b = 1'), 'a.tf': locals('a = 1', 'c = 1') },
    files: { 'main.tf': locals('b = 1'), 'a.tf': locals('a = 3', 'c = 1') },
  },
  'the team deleted a file': {
    base: { 'main.tf': two, 'one.tf': one('1') },
    ours: { 'main.tf': two },
    theirs: { 'main.tf': two, 'one.tf': one('2') },
    files: { 'main.tf': two },
    lists: { keptDeleted: ['one.tf'] },
  },
  'the template dropped a file that the team edited, and one that it did not': {
    base: { 'one.tf': one('1'), 'two.tf': two },
    ours: { 'one.tf': one('2'), 'two.tf': two },
    theirs: {},
    files: { 'one.tf': one('2') },
    lists: { removed: ['two.tf'], orphaned: ['one.tf'] },
  },
  'units of Terragrunt share a name': {
    base: { 'a.hcl': 'include "x" {\n  a = 1\n}\n' },
    ours: { 'a.hcl': 'include "x" {\n  a = 1\n}\n', 'b.hcl': 'include "x" {\n  a = 1\n}\n' },
    theirs: { 'a.hcl': 'include "x" {\n  a = 2\n}\n' },
    files: { 'a.hcl': 'include "x" {\n  a = 2\n}\n', 'b.hcl': 'include "x" {\n  a = 1\n}\n' },
  },
  'the template brings values behind others, with a comment, and the team commented one': {
    base: { 'a.tf': locals('a = 1', 'b = 2'), 'main.tf': `${locals('z = 0')}\n${two}` },
    ours: { 'a.tf': locals('a = 1', 'b = 2 # mine'), 'main.tf': `${locals('z = 0')}\n${two}` },
    theirs: { 'main.tf': `${locals('z = 0')}\n${two}\n${locals('a = 1', '# theirs', 'b = 2')}` },
    files: { 'main.tf': `${locals('z = 0')}\n${two}\n${locals('a = 1', '# theirs', 'b = 2 # mine')}` },
    lists: { removed: ['a.tf'] },
  },
  'both sides moved all values, each to another file': {
    base: { 'a.tf': locals('a = 1'), 'main.tf': two },
    ours: { 'main.tf': two, 'mine.tf': locals('a = 1') },
    theirs: { 'main.tf': two, 'other.tf': locals('a = 1') },
    files: { 'main.tf': two, 'mine.tf': locals('a = 1') },
  },
  'the template moves values beside which the team wrote a comment': {
    base: { 'a.tf': locals('a = 1'), 'main.tf': two },
    ours: { 'a.tf': locals('# mine', '', 'a = 1'), 'main.tf': two },
    theirs: { 'main.tf': two, 'other.tf': locals('a = 1') },
    files: { 'a.tf': locals('# mine'), 'main.tf': two, 'other.tf': locals('a = 1') },
  },
};
