import type { Environment } from '../answers/repository.ts';

/** Stands where an account belongs until somebody fills it in; `make plan` refuses it. */
export const ACCOUNT_PLACEHOLDER = '000000000000';

/** The account of an environment, or what stands for it. */
export function accountOf({ aws }: Environment): string {
  return aws.account ?? ACCOUNT_PLACEHOLDER;
}
