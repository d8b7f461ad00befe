import { z } from 'zod';

/** Caps that keep a hostile or broken answers file cheap to refuse (safety.md A). */
export const limits = { text: 512, list: 64, environments: 2000, fileBytes: 1024 * 1024 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
const oneLine = /^[^\u0000-\u001f\u007f]*$/;

/** Free text of one line; encoders carry it into any language. */
export const Text = z
  .string()
  .max(limits.text, `Use at most ${limits.text} characters.`)
  .regex(oneLine, 'Use one line without control characters.');

export const ProjectName = z
  .string()
  .regex(
    /^(?!.*--)[a-z][a-z0-9-]{0,18}[a-z0-9]$/,
    'Use 2 to 20 lower-case letters, digits and single "-", start with a letter, do not end with "-", such as acme-platform.',
  );

export const EnvironmentName = z
  .string()
  .regex(/^[a-z][a-z0-9]{1,9}$/, 'Use 2 to 10 lower-case letters and digits, start with a letter, such as staging.');

export const AwsAccount = z
  .string('Write the account as quoted text of 12 digits, such as "111111111111".')
  .regex(/^\d{12}$/, 'Use the 12 digits of the account, quoted, such as "111111111111".');

const uuid = (what: string) =>
  z
    .string(`Write ${what} as quoted text, such as "11111111-2222-3333-4444-555555555555".`)
    .regex(
      /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      `Use ${what} in lower case, such as "11111111-2222-3333-4444-555555555555".`,
    );

export const AzureSubscription = uuid('the id of the subscription');
export const AzureTenant = uuid('the id of the Entra tenant');

export const GcpProject = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
    'Use the id of the project, 6 to 30 lower-case letters, digits and "-", such as acme-prod-123456.',
  );

export const GcpProjectNumber = z
  .string('Write the project number as quoted text, such as "123456789012".')
  .regex(/^[1-9]\d{5,18}$/, 'Use the number of the project, quoted, such as "123456789012".');

/** The form only; `src/answers/rules` knows which regions there are. */
export const RegionName = z
  .string()
  .regex(/^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/, 'Use the name of a region, such as eu-west-1.');

/** The form only, as RegionName. */
export const AzureRegionName = z
  .string()
  .regex(/^[a-z]{4,24}\d?$/, 'Use the short name of an Azure region, such as westeurope.');

/** The form only, as RegionName. */
export const GcpRegionName = z
  .string()
  .regex(/^[a-z]{2,15}-[a-z]{4,12}\d{1,2}$/, 'Use the name of a Google Cloud region, such as europe-west1.');

/** safety.md B; the same rule as CKV_AZURE_43. */
export const StorageAccountName = z
  .string()
  .regex(/^[a-z0-9]{3,24}$/, 'Use 3 to 24 lower-case letters and digits, such as acmedevtfstate.');

/** Naming rules of Azure resources, Microsoft.Storage/containers. */
export const StorageContainerName = z
  .string()
  .regex(/^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, 'Use 3 to 63 lower-case letters, digits and single "-".');

export const ResourceGroupName = z
  .string()
  .regex(
    /^[A-Za-z0-9_()-][A-Za-z0-9_().-]{0,88}[A-Za-z0-9_()-]$/,
    'Use 2 to 90 letters, digits and "-", such as acme-dev-state.',
  );

/** safety.md B. */
export const KeyVaultName = z
  .string()
  .regex(
    /^(?!.*--)[a-z][a-z0-9-]{1,22}[a-z0-9]$/,
    'Use 3 to 24 lower-case letters, digits and single "-", start with a letter, such as acme-dev-state.',
  );

/** Cloud Storage bucket naming rules; dots need a verified domain and are left out. */
export const GcsBucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, bucketRule())
  .regex(/^(?!goog)(?!.*(?:google|g00gle))/, 'Bucket names may not start with "goog" or contain "google".');

/** A member as IAM of Google Cloud writes it. */
export const GoogleMember = z
  .string()
  .max(limits.text)
  .regex(
    /^(?:group|user|serviceAccount):[^\s@"<>*]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/,
    'Use a group, user or service account of Google Cloud, such as group:platform@example.com.',
  );

/** The form only; `src/network/cidr.ts` checks the address itself. */
export const Cidr = z
  .string('Use CIDR notation, such as 10.1.0.0/16.')
  .regex(/^[0-9a-fA-F.:]{2,45}\/\d{1,3}$/, 'Use CIDR notation, such as 10.1.0.0/16.');

function bucketRule(): string {
  return 'Use 3 to 63 lower-case letters, digits and "-", start and end with a letter or digit, such as acme-dev-tfstate.';
}

/** S3 general purpose bucket naming rules of the AWS documentation; dots are banned as well, they break TLS names. */
export const BucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, bucketRule())
  .regex(/^(?!xn--|sthree-|amzn-s3-demo-)/, 'Bucket names may not start with xn--, sthree- or amzn-s3-demo-.')
  .regex(/^(?!.*(-s3alias|--ol-s3|--x-s3|--table-s3)$)/, 'AWS keeps this ending of bucket names for itself.');

export const TableName = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{3,255}$/, 'Use 3 to 255 letters, digits, "_", "-" and ".", such as acme-dev-tflock.');

export const KmsKeyArn = z
  .string()
  .regex(
    /^arn:aws:kms:[a-z0-9-]{1,32}:\d{12}:key\/(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/,
    'Use the ARN of a KMS key, such as arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-86ef-1234567890ab.',
  );

/** Users and roles only: what a policy can compare with `aws:PrincipalArn`. */
export const PrincipalPattern = z
  .string()
  .max(limits.text)
  .regex(
    /^arn:aws:iam::\d{12}:(?:role|user)\/[A-Za-z0-9+=,.@_/*?-]+$/,
    'Use the ARN of an IAM role or user, "*" and "?" allowed in its name, such as arn:aws:iam::111111111111:role/platform-*.',
  );

export const GitUrl = z
  .string()
  .max(limits.text)
  .regex(
    /^(?:https:\/\/[A-Za-z0-9.-]+\/|git@[A-Za-z0-9.-]+:|ssh:\/\/git@[A-Za-z0-9.-]+\/)[\w.-]+(?:\/[\w.-]+)+$/,
    'Use the https or ssh URL of the git repository, such as https://github.com/acme/platform.',
  );

export const BranchName = z
  .string()
  .regex(/^(?!.*(?:\.\.|\/\/|@\{))[A-Za-z0-9][\w./-]{0,99}$/, 'Use a git branch name, such as main.');

export const Owner = z
  .string()
  .regex(
    /^(?:@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9._-]{1,100})?|[^\s@#"]{1,64}@[A-Za-z0-9.-]{1,190})$/,
    'Use a code owner: @user, @org/team or an e-mail address, such as @acme/platform.',
  );

export const Email = z
  .string()
  .max(254)
  .regex(/^[^\s@"<>]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/, 'Use an e-mail address, such as platform@example.com.');

/** Characters that AWS accepts in tag keys and values (Tag naming limits in the AWS documentation). */
export const TagText = z
  .string()
  .regex(/^[\p{L}\p{Z}\p{N}_.:/=+@-]*$/u, 'Use letters, digits, spaces and _.:/=+-@, which is what cloud tags accept.');
