import { cloudNames } from '../../../schema/clouds.ts';
import { databaseFamilies } from '../../../schema/database-classes.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { knobPath } from '../knob-path.ts';
import { unknownRegion } from '../region-problem.ts';
import { pairedRegion } from '../regions.ts';
import { cloudsOf, type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';
import { managedDataFindings } from './managed-data.ts';

/** Databases: classes that the engine runs on, what production keeps, and where copies can go (DA-01 to DA-03). */
export function dataFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments
    .filter(({ data }) => data.enabled)
    .flatMap(environment => [
      ...engineFindings(tree, environment),
      ...(isOn(environment, 'aws') ? classFindings(tree, environment) : []),
      ...managedDataFindings(tree, environment),
      ...productionFindings(tree, environment),
      ...copyFindings(tree, environment),
    ]);
}

// RDS has other engines; so that an environment means the same on every cloud, they are refused beside another one.
function engineFindings(tree: Tree, environment: Environment): Finding[] {
  const others = cloudsOf(environment).filter(cloud => cloud !== 'aws');
  if (environment.data.engine === 'postgres' || others.length === 0) return [];
  return [
    {
      path: knobPath(tree, environment.name, ['data', 'engine']),
      message: `${environment.data.engine} is there on AWS only, and ${environment.name} is on ${others.map(cloud => cloudNames[cloud]).join(' and ')}`,
      hint: 'use postgres, or give the other clouds an environment of their own',
    },
  ];
}

function classFindings(tree: Tree, { name, data }: Environment): Finding[] {
  const families = databaseFamilies(data.engine);
  const [family, size] = splitAtLast(data.class, '.');
  const sizes = families.get(family);
  if (sizes?.includes(size)) return [];
  const hint = sizes ? `${family} has ${sizes.join(', ')}` : `it runs on ${[...families.keys()].join(', ')}`;
  const message = `${data.engine} does not run on ${data.class}`;
  return [{ path: knobPath(tree, name, ['data', 'class']), message, hint }];
}

function splitAtLast(text: string, separator: string): [before: string, after: string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

function productionFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, profile, data } = environment;
  if (profile !== 'prod') return [];
  const { retentionDays, multiAz } = data.backup;
  const at = (knob: string) => knobPath(tree, name, ['data', 'backup', knob]);
  const hint = 'remove the answer, or use profile staging';
  return [
    ...(retentionDays >= 7
      ? []
      : [
          {
            path: at('retentionDays'),
            message: `a prod environment keeps backups for 7 days, not ${retentionDays}`,
            hint,
          },
        ]),
    ...(isOn(environment, 'aws') && data.class.startsWith('db.t')
      ? [
          {
            path: knobPath(tree, name, ['data', 'class']),
            message: `${data.class} is burstable, and a prod environment does not run on credits`,
            hint: 'use a class such as db.r6g.large',
          },
        ]
      : []),
    ...(multiAz ? [] : [{ path: at('multiAz'), message: 'a prod environment has a standby in another zone', hint }]),
  ];
}

function copyFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, data } = environment;
  const { copyRegion, crossRegion } = data.backup;
  const at = (knob: string) => knobPath(tree, name, ['data', 'backup', knob]);
  if (copyRegion !== null)
    return targetFindings(environment, copyRegion).map(found => ({ path: at('copyRegion'), ...found }));
  // Not a fault where nobody asked: it is the default in prod, also of an environment with one region.
  const isAsked = crossRegion && isGiven(tree, name, ['data', 'backup', 'crossRegion']);
  return isAsked ? absentTargets(environment).map(found => ({ path: at('crossRegion'), ...found })) : [];
}

function absentTargets(environment: Environment): Omit<Finding, 'path'>[] {
  const { name, azure } = environment;
  const alone = cloudsOf(environment).some(cloud => cloud !== 'azure' && environment[cloud].regions.length === 1);
  const unpaired = azure.regions.filter(region => pairedRegion(region.name) === undefined);
  return [
    ...(alone
      ? [
          {
            message: `${name} has no second region to copy to`,
            hint: 'give data.backup.copyRegion, add a region to the environment, or remove the answer',
          },
        ]
      : []),
    ...unpaired.map(region => ({
      message: `Azure has paired no region with ${region.name} to copy to`,
      hint: 'choose a region that has a pair, such as westeurope, or remove the answer',
    })),
  ];
}

function targetFindings(environment: Environment, copyRegion: string): Omit<Finding, 'path'>[] {
  // Azure copies to the region that it has paired with each, and nowhere else.
  const targets = cloudsOf(environment).filter(cloud => cloud !== 'azure');
  const [first] = targets;
  if (first === undefined)
    return [{ message: 'Azure copies to the region that it paired with this one', hint: 'remove the answer' }];
  const cloud = targets.find(target => unknownRegion(target, copyRegion) === undefined);
  if (cloud === undefined) return [unknownRegion(first, copyRegion)].flatMap(problem => problem ?? []);
  if (environment[cloud].regions[0]?.name !== copyRegion) return [];
  return [{ message: `${copyRegion} is where the database is`, hint: 'choose another region for the copies' }];
}
