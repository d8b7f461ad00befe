import { describe, expect, it } from '@jest/globals';
import { isComposition } from '../../scripts/compositions.ts';
import { breachOf, type Row, withChange } from './breach.ts';
import { codeFaults, versionsOf } from './code-rules.ts';
import { fileFaults } from './file-rules.ts';
import type { Folder } from './generated-folders.ts';
import { interfaceFaults } from './interface-rules.ts';

const Falco = `variable "falco" {
  description = "Watches what containers do."
  type        = object({ service_monitor = optional(bool, false) })
  default     = null
}

module "falco" {
  source = "../addons/falco"
  count  = var.falco == null ? 0 : 1

  service_monitor = var.falco.service_monitor
}

output "falco" {
  description = "Namespace, for people."
  value       = one(module.falco[*].namespace)
}
`;
const Base = `variable "name" {
  description = "Name of the cluster."
  type        = string

  validation {
    condition     = length(var.name) > 1
    error_message = "name must be a name."
  }
}
`;

const composition: Folder = {
  path: 'modules/kubernetes-addons',
  files: new Map([
    ['9-falco.tf', Falco],
    ['README.md', '# modules/kubernetes-addons\n'],
    ['main.tf', 'locals {\n  a = 1\n}\n'],
    ['outputs.tf', ''],
    ['tests/falco.tftest.hcl', 'run "it" {}\n'],
    ['variables.tf', Base],
    ['versions.tf', versionsOf('helm', 'kubernetes')],
  ]),
};

async function faults(folder: Folder): Promise<string[]> {
  return [...fileFaults(folder), ...(await interfaceFaults(folder)), ...(await codeFaults(folder, false))];
}

const count = '  count  = var.falco == null ? 0 : 1';
const breaches: Row[] = [
  ['variable other is in 9-falco.tf', '9-falco.tf', 'variable "falco"', 'variable "other"'],
  ['output other is in 9-falco.tf', '9-falco.tf', 'output "falco"', 'output "other"'],
  ['variable falco is not null by default', '9-falco.tf', 'default     = null', 'default     = {}'],
  ['variable falco is not validated', '9-falco.tf', 'optional(bool, false)', 'optional(number, 2)'],
  ['variable falco is not described by a sentence', '9-falco.tf', 'Watches what containers do.', 'falco'],
  ['9-falco.tf has count that depends on a condition', '9-falco.tf', count, '  count  = var.a.b ? 1 : 0'],
  ['9-falco.tf has [0]', '9-falco.tf', 'one(module.falco[*].namespace)', 'module.falco[0].namespace'],
  ['variable name has a default and is nullable', 'variables.tf', '= string\n', '= string\n  default     = null\n'],
  ['variable name is not validated', 'variables.tf', Base, Base.replace(/\n {2}validation \{[^}]*\}\n/, '')],
  ['versions.tf states other versions', 'versions.tf', versionsOf('helm', 'kubernetes'), versionsOf('aws', 'helm')],
  ['chart/Chart.yaml is not a file of a module', 'chart/Chart.yaml', '', 'name: a\n'],
];

describe('a composition', () => {
  it.each([
    ['modules/kubernetes-addons', true],
    ['/a/templates/terraform/aws/addon-resources/modules/aws/addon-resources', true],
    ['modules/addons/falco', false],
    ['modules/aws/network', false],
  ])('is %s: %s', (path, expected) => {
    expect(isComposition(path)).toBe(expected);
  });

  it('may count whether an add-on is there, and keeps all of an add-on in one file', async () => {
    expect(await faults(composition)).toEqual([]);
  });

  it.each(breaches.map(breachOf))('has a breach that is found: $fault', async breach => {
    expect(await faults(withChange(composition, breach))).toContain(breach.fault);
  });

  it('is the only place where presence may be counted', async () => {
    expect(await faults({ ...composition, path: 'modules/addons/falco' })).toEqual(
      expect.arrayContaining([
        '9-falco.tf is not a file of a module',
        'variable falco is in 9-falco.tf',
        '9-falco.tf has count that depends on a condition',
      ]),
    );
  });
});

describe('the files of an add-on', () => {
  const addon = (name: string): Folder => ({ path: 'modules/addons/falco', files: new Map([[name, 'a: 1\n']]) });

  it.each(['values.yaml', 'provider-values.yaml', 'chart/Chart.yaml', 'chart/templates/node-pool.yaml'])(
    '%s is one',
    name => {
      expect(fileFaults(addon(name))).not.toContain(`${name} is not a file of a module`);
    },
  );

  it.each(['Values.yaml', 'chart/values.txt', 'chart/templates/NodePool.yaml', 'chart/templates/_helpers.tpl'])(
    '%s is none',
    name => {
      expect(fileFaults(addon(name))).toContain(`${name} is not a file of a module`);
    },
  );
});

describe('the switch that a requirement names', () => {
  const text = `variable "create_example_secret_provider_class" {
  description = "Whether there is an example."
  type        = bool
  default     = false
  nullable    = false
}
`;

  it('may stand in the file of its add-on, and no other may', async () => {
    const beside = (variable: string) =>
      withChange(composition, breachOf(['', '9-falco.tf', '', `${variable}\n${Falco}`]));
    expect(await faults(beside(text))).toEqual([]);
    const other = text.replace('create_example_secret_provider_class', 'create_example');
    expect(await faults(beside(other))).toEqual([
      'variable create_example is a switch that creates',
      'variable create_example is not null by default',
      'variable create_example is in 9-falco.tf',
    ]);
  });
});
