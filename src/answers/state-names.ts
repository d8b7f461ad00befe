import { BucketName, GcsBucketName } from '../../schema/scalars.ts';
import type { Environment, Repository } from './repository.ts';
import { shortName, stableHash } from './short-name.ts';

const BUCKET_MAX = 63;
/** Letters and digits of a storage account that say whose it is; "tf" and a hash fill its 24. */
const ACCOUNT_WORD = 14;
/** The same of a key vault, whose name has 24 characters too; "-tf-" and a hash follow. */
const VAULT_WORD = 12;

type Owner = { project: Repository['project']; environment: Environment; region: string };

/** Bucket names are global to AWS. The account makes them unique; until it is known, a hash stands in for it. */
export function stateBucket({ project, environment, region }: Owner): string {
  const owner = environment.aws.account ?? ownerHash({ project, environment, region });
  const plain = `${project.name}-${environment.name}-tfstate-${owner}-${region}`;
  // A project may be called what AWS refuses at the start of a bucket name, such as "sthree".
  const names = [plain, `tf-${plain}`].map(name => shortName(name, BUCKET_MAX));
  return names.find(name => BucketName.safeParse(name).success) ?? plain;
}

/** Storage accounts are global to Azure and take no dash, so that a hash is what makes them unique. */
export function stateAccount(owner: Owner): string {
  const word = `${owner.project.name}${owner.environment.name}`.replaceAll('-', '').slice(0, ACCOUNT_WORD);
  return `${word}tf${azureHash(owner)}`;
}

/** Key vaults are global to Azure too, and keep a name for 90 days after a delete. */
export function stateVault(owner: Owner): string {
  const word = `${owner.project.name}-${owner.environment.name}`.slice(0, VAULT_WORD).replace(/-+$/, '');
  return `${word}-tf-${azureHash(owner)}`;
}

/** Bucket names are global to Google Cloud. Some words may not be in them, wherever they come from. */
export function stateGcsBucket({ project, environment, region }: Owner): string {
  const owner = environment.gcp.project ?? ownerHash({ project, environment, region });
  const plain = `${project.name}-${environment.name}-tfstate-${owner}-${region}`;
  const name = shortName(plain, BUCKET_MAX);
  return GcsBucketName.safeParse(name).success ? name : `tfstate-${stableHash(plain)}`;
}

function azureHash({ project, environment, region }: Owner): string {
  const { subscription } = environment.azure;
  if (subscription === null) return ownerHash({ project, environment, region });
  return stableHash([subscription, project.name, environment.name, region].join('/'));
}

function ownerHash({ project, environment, region }: Owner): string {
  return stableHash([project.name, environment.name, region, project.repository].join('/'));
}
