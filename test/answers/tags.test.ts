import { describe, expect, it } from '@jest/globals';
import { minimal, problems } from './build.ts';

describe('tags of a team', () => {
  it.each(['Environment', 'owner', 'COSTCENTER', 'Name'])('cannot set %s, which policies rely on', key => {
    const found = problems(`${minimal}\ntags:\n  extra:\n    ${key}: x\n`);
    expect(found.join('\n')).toMatch(/are set already/);
  });

  it('cannot differ in case alone', () => {
    const found = problems(`${minimal}\ntags:\n  extra:\n    Data: x\n    data: y\n`);
    expect(found.join('\n')).toMatch(/differ in more than the case/);
  });

  it.each(['Data Class', 'map-migrated', 'Environments', 'OwnerMail'])('can be %s', key => {
    expect(problems(`${minimal}\ntags:\n  extra:\n    ${key}: x\n`)).toEqual([]);
  });
});
