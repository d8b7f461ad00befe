import type { MergeOptions } from '../../src/merge/sides.ts';

export const marked: MergeOptions = {
  labels: { ours: 'yours', base: 'scaffold 0.1.0', theirs: 'scaffold 0.2.0' },
  choice: 'markers',
};

/** Markers around the lines of each side. */
export function conflict(ours: string, base: string, theirs: string): string {
  return `<<<<<<< yours\n${ours}||||||| scaffold 0.1.0\n${base}=======\n${theirs}>>>>>>> scaffold 0.2.0\n`;
}
