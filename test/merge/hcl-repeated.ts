import type { MergeCase } from './hcl-cases.ts';

const marked = (ours: string, base: string, theirs: string): string =>
  `<<<<<<< yours\n${ours}||||||| scaffold 0.1.0\n${base}=======\n${theirs}>>>>>>> scaffold 0.2.0\n`;

const inBlock = (...blocks: string[]): string => `a "b" {\n${blocks.join('')}}\n`;

const check = (condition: string, message: string, tail = ''): string =>
  `  precondition {\n    condition     = ${condition}\n    error_message = "${message}"${tail}\n  }\n`;

const ingress = (port: number, cidrs = '"10.0.0.0/8"'): string =>
  `  ingress {\n    from_port   = ${port}\n    to_port     = ${port}\n    protocol    = "tcp"\n    self        = false\n    cidr_blocks = [${cidrs}]\n  }\n`;

const statement = (action: string, resource = 'x', more = ''): string =>
  `  statement {\n    effect    = "Allow"\n    actions   = ["${action}"]\n    resources = ["${resource}"${more}]\n  }\n`;

const span = (first: number, more = ''): string =>
  `  span {\n    first = ${first}\n    last  = ${first + 1}\n${more}  }\n`;

const alike = ['v', 'w', 'x', 'y'].map(name => `    ${name}     = 1\n`).join('');

const set = (name: string, value: string): string => `  set {\n    name  = "${name}"\n    value = "${value}"\n  }\n`;

const all = '"10.0.0.0/8", "0.0.0.0/0"';

