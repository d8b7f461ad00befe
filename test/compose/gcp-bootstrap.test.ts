import { describe, expect, it } from '@jest/globals';
import type { Environment } from '../../src/answers/repository.ts';
import { gcpDnsSettings } from '../../src/compose/gcp/dns-settings.ts';
import { gcpView } from '../../src/compose/gcp/view.ts';
import { on } from '../answers/build.ts';
import { onGithub, placeOn, regionPlaces } from './place.ts';

const place = (name: string, change?: (environment: Environment) => Partial<Environment>) =>
  placeOn('gcp', name, change);

describe('the domain on Google Cloud', () => {
  const settings = (text: string) =>
    regionPlaces(text)
      .filter(({ cloud }) => cloud === 'gcp')
      .map(gcpDnsSettings);
  const twice = on('gcp').replace('europe-west1: {}', 'europe-west1: {}, europe-west4: {}');
  const dns = (more = '') => `${twice}dns: { domain: dev.example.com${more} }\n`;
  const domain = 'dev.example.com';

  it.each<[string, string, object | null, object | null]>([
    ['no answer', twice, null, null],
    [
      'a domain',
      dns(),
      { certificate: true, domain, force_destroy: true, zone: 'create' },
      { certificate: true, domain, zone: 'find' },
    ],
    [
      'a zone',
      dns(', zones: { gcp: dev-example-com }'),
      { certificate: true, domain, zone: 'dev-example-com' },
      { certificate: true, domain, zone: 'find', zone_name: 'dev-example-com' },
    ],
  ])('with %s', (...[, text, first, second]) => {
    expect(settings(text)).toEqual([first, second]);
  });

  it('is kept where it is protected, and has no certificate of its own beside cert-manager', () => {
    const text = `${dns().replace('profile: dev', 'profile: dev, protected: true')}tls: { issuer: cert-manager }\n`;
    expect(settings(text)[0]).toEqual({ certificate: false, domain, force_destroy: false, zone: 'create' });
  });

  it('is one below that of AWS where both are there', () => {
    expect(settings(`${on('aws', 'gcp')}dns: { domain: dev.example.com }\n`)).toMatchObject([
      { domain: 'gcp.dev.example.com' },
    ]);
  });
});

describe('the bootstrap on Google Cloud', () => {
  it('knows the project and the bucket', () => {
    const { repository, environment } = onGithub(place('dev'));
    expect(gcpView(repository, environment)).toEqual({
      project: 'acme-dev-1',
      projectNumber: '111111111111',
      region: 'europe-west1',
      services: expect.arrayContaining(['certificatemanager', 'cloudkms', 'container', 'dns']),
      ci: { repository: 'acme/platform' },
      state: {
        accessLogs: {},
        bucket: 'acme-platform-dev-tfstate-acme-dev-1-europe-west1',
        create: true,
        prefix: 'bootstrap/gcp/dev',
        principals: [],
      },
    });
  });

  it('switches on Cloud SQL for a database, and keeps requests for a year where they are logged', () => {
    const { repository, environment } = place('dev', ({ data, state }) => ({
      data: { ...data, enabled: true },
      state: { ...state, accessLogs: true },
    }));
    expect(gcpView(repository, environment)).toMatchObject({
      services: expect.arrayContaining(['sqladmin']),
      state: { accessLogs: { requests: { retention_days: 365 } } },
    });
    const plain = place('dev');
    expect(gcpView(plain.repository, plain.environment)).not.toMatchObject({
      services: expect.arrayContaining(['sqladmin']),
    });
  });
});
