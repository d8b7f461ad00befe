import { readBy } from '../../src/compose/component.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-root-reads',
  title: 'Outputs that a component reads of those before it',
  folder: 'azure/root-reads',
  cloud: 'azure',
  chosen: () => true,
  roots: component => readBy(component, 'azure').length > 0,
  satisfies: { 'ST-12': 'environments/__env__/azure/__region__/cluster/dependencies.tf' },
  provenBy: ['test/roots', 'test/golden'],
};
