import { argumentOf, backendFile } from '../loopback/backend-file.ts';
import { serveHosts } from '../loopback/hosts.ts';
import type { StateCloud } from '../loopback/proves-states.ts';
import { cleanEnvironment, type Environment } from '../terraform/harness/environment.ts';
import { blobStore } from './blob-store.ts';
import { type Application, applicationOf, login, pipelineToken } from './login.ts';

const Subjects = {
  prod: 'repo:acme/platform:environment:prod',
  dev: 'repo:acme/platform:environment:dev',
} as const;

const Applications: Readonly<Record<keyof typeof Subjects, Application>> = {
  prod: { clientId: '11111111-1111-4111-8111-111111111111', subject: Subjects.prod },
  dev: { clientId: '22222222-2222-4222-8222-222222222222', subject: Subjects.dev },
};

/** Entra ID and one storage account, in whose container only the application of production has a role. */
export async function startAzure(): Promise<StateCloud> {
  const backend = await backendFile('azure');
  const container = `${argumentOf(backend, 'storage_account_name')}/${argumentOf(backend, 'container_name')}`;
  const blob = `${container}/${argumentOf(backend, 'key')}`;
  const store = blobStore((token, asked) => asked === container && applicationOf(token) === Applications.prod.clientId);
  const hosts = await serveHosts({
    'login.microsoftonline.com': sent => login(Object.values(Applications), sent),
    '*.blob.core.windows.net': store.answer,
  });
  const as = (application: Application, subject: string): Environment => ({
    ...cleanEnvironment(),
    ...hosts.environment,
    ARM_CLIENT_ID: application.clientId,
    ARM_OIDC_TOKEN: pipelineToken(subject),
    ARM_SUBSCRIPTION_ID: '33333333-3333-4333-8333-333333333333',
    ARM_TENANT_ID: '44444444-4444-4444-8444-444444444444',
  });
  return {
    backend,
    owner: as(Applications.prod, Subjects.prod),
    stranger: as(Applications.dev, Subjects.dev),
    impostor: as(Applications.prod, Subjects.dev),
    isLocked: () => store.isLeased(blob),
    state: () => store.textOf(blob),
    refused: hosts.refused,
    stop: hosts.stop,
  };
}
