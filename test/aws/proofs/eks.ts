import { describe, expect, it } from '@jest/globals';
import { end, ended } from '../ended.ts';
import type { Run } from '../run.ts';

/** Our EKS, as the real provider sees it. */
export function provesEks(run: () => Run): void {
  describe('one of everything of EKS', () => {
    it('is created, and a second plan finds all that was sent', () => {
      expect(end(run().eks.created)).toEqual(ended(0, '18 added, 0 changed, 0 destroyed'));
      expect(run().eks.changesThen).toEqual([]);
    });

    it('is changed in place: version, endpoint, nodes, labels and settings of add-ons', () => {
      expect(end(run().eks.changed)).toEqual(ended(0, '0 added, 8 changed, 0 destroyed'));
      expect(run().eks.changesAfterwards).toEqual([]);
    });

    it('is destroyed', () => {
      expect(end(run().eks.destroyed)).toEqual(ended(0, '18 destroyed'));
    });
  });
}
