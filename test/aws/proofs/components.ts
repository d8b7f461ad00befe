import { describe, expect, it } from '@jest/globals';
import { Components, folderOf } from '../answers.ts';
import { Applied, end, ended, Refused } from '../ended.ts';
import type { Run } from '../run.ts';

/** Every component, applied, planned again, protected or destroyed. */
export function provesComponents(run: () => Run): void {
  const each = (['dev', 'prod'] as const).flatMap(env => Components.map(component => ({ env, component })));

  describe.each(each)('$component of $env', ({ env, component }) => {
    it('is applied', () => {
      expect(end(run()[env].applied[component].plan)).toEqual(ended(0, 'Saved as'));
      expect(end(run()[env].applied[component].apply)).toEqual(ended(0, Applied));
    });

    it('has nothing to change the next time, but for the gaps of the emulator', () => {
      expect(run()[env].applied[component].changes).toEqual([]);
    });
  });

  describe.each(Components)('%s of dev, unprotected', component => {
    it('is destroyed in two steps, which leave nothing of it', () => {
      const { applied, destroyed } = run().dev;
      const added = / (\d+) added/.exec(applied[component].apply.output)?.[1];
      const { shown, destroyed: gone, left } = destroyed[component];
      expect(end(shown)).toEqual(ended(Refused, `${added} to destroy`, 'Nothing was destroyed yet'));
      expect(end(gone)).toEqual(ended(0, `0 added, 0 changed, ${added} destroyed`));
      expect(end(left)).toEqual({ code: 0, output: '' });
    });
  });

  describe.each(Components)('%s of prod, protected', component => {
    const stopped = ended(1, 'Instance cannot be destroyed', 'on protected.tf line 3');

    it('is neither destroyed nor replaced by terraform', () => {
      const { destroyPlan, replacement } = run().prod.attacked[component];
      expect(end(destroyPlan)).toEqual(stopped);
      expect(end(replacement)).toEqual(stopped);
    });

    it('is not destroyed by make', () => {
      const { makeDestroy, confirmedDestroy } = run().prod.attacked[component];
      const path = folderOf({ env: 'prod', component }).replace('environments/', '');
      const refused = ended(Refused, `${path} is protected`, 'Nothing was changed');
      expect(end(makeDestroy)).toEqual(refused);
      expect(end(confirmedDestroy)).toEqual(refused);
    });
  });

  it('a value that would replace what is protected is refused', () => {
    const stopped = ended(Refused, 'Instance cannot be destroyed', 'on protected.tf line 3');
    expect(end(run().prod.otherRange)).toEqual(stopped);
  });

  it('a protection that was lifted as docs/operations.md says is no longer in the way', () => {
    const { plan, apply, shown } = run().prod.lifted;
    expect(end(plan)).toEqual(ended(0, '0 to add, 0 to change, 1 to destroy'));
    expect(end(apply)).toEqual(ended(0, '0 added, 0 changed, 1 destroyed'));
    expect(end(shown)).toEqual(ended(Refused, '0 to change, [0-9]+ to destroy', 'Nothing was destroyed yet'));
  });
}
