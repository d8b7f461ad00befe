import { z } from 'zod';
import {
  BranchName,
  BucketName,
  Cidr,
  Email,
  GitUrl,
  KmsKeyArn,
  limits,
  Owner,
  PrincipalPattern,
  ProjectName,
  RegionName,
  TableName,
  TagText,
  Text,
} from './scalars.ts';

/** Every answer of a section has a value after resolution; in a file each may be left out (see `answers.ts`). */
export const Project = z
  .strictObject({
    name: ProjectName.describe('Name of the platform; prefixes every cloud resource.'),
    team: TagText.min(1).max(63).describe('Team that owns the platform; the Owner tag.'),
    costCenter: TagText.min(1).max(63).describe('Cost centre; the CostCenter tag.'),
    contacts: z
      .strictObject({
        email: Email.nullable().describe('Address that reaches the team.'),
        chat: Text.nullable().describe('Chat channel of the team, such as "#platform".'),
        pager: Text.nullable().describe('Name of the on-call schedule.'),
        escalation: z.array(Text).max(limits.list).describe('Who is asked next, in order.'),
      })
      .describe('How the team is reached; shown in the README.'),
    repository: GitUrl.nullable().describe(
      'URL of the git repository. CI roles trust it; without it none is generated.',
    ),
    defaultBranch: BranchName.describe('Branch that is deployed.'),
    owners: z.array(Owner).max(limits.list).describe('Code owners of the whole repository.'),
    license: z.enum(['none', 'apache-2.0', 'mit']).describe('Licence file of the generated repository.'),
  })
  .describe('Who owns the platform and where its code lives.');

export const Engine = z.enum(['terraform']).describe('Tool that runs the roots.');

export const Terraform = z
  .strictObject({
    binary: z.enum(['terraform', 'tofu']).describe('Command that the Makefile calls.'),
  })
  .describe('The Terraform command line.');

export const State = z
  .strictObject({
    create: z.boolean().describe('Create the state bucket, or use one that exists.'),
    locking: z
      .enum(['s3', 'dynamodb', 'both'])
      .describe(
        'Where the state lock is kept; the DynamoDB arguments print a deprecation warning since Terraform 1.11.',
      ),
    accessLogs: z.boolean().describe('Log every request to the state bucket into a second bucket.'),
    principals: z
      .array(PrincipalPattern)
      .max(limits.list)
      .describe(
        'IAM principals that may use the state beside CI. Empty: any principal of the account that IAM lets in.',
      ),
    aws: z
      .strictObject({
        bucket: BucketName.nullable().describe('State bucket; picked once when left out.'),
        table: TableName.nullable().describe('Lock table; picked once when left out.'),
        region: RegionName.nullable().describe("Region of bucket and table: the environment's first when left out."),
        kmsKeyArn: KmsKeyArn.nullable().describe(
          'Key of an existing bucket; the key of a new bucket is created with it.',
        ),
      })
      .describe('Names on AWS; they belong to one environment.'),
  })
  .describe('Where Terraform keeps its state.');

/** Retention periods that CloudWatch Logs accepts (PutRetentionPolicy in the AWS API reference). */
const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const offset = z.int().min(0).max(4095);

export const Network = z
  .strictObject({
    prefixLength: z.int().min(16).max(20).describe('Size of the blocks that the allocator picks.'),
    zones: z.int().min(1).max(3).describe('Availability zones to span.'),
    nat: z.enum(['per-zone', 'single', 'none']).describe('NAT gateways: one in each zone, one shared, or none.'),
    natReason: Text.nullable().describe('Why a production network has fewer NAT gateways than zones.'),
    flowLogs: z.boolean().describe('Log accepted and rejected traffic of the network.'),
    flowLogRetentionDays: z
      .literal(LOG_RETENTION_DAYS)
      .describe('Days that flow logs are kept; one of the periods that CloudWatch knows.'),
    acls: z.boolean().describe('Give each tier of subnets a network ACL of its own.'),
    privateEndpoints: z
      .boolean()
      .describe('Reach AWS services through endpoints in the network instead of the internet.'),
    customNetworking: Cidr.nullable().describe('Second range for pods, inside 100.64.0.0/10.'),
    subnets: z
      .strictObject({
        newbits: z.int().min(2).max(12).describe('Bits that a subnet adds to the prefix of the network.'),
        publicOffset: offset.describe('Number of the first public subnet.'),
        privateOffset: offset.describe('Number of the first private subnet.'),
        dataOffset: offset.describe('Number of the first data subnet.'),
      })
      .describe('How the range is cut into subnets.'),
  })
  .describe('The network of an environment.');

/** Set in every root; a second value would break the conditions of policies that read them. */
const OWN_TAGS = ['Component', 'CostCenter', 'Environment', 'ManagedBy', 'Name', 'Owner', 'Project'];

const TagKey = TagText.min(1)
  .max(128)
  .regex(/^(?![aA][wW][sS]:)/, 'Keys that start with aws: belong to AWS.')
  .regex(noneOf(OWN_TAGS), `${OWN_TAGS.join(', ')} are set already, whatever the case.`);

// Spelled out, because a JSON Schema pattern has no flag for it.
function noneOf(words: readonly string[]): RegExp {
  const anyCase = (word: string) =>
    word.replace(/[A-Za-z]/g, letter => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return new RegExp(`^(?!(?:${words.map(anyCase).join('|')})$)`);
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names.map(name => name.toLowerCase())).size === names.length;
}

export const Tags = z
  .strictObject({
    extra: z
      .record(TagKey, TagText.max(256))
      .refine(extra => Object.keys(extra).length <= 40, 'Use at most 40 tags; AWS allows 50 in all.')
      .refine(extra => areDistinct(Object.keys(extra)), 'Use keys that differ in more than the case of letters.')
      .meta({ maxProperties: 40 })
      .describe('Tags beside Project, Environment, Component, Owner, CostCenter and ManagedBy.'),
  })
  .describe('Tags of every resource.');

export type Project = z.infer<typeof Project>;
export type Engine = z.infer<typeof Engine>;
export type Terraform = z.infer<typeof Terraform>;
export type State = z.infer<typeof State>;
export type Network = z.infer<typeof Network>;
export type Tags = z.infer<typeof Tags>;
