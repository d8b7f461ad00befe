import { describe, expect, it } from '@jest/globals';
import { stateKey } from '../answers.ts';
import { end, ended, Refused } from '../ended.ts';
import { LeftLock } from '../locks.ts';
import type { Run } from '../run.ts';

const Locked = 'Error acquiring the state lock';

/** One at a time changes a state, and everybody in the place that was meant. */
export function provesLocks(run: () => Run): void {
  describe('locks', () => {
    it('refuse a second apply while the first is running', () => {
      const key = stateKey({ env: 'prod', component: 'network' });
      expect(end(run().prod.concurrentApply)).toEqual(ended(Refused, Locked, key));
    });

    it('say whose lock is in the way, and are taken away as docs/operations.md says', () => {
      const { dev } = run();
      expect(end(dev.refusedByLock)).toEqual(ended(Refused, Locked, LeftLock.ID, LeftLock.Who));
      expect(end(dev.unlock)).toEqual(ended(0, 'successfully unlocked'));
      expect(end(dev.cluster.plan)).toEqual(ended(0, 'Saved as'));
    });

    it('in the table and beside the state both count, when both are in use', () => {
      const refused = ended(Refused, Locked, LeftLock.Who, 'Nothing was changed');
      expect(end(run().staging.refusedByTable)).toEqual(refused);
      expect(end(run().staging.refusedByFile)).toEqual(refused);
    });

    it('are not asked for a stray workspace', () => {
      const said = 'TF_WORKSPACE is other, and this repository knows no workspaces';
      expect(end(run().prod.strayWorkspace)).toEqual(ended(Refused, said, 'Nothing was changed'));
    });
  });
}
