import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { allReleases, type Move } from '../../src/releases/release.ts';
import type { Files } from '../../src/upgrade/folders.ts';
import { movedBlocks } from '../../src/upgrade/moved-blocks.ts';
import { stateImpact } from '../../src/upgrade/state-impact.ts';
import { exampleText, generated, goldenCases, textOf } from '../cases.ts';
import { contractOf, filesOf } from './contract.ts';
import { changed } from './golden-files.ts';

// FREEZE_RELEASE=0.2.0 npm test -- test/upgrade/contract.test.ts writes what that release promises; it is never written again.
const freeze = process.env.FREEZE_RELEASE;
const moves = allReleases().flatMap(release => release.moves);
const fixtures = join(import.meta.dirname, 'fixtures');

/** What the templates of today make of answers, as far as states are concerned. */
async function presentFiles(answers: string): Promise<Map<string, string>> {
  const files = [...(await generated(answers))].filter(([path]) => /\.(?:tf|hcl)$/.test(path));
  return new Map(files.map(([path, file]) => [path, textOf(file)]));
}

if (freeze !== undefined && !existsSync(join(fixtures, freeze))) {
  mkdirSync(join(fixtures, freeze), { recursive: true });
  for (const name of goldenCases) {
    writeFileSync(join(fixtures, freeze, `${name}.yaml`), exampleText(name));
    writeFileSync(join(fixtures, freeze, `${name}.txt`), contractOf(await presentFiles(exampleText(name))));
  }
}

/** What of a promise is broken by newer files, after the moves that were declared. */
function broken(contract: string, present: Files, declared: readonly Move[]): string[] {
  const promised = filesOf(contract);
  const edits = movedBlocks(declared, promised).map(({ path, text }) => [path, `${present.get(path) ?? ''}${text}`]);
  const found = stateImpact(promised, changed(present, Object.fromEntries(edits)));
  // Values are for each repository to say, and not in a promise.
  const kept = found.filter(({ kind }) => kind !== 'replaced' && kind !== 'harmful');
  return kept.map(({ root, kind, address, detail }) => `${root} ${kind} ${address}: ${detail}`);
}

const releases = readdirSync(fixtures).sort();
const promises = releases.flatMap(release => goldenCases.map(name => ({ release, name })));

it.each(promises)('keeps every address of $name that release $release made', async ({ release, name }) => {
  const read = (extension: string) => readFileSync(join(fixtures, release, `${name}.${extension}`), 'utf8');
  expect(broken(read('txt'), await presentFiles(read('yaml')), moves)).toEqual([]);
});

const NETWORK = 'modules/aws/network';

it('finds an address that is gone, and is content when it was moved', async () => {
  const contract = readFileSync(join(fixtures, '0.1.0/aws-minimal.txt'), 'utf8');
  const present = await presentFiles(exampleText('aws-minimal'));
  const renamed = changed(
    present,
    Object.fromEntries(
      [...present]
        .filter(([path]) => path.startsWith(`${NETWORK}/`) && path.endsWith('.tf'))
        .map(([path, text]) => [path, text.replaceAll(/aws_vpc("? "?|\.)this/g, 'aws_vpc$1main')]),
    ),
  );
  const gone = broken(contract, renamed, []);
  expect(gone).toEqual([expect.stringContaining('vanishes module.network.aws_vpc.this')]);
  const move = {
    release: '0.2.0',
    folder: NETWORK,
    from: 'aws_vpc.this',
    to: 'aws_vpc.main',
    because: 'is the main one.',
  };
  expect(broken(contract, renamed, [move])).toEqual([]);
});

it.each<[string, string, string, string]>([
  ['a key of a state', 'environments/dev/aws/eu-west-1/network/backend.tf', 'network/terraform', 'vpc/terraform'],
  ['a count', `${NETWORK}/nat.tf`, 'for_each = local.gateway_zones', 'count = 1'],
  ['a call', 'environments/dev/aws/eu-west-1/network/main.tf', 'module "network"', 'module "vpc"'],
])('finds a change of %s', async (...[, path, from, to]) => {
  const contract = readFileSync(join(fixtures, '0.1.0/aws-minimal.txt'), 'utf8');
  const present = await presentFiles(exampleText('aws-minimal'));
  const text = present.get(path) ?? '';
  expect(text).toContain(from);
  expect(broken(contract, changed(present, { [path]: text.replace(from, to) }), [])).not.toEqual([]);
});

it('has no circle in what was moved', () => {
  const steps = moves
    .filter(({ to }) => to !== null)
    .map(({ folder, from, to }) => [`${folder} ${from}`, `${folder} ${to}`]);
  const sources = new Set(steps.map(([from]) => from));
  expect(sources.size).toBe(steps.length);
  for (const [start = ''] of steps) {
    const seen = new Set<string>();
    for (let at: string | undefined = start; at !== undefined; at = steps.find(([from]) => from === at)?.[1]) {
      expect(seen).not.toContain(at);
      seen.add(at);
    }
  }
});
