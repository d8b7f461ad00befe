import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { labelKey } from '../labels.ts';
import { type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

/** Six are ours, and Azure takes 15 on keys and zones ("Use tags to organize your Azure resources"). */
const MOST_ON_AZURE = 9;

/** Labels that every root has, by the tags that they are made of. */
const OWN_LABELS = ['Component', 'CostCenter', 'Environment', 'ManagedBy', 'Owner', 'Project'].map(labelKey);

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
  const slashed = keys.filter(key => key.includes('/'));
  return [
    ...slashed.map(key => ({
      path: at(key),
      message: 'Azure takes no "/" in the key of a tag',
      hint: 'use "-" or ":"',
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

// Labels know less than tags: two keys may become one, and one of ours.
function labelFindings(tree: Tree, { name, tags }: Environment): Finding[] {
  const keys = Object.keys(tags.extra);
  const at = knobPath(tree, name, ['tags', 'extra']);
  return keys.flatMap((key, index) => {
    const path = [...at, key];
    const label = labelKey(key);
    if (OWN_LABELS.includes(label))
      return [
        { path, message: `on Google Cloud ${key} is the label ${label}, which is set already`, hint: 'rename it' },
      ];
    const twin = keys.slice(0, index).find(other => labelKey(other) === label);
    if (twin === undefined) return [];
    return [{ path, message: `on Google Cloud ${twin} and ${key} are one label, ${label}`, hint: 'rename one' }];
  });
}
