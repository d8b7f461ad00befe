import { describe, expect, it } from '@jest/globals';
import { accepted, flag, minimal, problems, usual } from './build.ts';

const admin = 'arn:aws:iam::111111111111:role/platform';

describe('administrators of a cluster', () => {
  it('may stay open, with a word about the placeholder', () => {
    const { warnings } = accepted(minimal);
    expect(warnings.join('\n')).toContain('nobody administers the cluster of dev yet');
  });

  it.each([
    ['named', [flag('cluster.admins', [admin])]],
    ['the pipelines of the repository', [flag('project.repository', 'https://github.com/acme/platform')]],
    [
      'the pipelines alone',
      [flag('project.repository', 'https://github.com/acme/platform'), flag('cluster.admins', [])],
    ],
  ])('%s: nothing is said', (_, flags) => {
    expect(accepted(minimal, ...flags).warnings.join('\n')).not.toContain('administers');
  });

  it('cannot be nobody at all', () => {
    const [problem = '', ...others] = problems(minimal, flag('cluster.admins', []));
    expect(others).toEqual([]);
    expect(problem).toContain('cluster.admins: nobody could administer the cluster of dev');
    expect(problem).toContain('or answer project.repository');
  });

  it.each(['arn:aws:iam::111111111111:root', 'arn:aws:iam::111111111111:role/*', '*', 'platform'])(
    'cannot be %s',
    arn => {
      expect(problems(minimal, flag('cluster.admins', [arn])).join()).toContain('Use the ARN of one IAM role or user');
    },
  );
});

it('a cluster is not put into one zone', () => {
  expect(problems(minimal, flag('network.zones', 1)).join()).toContain('network.zones: EKS puts a control plane');
  expect(problems(minimal, flag('network.zones', 2))).toEqual([]);
});

describe('Kubernetes versions', () => {
  it.each([
    [
      '1.34',
      'Standard support of EKS for Kubernetes 1.34 ends on 2026-12-02, of AKS on 2026-11-30, of GKE on 2026-10-01, or has ended',
    ],
    ['1.33', 'Standard support of EKS for Kubernetes 1.33 ends on 2026-07-29, or has ended'],
    ['1.37', 'The catalogue has no such Kubernetes version'],
    ['latest', 'The catalogue has no such Kubernetes version'],
  ])('%s is refused with the reason', (version, reason) => {
    expect(problems(minimal, flag('cluster.version', version)).join()).toContain(reason);
  });

  it('lack their quotes as a number, and the hint shows them', () => {
    expect(problems(`${minimal}cluster: { version: 1.36 }\n`).join()).toContain('put it in quotes: "1.36"');
  });

  it('are never newer than where changes come from', () => {
    const [problem] = problems(usual, flag('environments.staging.cluster', { version: '1.35' }));
    expect(problem).toContain('prod would run Kubernetes 1.36 before staging');
    expect(problem).toContain('use 1.35, or raise staging first');
    expect(problems(usual, flag('environments.prod.cluster', { version: '1.35' }))).toEqual([]);
  });
});

describe('a prod environment', () => {
  it.each([
    ['logs', ['api', 'authenticator'], 'keeps the audit log'],
    ['logRetentionDays', 14, 'keeps logs for 30 days at least, not 14'],
  ])('%s %j', (knob, value, message) => {
    const found = problems(usual, flag(`cluster.${knob}`, value));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(problems(usual, flag(`environments.dev.cluster.${knob}`, value))).toEqual([]);
  });
});
