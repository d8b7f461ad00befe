import { readDataFile } from '../../schema/data-file.ts';
import { type Environment, type Repository, regionsOf } from '../answers/repository.ts';
import { targetPath } from './compose.ts';
import { type Evidence, evidenceFile, type Feature, isChosen } from './feature.ts';
import { leafFile } from './leaf.ts';

/** A requirement that this repository meets, and the file that shows it. */
export type RequirementRow = { id: string; requirement: string; file: string; feature: string };

/** One row per requirement and feature of `docs/traceability.md`, by id. Computed from what is really generated. */
export function requirementRows(repository: Repository, features: readonly Feature[]): RequirementRow[] {
  const texts = readDataFile<Record<string, string>>('requirements.json');
  const shown = { repository, environments: productionFirst(repository.environments) };
  const rows = features.flatMap(feature =>
    Object.entries(feature.satisfies).flatMap(([id, evidence]) => {
      const file = shownBy(shown, feature, evidence);
      return file === undefined ? [] : [{ id, requirement: texts[id] ?? '', file, feature: feature.title }];
    }),
  );
  return rows.sort((left, right) => (`${left.id} ${left.file}` < `${right.id} ${right.file}` ? -1 : 1));
}

// Production shows best what the platform is held to, so it is looked at first.
function productionFirst(environments: readonly Environment[]): Environment[] {
  const isProduction = ({ profile }: Environment) => profile === 'prod';
  return [...environments.filter(isProduction), ...environments.filter(environment => !isProduction(environment))];
}

type Shown = { repository: Repository; environments: readonly Environment[] };

function shownBy({ repository, environments }: Shown, feature: Feature, evidence: Evidence): string | undefined {
  for (const environment of environments) {
    if (!isChosen(feature, { repository, environment })) continue;
    const file = evidenceFile(evidence, environment);
    const first = regionsOf(environment).find(({ cloud }) => feature.cloud === undefined || feature.cloud === cloud);
    if (file !== undefined) return leafFile(repository.engine, targetPath(file, { environment, ...first }));
  }
  return undefined;
}
