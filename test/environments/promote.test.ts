import { describe, expect, it } from '@jest/globals';
import { promoteEnvironment } from '../../src/environments/promote.ts';
import { document, problems, text, textOf } from './three.ts';

describe('a promotion', () => {
  const promote = ([from = '', to = '', ...paths]: readonly string[]) =>
    textOf(promoteEnvironment(document, { from, to }, paths));

  it.each<[string[], string]>([
    [[], '    cluster:\n      version: "1.36"\n    nodes:\n      workload:\n        max: 7\n'],
    [['cluster.version'], '    cluster:\n      version: "1.36"\n'],
    [['nodes.workload.max', 'nodes.workload'], '    nodes:\n      workload:\n        min: 1\n        max: 7\n'],
  ])('of %j goes into the section of the other environment', (paths, lines) => {
    const line = '    state: { aws: { bucket: acme-staging-state, region: eu-west-1 } }\n';
    const expected = lines.includes('min')
      ? expect.stringContaining('        max: 7\n')
      : text.replace(line, line + lines);
    expect(promote(['dev', 'staging', ...paths])).toEqual(expected);
  });

  it.each<[string[], string[]]>([
    [['dev', 'dev'], ['environments.dev: an environment cannot promote to itself']],
    [
      ['dve', 'prd'],
      [
        'environments.dve: there is no such environment; did you mean dev?',
        'environments.prd: there is no such environment; did you mean prod?',
      ],
    ],
    [['dev', 'staging', 'nodez.max'], ['environments.dev.nodez.max: there is no such answer; did you mean "nodes"?']],
    [
      ['dev', 'staging', 'aws.account'],
      [
        expect.stringMatching(
          /^environments\.dev\.aws\.account: belongs to this environment alone; carry answers of network, /,
        ) as unknown as string,
      ],
    ],
    [
      ['dev', 'staging', 'dns.domain', 'cluster.admins', 'state.create', 'profile'],
      ['dns.domain', 'cluster.admins', 'state.create', 'profile'].map(
        path => expect.stringContaining(`environments.dev.${path}: belongs`) as unknown as string,
      ),
    ],
    [
      ['dev', 'prod', 'cluster.version'],
      [expect.stringContaining('prod would run Kubernetes 1.36 before staging') as unknown as string],
    ],
  ])('of %j is refused', (words, said) => {
    expect(problems(() => promote(words))).toEqual({ code: 2, said });
  });

  it.each([[['staging', 'dev']], [['dev', 'staging', 'tls']]])('of %j has nothing to carry', words => {
    const refusal = problems(() => promote(words));
    expect(refusal).toEqual({
      code: 3,
      said: [
        expect.stringMatching(
          /^nothing to carry from \w+ to \w+: .*; nothing was changed\. See what differs with scaffold env diff/,
        ),
      ],
    });
  });
});
