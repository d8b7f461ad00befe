import { type Cloud, cloudNames } from '../../schema/clouds.ts';
import { unknownRegion } from '../answers/region-problem.ts';
import { regionsIn } from '../answers/regions.ts';
import { usualRegions } from '../answers/shape.ts';
import type { Choice, Question } from './question.ts';

/** Asks for the region of all environments on a cloud; a person types to filter, and sees how many zones a region has. */
export function regionQuestion(cloud: Cloud): Question {
  return {
    name: `region:${cloud}`,
    type: 'search',
    message: `${cloudNames[cloud]} region for all environments (type to filter)`,
    default: usualRegions[cloud],
    choices: regionChoices(cloud),
    validate: region => regionProblem(cloud, region),
  };
}

// The usual one first: Enter takes it.
function regionChoices(cloud: Cloud): Choice[] {
  const regions = Object.entries(regionsIn(cloud));
  const usual = usualRegions[cloud];
  const ordered = [...regions.filter(([name]) => name === usual), ...regions.filter(([name]) => name !== usual)];
  return ordered.map(([name, zones]) => ({ name: `${name} (${zones.length} zones)`, value: name }));
}

function regionProblem(cloud: Cloud, region: string): true | string {
  const problem = unknownRegion(cloud, region);
  return problem === undefined || `${problem.message}; ${problem.hint}`;
}
