import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentOf, backendFile } from '../loopback/backend-file.ts';
import { serveHosts } from '../loopback/hosts.ts';
import type { StoreLife } from '../loopback/proves-bootstrap.ts';
import type { StateCloud } from '../loopback/proves-states.ts';
import { cleanEnvironment, type Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { credentials, exchanged, impersonated, principal, type ServiceAccount } from './identities.ts';
import { objectStore } from './object-store.ts';

const Subjects = {
  prod: 'repo:acme/platform:environment:prod',
  dev: 'repo:acme/platform:environment:dev',
} as const;

const Accounts: Readonly<Record<keyof typeof Subjects, ServiceAccount>> = {
  prod: { email: 'acme-ci-prod-apply@acme-prod.iam.gserviceaccount.com', trusts: principal(Subjects.prod) },
  dev: { email: 'acme-ci-dev-apply@acme-dev.iam.gserviceaccount.com', trusts: principal(Subjects.dev) },
};

/** The identities of pipelines and one bucket, in which only the service account of production has a role. */
export async function startGoogle(life?: StoreLife): Promise<StateCloud> {
  const backend = await backendFile('gcp');
  const bucket = argumentOf(backend, 'bucket');
  const state = `${bucket}/${argumentOf(backend, 'prefix')}/default`;
  const isOpen = () => life?.isOpen() ?? true;
  const store = objectStore({
    exists: asked => asked === bucket && (life?.exists() ?? true),
    mayUse: token => token === Accounts.prod.email && isOpen(),
  });
  const hosts = await serveHosts({
    'iamcredentials.googleapis.com': sent => impersonated(Object.values(Accounts), sent),
    'storage.googleapis.com': store.answer,
    'sts.googleapis.com': exchanged,
  });
  const as = (account: ServiceAccount, subject: string): Environment => ({
    ...cleanEnvironment(),
    ...hosts.environment,
    GOOGLE_CREDENTIALS: credentialsFile(account, subject),
  });
  return {
    backend,
    owner: as(Accounts.prod, Subjects.prod),
    stranger: as(Accounts.dev, Subjects.dev),
    impostor: as(Accounts.prod, Subjects.dev),
    isLocked: () => store.textOf(`${state}.tflock`) !== undefined,
    state: () => store.textOf(`${state}.tfstate`),
    refused: hosts.refused,
    stop: hosts.stop,
  };
}

function credentialsFile(account: ServiceAccount, subject: string): string {
  const folder = scratchFolder();
  const token = join(folder, 'token');
  writeFileSync(token, subject);
  const file = join(folder, 'credentials.json');
  writeFileSync(file, credentials(account, token));
  return file;
}
