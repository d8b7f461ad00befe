import { azureDnsSettings } from '../../src/compose/azure/settings.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-addon-resources',
  title: 'Cloud side of add-ons on Azure: zone of the domain, and what every identity needs',
  folder: 'azure/addon-resources',
  cloud: 'azure',
  component: 'addon-resources',
  chosen: () => true,
  arguments: {
    'addon-resources': place => {
      const dns = azureDnsSettings(place);
      return dns === null ? {} : { dns };
    },
  },
  mockOutputs: () => ({
    storage: {
      key_id:
        '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Compute/diskEncryptionSets/mock',
    },
  }),
  satisfies: {
    'CL-22': 'environments/__env__/azure/__region__/addon-resources/main.tf',
    'IN-09': { file: 'modules/azure/addon-resources/dns.tf', when: ({ dns }) => dns.domain !== null },
    'NW-17': { file: 'modules/azure/addon-resources/dns.tf', when: ({ dns }) => dns.domain !== null },
  },
  provenBy: ['test/modules', 'test/golden', 'test/policy'],
};
