import { readBy } from '../../src/compose/component.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-root-reads',
  title: 'Outputs that a component reads of those before it',
  folder: 'gcp/root-reads',
  cloud: 'gcp',
  chosen: () => true,
  roots: component => readBy(component, 'gcp').length > 0,
  satisfies: { 'ST-12': 'environments/__env__/gcp/__region__/cluster/dependencies.tf' },
  provenBy: ['test/roots', 'test/golden'],
};
