import { type Assertion, beside, each } from './assertion.ts';
import { isForEverybody } from './gcp-identity-assertions.ts';
import { isAt, isSetAt, type Resource, text } from './resource.ts';

const Bucket = 'google_storage_bucket';
const Key = 'google_kms_crypto_key';

/** Buckets and keys of Google Cloud. */
export const gcpStorageAssertions: readonly Assertion[] = [
  each('CKV_GCP_29', Bucket, ({ values }) => values.uniform_bucket_level_access === true),
  each('CKV_GCP_43', Key, key => isAsymmetric(key) || isRotated(key)),
  each('CKV_GCP_62', Bucket, bucket => isSetAt(bucket, 'logging.log_bucket')),
  each('CKV_GCP_63', Bucket, bucket => !isAt(bucket, 'logging.log_bucket', text(bucket, 'name'))),
  each('CKV_GCP_78', Bucket, bucket => isAt(bucket, 'versioning.enabled', true)),
  // A key that may be thrown away is in an environment that may be.
  each('CKV_GCP_82', Key, key => key.preventsDestroy === true || key.root.isProtected),
  each('CKV_GCP_114', Bucket, bucket => isAt(bucket, 'public_access_prevention', 'enforced')),
  each('CKV2_GCP_4', Bucket, (bucket, scope) => !isOfLogs(bucket, scope) || isLocked(bucket)),
  each('CKV2_GCP_6', Key, (key, scope) => !isGivenToEverybody(key, scope, 'crypto_key_id')),
  each('CKV2_GCP_8', 'google_kms_key_ring', (ring, scope) => !isGivenToEverybody(ring, scope, 'key_ring_id')),
];

const NinetyDays = 90 * 24 * 60 * 60;

// Nobody can rotate it without telling those who have its public half.
function isAsymmetric(key: Resource): boolean {
  return ['ASYMMETRIC_DECRYPT', 'ASYMMETRIC_SIGN'].includes(text(key, 'purpose'));
}

function isRotated(key: Resource): boolean {
  const seconds = Number(/^(\d+)s$/.exec(text(key, 'rotation_period'))?.[1]);
  return seconds <= NinetyDays;
}

function isOfLogs(bucket: Resource, scope: readonly Resource[]): boolean {
  return beside(scope, [
    'google_logging_project_sink',
    'destination',
    `storage.googleapis.com/${text(bucket, 'name')}`,
  ]);
}

function isLocked(bucket: Resource): boolean {
  return isAt(bucket, 'retention_policy.is_locked', true);
}

// The name of the argument that says what a grant is of.
function isGivenToEverybody(resource: Resource, scope: readonly Resource[], argument: string): boolean {
  const id = text(resource, 'id');
  const kinds = ['binding', 'member'].map(kind => `${resource.type}_iam_${kind}`);
  return kinds.some(kind => beside(scope, [kind, argument, id], isForEverybody));
}
