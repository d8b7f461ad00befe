import { cloudNames } from '../../../schema/clouds.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { cloudsOf, type Environment, isOn } from '../repository.ts';
import type { Tree } from '../tree.ts';

/** Disks of PostgreSQL on Azure; Cloud SQL grows to four times what it starts with, which is 64 TiB from here. */
const MOST_STORAGE = 16384;

/** Databases on Azure and Google Cloud: sizes that there are, and a standby where there can be one. */
export function managedDataFindings(tree: Tree, environment: Environment): Finding[] {
  return [
    ...storageFindings(tree, environment),
    ...(isOn(environment, 'azure') ? standbyFindings(tree, environment) : []),
    ...(isOn(environment, 'gcp') ? tierFindings(tree, environment) : []),
  ];
}

function storageFindings(tree: Tree, environment: Environment): Finding[] {
  const [cloud] = cloudsOf(environment).filter(other => other !== 'aws');
  if (cloud === undefined || environment.data.storageGib <= MOST_STORAGE) return [];
  return [
    {
      path: knobPath(tree, environment.name, ['data', 'storageGib']),
      message: `a database on ${cloudNames[cloud]} starts with ${MOST_STORAGE} GiB at most, not ${environment.data.storageGib}`,
      hint: `use ${MOST_STORAGE} or less; it grows by itself`,
    },
  ];
}

function standbyFindings(tree: Tree, { name, data, network }: Environment): Finding[] {
  if (!data.backup.multiAz) return [];
  if (network.zones < 2) {
    const message = 'a standby in another zone needs a second zone';
    const path = knobPath(tree, name, ['network', 'zones']);
    return [{ path, message, hint: 'use 2 or 3, or data.backup.multiAz: false' }];
  }
  if (!data.size.azure.startsWith('B_')) return [];
  return [
    {
      path: knobPath(tree, name, ['data', 'size', 'azure']),
      message: `${data.size.azure} is burstable, and has no standby in another zone`,
      hint: 'use a size such as GP_Standard_D2ds_v5, or data.backup.multiAz: false',
    },
  ];
}

// Cloud SQL documentation, "Instance settings": one processor or an even number, and 0.9 to 6.5 GiB for each.
function tierFindings(tree: Tree, { name, data }: Environment): Finding[] {
  const tier = data.size.gcp;
  const [, processors, mebibytes] = /^db-custom-(\d+)-(\d+)$/.exec(tier)?.map(Number) ?? [];
  if (processors === undefined || mebibytes === undefined) return [];
  const at = (message: string, hint: string): Finding[] => [
    { path: knobPath(tree, name, ['data', 'size', 'gcp']), message, hint },
  ];
  if (processors > 96 || (processors > 1 && processors % 2 > 0)) {
    return at(`${tier} has ${processors} processors`, 'use 1 or an even number up to 96');
  }
  const least = Math.max(3840, Math.ceil((922 * processors) / 256) * 256);
  const most = 6656 * processors;
  if (mebibytes % 256 === 0 && mebibytes >= least && mebibytes <= most) return [];
  return at(
    `${tier} has ${mebibytes} MiB of memory`,
    `use ${least} to ${most} in steps of 256 for ${processors} processors`,
  );
}
