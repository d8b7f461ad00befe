import { describe, expect, it, jest } from '@jest/globals';
import { findingsIn } from '../findings.ts';
import { type Scaffold, scaffoldOf } from '../unit-tree.ts';
import type { BreachRow } from './breach-row.ts';
import { dependencyBreaches } from './dependency-breaches.ts';
import { missing, repositoryBreaches } from './repository-breaches.ts';
import { unitBreaches } from './unit-breaches.ts';

// On a busy machine the first one waits until all modules are read.
jest.setTimeout(60_000);

const answers = `project: { name: acme }
environments:
  prod:
    profile: prod
    promoteFrom: null
    aws: { account: "333333333333", regions: { eu-west-1: {} } }
    azure:
      subscription: 00000000-1111-2222-3333-444444444444
      tenant: 55555555-6666-7777-8888-999999999999
      regions: { westeurope: {} }
    network: { cni: { aws: cilium } }
    dns: { domain: example.com }
    data: { enabled: true }
`;
const scaffold = await scaffoldOf(answers);

function withBreach({ files, ...rest }: Scaffold, [file, from, to]: BreachRow): Scaffold {
  const text = files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...rest, files: new Map([...files, [file, from === '' ? to : text.replace(from, () => to)]]) };
}

const rows = [...unitBreaches, ...dependencyBreaches, ...repositoryBreaches].map(row => ({ row, title: titleOf(row) }));

function titleOf([file, from, to]: BreachRow): string {
  return `in ${file}, where ${JSON.stringify(from)} becomes ${JSON.stringify(to)}`;
}

describe('a defect in a unit is found', () => {
  it('and nothing in a repository without', async () => {
    expect(await findingsIn(scaffold)).toEqual([]);
  });

  it.each(rows)('$title', async ({ row }) => {
    const [, , , ...findings] = row;
    expect(await findingsIn(withBreach(scaffold, row))).toEqual(findings);
  });

  it.each(missing)('where there is no $name', async ({ name, findings }) => {
    const files = new Map([...scaffold.files].filter(([path]) => path !== name));
    expect(await findingsIn({ ...scaffold, files })).toEqual(findings);
  });
});
