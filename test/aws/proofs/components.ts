import { describe, expect, it } from '@jest/globals';
import { Components, folderOf } from '../answers.ts';
import { AppliedText, end, ended, Refused } from '../ended.ts';
import type { Applied, Destroyed } from '../person.ts';
import type { Run } from '../run.ts';

/** Every component, applied, planned again, protected or destroyed. */
export function provesComponents(run: () => Run): void {
  const each = (['dev', 'prod'] as const).flatMap(env => Components.map(component => ({ env, component })));

  describe.each(each)('$component of $env', ({ env, component }) => {
    it('is applied', () => {
      const { plan, apply } = run()[env][component];
      expect(end(plan)).toEqual(ended(0, 'Saved as'));
      expect(end(apply)).toEqual(ended(0, AppliedText));
    });

    it('has nothing to change the next time, but for the gaps of the emulator', () => {
      expect(run()[env][component].changes).toEqual([]);
    });
  });

  describe.each(Components)('%s of dev, unprotected', component => {
    it('is destroyed in two steps, which leave nothing of it', () => expectGone(run().dev[component]));
  });

  describe.each(Components)('%s of prod, protected', component => {
    const stopped = ended(1, 'Instance cannot be destroyed', 'on protected.tf line 3');

    it('is neither destroyed nor replaced by terraform', () => {
      const { destroyPlan, replacement } = run().prod[component];
      expect(end(destroyPlan)).toEqual(stopped);
      expect(end(replacement)).toEqual(stopped);
    });

    it('is not destroyed by make', () => {
      const { makeDestroy, confirmedDestroy } = run().prod[component];
      const path = folderOf({ env: 'prod', component }).replace('environments/', '');
      const refused = ended(Refused, `${path} is protected`, 'Nothing was changed');
      expect(end(makeDestroy)).toEqual(refused);
      expect(end(confirmedDestroy)).toEqual(refused);
    });
  });

  describe('protection', () => {
    it('stops a value that would replace what is protected', () => {
      const stopped = ended(Refused, 'Instance cannot be destroyed', 'on protected.tf line 3');
      expect(end(run().prod.otherRange)).toEqual(stopped);
    });

    it.each(Components)('of %s is lifted as docs/operations.md says, and then nothing of it is left', component => {
      const { givenUp, [component]: protectedOne } = run().prod;
      // What the emulator answered when it was made may be written once more.
      expect(end(givenUp[component].apply)).toEqual(ended(0, '0 added, [0-9]+ changed, 1 destroyed'));
      expectGone({ ...givenUp[component], apply: protectedOne.apply }, 1);
    });
  });
}

// `fewer`: what was applied and destroyed in the meantime.
function expectGone({ apply, shown, destroyed, left }: Pick<Applied, 'apply'> & Destroyed, fewer = 0): void {
  const there = Number(/ (\d+) added/.exec(apply.output)?.[1]) - fewer;
  expect(end(shown)).toEqual(ended(Refused, `${there} to destroy`, 'Nothing was destroyed yet'));
  expect(end(destroyed)).toEqual(ended(0, `0 added, 0 changed, ${there} destroyed`));
  expect(end(left)).toEqual({ code: 0, output: '' });
}
