import { type Assertion, each, never } from './assertion.ts';
import { isAt, isSetAt, listOf, type Resource, text, valuesAt } from './resource.ts';

const ProjectRole = ['google_project_iam_binding', 'google_project_iam_member'] as const;
const BucketRole = ['google_storage_bucket_iam_binding', 'google_storage_bucket_iam_member'] as const;
const Provider = 'google_iam_workload_identity_pool_provider';

/** Who may do what in Google Cloud. */
export const gcpIdentityAssertions: readonly Assertion[] = [
  each('CKV_GCP_28', BucketRole, grant => !isForEverybody(grant)),
  each('CKV_GCP_41', ProjectRole, grant => !ActAs.includes(text(grant, 'role'))),
  each('CKV_GCP_42', 'google_project_iam_member', grant => !isServiceAccount(grant) || !isAdmin(grant)),
  each('CKV_GCP_46', ProjectRole, grant => !membersOf(grant).some(member => OfGoogle.test(member))),
  each('CKV_GCP_49', ProjectRole, grant => !Impersonation.test(text(grant, 'role'))),
  each('CKV_GCP_112', 'google_kms_crypto_key_iam_member', grant => !isForEverybody(grant)),
  each('CKV_GCP_117', ProjectRole, grant => !Basic.test(text(grant, 'role'))),
  each('CKV_GCP_118', Provider, provider => isSetAt(provider, 'attribute_condition')),
  each('CKV_GCP_125', Provider, provider => !isOfGitHub(provider) || isForOneSubject(provider)),
  never('CKV2_GCP_9', 'google_container_registry'),
];

/** Whom a grant is for, one or many. */
export function membersOf({ values }: Resource): string[] {
  return [values.member, values.members].flatMap(listOf).map(String);
}

/** Whether a grant is for people whom nobody knows. */
export function isForEverybody(grant: Resource): boolean {
  return membersOf(grant).some(member => ['allUsers', 'allAuthenticatedUsers'].includes(member));
}

const ActAs = ['roles/iam.serviceAccountTokenCreator', 'roles/iam.serviceAccountUser'];
const Basic = /^roles\/(?:owner|editor|viewer)$/;

// Accounts that Google makes in every project, and that machines have when nobody chooses.
const OfGoogle = /-compute@developer\.gserviceaccount\.com$|@appspot\.gserviceaccount\.com$/;

// Whoever has one of these becomes another identity.
const Impersonation =
  /^roles\/(?:owner|editor|iam\.(?:securityAdmin|serviceAccount(?:Admin|KeyAdmin|OpenIdTokenCreator|TokenCreator|User)|workloadIdentityUser)|[a-z]+\.serviceAgent|cloudbuild\.builds\.(?:builder|editor)|dataflow\.(?:admin|developer)|deploymentmanager\.editor)$/;

function isServiceAccount(grant: Resource): boolean {
  return membersOf(grant).some(member => /^serviceAccount:.*\.iam\.gserviceaccount\.com$/.test(member));
}

// A pipeline that makes clusters is the admin of a service, as long as it cannot give rights without limit.
function isAdmin(grant: Resource): boolean {
  const role = text(grant, 'role');
  if (!/admin|editor|owner/i.test(role)) return false;
  const isOfOneService = /^roles\/(?!iam\.|resourcemanager\.)\w+\.\w+$/.test(role);
  const isLimited = isOfOneService || isSetAt(grant, 'condition.expression');
  return !grant.root.isBootstrap || !isLimited;
}

function isOfGitHub(provider: Resource): boolean {
  return isAt(provider, 'oidc.issuer_uri', 'https://token.actions.githubusercontent.com');
}

// Of several subjects each can become what any other can, as far as the pool is asked.
function isForOneSubject(provider: Resource): boolean {
  const isMapped = valuesAt(provider, 'attribute_mapping').some(map => Object.hasOwn(map as object, 'google.subject'));
  const subjects = text(provider, 'attribute_condition').match(/assertion\.sub\s*==\s*['"][^'"]*:[^'"]*['"]/g) ?? [];
  return isMapped && subjects.length === 1;
}
