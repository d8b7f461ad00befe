const LARGE = 2;
const XLARGE = 4;

// Plain `metal` does not say its size: the most that a family with that name has is taken.
const METAL = 128;

/**
 * Virtual CPUs of an EC2 instance type, by its size: each step from `large` doubles, and `Nxlarge` has N times those of
 * `xlarge` (EC2 user guide, "Amazon EC2 instance types"). An upper bound where a size has fewer in some families, such as
 * `medium`, with one in m7g and two in t3.
 */
export function instanceVcpus(type: string): number {
  const size = type.slice(type.indexOf('.') + 1);
  const times = /^(?:metal-)?(\d+)xl(?:arge)?$/.exec(size)?.[1];
  if (times !== undefined) return Number(times) * XLARGE;
  if (size === 'metal') return METAL;
  return size === 'xlarge' ? XLARGE : LARGE;
}