/** Blocks of one type without labels: what the team wrote in one of them never comes out in another. */
export const repeatedBlocks: Record<string, MergeCase> = {
  'the team comments a check that the template drops while it adds another': {
    sides: {
      base: inBlock(check('a', 'A'), check('c', 'C')),
      ours: inBlock(check('a', 'A'), check('c', 'C', ' # audited')),
      theirs: inBlock(check('n', 'N'), check('a', 'A')),
    },
    text: inBlock(check('n', 'N'), check('a', 'A'), marked(check('c', 'C', ' # audited'), check('c', 'C'), '')),
    conflicts: ['a.b.precondition[2]'],
  },
  'the team edits the message of a check that the template replaces in its place': {
    sides: {
      base: inBlock(check('a', 'A'), check('c', 'C')),
      ours: inBlock(check('a', 'A'), check('c', 'mine')),
      theirs: inBlock(check('a', 'A'), check('n', 'N')),
    },
    text: inBlock(check('a', 'A'), check('n', 'N'), marked(check('c', 'mine'), check('c', 'C'), '')),
    conflicts: ['a.b.precondition[2]'],
  },
  'the team edits a check whose condition the template refines': {
    sides: {
      base: inBlock(check('a', 'A'), check('c', 'C')),
      ours: inBlock(check('a', 'A'), check('c', 'C', ' # audited')),
      theirs: inBlock(check('n', 'N'), check('a', 'A'), check('c && d', 'C')),
    },
    text: inBlock(check('n', 'N'), check('a', 'A'), check('c && d', 'C', ' # audited')),
    conflicts: [],
  },
  'the team opens a port that the template drops while it adds another': {
    sides: {
      base: inBlock(ingress(80), ingress(443)),
      ours: inBlock(ingress(80), ingress(443, all)),
      theirs: inBlock(ingress(22), ingress(80)),
    },
    text: inBlock(ingress(22), ingress(80), marked(ingress(443, all), ingress(443), '')),
    conflicts: ['a.b.ingress[2]'],
  },
  'the team opens the only port, and the template replaces it': {
    sides: { base: inBlock(ingress(443)), ours: inBlock(ingress(443, all)), theirs: inBlock(ingress(22)) },
    text: inBlock(marked(ingress(443, all), ingress(443), ''), ingress(22)),
    conflicts: ['a.b.ingress'],
  },
  'the team adds to a statement without a name that the template drops while it adds another': {
    sides: {
      base: inBlock(statement('s3:Get'), statement('s3:Put')),
      ours: inBlock(statement('s3:Get'), statement('s3:Put', 'x', ', "mine"')),
      theirs: inBlock(statement('iam:Pass'), statement('s3:Get')),
    },
    text: inBlock(
      statement('iam:Pass'),
      statement('s3:Get'),
      marked(statement('s3:Put', 'x', ', "mine"'), statement('s3:Put'), ''),
    ),
    conflicts: ['a.b.statement[2]'],
  },
  'both add an action to one statement without a name': {
    sides: {
      base: inBlock(statement('s3:Get'), statement('s3:Put', 'y')),
      ours: inBlock(statement('s3:Get'), statement('s3:Put", "s3:Mine', 'y')),
      theirs: inBlock(statement('iam:Pass'), statement('s3:Get'), statement('s3:Put", "s3:List', 'y')),
    },
    text: inBlock(statement('iam:Pass'), statement('s3:Get'), statement('s3:Put", "s3:Mine", "s3:List', 'y')),
    conflicts: [],
  },
  'the team adds a block of its own, and the template replaces another': {
    sides: {
      base: inBlock(check('a', 'A'), check('c', 'C')),
      ours: inBlock(check('a', 'A'), check('c', 'C'), check('m', 'mine')),
      theirs: inBlock(check('n', 'N'), check('a', 'A')),
    },
    text: inBlock(check('n', 'N'), check('a', 'A'), check('m', 'mine')),
    conflicts: [],
  },
  'the team adds to a block without any key that the template drops while it adds another': {
    sides: {
      base: inBlock(span(1), span(3)),
      ours: inBlock(span(1), span(3, '    mine  = 1\n')),
      theirs: inBlock(span(9), span(1)),
    },
    text: inBlock(span(9), span(1), marked(span(3, '    mine  = 1\n'), span(3), '')),
    conflicts: ['a.b.span[2]'],
  },
  'the team adds to a block that the template drops while it adds one that looks alike in another place': {
    sides: {
      base: inBlock(span(1, alike), span(3, alike)),
      ours: inBlock(span(1, alike), span(3, `${alike}    mine  = 1\n`)),
      theirs: inBlock(span(9, alike), span(1, alike)),
    },
    text: inBlock(span(9, alike), span(1, alike), marked(span(3, `${alike}    mine  = 1\n`), span(3, alike), '')),
    conflicts: ['a.b.span[2]'],
  },
  'the team adds a second block, edits the first, and the template replaces that': {
    sides: {
      base: inBlock(span(1)),
      ours: inBlock(span(1, '    mine  = 1\n'), span(5)),
      theirs: inBlock(span(9)),
    },
    text: inBlock(marked(span(1, '    mine  = 1\n'), span(1), ''), span(5), span(9)),
    conflicts: ['a.b.span[1]'],
  },
  'the team sets a value that the template replaces by another name': {
    sides: {
      base: inBlock(set('a', '1'), set('b', '1')),
      ours: inBlock(set('a', '2'), set('b', '1')),
      theirs: inBlock(set('c', '1'), set('b', '1')),
    },
    text: inBlock(marked(set('a', '2'), set('a', '1'), ''), set('c', '1'), set('b', '1')),
    conflicts: ['a.b.set["a"]'],
  },
  'both edit one of several blocks without any key, each another argument': {
    sides: {
      base: inBlock(span(1, '    x     = 1\n'), span(3, '    x     = 1\n')),
      ours: inBlock(span(1, '    x     = 1\n'), span(3, '    x     = 2\n')),
      theirs: inBlock(span(1, '    x     = 1\n'), span(3, '    x     = 1\n    y     = 1\n')),
    },
    text: inBlock(span(1, '    x     = 1\n'), span(3, '    x     = 2\n    y     = 1\n')),
    conflicts: [],
  },
  'the only block without a key is edited by both': {
    sides: { base: inBlock(span(1)), ours: inBlock(span(1, '    mine  = 1\n')), theirs: inBlock(span(9)) },
    text: inBlock(span(9, '    mine  = 1\n')),
    conflicts: [],
  },
};
