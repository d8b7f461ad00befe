import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stackLayers } from '../../src/answers/layer.ts';
import { talk } from './conversation.ts';
import { ENTER, scratchFolder } from './scripted.ts';

describe('load a file', () => {
  function fileWith(text: string): string {
    const file = join(scratchFolder(), 'answers.yaml');
    writeFileSync(file, text);
    return file;
  }
  const good = fileWith(
    'project: { name: acme, repository: null }\nengine: terragrunt\nenvironments:\n  dev: { profile: dev }\n',
  );

  it('reads it and asks for the rest', async () => {
    const { asked, layers } = await talk([
      ['start', 'file'],
      ['answersFile', good],
      ['clouds', ENTER],
      ['region:aws', 'us-east-1'],
      ['review', 'generate'],
    ]);
    expect(asked.map(({ name }) => name)).toEqual(['start', 'answersFile', 'clouds', 'region:aws', 'review']);
    expect(stackLayers(layers).sourceOf(['project', 'name'])).toBe(`${good}:1`);
  });

  // A file that can never be accepted must not lead to a review that nobody can leave.
  it.each([
    ['that is not there', join(scratchFolder(), 'nothing.yaml'), 'no such file'],
    ['that is no YAML', fileWith('a: [\n'), 'line '],
    ['with an unknown key', fileWith('clutser: {}\n'), 'unknown key "clutser"'],
    [
      'with a region that AWS has not',
      fileWith('environments: { dev: { profile: dev, aws: { regions: { eu-wst-1: {} } } } }'),
      'eu-wst-1',
    ],
  ])('refuses one %s', async (_, wrong, expected) => {
    const { refused } = await talk([
      ['start', 'file'],
      ['answersFile', wrong],
      ['answersFile', good],
      ['clouds', ENTER],
      ['region:aws', ENTER],
      ['review', 'generate'],
    ]);
    expect(refused).toEqual([expect.stringContaining(expected)]);
    expect(refused.join()).not.toContain('undefined');
  });
});
