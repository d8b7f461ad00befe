import type { Sides } from '../../src/merge/sides.ts';

/** A case made by hand: the sides, the whole text that comes out, and where it is in conflict. */
export type MergeCase = { sides: Sides; text: string; conflicts: string[] };

const eks = (changes: { version?: string; name?: string; more?: string } = {}): string => `module "eks" {
  source          = "terraform-aws-modules/eks/aws"
  version         = "${changes.version ?? '20.8.0'}"
  cluster_name    = ${changes.name ?? 'var.name'}
  cluster_version = var.k8s
${changes.more ?? ''}}
`;

const variables = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `variable "${name}" {\n  default = ${value}\n}\n`)
    .join('\n');

const tags = (lines: string[]): string =>
  `locals {\n  tags = {\n${lines.map(line => `    ${line}\n`).join('')}  }\n}\n`;

const data = (first: string, last: string): string =>
  `resource "terraform_data" "x" {\n${first}  count = 1\n  # one\n  # two\n  triggers_replace = 1\n${last}}\n`;

const wide = eks({ more: '  cluster_endpoint_public_access_cidrs = ["10.0.0.0/8"]\n' }).replace(
  / += (?=["v])/g,
  match => `${match.slice(0, -2).padEnd(match.length - 2 + 21)}= `,
);

/** Cases on which plain line merges fail, or come out clean and wrong. */
export const lineMergeFails: Record<string, MergeCase> = {
  'both append an attribute to one block': {
    sides: {
      base: eks(),
      ours: eks({ more: '  enable_irsa     = true\n' }),
      theirs: eks({ more: '  tags            = {}\n' }),
    },
    text: eks({ more: '  tags            = {}\n  enable_irsa     = true\n' }),
    conflicts: [],
  },
  'the team realigns, the template changes a value': {
    sides: { base: eks(), ours: wide, theirs: eks({ version: '21.1.0' }) },
    text: wide.replace('20.8.0', '21.1.0'),
    conflicts: [],
  },
  'neighbours change': {
    sides: { base: eks(), ours: eks({ name: '"corp-eks"' }), theirs: eks({ version: '21.1.0' }) },
    text: eks({ name: '"corp-eks"', version: '21.1.0' }),
    conflicts: [],
  },
  'the template reorders blocks, the team edits one': {
    sides: {
      base: variables({ a: '1', b: '2', c: '3' }),
      ours: variables({ a: '1', b: '22', c: '3' }),
      theirs: variables({ b: '2', c: '3', a: '1' }),
    },
    text: variables({ a: '1', b: '22', c: '3' }),
    conflicts: [],
  },
  'both raise one version': {
    sides: { base: eks(), ours: eks({ version: '20.9.0' }), theirs: eks({ version: '21.1.0' }) },
    text: eks().replace(
      '  version         = "20.8.0"\n',
      `<<<<<<< yours
  version         = "20.9.0"
||||||| scaffold 0.1.0
  version         = "20.8.0"
=======
  version         = "21.1.0"
>>>>>>> scaffold 0.2.0
`,
    ),
    conflicts: ['module.eks.version'],
  },
  'the team deleted a block that the template changed': {
    sides: { base: variables({ a: '1', b: '2' }), ours: variables({ a: '1' }), theirs: variables({ a: '1', b: '3' }) },
    text: `${variables({ a: '1' })}
<<<<<<< yours
||||||| scaffold 0.1.0
variable "b" {
  default = 2
}
=======
variable "b" {
  default = 3
}
>>>>>>> scaffold 0.2.0
`,
    conflicts: ['variable.b'],
  },
  'the team deleted a block that the template left': {
    sides: { base: variables({ a: '1', b: '2' }), ours: variables({ a: '1' }), theirs: variables({ a: '9', b: '2' }) },
    text: variables({ a: '9' }),
    conflicts: [],
  },
  'both add one variable in different places': {
    sides: {
      base: variables({ a: '1', m: '2' }),
      ours: variables({ tags: '{}', a: '1', m: '2' }),
      theirs: variables({ a: '1', m: '2', tags: '{}' }),
    },
    text: variables({ tags: '{}', a: '1', m: '2' }),
    conflicts: [],
  },
  'both add one attribute in different places': {
    sides: { base: data('', ''), ours: data('  input = "u"\n', ''), theirs: data('', '  input = "t"\n') },
    text: data(
      '<<<<<<< yours\n  input = "u"\n||||||| scaffold 0.1.0\n=======\n  input = "t"\n>>>>>>> scaffold 0.2.0\n',
      '',
    ),
    conflicts: ['terraform_data.x.input'],
  },
  'both add a block at the end': {
    sides: {
      base: variables({ a: '1' }),
      ours: variables({ a: '1', mine: '2' }),
      theirs: variables({ a: '1', other: '3' }),
    },
    text: variables({ a: '1', other: '3', mine: '2' }),
    conflicts: [],
  },
  'the team edits a key, the template adds one': {
    sides: {
      base: tags(['env  = "dev"', 'team = "x"']),
      ours: tags(['env  = "dev"', 'team = "platform"']),
      theirs: tags(['env    = "dev"', 'team   = "x"', 'centre = "1"']),
    },
    text: tags(['env    = "dev"', 'team   = "platform"', 'centre = "1"']),
    conflicts: [],
  },
  'the team indents by four, the template changes a value': {
    sides: {
      base: 'variable "a" {\n  type = string\n  default = "x"\n}\n',
      ours: 'variable "a" {\n    type    = string\n    default = "x"\n}\n',
      theirs: 'variable "a" {\n  type = string\n  default = "y"\n}\n',
    },
    text: 'variable "a" {\n    type    = string\n    default = "y"\n}\n',
    conflicts: [],
  },
};
