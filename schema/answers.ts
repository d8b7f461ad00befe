import { z } from 'zod';
import { clouds } from './clouds.ts';
import { optionalSections } from './environment-sections.ts';
import { type PartialDeep, partialDeep } from './partial-deep.ts';
import {
  AwsAccount,
  AzureSubscription,
  AzureTenant,
  Cidr,
  EnvironmentName,
  GcpProject,
  GcpProjectNumber,
  limits,
} from './scalars.ts';
import { Engine, Project, Terraform } from './sections/project.ts';

export const Profile = z.enum(['dev', 'staging', 'prod']);
export type Profile = z.infer<typeof Profile>;

const Region = z.strictObject({
  cidr: Cidr.optional().describe('Address range of the network; the next free block when left out.'),
});

const regions = (example: string) =>
  z
    .record(z.string(), Region)
    .refine(named => Object.keys(named).length > 0, `Name at least one region, such as ${example}: {}.`)
    .meta({ minProperties: 1 })
    .describe('Regions by name; the first is the primary one.');

const Aws = z
  .strictObject({
    account: AwsAccount.optional().describe(
      'Account id; left out, the repository carries the placeholder 000000000000.',
    ),
    regions: regions('eu-west-1'),
  })
  .describe('The environment on AWS.');

const Azure = z
  .strictObject({
    subscription: AzureSubscription.optional().describe(
      'Subscription id; left out, the repository carries the nil UUID as a placeholder.',
    ),
    tenant: AzureTenant.optional().describe(
      'Entra tenant of the subscription; left out, the repository carries the nil UUID as a placeholder.',
    ),
    regions: regions('westeurope'),
  })
  .describe('The environment on Azure.');

const GcpRegion = Region.extend({
  podCidr: Cidr.optional().describe('Range of the pods, routed in the network; the next free block when left out.'),
});

const Gcp = z
  .strictObject({
    project: GcpProject.optional().describe('Project id; left out, the repository carries project-id-placeholder.'),
    projectNumber: GcpProjectNumber.optional().describe(
      'Number of the project, after which service agents are named; left out, the repository carries 000000000000.',
    ),
    regions: z
      .record(z.string(), GcpRegion)
      .refine(named => Object.keys(named).length > 0, 'Name at least one region, such as europe-west1: {}.')
      .meta({ minProperties: 1 })
      .describe('Regions by name; the first is the primary one.'),
  })
  .describe('The environment on Google Cloud.');

export const Environment = z
  .strictObject({
    profile: Profile.describe('Which defaults the environment starts from.'),
    promoteFrom: z.string().nullable().optional().describe('Environment whose changes arrive here next.'),
    protected: z.boolean().optional().describe('Refuse to destroy or replace what holds data or traffic.'),
    aws: Aws.optional(),
    azure: Azure.optional(),
    gcp: Gcp.optional(),
    ...optionalSections(),
  })
  .superRefine((environment, context) => {
    if (clouds.some(cloud => environment[cloud] !== undefined)) return;
    context.addIssue({ code: 'custom', path: ['aws'], message: 'Name a cloud: aws, azure or gcp.' });
  })
  .meta({ anyOf: clouds.map(cloud => ({ required: [cloud] })) })
  .describe('One environment.');

/** The answers file: `scaffold.yaml`, or what `--answers` names. */
export const Answers = z
  .strictObject({
    project: partialDeep(Project, ['name']),
    engine: Engine.optional(),
    terraform: partialDeep(Terraform).optional(),
    environments: z
      .record(EnvironmentName, Environment)
      .refine(all => Object.keys(all).length > 0, 'Name at least one environment, such as dev.')
      .refine(all => Object.keys(all).length <= limits.environments, `Use at most ${limits.environments} environments.`)
      .meta({ minProperties: 1, maxProperties: limits.environments })
      .describe('Environments by name.'),
    ...optionalSections(),
  })
  .describe('Answers of generator-scaffold.');

/** Answers as a person writes them: whatever has a default may be missing. */
export type GivenAnswers = PartialDeep<z.infer<typeof Answers>>;
export type GivenEnvironment = PartialDeep<z.infer<typeof Environment>>;
