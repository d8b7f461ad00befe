import { argumentOf, backendFile } from '../loopback/backend-file.ts';
import { serveHosts } from '../loopback/hosts.ts';
import type { StoreLife } from '../loopback/proves-bootstrap.ts';
import type { StateCloud } from '../loopback/proves-states.ts';
import { cleanEnvironment, type Environment } from '../terraform/harness/environment.ts';
import { resourceManager } from './accounts.ts';
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
export async function startAzure(life?: StoreLife): Promise<StateCloud> {
  const backend = await backendFile('azure');
  const account = argumentOf(backend, 'storage_account_name');
  const container = `${account}/${argumentOf(backend, 'container_name')}`;
  const blob = `${container}/${argumentOf(backend, 'key')}`;
  const isOwner = (token: string) => applicationOf(token) === Applications.prod.clientId;
  const store = blobStore((token, asked) => asked === container && isOwner(token) && (life?.isOpen() ?? true));
  const hosts = await serveHosts({
    'login.microsoftonline.com': sent => login(Object.values(Applications), sent),
    'management.azure.com': sent => resourceManager((life?.exists() ?? true) ? [account] : [], sent),
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
