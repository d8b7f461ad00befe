import { describe, expect, it } from '@jest/globals';
import { accessEntries } from '../../src/compose/aws/access-entries.ts';
import { onGithub, placeOf } from './place.ts';

const ADMIN = 'AmazonEKSClusterAdminPolicy';
const prodWith = (admins: string[] | null) => placeOf('prod', ({ cluster }) => ({ cluster: { ...cluster, admins } }));

const pipelines = {
  'ci/apply': {
    principal_arn: 'arn:aws:iam::333333333333:role/acme-platform-prod-ci-apply',
    policies: [ADMIN],
  },
  'ci/plan': {
    principal_arn: 'arn:aws:iam::333333333333:role/acme-platform-prod-ci-plan',
    policies: ['AmazonEKSAdminViewPolicy'],
  },
};

describe('access entries', () => {
  it('make everybody who was named an administrator, by a name that no order changes', () => {
    const admins = [
      'arn:aws:iam::333333333333:user/on-call/break-glass',
      'arn:aws:iam::333333333333:role/platform',
      'arn:aws:iam::333333333333:role/platform',
    ];
    expect(accessEntries(prodWith(admins))).toEqual({
      '333333333333/role/platform': {
        principal_arn: 'arn:aws:iam::333333333333:role/platform',
        policies: [ADMIN],
      },
      '333333333333/user/on-call/break-glass': {
        principal_arn: 'arn:aws:iam::333333333333:user/on-call/break-glass',
        policies: [ADMIN],
      },
    });
  });

  it('tell roles of one name in two accounts apart', () => {
    const admins = ['arn:aws:iam::333333333333:role/platform', 'arn:aws:iam::444444444444:role/platform'];
    expect(Object.values(accessEntries(prodWith(admins))).map(({ principal_arn }) => principal_arn)).toEqual(admins);
  });

  it.each([[null], [[]]])('are those of the pipelines alone where people are %j', admins => {
    expect(accessEntries(onGithub(prodWith(admins)))).toEqual(pipelines);
  });

  it('have people beside the pipelines, and a role of theirs once', () => {
    const admins = [
      'arn:aws:iam::333333333333:role/platform',
      'arn:aws:iam::333333333333:role/acme-platform-prod-ci-plan',
    ];
    expect(Object.keys(accessEntries(onGithub(prodWith(admins))))).toEqual([
      '333333333333/role/platform',
      'ci/apply',
      'ci/plan',
    ]);
    expect(accessEntries(onGithub(prodWith(admins)))).toMatchObject(pipelines);
  });

  it('ask for somebody where nobody was named', () => {
    expect(accessEntries(prodWith(null))).toEqual({
      '000000000000/role/cluster-admin-placeholder': {
        principal_arn: 'arn:aws:iam::000000000000:role/cluster-admin-placeholder',
        policies: [ADMIN],
      },
    });
  });

  it('name roles of an account that is not known yet by its placeholder', () => {
    const place = placeOf('prod', ({ aws }) => ({ aws: { ...aws, account: null } }));
    expect(Object.values(accessEntries(onGithub(place))).map(({ principal_arn }) => principal_arn)).toEqual([
      'arn:aws:iam::000000000000:role/acme-platform-prod-ci-apply',
      'arn:aws:iam::000000000000:role/acme-platform-prod-ci-plan',
    ]);
  });
});
