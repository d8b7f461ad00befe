import { expect, it } from '@jest/globals';
import { migrateFiles } from '../../src/releases/migrate-files.ts';
import { versions } from './versions.ts';

const eip = (name: string) => `resource "aws_eip" "${name}" {}\n`;
const run = (name: string) => `run "ours" {\n  assert {\n    condition = aws_eip.${name}.domain == "vpc"\n  }\n}\n`;
const move = {
  release: '0.2.0',
  folder: 'modules/aws/network',
  from: 'aws_eip.a',
  to: 'aws_eip.b',
  because: 'says more.',
};
const release = { version: '0.2.0', notes: [], renames: [], moves: [move], answers: [] };

it.each([
  ['modules/aws/network/tests/ip.tftest.hcl', run('b')],
  ['modules/aws/network/ip.tftest.hcl', run('b')],
  ['modules/aws/tests/ip.tftest.hcl', run('a')],
])('an edited %s speaks of the address that its module has', (path, expected) => {
  const main = versions('modules/aws/network/main.tf', { base: eip('a'), ours: eip('a'), theirs: eip('b') });
  const test = versions(path, { base: '', ours: run('a'), theirs: '' });
  const { files } = migrateFiles('/nowhere', [main, test], [release]);
  expect(files.find(file => file.path === path)?.ours).toMatchObject({ text: expected });
});
