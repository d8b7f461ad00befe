import { describe, expect, it } from '@jest/globals';
import { dnsSettings } from '../../src/compose/dns-settings.ts';
import type { Place, RegionPlace } from '../../src/compose/place.ts';
import { placesOf } from '../../src/compose/places.ts';
import { checkedAnswers } from '../cases.ts';

const isRegion = (place: Place): place is RegionPlace =>
  place.environment !== undefined && place.region !== undefined && place.component === undefined;

function settings(answers: string): object {
  const text = `project:\n  name: acme\nenvironments:\n  dev:\n    profile: dev\n    aws:\n      regions:\n        eu-west-1: {}\n        us-east-1: {}\n${answers}`;
  const regions = [...placesOf(checkedAnswers(text).repository)].filter(isRegion);
  return Object.fromEntries(regions.map(place => [place.region.name, dnsSettings(place)]));
}

describe('dnsSettings', () => {
  it('are none without a domain', () => {
    expect(settings('')).toEqual({ 'eu-west-1': null, 'us-east-1': null });
  });

  it('make the zone in the first region, and find it in the others', () => {
    expect(settings('dns:\n  domain: dev.example.com\n')).toEqual({
      'eu-west-1': { certificate: true, domain: 'dev.example.com', force_destroy: true, zone: 'create' },
      'us-east-1': { certificate: true, domain: 'dev.example.com', zone: 'find' },
    });
  });

  it('take a zone that exists, which nobody deletes', () => {
    expect(settings('dns:\n  domain: dev.example.com\n  zoneId: Z0123456789ABCDEFGHIJ\n')).toMatchObject({
      'eu-west-1': { certificate: true, domain: 'dev.example.com', zone: 'Z0123456789ABCDEFGHIJ' },
      'us-east-1': { zone: 'find' },
    });
  });

  it('keep the zone of a protected environment, and ask for no certificate that cert-manager makes', () => {
    const answers = '    protected: true\ndns:\n  domain: example.com\ntls:\n  issuer: cert-manager\n';
    expect(settings(answers)).toMatchObject({ 'eu-west-1': { certificate: false, force_destroy: false } });
  });
});
