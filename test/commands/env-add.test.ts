import { beforeAll, describe, expect, it } from '@jest/globals';
import { getIn } from '../../src/answers/tree.ts';
import type { Invocation } from '../../src/cli/commands.ts';
import { runEnvAdd } from '../../src/commands/env-add.ts';
import { exampleText } from '../cases.ts';
import { folderOf } from '../inspect/generated-folder.ts';
import { ENTER } from '../wizard/scripted.ts';
import { outcome as outcomeIn, type Start } from './with-planner.ts';

let pattern = '';
beforeAll(async () => {
  pattern = await folderOf(exampleText('three-clouds'));
});
type Run = Partial<Start>;
const outcome = (command: Parameters<typeof outcomeIn>[0], words: readonly string[], start: Run = {}) =>
  outcomeIn(command, words, { dir: pattern, ...start });

describe('env add', () => {
  it('hands the new answers to the planner, with its flags, and its exit code on', async () => {
    const flags = { from: 'staging', 'dry-run': true, set: ['nodes.workload.max=5'] };
    const { code, change, tree } = await outcome(runEnvAdd, ['qa'], { flags });
    expect(code).toBe(4);
    expect(change).toMatchObject({ root: pattern, flags });
    expect(getIn(tree, ['environments', 'qa'])).toMatchObject({
      profile: 'staging',
      aws: { regions: { 'us-east-1': { cidr: '10.6.0.0/16' } } },
      nodes: { workload: { max: 5 } },
    });
  });

  it.each<[string, Run & { words: readonly string[] }, object]>([
    [
      'what it is like',
      {
        words: [],
        script: [
          ['environment', 'prod'],
          ['environment', 'qa'],
          ['from', 'staging'],
        ],
      },
      { profile: 'staging' },
    ],
    [
      'profile, clouds and regions',
      {
        words: ['qa'],
        script: [
          ['from', '(profile)'],
          ['environments.qa.profile', ENTER],
          ['clouds', ['aws', 'gcp']],
          ['region:aws', ENTER],
          ['region:gcp', 'europe-west4'],
        ],
      },
      { profile: 'dev', aws: { regions: { 'us-east-1': {} } }, gcp: { regions: { 'europe-west4': {} } } },
    ],
    [
      'nothing that a flag said',
      { words: ['qa'], flags: { profile: 'prod', clouds: 'aws', region: ['aws=eu-west-1'] }, script: [] },
      { profile: 'prod' },
    ],
    [
      'the region of a cloud that is new',
      { words: ['qa'], flags: { from: 'dev', clouds: 'aws,azure' }, script: [['region:azure', ENTER]] },
      { azure: { regions: { westeurope: {} } } },
    ],
  ])('asks for %s', async (_, { words, ...start }, expected) => {
    const { tree, left } = await outcome(runEnvAdd, words, start);
    expect(getIn(tree, ['environments', 'qa'])).toMatchObject(expected);
    expect(left).toEqual([]);
  });

  it('takes with --yes the places of the first environment', async () => {
    const { tree } = await outcome(runEnvAdd, ['qa'], { flags: { yes: true } });
    expect(getIn(tree, ['environments', 'qa'])).toMatchObject({
      profile: 'dev',
      aws: { regions: { 'us-east-1': {} } },
    });
  });

  it.each<[readonly string[], Invocation['flags'], string]>([
    [[], {}, 'needs a name'],
    [['qa'], {}, 'has a problem'],
    [['dev'], { yes: true, from: 'nope' }, 'has 2 problems'],
  ])('%j with %j is refused without a person', async (words, flags, message) => {
    const { code, change } = await outcome(runEnvAdd, words, { flags });
    expect(code).toMatchObject({ exitCode: 2, message: expect.stringContaining(message) });
    expect(change).toBeUndefined();
  });
});
