import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../src/answers/tree.ts';
import type { OutputFile } from '../../src/generate/output.ts';
import { inPairs } from '../roots/in-pairs.ts';
import { type LocalRepository, localRepository } from '../roots/local-repository.ts';
import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { type Resource, rootsIn, unitsIn, writtenUnits } from './equivalence-resources.ts';
import { terragrunt } from './terragrunt.ts';

/** What Terraform makes of the roots of an environment, each applied after those that it reads. */
export async function appliedByTerraform(
  files: readonly OutputFile[],
  environment: string,
  as: Environment,
): Promise<Resource[]> {
  const repository = localRepository(files, rootsIn(files, environment));
  const made: Resource[] = [];
  for (const turn of repository.turns) {
    made.push(...(await inPairs(turn, folder => appliedRoot(repository, folder, as))).flat());
  }
  return made;
}

async function appliedRoot(repository: LocalRepository, folder: string, as: Environment): Promise<Resource[]> {
  const root = repository.root(folder, as);
  const init = await root.run('init');
  const apply = await root.run('apply', '-auto-approve');
  if (apply.exitCode !== 0) throw new Error(`${folder}: ${init.stderr}${apply.stderr}`);
  return resourcesIn(folder, (await root.run('state', 'pull')).stdout);
}

/** What Terragrunt makes of the units of an environment, in the order that it finds itself. */
export async function appliedByTerragrunt(
  files: readonly OutputFile[],
  environment: string,
  as: Environment,
): Promise<Resource[]> {
  const states = scratchFolder();
  const cwd = join(writtenUnits(files, states), environment);
  const ran = await terragrunt(['run', '--all', '--', 'apply', '-auto-approve'], { cwd, env: as });
  if (ran.exitCode !== 0) throw new Error(ran.stderr);
  return unitsIn(files, environment).flatMap(folder =>
    resourcesIn(folder, readFileSync(join(states, `${folder}.tfstate`), 'utf8')),
  );
}

interface State {
  readonly resources: readonly {
    readonly mode: string;
    readonly module?: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly index_key?: string | number; readonly attributes: Json }[];
  }[];
}

function resourcesIn(leaf: string, text: string): Resource[] {
  const { resources }: State = JSON.parse(text);
  return resources
    .filter(({ mode }) => mode === 'managed')
    .flatMap(({ module: path, type, name, instances }) =>
      instances.map(({ index_key: key, attributes }) => {
        const index = key === undefined ? '' : `[${JSON.stringify(key)}]`;
        const address = [...(path === undefined ? [] : [path]), type, `${name}${index}`].join('.');
        return { leaf, address, values: comparable(attributes) };
      }),
    );
}

// Without what differs from one run to the next, and without the way to a chart, which is another one from a root.
function comparable(values: Json): Json {
  return JSON.parse(JSON.stringify(values), (_, value: unknown) => (typeof value === 'string' ? steady(value) : value));
}

function steady(text: string): string {
  const decoded = /^[A-Za-z0-9+/]+=*$/.test(text) ? Buffer.from(text, 'base64').toString() : '';
  return (StandIn.test(decoded) ? decoded : text)
    .replace(/^(?:\.\.\/)+(?:modules\/)?(?=addons\/[\w-]+\/chart$)/, '')
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'moment')
    .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'uuid')
    .replace(StandIn, '$1-stand-in');
}

// What the schema provider gives for what a cloud would: made from all that a resource has, its tags among it.
const StandIn = /^(\w+)-[0-9a-f]{10}$/;
