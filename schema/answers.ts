import { z } from 'zod';
import { optionalSections } from './environment-sections.ts';
import { type PartialDeep, partialDeep } from './partial-deep.ts';
import { AwsAccount, Cidr, EnvironmentName, limits } from './scalars.ts';
import { Engine, Project, Terraform } from './sections/project.ts';

export const Profile = z.enum(['dev', 'staging', 'prod']);
export type Profile = z.infer<typeof Profile>;

const Region = z.strictObject({
  cidr: Cidr.optional().describe('Address range of the network; the next free block when left out.'),
});

const Aws = z
  .strictObject({
    account: AwsAccount.optional().describe(
      'Account id; left out, the repository carries the placeholder 000000000000.',
    ),
    regions: z
      .record(z.string(), Region)
      .refine(regions => Object.keys(regions).length > 0, 'Name at least one region, such as eu-west-1: {}.')
      .meta({ minProperties: 1 })
      .describe('Regions by name; the first is the primary one.'),
  })
  .describe('The environment on AWS.');

export const Environment = z
  .strictObject({
    profile: Profile.describe('Which defaults the environment starts from.'),
    promoteFrom: z.string().nullable().optional().describe('Environment whose changes arrive here next.'),
    protected: z.boolean().optional().describe('Refuse to destroy or replace what holds data or traffic.'),
    aws: Aws,
    ...optionalSections(),
  })
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
