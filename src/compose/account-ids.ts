import { type Cloud, clouds } from '../../schema/clouds.ts';
import type { Environment } from '../answers/repository.ts';

/** Stands where an account belongs until somebody fills it in; `make plan` refuses it. */
export const ACCOUNT_PLACEHOLDER = '000000000000';
/** The same for a subscription and for a tenant: the nil UUID. */
export const UUID_PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
/** The same for a project of Google Cloud; its number is that of an account. */
export const PROJECT_PLACEHOLDER = 'project-id-placeholder';

/** The account of an environment, or what stands for it. */
export function accountOf({ aws }: Environment): string {
  return aws.account ?? ACCOUNT_PLACEHOLDER;
}

export function subscriptionOf({ azure }: Environment): string {
  return azure.subscription ?? UUID_PLACEHOLDER;
}

export function tenantOf({ azure }: Environment): string {
  return azure.tenant ?? UUID_PLACEHOLDER;
}

export function projectOf({ gcp }: Environment): string {
  return gcp.project ?? PROJECT_PLACEHOLDER;
}

export function projectNumberOf({ gcp }: Environment): string {
  return gcp.projectNumber ?? ACCOUNT_PLACEHOLDER;
}

/** What an environment is billed to on each cloud, in the order of the clouds. */
export function accountsOf(environment: Environment): string[] {
  const ids: Readonly<Record<Cloud, string>> = {
    aws: accountOf(environment),
    azure: subscriptionOf(environment),
    gcp: projectOf(environment),
  };
  return clouds.filter(cloud => environment[cloud].regions.length > 0).map(cloud => ids[cloud]);
}
