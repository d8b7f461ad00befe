import { OWN_TAGS } from '../../../schema/sections/tags.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { labelKey } from '../labels.ts';
import { type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

/** Six are ours, and Azure takes 15 on keys and zones ("Use tags to organize your Azure resources"). */
const MOST_ON_AZURE = 9;

/** Zones of Azure DNS, which every network has, take less than other resources (the same page). */
const AZURE_KEY = /^[A-Za-z][A-Za-z0-9_.-]*$/;

/** Tags that AWS takes and another cloud of the environment does not (CO-01). */
export function tagFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => [
    ...(isOn(environment, 'azure') ? azureFindings(tree, environment) : []),
    ...(isOn(environment, 'gcp') ? labelFindings(tree, environment) : []),
  ]);
}

function azureFindings(tree: Tree, { name, tags }: Environment): Finding[] {
  const keys = Object.keys(tags.extra);
  const at = (...rest: string[]) => [...knobPath(tree, name, ['tags', 'extra']), ...rest];
  const strange = keys.filter(key => !AZURE_KEY.test(key));
  const reserved = keys.filter(key => /^(?:azure|microsoft|windows)/i.test(key));
  return [
    ...strange.map(key => ({
      path: at(key),
      message: 'Azure takes letters of English, digits and _.- in the key of a tag on a DNS zone, a letter first',
      hint: 'rename it, such as data-class',
    })),
    ...reserved.map(key => ({
      path: at(key),
      message: 'Azure keeps keys that start with azure, microsoft or windows for itself',
      hint: 'rename it',
    })),
    ...(keys.length > MOST_ON_AZURE
      ? [
          {
            path: at(),
            message: `${keys.length} tags beside our six are more than the 15 that Azure takes on a key`,
            hint: `use ${MOST_ON_AZURE} at most`,
          },
        ]
      : []),
  ];
}

// Labels know less than tags: two keys may become one.
function labelFindings(tree: Tree, { name, tags }: Environment): Finding[] {
  const keys = Object.keys(tags.extra);
  return keys.flatMap((key, index) => {
    const twin = [...OWN_TAGS, ...keys.slice(0, index)].find(other => labelKey(other) === labelKey(key));
    if (twin === undefined) return [];
    const path = [...knobPath(tree, name, ['tags', 'extra']), key];
    return [
      { path, message: `on Google Cloud ${twin} and ${key} are one label, ${labelKey(key)}`, hint: 'rename one' },
    ];
  });
}
