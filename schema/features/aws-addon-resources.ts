import { rolesArgument } from '../../src/compose/aws/roles.ts';
import { dnsSettings } from '../../src/compose/dns-settings.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-resources',
  title: 'Cloud side of add-ons: zone and certificate of the domain, and what every identity needs',
  folder: 'aws/addon-resources',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: () => true,
  arguments: {
    'addon-resources': place => {
      const dns = dnsSettings(place);
      return { ...(dns === null ? {} : { dns }), ...rolesArgument(place) };
    },
  },
  mockOutputs: ({ region }) => ({ storage: { key_arn: `arn:aws:kms:${region.name}:123456789012:key/mock` } }),
  satisfies: {
    'CL-22': 'environments/__env__/aws/__region__/addon-resources/main.tf',
    'IN-04': {
      file: 'modules/aws/addon-resources/dns.tf',
      when: ({ dns, tls }) => dns.domain !== null && tls.issuer !== 'cert-manager',
    },
    'NW-17': { file: 'modules/aws/addon-resources/dns.tf', when: ({ dns }) => dns.domain !== null },
  },
  provenBy: ['test/modules', 'test/golden', 'test/policy'],
};
