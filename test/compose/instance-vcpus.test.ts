import { expect, it } from '@jest/globals';
import { instanceVcpus } from '../../src/compose/aws/instance-vcpus.ts';

it.each([
  ['t3.nano', 2],
  ['t3.micro', 2],
  ['t3.small', 2],
  ['t3.medium', 2],
  ['m5.large', 2],
  ['m7g.xlarge', 4],
  ['m6i.2xlarge', 8],
  ['r6a.48xlarge', 192],
  ['u-6tb1.56xlarge', 224],
  ['c7i.metal-24xl', 96],
  ['m6i.metal', 128],
])('%s has %i virtual CPUs', (type, expected) => {
  expect(instanceVcpus(type)).toBe(expected);
});
