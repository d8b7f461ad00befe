import type { MergeCase } from './hcl-cases.ts';

const marked = (ours: string, base: string, theirs: string): string =>
  `<<<<<<< yours\n${ours}||||||| scaffold 0.1.0\n${base}=======\n${theirs}>>>>>>> scaffold 0.2.0\n`;

/** Conflicts of each kind, around no more than what both sides changed, and edits that look like conflicts. */
export const smallUnits: Record<string, MergeCase> = {
  'both change one key of an object, and others beside it': {
    sides: {
      base: 'resource "aws_vpc" "this" {\n  tags = {\n    Name = "a"\n    Team = "x"\n    Cost = 1\n  }\n}\n',
      ours: 'resource "aws_vpc" "this" {\n  tags = {\n    Name = "b"\n    Team = "y"\n    Cost = 1\n  }\n}\n',
      theirs: 'resource "aws_vpc" "this" {\n  tags = {\n    Name = "c"\n    Team = "x"\n    Cost = 2\n  }\n}\n',
    },
    text: `resource "aws_vpc" "this" {\n  tags = {\n${marked('    Name = "b"\n', '    Name = "a"\n', '    Name = "c"\n')}    Team = "y"\n    Cost = 2\n  }\n}\n`,
    conflicts: ['aws_vpc.this.tags.Name'],
  },
  'both change one key of an object on one line': {
    sides: { base: 'a = { b = 1, c = 1 }\n', ours: 'a = { b = 2, c = 1 }\n', theirs: 'a = { b = 3, c = 4 }\n' },
    text: `a = {\n${marked('  b = 2\n', '  b = 1\n', '  b = 3\n')}  c = 4\n}\n`,
    conflicts: ['a.b'],
  },
  'both add keys to an object on one line': {
    sides: { base: 'a = { b = 1 }\n', ours: 'a = { b = 1, c = 2 }\n', theirs: 'a = { b = 1, d = 3 }\n' },
    text: 'a = { b = 1, d = 3, c = 2 }\n',
    conflicts: [],
  },
  'the template puts an object on lines and the team edits it on one': {
    sides: { base: 'a = { b = 1 }\n', ours: 'a = { b = 2 }\n', theirs: 'a = {\n  b   = 1\n  ccc = 3\n}\n' },
    text: 'a = {\n  b   = 2\n  ccc = 3\n}\n',
    conflicts: [],
  },
  'both change a comment, and the template the value under it': {
    sides: { base: 'a {\n  # x\n  b = 1\n}\n', ours: 'a {\n  # y\n  b = 1\n}\n', theirs: 'a {\n  # z\n  b = 2\n}\n' },
    text: `a {\n${marked('  # y\n', '  # x\n', '  # z\n')}  b = 2\n}\n`,
    conflicts: ['a.b (comment)'],
  },
  'both change the comment of a header, and the team what is under it': {
    sides: { base: 'a { # x\n  b = 1\n}\n', ours: 'a { # y\n  b = 2\n}\n', theirs: 'a { # z\n  b = 1\n}\n' },
    text: `${marked('a { # y\n', 'a { # x\n', 'a { # z\n')}  b = 2\n}\n`,
    conflicts: ['a'],
  },
  'one changes the comment behind a value, the other the value': {
    sides: { base: 'a = 1 # x\n', ours: 'a = 1 # y\n', theirs: 'a = 22 # x\n' },
    text: 'a = 22 # y\n',
    conflicts: [],
  },
  'the template dropped a block that the team edited': {
    sides: {
      base: 'a "b" {\n  c = 1\n}\n\nd "e" {}\n',
      ours: 'a "b" {\n  c = 2\n}\n\nd "e" {}\n',
      theirs: 'd "e" {}\n',
    },
    text: `${marked('a "b" {\n  c = 2\n}\n', 'a "b" {\n  c = 1\n}\n', '')}\nd "e" {}\n`,
    conflicts: ['a.b'],
  },
  'the template dropped an attribute whose comment the team edited': {
    sides: { base: '# x\na = 1\nb = 1\n', ours: '# y\na = 1\nb = 1\n', theirs: 'b = 1\n' },
    text: `${marked('# y\na = 1\n', '# x\na = 1\n', '')}b = 1\n`,
    conflicts: ['a'],
  },
  'the template moves a look-alike block and the team edits it': {
    sides: {
      base: 'a "b" {\n  r {\n    p = 1\n    q = 1\n    s = 1\n  }\n}\n',
      ours: 'a "b" {\n  r {\n    p = 1\n    q = 1\n    s = 2\n  }\n}\n',
      theirs: 'a "b" {\n  r {\n    p = 9\n    q = 9\n    s = 9\n  }\n  r {\n    p = 1\n    q = 1\n    s = 1\n  }\n}\n',
    },
    text: 'a "b" {\n  r {\n    p = 9\n    q = 9\n    s = 9\n  }\n  r {\n    p = 1\n    q = 1\n    s = 2\n  }\n}\n',
    conflicts: [],
  },
  'the team replaced what a natural key names, and the template edits it': {
    sides: {
      base: 'a "b" {\n  statement {\n    sid     = "one"\n    actions = ["x"]\n  }\n}\n',
      ours: 'a "b" {\n  statement {\n    sid     = "two"\n    actions = ["x"]\n  }\n}\n',
      theirs: 'a "b" {\n  statement {\n    sid     = "one"\n    actions = ["y"]\n  }\n}\n',
    },
    text: `a "b" {
  statement {
    sid     = "two"
    actions = ["x"]
  }
${marked('', '  statement {\n    sid     = "one"\n    actions = ["x"]\n  }\n', '  statement {\n    sid     = "one"\n    actions = ["y"]\n  }\n')}}\n`,
    conflicts: ['a.b.statement'],
  },
  'a heredoc is edited by the team and re-indented text is near': {
    sides: {
      base: 'a {\n  b = <<EOT\n  x\nEOT\n  c = 1\n}\n',
      ours: 'a {\n  b = <<EOT\n    y = "${z}"\nEOT\n  c = 1\n}\n',
      theirs: 'a {\n  b = <<EOT\n  x\nEOT\n  c = 2\n}\n',
    },
    text: 'a {\n  b = <<EOT\n    y = "${z}"\nEOT\n  c = 2\n}\n',
    conflicts: [],
  },
  'the template inserts a look-alike before a block that both edit': {
    sides: {
      base: 'a "b" {\n  r {\n    p = 1\n    q = 1\n    s = 1\n  }\n}\n',
      ours: 'a "b" {\n  r {\n    p = 1\n    q = 1\n    s = 2\n  }\n}\n',
      theirs: 'a "b" {\n  r {\n    p = 9\n    q = 9\n    s = 9\n  }\n  r {\n    p = 1\n    q = 3\n    s = 1\n  }\n}\n',
    },
    text: 'a "b" {\n  r {\n    p = 9\n    q = 9\n    s = 9\n  }\n  r {\n    p = 1\n    q = 3\n    s = 2\n  }\n}\n',
    conflicts: [],
  },
  'the team indents by four, the template adds an object': {
    sides: {
      base: 'a {\n  b = 1\n}\n',
      ours: 'a {\n    b = 2\n}\n',
      theirs: 'a {\n  b = 1\n  c = {\n    d = <<EOT\n  x\nEOT\n  }\n}\n',
    },
    text: 'a {\n    b = 2\n    c = {\n      d = <<EOT\n  x\nEOT\n    }\n}\n',
    conflicts: [],
  },
  'both put a block first': {
    sides: { base: 'b "c" {}\n', ours: 'm "n" {}\n\nb "c" {}\n', theirs: 'x "y" {}\n\nb "c" {}\n' },
    text: 'm "n" {}\n\nx "y" {}\n\nb "c" {}\n',
    conflicts: [],
  },
};
