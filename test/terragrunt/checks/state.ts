import { getIn, isTree, type Json, type Tree } from '../../../src/answers/tree.ts';
import { remoteState } from '../facts.ts';
import { bodiesOf, parsedTree } from '../hcl-value.ts';
import type { Files, UnitTree } from '../unit-tree.ts';

/** Where states lie: each unit has one of its own, the one that Terraform has for the same component. */
export async function stateFaults({ files, terraform, units }: UnitTree): Promise<string[]> {
  const states = await Promise.all([...units.keys()].map(path => stateOf(files, path)));
  const shared = states.filter(({ key }) => states.filter(other => other.key === key).length > 1);
  const different = await Promise.all(states.map(state => differences(state, terraform)));
  return [...shared.map(({ path, key }) => `${path}: the state ${key} is not its own`), ...different.flat()];
}

interface State {
  readonly path: string;
  readonly key: string;
  readonly backend: Json;
  readonly config: Json;
}

async function stateOf(files: Files, path: string): Promise<State> {
  const { backend, config } = await remoteState(files, path);
  const key = getIn(config, ['key']) ?? getIn(config, ['prefix']);
  return { path, key: String(key), backend, config };
}

// A component that Terraform has in the root of another one has no state there.
async function differences({ path, backend, config }: State, terraform: Files): Promise<string[]> {
  const text = terraform.get(`${path}/backend.tf`);
  if (text === undefined) return [];
  const [block = {}] = bodiesOf((await parsedTree(text)).terraform);
  const [[kind, wanted] = ['', {}]] = Object.entries(backendsIn(block));
  if (kind !== backend) return [`${path}: the backend is ${backend}, with Terraform ${kind}`];
  const names = [...new Set([wanted, config].flatMap(tree => (isTree(tree) ? Object.keys(tree) : [])))];
  return names.flatMap(name => {
    const [own, other] = [config, wanted].map(tree => JSON.stringify(getIn(tree, [name])));
    return own === other ? [] : [`${path}: ${name} of the state is ${own}, with Terraform ${other}`];
  });
}

function backendsIn({ backend = {} }: Tree): Record<string, Tree> {
  const blocks = isTree(backend) ? Object.entries(backend) : [];
  return Object.fromEntries(blocks.flatMap(([kind, bodies]) => bodiesOf(bodies).map(body => [kind, body])));
}
