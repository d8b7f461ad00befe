import { posix } from 'node:path';
import { parse } from 'yaml';
import type { OutputFile } from '../../src/generate/output.ts';
import { everyModule, modules } from '../modules/generated-folders.ts';
import { exampleOf } from '../modules/module-example.ts';
import { planRoots } from '../roots/planned-roots.ts';
import { Variants } from './variants.ts';

/** A Helm release as terraform would make it. */
export interface PlannedRelease {
  /** What was planned: the example of a module, or a variant of it. */
  readonly call: string;
  readonly name: string;
  readonly namespace: string;
  /** Name of a published chart, or the folder of one of ours, from the root of the repository. */
  readonly chart: string;
  readonly isOurs: boolean;
  readonly version: string;
  /** Documents that Helm lays over each other, later ones last. */
  readonly values: readonly object[];
}

const Root = 'calls/a/b/c/d';

/** The releases of every add-on: of the example in its README, and of what answers can make of it besides. */
export async function plannedReleases(): Promise<PlannedRelease[]> {
  const addons = modules.filter(({ path }) => path.startsWith('modules/addons/'));
  const examples = addons.map(module => [posix.basename(module.path), exampleOf(module)] as const);
  const calls = [...examples, ...Object.entries(Variants)].map(([key, text]) => ({ key, ...callIn(key, text) }));
  const files = [...everyModule.values(), ...calls.map(({ file }) => file)];
  const planned = await planRoots(calls.map(({ key, folder }) => ({ key, folder, files })));
  return planned.filter(({ type }) => type === 'helm_release').map(({ root, values }) => releaseOf(root, values));
}

function callIn(key: string, content: string): { folder: string; file: OutputFile } {
  const folder = `${Root.replace('calls', `calls-${key}`)}`;
  return { folder, file: { path: `${folder}/main.tf`, content, mode: 0o644 } };
}

function releaseOf(call: string, release: Readonly<Record<string, unknown>>): PlannedRelease {
  const chart = String(release.chart);
  const [ours] = /modules\/addons\/.*$/.exec(chart) ?? [];
  return {
    call,
    name: String(release.name),
    namespace: String(release.namespace),
    chart: ours ?? chart,
    isOurs: ours !== undefined,
    version: String(release.version).replace(/^v/, ''),
    values: Array.isArray(release.values) ? release.values.map(text => parse(String(text))) : [],
  };
}
