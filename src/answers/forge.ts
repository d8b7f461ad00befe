import type { Project } from '../../schema/sections/project.ts';

/** `owner/name` of a repository on github.com, null for any other. */
export function githubRepository(url: string | null): string | null {
  const match =
    /^(?:https:\/\/github\.com\/|git@github\.com:|ssh:\/\/git@github\.com\/)([A-Za-z0-9][\w-]*\/[\w.-]+?)(?:\.git)?$/.exec(
      url ?? '',
    );
  return match?.[1] ?? null;
}

/** Whether pipelines get roles of their own: the forge must be one that we can trust by OIDC. */
export function hasPipelineRoles({ repository }: Pick<Project, 'repository'>): boolean {
  return githubRepository(repository) !== null;
}
