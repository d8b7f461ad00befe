import type { Environment } from '../answers/repository.ts';
import type { Tree } from '../answers/tree.ts';

/** What module secrets is told: where secrets lie, which there are, and how long a deleted one can be brought back. */
export function secretSettings(environment: Environment): Tree {
  const { secrets } = environment;
  return {
    recovery_window_days: environment.protected ? 30 : 7,
    rotation_days: secrets.rotationDays,
    secrets: namedSecrets(environment),
    store: secrets.backend.aws,
  };
}

/** Whether there is a secret that a pod can mount before anybody has written one. */
export function hasExampleSecret({ secrets }: Environment): boolean {
  return secrets.createExampleSecretProviderClass && secrets.inCluster === 'csi-driver';
}

/** The secrets that an environment starts with, by name. */
export function namedSecrets(environment: Environment): Tree {
  if (!hasExampleSecret(environment)) return {};
  return { example: { description: 'Shows how a pod mounts a secret.', generation: 1 } };
}
