import { z } from 'zod';
import { type PartialDeep, partialDeep } from './partial-deep.ts';
import { AwsAccount, Cidr, EnvironmentName, limits } from './scalars.ts';
import { Engine, Network, Project, State, Tags, Terraform } from './sections.ts';

export const Profile = z.enum(['dev', 'staging', 'prod']);
export type Profile = z.infer<typeof Profile>;

/** Sections that an environment may answer differently from the rest of the repository. */
export const environmentSections = { state: State, network: Network, tags: Tags } as const;
export type SectionName = keyof typeof environmentSections;
export const sectionNames = Object.keys(environmentSections) as SectionName[];

/** The resolved sections of one environment: every answer has a value. */
export type Sections = { [Name in SectionName]: z.infer<(typeof environmentSections)[Name]> };

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

function optionalSections() {
  return {
    state: partialDeep(State).optional(),
    network: partialDeep(Network).optional(),
    tags: partialDeep(Tags).optional(),
  };
}
