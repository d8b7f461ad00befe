import { describe, expect, it } from '@jest/globals';
import { kubernetesDiagnoses } from '../../src/inspect/kubernetes.ts';
import { accepted, flag, usual } from '../answers/build.ts';

const { repository } = accepted(usual, flag('environments.prod.cluster', { version: '1.35' }));

const levels = (day: string) => kubernetesDiagnoses(repository, new Date(day)).map(({ level }) => level);

describe('the calendar of Kubernetes', () => {
  // EKS supports 1.35 until 2027-03-27 and 1.36 until 2027-08-02.
  it.each([
    ['2026-12-27T00:00:00Z', ['ok', 'ok']],
    ['2026-12-28T12:00:00Z', ['warning', 'ok']],
    ['2027-03-27T23:59:59Z', ['warning', 'ok']],
    ['2027-03-28T00:00:00Z', ['failure', 'ok']],
    ['2027-05-05T00:00:00Z', ['failure', 'warning']],
    ['2027-08-03T00:00:00Z', ['failure', 'failure']],
  ])('on %s says %j of 1.35 and 1.36', (day, expected) => {
    expect(levels(day)).toEqual(expected);
  });

  // AKS supports 1.36 until 2027-06-30, GKE until 2027-08-09.
  it('differs from cloud to cloud', () => {
    const { repository: several } = accepted(`project: { name: acme }
environments:
  dev: { profile: dev, azure: { regions: { westeurope: {} } }, gcp: { regions: { europe-west1: {} } } }
  staging: { profile: staging, gcp: { regions: { europe-west1: {} } } }
`);
    expect(kubernetesDiagnoses(several, new Date('2027-07-01T00:00:00Z'))).toMatchObject([
      { level: 'failure', message: 'standard support of AKS ended on 2027-06-30 (dev)' },
      { level: 'warning', message: 'standard support of GKE ends on 2027-08-09, in 40 days (dev, staging)' },
    ]);
  });

  it('names the environments, the day and the way out', () => {
    const [old, newest] = kubernetesDiagnoses(repository, new Date('2027-07-01T00:00:00Z'));
    expect(old).toEqual({
      level: 'failure',
      subject: 'Kubernetes 1.35',
      message: 'standard support of EKS ended on 2027-03-27 (prod)',
      fix: 'raise cluster.version to "1.36", in the first environment of the order of promotion first',
    });
    expect(newest).toMatchObject({
      message: 'standard support of EKS ends on 2027-08-02, in 33 days (dev, staging)',
      fix: 'bring a newer generator, which knows later versions',
    });
  });
});
