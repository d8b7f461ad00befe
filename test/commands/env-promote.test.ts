import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getIn } from '../../src/answers/tree.ts';
import { runEnvPromote } from '../../src/commands/env-promote.ts';
import { exampleText } from '../cases.ts';
import { copyOf, folderOf } from '../inspect/generated-folder.ts';
import { outcome as outcomeIn, type Start } from './with-planner.ts';

let pattern = '';
beforeAll(async () => {
  pattern = await folderOf(exampleText('three-clouds'));
});
type Run = Partial<Start>;
const outcome = (command: Parameters<typeof outcomeIn>[0], words: readonly string[], start: Run = {}) =>
  outcomeIn(command, words, { dir: pattern, ...start });

describe('env promote', () => {
  const own = 'environments.dev.nodes.workload.max';
  const withOwn = () => {
    const dir = copyOf(pattern);
    const file = join(dir, 'scaffold.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        /^( +)profile: dev\n/m,
        '$1profile: dev\n$1nodes: { workload: { max: 7 }, scaleDown: balanced }\n',
      ),
    );
    return dir;
  };

  it('carries the answers that are named', async () => {
    const { code, tree, said } = await outcome(runEnvPromote, ['staging', 'prod', 'data.backup.retentionDays']);
    expect(code).toBe(4);
    expect(getIn(tree, ['environments', 'prod', 'data'])).toEqual({ backup: { retentionDays: 14 } });
    expect(said).toEqual([]);
  });

  it.each<[string, Run, object]>([
    ['lets a person choose', { script: [['paths', ['nodes.workload.max']]] }, { workload: { max: 7 } }],
    ['takes all with --yes', { flags: { yes: true } }, { workload: { max: 7 } }],
  ])('%s among what the environment says itself', async (_, start, nodes) => {
    const { tree } = await outcome(runEnvPromote, ['dev', 'staging'], { ...start, dir: withOwn() });
    expect(getIn(tree, ['environments', 'staging', 'nodes'])).toEqual(nodes);
  });

  it('lists what there is where nobody can be asked', async () => {
    const { code } = await outcome(runEnvPromote, ['dev', 'staging'], { dir: withOwn() });
    expect(code).toMatchObject({
      exitCode: 2,
      problems: [{ path: own.replace('environments.dev.', ''), message: '10 → 7' }],
    });
  });

  it('warns where changes come from another environment', async () => {
    const { said } = await outcome(runEnvPromote, ['dev', 'prod', 'nodes.workload.min'], {});
    expect(said).toEqual(['warning: changes of prod come from staging, not from dev']);
  });

  it.each([[[]], [['dev']], [['dev', 'nope']], [['dev', 'prod', 'nope']]])('%j is refused', async words => {
    expect((await outcome(runEnvPromote, words, { script: [] })).code).toMatchObject({ exitCode: 2 });
  });
});
