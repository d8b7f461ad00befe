import { readDataFile } from '../../schema/data-file.ts';
import type { Environment, Repository } from '../answers/repository.ts';
import { targetPath } from './compose.ts';
import type { Feature } from './feature.ts';

/** A requirement that this repository meets, and the file that shows it. */
export type RequirementRow = { id: string; requirement: string; file: string; feature: string };

/** One row per requirement and feature of `docs/traceability.md`, by id. Computed from what is really generated. */
export function requirementRows(repository: Repository, features: readonly Feature[]): RequirementRow[] {
  const texts = readDataFile<Record<string, string>>('requirements.json');
  const rows = features.flatMap(feature => {
    const environment = repository.environments.find(candidate =>
      feature.chosen({ repository, environment: candidate }),
    );
    return environment ? featureRows(feature, environment, texts) : [];
  });
  return rows.sort((left, right) => (`${left.id} ${left.file}` < `${right.id} ${right.file}` ? -1 : 1));
}

function featureRows(feature: Feature, environment: Environment, texts: Record<string, string>): RequirementRow[] {
  const [region] = environment.aws.regions;
  return Object.entries(feature.satisfies).map(([id, target]) => ({
    id,
    requirement: texts[id] ?? '',
    file: targetPath(target, region ? { environment, region } : { environment }),
    feature: feature.title,
  }));
}
