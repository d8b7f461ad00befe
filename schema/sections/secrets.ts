import { z } from 'zod';

export const Secrets = z
  .strictObject({
    backend: z
      .strictObject({
        aws: z.enum(['secrets-manager', 'ssm']).describe('Store on AWS; ssm is the Parameter Store.'),
      })
      .describe('Where secrets are kept.'),
    inCluster: z.enum(['csi-driver', 'external-secrets']).describe('How pods get secrets of the store.'),
    createExampleSecretProviderClass: z
      .boolean()
      .describe('Create an example that mounts a secret into a pod; with csi-driver only.'),
    rotationDays: z.int().min(1).max(365).describe('Days after which a secret counts as old.'),
  })
  .describe('Secrets of the workloads; no answer ever holds one.');

export type Secrets = z.infer<typeof Secrets>;
