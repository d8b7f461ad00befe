import { describe, expect, it } from '@jest/globals';
import { minimal, problems, refusal } from './build.ts';

describe('names that JavaScript objects inherit', () => {
  const places: [string, (name: string) => string, string][] = [
    ['the root', name => `${minimal}${name}: { x: 1 }\n`, '3:1 '],
    ['project', name => minimal.replace('name: acme', `name: acme, ${name}: { x: 1 }`), '1:24 project.'],
    ['environments', name => minimal.replace('dev:', `${name}: {}, dev:`), '2:17 environments.'],
    ['an environment', name => minimal.replace('profile: dev', `${name}: 1, profile: dev`), '2:24 environments.dev.'],
    ['a cloud', name => minimal.replace('regions:', `${name}: {}, regions:`), '2:45 environments.dev.aws.'],
    ['regions', name => minimal.replace('eu-west-1:', `${name}: {}, eu-west-1:`), '2:56 environments.dev.aws.regions.'],
    ['a section', name => `${minimal}network: { subnets: { ${name}: 1 } }\n`, '3:23 network.subnets.'],
    ['tags', name => `${minimal}tags: { extra: { ${name}: a } }\n`, '3:18 tags.extra.'],
  ];

  describe.each(['__proto__', 'constructor', 'prototype'])('%s', name => {
    it.each(places)('is refused under %s', (_, yaml, path) => {
      expect(problems(yaml(name))).toEqual([`${path}${name}: "${name}" cannot be a name; use another name`]);
    });
  });

  it('leave the objects of everybody else alone', () => {
    problems(`${minimal}__proto__: { x: 1 }\n`);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each(['toString', 'valueOf', 'hasOwnProperty'])('%s is no region', name => {
    const [problem, ...others] = refusal(minimal.replace('eu-west-1', name));
    expect(problem).toMatchObject({ line: 2, column: 56, message: `AWS has no region "${name}"` });
    expect(others).toEqual([]);
    expect(problems(`${minimal}state: { aws: { region: ${name} } }\n`)).toEqual([
      `3:17 state.aws.region: "${name}": Use the name of a region, such as eu-west-1.`,
    ]);
  });
});
