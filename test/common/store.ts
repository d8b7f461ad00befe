import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cloud, clouds } from '../../schema/clouds.ts';
import { commonRepository, type Ended, type Repository } from './repository.ts';

/** What a state store is on one cloud: where its root lies, and how the script and Terraform call it. */
export interface StoreKind {
  readonly cloud: Cloud;
  readonly root: string;
  /** As messages call it. */
  readonly store: string;
  readonly backend: string;
  /** Where the module has it, and what is imported there. */
  readonly address: string;
  readonly id: string;
}

const Kinds: Readonly<Record<Cloud, Omit<StoreKind, 'cloud' | 'root'>>> = {
  aws: {
    store: 'bucket acme-dev-state',
    backend: `terraform {
  backend "s3" {
    bucket       = "acme-dev-state"
    key          = "bootstrap/aws/dev/terraform.tfstate"
    region       = "eu-west-1"
    use_lockfile = true
  }
}
`,
    address: 'module.state.aws_s3_bucket.this',
    id: 'acme-dev-state',
  },
  azure: {
    store: 'storage account acmedevstate',
    backend: `terraform {
  backend "azurerm" {
    container_name       = "tfstate"
    key                  = "bootstrap/azure/dev/terraform.tfstate"
    resource_group_name  = "acme-dev-state"
    storage_account_name = "acmedevstate"
    subscription_id      = "33333333-3333-4333-8333-333333333333"
    use_azuread_auth     = true
  }
}
`,
    address: 'module.state.azurerm_storage_account.this',
    id: '/subscriptions/33333333-3333-4333-8333-333333333333/resourceGroups/acme-dev-state/providers/Microsoft.Storage/storageAccounts/acmedevstate',
  },
  gcp: {
    store: 'bucket acme-dev-state',
    backend: `terraform {
  backend "gcs" {
    bucket = "acme-dev-state"
    prefix = "bootstrap/gcp/dev"
  }
}
`,
    address: 'module.state.google_storage_bucket.this',
    id: 'acme-dev-state',
  },
};

export const kinds: readonly StoreKind[] = clouds.map(kindOn);

export function kindOn(cloud: Cloud): StoreKind {
  return { cloud, root: `bootstrap/${cloud}/dev`, ...Kinds[cloud] };
}

/** A repository with one bootstrap root, and the pretended cloud that its stub terraform works on. */
export interface Store extends Repository {
  readonly kind: StoreKind;
  readonly bootstrap: (env?: Readonly<Record<string, string>>, ...options: string[]) => Promise<Ended>;
  readonly cloud: (file: string) => string;
  readonly setCloud: (file: string, text: string) => void;
  readonly exists: (path: string) => boolean;
}

/** `module` is the one that the root calls; by default it creates the store, as `state.create: true` does. */
export function store(cloud: Cloud, module = 'state'): Store {
  const kind = kindOn(cloud);
  const repository = commonRepository();
  const folder = join(repository.dir, '..', 'cloud');
  repository.write(`${kind.root}/backend.tf`, kind.backend);
  repository.write(`${kind.root}/main.tf`, `module "own" {\n  source = "../../../modules/${cloud}/${module}"\n}\n`);
  return {
    ...repository,
    kind,
    bootstrap: (env = {}, ...options) =>
      repository.run(['sh', 'scripts/bootstrap.sh', ...(options.length > 0 ? options : ['-y']), kind.root], env),
    cloud: file => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''),
    setCloud: (file, text) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    exists: path => existsSync(join(repository.dir, path)),
  };
}

/** Text of a state as terraform writes it, describing `resources` (JSON). */
export function stateText(lineage: string, resources = '"bucket"'): string {
  return `{\n  "version": 4,\n  "serial": 3,\n  "lineage": "${lineage}",\n  "resources": [${resources}]\n}\n`;
}
