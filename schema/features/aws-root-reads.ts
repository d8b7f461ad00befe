import { readBy } from '../../src/compose/component.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-root-reads',
  title: 'Outputs that a component reads of those before it',
  folder: 'aws/root-reads',
  cloud: 'aws',
  chosen: () => true,
  roots: component => readBy(component, 'aws').length > 0,
  satisfies: { 'ST-12': 'environments/__env__/aws/__region__/cluster/dependencies.tf' },
  provenBy: ['test/roots', 'test/golden', 'test/aws'],
};
