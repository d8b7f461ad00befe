import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, bucketOf, stateKey } from '../aws/answers.ts';
import { type Cloud, startCloud } from '../aws/cloud.ts';
import { AppliedText, end, ended } from '../aws/ended.ts';
import { realChanges } from '../aws/real-changes.ts';
import { type Workplace, workplace } from '../aws/workplace.ts';
import { generated, textOf } from '../cases.ts';
import { describeWith } from '../terraform/harness/describe-with.ts';
import { Answers, BuildsOn, Edges, nameOf, type UnitName, Units, unitFolder } from './applied-units.ts';
import { applyJourney } from './apply-journey.ts';
import type { RanAll, UnitPlan } from './operator.ts';

// In the summary of a run.
const Succeeded = `Succeeded ${Units.length}`;

describeWith(['terragrunt', 'AWS provider mirror', 'moto_server'], 'units on AWS, really applied', () => {
  let cloud: Cloud | undefined;
  let places: Workplace[] = [];
  let run: Awaited<ReturnType<typeof applyJourney>>;

  beforeAll(async () => {
    cloud = await startCloud();
    const [place, clone] = [await workplace(Answers), await workplace(Answers)];
    places = [place, clone];
    run = await applyJourney(cloud, place, clone);
  }, 900_000);

  afterAll(() => {
    for (const place of places) place.stop();
    return cloud?.stop();
  });

  it('are bootstrapped by plain Terraform', () => {
    expect(end(run.bootstrap)).toEqual(ended(0, AppliedText, `The state is in bucket ${bucketOf('dev')}`));
  });

  describe('a plan of all, while there is nothing', () => {
    it('ends well', () => expect(end(run.planned)).toEqual(ended(0, Succeeded)));

    it.each(Units)('creates %s, and only that', unit => {
      expect(new Set(actionsOf(run.planned.plans[unit]))).toEqual(new Set(['create']));
    });

    it.each(Units)('gives %s mock outputs of what it builds on', unit => {
      expect(/\bmock\b/.test(JSON.stringify(run.planned.plans[unit]))).toBe(BuildsOn[unit].length > 0);
    });
  });

  describe('an apply of all', () => {
    it('ends well', () => expect(end(run.applied)).toEqual(ended(0, Succeeded)));

    it.each(Units)('makes %s, of no mock output', unit => {
      expect(run.states[unit]?.resources).not.toHaveLength(0);
      expect(JSON.stringify(run.states[unit])).not.toMatch(/\bmock\b/);
    });

    it.each(Edges)('makes $base before $unit', ({ unit, base }) => {
      expect(order(run.applied, [base, unit])).toEqual([base, unit]);
    });

    it.each(Units)('brings the lock file of the providers back beside %s', unit => {
      expect(run.lockFiles[unit]).toContain('provider "registry.terraform.io/hashicorp/aws"');
    });
  });

  describe('a second plan of all', () => {
    // 2: there are changes, those that the emulator forgot.
    it('ends well', () => expect(end(run.replanned)).toEqual(ended(2, Succeeded)));

    it.each(Units)('has nothing to change in %s, but for the gaps of the emulator', unit => {
      expect(realChanges(asModule(unit, run.replanned.plans[unit]))).toEqual([]);
    });
  });

  describe('whoever else runs all', () => {
    it('is refused by the lock while somebody applies', () => {
      const key = stateKey({ env: 'dev', component: 'data' });
      expect(end(run.refused.byLock)).toEqual(ended(1, 'Error acquiring the state lock', key));
    });

    it('with credentials of another account is refused by the backend and by the provider', () => {
      const { byBackend, byProvider } = run.refused;
      expect(end(byBackend)).toEqual(ended(1, `AWS account ID not allowed: ${Accounts.prod}`));
      const place = 'on providers.tf line 2, in provider "aws"';
      expect(end(byProvider)).toEqual(ended(1, `AWS account ID not allowed: ${Accounts.prod}`, place));
    });
  });

  describe('a destroy of all', () => {
    it('ends well', () => expect(end(run.destroyed)).toEqual(ended(0, Succeeded)));

    it.each(Edges)('destroys $unit before $base', ({ unit, base }) => {
      expect(order(run.destroyed, [unit, base])).toEqual([unit, base]);
    });

    it.each(Units)('leaves nothing of %s', unit => {
      const [added] = numbersOf(run.applied, unit, /Apply complete! Resources: (\d+) added, 0 changed, 0 destroyed/);
      expect(numbersOf(run.destroyed, unit, /Destroy complete! Resources: (\d+) destroyed/)).toEqual([added]);
      expect(run.left[unit]).toMatchObject({ resources: [], outputs: {} });
    });
  });

  it('keep their states under the keys of the other engine, and nothing else', async () => {
    const roots = await generated(Answers.replace('engine: terragrunt\n', ''));
    const keys = Units.flatMap(unit => {
      const backend = roots.get(`${unitFolder(unit)}/backend.tf`);
      return backend ? /key += "([^"]+)"/.exec(textOf(backend))?.[1] : `${unitFolder('nodes')}/terraform.tfstate`;
    });
    expect(run.keys).toEqual(keys.sort());
  });
});

function actionsOf(plan: UnitPlan): string[] {
  const changes = plan?.resource_changes ?? [];
  return changes.map(({ change }) => `${change.actions}`).filter(actions => actions !== 'read');
}

/** The plan as that of a root that calls the module: so the gaps of the emulator are named. */
function asModule(unit: UnitName, plan: UnitPlan) {
  if (plan === undefined) throw new Error(`There is no plan of ${unit}.`);
  const module = `module.${unit.replaceAll('-', '_')}`;
  const changes = plan.resource_changes.map(change => ({ ...change, address: `${module}.${change.address}` }));
  return { ...plan, resource_changes: changes };
}

/** Two units in the order in which a run worked on them; empty when they overlapped. */
function order({ report }: RanAll, units: readonly [UnitName, UnitName]): UnitName[] {
  const time = (unit: UnitName, of: 'Started' | 'Ended') => Date.parse(`${report.get(nameOf(unit))?.[of]}`);
  const [first, second] = [...units].sort((left, right) => time(left, 'Started') - time(right, 'Started'));
  return first && second && time(first, 'Ended') <= time(second, 'Started') ? [first, second] : [];
}

/** The numbers that a unit said in its own lines. */
function numbersOf({ output }: RanAll, unit: UnitName, said: RegExp): (string | undefined)[] {
  const lines = output.split('\n').filter(line => line.includes(`[${nameOf(unit)}]`));
  return lines.flatMap(line => said.exec(line)?.slice(1) ?? []);
}
