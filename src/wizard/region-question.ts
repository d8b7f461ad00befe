import { nearest } from '../answers/nearest.ts';
import { awsRegions } from '../answers/regions.ts';
import { usualRegion } from '../answers/shape.ts';
import type { Choice, Question } from './question.ts';

/** Asks for the AWS region of all environments; a person types to filter, and sees how many zones a region has. */
export function regionQuestion(): Question {
  return {
    name: 'region',
    type: 'search',
    message: 'AWS region for all environments (type to filter)',
    default: usualRegion,
    choices: regionChoices(),
    validate: regionProblem,
  };
}

// The usual one first: Enter takes it.
function regionChoices(): Choice[] {
  const regions = Object.entries(awsRegions());
  const ordered = [
    ...regions.filter(([name]) => name === usualRegion),
    ...regions.filter(([name]) => name !== usualRegion),
  ];
  return ordered.map(([name, zones]) => ({ name: `${name} (${zones.length} zones)`, value: name }));
}

function regionProblem(region: string): true | string {
  const known = Object.keys(awsRegions());
  if (known.includes(region)) return true;
  const meant = nearest(region, known);
  return `AWS has no region "${region}"${meant ? `; did you mean ${meant}?` : '.'}`;
}
