import type { Finding } from '../finding.ts';
import type { Environment, Repository } from '../repository.ts';
import { getIn, isTree, type Tree } from '../tree.ts';

// Targets of the generated Makefile, folders of the generated repository, and names that Windows keeps.
const RESERVED = new Set(
  [
    'all apply bootstrap clean default destroy docs doctor drift fmt help init lint lock plan test validate',
    'addons aws azure gcp common mocks modules none root shared',
    'con prn aux nul',
    ...Array.from({ length: 10 }, (_, digit) => `com${digit} lpt${digit}`),
  ].flatMap(words => words.split(' ')),
);

/** Names of environments, and how they promote into each other. */
export function environmentFindings(tree: Tree, repository: Repository): Finding[] {
  const names = isTree(tree.environments) ? Object.keys(tree.environments) : [];
  return [
    ...names.flatMap(name => reservedName(name)),
    ...foldingClashes(names),
    ...repository.environments.flatMap(environment => promotionFindings(environment, repository, tree)),
    ...cycles(repository),
  ];
}

/** What is wrong with a well-formed name of an environment, if anything. */
export function environmentNameProblem(name: string): string | undefined {
  return RESERVED.has(name.toLowerCase()) ? `"${name}" is reserved` : undefined;
}

function reservedName(name: string): Finding[] {
  const message = environmentNameProblem(name);
  if (message === undefined) return [];
  return [{ path: ['environments', name], message, hint: 'choose another name, such as dev, qa or staging' }];
}

function foldingClashes(names: readonly string[]): Finding[] {
  const seen = new Map<string, string>();
  return names.flatMap(name => {
    const folded = name.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, other ?? name);
    if (other === undefined) return [];
    const message = `"${name}" and "${other}" are the same folder on macOS and Windows`;
    return [{ path: ['environments', name], message, hint: 'rename one of them' }];
  });
}

function promotionFindings(environment: Environment, repository: Repository, tree: Tree): Finding[] {
  const path = ['environments', environment.name, 'promoteFrom'];
  const { promoteFrom } = environment;
  const names = repository.environments.map(other => other.name);
  if (promoteFrom === environment.name) return [{ path, message: 'an environment cannot promote from itself' }];
  if (promoteFrom !== null && !names.includes(promoteFrom)) {
    return [{ path, message: `there is no environment "${promoteFrom}"`, hint: `use one of: ${names.join(', ')}` }];
  }
  const needsStaging = environment.profile === 'prod' && promoteFrom === null && getIn(tree, path) === undefined;
  if (!needsStaging) return [];
  const message = 'a prod environment needs one of profile staging to promote from';
  return [
    {
      path,
      message,
      hint: `add a staging environment, or write promoteFrom: null under ${environment.name} (--set environments.${environment.name}.promoteFrom=null)`,
    },
  ];
}

function cycles(repository: Repository): Finding[] {
  const before = new Map(repository.environments.map(environment => [environment.name, environment.promoteFrom]));
  return repository.environments
    .filter(environment => environment.promoteFrom !== environment.name && returnsTo(environment.name, before))
    .map(environment => ({
      path: ['environments', environment.name, 'promoteFrom'],
      message: `"${environment.name}" promotes from itself by a circle`,
      hint: 'let one environment of the circle promote from none',
    }));
}

function returnsTo(start: string, before: ReadonlyMap<string, string | null>): boolean {
  let name = before.get(start) ?? null;
  for (let steps = 0; name !== null && steps < before.size; steps++) {
    if (name === start) return true;
    name = before.get(name) ?? null;
  }
  return false;
}
