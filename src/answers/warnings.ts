import type { Environment, Repository } from './repository.ts';

/** What is allowed but worth a second look; nothing is refused for it. */
export function warnings(repository: Repository): string[] {
  return [...sharedAccounts(repository), ...unknownAccounts(repository), ...foreignForge(repository)];
}

function sharedAccounts({ environments }: Repository): string[] {
  const prod = environments.filter(environment => environment.profile === 'prod');
  return prod.flatMap(environment =>
    environments
      .filter(other => other.profile !== 'prod' && sameAccount(environment, other))
      .map(
        other =>
          `${environment.name} shares account ${environment.aws.account} with ${other.name}: a mistake in one reaches the other`,
      ),
  );
}

// An account has one OIDC provider: which environment creates it follows from the accounts.
function unknownAccounts({ project, environments }: Repository): string[] {
  const open = environments.filter(({ aws }) => aws.account === null).map(({ name }) => name);
  if (open.length < 2 || githubRepository(project.repository) === null) return [];
  return [
    `${open.join(', ')} have no account yet: if they share one, answer it before the first bootstrap, because an account can hold GitHub's OIDC provider once`,
  ];
}

function sameAccount(left: Environment, right: Environment): boolean {
  return left.aws.account !== null && left.aws.account === right.aws.account;
}

function foreignForge({ project }: Repository): string[] {
  if (project.repository === null || githubRepository(project.repository) !== null) return [];
  return [`project.repository is no repository on github.com: no CI roles are generated for it`];
}

/** `owner/name` of a repository on github.com, null for any other. */
export function githubRepository(url: string | null): string | null {
  const match =
    /^(?:https:\/\/github\.com\/|git@github\.com:|ssh:\/\/git@github\.com\/)([A-Za-z0-9][\w-]*\/[\w.-]+?)(?:\.git)?$/.exec(
      url ?? '',
    );
  return match?.[1] ?? null;
}
