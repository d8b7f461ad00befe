import { textOf } from '../cases.ts';
import { everyModule } from '../modules/generated-folders.ts';
import type { Manifest } from './crd-facts.ts';
import type { PlannedRelease } from './planned-releases.ts';
import { renderChart } from './render-chart.ts';

/** What a release of one of our own charts puts into the cluster. */
export function manifestsOf({ chart, values }: PlannedRelease): Manifest[] {
  const templates = [...everyModule.values()].filter(({ path }) => path.startsWith(`${chart}/templates/`));
  if (templates.length === 0) throw new Error(`${chart} has no templates`);
  return renderChart(templates.map(textOf), Object.assign({}, ...values));
}
