import type { Feature } from '../../src/compose/feature.ts';
import { gcpDnsSettings } from '../../src/compose/gcp/dns-settings.ts';

export const feature: Feature = {
  id: 'gcp-addon-resources',
  title: 'Cloud side of add-ons on Google Cloud: zone and certificate of the domain, and what every identity needs',
  folder: 'gcp/addon-resources',
  cloud: 'gcp',
  component: 'addon-resources',
  chosen: () => true,
  arguments: {
    'addon-resources': place => {
      const dns = gcpDnsSettings(place);
      return dns === null ? {} : { dns };
    },
  },
  mockOutputs: ({ region }) => ({
    storage: { key_id: `projects/mock-project/locations/${region.name}/keyRings/mock/cryptoKeys/mock` },
  }),
  satisfies: {
    'CL-22': 'environments/__env__/gcp/__region__/addon-resources/main.tf',
    'IN-09': { file: 'modules/gcp/addon-resources/dns.tf', when: ({ dns }) => dns.domain !== null },
    'NW-17': { file: 'modules/gcp/addon-resources/dns.tf', when: ({ dns }) => dns.domain !== null },
  },
  provenBy: ['test/modules', 'test/golden', 'test/policy'],
};
